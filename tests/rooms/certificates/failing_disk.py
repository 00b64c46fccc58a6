"""Issuing and saving on a disk that fails at the 1st, 2nd, 3rd … write, until both come to their end.

Run with `tests/tools/failing_disk.c` preloaded: `URL FOLDER STEP`. Prints how many writes there
were to fail: while issuing, while saving.
"""

import ctypes
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from sqlalchemy import func, select

from academy.base.clock import SystemClock
from academy.base.database import Database
from academy.base.door import Door
from academy.base.ids import Ids
from academy.base.problems import Unavailable
from academy.base.vault import Vault
from academy.certificates import store
from academy.certificates.facts_issue import BatchState, CertificateFilter, CertificateState
from academy.certificates.records import Certificate
from academy.upkeep.service import keep_marks, read_marks
from tests.databases import all_tables, an_actor
from tests.rooms.certificates.scene import Scene, make_scene


def lived(scene: Scene, batch_id: int) -> BatchState:
    """The state of a batch whose certificates are all there, or none of them."""
    row = scene.service.batch(scene.clerk, batch_id).row
    with scene.door.database.transaction() as db:
        assert store.broken(db) == []
        query = select(Certificate.state, func.count()).where(Certificate.batch_id == batch_id)
        held = {state: count for state, count in db.execute(query.group_by(Certificate.state))}
    wanted = CertificateState.ISSUED if row.state is BatchState.ISSUED else CertificateState.PREPARED
    assert held == {wanted.value: row.people}, (row.state, held)
    return row.state


def issue(scene: Scene, disk: ctypes.CDLL, batches: Iterator[int], step: int) -> int:
    """Until nothing is left to fail. What was issued all the same (no mark kept) is followed by more."""
    nth, batch_id = 1, next(batches)
    while True:
        told = _issued(scene, disk, batch_id, nth)
        seen = disk.counted()
        disk.fail_at(0)
        state = lived(scene, batch_id)
        assert told == (state is BatchState.ISSUED), "what the clerk is told is what is so"
        if seen < nth:
            assert told
            return nth - 1
        nth += step
        if told:
            batch_id = next(batches)


def _issued(scene: Scene, disk: ctypes.CDLL, batch_id: int, nth: int) -> bool:
    disk.fail_at(nth)
    try:
        scene.service.approve_and_issue(scene.approver, batch_id)
    except Unavailable:
        return False
    return True


def save(scene: Scene, disk: ctypes.CDLL, keys: list[int], folder: Path, step: int) -> int:
    """One file of all and a file each: whole under their names, or not there."""
    total = 0
    for number, verb in enumerate((_one_file, _files_each)):
        nth, done = 1, False
        while not done:
            place = folder / f"{number}-{nth}"
            place.mkdir()
            disk.fail_at(nth)
            with suppress(Unavailable):
                verb(scene, keys, place)
            done = disk.counted() < nth
            disk.fail_at(0)
            for each in place.iterdir():
                assert each.suffix == ".pdf", f"{each.name} was left behind"
                assert each.read_bytes().rstrip().endswith(b"%%EOF")
            nth += step
        total += nth - step
    return total


def _one_file(scene: Scene, keys: list[int], place: Path) -> None:
    scene.service.save_merged(scene.clerk, keys, place / "all.pdf")


def _files_each(scene: Scene, keys: list[int], place: Path) -> None:
    scene.service.export_files(scene.clerk, keys, place)


def main(url: str, folder: Path, step: int) -> None:
    all_tables()
    clock = SystemClock()
    database = Database(url, clock, Ids(clock, 1))
    door = Door(database)
    marks = folder / "academy.numbers"
    door.keep_marks = partial(keep_marks, marks)
    scene = make_scene(door, Vault(bytes(range(32))), an_actor(901), an_actor(902))
    disk = ctypes.CDLL(None)
    count = 40 if step == 1 else 6
    class_id, people = scene.class_of(count)
    batches = (scene.submitted(class_id, people[at : at + 2]) for at in range(0, count, 2))
    issuing = issue(scene, disk, batches, step)
    keys = scene.service.certificate_ids(scene.clerk, CertificateFilter())
    saving = save(scene, disk, keys, folder, step)
    numbers = [last for (_, kind, _), last in read_marks(marks).items() if kind == "certificate"]
    assert numbers, "the mark beside the data was kept by the issue that succeeded"
    database.close()
    sys.stdout.write(f"{issuing} {saving}\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
