"""The measuring itself: a figure over its bar is seen, a window that never paints is not a fast one."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.bench import bench_start
from tests.bench.__main__ import main
from tests.bench.measure import Row, aligned


@pytest.mark.parametrize(("value", "ok"), [(100.0, True), (200.0, True), (200.1, False)])
def test_a_figure_is_good_up_to_its_bar(value: float, ok: bool) -> None:
    assert Row("start", value, 100.0, 2.0).ok is ok


def test_the_table_is_aligned_and_names_what_is_over() -> None:
    rows = [Row("start", 250.0, 100.0, 2.0), Row("roster, 800 rows", 1.0, 1.0, 2.0, "s")]
    over, good = aligned(rows).splitlines()[1:]
    assert over.index("2.50") == good.index("1.00")
    assert over.endswith("OVER")
    assert good.endswith("ok")


@pytest.mark.parametrize(("arguments", "code"), [([], 0), (["--strict"], 1), (["no-such-bench"], 2)])
def test_only_a_strict_measurement_fails(
    arguments: list[str], code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.bench.__main__.NAMES", ["start"])
    monkeypatch.setattr(bench_start, "rows", lambda: [Row("start", 250.0, 100.0, 2.0)])
    assert CliRunner().invoke(main, arguments).exit_code == code


def test_an_empty_window_paints_and_says_when(tmp_path: Path) -> None:
    assert bench_start.painted_after(bench_start.BARE, tmp_path) > 0


def test_a_process_that_paints_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="did not paint"):
        bench_start.painted_after(("-c", "pass"), tmp_path)
