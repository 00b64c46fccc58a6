"""The paper loop: a printed sheet comes back as a scan or a photo and finds its class, day and page."""

import random
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageEnhance, ImageFilter

from academy.base.problems import Refused
from academy.base.words import Words
from academy.courses import rules_attendance, rules_evidence
from academy.courses.facts import AttendanceState, EnrolmentState, SessionKind, SessionRow, Trainee
from academy.courses.facts_attendance import DayTotal, PaperTotal
from academy.courses.facts_evidence import ScanReading, SheetMark
from tests.rooms.courses.classes import Room

DAY = date(2026, 10, 12)


@pytest.mark.parametrize(
    ("texts", "mark"),
    [
        (["GXS1:YF-2026-0103/20261012/2"], SheetMark("YF-2026-0103/20261012", 2)),
        (["GXS1:YF-2026-0103/20261012.3/1"], SheetMark("YF-2026-0103/20261012.3", 1)),
        (["GXR1:YF-1/20261012/26", "GXR1:YF-1/20261012/27"], SheetMark("YF-1/20261012", 2)),
        (["GXR1:YF-1/20261012/25", "GXR1:A/20261012/1", "GXR1:A/20261012/2"], SheetMark("A/20261012", 1)),
        (["GXR1:A/20261012/1", "GXS1:B/20261012/1"], SheetMark("B/20261012", 1)),
        (["https://example.cn/1"], None),
        (["GXS1:/x"], None),
        ([], None),
    ],
)
def test_a_page_says_whose_it_is_by_its_own_symbol_or_its_rows(
    texts: list[str], mark: SheetMark | None
) -> None:
    assert rules_evidence.mark_of(texts) == mark


def pictures(pdf: bytes, dpi: int) -> list[Image.Image]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L") for page in document]


def photographed(page: Image.Image, turned: float, seed: int) -> Image.Image:
    """Askew, seen from one side, unevenly lit and a little out of focus, as a telephone sees paper."""
    wide, high = page.size
    side = int(wide * 0.03)
    corners = (0, 0, side, high, wide - side, high, wide, 0)
    seen = page.transform(page.size, Image.Transform.QUAD, corners, Image.Resampling.BILINEAR, fillcolor=200)
    seen = seen.rotate(turned, expand=True, fillcolor=190, resample=Image.Resampling.BILINEAR)
    light = Image.linear_gradient("L").resize(seen.size).point(lambda value: 140 + value * 115 // 255)
    seen = Image.composite(seen, ImageEnhance.Brightness(seen).enhance(0.72), light)
    grain = random.Random(seed)
    noise = Image.frombytes("L", (64, 64), grain.randbytes(64 * 64)).resize(seen.size)
    return Image.blend(seen, noise, 0.06).filter(ImageFilter.GaussianBlur(0.6))


def saved(picture: Image.Image, path: Path) -> Path:
    picture.save(path, "JPEG", quality=72)
    return path


def sheet_of(room: Room, trainees: int = 30) -> tuple[int, bytes]:
    class_id, _ = room.with_trainees(trainees)
    return class_id, room.service.sign_in_paper(room.clerk, class_id, DAY)


@pytest.mark.parametrize(
    ("dpi", "turned"), [(150, 0), (150, 3.5), (150, -8), (200, 90), (200, 184), (300, 12), (300, 271)]
)
def test_scans_and_photos_are_read_whatever_way_they_lie(
    dpi: int, turned: float, room: Room, tmp_path: Path
) -> None:
    if not room.door.database.is_sqlite:
        pytest.skip("reading asks no database")
    _, pdf = sheet_of(room)
    pages = pictures(pdf, dpi)
    for number, page in enumerate(pages, 1):
        file = saved(photographed(page, turned, number), tmp_path / f"IMG_{number}.jpg")
        reading = room.service.read_scan(room.clerk, file)
        mark = rules_evidence.mark_of(reading.pages[0])
        assert mark == SheetMark("YF-2026-0303/20261012", number)


def test_a_scanned_pdf_is_matched_page_by_page_and_once_only(room: Room, tmp_path: Path) -> None:
    class_id, pdf = sheet_of(room)
    pages = [each.rotate(1.5, fillcolor=255) for each in pictures(pdf, 150)]
    blank = Image.new("L", pages[0].size, 255)
    file = tmp_path / "扫描件.pdf"
    pages[0].save(file, "PDF", save_all=True, append_images=[blank, pages[1]], resolution=150)
    reading = room.service.read_scan(room.clerk, file)
    filed = room.service.file_scan(room.clerk, reading)
    assert (filed.matched, filed.queued, filed.again, filed.classes) == (2, 1, 0, (class_id,))
    (paper, *_) = room.service.class_paper(room.clerk, class_id)
    assert (paper.day, paper.printed, paper.returned, paper.missing) == (DAY, 2, (1, 2), ())
    again = room.service.file_scan(room.clerk, reading)
    assert (again.matched, again.queued, again.again) == (0, 0, 3)
    media, picture = room.service.scan_file(room.clerk, paper.scans[1].id)
    assert media == "image/jpeg"
    assert Image.open(BytesIO(picture)).size == pages[0].size


def test_a_page_nobody_knows_waits_until_somebody_says_whose_it_is(room: Room, tmp_path: Path) -> None:
    class_id, pdf = sheet_of(room)
    crumpled = pictures(pdf, 60)[1].filter(ImageFilter.GaussianBlur(4))
    reading = room.service.read_scan(room.clerk, saved(crumpled, tmp_path / "模糊.jpg"))
    assert room.service.file_scan(room.clerk, reading).queued == 1
    (waiting,) = room.service.scan_queue(room.clerk)
    with pytest.raises(Refused) as no:
        room.service.match_scan(room.clerk, waiting.id, class_id, DAY, 3)
    assert [each.code for each in no.value.problems] == ["courses.page_unknown"]
    room.service.match_scan(room.clerk, waiting.id, class_id, DAY, 2)
    assert room.service.scan_queue(room.clerk) == []
    assert room.service.class_paper(room.clerk, class_id)[0].missing == (1,)
    other = ScanReading("合影.jpg", "image/jpeg", reading.content + b"\0", ((),))
    room.service.file_scan(room.clerk, other)
    (photo,) = room.service.scan_queue(room.clerk)
    room.service.refuse_scan(room.clerk, photo.id, "不是签到表")
    assert room.service.scan_queue(room.clerk) == []


def test_a_row_of_the_sheet_checks_in_whoever_stood_there_when_it_was_printed(room: Room) -> None:
    class_id, people = room.with_trainees(3)
    room.service.sign_in_paper(room.clerk, class_id, DAY)
    room.service.withdraw(room.clerk, class_id, people[0])
    session = room.service.class_sheet(room.clerk, class_id).sessions[0]
    row = rules_attendance.row_text("YF-2026-0303/20261012", 3)
    assert room.service.check_in(room.clerk, class_id, session.id, row).person_id == people[2]
    typed = rules_attendance.row_code("YF-2026-0303/20261012/1", 2)
    found = room.service.check_in(room.clerk, class_id, session.id, typed.lower())
    assert (found.person_id, found.state) == (people[1], AttendanceState.PRESENT)
    with pytest.raises(Refused) as no:
        room.service.check_in(room.clerk, class_id, session.id, row.replace("/3", "/4"))
    assert [each.code for each in no.value.problems] == ["courses.row_blank"]
    room.service.sign_in_paper(room.clerk, class_id, DAY)  # two names now: a sheet with a code of its own
    second = rules_attendance.row_text("YF-2026-0303/20261012.2", 2)
    assert room.service.check_in(room.clerk, class_id, session.id, second).person_id == people[2]


P, L, V, A, M = AttendanceState


@pytest.mark.parametrize(
    ("day", "total"),
    [
        ([[P, P], [L, P], [P, V], [A, V]], DayTotal(4, 2, 1, 1, 1, 0)),
        ([[P, None], [M, P]], DayTotal(2, 0, 0, 0, 1, 1)),
        ([[P], [P], [V]], DayTotal(3, 2, 0, 1, 0, 0)),
    ],
)
def test_a_person_counts_once_a_day_by_the_worst_that_is_said_of_him(
    day: list[list[AttendanceState | None]], total: DayTotal
) -> None:
    worst = [min(states, key=rules_evidence.WORST.index) for states in day]
    assert DayTotal.of(worst) == total


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        (PaperTotal(30, 28, 1, 1), []),
        (PaperTotal(30, 28, 1, None), ["courses.sheet_total_missing"]),
        (PaperTotal(30, 28, 1, 2), ["courses.sheet_total_sum"]),
    ],
)
def test_the_foot_of_a_sheet_adds_up(typed: PaperTotal, codes: list[str]) -> None:
    assert [each.code for each in rules_evidence.total_problems(typed)] == codes


def test_a_class_is_not_closed_while_its_paper_and_attendance_differ(room: Room) -> None:
    class_id, people = room.with_trainees(3)
    room.attend(class_id, {})
    room.mark(class_id, dict.fromkeys(people, (90, 90)))
    day = room.service.class_sheet(room.clerk, class_id).sessions[0].day
    room.service.enter_sheet_total(room.clerk, class_id, day, PaperTotal(3, 2, 1, 0))
    paper = next(each for each in room.service.class_paper(room.clerk, class_id) if each.day == day)
    told = [(each.field, dict(each.values)["paper"], dict(each.values)["held"]) for each in paper.differences]
    assert told == [("came", "2", "3"), ("leave", "1", "0")]
    assert "实到" in Words("zh").sentence(paper.differences[0])
    with pytest.raises(Refused) as no:
        room.close(class_id)
    assert {(each.code, each.where) for each in no.value.problems} == {("courses.sheet_differs", str(day))}
    with pytest.raises(Refused) as no:  # another clerk typed the foot since
        room.service.enter_sheet_total(
            room.clerk, class_id, day, PaperTotal(3, 3, 0, 0), replace(paper, typed=None)
        )
    assert [each.code for each in no.value.problems] == ["record.changed_meanwhile"]
    room.service.enter_sheet_total(room.clerk, class_id, day, PaperTotal(3, 3, 0, 0), paper)
    room.close(class_id)


def test_who_withdrew_or_joined_late_counts_on_the_days_he_belongs_to() -> None:
    def trainee(key: int, states: dict[int, AttendanceState], state: EnrolmentState) -> Trainee:
        return Trainee(key, "", "", "", "", "", "", key, state, states, 0, 0, None, (), 1)

    days = (DAY, DAY + timedelta(days=1))
    sessions = [
        SessionRow(at, 1, day, 510, 705, 4, SessionKind.THEORY, 15, "", None, "", "", 0, 1)
        for at, day in enumerate(days)
    ]
    people = [
        trainee(1, {0: P, 1: P}, EnrolmentState.ENROLLED),
        trainee(2, {0: A}, EnrolmentState.WITHDRAWN),
        trainee(3, {0: A, 1: P}, EnrolmentState.ENROLLED),  # joined on the second day
    ]
    found = rules_evidence.day_totals(sessions, people, {3: days[1]})
    assert [(found[day].expected, found[day].came, found[day].absent) for day in days] == [
        (2, 1, 1),
        (2, 2, 0),
    ]
