"""Asks why: cancelling and reopening a class want a reason that stays on record."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from academy.ui.parts.fields import LinesField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ReasonDraft:
    reason: str = ""


def reason_dialog(
    workspace: Workspace,
    title: str,
    verb: str,
    save: Callable[[str], object],
    parent: QWidget,
    kind: str = "primary",
    saved: Callable[[object], object] = lambda _answer: None,
    note: str = "",
) -> FormDialog[ReasonDraft]:
    """`save(reason)` runs on the database thread."""
    words = QCoreApplication.translate("ReasonForm", "Reason")
    form = Form(workspace, ReasonDraft(), [LinesField("reason", words, required=True)])
    return FormDialog(
        workspace,
        title,
        form,
        lambda typed: save(typed.reason),
        saved,
        parent,
        verb=verb,
        kind=kind,
        note=note,
    )
