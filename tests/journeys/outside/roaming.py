"""Reads another program's accessibility tree over AT-SPI until that program is gone, as no person would.

Run by the system's Python with a process number and a seed. It asks everything it meets all a screen reader
asks, tables for cells that are not there too, and again what it met long ago and what events came from. It
prints how many questions were put.
"""

import random
import sys
from pathlib import Path
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

EVENTS = (
    "object:children-changed", "object:state-changed", "object:text-changed", "object:property-change",
    "object:selection-changed", "object:model-changed", "object:row-inserted", "focus:", "window:",
)  # fmt: skip
REMEMBERED, MANY, FIRST = 3_000, 120, 60


class Roamer:
    """Walks the tree of one process, round after round."""

    def __init__(self, pid: int, seed: int) -> None:
        self._pid, self._dice = pid, random.Random(seed)
        self._met: list[Any] = []
        self._told: list[Any] = []
        self._listener = Atspi.EventListener.new(self._on_event)
        for event in EVENTS:
            self._listener.register(event)
        self.asked = 0

    def _on_event(self, event: Any) -> None:
        if len(self._told) < REMEMBERED:
            self._told.append(event.source)

    def roam(self) -> None:
        while self._lives():
            application = self._application()
            if application is None:
                GLib.usleep(100_000)
                continue
            application.clear_cache()
            self._walk(application)

    def _lives(self) -> bool:
        """Not even a process that ended and waits for its parent to look."""
        try:
            return Path(f"/proc/{self._pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0] != "Z"
        except OSError:
            return False

    def _application(self) -> Any:
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(at)
            try:
                if child is not None and child.get_process_id() == self._pid:
                    return child
            except GLib.Error:
                continue
        return None

    def _walk(self, node: Any) -> None:
        if node is None or not self._ask(node):
            return
        self._look_back(node)
        try:
            count = node.get_child_count()
        except GLib.Error:
            return
        for at in range(count if count < MANY else FIRST):
            try:
                child = node.get_child_at_index(at)
            except GLib.Error:
                continue
            self._walk(child)

    def _look_back(self, node: Any) -> None:
        """Something met before, and something an event came from; both may be gone."""
        context = GLib.MainContext.default()
        for _ in range(5):
            if context.pending():
                context.iteration(False)
        if len(self._met) < REMEMBERED:
            self._met.append(node)
        else:
            self._met[self._dice.randrange(REMEMBERED)] = node
        if self._dice.random() < 0.1:
            self._ask(self._dice.choice(self._met))
        if self._told and self._dice.random() < 0.3:
            self._ask(self._told.pop(self._dice.randrange(len(self._told))))

    def _ask(self, node: Any) -> bool:
        """All a screen reader asks; False where it was gone."""
        self.asked += 1
        try:
            node.get_state_set(), node.get_role_name(), node.get_name(), node.get_description()
            node.get_attributes(), node.get_relation_set(), node.get_index_in_parent(), node.get_parent()
            area, offers = node.get_extents(Atspi.CoordType.SCREEN), set(node.get_interfaces())
            if "Text" in offers:
                Atspi.Text.get_text(node, 0, -1), Atspi.Text.get_caret_offset(node)
            if "Value" in offers:
                Atspi.Value.get_current_value(node)
            if "Action" in offers:
                for at in range(Atspi.Action.get_n_actions(node)):
                    Atspi.Action.get_action_name(node, at), Atspi.Action.get_key_binding(node, at)
            if "Selection" in offers:
                Atspi.Selection.get_selected_child(node, 0), Atspi.Selection.is_child_selected(node, 0)
            if "Table" in offers:
                self._ask_table(node)
            if "TableCell" in offers:
                Atspi.TableCell.get_position(node), Atspi.TableCell.get_column_header_cells(node)
            if self._dice.random() < 0.1:
                x, y = area.x + area.width // 2, area.y + area.height // 2
                Atspi.Component.get_accessible_at_point(node, x, y, Atspi.CoordType.SCREEN)
        except GLib.Error:
            return False
        return True

    def _ask_table(self, node: Any) -> None:
        rows, columns = Atspi.Table.get_n_rows(node), Atspi.Table.get_n_columns(node)
        for _ in range(4):
            row, column = self._dice.randrange(-1, rows + 2), self._dice.randrange(-1, columns + 2)
            for ask, place in (
                (Atspi.Table.get_accessible_at, (row, column)), (Atspi.Table.get_index_at, (row, column)),
                (Atspi.Table.get_column_header, (column,)), (Atspi.Table.get_row_description, (row,)),
                (Atspi.Table.is_row_selected, (row,)), (Atspi.Table.get_row_at_index, (row,)),
            ):  # fmt: skip
                try:
                    ask(node, *place)
                except GLib.Error:
                    continue  # such a cell there is not


if __name__ == "__main__":
    Atspi.init()
    roamer = Roamer(int(sys.argv[1]), int(sys.argv[2]))
    roamer.roam()
    sys.stdout.write(f"{roamer.asked}\n")
