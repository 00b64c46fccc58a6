"""One row of a form: label, 必填 as a word, the input, and one sentence that says what to do."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from academy.ui.parts.caption import Caption
from academy.ui.parts.described import of_field
from academy.ui.parts.flow import Line
from academy.ui.parts.layout import Glyph, column, restyle, row
from academy.ui.parts.messages import ICONS

_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def legible(text: str) -> str:
    """Without control signs and halves of characters, as a cut clipboard brings them: nobody sees them, and
    no database or file takes them."""
    return _UNSEEN.sub("", text)


class Below(QWidget):
    """The sentence below a field: what to type, or what is wrong with a sign before it."""

    def __init__(self) -> None:
        super().__init__()
        self.words = Line("", "caption", "muted")
        self._glyph = Glyph("circle-alert", "danger", 14, 18)
        line = row(gap=6)
        line.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.words, 1)
        self.setLayout(line)

    def say(self, sentence: str, tone: str) -> None:
        self.setVisible(bool(sentence))
        self._glyph.setVisible(tone in ICONS)
        if tone in ICONS:
            self._glyph.show_icon(ICONS[tone], tone)
        self.words.setText(sentence)
        restyle(self.words, tone=tone)


def capital(text: str) -> str:
    """A word of the program as a label or a choice begins: Character mentor."""
    return text[:1].upper() + text[1:]


class Field(QWidget):
    """Base of every kind of field. `name` is the attribute of the Draft and the `field` of a Problem."""

    is_secret = False  # never kept, not even sealed

    changed = Signal()  # by the user or by the program
    edited = Signal()  # by the user

    def __init__(
        self,
        name: str,
        title: str,
        required: bool = False,
        hint: str = "",
        check: Callable[[Any], str] | None = None,
    ) -> None:
        super().__init__()
        self.name, self.title, self.required = name, capital(title), required
        self._hint, self._check = hint, check
        self._tone = ""
        self._loading = False
        self._below: Below | None = None  # made with its first words: most fields of most forms have none

    def value(self) -> Any:
        """What the Draft gets; None or "" when nothing is entered."""
        raise NotImplementedError

    def shown(self, value: Any) -> str:
        """A value in words, as this field would show it."""
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, tuple | list | frozenset):
            return ", ".join(self.shown(each) for each in value)
        return "" if value is None else str(value)

    def kept(self) -> Any:
        """What outlives a crash: the value, with what is needed to show it again."""
        return self.value()

    def restore(self, kept: Any) -> None:
        """Show again what `kept` gave."""
        self.set_value(kept)

    def set_value(self, value: Any) -> None:
        """Show a value; not an edit."""
        self._loading = True
        self._put(value)
        self._loading = False
        self.clear_mark()
        self.changed.emit()

    def complaint(self) -> str:
        """What is wrong with what is typed, as far as the field itself can tell; "" if nothing."""
        if self.required and self.value() in (None, ""):
            return self.tr("Please fill in.")
        if self._check is not None and self.value() not in (None, ""):
            return self._check(self.value())
        return ""

    def mark(self, sentence: str, tone: str = "danger") -> None:
        """Show what is wrong beside the field, for eyes and for screen readers."""
        self._tone = tone
        self._say(sentence, tone)

    def clear_mark(self) -> None:
        self._tone = ""
        self._say(self._hint, "muted")

    def is_bad(self) -> bool:
        return self._tone == "danger"

    def message(self) -> str:
        """The sentence shown now: a complaint or the hint."""
        return self._below.words.text() if self._below is not None else ""

    def focus(self) -> None:
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def hint(self) -> str:
        """What to type, in a few words; "" where the title says it all."""
        return self._hint

    def advise(self, hint: str) -> None:
        """From now on this is what to type: it depends on another field."""
        self._hint = hint
        self.clear_mark()

    def _put(self, value: Any) -> None:
        raise NotImplementedError

    def _build(self, entry: QWidget, shown: QWidget | None = None) -> None:
        """Lay out the row around `entry`, the widget that takes the focus; `shown` may hold more than it."""
        self.input = entry
        entry.setAccessibleName(self.title)
        self.setFocusProxy(entry)
        self._under = column(shown or entry, gap=4)
        layout = row(gap=8)
        self.caption = Caption(self._caption_text(), self.tr("required") if self.required else "", entry)
        layout.addWidget(self.caption, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self._under, 1)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.clear_mark()

    def _caption_text(self) -> str:
        return self.title

    def _say(self, sentence: str, tone: str) -> None:
        if self._below is None and sentence:
            self._below = Below()
            self._under.addWidget(self._below)
        if self._below is not None:
            self._below.say(sentence, tone)
        # Qt tells Linux's screen readers the chosen value as the name of a box: what it is stands here
        sentence = sentence or of_field(required=self.required)
        told = (self.title, sentence) if isinstance(self.input, QComboBox) else (sentence,)
        self.input.setAccessibleDescription(" · ".join(part for part in told if part))
        restyle(self.input, state=self._tone)

    def _on_edited(self) -> None:
        """The user changed it: the complaint about the old value goes."""
        if self._loading:
            return
        if self._tone:
            self.clear_mark()
        self.changed.emit()
        self.edited.emit()

    def _on_left(self) -> None:
        """The user goes on to the next field: say at once what is wrong, but do not nag about empty ones."""
        if self.value() not in (None, "") or self._typed():
            sentence = self.complaint()
            if sentence:
                self.mark(sentence)

    def _typed(self) -> bool:
        """Whether anything stands in the field, readable or not."""
        return False
