"""One change to every row chosen: which field, which value, what it would change; then done as one act."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol

from PySide6.QtWidgets import QWidget

from academy.ui.parts.fields import ChoiceField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace


class Preview(Protocol):
    """How many would change, how many have the value already, and some of them: name, before, after."""

    @property
    def changed(self) -> int: ...

    @property
    def same(self) -> int: ...

    @property
    def examples(self) -> tuple[tuple[str, str, str], ...]: ...


@dataclass(frozen=True, slots=True)
class Typed:
    """The field and its new value for every row."""

    field: Any = None
    value: str = ""


@dataclass(frozen=True, slots=True)
class ManyAct:
    """What a list offers: its fields, and the two questions, both asked on the database thread.

    `hints`: what to type into a field; `word(field, value)`: a value of the preview as a clerk says it.
    """

    fields: Sequence[tuple[Any, str]]
    preview: Callable[[Sequence[int], Typed], Preview]
    change: Callable[[Sequence[int], Typed], int]
    hints: Mapping[Any, str] = field(default_factory=dict)
    word: Callable[[Any, str], str] = lambda _field, value: value


class ManyChange(QWidget):
    """Belongs to a page; shows nothing until it is asked."""

    def __init__(self, page: QWidget, workspace: Workspace, act: ManyAct) -> None:
        super().__init__(page)
        self.hide()
        self._page, self._workspace, self._act = page, workspace, act

    def open(self, ids: Sequence[int]) -> None:
        """Ask what is to be changed in these rows."""
        which = ChoiceField("field", self.tr("Change"), self._act.fields, required=True)
        value = TextField("value", self.tr("To"))
        which.changed.connect(lambda: value.advise(self._act.hints.get(which.value(), "")))
        form = Form(self._workspace, Typed(self._act.fields[0][0]), [which, value])
        FormDialog(
            self._workspace, self.tr("Change %Ln row(s)", "", len(ids)), form,
            lambda typed: (typed, self._act.preview(ids, typed)),
            lambda found: self._on_preview(ids, *found), self._page, verb=self.tr("Preview…"),
        ).open()  # fmt: skip

    def _on_preview(self, ids: Sequence[int], typed: Typed, found: Preview) -> None:
        word = partial(self._act.word, typed.field)
        lines = "\n".join(
            f"{name}: {word(before) or '—'} → {word(after) or '—'}" for name, before, after in found.examples
        )
        sentence = self.tr("{changed} change, {same} have this value already.").format(
            changed=found.changed, same=found.same
        )
        self._workspace.notices.ask(
            self._page, self.tr("Make this change?"), f"{sentence}\n{lines}", self.tr("Change"),
            lambda: self._change(ids, typed),
        )  # fmt: skip

    def _change(self, ids: Sequence[int], typed: Typed) -> None:
        job = lambda: self._act.change(ids, typed)  # noqa: E731
        done = lambda count: self._workspace.notices.toast(  # noqa: E731
            self._page, self.tr("%Ln row(s) changed", "", count)
        )
        self._workspace.worker.run(self._page, job, done)
