"""What whoever is signed in can do about it: lock, change the password, leave."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from academy.base.actor import Actor
from academy.services import Services
from academy.ui.access.sign_in import password_dialog
from academy.ui.parts.workspace import Workspace
from academy.ui.shell.frame import Shell
from academy.ui.shell.spec import AccountAction

Act = Callable[[], object]


def account_menu(
    workspace: Workspace, services: Services, actor: Actor, shell: Shell, lock: Act, sign_out: Act,
    own: Sequence[AccountAction],
) -> list[AccountAction]:  # fmt: skip
    """`own` are the entries of other rooms; leaving comes last."""
    tr = QCoreApplication.translate
    done = lambda: workspace.notices.toast(shell, tr("AccountMenu", "Password changed"))  # noqa: E731
    change = lambda: password_dialog(workspace, services, actor, shell, done).open()  # noqa: E731
    return [
        AccountAction(tr("AccountMenu", "Lock"), "lock", lock),
        AccountAction(tr("AccountMenu", "Change password…"), "key-round", change),
        *own,
        AccountAction(tr("AccountMenu", "Sign out"), "log-out", sign_out),
    ]
