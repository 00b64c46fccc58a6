"""Beside the second person: a random sample, taking a submitted batch back, release in an emergency."""

from dataclasses import replace

from academy.base.door import Act, reads, writes
from academy.base.problems import Problem, Refused, problem
from academy.base.progress import Progress
from academy.certificates import (
    paper,
    rules_release,
    service_papers,
    service_ties,
    store,
    store_class,
    store_release,
    store_template,
)
from academy.certificates.facts_issue import BatchState, Issued, Preflight
from academy.certificates.facts_release import Emergency, Lot, Offer, Sample
from academy.certificates.rules_ground import Material
from academy.certificates.service_batch import (
    barred,
    call_back,
    draft_of,
    lots_of,
    material_of,
    own_person,
    submitted,
)
from academy.certificates.service_issue import SILENT
from academy.certificates.service_papers import material
from academy.certificates.service_printing import PrintingService

ROOM = "certificates"


class ReleaseService(PrintingService):
    """What is not wanted by the settings of the branch asks nothing of anybody."""

    @reads("certificates.approve")
    def sample(self, act: Act, batch_id: int) -> Sample:
        """The papers this approver has to look at before he can issue the batch."""
        row = store.batch(act.db, batch_id)
        act.demand(row.branch_id)
        if row.state is not BatchState.SUBMITTED:
            return Sample()
        found = [lot.sample for lot in lots_of(act, row)]
        wanted = tuple(person for each in found for person in each.wanted)
        return Sample(wanted, frozenset[int]().union(*(each.seen for each in found)))

    @reads("certificates.approve")
    def lots(self, act: Act, batch_id: int) -> list[Lot]:
        """The parts this approver stands for one by one; a batch of up to 500 papers is one part."""
        row = store.batch(act.db, batch_id)
        act.demand(row.branch_id)
        return lots_of(act, row) if row.state is BatchState.SUBMITTED else []

    @reads("certificates.approve")
    def lot_preflight(self, act: Act, batch_id: int, number: int) -> Preflight:
        """Counts and outliers of one lot; the numbers are those of the whole batch."""
        row = store.batch(act.db, batch_id)
        act.demand(row.branch_id)
        people = rules_release.lots([person for _, person in store.people_of(act.db, batch_id)])
        if not 1 <= number <= len(people):
            raise Refused(problem("certificates.lot_unknown", lot=number))
        draft = replace(draft_of(row, []), person_ids=people[number - 1])
        found = material(act.db, draft, act.clock.today())
        return service_papers.preflight(act.db, found, self._signer.academy_no, row.people)

    @writes("certificates.approve")
    def approve_lot(self, act: Act, batch_id: int, number: int) -> None:
        """Stand for one lot of a large batch after looking at its sample; issuing takes all of them."""
        row = submitted(act, batch_id)
        own, found = own_person(act), lots_of(act, row)
        preparer = store_class.canonicals(act.db, (row.prepared_by,))[row.prepared_by]
        if problems := rules_release.lot_problems(row, own, preparer, found, number):
            raise Refused(*problems)
        if not found[number - 1].approved:
            store_release.add_lot(act.db, row, number, own, act.clock.now())
        act.note(ROOM, batch_id, row.branch_id, f"{row.number} {number}/{len(found)}")

    @reads("certificates.approve")
    def approval_bars(self, act: Act, batch_id: int) -> tuple[Problem, ...]:
        """Why this actor may not issue the batch, told before he types his password; empty when he may."""
        row = store.batch(act.db, batch_id)
        act.demand(row.branch_id)
        if row.state is not BatchState.SUBMITTED:
            return ()
        try:
            barred(act, row, material_of(act, row))
        except Refused as no:
            return no.problems
        return ()

    @writes("certificates.approve")
    def look_at_sample(self, act: Act, batch_id: int, person_id: int) -> bytes:
        """The paper of one person of the batch as it will be printed; that he looked is on record."""
        row = submitted(act, batch_id)
        own, people = own_person(act), [person for _, person in store.people_of(act.db, batch_id)]
        if person_id not in people:
            raise Refused(problem("certificates.not_in_class"))
        draft = replace(draft_of(row, []), person_ids=(person_id,))  # one of thousands is soon drawn
        found = material(act.db, draft, act.clock.today())
        if not found.papers:
            raise Refused(problem("certificates.not_in_class"))
        if person_id not in store_release.seen(act.db, row, own):
            store_release.add_view(act.db, row, person_id, own, act.clock.now())
        act.note(ROOM, batch_id, row.branch_id, row.number)
        return self._shown(act, found)

    def _shown(self, act: Act, found: Material) -> bytes:
        blank = service_papers.sample(found, 0, service_papers.SHOWN, self._signer.academy_no)
        (shown,) = service_papers.with_photos(act.db, [blank])
        return paper.preview(shown, found.used.template, store_template.scan_of(act.db, found.used.key))

    @writes("certificates.prepare")
    def withdraw(self, act: Act, batch_id: int) -> None:
        """Take back what one has submitted, to change it and submit it again."""
        row = submitted(act, batch_id)
        same = store_class.canonicals(act.db, (act.actor.person_id, row.prepared_by))
        own = act.actor.person_id
        mine = None if own is None else same[own]
        if problems := rules_release.withdraw_problems(row, mine, same[row.prepared_by]):
            raise Refused(*problems)
        if row.packaged:
            raise Refused(problem("package.fixed", number=row.number))
        call_back(act, row)
        store.change(act.db, batch_id, state=BatchState.DRAFT.value, content_sha256="")
        act.note(ROOM, batch_id, row.branch_id, row.number)

    @reads("certificates.emergency")
    def emergency_offer(self, act: Act, branch_id: int) -> Offer:
        """Whether a batch of this branch may be released without a second person, and how many papers."""
        act.demand(branch_id)
        return store_release.offer(act.db, branch_id, act.actor.person_id, act.clock.today())

    @writes("certificates.emergency")
    def release_in_emergency(
        self, act: Act, batch_id: int, reason: str, progress: Progress = SILENT
    ) -> Issued:
        """Issue a submitted batch alone, since nobody can be reached who may approve it, and say why.

        It stays marked, in the register too, until a second person has countersigned it.
        """
        row = store.locked(act.db, batch_id)
        act.demand(row.branch_id)
        offer = store_release.offer(act.db, row.branch_id, act.actor.person_id, act.clock.today())
        if problems := rules_release.emergency_problems(row, offer, reason):
            raise Refused(*problems)
        found = material_of(act, row)
        own = barred(act, row, found, alone=True)
        if found.content_sha256 != row.content_sha256:
            raise Refused(problem("certificates.content_changed_withdraw", number=row.number))
        issued = self._press(act, row, found, progress)
        store.change(act.db, batch_id, emergency_by=own, emergency_reason=reason.strip(),
                     state=BatchState.ISSUED.value, issued_at=act.clock.now())  # fmt: skip
        act.note(ROOM, batch_id, row.branch_id, f"{issued.first_number}…{issued.last_number}")
        return issued

    @reads("certificates.read")
    def emergencies(self, act: Act) -> list[Emergency]:
        """Batches released alone that no second person has countersigned yet, the oldest first."""
        return store_release.emergencies(act.db, act.scope.branches, act.clock.today())

    @writes("certificates.approve")
    def countersign(self, act: Act, batch_id: int) -> None:
        """Stand for a batch somebody released alone; what is wrong with one of its papers is voided apart."""
        row = store.locked(act.db, batch_id)
        act.demand(row.branch_id)
        released, own = store_release.released_by(act.db, batch_id), act.actor.person_id
        people = [person for _, person in store.people_of(act.db, batch_id)]
        same = store_class.canonicals(act.db, (own, row.prepared_by, released, *people))
        problems = rules_release.countersign_problems(
            row, None if own is None else same[own], same[row.prepared_by],
            None if released is None else same[released], [same[key] for key in people],
        )  # fmt: skip
        if not problems and own is not None:
            problems = service_ties.others(act, own, people)
        if problems or own is None:
            raise Refused(*problems)
        store.change(act.db, batch_id, approved_by=same[own], countersigned_at=act.clock.now())
        act.note(ROOM, batch_id, row.branch_id, row.number)
