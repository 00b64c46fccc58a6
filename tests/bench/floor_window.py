"""The least a Qt window costs: an empty QMainWindow. At its first paint it says when, and ends."""

import sys
import time

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Window(QMainWindow):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        sys.stdout.write(f"painted {time.monotonic_ns()}\n")
        QApplication.quit()


if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = Window()
    window.resize(1366, 768)
    window.show()
    sys.exit(application.exec())
