"""What stands on the screen, as the accessibility tree tells it."""

import re
from dataclasses import dataclass
from typing import Any

ENTRIES = ("text", "entry", "password text", "combo box", "spin button")
ITEMS = ("list item", "menu item", "check menu item")
PRESSED = (
    "push button", "toggle button", "check box", "radio button", "page tab", "menu item", "button",
)  # fmt: skip


@dataclass(frozen=True)
class Node:
    """One thing of the window. `rect` is its place on the screen: left, top, width, height."""

    id: int
    parent: int
    role: str
    name: str
    description: str
    states: frozenset[str]
    rect: tuple[int, int, int, int]
    interfaces: frozenset[str]
    text: str = ""
    value: float | None = None
    actions: tuple[str, ...] = ()

    @property
    def centre(self) -> tuple[int, int]:
        x, y, wide, high = self.rect
        return x + wide // 2, y + high // 2

    @property
    def able(self) -> bool:
        return "sensitive" in self.states

    def called(self, words: re.Pattern[str]) -> bool:
        """By its name, which a count may follow; a box of choices by what is said of it."""
        if words.fullmatch(self.name) or words.fullmatch(self.description.split(" · ")[0]):
            return True
        return any(words.fullmatch(self.name[: gap.start()]) for gap in re.finditer(" ", self.name))

    def reads(self, words: re.Pattern[str]) -> bool:
        """Whether the words stand in it."""
        return bool(words.search(self.name) or words.search(self.text))


def node(told: dict[str, Any]) -> Node:
    made = {
        **told, "name": told["name"].strip(), "states": frozenset(told["states"]),
        "rect": tuple(told["rect"]),
        "interfaces": frozenset(told["interfaces"]), "actions": tuple(told.get("actions", ())),
    }  # fmt: skip
    return Node(**made)


@dataclass(frozen=True)
class Grid:
    """A table with headings at two sides."""

    words: str
    table: Node
    heads: list[Node]
    people: list[Node]

    @property
    def rows(self) -> int:
        return len(self.people)

    @property
    def columns(self) -> int:
        return len(self.heads)

    def place(self, row: int, column: int) -> tuple[int, int]:
        return self.heads[column].centre[0], self.people[row].centre[1]


def offers(each: Node, name: str) -> bool:
    """An entry of the list that hangs under a field, or the field that says what hangs there."""
    return name in (each.name if each.role in ITEMS else each.description)


def front(told: list[dict[str, Any]]) -> list[Node]:
    """The active window with all it holds."""
    every = [node(each) for each in told]
    tops = [each for each in every if each.parent == -1]
    if not tops:
        return []
    chosen = next((each for each in reversed(tops) if "active" in each.states), tops[-1])
    end = next((each.id for each in tops if each.id > chosen.id), len(every))
    return every[chosen.id : end]


def cut_by(inner: Node, seen: list[Node]) -> Node | None:
    """The nearest thing around it that does not show all of it; the list of a box hangs out of it."""
    by_id = {each.id: each for each in seen}
    top, bottom = inner.rect[1], inner.rect[1] + inner.rect[3]
    outer = by_id.get(inner.parent)
    while outer is not None and outer.role != "combo box":
        if top < outer.rect[1] or bottom > outer.rect[1] + outer.rect[3]:
            return outer
        outer = by_id.get(outer.parent)
    return None
