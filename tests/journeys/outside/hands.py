"""Three ways to use a window: with the mouse, with keys alone, and as an assistive program does."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from tests.journeys.outside.keyboard import WHEEL_DOWN, WHEEL_UP
from tests.journeys.outside.seen import Grid, Node, cut_by

if TYPE_CHECKING:
    from tests.journeys.outside.person import Person

Find = Callable[[], Node]
FAR = 160  # presses of Tab after which there is a trap
TURNS = 60  # of the wheel


class Hand(Protocol):
    """What differs between the ways."""

    def press(self, me: "Person", found: Find) -> None: ...

    def take(self, me: "Person", found: Find) -> None:
        """Give it the keys."""

    def go(self, me: "Person", page: str) -> None: ...

    def choose(self, me: "Person", found: Find, item: str) -> None: ...

    def open(self, me: "Person", found: Find) -> None:
        """The row of a list this cell stands in."""

    def point(self, me: "Person", grid: Grid, row: int, column: int) -> None: ...


class Mouse:
    """Clicks in the middle; what is out of sight is brought there by the wheel."""

    def press(self, me: "Person", found: Find) -> None:
        me.click(*self._shown(me, found).centre)

    take = press

    def go(self, me: "Person", page: str) -> None:
        self.press(me, lambda: me.find(page, at=0))

    def choose(self, me: "Person", found: Find, item: str) -> None:
        self.press(me, found)
        self.press(me, lambda: me.item(item))
        me.gone(item)

    def open(self, me: "Person", found: Find) -> None:
        me.devices.click(*self._shown(me, found).centre, times=2)
        me.rest()

    def point(self, me: "Person", grid: Grid, row: int, column: int) -> None:
        me.click(*grid.place(row, column))

    def _shown(self, me: "Person", found: Find) -> Node:
        for _ in range(TURNS):
            wanted = found()
            held = cut_by(wanted, me.seen)
            if held is None:
                return wanted
            above = wanted.rect[1] < held.rect[1]
            me.click(*held.centre, button=WHEEL_UP if above else WHEEL_DOWN)
        raise AssertionError(f"{wanted.name} cannot be brought into sight")


class Keys:
    """Tab from thing to thing; arrows inside a group, a list, a table."""

    def press(self, me: "Person", found: Find) -> None:
        if self._reach(me, found):
            me.key("space")

    def take(self, me: "Person", found: Find) -> None:
        self._reach(me, found)

    def go(self, me: "Person", page: str) -> None:
        """By the digit that stands beside its name."""
        wanted = me.find(page, at=0)
        pages = [each.id for each in me.seen if each.role == wanted.role and each.parent == wanted.parent]
        me.key(f"ctrl+{pages.index(wanted.id) + 1}")

    def choose(self, me: "Person", found: Find, item: str) -> None:
        self._reach(me, found)
        me.key("alt+Down")
        take_offered(me, item)

    def open(self, me: "Person", found: Find) -> None:
        self._reach(me, lambda: table_of(me, found()))
        open_row(me, found)

    def point(self, me: "Person", grid: Grid, row: int, column: int) -> None:
        self._reach(me, lambda: me.grid(grid.words).table)
        me.key("ctrl+Home", *(["Down"] * row), *(["Right"] * column))

    def _reach(self, me: "Person", found: Find) -> bool:
        """Whether it still wants a press: an arrow chooses within a group by itself."""
        wanted, gone = found(), list[str]()
        for _ in range(FAR):
            at, group = me.focused(), _group(me, wanted)
            gone += [each.name or each.role for each in me.seen if each.id == at] or ["?"]
            if at in (wanted.id, wanted.parent):  # a chip has the keys, its button does the work
                return True
            if at in group and wanted.role == "radio button":
                me.key("Right" if wanted.id > at else "Left")
                me.moved(at)
                wanted = found()  # what is seen is counted anew: a word that went by moves all behind it
                if "checked" in wanted.states:  # where the keys are may be told later
                    return False
            else:
                me.step("Tab")
        raise AssertionError(f"Tab does not reach {wanted.name}, but {', '.join(dict.fromkeys(gone))}")


def _group(me: "Person", wanted: Node) -> set[int]:
    """The radio buttons beside it."""
    return {each.id for each in me.seen if each.role == "radio button" and each.parent == wanted.parent}


class Assistive:
    """Asks things to do what they say they can; words are typed, and arrows move within a list."""

    def press(self, me: "Person", found: Find) -> None:
        wanted = found()
        able = [each for each in ("Press", "ShowMenu", "Toggle") if each in wanted.actions]
        assert able, f"{wanted.name} cannot be pressed: {wanted.actions}"
        me.ask("do", node=wanted.id, action=able[0])

    def take(self, me: "Person", found: Find) -> None:
        me.ask("focus", node=found().id)

    def go(self, me: "Person", page: str) -> None:
        self.press(me, lambda: me.find(page, at=0))

    def choose(self, me: "Person", found: Find, item: str) -> None:
        me.ask("do", node=found().id, action="ShowMenu")
        take_offered(me, item)

    def open(self, me: "Person", found: Find) -> None:
        self.take(me, lambda: table_of(me, found()))
        open_row(me, found)

    def point(self, me: "Person", grid: Grid, row: int, column: int) -> None:
        self.take(me, lambda: me.grid(grid.words).table)
        me.key("ctrl+Home", *(["Down"] * row), *(["Right"] * column))


def table_of(me: "Person", cell: Node) -> Node:
    """What the keys go to when they shall go to a cell."""
    by_id = {each.id: each for each in me.seen}
    outer = by_id[cell.parent]
    while outer.role not in ("table", "list", "tree"):
        outer = by_id[outer.parent]
    return outer


def take_offered(me: "Person", item: str) -> None:
    """An entry of the list that a box of choices has opened."""
    me.item(item)
    me.key("Home")
    for _ in range(FAR):
        if "focused" in me.item(item).states:
            break
        me.key("Down")
    me.key("Return")
    me.gone(item)


def open_row(me: "Person", found: Find) -> None:
    """Down to the row a cell stands in, in the table that has the keys."""
    me.key("ctrl+Home")
    for _ in range(FAR):
        line = found().rect[1]
        if any("focused" in e.states and e.role == "table cell" and e.rect[1] == line for e in me.seen):
            break
        me.key("Down")
    me.key("Return")
