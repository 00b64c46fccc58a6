"""Filters of a list kept under a name: chosen from a menu, saved, shared in the branch, forgotten."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMenu, QWidget

from academy.base.actor import Actor
from academy.desk.facts import FilterRow
from academy.ui.parts.buttons import button
from academy.ui.parts.fields import CheckField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import row
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.desk.service import DeskService


@dataclass(frozen=True, slots=True)
class NameDraft:
    """What the clerk calls a filter, and whether his branch sees it."""

    name: str = ""
    shared: bool = False


class SavedFilters(QWidget):
    """`read` tells the list's filter as it stands, `use` puts one in its place."""

    def __init__(
        self, workspace: Workspace, desk: "DeskService", actor: Actor, list_key: str,
        read: Callable[[], Mapping[str, Any]], use: Callable[[Mapping[str, Any]], object],
    ) -> None:  # fmt: skip
        super().__init__()
        self._workspace, self._desk, self._actor, self._list_key = workspace, desk, actor, list_key
        self._read, self._use = read, use
        self.rows: list[FilterRow] = []
        self._button = button("", "quiet", "star", self.tr("Saved filters"), on=self._on_open)
        self.setLayout(row(self._button))

    def reload(self) -> None:
        job = lambda: self._desk.filters(self._actor, self._list_key)  # noqa: E731
        self._workspace.worker.run(self, job, self._on_rows)

    def menu(self) -> QMenu:
        """Every filter, then what can be done with the one in use."""
        menu = QMenu(self)
        for each in self.rows:
            words = each.name if each.own else self.tr("{name} (shared)").format(name=each.name)
            menu.addAction(words).triggered.connect(lambda _=False, chosen=each: self._use(chosen.content))
        if self.rows:
            menu.addSeparator()
        menu.addAction(self.tr("Save this filter…")).triggered.connect(lambda: self._on_save())
        own = [each for each in self.rows if each.own]
        if own:
            below = menu.addMenu(self.tr("Forget"))
            for each in own:
                below.addAction(each.name).triggered.connect(
                    lambda _=False, chosen=each: self._forget(chosen)
                )
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _on_rows(self, rows: list[FilterRow]) -> None:
        self.rows = rows

    def _on_open(self) -> None:
        self.menu().popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))

    def _on_save(self) -> None:
        content = dict(self._read())
        fields = [
            TextField("name", self.tr("Name of the filter"), required=True),
            CheckField("shared", self.tr("Everybody of my branch sees it")),
        ]
        FormDialog(
            self._workspace, self.tr("Save this filter"), Form(self._workspace, NameDraft(), fields),
            lambda draft: self._desk.save_filter(
                self._actor, self._list_key, draft.name, content, draft.shared
            ),
            lambda _: self.reload(), self,
        ).open()  # fmt: skip

    def _forget(self, chosen: FilterRow) -> None:
        job = lambda: self._desk.forget_filter(self._actor, chosen.id)  # noqa: E731
        self._workspace.worker.run(self, job, lambda _: self.reload())
