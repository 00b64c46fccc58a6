"""Issuing a thousand certificates through the service: numbers, signatures, papers, archive, journal.

The floor draws and writes as many files by hand, with nothing numbered, signed, checked or kept.
"""

import tempfile
import time
from datetime import timedelta
from pathlib import Path

from academy.base.clock import FixedClock
from academy.base.database import Database, Record, sqlite_url
from academy.base.door import Door
from academy.base.ids import Ids
from academy.base.vault import Vault
from academy.network.records import Branch
from tests.bench import floor_paper
from tests.bench.measure import Row
from tests.databases import HEAD, NOW, STEEL, all_tables, an_actor
from tests.rooms.certificates.scene import Scene, make_scene

COUNT = 1000
BAR = 1.5


def rows() -> list[Row]:
    """Processor time of the whole act, from the click to the commit."""
    with tempfile.TemporaryDirectory(prefix="academy_bench_") as folder:
        scene = _scene(Path(folder))
        warm, people = scene.class_of(2, term=4)
        scene.issued(warm, people)  # faces are read once in a process: not what is measured
        class_id, people = scene.class_of(COUNT)
        batch_id = scene.submitted(class_id, people)
        _approve_lots(scene, batch_id)
        began = time.process_time()
        scene.service.approve_and_issue(scene.approver, batch_id)
        issued = time.process_time() - began
        scene.door.database.close()
        floor_paper.build_files(2, Path(folder))
        began = time.process_time()
        floor_paper.build_files(COUNT, Path(folder))
        floor = time.process_time() - began
    return [Row(f"issuing {COUNT} certificates", issued * 1000, floor * 1000, BAR)]


def _approve_lots(scene: Scene, batch_id: int) -> None:
    """What an approver does before the click: he looks at the samples and stands for each lot."""
    for lot in scene.service.lots(scene.approver, batch_id):
        for person in lot.sample.wanted:
            scene.service.look_at_sample(scene.approver, batch_id, person)
        scene.service.approve_lot(scene.approver, batch_id, lot.number)


def _scene(folder: Path) -> Scene:
    all_tables()
    clock = FixedClock(NOW, timedelta(milliseconds=1))
    database = Database(sqlite_url(folder / "academy.db"), clock, Ids(clock, 1))
    Record.metadata.create_all(database.engine)
    with database.transaction(write=True) as db:
        for key, parent, kind, code in ((HEAD, None, "head", "QH"), (STEEL, HEAD, "branch", "YF")):
            db.add(
                Branch(
                    id=key, branch_id=key, parent_id=parent, kind=kind, code=code, name="永锋工匠学院",
                    industry="", industry_codes=[], host="", host_uscc="",
                )
            )  # fmt: skip
            db.flush()
    return make_scene(Door(database), Vault(bytes(range(32))), an_actor(901), an_actor(902))
