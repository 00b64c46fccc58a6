"""Reads another program's accessibility tree over AT-SPI, as a screen reader does.

Run by a Python that has PyGObject (the system's): one JSON question a line on stdin, one JSON answer a line
on stdout. It knows nothing of the program.
"""

import json
import sys
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

MANY = 300  # children of a list beyond these are not walked: one searches
FIRST = 60
EVENTS = (
    "object:children-changed", "object:state-changed", "object:text-changed", "object:property-change",
    "object:value-changed", "object:visible-data-changed", "object:bounds-changed", "focus:", "window:",
)  # fmt: skip


class Reader:
    """The tree of one process; nodes are named by numbers that hold until the next look."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._nodes: list[Any] = []
        self._stirred, self._focused = False, None
        self._steps = 0  # how often the keys have gone to something
        self._listener = Atspi.EventListener.new(self._on_event)
        for event in EVENTS:
            self._listener.register(event)

    def _on_event(self, event: Any) -> None:
        self._stirred = True
        if event.type.startswith("object:state-changed:focused") and event.detail1:
            self._focused = event.source
            self._steps += 1

    def focused(self) -> int:
        """Which of the nodes last looked at has the keyboard; -1 for another."""
        return next((at for at, each in enumerate(self._nodes) if each == self._focused), -1)

    def steps(self) -> int:
        return self._steps

    def wait(self, milliseconds: int) -> bool:
        """Until anything is told, at most so long."""
        self._stirred = False
        context, ended = GLib.MainContext.default(), [False]

        def end() -> bool:
            ended[0] = True
            return False

        source = GLib.timeout_add(milliseconds, end)
        while not self._stirred and not ended[0]:
            context.iteration(True)
        if not ended[0]:
            GLib.source_remove(source)
        while context.pending():
            context.iteration(False)
        return self._stirred

    def application(self) -> Any:
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(at)
            if child is not None and child.get_process_id() == self._pid:
                return child
        return None

    def look(self) -> list[dict[str, Any]]:
        """Everything showing, parents before children."""
        self._nodes = []
        found: list[dict[str, Any]] = []
        app = self.application()
        if app is None:
            return []
        app.clear_cache()  # what was told of a name before may not be true any more
        for at in range(app.get_child_count()):
            self._walk(app.get_child_at_index(at), -1, found)
        if self._focused is not None and self._focused not in self._nodes:
            self._walk(self._top(), -1, found)
        return found

    def _top(self) -> Any:
        """What pops up (a menu) is no child of the program; it is found by what has the keys."""
        top, outer = self._focused, self._focused.get_parent()
        while outer is not None and outer.get_role_name() != "application":
            top, outer = outer, outer.get_parent()
        return top if outer is not None and top not in self._nodes else None

    def _walk(self, node: Any, parent: int, found: list[dict[str, Any]]) -> None:
        if node is None:
            return
        states = node.get_state_set()
        if not states.contains(Atspi.StateType.SHOWING):
            return
        mine = len(found)
        self._nodes.append(node)
        found.append(self._told(node, states, mine, parent))
        count = node.get_child_count()
        for at in range(count if count < MANY else FIRST):
            self._walk(node.get_child_at_index(at), mine, found)

    def _told(self, node: Any, states: Any, mine: int, parent: int) -> dict[str, Any]:
        told: dict[str, Any] = {
            "id": mine, "parent": parent, "role": node.get_role_name(), "name": node.get_name() or "",
            "description": node.get_description() or "",
            "states": [s.value_nick for s in states.get_states()],
        }  # fmt: skip
        area = node.get_extents(Atspi.CoordType.SCREEN)
        told["rect"] = [area.x, area.y, area.width, area.height]
        interfaces = set(node.get_interfaces())
        told["interfaces"] = sorted(interfaces)
        if "Text" in interfaces:
            told["text"] = Atspi.Text.get_text(node, 0, -1)
        if "Value" in interfaces:
            told["value"] = Atspi.Value.get_current_value(node)
        if "Action" in interfaces:
            count = Atspi.Action.get_n_actions(node)
            told["actions"] = [Atspi.Action.get_action_name(node, at) for at in range(count)]
        return told

    def do(self, node: int, action: str) -> bool:
        found = self._nodes[node]
        names = [Atspi.Action.get_action_name(found, at) for at in range(Atspi.Action.get_n_actions(found))]
        return bool(action in names and Atspi.Action.do_action(found, names.index(action)))

    def focus(self, node: int) -> bool:
        return bool(Atspi.Component.grab_focus(self._nodes[node]))


def main() -> None:
    reader = Reader(int(sys.argv[1]))
    Atspi.init()
    for line in sys.stdin:
        asked = json.loads(line)
        verb = asked.pop("verb")
        try:
            answer = {"answer": getattr(reader, verb)(**asked)}
        except (GLib.Error, IndexError) as gone:  # the widget went while it was asked
            answer = {"gone": str(gone)}
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        sys.stdout.flush()


main()
