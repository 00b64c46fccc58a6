"""A person's day in the real window, by outside keys and mouse, by keys alone, by an assistive program.

Planned, imported, held, closed and certified; a contract written, signed and logged. The pictures of the day
are kept in the folder that is told at the end (`ACADEMY_DAY_PICTURES`, else beside the test's data).
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from academy import app
from academy.base.actor import PROGRAM
from academy.base.paths import RESOURCES
from tests.journeys.outside.day import played
from tests.journeys.outside.hands import Assistive, Hand, Keys, Mouse
from tests.journeys.outside.keyboard import Devices
from tests.journeys.outside.person import Person
from tests.journeys.outside.screen import cut_off, missing, program, reader, screen

ROSTER = RESOURCES.parent / "docs" / "examples" / "roster.xlsx"
PICTURES = "ACADEMY_DAY_PICTURES"
pytestmark = [pytest.mark.campaign, pytest.mark.skipif(bool(missing()), reason=f"missing: {missing()}")]


def spent(earnest: Path, folder: Path, language: str, hand: Hand, within: Sequence[str] = ()) -> Path:
    """The day in a window of its own; then the data are sound. Where its pictures are."""
    pictures = (
        Path(os.environ.get(PICTURES) or folder / "pictures") / f"{type(hand).__name__.lower()}-{language}"
    )
    config = Path(os.environ["ACADEMY_CONFIG"])
    pictures.mkdir(parents=True, exist_ok=True)
    log = pictures / "program.log"
    with (
        screen(folder / "screen") as where,
        program(where, log, earnest, config, language, within=within) as process,
        reader(where, process) as tree,
    ):
        devices = Devices(where.display)
        played(Person(where, tree, devices, hand, language, pictures), ROSTER)
        devices.close()
    assert "Traceback" not in log.read_text("utf-8", "replace")
    services = app.open_services(earnest)
    try:
        assert services.upkeep.check(PROGRAM) == []
    finally:
        services.close()
    sys.stdout.write(f"pictures of the day: {pictures}\n")
    return pictures


@pytest.mark.parametrize("language", ["zh", "en"])
def test_u60_a_day_by_keys_and_mouse_without_a_network(earnest: Path, tmp_path: Path, language: str) -> None:
    if not (within := cut_off()):
        pytest.skip("nobody here may start a program that has no network")
    pictures = spent(earnest, tmp_path, language, Mouse(), within)
    assert len(list(pictures.glob(f"{language}-*.png"))) > 18


@pytest.mark.parametrize("language", ["zh", "en"])
def test_u56_the_daily_job_is_done_with_the_keyboard_alone(
    earnest: Path, tmp_path: Path, language: str
) -> None:
    spent(earnest, tmp_path, language, Keys())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_assistive_program_does_the_daily_job(earnest: Path, tmp_path: Path, language: str) -> None:
    spent(earnest, tmp_path, language, Assistive())
