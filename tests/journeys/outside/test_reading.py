"""A program that reads the window without rest does it no harm, whatever happens in it meanwhile."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.journeys.outside.screen import SYSTEM_PYTHON, missing, program, screen
from tests.journeys.outside.shaken import SEED, SHAKES

pytestmark = [pytest.mark.campaign, pytest.mark.skipif(bool(missing()), reason=f"missing: {missing()}")]
ACTS, LIMIT = 2_000, 900  # … and seconds


@pytest.mark.parametrize(("language", "seed"), [("zh", 1), ("en", 2)])
def test_the_window_outlives_a_reader_that_never_rests(
    demo: Path, tmp_path: Path, language: str, seed: int
) -> None:
    log, config = tmp_path / "program.log", Path(os.environ["ACADEMY_CONFIG"])
    more = {SHAKES: str(ACTS), SEED: str(seed)}
    with (
        screen(tmp_path / "screen") as where,
        program(where, log, demo, config, language, "shaken", **more) as process,
    ):
        asked = subprocess.run(
            [SYSTEM_PYTHON, str(Path(__file__).with_name("roaming.py")), str(process), str(seed)],
            env=where.environment, capture_output=True, text=True, timeout=LIMIT, check=True,
        ).stdout  # fmt: skip
    said = log.read_text("utf-8", "replace")
    assert "SHAKEN" in said, said[-3000:]
    assert "Traceback" not in said
    assert int(asked) > ACTS
