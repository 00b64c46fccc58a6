"""What the program says inside a page: note strips, progress, empty pages, toasts."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from academy.ui.parts.buttons import button
from academy.ui.parts.drawing import Drawing
from academy.ui.parts.layout import Glyph, appear, column, label, restyle, row
from academy.ui.parts.marks import Keys
from academy.ui.parts.paint import paint_track
from academy.ui.parts.theme import theme
from academy.ui.parts.tokens import ink, soft

ICONS = {
    "ok": "circle-check",
    "info": "info",
    "warn": "triangle-alert",
    "danger": "circle-alert",
    "ask": "circle-question-mark",
    "seal": "stamp",
    "neutral": "info",
    "accent": "info",
}


class NoteStrip(QWidget):
    """A strip inside a page: icon, one sentence, at most one action."""

    def __init__(
        self,
        tone: str,
        text: str,
        action: str = "",
        on: Callable[[], object] | None = None,
        icon_name: str = "",
    ) -> None:
        super().__init__()
        self._tone = tone
        self._glyph = Glyph(icon_name or ICONS[tone], ink(tone), line=20)
        self._words = label(text, "table", tone, wrap=True)
        self.act: QPushButton | None = button(action, "link", on=on) if action else None
        layout = row(gap=8, margins=(12, 8, 12, 8))
        layout.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        if self.act is not None:
            layout.addWidget(self.act, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(layout)
        self.setMinimumHeight(36)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The icon stands by the first of several lines, and in the middle of one."""
        super().resizeEvent(event)
        single = self._words.heightForWidth(self._words.width()) < 2 * self._words.fontMetrics().height()
        side = Qt.AlignmentFlag.AlignVCenter if single else Qt.AlignmentFlag.AlignTop
        if (layout := self.layout()) is not None:
            layout.setAlignment(self._glyph, side)

    def say(self, text: str, tone: str = "") -> None:
        """Another sentence on the same strip."""
        self._tone = tone or self._tone
        self._glyph.show_icon(ICONS[self._tone], ink(self._tone))
        self._words.setText(text)
        restyle(self._words, tone=self._tone)
        self.setAccessibleName(text)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(soft(self._tone)))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)


class Track(QWidget):
    """The bar of a job; without a known total it shows no share."""

    def __init__(self, width: int = 0) -> None:
        super().__init__()
        self._share = 0.0
        self.setFixedHeight(6)
        if width:
            self.setFixedWidth(width)

    def show_share(self, done: int, total: int) -> None:
        self._share = done / total if total else 0.0
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_track(painter, QRectF(self.rect()), self._share)


class ProgressStrip(QWidget):
    """For anything longer than a second: what, how many of how many, and a way out."""

    def __init__(self, what: str, on_cancel: Callable[[], object]) -> None:
        super().__init__()
        self._what = what
        self._count = label("", "table", "muted")
        self._track = Track()
        self.cancel = button(self.tr("Cancel"), small=True, on=on_cancel)
        words = row(label(what, "table"), None, self._count)
        self.setLayout(row(column(words, self._track, gap=6), 8, self.cancel))

    def step(self, done: int, total: int) -> None:
        text = f"{done:,} / {total:,}" if total else f"{done:,}"
        self._count.setText(text)
        self._track.show_share(done, total)
        self.setAccessibleName(f"{self._what} {text}")


@runtime_checkable
class HelpGiver(Protocol):
    """The window, as far as a part needs it: it opens the help of the page in front."""

    def show_help(self, topic: str = "") -> None: ...


class EmptyState(QWidget):
    """Nothing here yet: a drawing, one sentence, one thing to do, and how it is done.

    A `low` one is for a table that shares its page with others. Its parts are made when it is first shown or
    measured: most lists are not empty, most days.
    """

    def __init__(
        self, icon_name: str, sentence: str, action: str = "", on: Callable[[], object] | None = None,
        low: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        self.low = low
        self._icon_name, self._sentence, self._action, self._on = icon_name, sentence, action, on
        self._words: tuple[QLabel, ...] = ()
        self._act: QPushButton | None = None

    @property
    def act(self) -> QPushButton | None:
        """The one thing to do."""
        self._fill()
        return self._act

    def showEvent(self, event: QShowEvent) -> None:
        """A page has one main button: where its bar offers the same, this one is a plain one."""
        super().showEvent(event)
        self._fill()
        if self._act is not None:
            restyle(self._act, kind="" if self._is_offered(self._act) else "primary")

    def sizeHint(self) -> QSize:
        self._fill()
        return super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        self._fill()
        return super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        self._fill()
        return super().hasHeightForWidth()

    def say(self, sentence: str) -> None:
        """What is missing stands out, if it is said shortly; what to do about it goes below."""
        self._sentence = sentence
        for each, words in zip(self._words, _parted(sentence), strict=False):
            each.setText(words)
            appear(each, bool(words))

    def sentence(self) -> str:
        return " ".join(filter(None, _parted(self._sentence)))

    def _fill(self) -> None:
        if self._words:
            return
        low, centre = self.low, Qt.AlignmentFlag.AlignHCenter
        layout = column(gap=4, margins=(24, 12, 24, 12)) if low else column(gap=8, margins=(24, 24, 24, 24))
        layout.addStretch(1)
        layout.addWidget(Drawing(self._icon_name, low), 0, centre)
        layout.addSpacing(4 if low else 12)
        self._words = label("", "section", wrap=True), label("", "body", "text2", wrap=True)
        for each in self._words:
            each.setAlignment(centre)
            layout.addWidget(each)
        self.say(self._sentence)
        if self._action:
            self._act = button(self._action, "primary", on=self._on)
            layout.addSpacing(8)
            layout.addWidget(self._act, 0, centre)
        if not low:
            words = self.tr("How this page is used")
            how = button(words, "link", "circle-question-mark", hint="F1", on=self._on_help)
            layout.addSpacing(8)
            layout.addLayout(row(None, how, Keys("F1"), None))
        layout.addStretch(2)
        self.setLayout(layout)
        if self.isVisible():  # what joins a part that is seen is shown a turn later, if nobody shows it now
            for part in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
                appear(part, not part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide))

    def _is_offered(self, act: QPushButton) -> bool:
        page = self.parentWidget()
        while page is not None and page.objectName() != "page":
            page = page.parentWidget()
        found = page.findChildren(QPushButton) if page is not None else []
        same = [each for each in found if each is not act and each.text().strip() == act.text().strip()]
        return any(each.property("kind") == "primary" and each.isVisible() for each in same)

    def _on_help(self) -> None:
        window = self.window()
        if isinstance(window, HelpGiver):
            window.show_help()


def _parted(sentence: str) -> tuple[str, str]:
    """The first sentence without its full stop, where it is short enough for a heading; and the rest."""
    chinese = "。" in sentence
    head, _, rest = sentence.partition("。" if chinese else ". ")
    if len(head) > (16 if chinese else 48):
        return "", sentence
    return head.removesuffix("."), rest.strip()
