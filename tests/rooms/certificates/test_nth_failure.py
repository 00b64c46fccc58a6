"""The world fails at the first, the second, the third … statement of an issue: nothing is left half done."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from sqlalchemy import event, func, select
from sqlalchemy.exc import OperationalError

from academy.archive.facts_files import FileDraft
from academy.archive.records import Blob, Paper
from academy.base import counters
from academy.base.database import Database
from academy.base.problems import Unavailable
from academy.certificates import store
from academy.certificates.facts_issue import BatchState, CertificateState
from academy.certificates.facts_ledger import HandDraft
from academy.certificates.records import Certificate
from tests.printing.photos import photo
from tests.rooms.certificates.scene import SERIES, Scene, lost, wrong
from tests.rooms.conftest import HEAD

ROOT = Path(__file__).parents[3]
HAND = HandDraft(date(2026, 11, 23))


@contextmanager
def failing_at(scene: Scene, nth: int) -> Iterator[list[int]]:
    """The nth statement, or the commit after them all, raises what a broken connection raises."""
    seen = [0]

    def count(*_: Any) -> None:
        seen[0] += 1
        if seen[0] == nth:
            raise OperationalError("the world failed", None, Exception("gone"))

    engine = scene.door.database.engine
    event.listen(engine, "before_cursor_execute", count)
    event.listen(engine, "commit", count)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", count)
        event.remove(engine, "commit", count)


def traces(scene: Scene, batch_id: int) -> tuple[object, ...]:
    with scene.door.database.transaction() as db:
        states = sorted(db.scalars(select(Certificate.state).where(Certificate.batch_id == batch_id)))
        rows = [db.scalar(select(func.count()).select_from(table)) for table in (Paper, Blob)]
        return (
            scene.service.batch(scene.clerk, batch_id).row.state, states, rows,
            counters.next_of(db, HEAD, "certificate", SERIES), store.broken(db),
        )  # fmt: skip


def test_an_issue_that_fails_anywhere_leaves_no_trace_and_succeeds_when_asked_again(scene: Scene) -> None:
    batch_id = scene.submitted(*scene.class_of(2))
    before = traces(scene, batch_id)
    nth = 0
    while True:
        nth += 1
        with failing_at(scene, nth) as seen:
            try:
                issued = scene.service.approve_and_issue(scene.approver, batch_id)
            except Unavailable:
                pass
            else:
                break
        assert traces(scene, batch_id) == before, f"statement {nth} left something behind"
    assert seen[0] == nth - 1 > 15, "every statement and the commit were made to fail once"
    assert issued.first_number.endswith("-0001")
    after = traces(scene, batch_id)
    assert after[0] is BatchState.ISSUED
    assert after[1] == [CertificateState.ISSUED.value] * 2
    assert after[4] == []


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    """A disk that can be told to fail, to be preloaded."""
    if sys.platform != "linux" or which("cc") is None:
        pytest.skip("needs a C compiler and a system that preloads")
    made = tmp_path / "failing_disk.so"
    source = ROOT / "tests" / "tools" / "failing_disk.c"
    subprocess.run(["cc", "-shared", "-fPIC", "-o", str(made), str(source), "-ldl"], check=True)
    return made


def lived_through(database: Database, disk: Path, folder: Path, step: int) -> list[int]:
    """How many writes there were to fail while issuing and while saving."""
    database.engine.dispose()
    url = database.engine.url.render_as_string(hide_password=False)
    words = ["-m", "tests.rooms.certificates.failing_disk", url, str(folder), str(step)]
    made = subprocess.run(
        [sys.executable, *words], cwd=ROOT, env={**os.environ, "LD_PRELOAD": str(disk)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    return [int(each) for each in made.stdout.split()]


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_disk_that_fails_now_and_then_leaves_every_certificate_whole_or_absent(
    database: Database, disk: Path, tmp_path: Path
) -> None:
    issuing, saving = lived_through(database, disk, tmp_path, step=19)
    assert issuing > 19
    assert saving > 0


@pytest.mark.campaign
def test_a_disk_that_fails_at_every_write_leaves_every_certificate_whole_or_absent(
    database: Database, disk: Path, tmp_path: Path
) -> None:
    issuing, saving = lived_through(database, disk, tmp_path, step=1)
    assert issuing > (20 if database.is_sqlite else 2), "a server writes its own files"
    assert saving > 10


@pytest.mark.parametrize("verb", ["reissue", "hand_over", "void"])
def test_what_follows_an_issue_fails_without_a_trace_as_well(scene: Scene, verb: str) -> None:
    (key,) = scene.issued(*scene.class_of(1)).certificate_ids
    service = scene.service
    service.record_print(scene.clerk, [key])
    if verb == "void":
        service.ask_void(scene.clerk, key, wrong("姓名印错", FileDraft("来函.jpg", photo())))
    else:
        service.ask_reissue(scene.clerk, key, lost("遗失"))
    before = service.certificate(scene.clerk, key)
    nth = 0
    while True:
        nth += 1
        with failing_at(scene, nth):
            try:
                if verb == "reissue":
                    service.approve_reissue(scene.approver, key)
                elif verb == "void":
                    service.approve_void(scene.approver, key)
                else:
                    service.hand_over(scene.clerk, [key], HAND)
            except Unavailable:
                pass
            else:
                break
        assert service.certificate(scene.clerk, key) == before, f"statement {nth} left something behind"
        assert [each.state for each in service.voids(scene.clerk, key)] in ([], ["asked"])
    assert service.certificate(scene.clerk, key) != before
    with scene.door.database.transaction() as db:
        assert store.broken(db) == []
