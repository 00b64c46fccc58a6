"""The two-minute tour of the demo: a card that goes from page to page and says what each is for."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from academy.ui.parts.buttons import button
from academy.ui.parts.layout import column, label, row
from academy.ui.shell.frame import Shell

WIDE, EDGE = 360, 24


@dataclass(frozen=True, slots=True)
class Stop:
    """One page of the tour; "" stays where one is."""

    page: str
    title: str
    text: str


class Tour(QFrame):
    """Stands over the lower right corner; the pages below can be used meanwhile. Esc ends it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Tour"))
        self._shell, self._at = shell, 0
        self._stops = [
            each
            for each in self._teaching() + self._papers()
            if not each.page or each.page in shell.page_keys()
        ]
        self._count = label("", "caption", "muted")
        self._title = label("", "section")
        self._text = label("", "body", "text2", wrap=True)
        self._back = button(self.tr("Back"), on=lambda: self._go(-1))
        self._next = button("", "primary", on=lambda: self._go(1))
        leave = button(self.tr("End the tour"), "link", on=self.leave)
        foot = row(leave, None, self._back, self._next)
        self.setLayout(column(self._count, self._title, self._text, foot, gap=8, margins=(20, 16, 20, 16)))
        self.setFixedWidth(WIDE)
        shell.installEventFilter(self)
        self._show()

    def leave(self) -> None:
        """End it, wherever it is."""
        self.hide()
        self.deleteLater()

    def stops(self) -> Sequence[Stop]:
        return self._stops

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self._place()
        return False

    def _go(self, step: int) -> None:
        if self._at + step >= len(self._stops):
            self.leave()
            return
        self._at = max(0, self._at + step)
        self._show()

    def _show(self) -> None:
        stop = self._stops[self._at]
        if stop.page:
            self._shell.show_page(stop.page)
        self._count.setText(f"{self._at + 1} / {len(self._stops)}")
        self._title.setText(stop.title)
        self._text.setText(stop.text)
        self._back.setEnabled(self._at > 0)
        last = self._at + 1 == len(self._stops)
        self._next.setText(self.tr("Done") if last else self.tr("Next"))
        self.show()
        self._place()
        self.raise_()
        self._next.setFocus()

    def _place(self) -> None:
        self.resize(WIDE, self.sizeHint().height())
        self.move(self._shell.width() - WIDE - EDGE, self._shell.height() - self.height() - 32 - EDGE)

    def _teaching(self) -> list[Stop]:
        return [
            Stop(
                "home",
                self.tr("What waits for you"),
                self.tr("The day begins here. Each line has one button that leads to where it is done."),
            ),
            Stop(
                "people",
                self.tr("Everybody, once"),
                self.tr("Type a name, its initials or the end of a document. An Excel list is dropped here."),
            ),
            Stop(
                "classes",
                self.tr("From the plan to the archive"),
                self.tr("A class has its trainees, sessions, attendance, marks and papers in one place."),
            ),
            Stop(
                "timetable",
                self.tr("Nobody is booked twice"),
                self.tr("Drag a session: where it cannot stand, the reason is told at once."),
            ),
        ]

    def _papers(self) -> list[Stop]:
        return [
            Stop(
                "contracts",
                self.tr("Two mentors, one apprentice"),
                self.tr("The contract is signed by four, and its path and logs lead to the completion."),
            ),
            Stop(
                "certificates",
                self.tr("Two people issue"),
                self.tr("One prepares, another checks and issues. The code on the paper proves it offline."),
            ),
            Stop(
                "data",
                self.tr("Nothing is lost"),
                self.tr("Backups are made by themselves. The demo is removed here when you have seen it."),
            ),
            Stop(
                "",
                self.tr("Two keys to remember"),
                self.tr("Ctrl+K finds everything and does everything; F1 explains the page in front."),
            ),
        ]
