"""Asking for the password again, before an act that cannot be taken back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from academy.ui.parts.fields import TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Again:
    password: str = ""


def password_again(
    workspace: Workspace,
    title: str,
    verb: str,
    confirm: Callable[[str], Any],
    confirmed: Callable[[Any], object],
    parent: QWidget,
    *above: QWidget,
    kind: str = "primary",
) -> FormDialog[Again]:
    """A dialog that shows `above` and asks; `confirm(password)` raises Refused for a wrong one.

    Enter never acts: who wants the act goes to its button.
    """
    word = QCoreApplication.translate("PasswordAgain", "Your password")
    hint = QCoreApplication.translate("PasswordAgain", "Asked again because this goes on record")
    form = Form(workspace, Again(), [TextField("password", word, required=True, hint=hint, secret=True)])
    dialog = FormDialog(
        workspace, title, form, lambda draft: confirm(draft.password), confirmed, parent, verb, kind=kind
    )
    for place, each in enumerate(above):
        dialog.body.insertWidget(place, each)
    return dialog
