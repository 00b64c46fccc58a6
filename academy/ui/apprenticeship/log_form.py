"""The form of a log entry: one side's fields, few words, photos; saved and on to the next with one key."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from academy.apprenticeship.facts_contract import LogDraft, Rating, Side, side_key
from academy.apprenticeship.facts_shown import ContractSheet, LogRow
from academy.ui.apprenticeship.dialogs import Asked
from academy.ui.apprenticeship.fields import ListField
from academy.ui.apprenticeship.file_fields import Check, FilesField, ScanField
from academy.ui.apprenticeship.states import month_words
from academy.ui.parts.buttons import button
from academy.ui.parts.field import Field
from academy.ui.parts.fields import ChoiceField, DateField, NumberField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog, Stored
from academy.ui.parts.in_order import InOrder
from academy.ui.parts.marks import Keys
from academy.ui.parts.messages import NoteStrip

OF_SIDE = {
    Side.TECHNICAL: {"hours", "items", "score"},
    Side.CHARACTER: {"talk_on", "talk_topic", "rating"},
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry's form is opened with. `paper`: somebody else writes it from the mentor's paper.

    `comment` is what was to be mended; `go_on` follows a save by Ctrl+Enter, None where nothing is next;
    `stored` reads the entry again where another one changed it first.
    """

    draft: LogDraft
    title: str
    check: Check
    paper: bool = False
    comment: str = ""
    go_on: Callable[[], object] | None = None
    stored: Stored[LogDraft] | None = None


class EntryDialog(FormDialog[LogDraft]):
    """A form with “save and next” at the far right, on Ctrl+Enter."""

    def __init__(self, asked: Asked, entry: Entry, form: Form[LogDraft]) -> None:
        verb = QCoreApplication.translate("LogForm", "Save entry")
        kind = "" if entry.go_on else "primary"
        super().__init__(
            asked.workspace, entry.title, form, asked.save, asked.saved, asked.parent, verb, kind=kind,
            stored=entry.stored,
        )  # fmt: skip
        if entry.comment:
            words = QCoreApplication.translate("LogForm", "Returned: {comment}")
            strip = NoteStrip("warn", words.format(comment=entry.comment))
            self.body.insertWidget(0, strip)
        self.next: Any = None
        if entry.go_on is not None:
            go_on = entry.go_on
            words = QCoreApplication.translate("LogForm", "Save and next")
            self.next = button(words, "primary", on=lambda: self._on_next(go_on), keys="Ctrl+Return")
            InOrder(self, "Ctrl+Return", self.next.click, elsewhere=False)
            self.set_foot(Keys("Ctrl+Enter"), self.next)

    def _on_next(self, go_on: Callable[[], object]) -> None:
        def then() -> None:
            self.accept()
            go_on()

        self._saving.go(then)


def entry_dialog(asked: Asked, entry: Entry, sheet: ContractSheet | None, sides: Sequence[Side]) -> None:
    """Ask for an entry. With a sheet, month and side are chosen; without one they are given."""
    fields: list[Field] = []
    side: ChoiceField | None = None
    if sheet is not None:
        translate = QCoreApplication.translate
        months = [
            (month, month_words(month))
            for month in reversed(_months(sheet.row.starts, min(sheet.row.ends, sheet.today)))
        ]
        words = asked.workspace.language.words
        choices = [(each, words.word(side_key(sheet.terms.kind, each))) for each in sides]
        side = ChoiceField("side", translate("LogForm", "Side"), choices, required=True)
        fields = [side, ChoiceField("month", translate("LogForm", "Month"), months, required=True)]
    own = [*_technical_fields(), *_character_fields(asked)]
    form = Form(asked.workspace, entry.draft, [*fields, *own, *_file_fields(asked, entry)])

    def settle() -> None:
        chosen = side.value() if side is not None else entry.draft.side
        for each in own:
            each.setVisible(each.name in OF_SIDE.get(chosen, set()))

    if side is not None:
        side.changed.connect(settle)
    settle()
    dialog = EntryDialog(asked, entry, form)
    dialog.open()
    first = next((each for each in form.fields if each.isVisibleTo(form) and not each.value()), None)
    if first is not None:
        first.focus()


def draft_of(entry: LogRow) -> LogDraft:
    """An entry as its form shows it."""
    return LogDraft(
        entry.side, entry.month, entry.hours, entry.items, entry.score, entry.talk_on, entry.talk_topic,
        entry.rating,
    )  # fmt: skip


def _technical_fields() -> list[Field]:
    translate = QCoreApplication.translate
    unit = translate("LogForm", "credit hours of 45 minutes")
    hint = translate("LogForm", "What was shown and practised, one a line")
    return [
        NumberField("hours", translate("LogForm", "Hours"), maximum=240, unit=unit),
        ListField("items", translate("LogForm", "Items"), hint=hint),
        NumberField("score", translate("LogForm", "Score"), maximum=100),
    ]


def _character_fields(asked: Asked) -> list[Field]:
    translate = QCoreApplication.translate
    hint = translate("LogForm", "Once a quarter, in its last month at the latest")
    ratings = asked.choices("rating", tuple(Rating))
    return [
        DateField("talk_on", translate("LogForm", "Talk on"), clock=asked.workspace.clock),
        TextField("talk_topic", translate("LogForm", "Topic")),
        ChoiceField("rating", translate("LogForm", "Rating"), ratings, hint=hint),
    ]


def _file_fields(asked: Asked, entry: Entry) -> list[Field]:
    translate = QCoreApplication.translate
    found: list[Field] = [FilesField("files", translate("LogForm", "Photos"), asked.workspace, entry.check)]
    if entry.paper:
        hint = translate("LogForm", "The mentor's own paper: PDF, JPEG or PNG")
        found += [
            ScanField("scan", translate("LogForm", "Paper log"), asked.workspace, entry.check, hint),
            TextField(
                "reason",
                translate("LogForm", "Or the reason"),
                placeholder=translate("LogForm", "why there is no scan"),
            ),
        ]
    return found


def _months(starts: date, until: date) -> list[date]:
    first, last = starts.year * 12 + starts.month - 1, until.year * 12 + until.month
    return [date(each // 12, each % 12 + 1, 1) for each in range(first, last)]
