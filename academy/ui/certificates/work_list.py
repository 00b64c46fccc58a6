"""Batches on the desk: what waits for an approver, what came back, what is only begun."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from academy.base.actor import Actor
from academy.certificates.facts_issue import BatchRow, BatchState, CertificateRow
from academy.certificates.facts_ledger import ReissueRow
from academy.certificates.facts_overprint import RunRow
from academy.certificates.facts_release import Emergency
from academy.ui.certificates.words import batch_pill
from academy.ui.parts.buttons import button
from academy.ui.parts.flow import Line
from academy.ui.parts.i18n import Language
from academy.ui.parts.layout import box, column, flow, heading, label, refill
from academy.ui.parts.marks import Pill

MOST = 4  # lines; the rest is counted


class WorkList(QFrame):
    """Hidden while nothing waits."""

    opened = Signal(object)
    asked = Signal(object)  # a certificate somebody asks to void or reissue
    resumed = Signal(object)  # a print run that stopped

    def __init__(self, language: Language, actor: Actor) -> None:
        super().__init__()
        self.setObjectName("card")
        self._language, self._actor = language, actor
        self._more = label("", "caption", "muted")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        head = heading(self.tr("On the desk"), self._more)
        self.setLayout(column(head, self._lines, gap=4, margins=(16, 8, 16, 8)))
        self.hide()

    def show_work(
        self, batches: Sequence[BatchRow], voids: Sequence[CertificateRow], reissues: Sequence[ReissueRow],
        runs: Sequence[RunRow] = (), emergencies: Sequence[Emergency] = (),
    ) -> None:  # fmt: skip
        """A print run that stopped and requests first: they are few, and somebody waits."""
        found: list[tuple[Callable[[Any], QWidget], Any]] = [
            *((self._emergency, each) for each in emergencies), *((self._run, each) for each in runs),
            *((self._void, each) for each in voids), *((self._reissue, each) for each in reissues),
            *((self._line, each) for each in batches),
        ]  # fmt: skip
        refill(self._lines, *(make(each) for make, each in found[:MOST]))
        rest = len(found) - MOST
        self._more.setText(self.tr("and %n more", "", rest) if rest > 0 else "")
        self._more.adjustSize()
        self.setVisible(bool(found))

    def _line(self, batch: BatchRow) -> QWidget:
        word, tone = batch_pill(self._language, batch.state)
        people = self.tr("%n people", "", batch.people)
        who = self.tr("prepared by {name}").format(name=batch.preparer)
        quiet = "　".join(filter(None, (people, who, batch.returned_for)))
        kind = self._language.words.word(f"certificates.kind.{batch.kind.value}")
        act = button(self._verb(batch), "link", small=True, on=lambda: self.opened.emit(batch))
        act.setAccessibleName(f"{self._verb(batch)} {batch.number}")
        return _line(Pill(word, tone), batch.number, batch.class_name or kind, quiet, act)

    def _emergency(self, fact: Emergency) -> QWidget:
        batch = fact.batch
        mine = self._actor.person_id in (batch.prepared_by, fact.released_by_id)
        may = self._actor.may("certificates.approve") and not mine
        verb = self.tr("Countersign") if may else self.tr("Look")
        word = self.tr("Countersign overdue") if fact.late else self.tr("To countersign")
        act = button(verb, "link", small=True, on=lambda: self.opened.emit(batch))
        act.setAccessibleName(f"{verb} {batch.number}")
        who = self.tr("released alone by {name}, countersign by {day}")
        quiet = who.format(name=fact.released_by, day=fact.due.isoformat())
        return _line(Pill(word, "danger"), batch.number, fact.reason, quiet, act)

    def _run(self, run: RunRow) -> QWidget:
        done = self.tr("{done} of {total} printed").format(done=run.done, total=len(run.certificates))
        following = self.tr("next is {number}").format(number=run.next_number)
        act = button(self.tr("Go on printing"), "link", small=True, on=lambda: self.resumed.emit(run.id))
        return _line(Pill(self.tr("Print run stopped"), "warn"), done, run.printer, following, act)

    def _void(self, fact: CertificateRow) -> QWidget:
        return self._request(self.tr("Void asked"), fact.id, fact.number, fact.name, fact.class_name)

    def _reissue(self, fact: ReissueRow) -> QWidget:
        quiet = self.tr("asked by {name}").format(name=fact.asked_by)
        return self._request(self.tr("Reissue asked"), fact.certificate_id, fact.number, fact.name, quiet)

    def _request(self, word: str, key: int, number: str, name: str, quiet: str) -> QWidget:
        decide = self.tr("Decide")
        act = button(decide, "link", small=True, on=lambda: self.asked.emit(key))
        act.setAccessibleName(f"{decide} {number}")
        return _line(Pill(word, "warn"), number, name, quiet, act)

    def _verb(self, batch: BatchRow) -> str:
        mine = batch.prepared_by == self._actor.person_id
        if batch.state is BatchState.SUBMITTED:
            may = self._actor.may("certificates.approve") and not mine
            return self.tr("Check and issue") if may else self.tr("Look")
        return self.tr("Go on") if self._actor.may("certificates.prepare") else self.tr("Look")


def _line(pill: Pill, number: str, what: str, quiet: str, act: QPushButton) -> QWidget:
    """One thing that waits; in a narrow window it goes on below."""
    words = Line(what, "body"), Line(quiet, "table", "muted")
    return box(flow(pill, label(number, "strong"), *words, None, act, gap=12))
