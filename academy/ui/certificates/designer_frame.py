"""How the designer's page is laid out: bar, list of elements, sheet, panel, and what is wrong below."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QMenu, QStackedWidget, QWidget

from academy.base.actor import Actor
from academy.base.problems import Problem
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_template import Element, ElementKind, TemplateRow
from academy.ui.certificates.designer_canvas import EDGE, Canvas
from academy.ui.certificates.designer_design import Design
from academy.ui.certificates.designer_fields import Pick
from academy.ui.certificates.designer_panel import ElementPanel, SheetPanel
from academy.ui.certificates.words import TEMPLATES
from academy.ui.parts.beside import Beside
from academy.ui.parts.buttons import Segments, button
from academy.ui.parts.described import of_list
from academy.ui.parts.layout import box, card, column, flow, heading, label, row, scrolled
from academy.ui.parts.marks import Pill
from academy.ui.parts.messages import NoteStrip
from academy.ui.parts.page import Page
from academy.ui.parts.ring import Ring
from academy.ui.parts.workspace import Workspace

LEFT, RIGHT = 196, 328  # pixels
CANVAS = (320, 300)  # the least of it that is of use
ZOOMS = (0, 1, 1.5, 2.5)  # 0 fits the sheet into the view, 1 is its size on paper
DOTS = 96 / 25.4  # pixels a millimetre at 100 %
NEW = {
    ElementKind.TEXT: (60, 9), ElementKind.BODY: (160, 50), ElementKind.PHOTO: (25, 35),
    ElementKind.CODE: (25, 25), ElementKind.SEAL: (45, 45), ElementKind.RULE: (60, 0),
    ElementKind.BOX: (80, 40), ElementKind.FRET: (260, 180), ElementKind.ROSETTES: (250, 165),
    ElementKind.WEAVE: (90, 90), ElementKind.BAND: (68, 3.2), ElementKind.FOLD: (0, 40),
}  # fmt: skip
LOOKS = {
    ElementKind.BODY: {"face": "kai", "size": 16.0, "least": 12.0, "leading": 1.8, "indent": 2.0},
    ElementKind.FRET: {"ink": "gold", "weight": 0.46},
    ElementKind.ROSETTES: {"ink": "gold", "unit": 17.0, "count": 16},
    ElementKind.WEAVE: {"ink": "pale-gold"},
    ElementKind.BAND: {"count": 14},
}


class DesignerFrame(Page):
    """The parts; what they do is said by DesignerPage. `scaled` when the sheet is shown at another size."""

    topic = "templates"

    scaled = Signal()

    def __init__(self, workspace: Workspace, design: Design, actor: Actor) -> None:
        super().__init__(workspace, self.tr("Template"))
        self.design = design
        word = workspace.language.words.word
        self.canvas = Canvas(design)
        self.element_panel = ElementPanel(design, workspace.language)
        self.sheet_panel = SheetPanel(design, workspace.language)
        self.samples = Pick(self.tr("Shown for"), [])
        kinds = [(kind, word(f"certificates.kind.{kind.value}")) for kind in CertificateKind]
        self.kinds = Pick(self.tr("Kind"), kinds)
        first = design.template.kinds[:1] or (CertificateKind.COMPLETION,)
        self.kinds.show_value(first[0])
        self.state = Pill("", "neutral")
        self.acts = {
            "export": button(self.tr("Export…"), icon_name="download"),
            "back": button(self.tr("Return…")),
            "save": button(self.tr("Save draft"), icon_name="save", hint="Ctrl+S"),
            "submit": button(self.tr("Submit"), "primary", "send"),
            "publish": button(self.tr("Publish…"), "seal", "stamp"),
        }
        self._zoom = Segments([self.tr("Whole"), "100 %", "150 %", "250 %"], 0)
        self._zoom.chosen.connect(lambda _at: self._fit())
        self._undo = button("", "quiet", "undo-2", self.tr("Undo (Ctrl+Z)"), on=design.undo)
        self._redo = button("", "quiet", "redo-2", self.tr("Redo (Ctrl+Y)"), on=design.redo)
        self.layers = QListWidget()
        Ring(self.layers)
        self.layers.setAccessibleName(self.tr("Elements"))
        self.layers.setAccessibleDescription(of_list())
        self.layers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.layers.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.layers.currentRowChanged.connect(self._on_layer)
        self.faults = NoteStrip("warn", "")
        self.faults.hide()
        self._panels = QStackedWidget()
        self._arrange()
        design.changed.connect(self._on_design)
        design.picked.connect(self._on_picked)
        self._on_design()

    def _arrange(self) -> None:
        show = label(self.tr("Shown for"), "table", "muted")
        self.samples.setMinimumWidth(192)
        self.kinds.setMinimumWidth(148)
        turns = box(row(self._undo, self._redo, gap=4))
        bar = flow(show, self.samples, self.kinds, self._zoom, turns, None, self.state, *self.acts.values())
        add = button(self.tr("Add element"), "", "plus", small=True)
        add.setMenu(self._menu(add))
        left = card(heading(self.tr("Elements")), self.layers, add, margins=(12, 10, 12, 12))
        self._area = scrolled(self.canvas)
        self._area.setWidgetResizable(False)
        self._area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for panel in (self.sheet_panel, self.element_panel):
            self._panels.addWidget(scrolled(box(column(panel, margins=(9, 10, 9, 12)))))
        right = card(self._panels, margins=(0, 0, 0, 0))
        middle = column(self._area, self.faults, gap=8)
        middle.setStretch(0, 1)
        self._area.setMinimumSize(*CANVAS)
        made = Beside((left, middle, right), (0, 1, 0), side=RIGHT, least=LEFT, gap=12)
        self.body.setContentsMargins(16, 12, 16, 12)
        self.body.setSpacing(10)
        self.body.addLayout(bar)
        self.body.addLayout(made, 1)

    def _menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        for kind in ElementKind:
            words = self.workspace.language.words.word(f"certificates.element.{kind.value}")
            menu.addAction(words, partial(self._add, kind))
        return menu

    def _add(self, kind: ElementKind) -> None:
        """A new element in the middle of the sheet, of a size that serves."""
        page = self.design.template
        w, h = (min(side, room - 10) for side, room in zip(NEW[kind], (page.width, page.height), strict=True))
        text = {ElementKind.TEXT: "{姓名}", ElementKind.BODY: "{正文}"}.get(kind, "")
        values = LOOKS.get(kind, {})
        x, y = round((page.width - w) / 2, 1), round((page.height - h) / 2, 1)
        self.design.add(Element(kind, x, y, w, h, text=text, **values))  # type: ignore[arg-type]
        self.canvas.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The sheet at the chosen size; `Whole` follows the window."""
        zoom, page = ZOOMS[self._zoom.current()], self.design.template
        if zoom:
            self.canvas.set_scale(zoom * DOTS)
        else:
            room = self._area.size()
            wide = (room.width() - 2 * EDGE - 8) / page.width
            high = (room.height() - 2 * EDGE - 8) / page.height
            self.canvas.set_scale(max(0.8, min(wide, high)))
        self.scaled.emit()

    def say(self, problems: Sequence[Problem]) -> None:
        """What does not fit or is missing, at most three sentences."""
        sentences = [self.workspace.language.sentence(each) for each in dict.fromkeys(problems)]
        more = self.tr("and %n more", "", len(sentences) - 3) if len(sentences) > 3 else ""
        self.faults.setVisible(bool(sentences))
        self.faults.say("\n".join([*sentences[:3], *([more] if more else [])]))

    def show_state(self, found: TemplateRow | None, kept: int, dirty: bool) -> None:
        """What the template is now."""
        if found is None or not kept:
            self.state.show_state(self.tr("New"), "neutral")
        else:
            words = self.workspace.language.words.word(f"state.certificates.template.{found.state.value}")
            edition = self.tr("edition {number}").format(number=found.edition)
            self.state.show_state(f"{words} · {edition}" + (" *" if dirty else ""), TEMPLATES[found.state])
        if found and found.returned_for:
            self.set_note(self.tr("Returned: {reason}").format(reason=found.returned_for))

    def _on_design(self) -> None:
        self._undo.setEnabled(self.design.can_undo())
        self._redo.setEnabled(self.design.can_redo())
        names = self._names(self.design.template.elements)
        if names != [self.layers.item(at).text() for at in range(self.layers.count())]:
            self.layers.blockSignals(True)
            self.layers.clear()
            self.layers.addItems(names)
            self.layers.setCurrentRow(self.design.chosen)
            self.layers.blockSignals(False)

    def _names(self, elements: Sequence[Element]) -> list[str]:
        """The kind of each and how its text begins; those of a kind without a text are numbered."""
        bare = Counter(each.kind for each in elements if not each.text)
        met: Counter[ElementKind] = Counter()
        names = []
        for each in elements:
            words = self.workspace.language.words.word(f"certificates.element.{each.kind.value}")
            if each.text:
                words = f"{words} {each.text.splitlines()[0]}"
            elif bare[each.kind] > 1:
                met[each.kind] += 1
                words = f"{words} {met[each.kind]}"
            names.append(words)
        return names

    def _on_layer(self, at: int) -> None:
        if at >= 0:
            self.design.pick(at)

    def _on_picked(self, at: int) -> None:
        self._panels.setCurrentIndex(0 if at < 0 else 1)
        self.layers.blockSignals(True)
        self.layers.setCurrentRow(at)
        self.layers.blockSignals(False)
