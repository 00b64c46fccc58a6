"""The panel beside the sheet: what the chosen element is, or what the sheet is when none is chosen."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from academy.certificates.facts import CertificateKind
from academy.certificates.facts_template import Element, ElementKind
from academy.certificates.facts_template_keys import (
    ALIGNS,
    BOUNDS,
    FACES,
    FIELDS,
    INKS,
    KEYS,
    SIDES_OF,
    SQUARE,
    UNSAID,
)
from academy.ui.certificates.designer_design import Design
from academy.ui.certificates.designer_fields import Measure, Pick, Tick, Wording, captioned, pair
from academy.ui.parts.buttons import button
from academy.ui.parts.i18n import Language
from academy.ui.parts.layout import box, column, heading, label, refill, row, rule

SHEETS = ((297.0, 210.0), (210.0, 297.0), (420.0, 297.0), (210.0, 140.0), (148.0, 210.0))
SIDES = ("w", "h")
STEPS = {"size": 0.5, "least": 0.5, "count": 1, "leading": 0.05, "track": 0.02, "weight": 0.1, "unit": 0.1}


class ElementPanel(QWidget):
    """The chosen element's measures and words; built anew for every kind of element."""

    def __init__(self, design: Design, language: Language) -> None:
        super().__init__()
        self._design, self._word = design, language.words.word
        self._entries: dict[str, Any] = {}
        self._kind: ElementKind | None = None
        self._kinds: tuple[CertificateKind, ...] = ()
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._place)
        design.changed.connect(self.follow)
        design.picked.connect(lambda _at: self.follow())

    def follow(self) -> None:
        """Show the chosen element as it is now."""
        held = self._design.element()
        if held is None:
            return
        kinds = self._design.template.kinds  # which fields are offered follows from them
        if (held.kind, kinds) != (self._kind, self._kinds):
            self._kind, self._kinds = held.kind, kinds
            self._build(held)
        for key, entry in self._entries.items():
            entry.show_value(getattr(held, key))

    def _build(self, held: Element) -> None:
        self._entries = {}
        keys = KEYS[held.kind]
        title = self._word(f"certificates.element.{held.kind.value}")
        twice = button("", "quiet", "copy", self.tr("Duplicate"), True, self._design.duplicate)
        twice.setToolTip(f"{self.tr('Duplicate')} Ctrl+D")
        layers = (
            button(
                "", "quiet", "chevron-up", self.tr("One layer up"), True,
                lambda: self._design.shift_layer(1),
            ),
            button(
                "", "quiet", "chevron-down", self.tr("One layer down"), True,
                lambda: self._design.shift_layer(-1),
            ),
            twice,
            button("", "quiet", "trash-2", self.tr("Remove"), True, self._design.remove),
        )  # fmt: skip
        parts: list[QWidget] = [heading(title, *layers)]
        parts += [
            pair(self._measure("x", "X", "mm"), self._measure("y", "Y", "mm")),
            pair(self._measure("w", self.tr("Width"), "mm"), self._measure("h", self.tr("Height"), "mm")),
        ]
        if "text" in keys and "size" in keys:
            parts += [rule(), self._wording(), *self._letters(keys)]
        parts += self._strokes(keys)
        parts.append(self._tick("printed", self.tr("Printed by us")))
        refill(self._place, box(column(*parts, None, gap=8)))

    def _wording(self) -> QWidget:
        kinds = self._design.template.kinds
        fields = [
            (name, self._word(f"certificates.field.{key}"))
            for name, key in FIELDS.items()
            if not kinds or any(name not in UNSAID[kind] for kind in kinds)
        ]
        entry = Wording(fields)
        entry.typed.connect(lambda text: self._design.set_element("text", text=text))
        self._entries["text"] = entry
        return entry

    def _letters(self, keys: tuple[str, ...]) -> list[QWidget]:
        faces = [(face, self._word(f"certificates.face.{face}")) for face in FACES]
        aligns = [(align, self._word(f"certificates.align.{align}")) for align in ALIGNS]
        parts = [
            self._pick("face", self.tr("Face"), faces),
            pair(
                self._measure("size", self.tr("Size"), "pt"),
                self._measure("least", self.tr("Min."), "pt"),
            ),
            self._pick("align", self.tr("Align"), aligns),
        ]
        if "track" in keys:
            parts.append(
                pair(
                    self._measure("track", self.tr("Spacing"), "em"),
                    self._measure("leading", self.tr("Leading"), "em"),
                )
            )
        else:
            parts.append(
                pair(
                    self._measure("indent", self.tr("Indent"), "em"),
                    self._measure("leading", self.tr("Leading"), "em"),
                )
            )
        if "lines" in keys:
            entry = Tick(self.tr("May take two lines"))
            entry.ticked.connect(lambda on: self._design.set_element(lines=2 if on else 1))
            self._entries["lines"] = _Lines(entry)
            parts.append(entry)
        return parts

    def _strokes(self, keys: tuple[str, ...]) -> list[QWidget]:
        inks = [(ink, self._word(f"certificates.ink.{ink}")) for ink in INKS]
        parts: list[QWidget] = []
        if "ink" in keys:
            parts.append(self._pick("ink", self.tr("Colour"), inks))
        if "tint" in keys:
            none = ("none", self._word("certificates.ink.none"))
            parts.append(self._pick("tint", self.tr("Ground"), [none, *inks]))
        for key, words, unit in (
            ("weight", self.tr("Weight"), "pt"), ("unit", self.tr("Unit"), "mm"),
            ("count", self.tr("Petals"), ""),
        ):  # fmt: skip
            if key in keys:
                parts.append(self._measure(key, words, unit))
        return parts

    def _measure(self, key: str, words: str, unit: str) -> QWidget:
        sides = SIDES_OF.get(self._kind) if self._kind and key in SIDES else None
        entry = Measure(words, *(sides or BOUNDS[key]), STEPS.get(key, 0.1))
        kept = SIDES if key in SIDES and self._kind in SQUARE else (key,)
        whole = key == "count"
        entry.typed.connect(
            lambda value: self._design.set_element(key, **dict.fromkeys(kept, int(value) if whole else value))
        )
        self._entries[key] = entry
        return captioned(words, entry, unit)

    def _pick(
        self, key: str, words: str, choices: list[tuple[object, str]] | list[tuple[str, str]]
    ) -> QWidget:
        entry = Pick(words, choices)
        entry.chosen.connect(lambda value: self._design.set_element(**{key: value}))
        self._entries[key] = entry
        return captioned(words, entry)

    def _tick(self, key: str, words: str) -> QWidget:
        entry = Tick(words)
        entry.ticked.connect(lambda on: self._design.set_element(**{key: on}))
        self._entries[key] = entry
        return entry


class _Lines:
    """One or two lines, shown as a tick."""

    def __init__(self, tick: Tick) -> None:
        self._tick = tick

    def show_value(self, value: object) -> None:
        self._tick.setChecked(value == 2)


class SheetPanel(QWidget):
    """Title, kinds, size of the sheet, and the scan behind it; `scan_wanted` asks for a picture."""

    scan_wanted = Signal()

    def __init__(self, design: Design, language: Language) -> None:
        super().__init__()
        self._design = design
        word = language.words.word
        self._title = QLineEdit(maxLength=60)
        self._title.setAccessibleName(self.tr("Title"))
        self._title.textEdited.connect(lambda text: design.set_page("title", title=text))
        self._kinds = {kind: Tick(word(f"certificates.kind.{kind.value}")) for kind in CertificateKind}
        for tick in self._kinds.values():
            tick.ticked.connect(lambda _on: self._on_kinds())
        sizes = [(size, f"{size[0]:g} × {size[1]:g}") for size in SHEETS]
        self._size = Pick(self.tr("Sheet"), sizes)
        self._size.chosen.connect(lambda size: design.set_page(width=size[0], height=size[1]))
        self._width = Measure(self.tr("Width"), 50, 450, 1)
        self._height = Measure(self.tr("Height"), 50, 450, 1)
        self._width.typed.connect(lambda value: design.set_page("size", width=value))
        self._height.typed.connect(lambda value: design.set_page("size", height=value))
        self._over = Tick(self.tr("Overprint on bought forms"))
        self._over.ticked.connect(lambda on: design.set_page(overprint=on))
        self._scan = label("", "caption", "muted", wrap=True)
        self.setLayout(self._arranged())
        design.changed.connect(self.follow)
        self.follow()

    def _arranged(self) -> QVBoxLayout:
        scan = button(self.tr("Scan of the form…"), "", "scan-line", small=True, on=self.scan_wanted.emit)
        return column(
            heading(self.tr("Sheet")), captioned(self.tr("Title"), self._title),
            captioned(self.tr("Format"), self._size, "mm"),
            pair(
                captioned(self.tr("Width"), self._width, "mm"),
                captioned(self.tr("Height"), self._height, "mm"),
            ),
            rule(), label(self.tr("For"), "table", "muted"), *self._kinds.values(), rule(),
            self._over, row(scan, None), self._scan, None,
        )  # fmt: skip

    def follow(self) -> None:
        page = self._design.template
        if self._title.text() != page.title:
            self._title.setText(page.title)
        for kind, tick in self._kinds.items():
            tick.setChecked(kind in page.kinds)
        self._size.show_value((page.width, page.height))
        self._width.show_value(page.width)
        self._height.show_value(page.height)
        self._over.setChecked(page.overprint)

    def say_scan(self, there: bool) -> None:
        self._scan.setText(
            self.tr("A scan lies under the sheet; it is never printed.") if there else self.tr("No scan.")
        )

    def _on_kinds(self) -> None:
        kinds = tuple(kind for kind, tick in self._kinds.items() if tick.isChecked())
        self._design.set_page(kinds=kinds)
