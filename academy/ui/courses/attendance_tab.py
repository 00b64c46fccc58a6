"""Attendance of a class: a grid filled by the keyboard, saved in one go."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from academy.base.problems import Refused
from academy.courses.facts import AttendanceEntry, AttendanceState, ClassSheet
from academy.courses.facts_attendance import DayTotal, MakeupChoice
from academy.ui.courses.attendance_forms import MakeupInput, late_dialog, makeup_dialog
from academy.ui.courses.attendance_grid import LETTERS, AttendanceGrid
from academy.ui.courses.attendance_model import AttendanceModel
from academy.ui.courses.reason_form import reason_dialog
from academy.ui.courses.scan_bar import ScanBar
from academy.ui.courses.states import ATTENDANCE_TONES
from academy.ui.courses.tab import ClassTab
from academy.ui.parts.buttons import button
from academy.ui.parts.grid_notes import GridNotes
from academy.ui.parts.in_order import InOrder
from academy.ui.parts.layout import box, column, flow, label, row, rule
from academy.ui.parts.marks import Chip, Keys
from academy.ui.parts.messages import EmptyState, NoteStrip
from academy.ui.parts.workspace import Workspace

LOWEST = 180  # pixels: legend, heads, one row, foot


class AttendanceTab(ClassTab):
    """Legend, grid, and what is not saved yet."""

    def __init__(self, workspace: Workspace, courses: Any, actor: Any) -> None:
        super().__init__(workspace, courses, actor)
        self._may_change = actor.may("courses.attend")
        words = workspace.language.words
        self.model = AttendanceModel(words)
        self.grid = AttendanceGrid(self.model, self.tr("Trainee"))
        self.legend = {
            state: Chip("", tone=ATTENDANCE_TONES[state], on=True, legend=True) for state in AttendanceState
        }
        for state, chip in self.legend.items():
            chip.setToolTip(self.tr("Sets the chosen cells; key {key}").format(key=LETTERS[state]))
            chip.clicked.connect(lambda each=state: self.grid.choose(each))
        hint = self.tr("Everybody without an entry in this column was present (F)")
        self.fill = button(self.tr("Column present"), icon_name="list-checks", hint=hint, on=self._on_fill)
        self.minutes = button(self.tr("Minutes late…"), "quiet", "clock", on=self._on_late, keys="T")
        self.scanning = button(self.tr("Scan"), icon_name="scan-line", on=self._on_scanning)
        self.scanning.setCheckable(True)
        self.scan = ScanBar(workspace, courses, actor)
        self.scan.hide()
        self.legend_bar = flow(*self.legend.values(), self.minutes, None, self.scanning, Keys("F"), self.fill)
        self._unsaved = label("", "table", "accent")
        self.discard = button(self.tr("Discard"), on=self._on_discard)
        self.save = button(self.tr("Save attendance"), "primary", on=self._on_save)
        self._rest, self._totals = label("", "table", "text2"), label("", "table", "text2")
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(LOWEST)  # a note above must not push the foot out of a small window
        self._stack.addWidget(self._card())
        sentence = self.tr("Attendance is taken once there are sessions and trainees.")
        self._stack.addWidget(box(column(EmptyState("calendar-check", sentence)), "card"))
        self.notes = GridNotes(workspace, self.model, self.grid.clipboard, self, self._send)
        self.strip = self.notes.left
        self.why = NoteStrip("ask", "", self.tr("Give the reason… (F8)"), self._on_why)
        self.why.hide()
        self.notes.stand_in(self.body)
        self.body.addWidget(self.why)
        self.body.addWidget(self.scan)
        self.body.addWidget(self._stack, 1)
        self._again = False  # save once more, when what is on its way has come
        self._why: Refused | None = None  # what asks for a reason
        self._listen()

    def _listen(self) -> None:
        InOrder(self, "Ctrl+S", self._on_save)
        QShortcut(QKeySequence("F8"), self).activated.connect(self._on_why)
        self.grid.filled.connect(self._on_fill)
        self.grid.made_up.connect(self._on_made_up)
        self.grid.late_wanted.connect(self._on_late)
        self.grid.selectionModel().currentChanged.connect(self._on_moved)
        self.model.edited.connect(self._on_edited)
        self.workspace.worker.unavailable.connect(self._on_not_saved)
        self.workspace.worker.failed.connect(self._on_not_saved)

    def show_sheet(self, sheet: ClassSheet) -> None:
        super().show_sheet(sheet)
        here = self.grid.currentIndex()
        place, at = (here.row(), here.column()) if here.isValid() else (0, self._newest(sheet))
        chosen = self.model.keys([(place, at), *self.grid.chosen()] if here.isValid() else [])
        self.model.show_sheet(sheet, self.workspace.clock.today(), self._may_change)
        self._stack.setCurrentIndex(0 if self.model.people and self.model.sessions else 1)
        if not self.grid.currentIndex().isValid():  # somebody came or went: the keys stay with whom they were
            self.grid.choose_cells(self.model.cells(chosen) or [(place, at)])
        title = self.tr("Attendance {number}").format(number=sheet.row.number)
        self.notes.begin(f"attendance:{sheet.row.id}", title, may_change=self.model.open)
        self.scanning.setVisible(self._may_change and bool(self.model.people))
        self._on_moved()

    def unsaved(self) -> bool:
        return bool(self.model.unsaved())

    def _newest(self, sheet: ClassSheet) -> int:
        """The last session already held: where a clerk most likely goes on."""
        today = self.workspace.clock.today()
        return max(sum(each.day <= today for each in sheet.sessions) - 1, 0)

    def _card(self) -> QWidget:
        saving = (self._unsaved, self.discard, Keys("Ctrl+S"), self.save)
        foot = flow(self._totals, 16, self._rest, None, *saving)
        made = QFrame()
        made.setObjectName("card")
        lines = column(gap=0, margins=(1, 1, 1, 1))
        lines.addLayout(row(self.legend_bar, margins=(12, 8, 12, 8)))
        lines.addWidget(rule())
        lines.addWidget(self.grid, 1)
        lines.addWidget(rule())
        lines.addLayout(row(foot, margins=(12, 8, 12, 8)))
        made.setLayout(lines)
        return made

    def _on_edited(self) -> None:
        words, counted = self.workspace.language.words, self.model.counted()
        for state, chip in self.legend.items():
            chip.set_text(
                f"{words.word(f'state.attendance.{state.value}')} {counted[state]}  {LETTERS[state]}"
            )
        self._rest.setText(self.tr("%Ln cell(s) still open", "", counted[None]) if counted[None] else "")
        self._on_moved()
        count = self.model.unsaved()
        if not count:
            self.why.hide()
        self._unsaved.setText(self.tr("%Ln change(s) not saved", "", count) if count else "")
        self.discard.setVisible(self.model.waiting() or bool(self.model.refused))

    def _on_fill(self) -> None:
        at = self.grid.currentIndex()
        if at.isValid():
            self.model.put(self.model.blanks(at.column()), AttendanceState.PRESENT)

    def _on_discard(self) -> None:
        self.model.forget()
        self.notes.understood()

    def _on_save(self) -> None:
        self._send()
        self.notes.asked()

    def _send(self) -> None:
        """What is typed while it is under way is kept, and saved after it where that is asked for."""
        if self.model.sent():
            self._again = True
            return
        entries, class_id = self.model.send(), self.class_id
        if entries:
            self.workspace.worker.run(
                self, lambda: self.courses.take_attendance(self.actor, class_id, entries),
                lambda _answer: self._on_saved(entries), self._on_refused,
            )  # fmt: skip

    def _on_refused(self, no: Refused) -> None:
        """A correction long after the session wants its reason: from a hand that types on it takes no key."""
        self._on_not_saved(self)
        if self.notes.overtaken(no):
            self._read(self._on_overtaken)
            return
        if [each.code for each in no.problems] != ["courses.correction_reason"]:
            self.workspace.notices.refused(self, no)
            return
        self._why = no
        told = self.tr("{why} Nothing is saved yet.")
        told = told.format(why=self.workspace.language.sentence(no.problems[0]))
        self.why.say(told)
        self.why.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.why, told))
        if not self.grid.hasFocus():
            self._on_why()

    def _on_why(self) -> None:
        """All that waits is saved with the reason."""
        if self._why is None or self.why.isHidden() or self.model.sent():
            return
        entries, class_id = self.model.entries(), self.class_id
        asked = reason_dialog(
            self.workspace, self.tr("Why is this corrected?"), self.tr("Correct"),
            lambda reason: self.courses.take_attendance(self.actor, class_id, entries, reason), self,
            saved=lambda _answer: self._on_saved(entries),
            note=self.workspace.language.sentence(self._why.problems[0]),
        )  # fmt: skip
        asked.finished.connect(lambda _: self._read(self.show_sheet))  # somebody else may have been first
        asked.open()

    def _on_moved(self, *_indexes: object) -> None:
        """The figures at the foot of the current session's sheet, and where scans go."""
        at = self.grid.currentIndex().column()
        session = self.model.sessions[at] if 0 <= at < len(self.model.sessions) else None
        held = session is not None and self.model.may_change(at)
        self.scan.show_session(self.class_id, session if held else None)
        if session is None:
            self._totals.setText("")
            return
        found = DayTotal.of(self.model.column_states(at))
        words = self.tr("{day}: {expected} expected, {came} came, {leave} on leave, {absent} absent")
        self._totals.setText(
            words.format(
                day=session.day.strftime("%m-%d"), expected=found.expected, came=found.came,
                leave=found.leave, absent=found.absent,
            )
        )  # fmt: skip

    def _on_scanning(self) -> None:
        self.scan.setVisible(self.scanning.isChecked())
        if self.scanning.isChecked():
            self.scan.line.setFocus()
        else:
            self.grid.setFocus()

    def _on_late(self) -> None:
        cells = self.grid.chosen()
        if cells:
            keys = self.model.keys(cells)  # the class may be read anew meanwhile
            put = lambda late: self.model.put(self.model.cells(keys), AttendanceState.LATE, late)  # noqa: E731
            late_dialog(self.workspace, self.model.late_at(*cells[0]), put, self).open()

    def _on_made_up(self) -> None:
        """Asked of the service first: where these sessions could be made up."""
        keys, class_id = self.model.keys(self.grid.chosen()), self.class_id
        missed = [session for _, session in keys]
        if not missed:
            return

        def ask(choices: list[MakeupChoice]) -> None:
            def put(typed: MakeupInput) -> None:
                cells = self.model.cells(keys)
                self.model.put(cells, AttendanceState.MAKEUP, 0, typed.session_id, typed.note)

            makeup_dialog(self.workspace, choices, put, self).open()

        job = lambda: self.courses.makeup_choices(self.actor, class_id, missed)  # noqa: E731
        self.workspace.worker.run(self, job, ask)

    def _on_saved(self, entries: list[AttendanceEntry]) -> None:
        self.model.saved(entries)
        self.workspace.notices.toast(self, self.tr("Attendance saved"))
        self._read(self.show_sheet)
        if self._again:
            self._again = False
            self._send()

    def _on_overtaken(self, sheet: ClassSheet) -> None:
        """What nobody else changed is saved; a hand that types on is told of the rest, not interrupted."""
        self.show_sheet(sheet)
        self._send()
        self.notes.compare_unless_typing(self.grid)

    def _read(self, then: Callable[[ClassSheet], object]) -> None:
        class_id = self.class_id
        if class_id:
            job = lambda: self.courses.class_sheet(self.actor, class_id)  # noqa: E731
            self.workspace.worker.run(self, job, then)

    def _on_not_saved(self, owner: QObject, *_told: object) -> None:
        """Refused, or the database was out of reach: nothing is lost, all of it waits to be saved."""
        if owner is self:
            self._again = False
            self.model.not_saved()
