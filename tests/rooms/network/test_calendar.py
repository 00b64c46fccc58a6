"""The calendar that comes with the program, and those a clerk gives: tables, and files of phones."""

from datetime import date, timedelta
from pathlib import Path

import pytest
import xlsxwriter
from chinese_calendar import constants

from academy.access.service_history import HistoryService
from academy.base.actor import Actor
from academy.base.door import Door, verbs_of
from academy.base.problems import Refused
from academy.network import rules_calendar, rules_notice
from academy.network.facts import CalendarDayRow, DayKind
from academy.network.service import NetworkService
from academy.network.store_writing import seed_days

YEARS = range(2024, 2027)
OFF, WORK = DayKind.HOLIDAY, DayKind.MAKEUP_WORKDAY


def test_the_seed_holds_every_published_day_and_no_other() -> None:
    seed = {(row.day, row.kind) for row in seed_days()}
    published = {(day, DayKind.HOLIDAY) for day in constants.holidays if day.year in YEARS}
    published |= {(day, DayKind.MAKEUP_WORKDAY) for day in constants.workdays if day.year in YEARS}
    assert seed == published


def test_every_day_of_the_seed_has_a_chinese_name_and_a_source() -> None:
    assert all(row.name and not row.name.isascii() and row.source for row in seed_days())


ICS = """BEGIN:VCALENDAR\r
VERSION:2.0\r
BEGIN:VEVENT\r
DTSTART;VALUE=DATE:20270101\r
DTEND;VALUE=DATE:20270104\r
SUMMARY:元旦 假期 第1天\\,共3\r
 天\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART;VALUE=DATE:20270206\r
SUMMARY:春节（班）\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART:20270208T000000\r
DURATION:P2D\r
SUMMARY:春节 休\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART;VALUE=DATE:20270204\r
SUMMARY:立春\r
END:VEVENT\r
END:VCALENDAR\r
"""


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("放假", OFF), ("休", OFF), ("调休放假", OFF), ("春节", OFF),
        ("调休上班", WORK), ("补班", WORK), ("春节（班）", WORK),
        ("Holiday", OFF), ("make-up workday", WORK), ("调休", None), ("立春", None),
    ],
)  # fmt: skip
def test_words_say_whether_people_work(words: str, kind: DayKind | None) -> None:
    assert rules_calendar.kind_of(words) is kind


def test_a_calendar_of_a_phone_is_read_and_what_is_neither_is_told() -> None:
    found = rules_calendar.read_ics(ICS, "2027.ics")
    assert found.problems == ()
    assert found.left_out == ("立春",)
    assert [(row.day.strftime("%m%d"), row.kind, row.name) for row in found.days] == [
        ("0101", OFF, "元旦"), ("0102", OFF, "元旦"), ("0103", OFF, "元旦"),
        ("0206", WORK, "春节"), ("0208", OFF, "春节"), ("0209", OFF, "春节"),
    ]  # fmt: skip


NOTICE = """国务院办公厅关于2026年部分节假日安排的通知
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班。"""


def test_the_notice_of_the_state_council_is_read_as_it_was_published() -> None:
    found = rules_notice.read_notice(NOTICE)
    assert found.problems == ()
    assert {(row.day, row.kind) for row in found.days} == {
        (row.day, row.kind) for row in seed_days() if row.day.year == 2026
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("值班安排", "no_notice"), ("元旦：1月1日放假。", "no_year"),
        ("2027年 元旦：1月32日放假。", "no_such_day"),
        ("2027年 元旦：1月5日上班。", "workday_on_weekday"), ("2027年 元旦：照常。", "nothing"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_notice_is_said(text: str, code: str) -> None:
    assert [each.code for each in rules_notice.read_notice(text).problems] == [f"calendar.{code}"]


@pytest.fixture
def network(door: Door) -> NetworkService:
    return NetworkService(door)


def table(file: Path, rows: list[tuple[object, ...]]) -> Path:
    with xlsxwriter.Workbook(str(file)) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "2027年节假日安排")
        for at, row in enumerate((("开始日期", "结束日期", "类型", "名称"), *rows), 1):
            sheet.write_row(at, 0, row)
    return file


def test_a_clerk_takes_the_holidays_of_a_year_and_the_year_is_provisional_no_more(
    network: NetworkService, clerk: Actor, coal_clerk: Actor, tmp_path: Path
) -> None:
    file = table(
        tmp_path / "2027.xlsx",
        [("2027-10-01", "2027-10-07", "放假", "国庆节"), ("2027年10月9日", "", "补班", "国庆节")],
    )
    found = network.check_calendar(clerk, file)
    assert (found.problems, found.fresh, found.changed) == ((), 8, 0)
    assert network.calendar(clerk, 2027).provisional
    with pytest.raises(Refused):
        network.take_calendar(coal_clerk, file)
    assert network.take_calendar(clerk, file) == 8
    assert not network.calendar(clerk, 2027).provisional
    assert network.calendar_years(clerk) == [2026, 2027]
    assert network.add_workdays(clerk, date(2027, 9, 30), 2) == date(2027, 10, 9)
    assert network.take_calendar(clerk, file) == 0
    day = date(2027, 10, 1)
    network.set_day(clerk, CalendarDayRow(day, DayKind.HOLIDAY, "国庆", ""))
    assert network.take_calendar(clerk, file) == 1
    history, before = HistoryService(network.door, verbs_of(NetworkService)), network.calendar(clerk, 2027)
    again, by_hand, _nothing, first = history.undoable(clerk)[:4]
    for row in (again, by_hand, first):  # each is one step
        history.undo(clerk, row.id)
    assert network.calendar(clerk, 2027).provisional
    for row in history.steps(clerk, 0).redo:
        history.redo(clerk, row.id)
    assert network.calendar(clerk, 2027) == before
    day = date(2027, 10, 8)
    network.set_day(clerk, CalendarDayRow(day, DayKind.HOLIDAY, "中秋节", ""))
    assert network.add_workdays(clerk, date(2027, 9, 30), 1) == day + timedelta(days=1)
    network.remove_day(clerk, day)
    assert network.add_workdays(clerk, date(2027, 9, 30), 1) == day
    with pytest.raises(Refused) as no:
        network.set_day(clerk, CalendarDayRow(day, DayKind.MAKEUP_WORKDAY, " ", ""))
    assert [each.code for each in no.value.problems] == [
        "calendar.workday_on_weekday",
        "calendar.name_missing",
    ]


def test_a_bad_calendar_is_refused_with_every_row_and_nothing_is_taken(
    network: NetworkService, clerk: Actor, tmp_path: Path
) -> None:
    rows: list[tuple[object, ...]] = [
        ("2027-10-01", "2027-10-07", "放假", "国庆节"), ("2027-10-05", "", "补班", "国庆节"),
        ("2027-02-30", "", "放假", "春节"), ("2027-05-01", "2027-04-28", "放假", "劳动节"),
        ("2027-05-08", "", "调休", "劳动节"),
    ]  # fmt: skip
    with pytest.raises(Refused) as no:
        network.take_calendar(clerk, table(tmp_path / "bad.xlsx", rows))
    assert {(each.code, each.where) for each in no.value.problems} == {
        ("calendar.workday_on_weekday", "4"), ("calendar.twice", "4"), ("date.no_such_day", "A5"),
        ("calendar.span_wrong", "6"), ("calendar.kind_unclear", "7"),
    }  # fmt: skip
    assert network.calendar(clerk, 2027).provisional
    with pytest.raises(Refused) as no:
        network.take_calendar(clerk, table(tmp_path / "none.xlsx", []))
    assert [each.code for each in no.value.problems] == ["calendar.nothing"]


def test_a_day_is_not_entered_over_what_another_clerk_entered(network: NetworkService, clerk: Actor) -> None:
    day = date(2027, 10, 1)
    mine, theirs = (CalendarDayRow(day, DayKind.HOLIDAY, name, "") for name in ("国庆", "国庆节"))
    network.set_day(clerk, theirs, ())
    for late in (
        lambda: network.set_day(clerk, mine, ()),
        lambda: network.set_day(clerk, mine, [mine]),
        lambda: network.remove_day(clerk, day, [mine]),
    ):
        with pytest.raises(Refused) as no:
            late()
        assert [each.code for each in no.value.problems] == ["record.changed_meanwhile"]
    network.set_day(clerk, mine, [theirs])
    assert network.calendar(clerk, 2027).days == (mine,)
    network.remove_day(clerk, day, [mine])
    with pytest.raises(Refused):
        network.set_day(clerk, theirs, [mine])


def test_a_day_has_a_history_back_to_who_entered_it_or_to_what_came_with_the_program(
    network: NetworkService, clerk: Actor, coal_clerk: Actor
) -> None:
    history = HistoryService(network.door, verbs_of(NetworkService))
    network.import_calendar(clerk)
    built_in, own = date(2026, 10, 1), date(2027, 10, 1)
    for day, name in ((built_in, "国庆"), (own, "国庆"), (own, "国庆节")):
        network.set_day(clerk, CalendarDayRow(day, DayKind.HOLIDAY, name, ""))

    def told(day: date) -> list[tuple[str, list[str]]]:
        found = history.history(coal_clerk, "calendar_day", day.toordinal())
        assert len(found) == history.history_size(coal_clerk, "calendar_day", day.toordinal())
        return [(each.verb, [c.after for c in each.changes if c.column == "name"]) for each in found]

    assert told(own) == [("network.set_day", ["国庆节"]), ("network.set_day", ["国庆"])]
    assert told(built_in) == [("network.set_day", ["国庆"]), ("network.import_calendar", ["国庆节"])]


def test_the_history_of_a_day_tells_nothing_of_the_other_days_of_its_file(
    network: NetworkService, clerk: Actor, tmp_path: Path
) -> None:
    history = HistoryService(network.door, verbs_of(NetworkService))
    network.take_calendar(clerk, table(tmp_path / "a.xlsx", [("2027-10-01", "2027-10-07", "放假", "国庆节")]))
    (only,) = history.history(clerk, "calendar_day", date(2027, 10, 3).toordinal())
    assert {each.row_id for each in only.changes} == {date(2027, 10, 3).toordinal()}


def test_the_published_days_are_taken_back_as_one_step(network: NetworkService, clerk: Actor) -> None:
    history = HistoryService(network.door, verbs_of(NetworkService))
    years = network.calendar_years(clerk)
    assert network.import_calendar(clerk) > 0
    held = network.calendar_years(clerk)
    history.undo(clerk, history.undoable(clerk)[0].id)
    assert network.calendar_years(clerk) == years
    history.redo(clerk, history.steps(clerk, 0).redo[0].id)
    assert network.calendar_years(clerk) == held
