"""What is due, of whom, since when; reminders and the calendar. On both engines."""

import re
import shutil
import subprocess
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from academy.apprenticeship import rules_due
from academy.apprenticeship.facts_contract import (
    ContractKind,
    ContractState,
    Party,
    PauseDraft,
    SignatureDraft,
)
from academy.apprenticeship.facts_due import (
    DueContract,
    DueFilter,
    DueKind,
    DueLimits,
    DueLine,
    DueList,
    ReturnedEntry,
)
from academy.apprenticeship.facts_shown import PauseRow
from academy.apprenticeship.paper_calendar import escaped, folded, write_calendar
from academy.apprenticeship.paper_reminders import draw_reminders
from academy.apprenticeship.service import ApprenticeshipService
from academy.base.actor import Actor
from academy.base.clock import FixedClock
from academy.base.door import Door
from academy.base.problems import Refused, Unavailable
from academy.base.vault import Vault
from tests.rooms.apprenticeship.people import (
    MASTER,
    SECOND_PUPIL,
    a_signer,
    fill_people,
    frozen,
    sign_all,
    version_of,
)
from tests.rooms.conftest import COAL, STEEL, an_actor

TODAY = date(2026, 11, 23)
LIMITS = DueLimits(late_days=10, ending_days=30, pause_days=90, objection_months=1, max_apprentices=2)
PEOPLE = {Party.CHARACTER: (1, "管正德"), Party.TECHNICAL: (2, "贺明尺"), Party.APPRENTICE: (3, "贺一舟")}


def a_contract(**changed: object) -> DueContract:
    """In force for a year, everything written."""
    given: dict[str, object] = {
        "id": 9, "number": "QJ-DT-2025-001", "branch_id": COAL, "branch": "邱集煤炭工匠学院",
        "kind": ContractKind.DUAL_MENTOR, "state": ContractState.ACTIVE, "people": PEOPLE,
        "starts": date(2025, 11, 1), "ends": date(2027, 10, 31), "frozen_on": date(2025, 10, 20),
        "activated_on": date(2025, 11, 1),
        "written": frozenset(date(2025 + place // 12, place % 12 + 1, 1) for place in range(10, 22)),
    }  # fmt: skip
    return DueContract(**(given | changed))  # type: ignore[arg-type]


def said(contract: DueContract) -> list[tuple[DueKind, Party, int]]:
    return [(line.kind, line.party, line.days) for line in rules_due.due_lines(contract, LIMITS, TODAY)]


@pytest.mark.parametrize(
    ("changed", "due"),
    [
        ({}, []),
        (
            {"state": ContractState.AWAITING, "signed": frozenset({Party.CHARACTER, Party.APPRENTICE})},
            [(DueKind.SIGNATURE, Party.TECHNICAL, 399), (DueKind.SIGNATURE, Party.ACADEMY, 399)],
        ),
        ({"written": frozenset()}, [(DueKind.LOG, Party.TECHNICAL, 348)]),
        (
            {"returned": (ReturnedEntry(Party.CHARACTER, date(2026, 9, 1), date(2026, 11, 20)),)},
            [(DueKind.RETURNED, Party.CHARACTER, 3)],
        ),
        ({"ends": date(2026, 12, 23)}, [(DueKind.ENDING, Party.APPRENTICE, -30)]),
        ({"ends": date(2026, 12, 24)}, []),
        ({"ends": date(2026, 11, 13)}, [(DueKind.ENDING, Party.APPRENTICE, 10)]),
        ({"activated_on": date(2026, 10, 23)}, [(DueKind.OBJECTION, Party.APPRENTICE, 0)]),
        ({"activated_on": date(2026, 10, 22)}, []),
        (
            {"state": ContractState.SUSPENDED, "pauses": (PauseRow(date(2026, 8, 24), None, "外派"),)},
            [(DueKind.PAUSE, Party.ACADEMY, 1)],
        ),
        ({"state": ContractState.SUSPENDED, "pauses": (PauseRow(date(2026, 8, 25), None, "外派"),)}, []),
        ({"pauses": (PauseRow(date(2026, 1, 1), date(2026, 1, 31), "外派"),)}, []),
    ],
)
def test_what_is_due_of_one_contract(
    changed: dict[str, object], due: list[tuple[DueKind, Party, int]]
) -> None:
    assert said(a_contract(**changed)) == due


def test_a_leap_day_has_an_objection_window() -> None:
    contract = a_contract(activated_on=date(2028, 1, 31), ends=date(2029, 1, 30))
    (line,) = rules_due.due_lines(contract, LIMITS, date(2028, 2, 5))
    assert (line.kind, line.due) == (DueKind.OBJECTION, date(2028, 2, 29))


@pytest.fixture
def service(door: Door, vault: Vault) -> ApprenticeshipService:
    fill_people(door.database, vault)
    return ApprenticeshipService(door, vault, a_signer())


@pytest.fixture
def awaiting(service: ApprenticeshipService, clerk: Actor) -> int:
    key = frozen(service, clerk)
    draft = SignatureDraft(Party.APPRENTICE, TODAY, signer="")
    service.record_signature(clerk, key, draft, version_of(service, clerk, key))
    return key


def test_the_list_names_who_has_not_signed(
    service: ApprenticeshipService, clerk: Actor, awaiting: int, clock: FixedClock
) -> None:
    clock.move_to(datetime(2026, 11, 30, 9, 0))
    found = service.due_list(clerk, DueFilter())
    assert [(line.kind, line.person, line.days) for line in found.lines] == [
        (DueKind.SIGNATURE, "管正德", 7),
        (DueKind.SIGNATURE, "贺明尺", 7),
        (DueKind.SIGNATURE, "", 7),
    ]
    assert found.counts[DueKind.SIGNATURE] == 3
    own = service.due_list(clerk, DueFilter(person_id=MASTER))
    assert [line.person_id for line in own.lines] == [MASTER]
    assert service.due_list(clerk, DueFilter(kinds=frozenset({DueKind.LOG}))).lines == ()
    assert service.due_list(an_actor(904, STEEL, network=False), DueFilter()).lines == ()


def test_missing_logs_are_due_until_they_are_written(
    service: ApprenticeshipService, clerk: Actor, clock: FixedClock
) -> None:
    key = frozen(service, clerk)
    sign_all(service, clerk, key, TODAY)
    clock.move_to(datetime(2027, 2, 20, 9, 0))
    (line,) = service.due_list(clerk, DueFilter(kinds=frozenset({DueKind.LOG}))).lines
    assert (line.person, line.months) == ("贺明尺", (date(2026, 12, 1), date(2027, 1, 1)))
    assert line.months == service.missing_logs(clerk)[0].months


def test_a_long_pause_and_a_full_mentor_are_told(
    service: ApprenticeshipService, clerk: Actor, clock: FixedClock, door: Door
) -> None:
    for pupil in (None, SECOND_PUPIL):
        key = frozen(service, clerk, *([pupil] if pupil else []))
        sign_all(service, clerk, key, TODAY)
    service.suspend(clerk, key, PauseDraft(TODAY, "外派"), version_of(service, clerk, key))
    assert DueKind.LOAD not in {line.kind for line in service.due_list(clerk, DueFilter()).lines}
    clock.move_to(datetime(2027, 3, 1, 9, 0))
    kinds = {line.kind for line in service.due_list(clerk, DueFilter()).lines}
    assert DueKind.PAUSE in kinds
    found = rules_due.overload([a_contract()], {1: 3, 2: 2}, {COAL: LIMITS}, TODAY)
    assert [(line.person, line.count, line.most) for line in found] == [("管正德", 3, 2)]


def test_reminders_are_kept_or_refused(
    service: ApprenticeshipService, clerk: Actor, awaiting: int, tmp_path: Path
) -> None:
    target = tmp_path / "催办单.pdf"
    assert service.save_reminders(clerk, DueFilter(), target) == target
    assert target.read_bytes().startswith(b"%PDF")
    with pytest.raises(Refused) as no:
        service.save_reminders(clerk, DueFilter(kinds=frozenset({DueKind.LOAD})), target)
    assert [found.code for found in no.value.problems] == ["contract.reminders_empty"]
    with pytest.raises(Unavailable):
        service.save_calendar(clerk, DueFilter(), tmp_path / "no folder" / "待办.ics")
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".part"] == []


def lines() -> list[DueLine]:
    every = (
        a_contract(state=ContractState.AWAITING),
        a_contract(id=10, written=frozenset()),
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
