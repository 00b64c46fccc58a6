"""The words at the left of a field: what it asks for, and that it must be filled in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from academy.ui.parts.flow import Line
from academy.ui.parts.layout import label

WIDTH, WIDEST = 112, 184  # pixels of the column: as a rule, and where a title needs more
GAP, HIGH = 6, 32
LEFT = Qt.AlignmentFlag.AlignLeft


class Caption(QFrame):
    """The title with 必填 beside it, or below it where the column is too narrow for both."""

    def __init__(self, title: str, must: str, buddy: QWidget) -> None:
        super().__init__()
        self.title = Line(title, "body")
        self.title.setBuddy(buddy)
        self._must: QLabel | None = label(must, "caption", "muted") if must else None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(0)
        self._wide = 0
        self.fit(WIDTH)

    def wanted(self) -> int:
        """Pixels for everything on one line."""
        must = GAP + self._must.sizeHint().width() if self._must is not None else 0
        return self.title.sizeHint().width() + must

    def fit(self, width: int) -> None:
        """Stand in a column of this width; a word wider than it is never cut."""
        if width == self._wide:
            return
        self._wide = width
        beside = self.wanted() <= width
        wide = max(width, self.title.minimumSizeHint().width())
        line = self.title.fontMetrics().height()
        self._grid.setContentsMargins(0, (HIGH - line) // 2, 0, 0)  # the first line centres on the field
        self._grid.addWidget(self.title, 0, 0)
        high = line if beside else self.title.heightForWidth(wide)
        if self._must is not None:
            place = (0, 1) if beside else (1, 0)
            self._grid.addWidget(self._must, *place, LEFT)  # by itself it would keep its column narrow
            high += 0 if beside else self._must.sizeHint().height()
        self._grid.setColumnStretch(0, 0 if beside else 1)
        self._grid.setColumnStretch(2, 1 if beside else 0)
        self._grid.setRowStretch(2, 1)
        self.setFixedSize(wide, max(HIGH, (HIGH - line) // 2 + high))
