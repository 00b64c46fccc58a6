"""Broken files give coded answers, never a crash. Seeded: the same files every time."""

import io
import random
import zipfile
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
import xlwt

from academy.base.problems import Refused, Unavailable
from academy.people.rules_roster import read_roster
from academy.sheets.reading import read_book

ROWS = [
    ["序号", "姓名", "性别", "身份证号", "联系电话"],
    [1, "赵一", "男", "371499199001019117", "15400000901"],
    [2, "钱二", "女", "37149919910202912X", "15400000902"],
]


def _sample(kind: str, path: Path) -> bytes:
    if kind == "xlsx":
        with xlsxwriter.Workbook(str(path)) as book:
            sheet = book.add_worksheet()
            for row, cells in enumerate(ROWS):
                sheet.write_row(row, 0, cells)
    elif kind == "xls":
        old = xlwt.Workbook()
        table = old.add_sheet("x")
        for row, cells in enumerate(ROWS):
            for column, cell in enumerate(cells):
                table.write(row, column, cell)
        old.save(str(path))
    else:
        path.write_text("\n".join(",".join(map(str, cells)) for cells in ROWS), "gb18030")
    return path.read_bytes()


def _mutated(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    kind = chance.choice(("bytes", "cut", "doubled", "zeros", "swapped"))
    place = chance.randrange(len(changed))
    if kind == "bytes":
        for _ in range(chance.randrange(1, 30)):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    elif kind == "cut":
        del changed[place:]
    elif kind == "doubled":
        changed[place:place] = changed[place : place + chance.randrange(1, 300)]
    elif kind == "zeros":
        end = min(len(changed), place + 64)
        changed[place:end] = b"\0" * (end - place)
    else:
        other = chance.randrange(len(changed))
        changed[place : place + 4], changed[other : other + 4] = (
            changed[other : other + 4],
            changed[place : place + 4],
        )
    return bytes(changed)


def _inside_mutated(content: bytes, chance: random.Random) -> bytes:
    """An archive that is whole, with one of its parts broken."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as archive, zipfile.ZipFile(packed, "w") as broken:
        chosen = chance.choice([name for name in archive.namelist() if name.startswith("xl/")])
        for name in archive.namelist():
            part = archive.read(name)
            broken.writestr(name, _mutated(part, chance) if name == chosen else part)
    return packed.getvalue()


def _broken_files(count: int, folder: Path) -> None:
    chance = random.Random(20261009)
    answered = 0
    for kind in ("xlsx", "xls", "csv"):
        path = folder / f"a.{kind}"
        content = _sample(kind, path)
        for _ in range(count // 3):
            inside = kind == "xlsx" and chance.random() < 0.7
            path.write_bytes((_inside_mutated if inside else _mutated)(content, chance))
            try:
                read_roster(read_book(path), date(2026, 10, 9))
            except (Refused, Unavailable):
                answered += 1
    assert answered > count // 10


def test_a_slice_of_broken_files_is_answered(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _broken_files(60, tmp_path)


@pytest.mark.campaign
def test_many_broken_files_are_answered(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _broken_files(6000, tmp_path)
