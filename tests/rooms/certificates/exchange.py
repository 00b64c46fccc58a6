"""Two academies on two databases of one engine: a branch without a line, and the head academy it sends to."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from academy.archive.records import Blob
from academy.base.clock import FixedClock
from academy.base.database import Database, sqlite_url
from academy.base.door import Door
from academy.base.ids import Ids
from academy.base.problems import Refused
from academy.base.vault import Vault
from academy.certificates import store, store_keys
from academy.certificates.facts_keys import PassphraseDraft
from academy.certificates.facts_package import SendDraft, TakeDraft, Taken
from academy.certificates.records import Certificate, CertificateBatch
from academy.certificates.rules_verify import StatusList
from academy.certificates.service import CertificateService
from academy.courses.service import CourseService
from academy.people.records import Person
from tests.databases import NOW
from tests.rooms.certificates.scene import Scene, TestSigner
from tests.rooms.conftest import HEAD, an_actor
from tests.rooms.courses.classes import Room

WORDS = "铁马冰河-入梦来-2026"
HEAD_NO, BRANCH_NO = 2, 1


@dataclass(frozen=True, slots=True)
class Exchange:
    """`branch` sends, `head` answers; files lie in `folder`."""

    branch: Scene
    head: Scene
    folder: Path

    def send(self, batch_id: int, name: str = "sent.gjpkg") -> Path:
        draft = SendDraft(HEAD_NO, WORDS, WORDS)
        return self.branch.service.send_package(self.branch.clerk, batch_id, draft, self.folder / name)

    def take(self, file: Path, words: str = WORDS) -> Taken:
        """At the head academy."""
        return self.head.service.take_package(self.head.clerk, TakeDraft(file.read_bytes(), words))

    def answer(self, batch_id: int, name: str = "answer.gjpkg") -> Path:
        draft = PassphraseDraft(WORDS, WORDS)
        return self.head.service.save_answer(self.head.approver, batch_id, draft, self.folder / name)

    def take_answer(self, file: Path, words: str = WORDS) -> Taken:
        """At the branch."""
        return self.branch.service.take_package(self.branch.clerk, TakeDraft(file.read_bytes(), words))


def trust(scene: Scene, number: int, signer: TestSigner, name: str) -> None:
    """What taking over a list after comparing its fingerprint comes to."""
    with scene.door.database.transaction(write=True) as db:
        keys = ((signer.public.hex(), "2026-01-01", ""),)
        store_keys.keep_issuer(db, StatusList(number, name, NOW, keys, {}), HEAD, "孙志远")


@contextmanager
def second(request: pytest.FixtureRequest, first: Database, folder: Path) -> Iterator[Database]:
    """An empty database of the same engine."""
    clock = FixedClock(NOW)
    if first.is_sqlite:
        file = folder / "head.db"
        file.write_bytes(request.getfixturevalue("empty_sqlite"))
        found = Database(sqlite_url(file), clock, Ids(clock, 2))
        yield found
        found.close()
        return
    with request.getfixturevalue("filled_server").database() as url:
        found = Database(url, clock, Ids(clock, 2))
        yield found
        found.close()


def the_head(database: Database) -> Scene:
    """Its clerk 801 and its approver 802; its own vault, its own key."""
    door, vault = Door(database), Vault(bytes(range(1, 33)))
    clerk, approver = an_actor(801), an_actor(802)
    service = CertificateService(door, vault, TestSigner(9, HEAD_NO))
    head = Scene(door, service, Room(door, vault, CourseService(door, vault), clerk), clerk, approver)
    head.staff(801, "郑接收")
    head.staff(802, "何签发")
    return head


@pytest.fixture
def exchange(
    request: pytest.FixtureRequest, database: Database, scene: Scene, tmp_path: Path
) -> Iterator[Exchange]:
    with second(request, database, tmp_path) as other:
        head = the_head(other)
        trust(head, BRANCH_NO, TestSigner(), "永锋工匠学院")
        trust(scene, HEAD_NO, TestSigner(9, HEAD_NO), "齐河工匠学院")
        yield Exchange(scene, head, tmp_path)


def told(refused: pytest.ExceptionInfo[Refused]) -> set[str]:
    return {each.code for each in refused.value.problems}


def everything(scene: Scene) -> list[int]:
    """How much there is of what a package could leave behind."""
    with scene.door.database.transaction() as db:
        return [
            db.scalar(select(func.count()).select_from(record)) or 0
            for record in (Person, Blob, CertificateBatch, Certificate)
        ]


def broken(scene: Scene) -> list[Any]:
    with scene.door.database.transaction() as db:
        return store.broken(db)
