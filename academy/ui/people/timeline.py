"""What was done to a person, newest first: day, act, what changed, by whom."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from academy.base.words import Words
from academy.people.facts import Edit, Event
from academy.ui.parts.layout import Glyph, box, column, heading, label, row, rule

WORDED = {
    "gender": "gender.{}", "level": "level.{}", "doc_type": "person.doc_type.{}", "state": "state.person.{}",
}  # fmt: skip
"""Columns that hold a code, and where its word stands."""
ICONS = {"people.add": "user-plus", "people.reveal": "eye", "people.remove": "trash-2"}


class Timeline(QFrame):
    """A card of acts."""

    def __init__(self, events: Sequence[Event], words: Words) -> None:
        super().__init__()
        self._words = words
        self.setObjectName("card")
        count = self.tr("%n act(s)", "", len(events))
        layout = column(heading(self.tr("History"), note=count), rule(), gap=12, margins=(16, 16, 16, 16))
        for event in events:
            layout.addWidget(self._act(event))
        if not events:
            layout.addWidget(label(self.tr("Nothing was changed since the import."), "table", "muted"))
        layout.addStretch(1)
        self.setLayout(layout)

    def _act(self, event: Event) -> QFrame:
        when = label(f"{event.at:%Y-%m-%d %H:%M}", "table", "text2")
        when.setFixedWidth(128)
        words = column(row(label(self._words.word(f"verb.{event.verb}"), "strong"), None), gap=2)
        for edit in event.edits:
            words.addWidget(label(self._edit(edit), "table", "text2", wrap=True))
        remark = event.reason or event.label.partition(" ")[2]
        if remark:
            words.addWidget(label(remark, "table", "text2", wrap=True))
        top = Qt.AlignmentFlag.AlignTop
        line = row(gap=12)
        line.addWidget(when, 0, top)
        line.addWidget(Glyph(ICONS.get(event.verb, "pencil"), "muted", 16, 20), 0, top)
        line.addLayout(words, 1)
        line.addWidget(label(event.actor, "table", "muted"), 0, top)
        return box(line)

    def _edit(self, edit: Edit) -> str:
        words = self.tr("{field}: {before} → {after}")
        return words.format(
            field=self._field(edit.field), before=self._told(edit.field, edit.before),
            after=self._told(edit.field, edit.after),
        )  # fmt: skip

    def _told(self, field: str, value: str) -> str:
        if field == "is_cadre":
            return self.tr("yes") if value == "True" else self.tr("no")
        if value and field in WORDED:
            return self._words.word(WORDED[field].format(value))
        return value or "—"

    def _field(self, name: str) -> str:
        return {
            "name": self.tr("Name"), "name_sort": self.tr("Pinyin"), "gender": self.tr("Gender"),
            "birth": self.tr("Birth"), "doc_type": self.tr("Document"), "doc_masked": self.tr("Doc. number"),
            "phone": self.tr("Telephone"), "unit": self.tr("Employer"), "post": self.tr("Post"),
            "trade": self.tr("Trade"), "level": self.tr("Skill level"), "education": self.tr("Education"),
            "political": self.tr("Political status"), "category": self.tr("Category"),
            "is_cadre": self.tr("Management cadre"), "trade_since": self.tr("In the trade since"),
            "remark": self.tr("Remark"), "state": self.tr("State"),
        }[name]  # fmt: skip
