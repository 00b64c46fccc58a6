"""The papers of a class: printed from here, and the signed sheets that come back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from academy.courses.facts import ClassSheet
from academy.courses.facts_attendance import PaperTotal
from academy.courses.facts_evidence import DayPaper, Filed
from academy.ui.courses.scan_view import ScanView
from academy.ui.courses.states import day_text
from academy.ui.courses.tab import ClassTab
from academy.ui.parts.beside import Beside
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.field import Field
from academy.ui.parts.fields import NumberField
from academy.ui.parts.first import first
from academy.ui.parts.flow import Flow
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import appear, card, flow, label
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

KINDS = "(*.jpg *.jpeg *.png *.pdf)"
TONES = {"complete": "ok", "partial": "warn", "printed": "info", "none": "neutral"}
VIEW = 340


class PaperTab(ClassTab):
    """Above, what is printed; below, day by day, which pages of the sign-in sheets came back."""

    def __init__(self, workspace: Workspace, courses: Any, actor: Any) -> None:
        super().__init__(workspace, courses, actor)
        self._may_file = actor.may("courses.attend")
        self.papers = {
            name: button(words, icon_name=icon, on=partial(self._on_paper, name))
            for name, words, icon in (
                ("notice", self.tr("Notice…"), "file-text"),
                ("cards", self.tr("Trainee cards…"), "id-card"),
                ("marks", self.tr("Mark sheet…"), "table-2"),
                ("blank", self.tr("Blank mark sheet…"), "table-2"),
                ("referees", self.tr("Referees' sheets…"), "clipboard-list"),
                ("report", self.tr("Class report…"), "scroll-text"),
            )
        }
        self.model = FactsModel(self._columns(), id_of=lambda fact: fact.day.toordinal())
        self.table = Table(self.model)
        self.table.picked.connect(self._on_picked)
        self.table.opened.connect(self._on_sheet)
        self.table.set_actions(
            [
                RowAction(self.tr("Sign-in sheet…"), self._on_sheet, "printer", "Ctrl+P", single=True),
                *self._totals_action(),
            ]
        )
        head = self._head()
        empty = EmptyState("scan-line", self.tr("No sessions are planned yet."))
        self.card = TableCard(self.table, empty, head)
        self.card.offer(self.workspace, "classes.papers")
        self.view = ScanView(self.tr("Choose a day to see the page that came back."))
        side = card(self.view, margins=(8, 8, 8, 8))
        self.body.addLayout(flow(*self.papers.values()))
        self.body.addLayout(Beside((self.card, side), side=VIEW), 1)

    def _head(self) -> Flow:
        """What is done with the chosen day, and the scans."""
        self.scan = button(self.tr("File scans…"), "primary", "scan-line", on=self._on_scan)
        appear(self.scan, self._may_file)
        self.print_sheet = button(self.tr("Print…"), icon_name="printer", on=self._of_chosen(self._on_sheet))
        self.type_totals = button(
            self.tr("Totals…"), icon_name="clipboard-list", on=self._of_chosen(self._on_totals)
        )
        appear(self.type_totals, self._may_file)
        for each in (self.print_sheet, self.type_totals):
            each.setEnabled(False)
        return flow(
            label(self.tr("Sign-in sheets"), "section"), None, self.print_sheet, self.type_totals, self.scan
        )

    def show_sheet(self, sheet: ClassSheet) -> None:
        super().show_sheet(sheet)
        for name in ("cards", "marks", "blank"):
            self.papers[name].setVisible(bool(sheet.trainees))
        self.read()

    def read(self) -> None:
        """Which pages came back."""
        if self.sheet is not None:
            job = partial(self.courses.class_paper, self.actor, self.class_id)
            self.workspace.worker.run(self, job, self._on_days)

    def _columns(self) -> list[Column]:
        word, language = self.workspace.language.words.word, self.workspace.language.name

        def pill(fact: DayPaper) -> tuple[str, str]:
            state = _state(fact)
            return word(f"state.scan.{state}"), TONES[state]

        def pages(fact: DayPaper) -> str:
            return "、".join(map(str, fact.missing)) if fact.returned else ""

        return [
            Column("day", self.tr("Date"), width=132, value=lambda f: day_text(f.day, language)),
            Column("printed", self.tr("Pages"), "number", width=72, value=lambda f: f.printed or None),
            Column(
                "returned", self.tr("Came back"), "number", width=88,
                value=lambda f: len(f.returned) if f.printed or f.returned else None,
            ),
            Column("missing", self.tr("Pages missing"), width=112, value=pages, stretch=True),
            Column("state", self.tr("State"), "pill", width=128, value=pill),
            Column("totals", self.tr("Totals"), "pill", width=136, value=self._agreement),
        ]  # fmt: skip

    def _totals_action(self) -> list[RowAction]:
        words = self.tr("Totals on the sheet…")
        return (
            [RowAction(words, self._on_totals, "clipboard-list", "F2", single=True)] if self._may_file else []
        )

    def _agreement(self, fact: DayPaper) -> tuple[str, str] | None:
        """The foot of the paper beside attendance; the first figure that differs is told."""
        if fact.typed is None or fact.total is None:
            return None
        if not fact.differences:
            return self.tr("agree"), "ok"
        name = fact.differences[0].field
        word = self.workspace.language.words.word(f"sheet_total.{name}")
        return f"{word} {getattr(fact.typed, name)} ≠ {getattr(fact.total, name)}", "danger"

    def _on_totals(self, fact: DayPaper) -> None:
        typed, word = fact.typed or PaperTotal(), self.workspace.language.words.word
        fields: list[Field | str] = [
            NumberField(name, word(f"sheet_total.{name}"), True, maximum=10_000)
            for name in ("expected", "came", "leave", "absent")
        ]
        form = Form(self.workspace, typed, fields)
        title = self.tr("Foot of the sheet of {day}").format(
            day=day_text(fact.day, self.workspace.language.name)
        )
        class_id, done = self.class_id, lambda _: self._on_typed(fact.day)

        def save(seen: DayPaper, now: PaperTotal) -> None:
            self.courses.enter_sheet_total(self.actor, class_id, fact.day, now, seen)

        def stored() -> tuple[PaperTotal, Callable[[PaperTotal], None]]:
            held = first(
                each for each in self.courses.class_paper(self.actor, class_id) if each.day == fact.day
            )
            return held.typed or PaperTotal(), partial(save, held)

        FormDialog(self.workspace, title, form, partial(save, fact), done, self, stored=stored).open()

    def _on_typed(self, day: date) -> None:
        """What the paper says and attendance does not is told at once."""

        def told(days: list[DayPaper]) -> None:
            self._on_days(days)
            found = first(each.differences for each in days if each.day == day)
            if found:
                lines = [self.workspace.language.sentence(replace(each, where="")) for each in found]
                title = self.tr("The sheet and attendance differ")
                self.workspace.notices.tell(self, title, *lines, tone="warn")
            else:
                self.workspace.notices.toast(self, self.tr("The sheet and attendance agree"))

        job = partial(self.courses.class_paper, self.actor, self.class_id)
        self.workspace.worker.run(self, job, told)

    def _on_days(self, days: list[DayPaper]) -> None:
        self.model.show(days)
        count = sum(len(each.scans) for each in days)
        self.card.set_footer(self.tr("%Ln page(s) filed as evidence", "", count))
        self._on_picked()

    def _of_chosen(self, act: Callable[[DayPaper], object]) -> Callable[[], None]:
        def go() -> None:
            if (fact := self.table.fact()) is not None:
                act(fact)

        return go

    def _on_picked(self) -> None:
        fact = self.table.fact()
        for each in (self.print_sheet, self.type_totals):
            each.setEnabled(fact is not None)
        if fact is None or not fact.scans:
            self.view.clear()
            return
        job = partial(self.courses.scan_file, self.actor, fact.scans[0].id)
        self.workspace.worker.run(self, job, lambda found: self.view.show_file(*found))

    def _on_sheet(self, fact: DayPaper) -> None:
        name = f"{self.tr('Sign-in sheet')} {self._number()} {fact.day.isoformat()}.pdf"
        make = partial(self.courses.sign_in_paper, self.actor, self.class_id, fact.day)
        self.save_paper(self.tr("Save the sign-in sheet"), name, make)

    def _number(self) -> str:
        return self.sheet.row.number if self.sheet is not None else ""

    def _on_paper(self, name: str) -> None:
        made: dict[str, tuple[str, Callable[..., bytes], tuple[object, ...]]] = {
            "notice": (self.tr("Notice"), self.courses.notice_paper, ()),
            "cards": (self.tr("Trainee cards"), self.courses.cards_paper, ()),
            "marks": (self.tr("Mark sheet"), self.courses.marks_paper, (False,)),
            "blank": (self.tr("Mark sheet"), self.courses.marks_paper, (True,)),
            "referees": (self.tr("Referees' sheets"), self.courses.referee_paper, ()),
            "report": (self.tr("Class report"), self.courses.report_paper, ()),
        }
        words, verb, more = made[name]
        make = partial(verb, self.actor, self.class_id, *more)
        self.save_paper(self.tr("Save as PDF"), f"{words} {self._number()}.pdf", make)

    def _on_scan(self) -> None:
        kinds = f"{self.tr('Scans and photos')} {KINDS}"
        self.workspace.notices.open_files(self, self.tr("File scans"), kinds, self._file)

    def _file(self, paths: list[Path]) -> None:
        file_scans(self, self.workspace, self.courses, self.actor, paths, self._on_filed)

    def _on_filed(self, found: Filed) -> None:
        self.workspace.notices.toast(self, filed_words(found))
        self.read()


def _state(fact: DayPaper) -> str:
    if fact.returned and not fact.missing:
        return "complete"
    if fact.returned:
        return "partial"
    return "printed" if fact.printed else "none"


def file_scans(
    owner: QWidget,
    workspace: Workspace,
    courses: Any,
    actor: Any,
    paths: list[Path],
    then: Callable[..., object],
) -> None:
    """Read each file, then keep it: a long job with its count, which can be cancelled between files."""

    def job(progress: Any) -> Filed:
        total = Filed()
        for done, path in enumerate(paths):
            progress.step(done, len(paths))
            total += courses.file_scan(actor, courses.read_scan(actor, path))
        return total

    workspace.worker.start(owner, QCoreApplication.translate("PaperTab", "Reading scans"), job, then)


def filed_words(found: Filed) -> str:
    """What became of the pages, in one sentence."""
    words = QCoreApplication.translate(
        "PaperTab", "Matched: {matched}. Waiting for somebody to say whose: {queued}. Filed before: {again}."
    )
    return words.format(matched=found.matched, queued=found.queued, again=found.again)
