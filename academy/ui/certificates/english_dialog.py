"""The English words of a bilingual batch: proposed, then corrected by the clerk line by line."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from academy.certificates.facts_issue import BatchEnglish
from academy.ui.parts.field import Field
from academy.ui.parts.fields import LinesField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace

LINE, MOST_LINES = 30, 8  # pixels of a line, lines that stand without scrolling


class LatinField(Field):
    """Names beside their spelling in Latin letters; the Draft gets (key, spelling) in this order."""

    def __init__(self, name: str, title: str, names: Mapping[Any, str], hint: str = "") -> None:
        super().__init__(name, title, hint=hint)
        self._keys = list(names)
        self.grid = QTableWidget(len(names), 2)
        self.grid.setTabKeyNavigation(False)  # Tab goes on, arrows go through the names
        self.grid.setHorizontalHeaderLabels([self.tr("Name"), self.tr("In Latin letters")])
        self.grid.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.grid.verticalHeader().hide()
        self.grid.verticalHeader().setDefaultSectionSize(LINE)
        self.grid.setFixedHeight(LINE * (min(len(names), MOST_LINES) + 1) + 8)
        for at, text in enumerate(names.values()):
            shown = QTableWidgetItem(text)
            shown.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.grid.setItem(at, 0, shown)
            self.grid.setItem(at, 1, QTableWidgetItem(""))
        self.grid.itemChanged.connect(self._on_item)
        self._build(self.grid)

    def value(self) -> tuple[tuple[Any, str], ...]:
        return tuple((key, self._item(at).text().strip()) for at, key in enumerate(self._keys))

    def _item(self, at: int) -> QTableWidgetItem:
        found = self.grid.item(at, 1)
        assert found is not None
        return found

    def _put(self, value: Any) -> None:
        spelled = {key: latin for key, latin in value or ()}
        for at, key in enumerate(self._keys):
            self._item(at).setText(spelled.get(key, ""))

    def _on_item(self, _item: QTableWidgetItem) -> None:
        if not self._loading:
            self.edited.emit()
            self.changed.emit()


def english_dialog(
    workspace: Workspace,
    proposed: BatchEnglish,
    names: Mapping[int, str],
    honour: bool,
    taken: Callable[[BatchEnglish], object],
    parent: QWidget,
) -> "FormDialog[BatchEnglish]":
    """`names`: person and name as on the paper. `taken` gets the words when the clerk takes them."""
    tr = QCoreApplication.translate
    issuer = TextField("issuer", tr("EnglishForm", "Issued by"), required=True, longest=200)
    fields: Sequence[Any] = (
        (LinesField("citation", tr("EnglishForm", "For what"), required=True, lines=3), issuer)
        if honour
        else (
            TextField("class_name", tr("EnglishForm", "Course"), longest=200),
            TextField(
                "host", tr("EnglishForm", "Held by"), longest=200,
                hint=tr("EnglishForm", "Empty: the academy that issues"),
            ),
            issuer,
        )
    )  # fmt: skip
    hint = tr("EnglishForm", "Proposed in pinyin, surname first; click to correct")
    grids = [LatinField("people", tr("EnglishForm", "Names"), names, hint)]
    if proposed.mentors:
        masters = {name: name for name, _ in proposed.mentors}
        grids.append(LatinField("mentors", tr("EnglishForm", "Mentors"), masters))
    form = Form(workspace, proposed, [*fields, *grids])
    title, verb = tr("EnglishForm", "English words"), tr("EnglishForm", "Take these words")
    dialog = FormDialog(workspace, title, form, lambda typed: typed, taken, parent, verb)
    dialog.open()
    return dialog
