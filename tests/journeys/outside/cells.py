"""A list to copy from and a grid to paste into, as the program has them, in a window of their own.

`python -m tests.journeys.outside.cells ROWS ANSWER` shows the rows of a JSON file; what is pasted into the
grid is written to ANSWER, as JSON.
"""

import json
import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView, QVBoxLayout, QWidget

from academy.base.clock import FixedClock
from academy.ui.parts.columns import Column
from academy.ui.parts.models import FactsModel
from academy.ui.parts.pasted import CellClipboard
from academy.ui.parts.table import Table
from academy.ui.parts.workspace import open_workspace


def main(source: Path, answer: Path) -> int:
    app = QApplication([])
    workspace = open_workspace(app, FixedClock(datetime(2026, 11, 23)), "zh", "light")
    rows = [tuple(row) for row in json.loads(source.read_text("utf-8"))]
    width = len(rows[0])
    columns = [Column(str(at), str(at), value=lambda fact, at=at: fact[at]) for at in range(width)]
    table = Table(FactsModel(columns, id_of=rows.index))
    grid = QTableView()
    cells = QStandardItemModel(len(rows), width)
    grid.setModel(cells)
    CellClipboard(grid)
    window = QWidget()
    window.setWindowTitle("Cells")
    layout = QVBoxLayout(window)
    layout.addWidget(table)
    layout.addWidget(grid)
    table.facts_model().show(rows)  # type: ignore[union-attr]
    table.setFocus()

    def keep() -> None:
        held = [[str(cells.index(row, at).data() or "") for at in range(width)] for row in range(len(rows))]
        part = answer.with_suffix(".part")
        part.write_text(json.dumps(held), "utf-8")
        part.replace(answer)

    late = QTimer(singleShot=True, interval=200)  # after the last of its cells
    late.timeout.connect(keep)
    cells.dataChanged.connect(lambda *_: late.start())
    window.resize(900, 700)
    window.show()
    code = app.exec()
    workspace.close()
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
