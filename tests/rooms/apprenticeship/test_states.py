"""Whatever people do in whatever order: numbers have no gap, each has its paper, nothing runs unsigned."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from academy.base.clock import FixedClock
from academy.base.database import Database, sqlite_url
from tests.postgres import Server
from tests.rooms.apprenticeship.desk import new_database
from tests.rooms.apprenticeship.machine import Life

SLICE = {"sqlite": (8, 10), "postgresql": (3, 10)}  # runs and acts in each
CAMPAIGN = (200, 40)
DRAWN = ("service_drafts.draw", "service_amendments.draw_amendment")


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Prepares the machine for one engine. The PDFs are another test's matter: drawing them takes long."""
    for name in DRAWN:
        drawn: Callable[..., bytes] = lambda sheet, *_: b"%PDF-" + sheet.number.encode()  # noqa: E731
        monkeypatch.setattr(f"academy.apprenticeship.{name}", drawn)
    if request.param == "sqlite":
        empty: bytes = request.getfixturevalue("empty_sqlite")
        monkeypatch.setattr(
            Life, "open_database", staticmethod(lambda clock: _file(empty, clock)), raising=False
        )
    else:
        server: Server = request.getfixturevalue("filled_server")
        monkeypatch.setattr(
            Life, "open_database", staticmethod(lambda clock: _copy(server, clock)), raising=False
        )
    return str(request.param)


def _file(empty: bytes, clock: FixedClock) -> tuple[Database, Callable[[], object]]:
    folder = tempfile.TemporaryDirectory()
    file = Path(folder.name) / "academy.db"
    file.write_bytes(empty)
    return new_database(str(sqlite_url(file)), clock), folder.cleanup


def _copy(server: Server, clock: FixedClock) -> tuple[Database, Callable[[], object]]:
    copy = server.database()
    url = copy.__enter__()
    return new_database(url, clock), lambda: copy.__exit__(None, None, None)


def live(examples: int, steps: int, *, seeded: bool) -> None:
    run_state_machine_as_test(
        Life,
        settings=settings(
            max_examples=examples, stateful_step_count=steps, deadline=None, derandomize=seeded,
            database=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        ),
    )  # fmt: skip


def test_any_order_of_acts_keeps_the_books_whole(engine: str) -> None:
    live(*SLICE[engine], seeded=True)


@pytest.mark.campaign
def test_a_long_life_keeps_the_books_whole(engine: str) -> None:
    live(*CAMPAIGN, seeded=False)
