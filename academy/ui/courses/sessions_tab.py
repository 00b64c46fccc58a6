"""Sessions of a class: when, what, by whom, where; sign-in sheets of their days."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from academy.courses.facts import ClassSheet, ClassState, SessionKind, SessionRow
from academy.courses.facts_plan import SessionDraft
from academy.ui.courses.states import day_text, finder, hours_text
from academy.ui.courses.tab import ClassTab
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.dates import clock_text
from academy.ui.parts.field import Field
from academy.ui.parts.fields import ChoiceField, DateField, NumberField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog, Stored, stored_row
from academy.ui.parts.layout import row
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.picker import Found, PickerField
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.time_field import TimeField
from academy.ui.parts.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SessionInput:
    """A SessionDraft as the form holds it: nothing typed is None."""

    day: date | None = None
    starts: int | None = 510
    ends: int | None = 705
    break_minutes: int | None = 15
    hours: int | None = 4
    kind: SessionKind = SessionKind.THEORY
    topic: str = ""
    instructor_id: int | None = None
    place: str = ""

    def draft(self) -> SessionDraft:
        return SessionDraft(
            self.day, self.starts or 0, self.ends or 0, self.hours or 0, self.kind, self.break_minutes or 0,
            self.topic, self.instructor_id, self.place,
        )  # fmt: skip


class SessionsTab(ClassTab):
    """The table of sessions."""

    def __init__(self, workspace: Workspace, courses: Any, actor: Any) -> None:
        super().__init__(workspace, courses, actor)
        self._may_plan = actor.may("courses.manage")
        self.model = FactsModel(self._columns())
        self.table = Table(self.model)
        self.table.opened.connect(self._on_edit)
        self.add = button(self.tr("Add session"), icon_name="plus", on=self._on_add)
        self.sign_in = button(self.tr("Sign-in sheet…"), icon_name="printer", on=self._on_sign_in)
        actions = [
            RowAction(self.tr("Sign-in sheet…"), self._on_sign_in_of, "printer", "Ctrl+P", single=True)
        ]
        if self._may_plan:
            actions = [
                RowAction(self.tr("Edit"), self._on_edit, "pencil", single=True),
                *actions,
                RowAction(self.tr("Remove…"), self._on_remove, "trash-2", "Del", single=True),
            ]
        self.table.set_actions(actions)
        verb = self.tr("Add session") if self._may_plan else ""
        empty = EmptyState("calendar-days", self.tr("No sessions are planned yet."), verb, self._on_add)
        self.card = TableCard(self.table, empty, row(None, self.sign_in, self.add))
        self.card.offer(self.workspace, "classes.sessions")
        self.body.addWidget(self.card, 1)

    def show_sheet(self, sheet: ClassSheet) -> None:
        super().show_sheet(sheet)
        self.model.show(sheet.sessions)
        held = sum(each.hours for each in sheet.sessions)
        footer = self.tr("{held} of {planned} hours planned ({kinds})")
        self.card.set_footer(
            footer.format(held=held, planned=sheet.row.hours.total, kinds=hours_text(sheet.row.hours))
        )
        is_open = not (sheet.row.state.judged or sheet.row.state is ClassState.CANCELLED)
        self.add.setVisible(self._may_plan and is_open)
        self.sign_in.setVisible(bool(sheet.sessions))

    def _columns(self) -> list[Column]:
        word, language = self.workspace.language.words.word, self.workspace.language.name

        def taken(fact: SessionRow) -> str:
            return f"{fact.taken} / {self.sheet.row.trainees}" if self.sheet and fact.taken else ""

        return [
            Column("day", self.tr("Date"), width=132, value=lambda f: day_text(f.day, language)),
            Column(
                "time", self.tr("Time"), width=120,
                value=lambda f: f"{clock_text(f.starts)}–{clock_text(f.ends)}",
            ),
            Column("kind", self.tr("Kind"), width=80, value=lambda f: word(f"session_kind.{f.kind.value}")),
            Column("hours", self.tr("Hours"), "number", width=72),
            Column("topic", self.tr("Subject"), width=180, stretch=True),
            Column("instructor", self.tr("Instructor"), width=112),
            Column("place", self.tr("Place"), width=140),
            Column("taken", self.tr("Attendance"), "number", width=96, value=taken),
        ]  # fmt: skip

    def _on_add(self) -> None:
        if self.sheet is None:
            return
        last = self.sheet.sessions[-1] if self.sheet.sessions else None
        blank = SessionInput(last.day if last else self.sheet.row.starts, place=self.sheet.place)
        if last:
            blank = replace(blank, kind=last.kind, instructor_id=last.instructor_id, place=last.place)
        class_id = self.class_id
        save = lambda typed: self.courses.add_sessions(self.actor, class_id, [typed.draft()])  # noqa: E731
        self._dialog(self.tr("Add session"), blank, save, last)

    def _on_edit(self, fact: SessionRow) -> None:
        if not self.add.isVisibleTo(self):
            return
        courses, actor, class_id = self.courses, self.actor, self.class_id

        def save(row: SessionRow, now: SessionInput) -> None:
            courses.change_session(actor, row.id, row.version, now.draft())

        read = lambda: courses.class_sheet(actor, class_id).sessions  # noqa: E731
        stored = stored_row(read, fact.id, _typed, save)
        self._dialog(self.tr("Edit session"), _typed(fact), lambda now: save(fact, now), fact, stored)

    def _dialog(
        self, title: str, typed: SessionInput, save: Any, known: SessionRow | None,
        stored: Stored[SessionInput] | None = None,
    ) -> None:  # fmt: skip
        form = Form(self.workspace, typed, self._fields(known))
        FormDialog(self.workspace, title, form, save, self._on_saved, self, stored=stored).open()

    def _fields(self, known: SessionRow | None) -> list[Field | str]:
        word = self.workspace.language.words.word
        kinds = [(kind, word(f"session_kind.{kind.value}")) for kind in SessionKind]
        roles = frozenset({"instructor", "technical_mentor"})
        find = finder(lambda text: self.courses.find_people(self.actor, text, roles))
        minutes = self.tr("minutes")
        teacher = Found(known.instructor_id, known.instructor) if known and known.instructor_id else None
        return [
            DateField("day", self.tr("Date"), required=True, clock=self.workspace.clock),
            TimeField("starts", self.tr("Starts"), required=True),
            TimeField("ends", self.tr("Ends"), required=True),
            NumberField("break_minutes", self.tr("Break"), required=True, maximum=240, unit=minutes),
            NumberField(
                "hours", self.tr("Hours"), required=True, maximum=16,
                hint=self.tr("One hour is 45 minutes"),
            ),
            ChoiceField("kind", self.tr("Kind"), kinds, required=True),
            TextField("topic", self.tr("Subject")),
            PickerField("instructor_id", self.tr("Instructor"), self.workspace, find, found=teacher),
            TextField("place", self.tr("Place")),
        ]  # fmt: skip

    def _on_remove(self, fact: SessionRow) -> None:
        when = f"{day_text(fact.day, self.workspace.language.name)} {clock_text(fact.starts)}"
        job = lambda: self.courses.remove_session(self.actor, fact.id, fact.version)  # noqa: E731
        sentence = self.tr("The session of {when} goes. Ctrl+Z brings it back.").format(when=when)
        self.workspace.notices.ask(
            self, self.tr("Remove this session?"), sentence, self.tr("Remove"),
            lambda: self.workspace.worker.run(self, job),
        )  # fmt: skip

    def _on_sign_in(self) -> None:
        """Of the chosen session's day, else of the first day still to come, else of the first."""
        if self.sheet is None or not self.sheet.sessions:
            return
        today = self.workspace.clock.today()
        coming = next((each for each in self.sheet.sessions if each.day >= today), self.sheet.sessions[0])
        self._on_sign_in_of(self.table.fact() or coming)

    def _on_sign_in_of(self, fact: SessionRow) -> None:
        if self.sheet is None:
            return
        class_id, day = self.class_id, fact.day
        name = f"{self.tr('Sign-in sheet')} {self.sheet.row.number} {day.isoformat()}.pdf"
        make = lambda: self.courses.sign_in_paper(self.actor, class_id, day)  # noqa: E731
        self.save_paper(self.tr("Save the sign-in sheet"), name, make)

    def _on_saved(self, _answer: object) -> None:
        self.workspace.notices.toast(self, self.tr("Saved"))


def _typed(fact: SessionRow) -> SessionInput:
    """A session as its form shows it."""
    return SessionInput(
        fact.day, fact.starts, fact.ends, fact.break_minutes, fact.hours, fact.kind, fact.topic,
        fact.instructor_id, fact.place,
    )  # fmt: skip
