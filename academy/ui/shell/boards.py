"""What the frame is made of: navigation, top bar, a banner, the pages, the status line."""

from collections.abc import Sequence

from PySide6.QtWidgets import QScrollArea

from academy.ui.parts.layout import box, column, row, scrolled
from academy.ui.parts.messages import NoteStrip
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace
from academy.ui.shell.first_paint import FirstPaint
from academy.ui.shell.nav import Navigation
from academy.ui.shell.page_stack import PageStack
from academy.ui.shell.spec import PageSpec
from academy.ui.shell.status import StatusLine
from academy.ui.shell.top import TopBar


class Boards(FirstPaint):
    """Made anew in another language; the pages already open move over."""

    def __init__(
        self, workspace: Workspace, specs: Sequence[PageSpec], academy: str, note: str, *, about: bool
    ) -> None:
        super().__init__()
        self.nav = Navigation(specs, academy, note)
        self.top = TopBar(workspace.language.name, about)
        self.banner = NoteStrip("danger", "", icon_name="server")
        self.stack = PageStack(workspace.worker)
        self.status = StatusLine(workspace.worker)
        right = column(self.top, self.banner, self.stack, self.status, gap=0)
        right.setStretch(2, 1)
        whole = row(self.nav, right, gap=0)
        whole.setStretch(1, 1)
        self.setLayout(column(box(whole, "window"), gap=0))

    def add(self, page: Page) -> QScrollArea:
        """Among the pages; it comes to the front when it is asked for."""
        area = scrolled(page, self.stack)
        self.stack.addWidget(area)
        return area
