"""Beside the week: the session in the hand, why it may not land here, where it may, the classes' colours."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from academy.courses.facts_timetable import FreeSlot, LaneRow, SessionCell, Verdict, part_of
from academy.ui.parts.buttons import button
from academy.ui.parts.dates import clock_text
from academy.ui.parts.hues import class_bar, hues_of
from academy.ui.parts.icons import paint_icon
from academy.ui.parts.layout import LEFT, box, column, label, refill, row, rule, scrolled
from academy.ui.parts.marks import Keys, Pill
from academy.ui.parts.theme import theme
from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.words import month_day, short_name, weekday

WIDE = 320
LEGEND = 12  # classes the legend names


class VerdictList(QWidget):
    """Every constraint with ✓ or ✗: the broken ones first, in whole sentences."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._rows: list[tuple[str, str, str, str]] = []
        self._name = 0  # pixels of the longest name
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_verdicts(self, found: Sequence[Verdict]) -> None:
        words = self._workspace.language.words
        ordered = sorted(found, key=lambda each: (not each.problems, not each.hard))
        self._rows = []
        for each in ordered:
            name = words.word(f"constraint_name.{each.constraint}")
            tone = ("danger" if each.hard else "warn") if each.problems else "ok"
            sign = ("x" if each.hard else "triangle-alert") if each.problems else "check"
            for text in self._sentences(each):
                self._rows.append((sign, tone, name, text))
        metrics = theme().metrics("table")
        self._name = max((metrics.horizontalAdvance(name) for _, _, name, _ in self._rows), default=0)
        self.setAccessibleDescription("\n".join(f"{name}：{text}" for _, _, name, text in self._rows))
        self.setFixedHeight(max(1, sum(self._high(text) for *_, text in self._rows)))
        self.update()

    def texts(self) -> list[str]:
        return [text for *_, text in self._rows]

    def sizeHint(self) -> QSize:
        return QSize(WIDE - 34, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = 0.0
        for sign, tone, name, text in self._rows:
            high = self._high(text)
            paint_icon(painter, QRectF(0, top + 4, 14, 14), sign, tone)
            painter.setFont(theme().font("table"))
            painter.setPen(theme().colour("text2"))
            painter.drawText(QRectF(22, top, self._name + 2, 22), LEFT, name)
            painter.setPen(theme().colour("text" if tone == "ok" else tone))
            left = 22 + self._name + 14
            area = QRectF(left, top + 2, self.width() - left, high)
            painter.drawText(area, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop), text)
            top += high

    def _sentences(self, verdict: Verdict) -> Iterable[str]:
        words = self._workspace.language.words
        if verdict.problems:
            return [
                words.sentence(each).removeprefix(each.where).lstrip(": ") for each in verdict.problems[:3]
            ]
        return [words.sentence(verdict.ok)] if verdict.ok is not None else []

    def _high(self, text: str) -> int:
        flags = int(Qt.TextFlag.TextWordWrap)
        needed = theme().metrics("table").boundingRect(0, 0, WIDE - 80 - self._name, 400, flags, text)
        return max(22, needed.height() + 4)


class SlotRow(QFrame):
    """One free slot: its number, when and where, what speaks for or against it."""

    taken = Signal(int)

    def __init__(self, workspace: Workspace, rank: int, slot: FreeSlot) -> None:
        super().__init__()
        self._rank = rank
        language = workspace.language
        parts = (self.tr("morning"), self.tr("afternoon"), self.tr("evening"))
        day, part = slot.target.day, parts[part_of(slot.target.starts)]
        gap = "" if language.name == "zh" else " "
        when = f"{month_day(day, language.name)} {weekday(day, language.name)}{gap}{part}"
        where = " · ".join(filter(None, (when, slot.place)))
        notes = "；".join(
            language.sentence(each).removeprefix(each.where).strip(" ：:。") for each in slot.notes[:2]
        )
        time = f"{clock_text(slot.target.starts)}–{clock_text(slot.ends)}"
        words = column(
            label(where, "table", wrap=True), label(f"{time}；{notes}", "caption", "muted", wrap=True), gap=2
        )
        mark = (
            (self.tr("mind"), "warn")
            if slot.warned
            else (self.tr("best"), "ok")
            if rank == 0
            else (self.tr("good"), "ok")
        )
        line = row(Keys(str(rank + 1)), gap=10, margins=(8, 6, 8, 6))
        line.addLayout(words, 1)
        line.addWidget(Pill(*mark))
        self.setLayout(line)
        self.setObjectName("sunken" if rank == 0 else "")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{rank + 1}. {where}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.taken.emit(self._rank)


class Swatch(QWidget):
    """The colour of a class."""

    def __init__(self, hue: int) -> None:
        super().__init__()
        self._hue = hue
        self.setFixedSize(12, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        class_bar(QPainter(self), QRectF(self.rect()), self._hue)


class SidePanel(QFrame):
    """Fills with what the page knows of the session chosen or in the hand."""

    slot_taken = Signal(int)
    acted = Signal(str)  # "pin", "substitute", "remove", "open"

    def __init__(self, workspace: Workspace, may_plan: bool) -> None:
        super().__init__()
        self._workspace, self._may_plan = workspace, may_plan
        self.setObjectName("card")
        self.setMinimumWidth(WIDE)
        self.head: QVBoxLayout = column(gap=4)
        self.verdicts = VerdictList(workspace)
        self.why = box(column(rule(), label(self.tr("Why not here"), "section"), self.verdicts, gap=8))
        self.slots: QVBoxLayout = column(gap=4)
        slots_note = label(self.tr("the least change first"), "caption", "muted")
        self.free = box(
            column(rule(), row(label(self.tr("Free slots"), "section"), None, slots_note), self.slots, gap=8)
        )
        self.legend: QVBoxLayout = column(gap=6)
        self._whose = label("", "section")
        self.named = box(column(rule(), self._whose, self.legend, gap=8))
        body = column(self.head, self.why, self.free, self.named, None, gap=12, margins=(15, 12, 15, 8))
        foot = box(self._keys(), "")
        inner = box(body)
        area = scrolled(inner)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayout(column(area, rule(), foot, gap=0, margins=(1, 1, 1, 1)))
        self.show_nothing(0)

    def show_nothing(self, conflicts: int) -> None:
        """No session is chosen: what can be done, and whether anything is wrong."""
        hint = self.tr(
            "Choose a session, or drag it to another place. Arrow keys, Space and Enter do the same."
        )
        items: list[QWidget] = [
            label(self.tr("Nothing chosen"), "section"),
            label(hint, "table", "muted", wrap=True),
        ]
        if conflicts:
            text = self.tr("%n session(s) stand in conflict: outlined in the grid.", "", conflicts)
            items.append(label(text, "table", "danger", wrap=True))
        refill(self.head, *items)
        self.why.hide()
        self.free.hide()

    def show_session(self, cell: SessionCell, moving: bool, reasons: Sequence[str]) -> None:
        """Who, what, when; with what stands against it where it is."""
        language = self._workspace.language
        kind = language.words.word(f"session_kind.{cell.kind.value}")
        number = self.tr("session {number}").format(number=cell.sequence) if cell.sequence else ""
        facts = " · ".join(
            filter(
                None,
                (
                    f"{kind} {cell.hours}",
                    cell.instructor,
                    self.tr("%n people", "", cell.trainees),
                    cell.place,
                ),
            )
        )
        span = f"{clock_text(cell.starts)}–{clock_text(cell.ends)}"
        when = f"{month_day(cell.day, language.name)} {weekday(cell.day, language.name)} {span}"
        items: list[QWidget] = [
            label(self.tr("Moving") if moving else self.tr("Chosen"), "section"),
            label(f"{cell.name} {number}", "table", wrap=True),
            label(when, "caption", "text2"),
            label(facts, "caption", "muted", wrap=True),
        ]
        items += [label(each, "table", "danger", wrap=True) for each in reasons]
        if not cell.movable:
            items.append(
                label(
                    self.tr("Attendance was taken or the class is over: it stays."),
                    "caption",
                    "muted",
                    wrap=True,
                )
            )
        if not moving:
            items.append(self._acts(cell))
        refill(self.head, *items)

    def show_why(self, found: Sequence[Verdict]) -> None:
        self.verdicts.show_verdicts(found)
        self.why.setVisible(bool(found))

    def show_slots(self, slots: Sequence[FreeSlot] | None) -> None:
        """None: nothing was asked."""
        self.free.setVisible(slots is not None)
        rows: list[QWidget] = []
        for rank, slot in enumerate(slots or ()):
            made = SlotRow(self._workspace, rank, slot)
            made.taken.connect(self.slot_taken)
            rows.append(made)
        if slots is not None and not rows:
            rows.append(
                label(
                    self.tr("No free slot was found within the dates of the class."),
                    "table",
                    "muted",
                    wrap=True,
                )
            )
        refill(self.slots, *rows)

    def show_legend(self, classes: Sequence[LaneRow], by_month: bool = False) -> None:
        self._whose.setText(self.tr("Classes of the month") if by_month else self.tr("Classes of the week"))
        hues = hues_of(each.key for each in classes)
        rows = [_legend_row(each, hues[each.key]) for each in classes[:LEGEND]]
        refill(self.legend, *rows)
        self.named.setVisible(bool(rows))

    def _acts(self, cell: SessionCell) -> QWidget:
        def act(name: str) -> Callable[[], None]:
            return lambda: self.acted.emit(name)

        first: list[QWidget] = [button(self.tr("Open class"), "link", small=True, on=act("open"))]
        second: list[QWidget] = []
        if self._may_plan and cell.movable:
            pin = self.tr("Unpin") if cell.pinned else self.tr("Pin")
            first.append(button(pin, "link", small=True, on=act("pin")))
            second = [
                button(self.tr("Substitute…"), "link", small=True, on=act("substitute")),
                button(self.tr("Remove…"), "link", small=True, on=act("remove")),
            ]
        return box(column(row(*first, None, gap=2), row(*second, None, gap=2), gap=0))

    def _keys(self) -> QVBoxLayout:
        lines = (
            (("1–3", self.tr("take slot")), ("F4", self.tr("who is free"))),
            (("Space", self.tr("lift")), ("Esc", self.tr("put back"))),
            (("P", self.tr("pin")), ("Shift+↓", self.tr("longer"))),
        )
        rows = [row(*self._pairs(pairs), None, gap=6) for pairs in lines]
        return column(*rows, gap=4, margins=(15, 8, 15, 10))

    def _pairs(self, pairs: Sequence[tuple[str, str]]) -> list[QWidget]:
        found: list[QWidget] = []
        for keys, what in pairs:
            found += [Keys(keys), label(what, "caption", "muted")]
        return found


def _legend_row(row_: LaneRow, hue: int) -> QWidget:
    line = row(Swatch(hue), gap=8)
    line.addWidget(label(short_name(row_.name), "table", "text2", wrap=True), 1)
    return box(line)
