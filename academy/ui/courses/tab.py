"""What the parts of a class page share: the class shown, the service, papers saved as PDF."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from academy.base.actor import Actor
from academy.courses.facts import ClassSheet
from academy.ui.parts.save_made import save_made
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.courses.service import CourseService


class ClassTab(QWidget):
    """Base of the tabs; `show_sheet` is called each time the class was read."""

    def __init__(self, workspace: Workspace, courses: "CourseService", actor: Actor) -> None:
        super().__init__()
        self.workspace, self.courses, self.actor = workspace, courses, actor
        self.sheet: ClassSheet | None = None
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)

    def show_sheet(self, sheet: ClassSheet) -> None:
        self.sheet = sheet

    def unsaved(self) -> bool:
        """Whether leaving would lose what was typed."""
        return False

    @property
    def class_id(self) -> int:
        return self.sheet.row.id if self.sheet is not None else 0

    def save_paper(self, title: str, name: str, make: Callable[[], bytes]) -> None:
        """Ask where, make the PDF, write it and open it. `name` holds no personal data."""
        save_made(self.workspace, self, (title, name, "PDF (*.pdf)"), make)
