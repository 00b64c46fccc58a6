"""The cards beside the list of backups: checking the data, moving to a server, the recovery sheet."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from academy.base.facts import Finding
from academy.ui.parts.buttons import button
from academy.ui.parts.layout import card, column, heading, label, refill, row
from academy.ui.parts.messages import NoteStrip
from academy.ui.parts.workspace import Workspace

MOST_SHOWN = 20


class ActCard(QFrame):
    """A title, what it is for, one button."""

    def __init__(
        self, title: str, sentence: str, verb: str, icon_name: str, on: Callable[[], object]
    ) -> None:
        super().__init__()
        self.act: QPushButton = button(verb, icon_name=icon_name, on=on)
        self.below = column(gap=8)
        words = label(sentence, "table", "text2", wrap=True)
        inner = card(heading(title), words, row(self.act, None), self.below, gap=6, margins=(16, 8, 16, 12))
        self.setLayout(column(inner, gap=0))


class CheckCard(ActCard):
    """The check and what it found, each finding as a sentence."""

    def __init__(self, workspace: Workspace, on: Callable[[], object]) -> None:
        super().__init__(
            self.tr("Check the data"),
            self.tr("Looks at the file, the journal's chain, every number and every archived paper."),
            self.tr("Check the data"),
            "list-checks",
            on,
        )
        self._workspace = workspace

    def show_running(self) -> None:
        self.act.setEnabled(False)
        self._put([NoteStrip("info", self.tr("Checking…"))])

    def show_stopped(self) -> None:
        self.act.setEnabled(True)
        self._put([])

    def show_findings(self, findings: Sequence[Finding]) -> None:
        self.act.setEnabled(True)
        if not findings:
            self._put([NoteStrip("ok", self.tr("Nothing found: everything is as it should be."))])
            return
        words = self._workspace.language.words
        head = NoteStrip("danger", self.tr("%n finding(s). Nothing was changed.", "", len(findings)))
        lines: list[QWidget] = [
            label("· " + words.finding(each), "table", wrap=True, selectable=True)
            for each in findings[:MOST_SHOWN]
        ]
        if len(findings) > MOST_SHOWN:
            more = self.tr("… and %n more", "", len(findings) - MOST_SHOWN)
            lines.append(label(more, "caption", "muted"))
        self._put([head, *lines])

    def _put(self, items: Sequence[QWidget]) -> None:
        refill(self.below, *items)
