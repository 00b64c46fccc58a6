"""docs/ux.md from the tests: `python -m tests.tools.ux [RESULTS.xml …]`, files of pytest's --junitxml."""

import re
import sys
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

from tests.journeys.ux.checks import CHECKS

ROOT = Path(__file__).parents[2]
TARGET = ROOT / "docs" / "ux.md"
NAME = re.compile(r"^\s*def (test_u\d\d_\w+)", re.MULTILINE)
NUMBER = re.compile(r"(?<=_)u(\d\d)(?=_)")
HEAD = """# What users can check

Made by `python -m tests.tools.ux` from the tests; not written by hand. *yes*: its tests passed when the
table was made. *no*: one failed. *—*: no test carries this number yet. The pictures are what a check saw
at its end, made by `ACADEMY_UX_PICTURES=docs/pictures/ux ./check campaign`.

| | check | holds | picture | tests |
|---|---|---|---|---|
"""


def named() -> dict[int, list[tuple[str, str]]]:
    """The tests of each number: (file, name)."""
    found: dict[int, list[tuple[str, str]]] = {}
    for file in sorted((ROOT / "tests").rglob("test_*.py")):
        for name in NAME.findall(file.read_text("utf-8")):
            for number in NUMBER.findall(name):
                found.setdefault(int(number), []).append((file.relative_to(ROOT).as_posix(), name))
    return found


def outcomes(files: Iterable[Path]) -> dict[str, bool]:
    """Whether each test passed, by name; a parametrised one passed when every case did."""
    found: dict[str, bool] = {}
    for file in files:
        run: dict[str, bool] = {}
        for case in ElementTree.parse(file).getroot().iter("testcase"):
            name = case.get("name", "").partition("[")[0]
            bad = any(case.find(kind) is not None for kind in ("failure", "error", "skipped"))
            run[name] = run.get(name, True) and not bad
        found |= run
    return found


def table(results: dict[str, bool]) -> str:
    tests, lines = named(), []
    for number, words in CHECKS.items():
        own = tests.get(number, [])
        known = [results[name] for _, name in own if name in results]
        holds = "—" if not own else "no" if not all(known) else "yes" if known else "not run"
        places = "<br>".join(f"`{file}` {name.removeprefix('test_')}" for file, name in own)
        picture = TARGET.parent / "pictures" / "ux" / f"U{number:02}.webp"
        seen = f"[seen](pictures/ux/{picture.name})" if picture.exists() else ""
        lines.append(f"| U{number:02} | {words} | {holds} | {seen} | {places} |")
    return HEAD + "\n".join(lines) + "\n"


if __name__ == "__main__":
    TARGET.write_text(table(outcomes(map(Path, sys.argv[1:]))), "utf-8")
