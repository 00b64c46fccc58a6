"""Two clerks at two machines, one server: what one writes stands in the other's window by itself.

Both windows are processes of their own, each on a screen of its own, used by outside keys alone.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from academy.base.config import DEMO_PASSWORD
from tests.journeys.outside.hands import Mouse
from tests.journeys.outside.keyboard import Devices
from tests.journeys.outside.person import Person
from tests.journeys.outside.screen import missing, program, reader, screen
from tests.journeys.outside.seen import ENTRIES, Node
from tests.journeys.served import ADMINISTRATOR, served

pytestmark = [pytest.mark.campaign, pytest.mark.skipif(bool(missing()), reason=f"missing: {missing()}")]
PEOPLE = 22  # more than a screen shows, few enough for a reader to go through them all
DOWN, UP = 18, 2  # presses of the arrow: the list has been scrolled by then, and more stands below


@contextmanager
def seated(folder: Path, place: Path, clerk: str) -> Iterator[Person]:
    """Somebody signed in before the list of people."""
    config = Path(os.environ["ACADEMY_CONFIG"])
    place.mkdir()
    log = place / "program.log"
    with (
        screen(place / "screen") as where,
        program(where, log, folder, config, "zh") as process,
        reader(where, process) as tree,
    ):
        me = Person(where, tree, Devices(where.display), Mouse(), "zh", place)
        me.enter("Account", clerk)
        me.enter("Password", DEMO_PASSWORD)
        me.press("Sign in")
        me.go("People")
        yield me
        me.devices.close()
    assert "Traceback" not in log.read_text("utf-8", "replace")


def cells(me: Person) -> list[Node]:
    """Of the list, once it has any."""

    def there(seen: list[Node]) -> list[Node] | None:
        return [each for each in seen if each.role == "table cell" and "showing" in each.states] or None

    return me.until(there, "the list")


def place(me: Person) -> tuple[list[tuple[str, int]], list[str]]:
    """What does not move: which numbers stand at which height, and which row is chosen."""
    found = cells(me)
    left = min(each.rect[0] for each in found)
    numbers = [each for each in found if each.rect[0] == left]
    return (
        [(each.name, each.rect[1]) for each in numbers],
        [each.name for each in numbers if "selected" in each.states],
    )


def edited(me: Person, tail: str, employer: str) -> None:
    """By keys: found by the end of his number, opened, another employer, saved."""
    me.key("ctrl+f", "ctrl+a")
    me.write(tail)
    row = me.until(
        lambda seen: found[-1] if len(found := [e for e in seen if e.name == tail]) == 1 else None, tail
    )
    me.click(*row.centre)
    me.key("F2")
    me.enter("Employer", employer)
    me.key("ctrl+s")
    me.until(lambda seen: True if any(each.name == employer for each in seen) else None, employer)


def appears(me: Person, words: str) -> None:
    """Anywhere on the screen, also behind a dialog."""
    me.until(
        lambda _seen: True if any(e["name"] == words for e in me.reader.ask("look") or []) else None, words
    )


def test_the_other_ones_change_appears_and_moves_nothing(home: Path, tmp_path: Path) -> None:
    with (
        served(home, people=PEOPLE) as academy,
        seated(academy.one, tmp_path / "one", ADMINISTRATOR) as reading,
        seated(academy.two, tmp_path / "two", ADMINISTRATOR) as writing,
    ):
        reading.click(*cells(reading)[0].centre)
        reading.key(*["Down"] * DOWN, *["Up"] * UP)
        before = place(reading)
        numbers, chosen = before
        assert len(chosen) == 1
        other = next(e for e in cells(reading) if e.rect[1] == numbers[1][1] and e.name.isdigit())
        assert numbers[1][0] not in chosen
        edited(writing, other.name, "甲厂乙班")
        appears(reading, "甲厂乙班")
        assert place(reading) == before
        reading.picture("appeared")

        reading.key("F2")
        reading.hand.take(reading, lambda: reading.find("Remark", ENTRIES))
        reading.write("写到一半")
        edited(writing, other.name, "丙厂丁班")
        appears(reading, "丙厂丁班")
        reading.write("接着写")
        field = reading.find("Remark", ENTRIES)
        assert field.text == "写到一半接着写"
        assert "focused" in field.states
        reading.picture("typed")
        reading.key("ctrl+s")
        reading.until(lambda seen: None if any(e.role == "dialog" for e in seen) else True, "saved")
        assert place(reading) == before
