"""Filters of a list kept under a name: chosen from a menu, saved, shared in the branch, forgotten."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from academy.desk.facts import FilterRow
from academy.ui.parts.buttons import button
from academy.ui.parts.fields import CheckField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import appear, row
from academy.ui.parts.list_desk import ListOffice
from academy.ui.parts.workspace import Workspace


@dataclass(frozen=True, slots=True)
class NameDraft:
    """What the clerk calls a filter, and whether his branch sees it."""

    name: str = ""
    shared: bool = False


class SavedFilters(QWidget):
    """`read` tells the list's filter as it stands, `use` puts one in its place."""

    def __init__(
        self, workspace: Workspace, list_key: str,
        read: Callable[[], Mapping[str, Any]], use: Callable[[Mapping[str, Any]], object],
    ) -> None:  # fmt: skip
        super().__init__()
        self._workspace, self._list_key = workspace, list_key
        self._read, self._use = read, use
        self.rows: list[FilterRow] = []
        self._button = button("", "quiet", "star", self.tr("Saved filters"), small=True, on=self._on_open)
        self.setLayout(row(self._button))
        workspace.lists.served.connect(self._on_served)
        self._on_served()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def reload(self) -> None:
        """Read the filters anew; what others share may have changed."""
        if (office := self._office()) is not None:
            job = lambda: office.filters(self._list_key)  # noqa: E731
            self._workspace.worker.run(self, job, self._on_rows)

    def _on_served(self) -> None:
        """Without an account there are no filters."""
        appear(self, self._office() is not None)
        if self.isVisible():
            self.reload()

    def _office(self) -> ListOffice | None:
        return self._workspace.lists.office

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
        for words, act in ((self.tr("Rename or share"), self._on_change), (self.tr("Forget"), self._forget)):
            if own:
                self._list(menu.addMenu(words), own, act)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _list(self, menu: QMenu, rows: list[FilterRow], act: Callable[[FilterRow], object]) -> None:
        for each in rows:
            entry = menu.addAction(each.name.replace("&", "&&"))
            entry.triggered.connect(lambda _=False, chosen=each: act(chosen))

    def _on_rows(self, rows: list[FilterRow]) -> None:
        self.rows = rows

    def _on_open(self) -> None:
        menu = self.menu()
        above = self._button.mapToGlobal(self._button.rect().topLeft())
        above.setY(above.y() - menu.sizeHint().height())  # it stands at the foot of the list
        menu.popup(above)

    def _on_save(self) -> None:
        content, office = dict(self._read()), self._office()
        if office is not None:
            save = lambda draft: office.save_filter(  # noqa: E731
                self._list_key, draft.name, content, shared=draft.shared
            )
            self._ask(self.tr("Save this filter"), NameDraft(), save)

    def _on_change(self, chosen: FilterRow) -> None:
        if (office := self._office()) is not None:
            save = lambda draft: office.change_filter(chosen.id, draft.name, shared=draft.shared)  # noqa: E731
            self._ask(self.tr("Rename or share"), NameDraft(chosen.name, chosen.shared), save)

    def _ask(self, title: str, draft: NameDraft, save: Callable[[NameDraft], object]) -> None:
        fields = [
            TextField("name", self.tr("Name of the filter"), required=True),
            CheckField("shared", self.tr("Everybody of my branch sees it")),
        ]
        form = Form(self._workspace, draft, fields)
        FormDialog(self._workspace, title, form, save, lambda _: self.reload(), self).open()

    def _forget(self, chosen: FilterRow) -> None:
        if (office := self._office()) is not None:
            self._workspace.worker.run(self, lambda: office.forget_filter(chosen.id), lambda _: self.reload())
