"""Closing a class: everyone's result and what is still missing, before it goes on record."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from academy.base.problems import folded
from academy.courses.facts import ClassSheet, ClassState, EnrolmentState, GraduateRow
from academy.courses.facts_closing import ClosingSheet
from academy.ui.courses.archive_page import ArchivePage
from academy.ui.courses.reason_form import reason_dialog
from academy.ui.courses.states import enrolment_pill, points_text
from academy.ui.courses.tab import ClassTab
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.flow import Line
from academy.ui.parts.layout import Item, column, flow, label, refill, row
from academy.ui.parts.marks import Stamp
from academy.ui.parts.messages import EmptyState, NoteStrip
from academy.ui.parts.models import FactsModel
from academy.ui.parts.table import Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

LISTED = 3  # problems written out; the rest is counted
ORDER = (EnrolmentState.COMPLETED, EnrolmentState.INCOMPLETE, EnrolmentState.WITHDRAWN)
TONES = {"completed": "ok", "incomplete": "warn", "withdrawn": "muted"}
CLOSABLE = (ClassState.RUNNING, ClassState.EXAMS)


class ClosingTab(ClassTab):
    """Read anew each time it is looked at; the seal button is the only way a class is closed."""

    opening = Signal(QWidget)

    def __init__(self, workspace: Workspace, courses: Any, actor: Any) -> None:
        super().__init__(workspace, courses, actor)
        self.closing: ClosingSheet | None = None
        self._may_close = actor.may("courses.close")
        self._strips = QVBoxLayout()
        self._strips.setSpacing(6)
        self.figures = {state: label("0", "figure", TONES[state.value]) for state in ORDER}
        self.model = FactsModel(self._columns(), id_of=lambda fact: fact.person_id)
        self.table = Table(self.model)
        empty = EmptyState("graduation-cap", self.tr("There is nobody to be judged yet."), low=True)
        self.card = TableCard(self.table, empty, self._figures_row())
        self.card.offer(self.workspace, "classes.closing")
        self._measure = Line("", "table", "text2")
        self.stamp = Stamp(workspace.language.words.word("state.courses.closed"))
        self._closed_at = label("", "table", "text2")
        self.close_button = button("", "seal", on=self._on_close)
        self.file = button(self.tr("File of the class…"), icon_name="file-archive", on=self._on_file)
        self.reopen = button(self.tr("Reopen…"), on=self._on_reopen)
        bar = QFrame()
        bar.setObjectName("card")
        acts = (self.file, self.reopen, self.close_button)
        said = flow(self.stamp, self._closed_at, self._measure, None, *acts, gap=12)
        bar.setLayout(column(said, margins=(16, 12, 16, 12)))
        self.body.addLayout(self._strips)
        self.body.addWidget(self.card, 1)
        self.body.addWidget(bar)

    def show_sheet(self, sheet: ClassSheet) -> None:
        super().show_sheet(sheet)
        closed = sheet.row.state.judged
        self.stamp.setVisible(closed)
        self._closed_at.setVisible(closed)
        at = sheet.row.closed_at
        self._closed_at.setText(f"{at:%Y-%m-%d %H:%M}" if at else "")
        self.reopen.setVisible(sheet.row.state is ClassState.CLOSED and self._may_close)
        self.close_button.setVisible(sheet.row.state in CLOSABLE and self._may_close)
        words = self.tr("Attendance at least {least}%, total at least {score} points")
        self._measure.setText(
            words.format(least=sheet.measure.attendance_min_percent, score=sheet.measure.pass_score)
        )

    def read(self) -> None:
        """Ask how everybody would come out now."""
        if self.sheet is not None:
            class_id = self.class_id
            job = lambda: self.courses.closing_sheet(self.actor, class_id)  # noqa: E731
            self.workspace.worker.run(self, job, self._on_closing)

    def _figures_row(self) -> Any:
        words = self.workspace.language.words
        items: list[Item] = []
        for state in ORDER:
            name = label(words.word(f"state.enrolment.{state.value}"), "table", "text2")
            items += [row(self.figures[state], name, gap=6), 24]
        return flow(*items)

    def _columns(self) -> list[Column]:
        words, sentence = self.workspace.language.words, self.workspace.language.sentence

        def hours(fact: GraduateRow) -> str:
            return f"{fact.hours} / {self.closing.held.total}" if self.closing else str(fact.hours)

        def pill(fact: GraduateRow) -> tuple[str, str]:
            return enrolment_pill(words, fact.state)

        return [
            Column("name", self.tr("Name"), "name", width=140),
            Column("unit", self.tr("Employer"), width=220),
            Column("hours", self.tr("Hours"), "number", width=96, value=hours, order=lambda f: f.hours),
            Column("practical_hours", self.tr("Practical"), "number", width=88),
            Column(
                "total", self.tr("Total"), "number", width=80, value=lambda f: points_text(f.total) or None,
                order=lambda f: f.total,
            ),
            Column("state", self.tr("Result"), "pill", width=136, value=pill),
            Column(
                "reasons", self.tr("Reason"), width=260, stretch=True,
                value=lambda f: " ".join(sentence(each) for each in f.reasons),
            ),
        ]  # fmt: skip

    def _on_closing(self, closing: ClosingSheet) -> None:
        self.closing = closing
        self.model.show(closing.graduates)
        counted = dict.fromkeys(ORDER, 0)
        for each in closing.graduates:
            counted[each.state] += 1
        for state, figure in self.figures.items():
            figure.setText(str(counted[state]))
            figure.adjustSize()
        is_open = self.sheet is not None and self.sheet.row.state in CLOSABLE
        self._show_problems(closing if is_open else None)
        done, not_done = counted[EnrolmentState.COMPLETED], counted[EnrolmentState.INCOMPLETE]
        words = self.tr("Close class: {done} complete, {rest} do not")
        self.close_button.setText(words.format(done=done, rest=not_done))
        self.close_button.setAccessibleName(self.close_button.text())
        self.close_button.setEnabled(not closing.problems)

    def _show_problems(self, closing: ClosingSheet | None) -> None:
        refill(self._strips)
        if closing is None or not closing.problems:
            return
        sentences = [self.workspace.language.sentence(each) for each in folded(closing.problems)]
        shown = sentences[:LISTED]
        if len(sentences) > LISTED:
            shown.append(self.tr("… and %Ln more", "", len(sentences) - LISTED))
        head = self.tr("The class cannot be closed yet:")
        self._strips.addWidget(NoteStrip("warn", "\n".join([head, *shown])))

    def _on_close(self) -> None:
        if self.closing is None:
            return
        class_id, version = self.closing.class_id, self.closing.version
        sentence = self.tr(
            "Results and hours of everybody go on record; certificates can then be issued. "
            "Only the head academy can reopen the class."
        )
        job = lambda: self.courses.close_class(self.actor, class_id, version)  # noqa: E731
        done = lambda _answer: self.workspace.notices.toast(self, self.tr("The class is closed"))  # noqa: E731
        self.workspace.notices.ask(
            self, self.tr("Close this class?"), sentence, self.tr("Close class"),
            lambda: self.workspace.worker.run(self, job, done), "seal",
        )  # fmt: skip

    def _on_file(self) -> None:
        if self.sheet is not None:
            self.opening.emit(ArchivePage(self.workspace, self.courses, self.actor, self.sheet))

    def _on_reopen(self) -> None:
        if self.sheet is None:
            return
        class_id, version = self.class_id, self.sheet.row.version
        save = lambda reason: self.courses.reopen_class(self.actor, class_id, version, reason)  # noqa: E731
        reason_dialog(
            self.workspace, self.tr("Reopen this class?"), self.tr("Reopen"), save, self, kind="seal"
        ).open()
