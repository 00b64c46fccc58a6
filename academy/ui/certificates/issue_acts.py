"""The foot of the issuing page: what can be done with the batch as it stands, one sentence beside it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from academy.certificates.facts_package import Direction, PackageState
from academy.ui.certificates.batch_acts import Guard
from academy.ui.certificates.lot_bar import waiting
from academy.ui.parts.buttons import button
from academy.ui.parts.flow import Line
from academy.ui.parts.layout import Glyph, flow

NONE = Guard()


class IssueActs(QWidget):
    """`choosing`, `reviewing`, `done` or `watching`; the buttons of the other modes are hidden."""

    save, cancel, submit, send_back, issue = Signal(), Signal(), Signal(), Signal(), Signal()
    one_file, each_file, print_out = Signal(), Signal(), Signal()
    withdraw, release, countersign, specimens = Signal(), Signal(), Signal(), Signal()
    send_away, answer = Signal(), Signal()

    def __init__(self) -> None:
        super().__init__()
        self._note = Line("", "table", "text2")
        self._save = button(self.tr("Save draft"), icon_name="save", on=self.save.emit, keys="Ctrl+S")
        self._cancel = button(self.tr("Cancel batch…"), "quiet", on=self.cancel.emit)
        self._submit = button("", "primary", "send", on=self.submit.emit, keys="Ctrl+Return")
        self._back = button(self.tr("Return to preparer…"), icon_name="undo-2", on=self.send_back.emit)
        self._issue = button("", "seal", "stamp", on=self.issue.emit, keys="Ctrl+Shift+I")
        self._one = button(self.tr("Save as one PDF…"), icon_name="file-text", on=self.one_file.emit)
        self._each = button(self.tr("One file each…"), icon_name="folder-open", on=self.each_file.emit)
        self._print = button(self.tr("Print…"), "primary", "printer", on=self.print_out.emit, keys="Ctrl+P")
        self._specimens = button(
            self.tr("Specimens…"), icon_name="file-text", on=self.specimens.emit,
            hint=self.tr("PDF with the word 样张 across each page: no number is taken"),
        )  # fmt: skip
        self._send = button(self.tr("To the head academy…"), icon_name="send", on=self.send_away.emit)
        self._answer = button(self.tr("Answer to the branch…"), icon_name="send", on=self.answer.emit)
        self._withdraw = button(self.tr("Take back"), icon_name="undo-2", on=self.withdraw.emit)
        self._release = button(self.tr("Release in an emergency…"), "seal", "stamp", on=self.release.emit)
        self._countersign = button(self.tr("Countersign…"), "seal", "stamp", on=self.countersign.emit)
        self._all = (
            self._withdraw, self._release, self._countersign, self._cancel, self._specimens, self._save,
            self._send, self._answer, self._submit, self._back, self._issue, self._one, self._each,
            self._print,
        )  # fmt: skip
        self.setLayout(flow(Glyph("info", "info", 16), self._note, None, *self._all))
        self.setMinimumHeight(32)

    def save_draft(self) -> None:
        """As the button does, where it is offered."""
        if self._save.isVisibleTo(self):
            self._save.click()

    def send_for_approval(self) -> None:
        """As the button does, where it is offered."""
        if self._submit.isVisibleTo(self):
            self._submit.click()

    def show_mode(
        self, mode: str, count: int, *, kept: bool = False, may_prepare: bool = False,
        may_approve: bool = False, guard: Guard = NONE,
    ) -> None:  # fmt: skip
        """`count` people; `kept`: the batch is already saved, so it can be cancelled."""
        shown = {
            "choosing": {self._save, self._submit} | ({self._cancel} if kept else set()),
            "reviewing": ({self._back} | (set() if guard.bars else {self._issue})) if may_approve else set(),
            "done": {self._one, self._each, self._print},
            "watching": set(),
        }[mode]
        if mode == "reviewing":
            shown -= {self._issue} if waiting(guard.lots) else set()
            shown |= {self._withdraw} if guard.own else set()
            shown |= {self._release} if guard.offer.allowed and not guard.offer.alone else set()
        if guard.may_countersign:
            shown |= {self._countersign}
        if may_prepare and count and mode in ("choosing", "reviewing"):
            shown |= {self._specimens}
        package = guard.package
        if mode == "reviewing" and guard.may_send:
            shown |= {self._send}
        if mode != "reviewing" and package is not None and package.direction is Direction.IN:
            shown |= {self._answer}
        for each in self._all:
            each.setVisible(each in shown)
        submit, issue = self.tr("Submit %n", "", count), self.tr("Issue %n", "", count)
        self._submit.setText(f" {submit}")
        self._submit.setAccessibleName(submit)
        self._issue.setText(f" {issue}")
        self._issue.setAccessibleName(issue)
        self._note.setText(self._sentence(mode, may_approve, guard))

    def set_busy(self, busy: bool) -> None:
        """While an act is under way it cannot be asked for twice."""
        for each in (self._save, self._submit, self._issue, self._back, self._cancel):
            each.setEnabled(not busy)

    def _sentence(self, mode: str, may_approve: bool, guard: Guard) -> str:
        if alone := guard.emergency:
            words = self.tr("{name} released it alone: {reason} To be countersigned by {day}.")
            return words.format(name=alone.released_by, reason=alone.reason, day=alone.due.isoformat())
        if (package := guard.package) and mode in ("reviewing", "watching"):
            if package.direction is Direction.IN:
                words = self.tr("From {name}, batch {number}.")
                return words.format(name=package.academy, number=package.batch_number)
            if package.state is PackageState.OPEN:
                return self.tr("On its way to {name}; it waits for the answer.").format(name=package.academy)
        if mode == "choosing":
            return self.tr("Submitting takes no number yet. Another person checks and issues.")
        if mode == "reviewing" and waiting(guard.lots):
            words = self.tr("More than 500 papers: {left} of {count} lots to be approved, then it is issued.")
            return words.format(left=waiting(guard.lots), count=len(guard.lots))
        if mode == "reviewing" and may_approve and not guard.bars:
            return self.tr("Numbers never change once issued; a mistake can only be voided and issued anew.")
        if mode == "reviewing":
            return self.tr("Waiting for another person to approve.")
        if mode == "done":
            return self.tr("Issued and kept. Printing again gives the same file.")
        return self.tr("This batch is closed.")
