"""The template being designed: its elements, what is chosen, and every step back and forth."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from academy.certificates.facts_template import Element, Template

DEEPEST = 200  # steps that can be taken back
SHIFT = 4.0  # mm: how far a copy stands from its model


class Design(QObject):
    """`changed` after every step, `picked` when another element is chosen (-1: the sheet itself)."""

    changed = Signal()
    picked = Signal(int)

    def __init__(self, template: Template, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.template = template
        self.chosen = -1
        self._back: list[Template] = []
        self._forth: list[Template] = []
        self._kept = template
        self._run = ""  # steps of one kind in a row (a drag, typing) are one step back

    def element(self) -> Element | None:
        """The chosen one."""
        return self.template.elements[self.chosen] if self.chosen >= 0 else None

    def dirty(self) -> bool:
        return self.template != self._kept

    def keep(self) -> None:
        """What is shown now is what is stored."""
        self._kept = self.template

    @property
    def stored(self) -> Template:
        """What the design is measured by."""
        return self._kept

    def meet(self, stored: Template, template: Template) -> None:
        """Another version is the stored one; what is designed becomes this, as one step."""
        self._kept = stored
        same = template == self.template
        self.chosen = -1 if self.chosen >= len(template.elements) else self.chosen
        self._step(template, "")
        self.pick(self.chosen)
        if same:
            self.changed.emit()

    def load(self, template: Template) -> None:
        """Another template, without a way back."""
        self.template = self._kept = template
        self._back, self._forth, self._run = [], [], ""
        self.pick(-1)
        self.changed.emit()

    def pick(self, at: int) -> None:
        self._run = ""
        self.chosen = at if 0 <= at < len(self.template.elements) else -1
        self.picked.emit(self.chosen)

    def set_page(self, run: str = "", **values: Any) -> None:
        """Change what belongs to the sheet: title, kinds, size."""
        self._step(replace(self.template, **values), run)

    def set_element(self, run: str = "", **values: Any) -> None:
        """Change the chosen element; changes of one `run` are one step."""
        if (held := self.element()) is not None:
            self._put(self.chosen, replace(held, **values), run)

    def add(self, element: Element) -> None:
        self._step(replace(self.template, elements=(*self.template.elements, element)), "")
        self.pick(len(self.template.elements) - 1)

    def remove(self) -> None:
        if self.chosen >= 0:
            elements = self.template.elements
            at = self.chosen
            self.chosen = -1
            self._step(replace(self.template, elements=(*elements[:at], *elements[at + 1 :])), "")
            self.pick(-1)

    def duplicate(self) -> None:
        if (held := self.element()) is not None:
            self.add(replace(held, x=held.x + SHIFT, y=held.y + SHIFT))

    def shift_layer(self, by: int) -> None:
        """Bring the chosen element above or below its neighbour."""
        elements, at = list(self.template.elements), self.chosen
        if at >= 0 and 0 <= at + by < len(elements):
            elements[at], elements[at + by] = elements[at + by], elements[at]
            self.chosen = at + by
            self._step(replace(self.template, elements=tuple(elements)), "")
            self.pick(at + by)

    def undo(self) -> None:
        self._turn(self._back, self._forth)

    def redo(self) -> None:
        self._turn(self._forth, self._back)

    def can_undo(self) -> bool:
        return bool(self._back)

    def can_redo(self) -> bool:
        return bool(self._forth)

    def _turn(self, here: list[Template], there: list[Template]) -> None:
        if here:
            there.append(self.template)
            self.template = here.pop()
            self.pick(self.chosen)
            self.changed.emit()

    def _put(self, at: int, element: Element, run: str) -> None:
        elements = self.template.elements
        changed = (*elements[:at], element, *elements[at + 1 :])
        self._step(replace(self.template, elements=changed), run and f"{run} {at}")

    def _step(self, template: Template, run: str) -> None:
        if template == self.template:
            return
        if not run or run != self._run:
            self._back = [*self._back[-DEEPEST:], self.template]
        self._run, self._forth = run, []
        self.template = template
        self.changed.emit()
