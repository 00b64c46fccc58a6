"""课程表: the wall poster of a class (A3 or A4, a sheet a week) and an instructor's timetable (A4)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from academy.courses.facts import SessionKind
from academy.courses.facts_poster import Lesson, PersonTimetable, Poster
from academy.courses.facts_timetable import part_of
from academy.courses.rules_plan import clock
from academy.printing.breaker import break_lines
from academy.printing.chinese import cn_date, plain_date, weekday
from academy.printing.grid import LABEL, VALUE, Grid
from academy.printing.inks import (
    BLACK,
    DEEP_RED,
    FAINT_GREY,
    GOLD,
    LABEL_GREY,
    RED,
    RULE_GREY,
    Ink,
    grey,
    rgb,
)
from academy.printing.marks import page_of
from academy.printing.paper import Paper
from academy.printing.qr import draw_qr
from academy.printing.sheet import MM, Sheet
from academy.printing.units import Style

A3_WIDE, A4_WIDE, A4 = (420.0, 297.0), (297.0, 210.0), (210.0, 297.0)
INKS: dict[SessionKind, Ink] = {
    SessionKind.THEORY: rgb("2F4F6F"), SessionKind.PRACTICAL: RED, SessionKind.ONLINE: rgb("3F6B4F"),
    SessionKind.ACTIVITY: rgb("775C32"),
}  # fmt: skip
KINDS = {
    SessionKind.THEORY: "理论", SessionKind.PRACTICAL: "实操", SessionKind.ONLINE: "线上",
    SessionKind.ACTIVITY: "活动",
}  # fmt: skip
PARTS = ("上午", "下午", "晚上")
X, TOP, LABEL_W, HEAD_H, FOOT = 20.0, 66.0, 34.0, 19.0, 46.0
WHITE = grey(1)
NOTE = "请提前十分钟签到；进入实训场地须穿戴劳动防护用品。课表如有调整，以班主任通知为准。"
ROWS, LAST_ROWS = 26, 24


@dataclass(frozen=True, slots=True)
class Frame:
    """A sheet on which every measure of the A3 poster is scaled: A4 is A3 at 0.707."""

    sheet: Sheet
    k: float

    def style(self, face: str, size: float, leading: float, ink: Ink = BLACK) -> Style:
        return Style(face, round(size * self.k * 2) / 2, leading * self.k, ink=ink)

    def mm(self, value: float) -> float:
        return value * self.k


def poster(facts: Poster) -> bytes:
    """One sheet for every week with sessions; nothing is cut: a text too long for its cell is refused."""
    size = A4_WIDE if facts.small else A3_WIDE
    paper = Paper(size, f"课程表 {facts.code}")
    weeks: dict[date, list[Lesson]] = {}
    for lesson in facts.lessons:
        weeks.setdefault(lesson.day - timedelta(days=lesson.day.weekday()), []).append(lesson)
    for number, monday in enumerate(sorted(weeks), 1):
        frame = Frame(paper.sheet(), size[0] / A3_WIDE[0])
        _head(frame, facts, monday, number, len(weeks))
        _week(frame, monday, weeks[monday])
        _foot(frame, facts, weeks[monday])
    return paper.pdf()


def _head(frame: Frame, facts: Poster, monday: date, number: int, total: int) -> None:
    sheet, mm = frame.sheet, frame.mm
    sheet.rect(mm(X), mm(18), mm(5), mm(32), 0, tint=RED)
    room = sheet.w - mm(2 * X + 12 + 44)
    sheet.fitted(facts.title, frame.style("song-bold", 40, 50), mm(X + 12), mm(27.5), room, least=14)
    sunday = monday + timedelta(days=6)
    days = f"{monday.month} 月 {monday.day} 日至 {sunday.month} 月 {sunday.day} 日"
    week = f"第 {number} 周（共 {total} 周）　{days}"
    line = "　".join((facts.subtitle, week))
    sheet.fitted(line, frame.style("hei", 19, 26, LABEL_GREY), mm(X + 12), mm(44.5), room, least=7.5)
    draw_qr(sheet, facts.code, sheet.w - mm(X + 30), mm(17), mm(30))
    sheet.text(facts.code, frame.style("hei", 9, 12, LABEL_GREY), sheet.w - mm(X + 15), mm(51), "c")


def _week(frame: Frame, monday: date, lessons: Sequence[Lesson]) -> None:
    sheet, mm = frame.sheet, frame.mm
    last = max(4, max((each.day - monday).days for each in lessons))
    days = [monday + timedelta(days=step) for step in range(last + 1)]
    parts = sorted({part_of(each.starts) for each in lessons})  # an evening class has no morning
    wide = (sheet.w - mm(2 * X + LABEL_W)) / len(days)
    high = (sheet.h - mm(TOP + HEAD_H + FOOT)) / len(parts)
    _ruler(frame, days, parts, wide, high, lessons)
    for at, day in enumerate(days):
        for row, part in enumerate(parts):
            held = sorted(
                (each for each in lessons if each.day == day and part_of(each.starts) == part),
                key=lambda each: each.starts,
            )
            for place, lesson in enumerate(held):
                x, y = mm(X + LABEL_W) + at * wide, mm(TOP + HEAD_H) + row * high + place * high / len(held)
                _lesson(frame, x, y, wide, high / len(held), lesson)


def _ruler(
    frame: Frame,
    days: Sequence[date],
    parts: Sequence[int],
    wide: float,
    high: float,
    lessons: Sequence[Lesson],
) -> None:
    sheet, mm = frame.sheet, frame.mm
    left, right, top = mm(X), sheet.w - mm(X), mm(TOP)
    sheet.rect(left, top, right - left, mm(HEAD_H), 0, tint=FAINT_GREY)
    sheet.line(left, top, right, top, 2 * frame.k)
    sheet.line(left, top + mm(HEAD_H), right, top + mm(HEAD_H), frame.k)
    for row, part in enumerate(parts):
        y, middle = top + mm(HEAD_H) + row * high, left + mm(LABEL_W / 2)
        sheet.tracked(PARTS[part], frame.style("song-bold", 26, 32), middle, y + high / 2 - mm(6), 0.1)
        held = [each for each in lessons if part_of(each.starts) == part]
        if held:
            span = f"{clock(min(each.starts for each in held))}—{clock(max(each.ends for each in held))}"
            sheet.fitted(
                span, frame.style("song", 15, 20), middle, y + high / 2 + mm(6), mm(LABEL_W - 4), "c", 5.5
            )
        last = row == len(parts) - 1
        sheet.line(left, y + high, right, y + high, (2 if last else 1) * frame.k)
    for at, day in enumerate(days):
        x = left + mm(LABEL_W) + at * wide
        sheet.line(x, top, x, top + mm(HEAD_H) + high * len(parts), 0.5 * frame.k, RULE_GREY)
        name, written = f"星期{weekday(day)[-1]}", f"{day.month} 月 {day.day} 日"
        room = wide - mm(10)
        used = sheet.fitted(
            name, frame.style("song-bold", 23, 30), x + mm(5), top + mm(HEAD_H / 2), room * 0.52, least=6
        )
        style = frame.style("song", 18, 24, LABEL_GREY)
        sheet.fitted(
            written, style, x + wide - mm(5), top + mm(HEAD_H / 2), room - used - mm(2), "r", least=5.5
        )


def _lesson(frame: Frame, x: float, y: float, wide: float, high: float, lesson: Lesson) -> None:
    sheet, mm = frame.sheet, frame.mm
    tight = high < mm(60)
    top = y + mm(3.5 if tight else 7)
    sheet.rect(x + mm(5), top, mm(15), mm(7.6), 0, tint=INKS[lesson.kind])
    sheet.text(KINDS[lesson.kind], frame.style("hei", 14, 18, WHITE), x + mm(12.5), top + mm(3.8), "c")
    span = f"{clock(lesson.starts)}—{clock(lesson.ends)}"
    hours = f"{lesson.hours} 学时" if wide < mm(62) else f"{span}　{lesson.hours} 学时"
    sheet.fitted(
        hours, frame.style("song", 14, 18, LABEL_GREY), x + wide - mm(5), top + mm(3.8), wide - mm(28), "r", 5
    )
    lines = [each for each in (lesson.who, lesson.where) if each]
    low = mm(9.0 * len(lines) + 3)
    _words(frame, lesson.what, x + mm(5), top + mm(11), wide - mm(10), y + high - low - top - mm(11))
    for at, text in enumerate(lines):
        style = replace(frame.style("kai", 18, 24), latin="song")
        sheet.fitted(text, style, x + mm(5), y + high - low + mm(4.5 + 9.0 * at), wide - mm(10), least=6)


def _words(frame: Frame, text: str, x: float, y: float, wide: float, high: float) -> None:
    """What is taught, as large as its place allows; one line at the smallest size, else refused."""
    size = 20.0
    while size > 9:
        style = replace(frame.style("hei", size, size * 1.35), ragged=True)
        lines = break_lines(text, style, wide * MM, 0)
        if len(lines) * style.leading <= high * MM:
            frame.sheet.lines(lines, style, x, y, wide, "j")
            return
        size -= 1
    frame.sheet.fitted(text, frame.style("hei", 9, 12), x, y + high / 2, wide, least=5)


def _foot(frame: Frame, facts: Poster, lessons: Sequence[Lesson]) -> None:
    sheet, mm = frame.sheet, frame.mm
    y, x = sheet.h - mm(31), mm(X)
    for kind in SessionKind:
        hours = sum(each.hours for each in lessons if each.kind is kind)
        if not hours:
            continue
        sheet.rect(x, y - mm(3), mm(6), mm(6), 0, tint=INKS[kind])
        used = sheet.text(f"{KINDS[kind]} {hours} 学时", frame.style("hei", 15, 20), x + mm(9), y)
        x += mm(9) + used + mm(14)
    if facts.contact:
        sheet.text(facts.contact, frame.style("song", 15, 20), sheet.w - mm(X), y, "r")
    sheet.line(mm(X), y + mm(8), sheet.w - mm(X), y + mm(8), 0.6 * frame.k, GOLD)
    sheet.text(NOTE, frame.style("song", 13, 18, DEEP_RED), mm(X), y + mm(14.5))
    issued = f"{facts.issuer}　{cn_date(facts.day)}"
    sheet.text(issued, frame.style("song", 13, 18), sheet.w - mm(X), y + mm(14.5), "r")


def person(facts: PersonTimetable) -> bytes:
    """授课安排: one line a session, in the order of time, with the sum of hours."""
    paper = Paper(A4, f"授课安排 {facts.first:%Y%m%d}")
    pages = [facts.lessons[start : start + ROWS] for start in range(0, len(facts.lessons), ROWS)] or [()]
    for number, lessons in enumerate(pages, 1):
        sheet = paper.sheet()
        sheet.text("授课安排", Style("song-bold", 20, 26), sheet.w / 2, 22, "c")
        line = f"{facts.name}　{facts.branch}　{plain_date(facts.first)}至{plain_date(facts.last)}"
        sheet.fitted(line, Style("song", 11, 15), sheet.w / 2, 33, 180, "c")
        bottom = _person_rows(sheet, lessons)
        if number == len(pages):
            hours = sum(each.hours for each in facts.lessons)
            total = f"共 {len(facts.lessons)} 次　{hours} 学时"
            sheet.text(total, Style("hei", 10.5, 14), 14, bottom + 7)
            sheet.text(plain_date(facts.day), Style("song", 10.5, 14), sheet.w - 14, bottom + 7, "r")
        page_of(sheet, number, len(pages), y=sheet.h - 11)
    return paper.pdf()


def _person_rows(sheet: Sheet, lessons: Sequence[Lesson]) -> float:
    widths = [34.0, 27.0, 14.0, 14.0, 57.0, 36.0]
    grid = Grid(sheet, 14, 40, widths, [9.0, *[8.4] * max(1, len(lessons))], inner=0.3, pad=1)
    for column, title in enumerate(("日期", "时间", "类别", "学时", "班次与内容", "地点")):
        grid.label(0, column, title, style=replace(LABEL, size=9))
    small = replace(VALUE, size=9.5)
    for at, each in enumerate(lessons, 1):
        grid.cell(at, 0, f"{each.day:%Y-%m-%d} {weekday(each.day)[-1]}", small, one=True)
        grid.cell(at, 1, f"{clock(each.starts)}—{clock(each.ends)}", small, one=True)
        grid.cell(at, 2, KINDS[each.kind], small)
        grid.cell(at, 3, str(each.hours), small)
        what = "　".join(filter(None, (each.who, each.what)))
        grid.cell(at, 4, what, replace(VALUE, size=9, leading=10.8), "l", least=5.5)
        grid.cell(at, 5, each.where, replace(VALUE, size=9, leading=10.8), "l", least=6)
    grid.frame()
    return grid.bottom
