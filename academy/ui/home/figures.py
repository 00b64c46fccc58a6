"""Key figures: a card with a number and, where it has them, its months; the branches side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolTip, QWidget

from academy.ui.home.branch_table import BranchLine, BranchTable
from academy.ui.home.lines import Elided
from academy.ui.parts.buttons import Segments, button
from academy.ui.parts.layout import LEFT, RIGHT, column, flow, label, restyle, row
from academy.ui.parts.spots import Spots
from academy.ui.parts.theme import theme

ROW, NAME = 28, 120  # height of a bar's row, width of its name
HIGH, WORDS = 52, 16  # of the small bars with what is written below them, of that alone
MOST = 10  # branches shown side by side


@dataclass(frozen=True, slots=True)
class Amount:
    """The share of a branch, or of a month, in a figure."""

    name: str
    count: int


def as_table(amounts: Sequence[Amount]) -> str:
    """The bars for whoever cannot see them: a line each."""
    return "\n".join(f"{each.name} {each.count:,}" for each in amounts)


class Columns(QWidget):
    """Small upright bars, one a month; the last, in the colour of the accent, is the present one."""

    def __init__(self) -> None:
        super().__init__()
        self._amounts: tuple[Amount, ...] = ()
        self._spots = Spots(self)
        self.setFixedHeight(HIGH)
        self.setMinimumWidth(48)
        self.setMaximumWidth(168)

    def show_amounts(self, amounts: Sequence[Amount]) -> None:
        self._amounts = tuple(amounts)
        self.setAccessibleDescription(as_table(amounts))
        self._tell()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        self._spots.show([(area.toRect(), as_table([each])) for area, each in self.bars()])

    def bars(self) -> list[tuple[QRectF, Amount]]:
        """Where each bar stands; a month without any keeps a line, so that it is seen to be there."""
        most = max((each.count for each in self._amounts), default=0)
        step = min(24.0, self.width() / max(1, len(self._amounts)))
        foot = HIGH - WORDS
        found = []
        for place, each in enumerate(self._amounts):
            high = 2 + (foot - 2) * each.count / most if most else 2
            left = self.width() - step * (len(self._amounts) - place)
            found.append((QRectF(left, foot - high, max(2.0, step - 4), high), each))
        return found

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = event.pos().x()
            near = [each for area, each in self.bars() if area.left() - 2 <= place <= area.right() + 2]
            QToolTip.showText(event.globalPos(), as_table(near), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        bars = self.bars()
        for place, (area, _) in enumerate(bars, 1):
            painter.setBrush(theme().colour("accent" if place == len(bars) else "chart"))
            painter.drawRoundedRect(area, 1.5, 1.5)
        if not bars:
            return
        painter.setFont(theme().font("caption"))
        painter.setPen(theme().colour("muted"))
        (begins, first), (ends, last) = bars[0], bars[-1]
        below = QRectF(begins.left(), HIGH - WORDS, ends.right() - begins.left(), WORDS)
        painter.drawText(below, RIGHT, last.name)
        advance = painter.fontMetrics().horizontalAdvance
        if advance(first.name) + advance(last.name) + 8 <= below.width():
            painter.drawText(below, LEFT, first.name)


class FigureCard(QFrame):
    """A number with its name above, what it is made of below, and its months at the right, if it has any."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self._title = title
        self._figure = label("…", "figure")
        self._note = label("", "caption", "muted", wrap=True)
        self._note.setMinimumHeight(18)
        self.columns = Columns()
        self.columns.setAccessibleName(title)
        self.columns.hide()
        line = row(gap=8)
        line.addLayout(column(self._figure, self._note, gap=4), 1)
        line.addWidget(self.columns, 1, Qt.AlignmentFlag.AlignBottom)
        name = Elided(title, "table", "text2")
        self.setLayout(column(name, line, gap=4, margins=(16, 12, 16, 12)))
        policy = QSizePolicy.Policy.Ignored  # every card as wide as its neighbour
        self.setSizePolicy(policy, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(168)

    def show_figure(self, total: int, note: str, tone: str = "muted") -> None:
        self._figure.setText(f"{total:,}")
        self._figure.adjustSize()
        self._note.setText(note)
        restyle(self._note, tone=tone)
        self.setAccessibleName(f"{self._title} {total:,} {note}")

    def show_months(self, months: Sequence[Amount]) -> None:
        """How much of the number each month brought, up to the present one; a single month is no course."""
        self.columns.show_amounts(months)
        self.columns.setVisible(len(months) > 1)


class Ranking(QWidget):
    """Bars that lie, the longest first: name, bar, number."""

    def __init__(self) -> None:
        super().__init__()
        self._amounts: tuple[Amount, ...] = ()
        self._spots = Spots(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_amounts(self, amounts: Sequence[Amount]) -> None:
        ordered = sorted(amounts, key=lambda each: -each.count)
        self._amounts = tuple(ordered[:MOST])
        self.setAccessibleDescription(as_table(ordered))
        self.setMinimumHeight(ROW * len(self._amounts))
        self._tell()
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        lines = [QRect(0, place * ROW, self.width(), ROW) for place in range(len(self._amounts))]
        words = [as_table([each]) for each in self._amounts]
        self._spots.show(list(zip(lines, words, strict=True)))

    def sizeHint(self) -> QSize:
        return QSize(320, ROW * max(1, len(self._amounts)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme().font("table"))
        metrics = painter.fontMetrics()
        most = max((each.count for each in self._amounts), default=0)
        number = max((metrics.horizontalAdvance(f"{each.count:,}") for each in self._amounts), default=0)
        whole = self.width() - NAME - number - 24
        for place, each in enumerate(self._amounts):
            area = QRectF(0, place * ROW, self.width(), ROW)
            painter.setPen(theme().colour("text2"))
            name = metrics.elidedText(each.name, Qt.TextElideMode.ElideRight, NAME - 8)
            painter.drawText(QRectF(0, area.top(), NAME, ROW), LEFT, name)
            painter.setPen(theme().colour("text" if each.count else "muted"))
            painter.drawText(area, RIGHT, f"{each.count:,}")
            if each.count:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme().colour("accent"))
                bar = QRectF(NAME, area.center().y() - 4, max(4.0, whole * each.count / most), 8)
                painter.drawRoundedRect(bar, 2, 2)


class BranchesCard(QFrame):
    """The branches side by side, by one of the figures."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("card")
        self._sets: list[tuple[Amount, ...]] = [() for _ in words]
        self.ranking = Ranking()
        self.choice = Segments(words)
        self.choice.chosen.connect(self._on_chosen)
        self._words = list(words)
        self.table = BranchTable(self.tr("Branch"), words)
        self.table.hide()
        self.turn = button("", "quiet", "table-2", self.tr("As a table"), small=True, on=self._on_turned)
        head = flow(label(self.tr("Branches"), "section"), None, self.choice, self.turn)
        self.setLayout(column(head, self.ranking, self.table, None, gap=12, margins=(16, 16, 16, 16)))

    def show_sets(self, sets: Sequence[tuple[Amount, ...]]) -> None:
        self._sets = list(sets)
        every = zip(*sets, strict=True)
        self.table.show_lines(
            [
                BranchLine(place, amounts[0].name, tuple(each.count for each in amounts))
                for place, amounts in enumerate(every, 1)
            ]
        )
        self._on_chosen(self.choice.current())

    def _on_chosen(self, place: int) -> None:
        self.ranking.setAccessibleName(self._words[place])
        self.ranking.show_amounts(self._sets[place])

    def _on_turned(self) -> None:
        """From the bars to the table and back."""
        table = self.table.isHidden()
        self.table.setVisible(table)
        for each in (self.ranking, self.choice):
            each.setVisible(not table)
        words = self.tr("As bars") if table else self.tr("As a table")
        self.turn.setToolTip(words)
        self.turn.setAccessibleName(words)
