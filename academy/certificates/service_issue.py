"""Issuing: choose people, check, submit, approve as another person. One method, one transaction."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar, cast

from academy.base import faultpoints
from academy.base.actor import Actor
from academy.base.door import Act, Door, Service, reads, writes
from academy.base.files import keep_filled
from academy.base.problems import Refused, problem
from academy.base.progress import Progress, Silent
from academy.base.vault import Vault
from academy.base.words import Words
from academy.certificates import (
    paper,
    rules,
    rules_english,
    rules_ground,
    service_papers,
    store,
    store_contract,
    store_prepared,
    store_register,
    store_template,
)
from academy.certificates.facts_contract import CompletionMark, ReadyBranch
from academy.certificates.facts_issue import (
    BatchDraft,
    BatchRow,
    BatchSheet,
    BatchState,
    Eligibility,
    Form,
    Issued,
    Preflight,
    ReadyClass,
)
from academy.certificates.paper_hands import Hands
from academy.certificates.rules_ground import Ground, Material
from academy.certificates.rules_papers import Signer
from academy.certificates.service_batch import (
    barred,
    call_back,
    demand_lots,
    draft_of,
    editable,
    material_of,
    prepare_problems,
    submitted,
)
from academy.certificates.service_papers import material
from academy.certificates.service_press import press

P = ParamSpec("P")
R = TypeVar("R")
SILENT = Silent()
ON_DESK = (BatchState.SUBMITTED, BatchState.RETURNED, BatchState.DRAFT)


class ContentChanged(Refused):
    """What was approved is no longer what would be printed; the batch goes back to its preparer."""


Call = Callable[Concatenate["IssueService", Actor, int, P], R]


def back_to_preparer(call: Call[P, R]) -> Call[P, R]:
    """A refusal rolls everything back, so the changed batch is put back in an act of its own."""

    @wraps(call)
    def guarded(self: "IssueService", actor: Actor, batch_id: int, *args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return call(self, actor, batch_id, *args, **kwargs)
        except ContentChanged:
            with suppress(Refused):  # somebody was quicker
                self.take_back_changed(actor, batch_id)
            raise

    return cast("Call[P, R]", guarded)


class IssueService(Service):
    """From the class list to numbered, signed, frozen certificates."""

    def __init__(self, door: Door, vault: Vault, signer: Signer, hands: Hands | None = None) -> None:
        super().__init__(door)
        self._vault, self._signer = vault, signer
        self._hands = hands or Hands()

    @reads("certificates.read")
    def ready_classes(self, act: Act) -> list[ReadyClass]:
        """Closed classes with graduates, the newest first."""
        return store.ready_classes(act.db, act.scope.branches)

    @reads("certificates.read")
    def eligibility(self, act: Act, class_id: int, form: Form = Form.PLAIN, batch_id: int = 0) -> Eligibility:
        """Who of a class may have a certificate, who may not, and why; seen from a batch, if one is named."""
        roll, standing = service_papers.judged(act.db, class_id, form, batch_id)
        act.demand(roll.found.branch_id)
        return rules.eligibility(roll, standing)

    @reads("certificates.read")
    def ready_branches(self, act: Act) -> list[ReadyBranch]:
        """Branches with completed apprenticeships, the latest completion first."""
        return store_contract.ready_branches(act.db, act.scope.branches)

    @reads("certificates.read")
    def completed(self, act: Act, branch_id: int, form: Form = Form.PLAIN, batch_id: int = 0) -> Eligibility:
        """Who of a branch may have a 出师 certificate, who has one, and why not; seen from a batch."""
        act.demand(branch_id)
        return rules_ground.eligibility(*service_papers.judged_contracts(act.db, branch_id, form, batch_id))

    @reads("certificates.read")
    def completion(self, act: Act, contract_id: int) -> CompletionMark | None:
        """What there is to say of a contract's certificate; None when it is not completed."""
        act.demand(store_contract.branch_of(act.db, contract_id))
        return store_contract.mark(act.db, contract_id)

    @reads("certificates.read")
    def batches(self, act: Act) -> list[BatchRow]:
        """The work list: submitted batches first, then returned and drafts."""
        return store.batches(act.db, act.scope.branches, ON_DESK)

    @reads("certificates.read")
    def batch(self, act: Act, batch_id: int) -> BatchSheet:
        row = store.batch(act.db, batch_id)
        act.demand(row.branch_id)
        people = store.people_of(act.db, batch_id)
        return BatchSheet(row, draft_of(row, people), tuple(key for key, _ in people))

    @reads("certificates.read")
    def preflight(self, act: Act, draft: BatchDraft) -> Preflight:
        """What speaks for and against a draft; the numbers shown are promised to nobody."""
        found = material(act.db, draft, act.clock.today())
        act.demand(found.ground.branch_id)
        return service_papers.preflight(act.db, found, self._signer.academy_no)

    @reads("certificates.read")
    def preview(self, act: Act, draft: BatchDraft, person_id: int) -> bytes:
        """The very drawing of one paper, marked as not issued; no number is taken, nothing is signed."""
        found = material(act.db, replace(draft, person_ids=(person_id,)), act.clock.today())
        act.demand(found.ground.branch_id)
        if not found.papers:
            raise Refused(problem("certificates.not_in_class"))
        blank = service_papers.sample(found, 0, service_papers.SHOWN, self._signer.academy_no)
        (shown,), used = service_papers.with_photos(act.db, [blank]), found.used
        return paper.preview(shown, used.template, store_template.scan_of(act.db, used.key))

    @writes("certificates.prepare")
    def save_specimens(self, act: Act, draft: BatchDraft, target: Path, progress: Progress = SILENT) -> Path:
        """样张 of everybody in a draft as one PDF: no number is taken, nothing is signed or kept.

        Whoever works alone on his machine can prepare and print these, and nothing else (trust.md C3.9).
        """
        found = material(act.db, draft, act.clock.today())
        act.demand(found.ground.branch_id)
        if not found.papers:
            raise Refused(problem("certificates.nobody_chosen"))
        blanks = [
            service_papers.sample(found, at, service_papers.SHOWN, self._signer.academy_no)
            for at in range(len(found.papers))
        ]
        sheets = service_papers.with_photos(act.db, blanks)
        scan = store_template.scan_of(act.db, found.used.key)
        act.note("certificates", draft.batch_id, found.ground.branch_id, f"样张 {len(sheets)}")
        write = lambda file: paper.specimens(file, sheets, found.used.template, scan, progress.step)  # noqa: E731
        return keep_filled(target, write, "certificates.not_written")

    @writes("certificates.prepare", undoable=True)
    def prepare(self, act: Act, draft: BatchDraft) -> int:
        """Put people of one class, or apprentices of one branch, into a draft batch; answers its id."""
        found = material(act.db, draft, act.clock.today())
        act.demand(found.ground.branch_id)
        problems = prepare_problems(act, found)
        if act.actor.person_id is None:
            problems.append(problem("certificates.preparer_nobody"))
        if problems or act.actor.person_id is None:
            raise Refused(*problems)
        batch_id = self._keep(act, draft, found.ground, act.actor.person_id)
        store.change(act.db, batch_id, template=found.used.key)
        act.rewritten = store_prepared.set_people(act.db, act.ids, batch_id, found.holders, act.clock.now())
        act.note("certificates", batch_id, found.ground.branch_id, store.batch(act.db, batch_id).number)
        return batch_id

    def _keep(self, act: Act, draft: BatchDraft, ground: Ground, preparer: int) -> int:
        """The batch's row, made or brought up to the draft."""
        if not draft.batch_id:
            today = act.clock.today()
            serial = store.take_batch_serial(act.db, ground.head_id, today.isoformat())
            number = rules.batch_number(today, serial)
            return store.add_batch(act.db, ground.branch_id, draft, number, preparer)
        row = editable(act, draft.batch_id, draft.version)
        if (row.class_id, row.branch_id) != (draft.class_id, ground.branch_id):
            raise Refused(problem("certificates.other_class", "class_id"))
        store.change(
            act.db, draft.batch_id, kind=draft.kind.value, form=draft.form.value, issued_on=draft.issued_on,
            prepared_by=preparer, state=BatchState.DRAFT.value, content_sha256="", title=draft.title,
            citation=draft.citation, english=rules_english.written(draft.english),
        )  # fmt: skip
        return draft.batch_id

    @writes("certificates.prepare")
    def submit(self, act: Act, batch_id: int, version: int) -> None:
        """Hand a batch to the approver: its content is bound by hash until he decides."""
        row = editable(act, batch_id, version)
        found = material_of(act, row)
        service_papers.demand_clean(service_papers.preflight(act.db, found, self._signer.academy_no))
        store.change(
            act.db, batch_id, state=BatchState.SUBMITTED.value, returned_for="",
            content_sha256=found.content_sha256, submitted_at=act.clock.now(),
        )  # fmt: skip
        act.note("certificates", batch_id, row.branch_id, row.number)

    @writes("certificates.prepare", undoable=True)
    def cancel_batch(self, act: Act, batch_id: int, version: int) -> None:
        """Give a draft up; its people are free for another batch. The batch itself stays on record."""
        row = editable(act, batch_id, version)
        act.rewritten = store_prepared.clear_people(act.db, batch_id)
        store.change(act.db, batch_id, state=BatchState.CANCELLED.value)
        act.note("certificates", batch_id, row.branch_id, row.number)

    @writes("certificates.approve")
    def return_to_preparer(self, act: Act, batch_id: int, reason: str) -> None:
        """Send a submitted batch back with a reason."""
        row = submitted(act, batch_id)
        if not reason.strip():
            raise Refused(problem("certificates.return_reason_missing", "reason"))
        call_back(act, row)
        store.change(act.db, batch_id, state=BatchState.RETURNED.value, returned_for=reason.strip())
        act.note("certificates", batch_id, row.branch_id, row.number)

    @back_to_preparer
    @writes("certificates.approve")
    def approve_and_issue(self, act: Act, batch_id: int, progress: Progress = SILENT) -> Issued:
        """Issue a submitted batch: numbers, codes, papers and the approval are one transaction.

        Persons are compared, not accounts. Raises Refused, and puts the batch back among the drafts, when
        anything that would be printed has changed since it was submitted; Cancelled before the commit.
        """
        row = store.locked(act.db, batch_id)
        act.demand(row.branch_id)
        found = material_of(act, row)
        approver = barred(act, row, found)
        if found.content_sha256 != row.content_sha256:
            raise ContentChanged(problem("certificates.content_changed", number=row.number))
        demand_lots(act, row)
        issued = self._press(act, row, found, progress)
        store.change(
            act.db, batch_id, state=BatchState.ISSUED.value, approved_by=approver, issued_at=act.clock.now()
        )
        act.note("certificates", batch_id, row.branch_id, f"{issued.first_number}…{issued.last_number}")
        return issued

    def _press(self, act: Act, row: BatchRow, found: Material, progress: Progress) -> Issued:
        """Numbers, codes and papers of a batch whose approval stands."""
        service_papers.demand_eligible(found)
        keys = [key for key, _ in store.people_of(act.db, row.id)]
        self._signer.follow(act.db, self._vault)
        numbers, serials = store.take_numbers(act.db, found.ground, len(keys))
        if held := store.taken(act.db, [found.ground.numbering.number(each) for each in numbers]):
            raise Refused(problem("certificates.number_held", number=held[0]))
        faultpoints.hit("certificates.number_taken")
        issued = press(act, found, keys, numbers, serials, self._signer, progress)
        faultpoints.hit("certificates.papers_kept")
        store_register.mark_replaced(act.db, row.id)
        return issued

    @writes("certificates.approve")
    def take_back_changed(self, act: Act, batch_id: int) -> None:
        """Put a submitted batch whose content has changed back among its preparer's drafts."""
        row = submitted(act, batch_id)
        if material_of(act, row).content_sha256 == row.content_sha256:
            raise Refused(problem("certificates.content_same", number=row.number))
        call_back(act, row)
        back = BatchState.RETURNED if row.packaged else BatchState.DRAFT  # a branch's is sent back to it
        why = Words("zh").word("package.content_changed") if row.packaged else ""
        store.change(act.db, batch_id, state=back.value, content_sha256="", returned_for=why)
        act.note("certificates", batch_id, row.branch_id, row.number)
