"""The training ledger (培训台账, domain §3.6): one line a class, totals that equal the sum of the rosters."""

from collections.abc import Sequence
from dataclasses import dataclass

from academy.courses.facts import ClassSheet, EnrolmentState, GraduateRow
from academy.sheets.facts import Cell, SheetList

COLUMNS = (
    "序号", "班次编号", "班名", "主办院", "课程", "工种", "等级", "起止日期", "地点", "计划人数", "实到人数",
    "结业人数", "培训人次", "总学时", "理论", "实操", "线上", "实操占比", "人学时", "授课老师", "考核合格率",
    "发证数", "证书号段", "状态", "归档号",
)  # fmt: skip
SUMMED = ("计划人数", "结业人数", "培训人次", "人学时", "发证数")


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """What a line is made of; `came`: who came at least once, a person-time (人次) of the class each."""

    sheet: ClassSheet
    results: Sequence[GraduateRow]
    came: int
    level: str
    state: str
    passed: str
    issued: int
    span: str


def share(practical: int, whole: int) -> str:
    """Tenths of a percent, rounded down: 87.5 %."""
    if not whole:
        return "—"
    tenths = practical * 1000 // whole
    return f"{tenths // 10}.{tenths % 10}%"


def ledger(entries: Sequence[LedgerEntry], persons: int, name: str) -> SheetList:
    """Lines and a total line below: person-times are summed, `persons` are counted once (人次 ≠ 人)."""
    rows = [_line(number, entry) for number, entry in enumerate(entries, 1)]
    total: list[Cell | None] = [""] * len(COLUMNS)
    total[1] = "合计"
    for title in SUMMED:
        at = COLUMNS.index(title)
        total[at] = sum(value for row in rows if isinstance(value := row[at], int))
    total[COLUMNS.index("实到人数")] = persons
    marked = frozenset((len(rows), at) for at in range(len(COLUMNS)))
    return SheetList(COLUMNS, [*rows, tuple(total)], name=name, marked=marked)


def _line(number: int, entry: LedgerEntry) -> tuple[Cell | None, ...]:
    row, hours = entry.sheet.row, entry.sheet.row.hours
    teachers = dict.fromkeys(each.instructor for each in entry.sheet.sessions if each.instructor)
    done = sum(each.state is EnrolmentState.COMPLETED for each in entry.results) if row.state.judged else 0
    offline = hours.theory + hours.practical
    return (
        number, row.number, row.name, row.branch, row.course, row.occupation, entry.level,
        f"{row.starts:%Y-%m-%d} 至 {row.ends:%Y-%m-%d}", entry.sheet.place, row.capacity, entry.came, done,
        entry.came, hours.total, hours.theory, hours.practical, hours.online,
        share(hours.practical, offline), sum(each.hours for each in entry.results), "、".join(teachers),
        entry.passed, entry.issued, entry.span, entry.state, row.archive_number,
    )  # fmt: skip
