"""The editions of a course: since when, which hours, what was new, how many classes ran by it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from academy.courses.facts import SessionKind
from academy.courses.facts_course import CourseSheet, Edition
from academy.ui.courses.course_form import unit_lines
from academy.ui.courses.states import hours_text
from academy.ui.parts.columns import Column
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.layout import label
from academy.ui.parts.models import FactsModel
from academy.ui.parts.table import Table
from academy.ui.parts.workspace import Workspace

translate = QCoreApplication.translate


class EditionsDialog(Dialog):
    """A list; the chosen edition's syllabus stands below."""

    def __init__(self, workspace: Workspace, name: str, sheet: CourseSheet, parent: QWidget) -> None:
        super().__init__(
            parent, translate("EditionsDialog", "Editions of {name}").format(name=name), width=720
        )
        self._kinds = {
            kind: workspace.language.words.word(f"session_kind.{kind.value}") for kind in SessionKind
        }
        self._sheet = sheet
        self.model = FactsModel(self._columns(), id_of=lambda fact: fact.number)
        self.table = Table(self.model)
        self.table.setFixedHeight(200)
        self.syllabus = label("", "table", "text2", wrap=True, selectable=True)
        self.body.addWidget(self.table)
        self.body.addWidget(self.syllabus)
        self.model.show(sheet.editions)
        self.table.picked.connect(self._on_picked)
        if sheet.editions:
            self._tell(sheet.editions[0])
        self.set_close()

    def _columns(self) -> list[Column]:
        return [
            Column("number", translate("EditionsDialog", "Edition"), "number", width=72),
            Column("since", translate("EditionsDialog", "Since"), "date", width=112),
            Column(
                "hours", translate("EditionsDialog", "Hours"), "number", width=120,
                value=lambda f: hours_text(f.hours),
            ),
            Column("classes", translate("EditionsDialog", "Classes"), "number", width=72),
            Column("note", translate("EditionsDialog", "What is new"), width=220, stretch=True),
        ]  # fmt: skip

    def _on_picked(self) -> None:
        if (fact := self.table.fact()) is not None:
            self._tell(fact)

    def _tell(self, edition: Edition) -> None:
        held, lines = edition.syllabus, [unit_lines(edition.syllabus.units, self._kinds)]
        for words, values in (
            (translate("EditionsDialog", "Comes after: {values}"), held.prerequisites),
            (translate("EditionsDialog", "Equipment: {values}"), held.equipment),
            (
                translate("EditionsDialog", "Taught by: {values}"),
                tuple(self._sheet.teachers.get(key, "") for key in held.teachers),
            ),
        ):
            if values:
                lines.append(words.format(values="、".join(values)))
        self.syllabus.setText("\n".join(filter(None, lines)) or "—")
