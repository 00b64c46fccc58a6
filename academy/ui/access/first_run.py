"""The four ways to begin: a new academy, a folder that exists, the demo network, a shared database."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy

from academy.access.facts import FoundingDraft
from academy.base.actor import PROGRAM
from academy.base.paths import demo_root
from academy.base.problems import Refused, Unavailable
from academy.launcher import Launcher
from academy.services import Services
from academy.ui.access.founding import FoundingCard, founding_form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.icons import paint_icon
from academy.ui.parts.layout import LEFT, column
from academy.ui.parts.messages import ProgressStrip
from academy.ui.parts.server import server_form, url_of
from academy.ui.parts.theme import theme
from academy.ui.parts.workspace import Workspace


class WayButton(QAbstractButton):
    """One way to begin: an icon, a title, one sentence. Enter takes it, as Space does."""

    def __init__(self, icon: str, title: str, sentence: str, on: Callable[[], object]) -> None:
        super().__init__()
        self._icon, self._title, self._sentence = icon, title, sentence
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: on())

    def sizeHint(self) -> QSize:
        return QSize(520, 76)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        over = self.underMouse() and self.isEnabled()
        edge = "focus" if self.hasFocus() else ("accent" if over else "line")
        painter.setPen(QPen(theme().colour(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(theme().colour("accentSoft" if over else "surface"))
        painter.drawRoundedRect(area, 8, 8)
        ink = "accent" if self.isEnabled() else "muted"
        paint_icon(painter, QRectF(20, (self.height() - 24) / 2, 24, 24), self._icon, ink)
        painter.setFont(theme().font("section", strong=True))
        painter.setPen(theme().colour("text" if self.isEnabled() else "muted"))
        painter.drawText(QRectF(64, 14, area.width() - 84, 24), int(LEFT), self._title)
        painter.setFont(theme().font("table"))
        painter.setPen(theme().colour("text2"))
        words = painter.fontMetrics().elidedText(
            self._sentence, Qt.TextElideMode.ElideRight, int(area.width() - 84)
        )
        painter.drawText(QRectF(64, 40, area.width() - 84, 22), int(LEFT), words)


class FirstRunCard(QFrame):
    """Emits the opened services; `founded` also gives the administrator's account, to sign him in."""

    opened = Signal(object)
    founded = Signal(object, str)

    def __init__(self, workspace: Workspace, launcher: Launcher) -> None:
        super().__init__()
        self._workspace, self._launcher = workspace, launcher
        self.ways = [
            WayButton(
                "school", self.tr("New academy"),
                self.tr("Begin with a name and the first administrator; the data stays on this computer."),
                self._on_new,
            ),
            WayButton(
                "folder-open", self.tr("Open a data folder"),
                self.tr("An academy that exists already, here or on a drive."), self._on_open,
            ),
            WayButton(
                "book-open", self.tr("Demo network"),
                self.tr("Look around in a finished example; all people in it are fictional."), self._on_demo,
            ),
            WayButton(
                "server", self.tr("Connect to PostgreSQL"),
                self.tr("Several clerks work in one shared database."), self._on_server,
            ),
        ]  # fmt: skip
        self._inside: FoundingCard | None = None
        self._job = 0
        self._progress = ProgressStrip(self.tr("Making the demo network"), self._on_cancel)
        self._progress.hide()
        self._layout = column(*self.ways, self._progress, gap=12)
        self.setLayout(self._layout)
        workspace.worker.job_advanced.connect(self._on_advanced)
        workspace.worker.job_ended.connect(self._on_ended)

    def focus_first(self) -> None:
        (self._inside or self.ways[0]).setFocus()
        if self._inside is not None:
            self._inside.focus_first()

    def found_in(self, services: Services, done: Callable[[str], object]) -> None:
        """The connected database is empty: found the academy in it; `done(account)` follows."""
        access = services.access

        def save(draft: FoundingDraft) -> str:
            access.found(PROGRAM, draft)
            return draft.account

        for way in self.ways:
            way.hide()
        self._inside = FoundingCard(self._workspace, save, done)
        self._layout.insertWidget(0, self._inside)

    def open_folder(self, folder: Path) -> None:
        """Open a data folder off this thread; a refusal is shown with every sentence."""
        launcher = self._launcher
        self._wait(True)
        self._workspace.worker.run(
            self, lambda: launcher.open(folder), self._on_opened, self._on_refused, self._on_unavailable
        )

    def _on_new(self) -> None:
        folder, found = self._launcher.folder, self._launcher.found
        FormDialog(
            self._workspace,
            self.tr("New academy"),
            founding_form(self._workspace),
            lambda draft: (found(folder, draft), draft.account),
            lambda answer: self.founded.emit(*answer),
            self,
            self.tr("Found academy"),
        ).open()

    def _on_open(self) -> None:
        self._workspace.notices.folder(self, self.tr("Open a data folder"), self.open_folder)

    def _on_demo(self) -> None:
        folder, demo = demo_root(self._launcher.folder), self._launcher.demo
        self._wait(True)
        self._progress.step(0, 0)
        self._progress.show()
        self._job = self._workspace.worker.start(
            self, self.tr("Making the demo network"), lambda progress: demo(folder, progress),
            self._on_opened, self._on_refused, self._on_unavailable,
        )  # fmt: skip

    def _on_server(self) -> None:
        folder, connect = self._launcher.folder, self._launcher.connect
        FormDialog(
            self._workspace,
            self.tr("Connect to PostgreSQL"),
            server_form(self._workspace, with_sheet=True),
            lambda draft: connect(folder, url_of(draft), draft.sheet),
            self._on_opened,
            self,
            self.tr("Connect"),
        ).open()

    def _on_opened(self, services: Services) -> None:
        self.opened.emit(services)

    def _on_refused(self, no: Refused) -> None:
        self._wait(False)
        self._workspace.notices.refused(self, no)

    def _on_unavailable(self, no: Unavailable) -> None:
        """Every way stands open again: choosing it once more is trying again."""
        self._wait(False)
        self._workspace.notices.refused(self, Refused(no.problem))

    def _on_cancel(self) -> None:
        self._workspace.worker.cancel(self._job)

    def _on_advanced(self, number: int, done: int, total: int) -> None:
        if number == self._job:
            self._progress.step(done, total)

    def _on_ended(self, number: int) -> None:
        if number == self._job:
            self._wait(False)

    def _wait(self, waiting: bool) -> None:
        for way in self.ways:
            way.setEnabled(not waiting)
        if not waiting:
            self._progress.hide()
