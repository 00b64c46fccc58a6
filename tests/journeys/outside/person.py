"""Somebody in front of the screen: finds things by what they are called, and uses what his hand can."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from tests.journeys.outside.hands import Hand
from tests.journeys.outside.keyboard import BUTTON, Devices
from tests.journeys.outside.screen import Reader, Screen
from tests.journeys.outside.seen import ENTRIES, ITEMS, PRESSED, Grid, Node, front, offers
from tests.journeys.outside.words import said

Found = TypeVar("Found")
PATIENCE = 90.0  # seconds: a loaded machine counts every password three times slower
QUIET = 60  # milliseconds without any event, after which a key or a click has been taken
PIECE = 8  # signs: rare ones borrow keys, which come back when they were read
ROUND = 400  # milliseconds without any event, after which one looks again


@dataclass
class Person:
    """Reads by the accessibility tree; where to go on is always something that stands there."""

    screen: Screen
    reader: Reader
    devices: Devices
    hand: Hand
    language: str
    pictures: Path
    seen: list[Node] = field(default_factory=list)
    _count: int = 0

    def look(self) -> list[Node]:
        """The window in front once nothing changes in it, parents before children."""
        self.rest()
        self.seen = front(self.reader.ask("look") or [])
        return self.seen

    def until(self, found: Callable[[list[Node]], Found | None], what: str) -> Found:
        """Look, and again whenever something is told, until it stands there."""
        end = time.monotonic() + PATIENCE
        while True:
            if (answer := found(self.look())) is not None:
                return answer
            if time.monotonic() > end:
                self.picture("failed")
                listed = [f"{each.role} {each.name!r} {each.text!r}" for each in self.seen if each.name]
                (self.pictures / "failed.txt").write_text("\n".join(listed), "utf-8")
                raise AssertionError(f"{what}: not there; {self.pictures}/failed.txt lists what is")
            self.reader.ask("wait", milliseconds=ROUND)

    def find(self, words: str, roles: Sequence[str] = PRESSED, at: int = -1) -> Node:
        """A thing of these roles that is called so and can be used; by itself the last."""
        names = said(words, self.language)

        def there(seen: list[Node]) -> Node | None:
            fitting = [each for each in seen if each.role in roles and each.able and each.called(names)]
            return fitting[at] if fitting else None

        return self.until(there, words)

    def reads(self, words: str) -> Node:
        """Wait until these words stand anywhere."""
        names = said(words, self.language)
        return self.until(lambda seen: next((each for each in seen if each.reads(names)), None), words)

    def misses(self, words: str) -> None:
        """Wait until these words stand nowhere."""
        names = said(words, self.language)
        self.until(lambda seen: None if any(each.reads(names) for each in seen) else True, f"no {words}")

    def item(self, words: str) -> Node:
        """The first entry of an open list that has these words."""
        names = said(words, self.language)
        return self.until(
            lambda seen: next(
                (each for each in seen if each.role in ITEMS and names.search(each.name)), None
            ),
            words,
        )  # fmt: skip

    def gone(self, words: str) -> None:
        """Wait until no list offers this any more."""
        names = said(words, self.language)
        self.until(
            lambda seen: None if any(e.role in ITEMS and names.search(e.name) for e in seen) else True, words
        )

    def press(self, words: str, at: int = -1) -> None:
        self.hand.press(self, lambda: self.find(words, at=at))

    def go(self, page: str) -> None:
        """By the navigation, the first thing in the window."""
        self.hand.go(self, page)

    def open(self, words: str) -> None:
        """The row of a list in which this stands."""
        names = said(words, self.language)

        def cell() -> Node:
            return self.until(
                lambda seen: next(
                    (e for e in seen if e.role == "table cell" and names.fullmatch(e.name)), None
                ),
                words,
            )

        self.hand.open(self, cell)

    def enter(self, words: str, text: str) -> None:
        """Replace what the field called so holds, and leave it."""
        self.hand.take(self, lambda: self.find(words, ENTRIES))
        self.key("ctrl+a")
        self.write(text)
        if "password text" not in {each.role for each in self.seen if each.id == self.focused()}:
            self.until(lambda seen: any(each.text == text for each in seen) or None, f"{words}: {text}")
        self.key("Tab")

    def choose(self, words: str, item: str) -> None:
        """Let the box called so hold this."""
        self.hand.choose(self, lambda: self.find(words, ("combo box",)), item)

    def pick(self, words: str, start: str) -> None:
        """Write a name and take the first answer that has it."""
        self.hand.take(self, lambda: self.find(words, ENTRIES))
        self.write(start)
        self.until(lambda seen: next((each for each in seen if offers(each, start)), None), start)
        self.key("Return")
        self.until(
            lambda seen: next(
                (e for e in seen if e.role in ENTRIES and e.text.startswith(start) and "（" in e.text), None
            ),
            start,
        )

    def file(self, path: Path) -> None:
        """In the dialog for files: its whole name, and Enter."""
        self.until(
            lambda seen: next(
                (each for each in seen if each.role in ENTRIES and "focused" in each.states), None
            ),
            "the dialog for files",
        )
        self.key("ctrl+a")
        self.write(str(path))
        self.key("Return")

    def grid(self, words: str) -> Grid:
        """A table that stands there whole."""
        names = said(words, self.language)

        def there(seen: list[Node]) -> Grid | None:
            tables = [each for each in seen if each.role == "table" and names.fullmatch(each.name)]
            if not tables:
                return None
            heads, rows = (
                [each for each in seen if each.role == role and each.id > tables[-1].id]
                for role in ("table column header", "table row header")
            )
            return Grid(words, tables[-1], heads, rows) if heads and rows else None

        return self.until(there, words)

    def focused(self) -> int:
        """Which of the things last seen has the keys; -1 for none of them."""
        return int(self.reader.ask("focused"))

    def moved(self, was: int) -> int:
        """What has the keys after they have left `was`; they may stay where there is nowhere to go."""
        for _ in range(8):
            if (now := self.focused()) != was:
                return now
            self.reader.ask("wait", milliseconds=ROUND)
        return was

    def step(self, chord: str) -> None:
        """A key that gives the keys to something else, until that is told: it takes its time under load."""
        told = self.reader.ask("steps")
        self.key(chord)
        for _ in range(8):
            if self.reader.ask("steps") != told:
                return
            self.reader.ask("wait", milliseconds=ROUND)

    def ask(self, verb: str, **more: object) -> None:
        """Something done by the window itself, at the wish of an assistive program."""
        assert self.reader.ask(verb, **more), f"{verb} {more} was refused"
        self.rest()

    def key(self, *chords: str) -> None:
        for chord in chords:
            self.devices.press(chord)
            self.rest()

    def write(self, text: str) -> None:
        for start in range(0, len(text), PIECE):
            self.devices.write(text[start : start + PIECE])
            self.rest()

    def click(self, x: int, y: int, button: int = BUTTON) -> None:
        self.devices.click(x, y, button)
        self.rest()

    def rest(self, quiet: int = QUIET) -> None:
        """Until nothing more is told: Qt shows each key to assistive programs first, so it is late."""
        end = time.monotonic() + PATIENCE
        while self.reader.ask("wait", milliseconds=quiet) and time.monotonic() < end:
            pass

    def picture(self, name: str) -> Path:
        """The whole screen once nothing more is told of it, numbered in the order of the day."""
        self.rest(ROUND)
        self._count += 1
        file = self.pictures / f"{self.language}-{self._count:02d}-{name}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        self.screen.picture().save(file)
        return file
