"""The paper of one person as it will be printed, and the way to the next."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from academy.certificates.facts_issue import Candidate
from academy.ui.parts.buttons import button
from academy.ui.parts.layout import box, column, label, row
from academy.ui.parts.pdfview import PdfView
from academy.ui.parts.workspace import Workspace


class PreviewCard(QFrame):
    """`paper(person_id)` runs on the database thread; an answer that came too late is thrown away."""

    drawn = Signal(object)  # of 64 bits: this person's paper is on the screen

    def __init__(
        self, workspace: Workspace, paper: Callable[[int], bytes], chosen: Callable[[int], object]
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self._workspace, self._paper, self._chosen = workspace, paper, chosen
        self._people: list[Candidate] = []
        self.person_id = 0
        self.view = PdfView(workspace, whole=True)
        self.view.setMinimumHeight(156)
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._place = label("", "table", "text2")
        self._back = button(
            "", "quiet", "chevron-left", self.tr("Previous person"), True, lambda: self._turn(-1)
        )
        self._next = button("", "quiet", "chevron-right", self.tr("Next person"), True, lambda: self._turn(1))
        self._name = label("", "section")
        note = label(self.tr("The very file that is printed"), "caption", "muted")
        head = box(row(self._name, note, None, self._place, self._back, self._next))
        head.setFixedHeight(28)
        made = column(head, self.view, gap=4, margins=(16, 8, 16, 8))
        made.setStretch(1, 1)
        self.setLayout(made)

    def set_people(self, people: Sequence[Candidate]) -> None:
        """Whom the arrows go through."""
        self._people = list(people)
        self._settle()

    def show_person(self, person: Candidate) -> None:
        """Draw this person's paper, also of somebody who is not chosen."""
        self.person_id = person.person_id
        self._name.setText(person.name)
        self._name.adjustSize()
        self._settle()
        self.refresh()

    def refresh(self) -> None:
        """The same person again, after kind, form or date changed."""
        if not self.person_id:
            return
        wanted = self.person_id
        self._workspace.worker.run(
            self,
            lambda: self._paper(wanted),
            lambda data: self._on_drawn(wanted, data),
            lambda _no: self._clear(),
        )

    def _on_drawn(self, person_id: int, data: bytes) -> None:
        if person_id == self.person_id:
            self.view.show_pdf(data)
            self.drawn.emit(person_id)

    def _clear(self) -> None:
        """A paper that cannot be drawn has its reason in the table and in the pre-flight."""
        self.view.show_pdf(b"")

    def _at(self) -> int:
        return next((at for at, each in enumerate(self._people) if each.person_id == self.person_id), -1)

    def _turn(self, step: int) -> None:
        at = self._at() + step
        if 0 <= at < len(self._people):
            self._chosen(self._people[at].person_id)

    def _settle(self) -> None:
        at, count = self._at(), len(self._people)
        self._place.setText(f"{at + 1} / {count}" if at >= 0 else f"— / {count}")
        self._place.adjustSize()
        self._back.setEnabled(at > 0)
        self._next.setEnabled(at + 1 < count)
