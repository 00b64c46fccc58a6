"""Today's sessions, and the classes of this week."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from academy.courses.facts import ClassRow, ClassState
from academy.courses.facts_plan import DaySession
from academy.ui.home.lines import Elided
from academy.ui.parts.buttons import button
from academy.ui.parts.hues import class_bar
from academy.ui.parts.layout import box, column, heading, label, refill, row
from academy.ui.parts.marks import Pill
from academy.ui.parts.workspace import Workspace

TONES = {
    ClassState.PLANNED: "neutral", ClassState.ANNOUNCED: "info", ClassState.ENROLLING: "info",
    ClassState.RUNNING: "accent", ClassState.EXAMS: "warn",
}  # fmt: skip
BEFORE = frozenset({ClassState.PLANNED, ClassState.ANNOUNCED, ClassState.ENROLLING})
MOST = 6  # rows of a card


class Hue(QWidget):
    """The colour of a class, as the timetable has it."""

    def __init__(self, hue: int) -> None:
        super().__init__()
        self._hue = hue
        self.setFixedWidth(4)
        self.setMinimumHeight(36)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        class_bar(painter, QRectF(self.rect()), self._hue)


class RowsCard(QFrame):
    """A card of a few rows; each row's arrow leads to its class."""

    wanted = Signal(str, object)

    def __init__(self, title: str, page: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self._page = page
        self.note = label("", "caption", "muted")
        self.rows: QVBoxLayout = column(gap=4)
        every = button(self.tr("All classes"), "link", on=lambda: self.wanted.emit(page, 0))
        head = heading(title, self.note, every)
        self.setLayout(column(head, self.rows, None, gap=8, margins=(16, 16, 16, 12)))

    def clear(self) -> None:
        refill(self.rows)

    def say(self, sentence: str) -> None:
        """Instead of rows."""
        self.rows.addWidget(box(column(label(sentence, "table", "muted", wrap=True), margins=(0, 16, 0, 16))))

    def arrow(self, name: str, record: int) -> QWidget:
        made = button("", "quiet", "chevron-right", self.tr("Open the class"), small=True)
        made.setAccessibleDescription(name)
        made.setFixedWidth(28)
        made.clicked.connect(lambda: self.wanted.emit(self._page, record))
        return made


class SessionsCard(RowsCard):
    """When, what, where, and how far the attendance is."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(self.tr("Sessions today"), "classes")
        self._workspace = workspace

    def show_sessions(self, sessions: Sequence[DaySession], hues: Mapping[int, int]) -> None:
        self.clear()
        self.note.setText(self.tr("%Ln session(s)", "", len(sessions)) if sessions else "")
        now = self._workspace.clock.now()
        for each in sessions[:MOST]:
            self.rows.addWidget(self._row(each, now, hues[each.class_id]))
        if not sessions:
            self.say(self.tr("No class meets today."))

    def _row(self, each: DaySession, now: datetime, hue: int) -> QFrame:
        begins = label(_clock(each.starts), "table")
        ends = label(_clock(each.ends), "caption", "muted")
        word, tone = self._state(each, now)
        kind = self._workspace.language.words.word(f"session_kind.{each.kind.value}")
        hours = self.tr("%Ln hour(s)", "", each.hours)
        note = " · ".join(filter(None, (each.instructor, each.place, f"{kind} {hours}")))
        line = row(column(begins, ends, None, gap=4), Hue(hue), gap=10, margins=(0, 4, 0, 4))
        line.addWidget(_told(each.name, now.year, note), 1)
        line.addWidget(Pill(word, tone))
        line.addWidget(self.arrow(each.name, each.class_id))
        return box(line)

    def _state(self, each: DaySession, now: datetime) -> tuple[str, str]:
        minute = now.hour * 60 + now.minute
        if each.taken and each.taken >= each.trainees:
            return self.tr("Recorded"), "ok"
        if each.state in BEFORE:  # the first attendance sets a class running: until then nothing is under way
            return self.tr("Not open"), "warn"
        if minute < each.starts:
            return self.tr("To come"), "neutral"
        if minute < each.ends:
            return self.tr("Under way"), "accent"
        return (self.tr("Not recorded"), "warn") if each.trainees else (self.tr("Over"), "neutral")


class WeekCard(RowsCard):
    """Classes that run or begin this week, with how full they are."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(self.tr("Classes this week"), "classes")
        self._workspace = workspace

    def show_classes(self, classes: Sequence[ClassRow], hues: Mapping[int, int]) -> None:
        self.clear()
        self.note.setText(self.tr("%Ln class(es)", "", len(classes)) if classes else "")
        for each in classes[:MOST]:
            self.rows.addWidget(self._row(each, hues[each.id]))
        if not classes:
            self.say(self.tr("No class runs or begins this week."))

    def _row(self, each: ClassRow, hue: int) -> QFrame:
        word = self._workspace.language.words.word(f"state.courses.{each.state.value}")
        span = f"{each.starts:%m-%d} – {each.ends:%m-%d}"
        people = self.tr("{trainees} of {places} places").format(trainees=each.trainees, places=each.capacity)
        note = " · ".join((span, people, each.branch))
        line = row(Hue(hue), gap=10, margins=(0, 4, 0, 4))
        line.addWidget(_told(each.name, self._workspace.clock.today().year, note), 1)
        line.addWidget(Pill(word, TONES.get(each.state, "neutral")))
        line.addWidget(self.arrow(each.name, each.id))
        return box(line)


def _told(name: str, year: int, note: str) -> QWidget:
    """A line each for the name, without the year all of these have, and for what is said of it."""
    short = name.removeprefix(f"{year}年")
    above = Elided(short, "table", whole=name, middle=True)
    return box(column(None, above, Elided(note, "caption", "muted"), None, gap=2))


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
