"""How an answer of the one search is drawn: icon, title, quiet note; at the right what was matched."""

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from academy.base.words import Words
from academy.desk.facts import Hit
from academy.ui.desk.answers import ANSWER, ICONS, Command, Group
from academy.ui.parts.icons import paint_icon
from academy.ui.parts.layout import CENTRE, LEFT, RIGHT
from academy.ui.parts.models import Index
from academy.ui.parts.theme import theme

HEAD, LINE = 32, 42
_SOUNDS = 190  # pixels kept for the pinyin column


class AnswerLook(QStyledItemDelegate):
    """Draws one row; sizes by what it holds."""

    def __init__(self, words: Words, end: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words, self._end = words, end

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(400, HEAD if isinstance(index.data(ANSWER), Group) else LINE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        answer, area = index.data(ANSWER), QRectF(option.rect)
        if isinstance(answer, Group):
            painter.setFont(theme().font("caption"))
            painter.setPen(theme().colour("muted"))
            painter.drawText(area.adjusted(20, 6, -20, 0), LEFT, answer.title)
        else:
            self._line(painter, answer, area, bool(option.state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _line(self, painter: QPainter, answer: Hit | Command, area: QRectF, chosen: bool) -> None:
        look = theme()
        if chosen:
            ground = area.adjusted(8, 1, -8, -1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accentSoft"))
            painter.drawRoundedRect(ground, 6, 6)
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(
                QRectF(ground.left(), ground.top() + 8, 3, ground.height() - 16), 1.5, 1.5
            )
        name = ICONS[answer.kind] if isinstance(answer, Hit) else answer.icon
        paint_icon(painter, QRectF(area.left() + 20, area.center().y() - 9, 18, 18), name, "text2")
        right = self._right(painter, answer, area.adjusted(0, 0, -20, 0), chosen)
        room = QRectF(area.left() + 52, area.top(), right - area.left() - 60, area.height())
        painter.setFont(look.font("body", strong=True))
        painter.setPen(look.colour("text"))
        metrics = painter.fontMetrics()
        title = metrics.elidedText(answer.title, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, LEFT, title)
        room.setLeft(room.left() + metrics.horizontalAdvance(title) + 12)
        painter.setFont(look.font("table"))
        painter.setPen(look.colour("text2"))
        note = painter.fontMetrics().elidedText(
            self._note(answer), Qt.TextElideMode.ElideRight, int(max(room.width(), 0))
        )
        painter.drawText(room, LEFT, note)

    def _note(self, answer: Hit | Command) -> str:
        if isinstance(answer, Command):
            return answer.note
        end = self._end.format(end=answer.end) if answer.end else ""
        state = self._words.word(answer.state) if answer.state else ""
        return " · ".join(part for part in (answer.note, end, state) if part)

    def _right(self, painter: QPainter, answer: Hit | Command, area: QRectF, chosen: bool) -> float:
        """What stands at the right; answers where it begins."""
        keys = answer.keys if isinstance(answer, Command) else ""
        words = keys or ("Enter" if chosen else "")
        right = area.right()
        if words:
            right = self._key(painter, words, area)
        if isinstance(answer, Hit) and answer.sounds:
            return self._sounds(painter, answer.sounds, area.adjusted(0, 0, -60, 0))
        if isinstance(answer, Hit) and answer.tail:
            painter.setFont(theme().font("table"))
            painter.setPen(theme().colour("accent"))
            room = area.adjusted(0, 0, -70, 0)
            painter.drawText(room, RIGHT, answer.tail)
            return room.right() - painter.fontMetrics().horizontalAdvance(answer.tail) - 8
        return right

    def _key(self, painter: QPainter, words: str, area: QRectF) -> float:
        look = theme()
        wide = look.metrics("caption").horizontalAdvance(words) + 14
        place = QRectF(area.right() - wide, area.center().y() - 10, wide, 20)
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(place, 4, 4)
        painter.setPen(look.colour("muted"))
        painter.setFont(look.font("caption"))
        painter.drawText(place, CENTRE, words)
        return place.left() - 8

    def _sounds(self, painter: QPainter, sounds: tuple[tuple[str, str], ...], area: QRectF) -> float:
        """The reading of the name, what was typed in green."""
        look, at = theme(), area.right() - _SOUNDS + 60
        start = at
        for matched, rest in sounds:
            for text, strong in ((matched, True), (rest, False)):
                painter.setFont(look.font("table", strong=strong))
                painter.setPen(look.colour("accent" if strong else "muted"))
                painter.drawText(QRectF(at, area.top(), area.right() - at, area.height()), LEFT, text)
                at += painter.fontMetrics().horizontalAdvance(text)
            at += 5
        return start - 8
