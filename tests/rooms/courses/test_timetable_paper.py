"""Posters, an instructor's timetable, calendar files: what they say, and that nothing is cut."""

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from academy.base.door import Door
from academy.base.problems import Refused
from academy.courses import paper_timetable, rules_calendar
from academy.courses.facts import SessionKind
from academy.courses.facts_poster import Lesson, PersonTimetable, Poster
from tests.rooms.courses.classes import MONDAY, Room
from tests.rooms.courses.planners import planner

LONG = "喷溅、漏钢事故案例分析与应急处置流程演练"
LESSONS = tuple(
    Lesson(MONDAY + timedelta(days=day), starts, starts + 195, 4, kind, what, "孟炉生", "转炉实训基地")
    for day, starts, kind, what in (
        (0, 510, SessionKind.THEORY, "开班与安全教育、转炉冶炼原理"), (0, 840, SessionKind.PRACTICAL, LONG),
        (3, 1110, SessionKind.ONLINE, "网上复习"), (8, 510, SessionKind.ACTIVITY, "参观"),
    )
)  # fmt: skip
POSTER = Poster(
    "转炉冶炼工艺与安全操作培训班课程表", "2026 年第 3 期", "YF-2026-0103", "班主任　孙志远　154****0014",
    "永锋工匠学院", date(2026, 10, 8), LESSONS,
)  # fmt: skip


def text_of(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as paper:
        return [re.sub(r"\s", "", paper[at].get_textpage().get_text_bounded()) for at in range(len(paper))]


@pytest.mark.parametrize(("small", "size"), [(False, (420, 297)), (True, (297, 210))])
def test_a_poster_has_a_sheet_a_week_with_everything_on_it(small: bool, size: tuple[int, int]) -> None:
    data = paper_timetable.poster(replace(POSTER, small=small))
    pages = text_of(data)
    assert len(pages) == 2
    for text in (
        "星期一",
        "10月12日",
        "08:30—11:45",
        "理论",
        LONG,
        "孟炉生",
        "转炉实训基地",
        "实操4学时",
        "晚上",
    ):
        assert text in pages[0], text
    assert "参观" in pages[1]
    assert "晚上" not in pages[1]
    with pikepdf.open(BytesIO(data)) as paper:
        box = paper.pages[0].mediabox
        assert [round(float(each) / 72 * 25.4) for each in list(box)[2:]] == list(size)


def test_the_same_facts_give_the_same_bytes_and_a_text_too_long_is_refused() -> None:
    assert paper_timetable.poster(POSTER) == paper_timetable.poster(POSTER)
    endless = replace(LESSONS[0], what="安" * 4000)
    with pytest.raises(Refused) as no:
        paper_timetable.poster(replace(POSTER, lessons=(endless,)))
    assert no.value.problems[0].code == "paper.does_not_fit"


def test_an_instructor_s_timetable_lists_and_sums() -> None:
    facts = PersonTimetable("孟炉生", "永锋工匠学院", MONDAY, MONDAY + timedelta(30), MONDAY, LESSONS * 8)
    pages = text_of(paper_timetable.person(facts))
    assert len(pages) == 2
    assert "共32次128学时" in pages[1]
    assert "2026-10-12一" in pages[0]


def test_calendar_lines_are_folded_by_bytes_and_read_back_whole() -> None:
    lesson = replace(LESSONS[1], what="转炉；冶炼，工艺\\与\n安全" * 6)
    data = rules_calendar.calendar("课程表", [("1@academy", lesson)], datetime(2026, 10, 8, 9, 30))
    lines = data.split(b"\r\n")
    assert lines[-1] == b""
    assert max(len(line) for line in lines) <= 75
    whole = b"\r\n".join(lines).replace(b"\r\n ", b"").decode().split("\r\n")
    assert f"SUMMARY:{rules_calendar.escaped(lesson.what)}" in whole
    assert "DTSTART;TZID=Asia/Shanghai:20261012T140000" in whole
    assert "DTSTAMP:20261008T013000Z" in whole
    assert rules_calendar.escaped("a;b,c\\d\ne") == "a\\;b\\,c\\\\d\\ne"


@pytest.mark.skipif(shutil.which("khal") is None, reason="khal is not installed")
def test_a_calendar_program_takes_the_timetables_without_a_warning(
    room: Room, door: Door, tmp_path: Path
) -> None:
    plan = planner(room, door)
    class_id = plan.a_class()
    kept, config, file = tmp_path / "kept", tmp_path / "config", tmp_path / "timetable.ics"
    days = "[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
    config.write_text(
        f"[calendars]\n[[work]]\npath = {kept}\n[sqlite]\npath = {tmp_path / 'cache.db'}\n{days}"
    )
    settings = {"HOME": str(tmp_path), "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "TZ": "Asia/Shanghai"}

    def khal(*arguments: str) -> str:
        command = ["khal", "-c", str(config), *arguments]
        done = subprocess.run(command, env=settings, check=True, capture_output=True, text=True)
        assert done.stderr == ""
        return done.stdout

    for kind, key in (("class", class_id), ("person", plan.teachers[0]), ("place", plan.hall)):
        shutil.rmtree(kept, ignore_errors=True)
        kept.mkdir()
        file.write_bytes(plan.timetable.calendar(plan.clerk, kind, key))
        assert "warning" not in khal("import", "--batch", "-a", "work", str(file)).lower()
        told = khal("list", "--format", "{start-time}-{end-time} {title}", f"{MONDAY}", "1d")
        assert "08:30-11:45" in told


def test_the_service_makes_them_of_what_is_planned(room: Room, door: Door) -> None:
    plan = planner(room, door)
    class_id = plan.a_class()
    week = MONDAY, MONDAY + timedelta(days=6)
    assert "转炉冶炼工艺与安全操作" in text_of(plan.timetable.poster(plan.clerk, class_id, *week))[0]
    assert "共10次40学时" in text_of(plan.timetable.person_paper(plan.clerk, plan.teachers[0], *week))[0]
    for kind, key in (("class", class_id), ("person", plan.teachers[0]), ("place", plan.hall)):
        assert plan.timetable.calendar(plan.clerk, kind, key).count(b"BEGIN:VEVENT") == 10
    with pytest.raises(Refused):
        plan.timetable.poster(plan.clerk, class_id, MONDAY + timedelta(60), MONDAY + timedelta(67))
