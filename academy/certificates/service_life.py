"""After the issue: print, hand out, reissue a lost paper, note the fate of an old one, see what changed."""

from collections.abc import Sequence
from dataclasses import replace

from academy.archive import store as archive
from academy.archive import store_files
from academy.archive.facts import PaperDraft
from academy.archive.facts_files import CleanFile, FileDraft, FileLimits
from academy.base.door import Act, reads, writes
from academy.base.problems import Refused, problem
from academy.certificates import (
    paper,
    rules,
    rules_evidence,
    rules_ledger,
    rules_papers,
    service_ties,
    store_blanks,
    store_class,
    store_life,
    store_register,
    store_template,
)
from academy.certificates.facts_issue import BatchDraft, CertificateRow, Form, RegisterSheet
from academy.certificates.facts_ledger import (
    Difference,
    FateDraft,
    HandDraft,
    PrintDraft,
    ReissueRow,
)
from academy.certificates.facts_reasons import EvidenceDraft, ReissueDraft
from academy.certificates.service_choice import ChoiceService
from academy.certificates.service_papers import material

ROOM = "certificates"
SCANS = FileLimits(megabytes=10, megapixels=60, pages=40, edge=3_000)
PLAIN_PAPER = PrintDraft()
COMPARED = (
    "name", "gender", "doc_masked", "class_name", "host", "starts", "ends", "hours", "practical_hours",
    "score", "grade", "mentors", "passed_on", "issuer", "photo",
)  # fmt: skip


class LifeService(ChoiceService):
    """What was issued stays as it was issued; what happens to the paper is noted."""

    @writes("certificates.print")
    def record_print(self, act: Act, keys: Sequence[int], draft: PrintDraft = PLAIN_PAPER) -> None:
        """Count one more copy of each, in this order, on blank sheets from a serial on if one is given."""
        count_prints(act, keys, draft)

    @writes("certificates.print")
    def hand_over(self, act: Act, keys: Sequence[int], draft: HandDraft) -> int:
        """Note that printed certificates were received and signed for; answers the hand-out list."""
        rows = demanded(act, keys)
        if problems := rules_ledger.hand_problems(rows, draft, act.clock.today()):
            raise Refused(*problems)
        scan = None
        if draft.scan:
            clean = store_files.cleaned(draft.scan, SCANS, "scan")
            scan = archive.keep(act.db, clean.content, clean.media, act.clock.now())
        made = store_life.hand_out(act.db, keys, draft, act.actor.person_id, scan)
        act.note(ROOM, rows[0].id, rows[0].branch_id, span([each.number for each in rows]))
        return made

    @reads("certificates.read")
    def signed_list(self, act: Act, certificate_id: int) -> bytes | None:
        """The scan of the hand-out list a certificate was signed for on; None when none was kept."""
        act.demand(store_register.sheet(act.db, certificate_id).row.branch_id)
        return store_life.scan_of(act.db, certificate_id)

    @reads("certificates.read")
    def reissues(self, act: Act, certificate_id: int) -> list[ReissueRow]:
        """Every reissue of one certificate, asked for or decided."""
        act.demand(store_register.sheet(act.db, certificate_id).row.branch_id)
        return store_life.reissues(act.db, certificate_id)

    @reads("certificates.void")
    def reissues_asked(self, act: Act) -> list[ReissueRow]:
        """Reissues that wait for a second person: those this actor may decide on."""
        return store_life.reissues_asked(act.db, act.scope.branches, act.actor.person_id)

    @writes("certificates.prepare")
    def ask_reissue(self, act: Act, certificate_id: int, draft: ReissueDraft) -> int:
        """Ask that a lost paper be made anew under the same number, and say why."""
        sheet = locked(act, certificate_id)
        waiting = store_life.asked(act.db, certificate_id) is not None
        problems, own = rules_ledger.ask_reissue_problems(sheet, draft, waiting), act.actor.person_id
        if own is None:
            problems.append(problem("certificates.preparer_nobody"))
        if problems or own is None:
            raise Refused(*problems)
        files, now = looked_through(draft.evidence), act.clock.now()
        key = store_life.ask_reissue(act.db, certificate_id, draft, own, now)
        store_life.add_evidence(act.db, key, files, own, now)
        act.note(ROOM, certificate_id, sheet.row.branch_id, sheet.row.number)
        return key

    @writes("certificates.prepare")
    def add_reissue_evidence(self, act: Act, certificate_id: int, draft: EvidenceDraft) -> None:
        """Keep further files with the latest reissue that waits or was approved."""
        sheet = locked(act, certificate_id)
        rows = [each for each in store_life.reissues(act.db, certificate_id) if each.state != "declined"]
        if not rows:
            raise Refused(problem("certificates.reissue_not_asked", number=sheet.row.number))
        if not draft.evidence:
            raise Refused(problem("certificates.evidence_none", "evidence"))
        if problems := rules_evidence.evidence_problems(draft.evidence, len(rows[-1].evidence)):
            raise Refused(*problems)
        files, own = looked_through(draft.evidence), act.actor.person_id
        store_life.add_evidence(act.db, rows[-1].id, files, own, act.clock.now())
        act.note(ROOM, certificate_id, sheet.row.branch_id, sheet.row.number)

    @writes("certificates.void")
    def approve_reissue(self, act: Act, certificate_id: int) -> None:
        """Make the lost paper anew: same number, same facts, the mark 补发 with today's day. Frozen too."""
        sheet = locked(act, certificate_id)
        asked, own = store_life.asked(act.db, certificate_id), act.actor.person_id
        same = store_class.canonicals(act.db, (own, asked.asked_by_id if asked else None))
        asker = same[asked.asked_by_id] if asked else None
        problems = rules_ledger.reissue_problems(sheet, asked, asker, None if own is None else same[own])
        if not problems and own is not None:
            problems = service_ties.problems(act, own, [sheet.person_id])
        if problems or asked is None:
            raise Refused(*problems)
        paper_id, content = self._made_anew(act, sheet)
        store_life.decide(act.db, asked.id, "approved", own, act.clock.now(), paper_id)
        store_register.change(
            act.db, certificate_id, paper_id=paper_id, content_sha256=content,
            reissued_on=act.clock.today(), state="issued", handed_on=None, handed_to="", hand_list_id=None,
        )  # fmt: skip
        act.note(ROOM, certificate_id, sheet.row.branch_id, sheet.row.number)

    def _made_anew(self, act: Act, sheet: RegisterSheet) -> tuple[int, str]:
        """The new paper and its content hash: the frozen facts of the one before, and the mark."""
        template, facts, _ = store_life.paper_before(act.db, sheet.row.id)
        photos = store_class.blobs(act.db, [facts["photo"]] if facts["photo"] else [])
        made = replace(rules_papers.thawed(facts, photos.get(facts["photo"])), reissued_on=act.clock.today())
        drawn, template = store_template.redrawn(act.db, template, made, act.clock.now())
        shell = paper.build_shell([made], drawn)
        frozen = rules_papers.frozen(made)
        (kept,) = archive.freeze(
            act.db, act.ids, sheet.row.branch_id,
            [
                PaperDraft(
                    kind="certificate", room=ROOM, record_id=sheet.row.id, number=sheet.row.number,
                    template=template, facts=frozen, content=paper.tail(shell, made), shell=shell.data,
                )
            ],
            act.clock.now(),
        )  # fmt: skip
        return kept.id, rules.content_sha256([frozen], template)

    @writes("certificates.void")
    def decline_reissue(self, act: Act, certificate_id: int) -> None:
        """Make no new paper; who asked and why stays on record."""
        sheet = locked(act, certificate_id)
        asked = store_life.asked(act.db, certificate_id)
        if asked is None:
            raise Refused(problem("certificates.reissue_not_asked", number=sheet.row.number))
        store_life.decide(act.db, asked.id, "declined", act.actor.person_id, act.clock.now(), None)
        act.note(ROOM, certificate_id, sheet.row.branch_id, sheet.row.number)

    @writes("certificates.print")
    def note_fate(self, act: Act, certificate_id: int, draft: FateDraft) -> None:
        """What became of the paper of a void or replaced certificate: returned, destroyed, missing."""
        sheet = locked(act, certificate_id)
        if problems := rules_ledger.fate_problems(sheet, draft, act.clock.today()):
            raise Refused(*problems)
        store_register.change(act.db, certificate_id, sheet_fate=draft.fate.value, sheet_fate_on=draft.on)
        act.note(ROOM, certificate_id, sheet.row.branch_id, sheet.row.number)

    @reads("certificates.read")
    def differences(self, act: Act, certificate_id: int) -> list[Difference]:
        """What would stand otherwise on the paper if it were made today; the frozen paper stays as it is."""
        sheet = store_register.sheet(act.db, certificate_id)
        act.demand(sheet.row.branch_id)
        _, facts, _ = store_life.paper_before(act.db, certificate_id)
        today = self._as_of_today(act, sheet, Form.PHOTO if facts["photo"] else Form.PLAIN)
        if today is None:
            return []
        return [
            Difference(*each)
            for each in rules_ledger.differences(_texts(facts), _texts(today))
        ]  # fmt: skip

    def _as_of_today(self, act: Act, sheet: RegisterSheet, form: Form) -> dict[str, object] | None:
        draft = BatchDraft(
            sheet.row.class_id, (sheet.person_id,), sheet.row.kind, form,
            sheet.row.issued_on, branch_id=sheet.row.branch_id, title=sheet.title, citation=sheet.citation,
        )  # fmt: skip
        papers = material(act.db, draft, act.clock.today()).papers
        return rules_papers.frozen(papers[0]) if papers else None


def _texts(facts: dict[str, object]) -> dict[str, str]:
    return {name: _text(facts.get(name)) for name in COMPARED}


def _text(value: object) -> str:
    if value is None:
        return ""
    return "、".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def locked(act: Act, certificate_id: int) -> RegisterSheet:
    """The certificate about to be changed, if the actor's right reaches it."""
    sheet = store_register.locked(act.db, certificate_id)
    act.demand(sheet.row.branch_id)
    return sheet


def count_prints(act: Act, keys: Sequence[int], draft: PrintDraft) -> None:
    """One more copy of each, in this order, noted inside an act. Refused for a blank that is not there."""
    rows = demanded(act, keys)
    problems = [each for row in rows for each in rules.print_problems(row)]
    taken: dict[int, store_blanks.Place] = {}
    blanks: dict[int, str] = {}
    if draft.first_blank.strip():
        serials, places, wrong = store_blanks.demand_blank(draft.first_blank, len(keys), act.db)
        problems += wrong
        blanks = dict(zip(keys, serials, strict=False))
        taken = {key: places[serial] for key, serial in blanks.items() if serial in places}
    if problems:
        raise Refused(*problems)
    for place in taken.values():
        act.demand(place.branch_id)
    now, person = act.clock.now(), act.actor.person_id
    store_life.add_prints(act.db, keys, person, now, draft.printer.strip(), blanks)
    store_blanks.use(act.db, act.ids, taken, person, act.clock.today(), now)
    act.note(ROOM, rows[0].id, rows[0].branch_id, span([each.number for each in rows]))


def demanded(act: Act, keys: Sequence[int]) -> list[CertificateRow]:
    """These certificates, locked, in this order. Refused when none is named or one is out of reach."""
    if not keys:
        raise Refused(problem("certificates.nobody_chosen"))
    store_register.lock(act.db, keys)
    rows = store_register.rows(act.db, keys)
    if len(rows) != len(set(keys)):
        raise Refused(problem("record.gone"))
    for branch_id in {row.branch_id for row in rows}:
        act.demand(branch_id)
    return rows


def looked_through(files: Sequence[FileDraft]) -> list[tuple[str, CleanFile]]:
    """The files as they are kept. Raises Refused at the first that is no scan."""
    return [
        (each.name, store_files.cleaned(each.content, SCANS, "evidence", each.name)) for each in files
    ]  # fmt: skip


def span(numbers: Sequence[str]) -> str:
    """How a journal line names several certificates."""
    return numbers[0] if len(numbers) == 1 else f"{numbers[0]}…{numbers[-1]} ({len(numbers)})"
