"""Check-in by scanner: a scanner is a keyboard that ends each code with Enter."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QWidget

from academy.base.problems import Refused
from academy.courses.facts import AttendanceState, SessionRow
from academy.courses.facts_attendance import CheckIn
from academy.ui.courses.states import ATTENDANCE_TONES, day_text
from academy.ui.parts.dates import clock_text
from academy.ui.parts.flow import Line
from academy.ui.parts.layout import Glyph, column, flow, label, row
from academy.ui.parts.marks import Pill
from academy.ui.parts.workspace import Workspace


class ScanBar(QFrame):
    """Takes codes for one session as fast as they come; each is stored at once and its answer shown."""

    def __init__(self, workspace: Workspace, courses: Any, actor: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._workspace, self._courses, self._actor = workspace, courses, actor
        self._class_id = self.count = 0
        self._session: SessionRow | None = None
        self.line = QLineEdit(placeholderText=self.tr("Scan a trainee card or a row of the sheet"))
        self.line.setFixedWidth(320)
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.setToolTip(self.line.placeholderText())
        self.line.returnPressed.connect(self._on_code)
        self._where = label("", "strong")
        self.answer = label("", "section")
        self.pill = Pill("")
        self.pill.hide()
        self._note = Line("", "table", "text2")
        self.setLayout(
            column(
                row(Glyph("scan-line", "accent"), self._where, None, gap=8),
                flow(self.line, 0, self.answer, self.pill, self._note),
                gap=8, margins=(16, 12, 16, 12),
            )
        )  # fmt: skip

    def show_session(self, class_id: int, session: SessionRow | None) -> None:
        """Whose attendance is taken now."""
        changed = session is None or self._session is None or session.id != self._session.id
        self._class_id, self._session = class_id, session
        self.line.setEnabled(session is not None)
        if session is not None:
            day = day_text(session.day, self._workspace.language.name)
            self._where.setText(f"{day} {clock_text(session.starts)}–{clock_text(session.ends)}")
        if changed:
            self._tell("", None, "")

    def _on_code(self) -> None:
        code = self.line.text().strip()
        self.line.clear()
        if not code or self._session is None:
            return
        class_id, session_id = self._class_id, self._session.id
        job = partial(self._courses.check_in, self._actor, class_id, session_id, code)
        self._workspace.worker.run(self, job, self._on_checked, self._on_refused)

    def _on_checked(self, found: CheckIn) -> None:
        if found.before not in (None, AttendanceState.ABSENT):
            self._tell(self._named(found), found.before, self.tr("Is already on the list."))
            return
        self.count += 1
        late = self.tr("%n minute(s) late", "", found.late_minutes) if found.late_minutes else ""
        self._tell(self._named(found), found.state, late)

    def _on_refused(self, no: Refused) -> None:
        QApplication.beep()
        self._tell("", None, " ".join(self._workspace.language.sentence(each) for each in no.problems), True)

    def _named(self, found: CheckIn) -> str:
        return f"{found.place_in_list}　{found.name}"

    def _tell(self, who: str, state: AttendanceState | None, note: str, wrong: bool = False) -> None:
        self.answer.setText(who)
        self.pill.setVisible(state is not None)
        if state is not None:
            word = self._workspace.language.words.word(f"state.attendance.{state.value}")
            self.pill.show_state(word, ATTENDANCE_TONES[state])
        self._note.setText(note)
        self._note.setProperty("tone", "danger" if wrong else "text2")
        self._note.style().polish(self._note)
