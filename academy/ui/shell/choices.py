"""Scheme, language and size of the words, chosen in the top bar, are those of the next start, too."""

from PySide6.QtCore import QObject, QSettings

from academy.ui.parts.workspace import Workspace
from academy.ui.shell.frame import Shell


class Choices(QObject):
    """One for the window."""

    def __init__(self, workspace: Workspace, shell: Shell) -> None:
        super().__init__(shell)
        self._workspace, self._shell = workspace, shell
        shell.scheme_chosen.connect(lambda name: QSettings().setValue("scheme", name))
        shell.language_chosen.connect(lambda name: QSettings().setValue("language", name))
        shell.size_chosen.connect(self._on_size)

    def _on_size(self, percent: int) -> None:
        QSettings().setValue("size", percent)
        self._workspace.notices.toast(self._shell, self.tr("The new size holds from the next start on"))
