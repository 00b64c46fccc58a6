"""Reminders on paper and the calendar file: of the lines of a work list."""

import re
import shutil
import subprocess
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from academy.apprenticeship import rules_due
from academy.apprenticeship.facts_contract import ContractKind, ContractState, Party
from academy.apprenticeship.facts_due import (
    DueKind,
    DueLine,
    DueList,
    OpenAmendment,
    ReturnedEntry,
    Waited,
    Waiting,
)
from academy.apprenticeship.facts_logs import Held
from academy.apprenticeship.facts_shown import PauseRow
from academy.apprenticeship.paper_calendar import escaped, folded, write_calendar
from academy.apprenticeship.paper_reminders import draw_reminders
from tests.printing.pdf import text_of
from tests.rooms.apprenticeship.test_due import LIMITS, PEOPLE, TODAY, a_contract, held
from tests.rooms.conftest import COAL


def lines() -> list[DueLine]:
    every = (
        a_contract(state=ContractState.AWAITING),
        a_contract(id=10, held=held(written=())),
        a_contract(
            id=11,
            ends=TODAY + timedelta(days=20),
            people=PEOPLE | {Party.APPRENTICE: (5, "阿依古丽·买买提,Ay;gul" * 2)},
        ),
    )
    return [line for contract in every for line in rules_due.due_lines(contract, LIMITS, TODAY)]


def read(written: bytes) -> list[dict[str, str]]:
    """The entries of a calendar file, as RFC 5545 says they are to be read: unfolded, then unescaped."""
    found: list[dict[str, str]] = []
    for line in written.replace(b"\r\n ", b"").decode().split("\r\n"):
        name, _, value = line.partition(":")
        if name == "BEGIN" and value != "VCALENDAR":
            found.append({"is": value})
        elif name == "END" and value == "VCALENDAR":
            return found
        elif found:
            found[-1][name] = re.sub(r"\\(.)", lambda part: {"n": "\n"}.get(part[1], part[1]), value)
    raise AssertionError("the calendar does not end")


def test_the_calendar_is_read_back_as_it_was_meant() -> None:
    written = write_calendar(lines(), datetime(2026, 11, 23, 9, 30))
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    assert b"\n" not in written.replace(b"\r\n", b"")
    entries = read(written)
    tasks = [each for each in entries if each["is"] == "VTODO"]
    (event,) = (each for each in entries if each["is"] == "VEVENT")
    assert len(tasks) == 5
    assert len({each["UID"] for each in entries}) == 6
    assert (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) == ("20261213", "20261214")
    assert "阿依古丽·买买提,Ay;gul" in event["SUMMARY"]
    assert event["DTSTAMP"] == "20261123T013000Z"
    assert all(each["DUE;VALUE=DATE"] > each["DTSTART;VALUE=DATE"] for each in tasks)


@pytest.mark.skipif(shutil.which("khal") is None, reason="khal is not installed")
def test_a_calendar_program_takes_the_file(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    config = tmp_path / "config"
    days = "[locale]\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
    kept, cache = tmp_path / "kept", tmp_path / "cache.db"
    config.write_text(f"[calendars]\n[[work]]\npath = {kept}\n[sqlite]\npath = {cache}\n{days}")
    file = tmp_path / "due.ics"
    file.write_bytes(write_calendar(lines(), datetime(2026, 11, 23, 9, 30)))
    settings = {"HOME": str(tmp_path), "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"}

    def khal(*arguments: str) -> str:
        command = ["khal", "-c", str(config), *arguments]
        return subprocess.run(command, env=settings, check=True, capture_output=True, text=True).stdout

    khal("import", "--batch", "-a", "work", str(file))
    assert "出师考核" in khal("list", "--format", "{title}", "2026-12-13", "1d")


def test_the_same_thing_to_do_keeps_its_uid() -> None:
    def uids(moment: datetime) -> set[bytes]:
        return {line for line in write_calendar(lines(), moment).split(b"\r\n") if line.startswith(b"UID")}

    assert uids(datetime(2026, 11, 23, 9, 30)) == uids(datetime(2027, 1, 1, 8, 0))


@pytest.mark.parametrize(
    ("text", "written"),
    [("a,b;c", "a\\,b\\;c"), ("\\", "\\\\"), ("一\n二\r\n三", "一\\n二\\n三")],
)
def test_text_is_escaped(text: str, written: str) -> None:
    assert escaped(text) == written


def test_a_long_line_is_folded_between_characters() -> None:
    parts = list(folded("DESCRIPTION:" + "汉" * 60))
    assert all(len(part) <= 77 and part.endswith(b"\r\n") for part in parts)
    assert all(part.startswith(b" ") for part in parts[1:])
    assert b"".join(part[1:] if at else part for at, part in enumerate(parts)).replace(b"\r\n", b"").decode()


def test_the_same_reminders_give_the_same_bytes() -> None:
    found = DueList(TODAY, tuple(lines()))
    first, again = (draw_reminders(found.lines, found.today, "齐河工匠学院") for _ in range(2))
    assert first == again
    with pikepdf.open(BytesIO(first)) as pdf:
        assert len(pdf.pages) == 5, "one page a person and one for the academy"


def test_every_kind_of_line_can_be_printed_for_both_kinds_of_contract() -> None:
    kinds = (ContractKind.DUAL_MENTOR, ContractKind.NEW_APPRENTICESHIP)
    awaiting = [
        a_contract(id=20 + at, kind=kind, state=ContractState.AWAITING) for at, kind in enumerate(kinds)
    ]
    running = a_contract(
        id=30, held=Held(), ends=TODAY, activated_on=TODAY,
        amendment=OpenAmendment("QJ-DT-2025-001-补1", TODAY, ((Party.TECHNICAL, 8, "新导师"),)),
        waiting=(Waiting(Waited.MARKS, TODAY), Waiting(Waited.END, TODAY)),
        pauses=(PauseRow(date(2026, 1, 1), None, "外派"),),
        returned=(ReturnedEntry(Party.CHARACTER, date(2026, 9, 1), date(2026, 11, 20)),),
    )  # fmt: skip
    old = a_contract(id=31, held=Held())
    found = [
        line
        for contract in (*awaiting, running, old)
        for line in rules_due.due_lines(contract, LIMITS, TODAY)
    ]
    found += rules_due.overload([running], {1: 3}, {COAL: LIMITS}, TODAY)
    assert {line.kind for line in found} == set(DueKind)
    text = text_of(draw_reminders(found, TODAY, "齐河工匠学院"))
    for said in (
        "请以企业身份盖章",
        "QJ-DT-2025-001-补1，请以技术培养人身份签字",
        "请审批提前终止、出师考核成绩",
    ):
        assert said in text.replace("\n", "")
