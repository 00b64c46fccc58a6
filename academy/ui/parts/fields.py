"""The kinds of fields a form is declared from."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from academy.base.clock import Clock, SystemClock
from academy.ui.parts.columns import NONE
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.dates import parse_date
from academy.ui.parts.field import Field, capital, legible
from academy.ui.parts.flow import Line
from academy.ui.parts.layout import box, flow, row
from academy.ui.parts.tick import TickWords

Check = Callable[[Any], str]
SHORT = 160  # pixels of a number, a date, a time


class TextField(Field):
    """One line of text, blanks at the ends removed; `secret` for passwords."""

    wide = 0  # pixels; 0 takes what there is

    def __init__(
        self,
        name: str,
        title: str,
        required: bool = False,
        hint: str = "",
        check: Check | None = None,
        longest: int = 200,
        secret: bool = False,
        placeholder: str = "",
    ) -> None:
        super().__init__(name, title, required, hint, check)
        self._line = QLineEdit(maxLength=longest, placeholderText=placeholder)
        self._secret = self.is_secret = secret
        if secret:
            self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.textChanged.connect(self._on_edited)
        self._line.editingFinished.connect(self._on_left)
        if self.wide:
            self._line.setFixedWidth(self.wide)
        self._build(self._line, box(row(self._line, None)) if self.wide else None)

    def value(self) -> str:
        return self._line.text() if self._secret else legible(self._line.text()).strip()

    def _put(self, value: Any) -> None:
        self._line.setText("" if value is None else str(value))


class LinesField(Field):
    """Several lines of text. Tab leaves it."""

    def __init__(
        self,
        name: str,
        title: str,
        required: bool = False,
        hint: str = "",
        check: Check | None = None,
        lines: int = 3,
    ) -> None:
        super().__init__(name, title, required, hint, check)
        self._text = QPlainTextEdit()
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(lines * 22 + 18)
        self._text.textChanged.connect(self._on_edited)
        self._build(self._text)

    def value(self) -> str:
        return legible(self._text.toPlainText()).strip()

    def _put(self, value: Any) -> None:
        self._text.setPlainText("" if value is None else str(value))


class NumberField(Field):
    """A whole number, or with `places` a decimal kept as an integer (money: places=2, value in fen)."""

    def __init__(
        self,
        name: str,
        title: str,
        required: bool = False,
        hint: str = "",
        check: Check | None = None,
        minimum: int = 0,
        maximum: int = 999_999_999,
        unit: str = "",
        places: int = 0,
    ) -> None:
        super().__init__(name, title, required, hint, check)
        self._low, self._high, self._places = minimum, maximum, places
        self._line = QLineEdit(maxLength=20)
        self._line.setFixedWidth(SHORT)
        self._line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._line.textChanged.connect(self._on_edited)
        self._line.editingFinished.connect(self._on_left)
        self._build(self._line, box(flow(self._line, Line(unit, "body", "text2"))))

    def value(self) -> int | None:
        flat = unicodedata.normalize("NFKC", self._line.text()).replace(",", "").strip()
        try:
            scaled = Decimal(flat).scaleb(self._places)
        except InvalidOperation:
            return None
        return int(scaled) if scaled.is_finite() and scaled == scaled.to_integral_value() else None

    def shown(self, value: Any) -> str:
        return "" if value is None else self._written(value)

    def complaint(self) -> str:
        typed = self.value()
        if typed is None and self._typed():
            return self.tr("This is not a number. Use digits only.")
        if typed is not None and not self._low <= typed <= self._high:
            limits = self.tr("Must be between {low} and {high}.")
            return limits.format(low=self._written(self._low), high=self._written(self._high))
        return super().complaint()

    def _typed(self) -> bool:
        return bool(self._line.text().strip())

    def _put(self, value: Any) -> None:
        self._line.setText("" if value is None else self._written(value))

    def _written(self, value: int) -> str:
        return str(value) if not self._places else f"{Decimal(value).scaleb(-self._places):.{self._places}f}"


class DateField(Field):
    """A date, typed as clerks type it; Ctrl+; is today."""

    def __init__(
        self,
        name: str,
        title: str,
        required: bool = False,
        hint: str = "",
        check: Check | None = None,
        clock: Clock | None = None,
    ) -> None:
        super().__init__(name, title, required, hint, check)
        self._clock = clock or SystemClock()
        self._line = QLineEdit(maxLength=16, placeholderText="2026-03-01")
        self._line.setFixedWidth(SHORT)
        self._line.textChanged.connect(self._on_edited)
        self._line.editingFinished.connect(self._on_left)
        today = QShortcut(QKeySequence("Ctrl+;"), self._line, context=Qt.ShortcutContext.WidgetShortcut)
        today.activated.connect(self._on_today)
        self._build(self._line, box(row(self._line, None)))

    def value(self) -> date | None:
        return parse_date(self._line.text())

    def complaint(self) -> str:
        if self.value() is None and self._typed():
            return self.tr("This is not a date. Write 20260301, 2026-3-1 or 2026年3月1日; Ctrl+; is today.")
        return super().complaint()

    def _typed(self) -> bool:
        return bool(self._line.text().strip())

    def _put(self, value: Any) -> None:
        self._line.setText("" if value is None else value.isoformat())

    def _on_left(self) -> None:
        found = self.value()
        if found is not None and self._line.text() != found.isoformat():
            self._line.setText(found.isoformat())
        super()._on_left()

    def _on_today(self) -> None:
        self._line.setText(self._clock.today().isoformat())


class ChoiceField(Field):
    """One of a few: `choices` are (value, word). Not required: the first line is "none"."""

    def __init__(
        self,
        name: str,
        title: str,
        choices: Sequence[tuple[Any, str]] = (),
        required: bool = False,
        hint: str = "",
        check: Check | None = None,
    ) -> None:
        super().__init__(name, title, required, hint, check)
        self._combo = CalmCombo()
        self._combo.setMinimumContentsLength(8)
        self._combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._combo.setPlaceholderText(self.tr("Please choose"))
        self._values: list[Any] = []
        self._build(self._combo)
        self.set_choices(choices)
        self._combo.currentIndexChanged.connect(self._on_edited)

    def set_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Other choices, keeping the chosen one where it is still there."""
        before = self.value()
        self._loading = True
        offered = list(choices) if self.required else [(None, NONE), *choices]
        self._values = [value for value, _ in offered]
        self._combo.clear()
        # what has a number is data, and stays as it was typed
        self._combo.addItems([word if type(value) is int else capital(word) for value, word in offered])
        self._loading = False
        self.set_value(before)

    def shown(self, value: Any) -> str:
        return self._combo.itemText(self._values.index(value)) if value in self._values else ""

    def value(self) -> Any:
        place = self._combo.currentIndex()
        return self._values[place] if place >= 0 else None

    def _put(self, value: Any) -> None:
        self._combo.setCurrentIndex(self._values.index(value) if value in self._values else -1)


class CheckField(Field):
    """Yes or no; the words stand beside the box."""

    def __init__(self, name: str, title: str, hint: str = "", check: Check | None = None) -> None:
        super().__init__(name, title, False, hint, check)
        self._tick = QCheckBox()
        self._tick.toggled.connect(self._on_edited)
        line = row(self._tick, TickWords(self._tick, title), gap=0)  # a box without words keeps its own gap
        line.setStretch(1, 1)
        self._build(self._tick, box(line))

    def value(self) -> bool:
        return self._tick.isChecked()

    def _put(self, value: Any) -> None:
        self._tick.setChecked(bool(value))

    def _caption_text(self) -> str:
        return ""


class DerivedField(Field):
    """Follows from the other fields: `derive({name: value})`. Read-only, not part of the Draft."""

    def __init__(
        self, title: str, derive: Callable[[Mapping[str, Any]], str], hint: str = "", name: str = ""
    ) -> None:
        super().__init__(name, title, False, hint)
        self._derive = derive
        self._line = QLineEdit(readOnly=True)
        self._line.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._build(self._line)

    def value(self) -> str:
        return self._line.text()

    def follow(self, values: Mapping[str, Any]) -> None:
        """Take over what the other fields say now."""
        self._line.setText(self._derive(values))

    def _put(self, value: Any) -> None:
        """What it shows comes from `follow` alone."""


class WidgetField(Field):
    """Any widget of a page's own as a row of the form, with a way to read and to show it."""

    def __init__(
        self,
        name: str,
        title: str,
        widget: QWidget,
        read: Callable[[], Any],
        put: Callable[[Any], object],
        required: bool = False,
        hint: str = "",
    ) -> None:
        super().__init__(name, title, required, hint)
        self._read, self._show = read, put
        self._build(widget)

    def value(self) -> Any:
        return self._read()

    def tell(self) -> None:
        """The page's widget was edited."""
        self._on_edited()

    def _put(self, value: Any) -> None:
        self._show(value)
