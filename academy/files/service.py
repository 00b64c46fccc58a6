"""What a clerk does with files: look, see what is missing, print one or a whole class, record consents."""

from pathlib import Path

from academy.archive import store as archive
from academy.base import reasons
from academy.base.door import Act, Door, Service, reads, writes
from academy.base.files import keep_whole
from academy.base.problems import Refused, problem
from academy.base.progress import Progress, Silent
from academy.base.vault import Vault
from academy.base.words import Words
from academy.courses import store as courses
from academy.files import paper, paper_notice, paper_scan, rules, rules_own, store
from academy.files.facts import ConsentDraft, PersonFile
from academy.people import rules as people_rules
from academy.people import store as people
from academy.people import store_sheet
from academy.people.facts import PersonState
from academy.sheets.export import write_list

PAPERS = "certificates", "apprenticeship"

TITLES = {
    "completion": "结业证书",
    "training": "培训合格证书",
    "apprenticeship": "出师证书",
    "honour": "荣誉证书",
}
GONE = ("void", "replaced")


class FileService(Service):
    def __init__(self, door: Door, vault: Vault) -> None:
        super().__init__(door)
        self._vault = vault

    @reads("people.read")
    def person_file(self, act: Act, person_id: int) -> PersonFile:
        """Everything of one person as far as the actor may see him, and what is missing."""
        return self._file(act, person_id)

    @writes("people.read")
    def save_file(self, act: Act, person_id: int, target: Path) -> Path:
        """The file as one PDF: cover, index, what was done, and the kept papers; who took it is on record."""
        found = self._file(act, person_id)
        made = paper.draw_file(found, self._kept(act, found), act.clock.today(), Words("zh"))
        act.note("people", person_id, found.sheet.branch_id, found.sheet.number)
        return keep_whole(target, made, "files.not_saved")

    @writes("people.read")
    def class_files(self, act: Act, class_id: int, folder: Path, progress: Progress | None = None) -> int:
        """The files of a whole class, one PDF each by the person's number; answers how many.

        A cancel stops between two people; the files already written are whole. Raises Unavailable when the
        folder cannot be written.
        """
        gauge = progress or Silent()
        row = courses.class_of(act.db, class_id)
        act.demand(row.branch_id)
        people = store.trainees(act.db, class_id)
        if not people:
            raise Refused(problem("files.nobody"))
        for done, person_id in enumerate(people):
            gauge.step(done, len(people))
            found = self._file(act, person_id)
            made = paper.draw_file(found, self._kept(act, found), act.clock.today(), Words("zh"))
            keep_whole(folder / f"{found.sheet.number}.pdf", made, "files.not_saved", sync=False)
        gauge.step(len(people), len(people))
        act.note("people", 0, row.branch_id, f"{row.number} ×{len(people)}")
        return len(people)

    @writes("people.reveal")
    def save_own_data(self, act: Act, person_id: int, reason: str, target: Path, language: str = "zh") -> int:
        """Everything held of one person, for him, on his request (个人信息保护法 art. 45): .xlsx or .csv.

        Who took it, when and for whom is on record. Answers how many lines. Raises Refused without a reason.
        """
        if found := people_rules.reason_problems(reason):
            raise Refused(*found)
        facts = self._file(act, person_id)
        numbers = people.doc_numbers(act.db, self._vault, [person_id])
        doc_no = numbers[person_id] if facts.sheet.doc_type is not None else ""
        table = rules_own.own_data(facts, doc_no, Words(language))
        write_list(table, target)
        act.rewritten.append(reasons.noted("person", person_id, reason))
        act.note("people", person_id, facts.sheet.branch_id, facts.sheet.number)
        return len(table.rows)

    @writes("people.manage", undoable=True)
    def give_consent(self, act: Act, person_id: int, draft: ConsentDraft) -> int:
        """Record what a person agreed to, under the wording in force. Raises Refused with every problem."""
        sheet = store_sheet.sheet(act.db, act.scope.branches, person_id)
        act.demand(sheet.branch_id)
        held = store.consents(act.db, store.family(act.db, person_id))
        found = [
            *people_rules.erased_problems(sheet),
            *rules.consent_problems(draft, held, act.clock.today()),
        ]
        if found:
            raise Refused(*found)
        key = store.give(act.db, sheet.branch_id, person_id, draft, rules.TEXT_VERSION)
        act.note("people", person_id, sheet.branch_id, sheet.number)
        return key

    @writes("people.manage", undoable=True)
    def withdraw_consent(self, act: Act, person_id: int, consent_id: int, version: int) -> None:
        """End a consent today (个人信息保护法 art. 15); what was done under it stays."""
        sheet = store_sheet.sheet(act.db, act.scope.branches, person_id)
        act.demand(sheet.branch_id)
        if store.withdraw(act.db, consent_id, version, act.clock.today()) not in store.family(
            act.db, person_id
        ):
            raise Refused(problem("record.gone"))
        act.note("people", person_id, sheet.branch_id, sheet.number)

    @writes("people.read")
    def save_notice(self, act: Act, person_id: int, target: Path) -> Path:
        """The notice a person reads and signs (个人信息处理告知同意书), his name filled in."""
        sheet = store_sheet.sheet(act.db, act.scope.branches, person_id)
        made = paper_notice.draw_notice(sheet, store.academy(act.db), rules.TEXT_VERSION)
        act.note("people", person_id, sheet.branch_id, sheet.number)
        return keep_whole(target, made, "files.not_saved")

    def _file(self, act: Act, person_id: int) -> PersonFile:
        sheet = store_sheet.sheet(act.db, act.scope.branches, person_id)
        people = store.family(act.db, person_id)
        classes = store.classes(act.db, people) if act.actor.may("courses.read") else ()
        contracts = store.contracts(act.db, people) if act.actor.may("apprenticeship.read") else ()
        certificates = store.certificates(act.db, people) if act.actor.may("certificates.read") else ()
        recorded = store.recorded(act.db, people) if act.actor.may("certificates.read") else ()
        consents, photo = store.consents(act.db, people), store.photo(act.db, person_id)
        return PersonFile(
            sheet, store.academy(act.db), store.former_numbers(act.db, people), photo, classes, contracts,
            certificates, recorded, consents,
            rules.checklist(sheet, bool(photo), classes, contracts, consents),
            rules.timeline(sheet, classes, contracts, certificates, recorded, consents),
        )  # fmt: skip

    def _kept(self, act: Act, found: PersonFile) -> list[tuple[str, str, bytes]]:
        """Title, number and bytes of the papers kept of this person, as far as the actor may print them."""
        kept: list[tuple[str, str, bytes]] = []
        if found.sheet.state is PersonState.ERASED:
            return kept  # his papers were emptied
        if act.actor.may("apprenticeship.print"):
            kept += [
                ("导师带徒协议书", each.number, archive.bytes_of(act.db, each.paper_id))
                for each in found.contracts
                if each.paper_id and each.role == "apprentice"
            ]
        if act.actor.may("certificates.print"):
            kept += [
                (TITLES.get(each.kind, "证书"), each.number, archive.bytes_of(act.db, each.paper_id))
                for each in found.certificates
                if each.paper_id and each.state not in GONE
            ]
            kept += self._scans(act, found.sheet.id)
        return kept

    def _scans(self, act: Act, person_id: int) -> list[tuple[str, str, bytes]]:
        """What others issued, as it was scanned."""
        words = Words("zh")
        found = []
        for kind, number, media, content in store.scans(act.db, store.family(act.db, person_id)):
            title = f"{words.word(f'recorded.kind.{kind}')}（扫描件）"
            found.append((title, number, paper_scan.scan_pdf(content, media, f"{title}　{number}")))
        return found
