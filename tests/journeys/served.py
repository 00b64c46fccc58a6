"""An academy on a PostgreSQL of its own, with a folder for each of two machines; it may be stopped."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from sqlalchemy import URL

from academy import app
from academy.access.facts import FoundingDraft
from academy.base.actor import PROGRAM
from academy.base.config import DEMO_PASSWORD as PASSWORD
from academy.people.facts import PersonDraft, Role
from tests.postgres import halt, programs, resume, running
from tests.rooms.people.persons import roster_person

ADMINISTRATOR = "admin"
DRAFT = FoundingDraft("测试工匠学院", "CS", "沈岚", ADMINISTRATOR, PASSWORD, PASSWORD)


@dataclass(frozen=True)
class Served:
    """`one` and `two` are the folders of two machines."""

    one: Path
    two: Path
    _server: URL
    _programs: Path

    def halt(self) -> None:
        halt(self._programs, self._server)

    def resume(self) -> None:
        resume(self._programs, self._server)


@contextmanager
def served(home: Path, people: int = 0) -> Iterator[Served]:
    """Keys go to `ACADEMY_CONFIG`, as a user's do."""
    if (folder := programs()) is None:
        pytest.skip("PostgreSQL is not installed")
    with running(folder) as url:
        address = url.render_as_string(hide_password=False)
        services = app.connect_services(home / "one", address, "")
        services.access.found(PROGRAM, DRAFT)
        (head,) = services.network.branches(PROGRAM)
        for serial in range(1, people + 1):
            services.people.add(PROGRAM, _draft(serial, head.id))
        sheet = services.recovery_sheet()
        services.close()
        app.connect_services(home / "two", address, sheet).close()
        yield Served(home / "one", home / "two", url, folder)


def _draft(serial: int, branch_id: int) -> PersonDraft:
    person = roster_person(serial)
    names = ("doc_type", "doc_no", "name", "phone", "unit", "trade")
    values = {name: getattr(person, name) for name in names}
    return replace(PersonDraft(branch_id=branch_id, role=Role.TRAINEE), **values)
