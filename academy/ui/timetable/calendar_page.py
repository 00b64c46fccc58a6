"""The working calendar: days off and make-up workdays of each year; entered by hand or taken from a file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from academy.base.actor import Actor
from academy.network.facts import CalendarDayRow, CalendarReading, CalendarSheet, DayKind
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.fields import ChoiceField, DateField, LinesField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog, Stored
from academy.ui.parts.layout import flow, label
from academy.ui.parts.messages import EmptyState, NoteStrip
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.words import weekday

if TYPE_CHECKING:
    from academy.network.service import NetworkService

FILES = "(*.xlsx *.xls *.et *.ods *.csv *.ics)"
TONES = {DayKind.HOLIDAY: "ok", DayKind.MAKEUP_WORKDAY: "warn"}
BUILT_IN = "chinesecalendar"  # the source that came with the program; those of a clerk are shown as typed
LISTED = 8  # problems written out; the rest is counted


@dataclass(frozen=True, slots=True)
class DayInput:
    day: date | None = None
    kind: DayKind = DayKind.HOLIDAY
    name: str = ""

    def row(self) -> CalendarDayRow:
        assert self.day is not None
        return CalendarDayRow(self.day, self.kind, self.name.strip(), "")


@dataclass(frozen=True, slots=True)
class NoticeInput:
    text: str = ""


class CalendarPage(Page):
    """A year at a time; a year nothing was published for says so."""

    shows = frozenset({"network"})

    def __init__(self, workspace: Workspace, service: "NetworkService", actor: Actor) -> None:
        super().__init__(workspace, self.tr("Working calendar"))
        self._service, self._actor = service, actor
        self._may = actor.may("network.manage")
        self._year = workspace.clock.today().year
        self.years = CalmCombo()
        self.years.setMinimumWidth(120)
        self.years.setAccessibleName(self.tr("Year"))
        self.years.currentIndexChanged.connect(self._on_year)
        self.provisional = NoteStrip("warn", "")
        self.provisional.hide()
        self.model = FactsModel(self._columns(), id_of=lambda fact: fact.day.toordinal())
        self.table = Table(self.model)
        if self._may:
            self.table.opened.connect(self._on_edit)
            self.table.set_actions(
                [
                    RowAction(self.tr("Edit"), self._on_edit, "pencil", "F2", single=True),
                    RowAction(self.tr("Remove"), self._on_remove, "trash-2", "Del", single=True),
                ]
            )
        verb = self.tr("Import a file…") if self._may else ""
        empty = EmptyState(
            "calendar-days", self.tr("No day is entered for this year."), verb, self._on_import
        )
        self.card = TableCard(self.table, empty)
        self.card.offer(workspace, "calendar")
        self.card.set_loading()
        bar = flow(label(self.tr("Year"), "table", "text2"), self.years, None)
        if self._may:
            self.load = button(self.tr("Import a file…"), icon_name="upload", on=self._on_import)
            bar.addWidget(self.load)
            self.paste = button(self.tr("Paste the notice…"), icon_name="clipboard-list", on=self._on_paste)
            bar.addWidget(self.paste)
            bar.addWidget(button(self.tr("Enter a day"), "primary", "plus", on=self._on_new))
        self.body.addLayout(bar)
        self.body.addWidget(self.provisional)
        self.body.addWidget(self.card, 1)

    def opened(self) -> None:
        run = self.workspace.worker.run
        year = self._year
        run(self, lambda: self._service.calendar_years(self._actor), self._on_years)
        run(self, lambda: self._service.calendar(self._actor, year), self._on_sheet)

    def record(self) -> RecordRef | None:
        fact = self.table.fact()
        return RecordRef("calendar_day", fact.day.toordinal(), fact.day.isoformat()) if fact else None

    def help_text(self) -> str:
        return self.tr(
            "A file is Excel or CSV with the columns 日期 (or 开始日期 and 结束日期), 类型 (放假 or 补班) "
            "and 名称, or a calendar file (.ics) as phones take them."
        )

    def _columns(self) -> list[Column]:
        word, language = self.workspace.language.words.word, self.workspace.language.name
        return [
            Column("day", self.tr("Date"), "date", width=128),
            Column("weekday", self.tr("Weekday"), width=96, value=lambda f: weekday(f.day, language)),
            Column(
                "kind", self.tr("Kind"), "pill", width=136,
                value=lambda f: (word(f"calendar.kind.{f.kind.value}"), TONES[f.kind]),
            ),
            Column("name", self.tr("Name"), "name", width=200, stretch=True),
            Column("source", self.tr("Source"), "quiet", width=220, value=lambda f: self._source(f.source)),
        ]  # fmt: skip

    def _source(self, source: str) -> str:
        return self.tr("Official notice, built in") if source.startswith(BUILT_IN) else source

    def _on_years(self, years: list[int]) -> None:
        if [self.years.itemData(at) for at in range(self.years.count())] == years:
            return
        self.years.blockSignals(True)
        self.years.clear()
        for each in years:
            self.years.addItem(str(each), each)
        self.years.setCurrentIndex(max(0, self.years.findData(self._year)))
        self.years.blockSignals(False)

    def _on_year(self, _at: int) -> None:
        self._year = int(self.years.currentData() or self._year)
        self.opened()

    def _on_sheet(self, sheet: CalendarSheet) -> None:
        if sheet.year != self._year:
            return
        self.model.show(sheet.days)
        off = sum(each.kind is DayKind.HOLIDAY for each in sheet.days)
        self.card.set_footer(
            self.tr("{off} days off, {work} make-up workdays").format(off=off, work=len(sheet.days) - off)
        )
        self.provisional.say(
            self.tr(
                "Nothing is published for {year} yet: Monday to Friday count as working days, provisionally."
            ).format(year=sheet.year)
        )
        self.provisional.setVisible(sheet.provisional)

    def _on_new(self) -> None:
        self._edit(DayInput(), self.tr("Enter a day"))

    def _on_edit(self, fact: CalendarDayRow) -> None:
        self._edit(_typed(fact), self.tr("Edit the day"), known=True)

    def _edit(self, typed: DayInput, title: str, *, known: bool = False) -> None:
        word = self.workspace.language.words.word
        kinds = [(kind, word(f"calendar.kind.{kind.value}")) for kind in DayKind]
        day = [] if known else [DateField("day", self.tr("Date"), required=True)]
        fields = [
            *day,
            ChoiceField("kind", self.tr("Kind"), kinds, required=True),
            TextField("name", self.tr("Name"), required=True, longest=40),
        ]
        form = Form(self.workspace, typed, fields)

        save, stored = self._saving(tuple(self.model.facts()))
        FormDialog(self.workspace, title, form, save, self._on_saved, self, stored=stored).open()

    def _saving(self, shown: Sequence[CalendarDayRow]) -> tuple[Callable[[DayInput], None], Stored[DayInput]]:
        """How a day is entered over what the page showed of it, and what another one entered meanwhile."""
        day: date | None = None

        def save(seen: Sequence[CalendarDayRow], now: DayInput) -> None:
            nonlocal day
            day = now.day
            self._service.set_day(self._actor, now.row(), seen)

        def stored() -> tuple[DayInput, Callable[[DayInput], None]]:
            assert day is not None
            days = self._service.calendar(self._actor, day.year).days
            held = next((each for each in days if each.day == day), None)
            return (_typed(held) if held else DayInput(day)), partial(save, days)

        return partial(save, shown), stored

    def _on_remove(self, fact: CalendarDayRow) -> None:
        job = lambda: self._service.remove_day(self._actor, fact.day, [fact])  # noqa: E731
        self.workspace.worker.run(self, job, self._on_saved)

    def _on_import(self) -> None:
        def take(path: Path) -> None:
            job = lambda: self._service.check_calendar(self._actor, path)  # noqa: E731
            self.workspace.worker.run(self, job, lambda found: self._on_read(path, found))

        kinds = f"{self.tr('Calendar files')} {FILES}"
        self.workspace.notices.open_file(self, self.tr("Holidays and make-up workdays"), kinds, take)

    def _on_paste(self) -> None:
        """The text of the State Council's notice, as it stands on its page."""
        field = LinesField(
            "text", self.tr("Notice"), lines=10, required=True,
            hint=self.tr("Copy the whole text of 国务院办公厅关于…部分节假日安排的通知 and paste it here."),
        )  # fmt: skip
        form = Form(self.workspace, NoticeInput(), [field])
        read = lambda typed: (typed.text, self._service.check_calendar(self._actor, typed.text))  # noqa: E731
        FormDialog(
            self.workspace, self.tr("Days off from the official notice"), form, read,
            lambda found: self._on_read(*found), self, verb=self.tr("Read it"),
        ).open()  # fmt: skip

    def _on_read(self, source: Path | str, found: CalendarReading) -> None:
        """What the file would change, before anything is changed."""
        notices, sentence = self.workspace.notices, self.workspace.language.sentence
        if found.problems:
            lines = [sentence(each) for each in found.problems[:LISTED]]
            if (more := len(found.problems) - LISTED) > 0:
                lines.append(self.tr("… and %Ln more", "", more))
            notices.tell(self, self.tr("The file was not taken"), *lines, tone="warn")
            return
        years = sorted({each.day.year for each in found.days})
        off = sum(each.kind is DayKind.HOLIDAY for each in found.days)
        text = self.tr(
            "{years}: {off} days off, {work} make-up workdays. {fresh} are new, {changed} are changed."
        ).format(
            years="、".join(map(str, years)), off=off, work=len(found.days) - off, fresh=found.fresh,
            changed=found.changed,
        )  # fmt: skip
        if found.left_out:
            left = self.tr("Left out, neither days off nor workdays: {names}.")
            text += "\n" + left.format(names="、".join(found.left_out[:LISTED]))
        if not found.fresh + found.changed:
            notices.tell(self, self.tr("The calendar knows all of it already"), text)
            return
        job = lambda: self._service.take_calendar(self._actor, source)  # noqa: E731
        notices.ask(
            self, self.tr("Take these days?"), text, self.tr("Take them"),
            lambda: self.workspace.worker.run(self, job, lambda count: self._on_taken(years[0], count)),
        )  # fmt: skip

    def _on_taken(self, year: int, count: int) -> None:
        self._year = year
        self.years.setCurrentIndex(max(0, self.years.findData(year)))
        self.opened()
        self.workspace.notices.toast(self, self.tr("%Ln day(s) entered", "", count))

    def _on_saved(self, _answer: object) -> None:
        self.workspace.notices.toast(self, self.tr("Saved"))


def _typed(fact: CalendarDayRow) -> DayInput:
    """A day as its form shows it."""
    return DayInput(fact.day, fact.kind, fact.name)
