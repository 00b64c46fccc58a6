"""The four ways to begin: a new academy, a folder that exists, the demo network, a shared database."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy

from academy.access.facts import FoundingDraft
from academy.base.paths import demo_root
from academy.services import Launcher, Services
from academy.ui.access.drafts import ServerDraft
from academy.ui.parts.fields import LinesField, NumberField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.icons import paint_icon
from academy.ui.parts.layout import LEFT, column
from academy.ui.parts.theme import theme
from academy.ui.parts.workspace import Workspace


class WayButton(QPushButton):
    """One way to begin: an icon, a title, one sentence."""

    def __init__(self, icon: str, title: str, sentence: str, on: Callable[[], object]) -> None:
        super().__init__()
        self._icon, self._title, self._sentence, self._over = icon, title, sentence, False
        self.setProperty("kind", "way")
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: on())

    def sizeHint(self) -> QSize:
        return QSize(520, 76)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._over = True
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._over = False
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edge = "focus" if self.hasFocus() else ("accent" if self._over else "line")
        painter.setPen(QPen(theme().colour(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(theme().colour("accentSoft" if self._over else "surface"))
        painter.drawRoundedRect(area, 8, 8)
        paint_icon(painter, QRectF(20, (self.height() - 24) / 2, 24, 24), self._icon, "accent")
        painter.setFont(theme().font("section", strong=True))
        painter.setPen(theme().colour("text"))
        painter.drawText(QRectF(64, 14, area.width() - 84, 24), int(LEFT), self._title)
        painter.setFont(theme().font("table"))
        painter.setPen(theme().colour("text2"))
        words = painter.fontMetrics().elidedText(
            self._sentence, Qt.TextElideMode.ElideRight, int(area.width() - 84)
        )
        painter.drawText(QRectF(64, 40, area.width() - 84, 22), int(LEFT), words)


class FirstRunCard(QFrame):
    """Emits the opened services; `founded` also gives what the administrator typed, to sign him in."""

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
        self.setLayout(column(*self.ways, gap=12))

    def focus_first(self) -> None:
        self.ways[0].setFocus()

    def _on_new(self) -> None:
        fields = [
            TextField("academy", self.tr("Academy"), required=True, placeholder="齐河工匠学院"),
            TextField(
                "code", self.tr("Short code"), required=True, longest=6,
                hint=self.tr("Begins every number, such as QH"),
            ),
            TextField(
                "administrator", self.tr("Administrator"), required=True,
                hint=self.tr("The name of the person"),
            ),
            TextField("account", self.tr("Account"), required=True),
            TextField(
                "password", self.tr("Password"), required=True, secret=True,
                hint=self.tr("At least 10 characters; three of capitals, small letters, digits, signs"),
            ),
            TextField("repeated", self.tr("Once more"), required=True, secret=True),
        ]  # fmt: skip
        form = Form(self._workspace, FoundingDraft(), fields)
        folder, found = self._launcher.folder, self._launcher.found
        note = self.tr("The data will be kept in {folder}").format(folder=folder)
        FormDialog(
            self._workspace,
            self.tr("New academy"),
            form,
            lambda draft: (found(folder, draft), draft.account),
            lambda answer: self.founded.emit(*answer),
            self,
            self.tr("Found academy"),
            note=note,
        ).open()

    def _on_open(self) -> None:
        self._workspace.notices.folder(self, self.tr("Open a data folder"), self.open_folder)

    def open_folder(self, folder: Path) -> None:
        """Open a data folder off this thread; a refusal is shown with every sentence."""
        launcher = self._launcher
        self._workspace.worker.run(self, lambda: launcher.open(folder), self._on_opened)

    def _on_demo(self) -> None:
        folder, demo = demo_root(self._launcher.folder), self._launcher.demo
        title = self.tr("Making the demo network")
        self._workspace.worker.start(self, title, lambda progress: demo(folder, progress), self._on_opened)

    def _on_server(self) -> None:
        fields = [
            TextField("host", self.tr("Server"), required=True, placeholder="192.168.1.10"),
            NumberField("port", self.tr("Port"), required=True, maximum=65535),
            TextField("database", self.tr("Database"), required=True),
            TextField("user", self.tr("User"), required=True),
            TextField("password", self.tr("Password"), secret=True),
            LinesField(
                "sheet", self.tr("Recovery sheet"),
                hint=self.tr("The letters, when the database holds an academy already"),
            ),
        ]  # fmt: skip
        form = Form(self._workspace, ServerDraft(), fields)
        folder, connect = self._launcher.folder, self._launcher.connect
        FormDialog(
            self._workspace,
            self.tr("Connect to PostgreSQL"),
            form,
            lambda draft: connect(folder, url_of(draft), draft.sheet),
            self._on_opened,
            self,
            self.tr("Connect"),
        ).open()

    def _on_opened(self, services: Services) -> None:
        self.opened.emit(services)


def url_of(draft: ServerDraft) -> str:
    """The address as SQLAlchemy writes it; every part quoted, so that a password may hold any sign."""
    who = quote(draft.user, safe="") + (f":{quote(draft.password, safe='')}" if draft.password else "")
    return f"postgresql+psycopg://{who}@{draft.host}:{draft.port or 5432}/{quote(draft.database, safe='')}"
