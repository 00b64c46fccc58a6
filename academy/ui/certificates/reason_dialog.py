"""One reason, typed before an act that others will read about."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from academy.ui.parts.fields import LinesField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Reason:
    reason: str = ""


def ask_reason(
    workspace: Workspace,
    title: str,
    verb: str,
    field: str,
    act: Callable[[str], Any],
    done: Callable[[Any], object],
    parent: QWidget,
    kind: str = "primary",
) -> FormDialog[Reason]:
    """A dialog with one field; `act(reason)` runs on the database thread and may refuse."""
    word = QCoreApplication.translate("ReasonDialog", "Reason")
    form = Form(workspace, Reason(), [LinesField(field, word, required=True)])
    dialog = FormDialog(
        workspace, title, form, lambda typed: act(typed.reason), done, parent, verb, kind=kind
    )
    dialog.open()
    return dialog


@dataclass(frozen=True, slots=True)
class Password:
    password: str = ""


def ask_password(
    workspace: Workspace,
    title: str,
    verb: str,
    act: Callable[[str], Any],
    done: Callable[[Any], object],
    parent: QWidget,
) -> FormDialog[Password]:
    """The signed-in person's password before an act of record; `act(password)` may refuse."""
    word = QCoreApplication.translate("ReasonDialog", "Your password")
    form = Form(workspace, Password(), [TextField("password", word, required=True, secret=True)])
    dialog = FormDialog(
        workspace, title, form, lambda typed: act(typed.password), done, parent, verb, kind="seal"
    )
    dialog.open()
    return dialog
