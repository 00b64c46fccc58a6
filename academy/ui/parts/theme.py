"""The look in force: scheme, palette, fonts, style sheet. One Theme belongs to the application.

Fusion is the base style; the palette carries the colours, the style sheet the shapes. Widgets that paint
themselves ask `theme().colour(token)` at paint time, so that a switch is one repaint.
"""

from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from academy.base.late import Late
from academy.base.paths import RESOURCES
from academy.ui.parts import tokens
from academy.ui.parts.style import SHEET

core = Late("PySide6.QtCore")  # the first touch of its Qt takes a fifth of a start
SCHEMES = ("system", "light", "dark")
_FONTS = {"ui": ("hei.ttf", "hei-bold.ttf"), "song": ("song-bold.ttf",)}
_PROPERTY = "academyTheme"
_ROLES = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "onAccent",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "surface",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "sunken",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "control",
    QPalette.ColorRole.Accent: "accent",
}
_FADED = (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText)


@cache
def drawn(name: str) -> str:
    """An icon's file. Raises FileNotFoundError."""
    return (RESOURCES / "icons" / f"{name}.svg").read_text("utf-8")


class Theme(QObject):
    """Which scheme is in use, and what it looks like. `changed` follows every switch."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = "system", first: str = "") -> None:
        """`first`: what to begin with; the system is then asked only when the look is put on."""
        super().__init__(app)
        self._app, self._is_worn, self._listens = app, False, False
        self._loaded: set[str] = set()
        self._colours: dict[str, QColor] = {}
        self._drawings: dict[tuple[str, str], QSvgRenderer] = {}
        self._fonts: dict[tuple[int, bool, str], QFont] = {}
        self._measures: dict[tuple[int, bool, str], QFontMetrics] = {}
        self.choice, self.name = choice, ""
        app.setProperty(_PROPERTY, self)
        if first:
            self._wear(first)
        else:
            self._listen()

    def put_on(self) -> None:
        """Style, letters, palette and sheet on the application: the bare ground of the window needs none."""
        if self._is_worn:
            return
        self._listen()
        self._is_worn = True
        if self._app.style().name() != "fusion":
            self._app.setStyle("Fusion")
        self._app.setFont(self.font())
        self._paint_app()

    def _listen(self) -> None:
        if not self._listens:
            self._listens = True
            self.use(self.choice)
            self._app.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @cached_property
    def _files(self) -> QTemporaryDir:
        """A style sheet takes images only from files."""
        return QTemporaryDir()

    @property
    def tokens(self) -> Mapping[str, str]:
        return tokens.DARK if self.name == "dark" else tokens.LIGHT

    @property
    def hues(self) -> tuple[tuple[str, str, str], ...]:
        """Six hues for classes: (bar, soft ground, text)."""
        return tokens.CLASS_DARK if self.name == "dark" else tokens.CLASS_LIGHT

    def use(self, choice: str) -> None:
        """Switch to "light", "dark" or "system"."""
        if choice not in SCHEMES:
            raise ValueError(choice)
        self.choice = choice
        hints = self._app.styleHints()
        if choice == "system":
            hints.unsetColorScheme()
            self._wear("dark" if hints.colorScheme() == core.Qt.ColorScheme.Dark else "light")
            return
        self._wear(choice)  # first the name: setColorScheme calls back
        hints.setColorScheme(core.Qt.ColorScheme.Dark if choice == "dark" else core.Qt.ColorScheme.Light)

    def colour(self, token: str, alpha: int = 255) -> QColor:
        found = self._colours[token]
        if alpha == 255:
            return found
        faded = QColor(found)
        faded.setAlpha(alpha)
        return faded

    def font(self, size: str | int = "body", strong: bool = False, family: str = "ui") -> QFont:
        """A font of the type scale; `size` is a name of the scale or pixels."""
        pixels = tokens.TYPE[size] if isinstance(size, str) else size
        key = (pixels, strong, family)
        if key not in self._fonts:
            self._fonts[key] = self._made(pixels, strong, family)
        return QFont(self._fonts[key])  # a copy: who asked may change it

    def _made(self, pixels: int, strong: bool, family: str) -> QFont:
        self._load(family)
        made = QFont(tokens.FAMILY[family])
        made.setPixelSize(pixels)
        heavy = tokens.BOLD if family == "song" else tokens.STRONG  # Song only stands in seals, always bold
        made.setWeight(QFont.Weight(heavy if strong or family == "song" else tokens.REGULAR))
        made.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
        return made

    def metrics(self, size: str | int = "body", strong: bool = False, family: str = "ui") -> QFontMetrics:
        """Kept: a list asks for them at every cell."""
        key = (tokens.TYPE[size] if isinstance(size, str) else size, strong, family)
        if key not in self._measures:
            self._measures[key] = QFontMetrics(self.font(size, strong, family))
        return self._measures[key]

    def drawing(self, name: str, token: str) -> QSvgRenderer:
        """An icon of resources/icons in one colour of the scheme."""
        found = self._drawings.get((name, token))
        if found is None:
            found = QSvgRenderer(QByteArray(self._svg(name, token).encode()))
            self._drawings[name, token] = found
        return found

    def _on_system_changed(self) -> None:
        dark = self._app.styleHints().colorScheme() == core.Qt.ColorScheme.Dark
        if self.choice == "system" and self.name != ("dark" if dark else "light"):
            self._wear("dark" if dark else "light")

    def _wear(self, name: str) -> None:
        if name == self.name:
            return
        self.name = name
        self._colours = {token: QColor(value) for token, value in self.tokens.items()}
        self._drawings.clear()
        if self._is_worn:
            self._paint_app()
        self.changed.emit()

    def _paint_app(self) -> None:
        if self._app.styleSheet():
            self._app.setStyleSheet("")  # Qt puts a sheet on in a quarter of the time in which it changes one
        self._app.setPalette(self._palette())
        self._app.setStyleSheet(self._sheet())

    def _palette(self) -> QPalette:
        made = QPalette()
        for role, token in _ROLES.items():
            made.setColor(role, self.colour(token))
        for role in _FADED:
            made.setColor(QPalette.ColorGroup.Disabled, role, self.colour("muted"))
        return made

    def _sheet(self) -> str:
        images = {
            "arrow": self._image("chevron-down", "text2"),
            "up": self._image("chevron-up", "text2"),
            "right": self._image("chevron-right", "text2"),
            "tick": self._image("check", "onAccent"),
            "focusTick": self._image("check", "accent"),
            "menuTick": self._image("check", "accent"),
            "fadedTick": self._image("check", "muted"),
        }
        return SHEET % {**self.tokens, **images, **tokens.TYPE}

    def _image(self, name: str, token: str) -> str:
        path = Path(self._files.path()) / f"{name}-{token}-{self.name}.svg"
        path.write_text(self._svg(name, token), "utf-8")
        return path.as_posix()

    def _svg(self, name: str, token: str) -> str:
        return (
            drawn(name)
            .replace("currentColor", self.tokens[token])
            .replace('stroke-width="2"', 'stroke-width="1.75"')
        )

    def _load(self, family: str) -> None:
        if family in self._loaded:
            return
        self._loaded.add(family)
        for file in _FONTS[family]:
            if QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / file)) < 0:
                raise FileNotFoundError(RESOURCES / "fonts" / file)


def theme() -> Theme:
    """The application's theme."""
    found = QApplication.instance().property(_PROPERTY)  # type: ignore[union-attr]
    if not isinstance(found, Theme):
        raise LookupError("the application has no theme yet")
    return found
