"""Many clerks at once, killed at random: no number twice, none missing, each certificate whole or absent."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select

from academy.base.counters import Counter
from academy.certificates import store
from academy.certificates.records import Certificate
from academy.certificates.rules import NUMBERS
from tests.rooms.certificates.scene import Scene

ROOT = Path(__file__).parents[3]


def run(scene: Scene, processes: int, issues: int, kills: int, seed: int) -> None:
    """Each process issues its own honours into one series; whoever is killed is started again."""
    dice = random.Random(seed)
    people = scene.courses.people(processes)
    url = scene.door.database.engine.url.render_as_string(hide_password=False)

    def start(at: int) -> subprocess.Popen[bytes]:
        words = [url, at + 2, people[at], at * issues, issues]
        command = [sys.executable, "-m", "tests.rooms.certificates.issuer", *map(str, words)]
        return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE)

    running = {at: start(at) for at in range(processes)}
    while running:
        if kills:
            time.sleep(dice.uniform(0.05, 1.6))  # the moment of the kill, not a wait for something
            at = dice.choice(list(running))
            running[at].kill()
            running[at].communicate()
            running[at] = start(at)
            kills -= 1
            continue
        at, process = next(iter(running.items()))
        _, errors = process.communicate()
        assert process.returncode == 0, errors.decode()
        del running[at]
    whole(scene, processes * issues)


def whole(scene: Scene, wanted: int) -> None:
    with scene.door.database.transaction() as db:
        assert store.broken(db) == []
        serials = list(db.scalars(select(Certificate.serial).order_by(Certificate.serial)))
        assert serials == list(range(1, wanted + 1))
        assert db.scalar(select(func.count(Certificate.qr_serial.distinct()))) == wanted
        assert db.scalar(select(Counter.last).where(Counter.kind == NUMBERS)) == wanted
        assert db.scalar(select(func.count()).where(Certificate.paper_id.is_(None))) == 0


def test_two_clerks_and_a_kill(scene: Scene) -> None:
    run(scene, processes=2, issues=2, kills=1, seed=5)


@pytest.mark.campaign
def test_eight_clerks_five_hundred_certificates_each_and_forty_kills(scene: Scene) -> None:
    run(scene, processes=8, issues=500, kills=40, seed=11)
