"""A choice of one: as wide as its entries, the wheel left to the page, what is cut told whole."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QToolTip

from academy.ui.parts.described import of_choice

WIDEST, NARROWEST = 420, 96  # pixels; what comes from data may be longer and is told whole in its tip


class CalmCombo(QComboBox):
    """A wheel turned over it scrolls the form, not the choice."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleDescription(of_choice())
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def sizeHint(self) -> QSize:
        return super().sizeHint().boundedTo(QSize(WIDEST, 10_000))

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(min(least.width(), NARROWEST), least.height())

    def room(self) -> int:
        """Pixels the chosen words have."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        style, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(style, option, part, self).width()

    def is_cut(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.currentText()) > self.room()

    def showPopup(self) -> None:
        """The list is wide enough for every entry, however narrow the field is."""
        frame = 2 * self.view().frameWidth() + self.view().verticalScrollBar().sizeHint().width() + 16
        self.view().setMinimumWidth(max(self.width(), self.view().sizeHintForColumn(0) + frame))
        super().showPopup()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.is_cut():
            QToolTip.showText(event.globalPos(), self.currentText(), self)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
