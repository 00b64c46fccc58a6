"""Who of the class gets a certificate: filter chips, boxes to tick, verdict and reason of everybody."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from academy.certificates.facts_issue import Candidate, Eligibility, Verdict
from academy.ui.certificates.words import VERDICTS, points, reasons, verdict_pill
from academy.ui.parts.columns import Column
from academy.ui.parts.layout import flow, label
from academy.ui.parts.marks import Chip
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

CHECK = 0  # the column with the boxes
EARNED = ("hours", "score")


class PeopleCard(QWidget):
    """`ticked` are the people chosen; only those who may have a certificate can be."""

    changed = Signal()
    current = Signal(object)  # a person id: too large for a C int

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._language = workspace.language
        self._found: Eligibility | None = None
        self._only: Verdict | None = None
        self._locked = False
        self.ticked: set[int] = set()
        self.model = FactsModel(self._columns(), id_of=lambda fact: fact.person_id)
        self.table = Table(self.model)
        self.table.set_dense(True)
        self.table.set_actions([RowAction(self.tr("Tick or untick"), self._on_toggle, "list-checks")])
        self.table.installEventFilter(self)
        self.table.clicked.connect(self._on_clicked)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self._chips = {each: Chip("", each is None) for each in (None, *Verdict)}
        for verdict, chip in self._chips.items():
            chip.clicked.connect(lambda each=verdict: self._show_only(each))
        self._chosen = label("", "table", "text2")
        above = flow(*self._chips.values(), None, self._chosen)
        empty = EmptyState("users", self.tr("There is nobody here."))
        self.card = TableCard(self.table, empty, above)
        self.card.offer(workspace, "certificates.people")
        self.card.set_loading()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)

    def show_people(self, found: Eligibility, ticked: Sequence[int], locked: bool) -> None:
        """`locked`: a batch that is no longer the preparer's to change; nobody else is shown."""
        self._found, self._locked = found, locked
        self.ticked = set(ticked)
        rule = self.tr("Rule: attendance ≥ {percent}%, total ≥ {score} points")
        if not found.class_id:
            rule = self.tr("Everybody with a completed contract whose marks two people confirmed")
        if found.honour:
            rule = self.tr("Those named for this honour")
        if found.packaged:
            rule = self.tr("As the branch submitted them")
        self.card.set_footer(rule.format(percent=found.attendance_min_percent, score=found.pass_score))
        # what can no longer be ticked needs no boxes, an honour has neither hours nor marks
        self._chosen.setVisible(not locked)
        issued = locked and all(each.verdict is Verdict.CERTIFIED for each in self.people())
        empty = {"check"} if locked else set()
        empty.add("reasons" if issued else "number")
        self.table.widths.leave_out(empty | (set(EARNED) if found.honour else set()))
        self.table.widths.share(self.table.viewport().width())
        self._refresh()
        if self.table.currentIndex().row() < 0 and self.model.rowCount():
            first = next((each.person_id for each in self.people()), self.model.id_at(0))
            self.table.choose(first)

    def people(self) -> list[Candidate]:
        """Those chosen, in the order of the class list: the order of the numbers."""
        everybody = self._found.candidates if self._found else ()
        return [each for each in everybody if each.person_id in self.ticked]

    def choose(self, person_id: int) -> None:
        self.table.choose(person_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space ticks; the table itself would only select."""
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and cast("QKeyEvent", event).key() == Qt.Key.Key_Space:
            self._on_toggle(self.table.facts())
            return True
        return super().eventFilter(watched, event)

    def _columns(self) -> list[Column]:
        return [
            Column("check", self.tr("Pick"), "check", width=48, value=self._box),
            Column("name", self.tr("Name"), "name", width=112),
            Column("doc_tail", self.tr("Doc. end"), width=72),
            Column("hours", self.tr("Hours"), "number", width=64, value=_hours,
                   order=lambda each: each.hours),
            Column("score", self.tr("Total"), "number", width=56, value=lambda each: points(each.score),
                   order=lambda each: each.score),
            Column("verdict", self.tr("Verdict"), "pill", width=88, value=self._verdict),
            Column("reasons", self.tr("Reason"), "tone", width=132, stretch=True, value=self._why),
            Column("number", self.tr("Number"), "tone", width=132, stretch=True, value=self._why),
        ]  # fmt: skip

    def _box(self, fact: Candidate) -> bool | None:
        if self._locked:
            return True
        return fact.person_id in self.ticked if fact.verdict is Verdict.ELIGIBLE else None

    def _verdict(self, fact: Candidate) -> tuple[str, str]:
        return verdict_pill(self._language, fact.verdict)

    def _why(self, fact: Candidate) -> tuple[str, str]:
        if fact.verdict is Verdict.CERTIFIED:
            return dict(fact.reasons[0].values)["number"], VERDICTS[fact.verdict]
        return reasons(self._language, fact.reasons), VERDICTS[fact.verdict]

    def _shown(self) -> list[Candidate]:
        everybody = list(self._found.candidates) if self._found else []
        return self.people() if self._locked else everybody

    def _refresh(self) -> None:
        shown = self._shown()
        counts = {each: sum(one.verdict is each for one in shown) for each in Verdict}
        word = self._language.words.word
        for verdict, chip in self._chips.items():
            count = len(shown) if verdict is None else counts[verdict]
            name = self.tr("All") if verdict is None else word(f"certificates.verdict.{verdict.value}")
            chip.set_text(f"{name} {count}")
            chip.set_on(verdict is self._only)
            always = verdict in (None, Verdict.ELIGIBLE, Verdict.REFUSED, Verdict.WAITING)
            chip.setVisible(bool(count) or (always and not self._locked) or verdict is self._only)
        self.card.set_filtered(self._only is not None)
        self.model.show([each for each in shown if self._only in (None, each.verdict)])
        self._chosen.setText(self.tr("%n ticked", "", len(self.ticked)))
        self._chosen.adjustSize()

    def _show_only(self, verdict: Verdict | None) -> None:
        self._only = verdict
        self._refresh()

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == CHECK and (fact := self.model.fact_at(index.row())):
            self._on_toggle([fact])

    def _on_toggle(self, facts: list[Candidate]) -> None:
        """All of them on, or off when they all were."""
        able = {fact.person_id for fact in facts if fact.verdict is Verdict.ELIGIBLE}
        if self._locked or not able:
            return
        self.ticked = self.ticked - able if able <= self.ticked else self.ticked | able
        self._refresh()
        self.changed.emit()

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid() and (fact := self.model.fact_at(index.row())):
            self.current.emit(fact.person_id)


def _hours(fact: Candidate) -> str:
    return f"{fact.hours}/{fact.hours_planned}" if fact.hours_planned else "—"
