"""The papers around a class, its checklist, archive number and ledger."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from academy.archive.facts_files import FileDraft
from academy.base.problems import Refused
from academy.courses.facts import ClassState
from academy.courses.facts_dossier import ITEMS, ItemState
from academy.courses.facts_exam import StationDraft
from tests.rooms.courses.classes import Room

DAY = date(2026, 10, 12)


def pages(data: bytes) -> list[str]:
    """Text by page, blanks removed: justified lines hold their own."""
    with pypdfium2.PdfDocument(data) as document:
        found = [page.get_textpage().get_text_bounded() for page in document]
    return [re.sub(r"\s", "", text) for text in found]


def a_closed_class(room: Room, count: int = 12) -> tuple[int, list[int]]:
    class_id, people = room.with_trainees(count)
    room.attend(class_id, {people[-1]: [0, 1, 2]}, late=[(people[0], 4)])
    room.mark(class_id, {person: (70 + at, 80 + at) for at, person in enumerate(people[:-1])})
    room.close(class_id)
    return class_id, people


def test_the_notice_says_when_where_what_and_who(room: Room) -> None:
    text = "".join(pages(room.service.notice_paper(room.clerk, room.planned())))
    for words in (
        "关于举办2026年转炉冶炼工艺与安全操作培训班的通知", "2026年10月12日至2026年10月16日", "一号教室",
        "共40学时（理论16学时、实操24学时）", "计划培训40人", "按报名先后录取", "二〇二六年十一月二十三日",
    ):  # fmt: skip
        assert words in text


def test_trainee_cards_hold_a_number_and_nothing_else_in_their_symbol(room: Room) -> None:
    class_id, _ = room.with_trainees(12)
    numbers = [each.number for each in room.service.class_sheet(room.clerk, class_id).trainees]
    with pypdfium2.PdfDocument(room.service.cards_paper(room.clerk, class_id)) as document:
        read = [
            code.text
            for page in document
            for code in zxingcpp.read_barcodes(page.render(scale=2.5, grayscale=True).to_pil())
        ]
        assert len(document) == 2
    assert sorted(read) == sorted(f"GXT1:{number}" for number in numbers)


def test_mark_sheets_are_blank_or_filled(room: Room) -> None:
    class_id, _ = a_closed_class(room)
    blank, filled = (
        "".join(pages(room.service.marks_paper(room.clerk, class_id, flag))) for flag in (True, False)
    )
    assert "77" in filled
    assert "结业" in filled
    assert "结业" not in blank


def test_the_report_tells_persons_and_person_times_apart(room: Room) -> None:
    class_id, _ = a_closed_class(room)
    text = "".join(pages(room.service.report_paper(room.clerk, class_id)))
    for words in ("应到学员12人", "共签到117次", "出勤率97.5%", "缺勤3次", "结业11人，未结业1人"):
        assert words in text
    assert "出勤28/40学时（70%），低于80%。" in text


def test_a_referee_s_sheet_names_station_limit_and_penalty(room: Room) -> None:
    class_id, _ = room.with_trainees(3)
    with pytest.raises(Refused):
        room.service.referee_paper(room.clerk, class_id)
    room.service.set_stations(
        room.clerk, class_id, [StationDraft("电缆故障定位", "10千伏", 1000, 480, 10, 20)]
    )
    (text,) = pages(room.service.referee_paper(room.clerk, class_id))
    for words in ("裁判评分表电缆故障定位", "满分100分，限时8分00秒，每超10秒扣2分", "扣分原因"):
        assert words in text


def picture() -> bytes:
    file = BytesIO()
    Image.new("RGB", (600, 800), "white").save(file, "JPEG")
    return file.getvalue()


def test_a_class_is_archived_when_every_item_is_there_or_not_needed(room: Room) -> None:
    class_id, _ = a_closed_class(room)
    version = room.service.class_sheet(room.clerk, class_id).row.version
    states = {each.item: each.state for each in room.service.checklist(room.clerk, class_id)}
    seen = {item for item, state in states.items() if state is ItemState.PRESENT}
    assert seen == {"roster", "timetable", "exam"}
    with pytest.raises(Refused) as no:
        room.service.archive_class(room.clerk, class_id, version)
    assert len(no.value.problems) == len(ITEMS) - 3
    with pytest.raises(Refused) as no:
        room.service.check_item(room.clerk, class_id, "survey", ItemState.NOT_NEEDED, " ")
    for item in ITEMS:
        if item not in seen:
            room.service.check_item(room.clerk, class_id, item, ItemState.NOT_NEEDED, "线上办理")
    scan = FileDraft("照片.jpg", picture())
    room.service.check_item(room.clerk, class_id, "photos", ItemState.PRESENT, "3 张", scan)
    assert room.service.archive_class(room.clerk, class_id, version) == "YF-DA-2026-0001"
    row = room.service.class_sheet(room.clerk, class_id).row
    assert (row.state, row.archive_number) == (ClassState.ARCHIVED, "YF-DA-2026-0001")
    (photo,) = (each for each in room.service.checklist(room.clerk, class_id) if each.item == "photos")
    assert len(photo.sha256) == 64
    with pytest.raises(Refused) as no:  # another clerk said more of it since
        room.service.check_item(
            room.clerk, class_id, "photos", ItemState.PRESENT, "4 张", seen=replace(photo, note="2 张")
        )
    assert [each.code for each in no.value.problems] == ["record.changed_meanwhile"]
    text = "".join(pages(room.service.class_file(room.clerk, class_id)))
    named = ("班次档案", "YF-DA-2026-0001", "归档清单", "课程表", "学员花名册", "办班报告")
    for words in (*named, photo.sha256[:16]):
        assert words in text


def test_the_class_file_holds_what_came_back(room: Room, tmp_path: Path) -> None:
    class_id, _ = a_closed_class(room, 3)
    with pypdfium2.PdfDocument(room.service.sign_in_paper(room.clerk, class_id, DAY)) as document:
        document[0].render(scale=150 / 72).to_pil().convert("RGB").save(tmp_path / "scan.jpg")
    reading = room.service.read_scan(room.clerk, tmp_path / "scan.jpg")
    assert room.service.file_scan(room.clerk, reading).matched == 1
    text = pages(room.service.class_file(room.clerk, class_id))
    assert sum("签到表2026-10-12第1页" in page for page in text) == 1


def test_the_ledger_adds_up(room: Room, tmp_path: Path) -> None:
    _, people = a_closed_class(room)
    other = room.planned(5)
    for person in people[:2]:
        room.service.enrol(room.clerk, other, person)
    room.attend(other, {})
    file = tmp_path / "培训台账.xlsx"
    assert room.service.save_ledger(room.clerk, 2026, file) == 2
    head, *lines, total = openpyxl.load_workbook(file).active.iter_rows(values_only=True)  # type: ignore[union-attr]
    at = {title: place for place, title in enumerate(head)}
    assert [line[at["班次编号"]] for line in lines] == ["YF-2026-0303", "YF-2026-0505"]
    first = lines[0]
    figures = [first[at[name]] for name in ("计划人数", "实到人数", "结业人数", "培训人次", "实操占比")]
    assert figures == [40, 12, 11, 12, "60.0%"]
    for name in ("培训人次", "人学时"):
        assert total[at[name]] == sum(line[at[name]] for line in lines)
    assert (total[at["培训人次"]], total[at["实到人数"]]) == (14, 12)  # two persons came to both classes
