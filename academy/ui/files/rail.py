"""A life in the academy as one line from top to bottom: dots, and stamps where a paper says so."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from academy.files.facts import Moment
from academy.ui.parts.flow import Line
from academy.ui.parts.layout import box, column, label, row
from academy.ui.parts.paint import paint_stamp, stamp_width
from academy.ui.parts.theme import theme

Word = Callable[[str], str]
DAY, STEP, DOT, STAMP = 88, 54, 5, 24  # pixels: a date, from moment to moment, a radius, a height
MIDDLE = 12  # of the line that says what happened, from the top of its moment
TONES = {"class_began": "info", "class_done": "ok", "recorded": "accent"}


class Rail(QFrame):
    """All moments of a file, newest first; `show_kept` leaves those a paper says."""

    def __init__(self, moments: Sequence[Moment], word: Word, kept: bool = False) -> None:
        super().__init__()
        self._moments, self._word = moments, word
        self._lines = column(gap=0)
        self.setLayout(self._lines)
        self.steps: list[Step] = []
        self.show_kept(kept)

    def show_kept(self, kept: bool) -> None:
        for step in self.steps:
            step.hide()
            step.deleteLater()
        found = [each for each in self._moments if each.on_record or not kept]
        stamps = [self._word(f"files.stamp.{each.key}") if each.on_record else "" for each in found]
        wide = max([STAMP, *(stamp_width(text) for text in stamps if text)])
        self.steps = []
        for place, (each, stamp) in enumerate(zip(found, stamps, strict=True)):
            mark = Mark(stamp, TONES.get(each.key, "neutral"), wide)
            mark.first, mark.last = place == 0, place == len(found) - 1
            self.steps.append(Step(each, self._word, mark))
            self._lines.addWidget(self.steps[-1])


class Step(QFrame):
    """One moment: the day, its mark on the line, what happened and to what, and its number at the right."""

    def __init__(self, each: Moment, word: Word, mark: "Mark") -> None:
        super().__init__()
        self.mark = mark
        day = label(each.day.isoformat(), "table", "muted")
        day.setFixedWidth(DAY)
        note = each.note
        if each.key == "class_done":
            note = self.tr("{hours} hours").format(hours=note)
        told = Line(word(f"files.moment.{each.key}"), "strong")
        for part in (day, told):
            part.setMinimumHeight(2 * MIDDLE)
        head = row(gap=12)
        head.addWidget(told, 1)
        head.addWidget(label(note, "table", "muted"))
        words = column(head, gap=0)
        if each.what:
            words.addWidget(Line(each.what, "table", "text2"))
        words.addStretch(1)
        line = row(gap=12)
        line.addWidget(box(column(day, None, gap=0)))
        line.addWidget(mark)
        line.addLayout(words, 1)
        self.setLayout(line)
        self.setMinimumHeight(MIDDLE * 2 if mark.last else STEP)


class Mark(QWidget):
    """Where a moment touches the line."""

    def __init__(self, stamp: str, tone: str, width: int) -> None:
        super().__init__()
        self.stamp, self.tone, self.first, self.last = stamp, tone, False, False
        self.setFixedWidth(width)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(stamp)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), STAMP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, MIDDLE)
        painter.setPen(QPen(look.colour("line"), 2))
        top, bottom = (MIDDLE if self.first else 0), (MIDDLE if self.last else self.height())
        if bottom > top:
            painter.drawLine(QPointF(middle.x(), top), QPointF(middle.x(), bottom))
        wide, high = (stamp_width(self.stamp), STAMP) if self.stamp else (4 * DOT, 4 * DOT)
        area = QRectF(middle.x() - wide / 2, MIDDLE - high / 2, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("surface"))
        painter.drawRect(area)  # the line keeps clear of what stands on it
        if self.stamp:
            paint_stamp(painter, area, self.stamp)
        else:
            painter.setBrush(look.colour(self.tone))
            painter.drawEllipse(middle, DOT, DOT)
