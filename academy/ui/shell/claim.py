"""One window a data folder: a second start brings the first window to the front.

A lock file names process and machine; one that a crash left is recognised by its dead process.
"""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.services import Services

PATIENCE = 1000  # milliseconds the first window may take to answer
RAISE = b"raise"


class FolderClaim(QObject):
    """Held as long as the folder is open."""

    def __init__(self, workspace: Workspace, shell: QWidget) -> None:
        super().__init__(shell)
        self._workspace, self._shell = workspace, shell
        self._lock: QLockFile | None = None
        self._server: QLocalServer | None = None

    def take(self, folder: Path) -> bool:
        """Whether the folder is this window's now. Taking another one lets go of the former."""
        self.release()
        lock = QLockFile(str(folder / "window.lock"))
        lock.setStaleLockTime(0)  # a lock never grows old while its process lives, however long that is
        if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
            return False
        self._lock = lock
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(_name(folder))
        self._server.listen(_name(folder))
        self._server.newConnection.connect(self._on_called)
        return True

    def release(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def _on_called(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            line = self._server.nextPendingConnection()
            line.disconnected.connect(line.deleteLater)
        if self._shell.isMinimized():
            self._shell.showNormal()
        self._shell.raise_()
        self._shell.activateWindow()

    def refuse(self, services: "Services", show_ways: Callable[[], object]) -> None:
        """The folder is open already: its window comes to the front; this one offers the other ways."""
        folder = services.folder.root
        services.close()
        show_ways()
        if call_first(folder):
            sentence = self.tr("It is open in another window on this computer, which now stands in front.")
        else:
            sentence = self.tr("It is open on another computer. Close it there, or connect both to a server.")
        self._workspace.notices.tell(self._shell, self.tr("This data folder is in use"), sentence)


def call_first(folder: Path) -> bool:
    """Ask the window that holds the folder to come to the front; False where it is on another machine."""
    line = QLocalSocket()
    line.connectToServer(_name(folder))
    reached = line.waitForConnected(PATIENCE)
    if reached:
        line.write(RAISE)
        line.waitForBytesWritten(PATIENCE)
        line.disconnectFromServer()
    return reached


def _name(folder: Path) -> str:
    return f"academy-{sha256(str(folder.resolve()).encode()).hexdigest()[:20]}"
