"""Voiding: one asks with a cause, a reason and what proves it, the holder is told, another decides."""

from academy.base.door import Act, reads, writes
from academy.base.problems import Problem, Refused, problem
from academy.certificates import (
    rules_evidence,
    rules_release,
    rules_voids,
    service_ties,
    store_class,
    store_evidence,
    store_figures,
    store_register,
    store_release,
    store_voids,
)
from academy.certificates.facts_issue import CertificateRow, CertificateState, RegisterSheet
from academy.certificates.facts_reasons import EvidenceDraft, NoticeDraft, VoidDraft, VoidRow, VoidTerms
from academy.certificates.service_life import locked, looked_through
from academy.certificates.service_release import ReleaseService

ROOM = "certificates"


class VoidService(ReleaseService):
    """A void certificate stays in the register with its number; so does a voiding that was declined."""

    @reads("certificates.void")
    def voids_asked(self, act: Act) -> list[CertificateRow]:
        """Certificates that wait for a second person to void them: those this actor may decide on."""
        asked = store_figures.voids_asked(act.db, act.scope.branches, act.actor.person_id)
        return store_register.rows(act.db, asked)

    @reads("certificates.read")
    def voids(self, act: Act, certificate_id: int) -> list[VoidRow]:
        """Every voiding of one certificate, asked for or decided, with its evidence."""
        act.demand(store_register.sheet(act.db, certificate_id).row.branch_id)
        return store_voids.voids(act.db, certificate_id)

    @reads("certificates.read")
    def void_terms(self, act: Act, branch_id: int) -> VoidTerms:
        """What the academy asks of a voiding."""
        act.demand(branch_id)
        return store_voids.terms(act.db, branch_id, act.clock.today())

    @writes("certificates.prepare")
    def ask_void(self, act: Act, certificate_id: int, draft: VoidDraft) -> int:
        """Ask that a certificate be voided and say why; it holds until another person approves."""
        sheet = locked(act, certificate_id)
        problems, own = rules_voids.void_request_problems(sheet, draft), act.actor.person_id
        if own is None:
            problems.append(problem("certificates.preparer_nobody"))
        if problems or own is None or draft.cause is None:
            raise Refused(*problems)
        files, reason = looked_through(draft.evidence), draft.reason.strip()
        key = store_voids.ask(act.db, certificate_id, draft.cause, reason, own, act.clock.now())
        store_voids.add_evidence(act.db, key, files, own, act.clock.now())
        store_register.change(act.db, certificate_id, void_by=own, void_reason=reason)
        act.note(ROOM, certificate_id, sheet.row.branch_id, sheet.row.number)
        return key

    @writes("certificates.prepare")
    def add_evidence(self, act: Act, certificate_id: int, draft: EvidenceDraft) -> None:
        """Keep further files with the voiding that waits or was approved."""
        sheet = locked(act, certificate_id)
        rows = [each for each in store_voids.voids(act.db, certificate_id) if each.state != "declined"]
        if not rows:
            raise Refused(problem("certificates.void_not_asked", number=sheet.row.number))
        if not draft.evidence:
            raise Refused(problem("certificates.evidence_none", "evidence"))
        if problems := rules_evidence.evidence_problems(draft.evidence, len(rows[-1].evidence)):
            raise Refused(*problems)
        files, own = looked_through(draft.evidence), act.actor.person_id
        store_voids.add_evidence(act.db, rows[-1].id, files, own, act.clock.now())
        act.note(ROOM, certificate_id, sheet.row.branch_id, sheet.row.number)

    @reads("certificates.read")
    def evidence_file(self, act: Act, evidence_id: int) -> bytes:
        """The bytes of one file kept with a voiding or a reissue."""
        branch_id, content = store_evidence.content(act.db, evidence_id)
        act.demand(branch_id)
        return content

    @writes("certificates.prepare")
    def note_told(self, act: Act, certificate_id: int, draft: NoticeDraft) -> None:
        """Note that the holder was told of a voiding that waits; his days to object begin."""
        sheet, today = locked(act, certificate_id), act.clock.today()
        asked = store_voids.asked(act.db, certificate_id)
        problems = rules_voids.notice_problems(asked, sheet.row.number, draft, today)
        if problems or asked is None:
            raise Refused(*problems)
        store_voids.note_told(act.db, asked.id, draft)
        act.note(ROOM, certificate_id, sheet.row.branch_id, sheet.row.number)

    @writes("certificates.void")
    def approve_void(self, act: Act, certificate_id: int) -> None:
        """Void a certificate that another person asked to void. Its number is never used again."""
        sheet, own = locked(act, certificate_id), act.actor.person_id
        asked = store_voids.asked(act.db, certificate_id)
        asker = asked.asked_by_id if asked else None
        same = store_class.canonicals(act.db, (own, asker))
        problems = rules_voids.void_problems(
            sheet, asked, None if asker is None else same[asker], None if own is None else same[own]
        )
        if not problems and asked is not None and own is not None:
            problems = [
                *rules_voids.terms_problems(asked, self._terms(act, sheet), act.clock.today()),
                *_third_problems(act, sheet, own, asked.asked_by_id),
                *service_ties.problems(act, own, [sheet.person_id]),
            ]
        if problems or asked is None:
            raise Refused(*problems)
        now = act.clock.now()
        store_voids.decide(act.db, asked.id, "approved", own, now)
        store_register.change(
            act.db, certificate_id, state=CertificateState.VOID.value, void_approved_by=own, voided_at=now
        )
        act.note(ROOM, certificate_id, sheet.row.branch_id, sheet.row.number)

    def _terms(self, act: Act, sheet: RegisterSheet) -> VoidTerms:
        return store_voids.terms(act.db, sheet.row.branch_id, act.clock.today())

    @writes("certificates.void")
    def decline_void(self, act: Act, certificate_id: int) -> None:
        """Let the certificate stand; who asked and why stays on record."""
        sheet = locked(act, certificate_id)
        asked = store_voids.asked(act.db, certificate_id)
        if asked is None:
            raise Refused(problem("certificates.void_not_asked", number=sheet.row.number))
        store_voids.decide(act.db, asked.id, "declined", act.actor.person_id, act.clock.now())
        store_register.change(act.db, certificate_id, void_by=None, void_reason="")
        act.note(ROOM, certificate_id, sheet.row.branch_id, sheet.row.number)


def _third_problems(act: Act, sheet: RegisterSheet, own: int, asker: int) -> list[Problem]:
    """Where the academy wants a third person: one of the two who void had no part in issuing."""
    if not store_release.third_wanted(act.db, sheet.row.branch_id, act.clock.today()):
        return []
    took_part = store_release.issuers(act.db, sheet.row.id)
    same = store_class.canonicals(act.db, (own, asker, *took_part))
    issuers = frozenset(same[key] for key in took_part if key is not None)
    return rules_release.third_person_problems(same[asker], same[own], issuers)
