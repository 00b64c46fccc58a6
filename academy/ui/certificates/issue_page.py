"""Issuing a batch: choose people, look at the pre-flight, submit; as another person approve and issue."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from academy.base.actor import Actor
from academy.base.problems import Refused
from academy.base.progress import Progress
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import (
    BatchDraft,
    BatchSheet,
    BatchState,
    Eligibility,
    Issued,
    Preflight,
)
from academy.ui.certificates.batch_acts import BatchActs, Guard
from academy.ui.certificates.issue_frame import IssueFrame
from academy.ui.certificates.lot_desk import LotDesk
from academy.ui.certificates.package_acts import PackageActs
from academy.ui.certificates.paper_choice import PaperChoice, eligible, keep
from academy.ui.certificates.paper_files import PaperFiles
from academy.ui.certificates.rechecker import Rechecker
from academy.ui.certificates.words import able
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService

STEPS = {"choosing": 1, "reviewing": 2, "watching": 2, "done": 3}
Confirm = Callable[[str], object]


class IssuePage(IssueFrame):
    """One batch of one class, or of the completed apprentices of a branch (`class_id` 0).

    `confirm(password)` raises Refused for a wrong one; asked before issuing. `people` are ticked first,
    everybody who may have a certificate when none are named.
    """

    def __init__(
        self,
        workspace: Workspace,
        service: "CertificateService",
        actor: Actor,
        confirm: Confirm,
        class_id: int,
        batch_id: int = 0,
        branch_id: int = 0,
        people: tuple[int, ...] = (),
    ) -> None:
        super().__init__(workspace, actor, self._paper)
        self._service, self._actor, self._confirm = service, actor, confirm
        kind = CertificateKind.COMPLETION if class_id else CertificateKind.APPRENTICESHIP
        self._draft = BatchDraft(
            class_id, kind=kind, issued_on=workspace.clock.today(), batch_id=batch_id, branch_id=branch_id
        )
        self._first = people
        self._sheet: BatchSheet | None = None
        self._shown_draft = self._draft
        self._dirty = False
        self._issuing = 0
        self._settle = Rechecker(workspace, self._question, self)
        self._files = PaperFiles(workspace, service, actor, self)
        names = lambda: {each.person_id: each.name for each in self.people.people()}  # noqa: E731
        self._papers = PaperChoice(workspace, service, actor, self.choice, self._typed, names, self)
        self.decide = BatchActs(workspace, service, actor, confirm, self)
        self._packages = PackageActs(workspace, service, actor, self)
        self._packages.done.connect(self._reload)
        self._lots = LotDesk(self.approval, self.people, self.decide, self._follow)
        self._connect()

    def opened(self) -> None:
        if self._dirty:
            self._settle.start()
        else:
            self._reload()

    def unsaved(self) -> bool:
        return self._dirty

    def help_text(self) -> str:
        return self.tr(
            "Space ticks people, the arrows beside the preview go through those chosen. Whoever prepared a "
            "batch cannot issue it. Ctrl+Enter submits, Ctrl+Shift+I issues."
        )

    def _connect(self) -> None:
        self.people.changed.connect(self._on_changed)
        self.people.current.connect(self._on_current)
        self._papers.changed.connect(self._on_choice)
        self._papers.settled.connect(self._on_papers)
        self.approval.entered.connect(self._on_issue)
        self.preview.drawn.connect(self.decide.on_drawn)
        self._settle.checked.connect(self._on_checked)
        self.decide.done.connect(self._reload)
        self.decide.left.connect(self._on_left)
        self.workspace.worker.job_ended.connect(self._on_job_ended)
        acts = self.acts
        acts.save.connect(lambda: self._keep(submit=False))
        acts.submit.connect(lambda: self._keep(submit=True))
        acts.cancel.connect(self._on_cancel)
        acts.send_back.connect(self.decide.send_back)
        acts.issue.connect(self.approval.enter)
        acts.one_file.connect(lambda: self._files.save_one(self._keys(), self._name()))
        acts.each_file.connect(lambda: self._files.save_each(self._keys()))
        acts.withdraw.connect(self.decide.withdraw)
        acts.release.connect(self.decide.release)
        acts.countersign.connect(self.decide.countersign)
        acts.specimens.connect(lambda: self._files.save_specimens(self._typed(), self._name()))
        acts.send_away.connect(lambda: self._packages.send(self._draft.batch_id, self._name()))
        acts.answer.connect(lambda: self._packages.answer(self._draft.batch_id, self._name()))
        acts.print_out.connect(lambda: self._files.print_copies(self._keys(), self._name()))

    def _mode(self) -> str:
        state = self._sheet.row.state if self._sheet else BatchState.DRAFT
        if self._draft.packaged and state is not BatchState.ISSUED:
            return "reviewing" if state is BatchState.SUBMITTED else "watching"
        if state in (BatchState.DRAFT, BatchState.RETURNED):
            return "choosing" if self._actor.may("certificates.prepare") else "watching"
        return {BatchState.SUBMITTED: "reviewing", BatchState.ISSUED: "done"}.get(state, "watching")

    def _reload(self) -> None:
        draft = self._draft

        def ask() -> tuple[BatchSheet | None, Eligibility, list[str], Guard]:
            sheet = self._service.batch(self._actor, draft.batch_id) if draft.batch_id else None
            issued = sheet is not None and sheet.row.state is BatchState.ISSUED
            form = sheet.draft.form if sheet else draft.form
            seen_from = 0 if issued else draft.batch_id
            found = eligible(self._service, self._actor, sheet.draft if sheet else draft, form, seen_from)
            ends = (sheet.certificate_ids[0], sheet.certificate_ids[-1]) if sheet and issued else ()
            numbers = [row.number for row in self._service.certificate_rows(self._actor, ends)]
            return sheet, found, numbers, self.decide.guard_of(sheet)

        self.workspace.worker.run(self, ask, lambda answer: self._show(*answer))

    def _show(self, sheet: BatchSheet | None, found: Eligibility, numbers: list[str], guard: Guard) -> None:
        self._sheet, self.batch = sheet, sheet.row if sheet else None
        self.decide.show(guard, sheet.row.id if sheet else 0)
        self._draft = sheet.draft if sheet else self._draft
        self.set_note(found.class_name)
        mode = self._mode()
        ticked = sheet.draft.person_ids if sheet else able(found, self._first)
        self.choice.show_draft(self._draft)  # first: whom the list shows is drawn by this choice
        self._papers.show_draft(self._draft, found.branch_id)
        self._lots.show(found, guard.lots, ticked, locked=mode != "choosing")
        self.side.setCurrentIndex(0 if mode == "choosing" else 1)
        self.checks.setVisible(mode in ("choosing", "reviewing"))
        if sheet:
            self.approval.show_batch(sheet.row)
            self.approval.show_bars([self.workspace.language.sentence(each) for each in guard.bars])
            self.approval.show_lots(guard.lots)
        if numbers:
            self.approval.numbers.show_range(numbers[0], numbers[-1], taken=True)
        number = self.tr("Batch {number}").format(number=sheet.row.number) if sheet else ""
        if sheet and sheet.row.returned_for:
            number = self.tr("Returned: {reason}").format(reason=sheet.row.returned_for)
        self.show_number(number)
        self._follow()

    def _follow(self) -> None:
        """Bring everything beside the table up to what is ticked."""
        mode, count = self._mode(), len(self.people.people())
        count = self._sheet.row.people if self._sheet and mode != "choosing" else count
        self.stepper.go(STEPS[mode] if count or mode != "choosing" else 0)
        may, kept = self._actor.may, bool(self._draft.batch_id)
        self.acts.show_mode(
            mode, count, kept=kept, may_prepare=may("certificates.prepare"),
            may_approve=may("certificates.approve"), guard=self.decide.guard,
        )  # fmt: skip
        self.preview.set_people(self.people.people())
        if mode in ("choosing", "reviewing"):
            self._settle.start()

    def _typed(self) -> BatchDraft:
        """The draft as it stands on the page."""
        if self._mode() != "choosing":
            return self._draft
        people = tuple(each.person_id for each in self.people.people())
        choice = self.choice
        kind, form, day = choice.kind(), choice.form(), choice.issued_on()
        return self._papers.onto(replace(self._draft, person_ids=people, kind=kind, form=form, issued_on=day))

    def _question(self) -> Callable[[], Preflight]:
        """What the pre-flight is asked as the page stands: of a large batch the lot that is looked at."""
        service, actor, draft, lot = self._service, self._actor, self._typed(), self.approval.lots.current()
        if lot is not None and self._mode() == "reviewing":
            return lambda: service.lot_preflight(actor, draft.batch_id, lot.number)
        return lambda: service.preflight(actor, draft)

    def _on_checked(self, found: Preflight) -> None:
        if self._mode() not in ("choosing", "reviewing"):
            return  # issued while it was asked: these would be the next batch's numbers
        self.checks.show_checks(found)
        self.choice.show_numbers(found)
        self.approval.numbers.show_range(found.first_number, found.last_number)

    def _paper(self, person_id: int) -> bytes:
        """On the database thread: the frozen paper where there is one, else a preview."""
        if self._sheet and self._sheet.row.state is BatchState.ISSUED:
            at = self._sheet.draft.person_ids.index(person_id)
            return self._service.paper_bytes(self._actor, self._sheet.certificate_ids[at])
        return self._service.preview(self._actor, self._shown_draft, person_id)

    def _on_current(self, person_id: int) -> None:
        self._shown_draft = self._typed()
        found = next((each for each in self.people.model.facts() if each.person_id == person_id), None)
        if found is not None:
            self.preview.show_person(found)

    def _on_changed(self) -> None:
        self._dirty = True
        self._follow()

    def _on_choice(self) -> None:
        """Kind, form or date: another paper, and with a photo form other people may have one."""
        self._dirty = True
        draft = self._typed()
        self._draft = replace(draft, person_ids=self._draft.person_ids)
        self._on_papers()
        ticked = list(draft.person_ids)
        self.workspace.worker.run(
            self,
            lambda: eligible(self._service, self._actor, draft, draft.form, draft.batch_id),
            lambda found: self._on_judged(found, ticked),
        )

    def _on_papers(self) -> None:
        self._shown_draft = self._typed()
        self.preview.refresh()
        self._settle.start()

    def _on_judged(self, found: Eligibility, ticked: list[int]) -> None:
        self.people.show_people(found, able(found, ticked) if ticked else [], locked=False)
        self._follow()

    def _keep(self, *, submit: bool) -> None:
        draft = self._typed()

        def job() -> int:
            batch_id = keep(self._service, self._actor, draft)
            if submit:
                version = self._service.batch(self._actor, batch_id).row.version
                self._service.submit(self._actor, batch_id, version)
            return batch_id

        count = len(draft.person_ids)
        self.workspace.worker.run(self, job, lambda batch_id: self._on_kept(batch_id, submit, count))

    def _on_kept(self, batch_id: int, submitted: bool, count: int) -> None:
        self._dirty = False
        self._draft = replace(self._draft, batch_id=batch_id)
        text = self.tr("Submitted: %n", "", count) if submitted else self.tr("Draft saved")
        self.workspace.notices.toast(self, text)
        self._reload()

    def _on_refused(self, no: Refused) -> None:
        """The reasons, and the batch as it is now: a changed one has gone back to its preparer."""
        self.workspace.notices.refused(self, no)
        self._reload()

    def _on_cancel(self) -> None:
        self.decide.cancel(self._draft.batch_id, self._draft.version)

    def _on_left(self) -> None:
        self._dirty = False
        self.closing.emit()

    def _on_issue(self, password: str) -> None:
        """The password is compared first; then everything else happens in one transaction."""
        batch_id = self._draft.batch_id

        def job(progress: Progress) -> Issued:
            self._confirm(password)
            return self._service.approve_and_issue(self._actor, batch_id, progress)

        self._issuing = self.workspace.worker.start(
            self, self.tr("Issuing certificates"), job, self._on_issued, self._on_refused
        )
        self.acts.set_busy(True)

    def _on_job_ended(self, number: int) -> None:
        if number == self._issuing:
            self.acts.set_busy(False)

    def _on_issued(self, issued: Issued) -> None:
        count = len(issued.certificate_ids)
        self.workspace.notices.toast(self, self.tr("Issued: %n", "", count))
        self._reload()

    def _keys(self) -> tuple[int, ...]:
        return self._sheet.certificate_ids if self._sheet else ()

    def _name(self) -> str:
        """The file's name: batch number only, no person."""
        return self._sheet.row.number if self._sheet else ""
