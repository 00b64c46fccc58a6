"""A list of absences: which instructor or mentor each row is of, which days and hours, and why. Pure."""

from collections.abc import Collection, Sequence
from typing import Any

from academy.base.problems import Problem, Refused, problem
from academy.courses.facts_roster import RosterChoice
from academy.imports.rules_lists import WHO, Finder, RowJudge, Someone, aliases_of, plain_text, tables_of
from academy.people import rules_away
from academy.people.facts_away import DAY, AwayDraft, AwayKind
from academy.people.facts_roster import FindingKind, ListField, ListRow, RosterReading, RowState
from academy.people.rules_layout import Columns
from academy.people.rules_roster_columns import NOTHING_WORDS
from academy.sheets.dates import read_date
from academy.sheets.facts import Book, Cell, Table

FIELDS: dict[str, tuple[str, ...]] = {
    "first": ("开始日期", "起始日期", "请假日期", "日期", "自", "From", "Date"),
    "last": ("结束日期", "截止日期", "终止日期", "至", "To"),
    "kind": ("事由", "请假类型", "请假种类", "类型", "种类", "班次", "缺勤原因", "Kind", "Reason"),
    "starts": ("开始时间", "起始时间", "Starts"),
    "ends": ("结束时间", "截止时间", "Ends"),
    "note": ("备注", "说明", "Remark"),
}
CODES = {
    "imports.not_in_class": "away.name_unknown",
    "imports.several_of_name": "away.name_shared",
    "imports.other_name": "imports.other_registered",
}
"""Who is meant is looked for among those who teach, not in a class."""
Entry = tuple[int, AwayDraft]


class TeacherJudge(RowJudge):
    """As for the lists of a class, in the words of those who teach."""

    def find(
        self, kind: FindingKind, code: str, field: str, index: int | None = None, **values: object
    ) -> None:
        super().find(kind, CODES.get(code, code), field, index, **values)


def fields_of() -> tuple[ListField, ...]:
    every = {**WHO, "name": ("姓名", *WHO["name"]), **FIELDS}
    return tuple(ListField(name, headings[0], name in ("name", "first")) for name, headings in every.items())


def read_absences(
    book: Book, people: Sequence[Someone], mark: Any, held: Collection[Entry], choice: RosterChoice,
    columns: Columns | None,
) -> RosterReading:  # fmt: skip
    """Every row as an entry of somebody who teaches; what is entered already, or twice, is left.

    Raises Refused where no column holds the days.
    """
    tables, about = tables_of(book, aliases_of(FIELDS, columns), choice)
    if not any(table.index_of("first") is not None for _, table in tables):
        raise Refused(problem("imports.no_days"))
    finder, rows = Finder(people, mark), []
    seen = {_key(person, draft) for person, draft in held}
    for sheet, table in tables:
        judge = TeacherJudge(sheet.name, table, finder, f"{sheet.name}!" if len(tables) > 1 else "")
        for number, cells in table.rows:
            judge.start(number)
            person = judge.who(cells)
            draft = _draft(judge, table, cells, book.date1904)
            if again := _key(person, draft) in seen:
                judge.find(FindingKind.WARNING, "imports.absence_held", "first")
            made = judge.row(number, cells, person, {"draft": draft})
            if made.state is RowState.ACCEPTED:
                seen.add(_key(person, draft))
                made = made._replace(state=RowState.REPEATED) if again else made
            rows.append(made)
    return RosterReading(tuple(rows), tuple(about))


def entries_of(rows: Sequence[ListRow]) -> list[Entry]:
    """What the accepted rows enter."""
    return [(row.person_id, row.values["draft"]) for row in rows]


def _values(found: Problem) -> dict[str, Any]:
    return dict(found.values)


def _key(person: int, draft: AwayDraft) -> tuple[Any, ...]:
    return person, draft.kind, draft.first, draft.last, draft.starts, draft.ends


def _draft(judge: RowJudge, table: Table, cells: list[Cell], date1904: bool) -> AwayDraft:
    def cell(field: str) -> Cell:
        index = table.index_of(field)
        found = "" if index is None else cells[index]
        return "" if plain_text(found) in NOTHING_WORDS else found

    days = []
    for field in ("first", "last"):
        reading = read_date(cell(field), date1904, field)
        for kind, found in ((FindingKind.ASK, reading.ask), (FindingKind.ERROR, reading.error)):
            if found is not None:
                judge.find(kind, found.code, field, **_values(found))
        days.append(reading.day)
    word = plain_text(cell("kind"))
    of = rules_away.kind_of(word)
    usual = rules_away.SHIFTS.get(word[:1], (0, DAY)) if of is AwayKind.SHIFT else (0, DAY)
    starts, ends = rules_away.minutes_of(cell("starts")), rules_away.minutes_of(cell("ends"))
    starts, ends = usual[0] if starts is None else starts, usual[1] if ends is None else ends
    first = days[0]
    draft = AwayDraft(
        of, first, days[1] or first, starts, ends + DAY if ends <= starts else ends,
        plain_text(cell("note")) or word,
    )  # fmt: skip
    told = {found.problem.field for found in judge.findings}
    for wrong in rules_away.away_problems(draft):
        if not told & {"first", "last"} or wrong.field not in ("first", "last"):
            judge.find(FindingKind.ERROR, wrong.code, wrong.field, **_values(wrong))
    return draft
