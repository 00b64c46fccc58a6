"""Lists about the people of a class: marks and attendance. Who is meant, and what each cell says. Pure."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from unicodedata import normalize

from academy.base.problems import Refused, problem
from academy.courses.facts_roster import RosterChoice
from academy.people.facts_roster import (
    Finding,
    FindingKind,
    ListField,
    ListRow,
    RosterReading,
    RosterSheet,
    RowState,
)
from academy.people.rules_identity import normalised
from academy.people.rules_layout import Columns
from academy.people.rules_names import tidy_name
from academy.people.rules_roster_columns import ABSENT_WORDS, NOTHING_WORDS
from academy.sheets.facts import Book, Cell, Flaw, RawSheet, Table, cell_name
from academy.sheets.tables import find_table, key_of

WHO: dict[str, tuple[str, ...]] = {
    "sequence": ("序号", "编号", "No", "No."),
    "name": ("姓名", "学员姓名", "员工姓名", "名字", "学员", "Name"),
    "doc_no": ("身份证号", "身份证号码", "证件号", "证件号码", "公民身份号码", "身份证", "ID number"),
    "number": ("学号", "人员编号", "学员编号"),
}
MARKS: dict[str, tuple[str, ...]] = {
    "theory": ("理论", "理论成绩", "理论考试", "理论知识", "Theory"),
    "practical": ("实操", "实操成绩", "技能", "技能成绩", "操作技能", "实操考核", "Practical"),
    "makeup_theory": ("补考理论", "理论补考"),
    "makeup_practical": ("补考实操", "实操补考", "技能补考"),
}
_POINTS = re.compile(r"\d{1,3}(?:\.\d)?")


@dataclass(frozen=True, slots=True)
class Someone:
    """A trainee as a list may name him; `marks` are keyed hashes: full numbers stay out of here."""

    id: int
    number: str
    name: str
    doc_mark: str


def fields_of(known: Mapping[str, tuple[str, ...]]) -> tuple[ListField, ...]:
    """The fields a column may be mapped to, with their usual headings."""
    every = {**WHO, **known}
    return tuple(ListField(name, headings[0], name == "name") for name, headings in every.items())


def aliases_of(known: Mapping[str, tuple[str, ...]], columns: Mapping[str, str] | None) -> dict[str, str]:
    """Headings as they are compared, to fields; the clerk's own choice comes last and wins."""
    found = {key_of(heading): name for name, every in {**WHO, **known}.items() for heading in every}
    for heading, name in (columns or {}).items():
        found[key_of(heading)] = name
    return found


def tables_of(
    book: Book, aliases: Mapping[str, str], choice: RosterChoice
) -> tuple[list[tuple[RawSheet, Table]], list[RosterSheet]]:
    """The sheets that are read. Raises Refused when none has a table with names."""
    chosen: list[tuple[RawSheet, Table]] = []
    about: list[RosterSheet] = []
    for sheet in book.sheets:
        table = find_table(
            sheet, aliases, anchor="name", counting={"sequence"}, header_row=choice.header_row, least=1
        )
        wanted = sheet.name in choice.sheets if choice.sheets is not None else not sheet.hidden
        if table is None or (table.index_of("name") is None and table.index_of("doc_no") is None):
            about.append(RosterSheet(sheet.name, "no_table"))
        elif not wanted:
            about.append(RosterSheet(sheet.name, "hidden" if sheet.hidden else "not_chosen",
                                     table.header_rows, table.columns))  # fmt: skip
        else:
            chosen.append((sheet, table))
            hidden = sheet.hidden_rows & {number for number, _ in table.rows}
            about.append(
                RosterSheet(sheet.name, "", table.header_rows, table.columns, table.skipped,
                            frozenset(hidden), len(table.rows))
            )  # fmt: skip
    if not chosen:
        raise Refused(problem("roster.no_table"))
    return chosen, about


class Finder:
    """Who a row means: by document, by number, by a name only one trainee has."""

    def __init__(self, people: Iterable[Someone], mark: Any) -> None:
        self._mark = mark
        self._by_mark: dict[str, Someone] = {}
        self._by_number: dict[str, Someone] = {}
        self._by_name: dict[str, list[Someone]] = defaultdict(list)
        for each in people:
            self._by_mark[each.doc_mark] = each
            self._by_number[each.number.lower()] = each
            self._by_name[each.name].append(each)

    def find(self, name: str, doc_no: str, number: str) -> tuple[Someone | None, str, str]:
        """Whom, or the code of what is wrong and the field it is wrong in."""
        if doc_no:
            found = self._by_mark.get(self._mark(doc_no))
            if found is None:
                return None, "imports.not_in_class", "doc_no"
            if name and found.name != name:
                return None, "imports.other_name", "name"
            return found, "", ""
        if number and (found := self._by_number.get(number.lower())) is not None:
            return (found, "", "") if not name or found.name == name else (None, "imports.other_name", "name")
        same = self._by_name.get(name, [])
        if len(same) == 1:
            return same[0], "", ""
        return None, "imports.several_of_name" if same else "imports.not_in_class", "name"


class RowJudge:
    """Reads the rows of one table."""

    def __init__(self, sheet: str, table: Table, finder: Finder, prefix: str) -> None:
        self._sheet, self._finder, self._prefix = sheet, finder, prefix
        self._at = {column.field: column.index for column in table.columns if column.field}
        self.findings: list[Finding] = []
        self.number = 0

    def find(
        self, kind: FindingKind, code: str, field: str, index: int | None = None, **values: object
    ) -> None:
        column = (self._at.get(field, -1) if index is None else index) + 1
        where = f"{self._prefix}{cell_name(self.number, max(column, 1))}"
        found = problem(code, field, where, **values)
        self.findings.append(Finding(kind, found, self._sheet, self.number, column))

    def who(self, cells: list[Cell]) -> int:
        """The trainee's id, or 0 with a finding."""

        def text(field: str) -> str:
            index = self._at.get(field)
            return "" if index is None else plain_text(cells[index])

        name, doc_no = tidy_name(text("name")), normalised(text("doc_no"))
        found, code, field = self._finder.find(name, doc_no, text("number"))
        if code:
            self.find(FindingKind.ERROR, code, field if field in self._at else "name", name=name)
        return found.id if found else 0

    def row(self, number: int, cells: list[Cell], person_id: int, values: Mapping[str, Any]) -> ListRow:
        kinds = {each.kind for each in self.findings}
        state = (
            RowState.REFUSED
            if FindingKind.ERROR in kinds
            else RowState.ASKED
            if FindingKind.ASK in kinds
            else RowState.ACCEPTED
        )
        return ListRow(self._sheet, number, state, person_id, values, tuple(self.findings), cells)

    def start(self, number: int) -> None:
        self.number, self.findings = number, []


def plain_text(cell: Cell) -> str:
    """A cell as text, half-width, without blanks at the ends."""
    if isinstance(cell, Flaw):
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return normalize("NFKC", str(cell)).strip(" \t\r\n'’\u200b\ufeff")


def read_marks(
    book: Book, people: Sequence[Someone], mark: Any, choice: RosterChoice, columns: Columns | None
) -> RosterReading:
    """Marks in tenths of a point; 缺考 means absent. Raises Refused when there is no table or no mark."""
    tables, about = tables_of(book, aliases_of(MARKS, columns), choice)
    if not any(table.index_of(name) is not None for _, table in tables for name in MARKS):
        raise Refused(problem("imports.no_marks"))
    finder, rows = Finder(people, mark), []
    for sheet, table in tables:
        judge = RowJudge(sheet.name, table, finder, f"{sheet.name}!" if len(tables) > 1 else "")
        for number, cells in table.rows:
            judge.start(number)
            person = judge.who(cells)
            rows.append(judge.row(number, cells, person, _points(judge, table, cells)))
    return RosterReading(tuple(once(rows)), tuple(about))


def _points(judge: RowJudge, table: Table, cells: list[Cell]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name in MARKS:
        index = table.index_of(name)
        text = "" if index is None else plain_text(cells[index])
        if index is None or not text or text in NOTHING_WORDS:
            continue
        if text in ABSENT_WORDS:
            values["absent"] = True
        elif not _POINTS.fullmatch(text) or float(text) > 100:
            judge.find(FindingKind.ERROR, "imports.mark_unreadable", name, written=text)
        else:
            values[name] = round(float(text) * 10)
    return values


def once(rows: list[ListRow]) -> list[ListRow]:
    """A person who stands twice is taken from his first row; the other says so."""
    first: dict[int, ListRow] = {}
    for at, row in enumerate(rows):
        if row.state is not RowState.ACCEPTED:
            continue
        earlier = first.setdefault(row.person_id, row)
        if earlier is not row:
            found = problem("roster.duplicate_in_file", "name", str(row.number), of_row=earlier.number)
            note = Finding(FindingKind.WARNING, found, row.sheet, row.number, 1)
            rows[at] = row._replace(state=RowState.REPEATED, findings=(*row.findings, note))
    return rows
