"""What the list of classes lets change at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.courses.facts_many import ManyClassDraft, ManyClassField
from academy.ui.parts.many_change import ManyAct, ManyChange
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.courses.service import CourseService


def classes_change(page: QWidget, workspace: Workspace, courses: "CourseService", actor: Actor) -> ManyChange:
    """Places, room and host of classes that are not over yet."""
    tr = QCoreApplication.translate
    fields = [
        (ManyClassField.CAPACITY, tr("ClassesChange", "Places")),
        (ManyClassField.PLACE, tr("ClassesChange", "Room")),
        (ManyClassField.HOST, tr("ClassesChange", "Host")),
    ]
    return ManyChange(
        page, workspace,
        ManyAct(
            fields,
            lambda ids, typed: courses.preview_classes(actor, ids, ManyClassDraft(typed.field, typed.value)),
            lambda ids, typed: courses.change_classes(actor, ids, ManyClassDraft(typed.field, typed.value)),
            tr("ClassesChange", "Empty clears room and host."),
        ),
    )  # fmt: skip
