"""The head of a person's page: who he is at a glance. The document stays masked until somebody says why."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from academy.base.latin import passport_name
from academy.base.words import Words
from academy.people.facts import PersonSheet, PersonState
from academy.ui.parts.buttons import button
from academy.ui.parts.even import Even
from academy.ui.parts.field import capital
from academy.ui.parts.flow import Line
from academy.ui.parts.layout import appear, box, column, flow, label, row
from academy.ui.parts.marks import Pill
from academy.ui.parts.portrait import Portrait
from academy.ui.people.person_fields import usual_word

LINE = 24
TONES = {
    PersonState.ACTIVE: "ok",
    PersonState.MERGED: "neutral",
    PersonState.VOID: "danger",
    PersonState.ERASED: "neutral",
}


class PersonHead(QFrame):
    """`on_edit` and `on_reveal` are None where the account lacks the right."""

    def __init__(
        self,
        sheet: PersonSheet,
        words: Words,
        on_edit: Callable[[], object] | None,
        on_reveal: Callable[[], object] | None,
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self._sheet, self._words, self._word = sheet, words, words.word
        self.number = label(sheet.doc_masked or "—", "body", selectable=True)
        self.phone = label(sheet.phone_masked or "—", "body", selectable=True)
        for each in (self.number, self.phone):
            each.setMinimumHeight(LINE)
        self._eye = button("", "quiet", "eye", self.tr("Show the full number"), small=True, on=on_reveal)
        self._eye.setProperty("inline", True)  # no higher than the line it stands in
        appear(self._eye, on_reveal is not None and bool(sheet.doc_masked))
        edit = button(self.tr("Edit"), icon_name="pencil", on=on_edit, keys="F2")
        appear(edit, on_edit is not None)
        reading = passport_name(sheet.name, sheet.pinyin.split())
        name, sound = Line(sheet.name, "title"), Line(reading, "body", "muted")
        top = flow(name, sound, *self._pills(), None, edit, gap=12)
        line = row(gap=20, margins=(16, 16, 16, 16))
        self.portrait = Portrait(sheet.name)
        line.addWidget(self.portrait, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column(top, self._facts(), gap=12), 1)
        self.setLayout(line)

    def show_number(self, number: str) -> None:
        """The full numbers, of document and telephone, until the page is left."""
        self.number.setText(number)
        self.phone.setText(self._sheet.phone or "—")
        self._eye.hide()

    def _pills(self) -> list[Pill]:
        sheet = self._sheet
        state = Pill(self._word(f"state.person.{sheet.state.value}"), TONES[sheet.state])
        removed = [Pill(self.tr("in the recycle bin"), "warn")] if sheet.removed else []
        cadre = [Pill(self.tr("cadre"), "info")] if sheet.is_cadre else []
        return [state, *removed, *cadre]

    def _facts(self) -> QFrame:
        sheet = self._sheet
        kind = self._word(f"person.doc_type.{sheet.doc_type.value}") if sheet.doc_type else ""
        since = sheet.trade_since.isoformat() if sheet.trade_since else ""
        cells: list[tuple[str, str | QWidget]] = [
            (self.tr("Number"), sheet.number),
            (self.tr("Gender"), capital(self._word(f"gender.{sheet.gender.value}")) if sheet.gender else ""),
            (self.tr("Birth"), sheet.birth.isoformat() if sheet.birth else ""),
            (self.tr("Telephone"), self.phone),
            (
                capital(kind) or self.tr("Document"),
                box(row(self.number, self._eye, None, gap=4)),
            ),
            (self.tr("Employer"), sheet.unit),
            (self.tr("Post"), sheet.post),
            (self.tr("Trade"), sheet.trade),
            (self.tr("Skill level"), self._word(f"level.{sheet.level.value}") if sheet.level else ""),
            (self.tr("In the trade since"), since),
            (self.tr("Education"), usual_word(self._words, sheet.education)),
            (self.tr("Political status"), usual_word(self._words, sheet.political)),
            (self.tr("Category"), usual_word(self._words, sheet.category)),
            (self.tr("Registered by"), sheet.branch),
            (self.tr("Registered on"), f"{sheet.created_at:%Y-%m-%d}"),
            (self.tr("Remark"), sheet.remark),
        ]
        return box(Even([_cell(name, value) for name, value in cells]))


def _cell(name: str, value: str | QWidget) -> QFrame:
    shown = value if isinstance(value, QWidget) else _value(value)
    shown.setAccessibleDescription(name)
    return box(column(label(name, "caption", "muted"), shown, None, gap=2))


def _value(text: str) -> QLabel:
    made = label(text or "—", "body", wrap=True, selectable=True)
    made.setMinimumHeight(LINE)
    return made
