"""A list of certificates others have issued: whose each is, and whether paper and number agree. Pure."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from academy.base.problems import Problem, Refused, problem
from academy.certificates import rules_recorded
from academy.certificates.facts_recorded import RecordedDraft, RecordedKind
from academy.courses.facts_roster import RosterChoice
from academy.courses.rules_roster import LEVELS
from academy.imports.rules_lists import WHO, Finder, RowJudge, Someone, aliases_of, plain_text, tables_of
from academy.people.facts import Level
from academy.people.facts_roster import FindingKind, ListField, ListRow, RosterReading, RowState
from academy.people.rules_identity import normalised
from academy.people.rules_layout import Columns
from academy.people.rules_names import tidy_name
from academy.people.rules_roster_columns import NOTHING_WORDS
from academy.sheets.dates import read_date
from academy.sheets.facts import Book, Cell, Table

FIELDS: dict[str, tuple[str, ...]] = {
    "cert_number": ("证书编号", "证书号", "证书号码", "证号", "Certificate number"),
    "kind": ("证书种类", "证书类型", "证书类别", "证书名称", "Kind"),
    "issuer": ("发证机构", "发证单位", "颁发机构", "发证机关", "评价机构", "Issued by"),
    "occupation": ("职业", "职业名称", "工种", "职业工种", "作业类别", "作业项目", "Occupation"),
    "level": ("等级", "技能等级", "级别", "证书等级", "Level"),
    "issued_on": ("发证日期", "发证时间", "批准日期", "领证日期", "取证时间", "Date"),
    "expires_on": ("有效期至", "有效期", "有效截止日期", "到期日期", "Valid until"),
    "review_on": ("复审日期", "应复审日期", "下次复审", "Review"),
    "remark": ("备注", "说明", "Remark"),
}
KINDS = {
    "职业资格": RecordedKind.QUALIFICATION, "技能等级": RecordedKind.SKILL_LEVEL,
    "专项职业能力": RecordedKind.SPECIAL_ABILITY, "特种作业": RecordedKind.SPECIAL_OPERATION,
    "特种设备": RecordedKind.SPECIAL_EQUIPMENT, "其他": RecordedKind.OTHER,
}  # fmt: skip
DAYS = ("issued_on", "expires_on", "review_on")
CODES = {
    "imports.not_in_class": "imports.not_registered",
    "imports.other_name": "imports.other_registered",
    "imports.several_of_name": "imports.several_registered",
}
"""Who is meant is looked for in the register here, not in a class."""
PLACES = {"number": "cert_number"}


class RegisterJudge(RowJudge):
    """As for the lists of a class, in the words of the register."""

    def find(
        self, kind: FindingKind, code: str, field: str, index: int | None = None, **values: object
    ) -> None:
        super().find(kind, CODES.get(code, code), field, index, **values)


def fields_of() -> tuple[ListField, ...]:
    every = {**WHO, **FIELDS}
    needed = ("name", "cert_number")
    return tuple(ListField(name, headings[0], name in needed) for name, headings in every.items())


def named(book: Book, choice: RosterChoice, columns: Columns | None) -> tuple[set[str], set[str], set[str]]:
    """The names, documents and numbers a file mentions: whom to look for in the register."""
    found: dict[str, set[str]] = {"name": set(), "doc_no": set(), "number": set()}
    for _, table in tables_of(book, aliases_of(FIELDS, columns), choice)[0]:
        for field, held in found.items():
            if (index := table.index_of(field)) is not None:
                held |= {text for _, cells in table.rows if (text := plain_text(cells[index]))}
    return (
        {tidy_name(each) for each in found["name"]}, {normalised(each) for each in found["doc_no"]},
        found["number"],
    )  # fmt: skip


def read_recorded(
    book: Book, people: Sequence[Someone], mark: Any, held: Collection[tuple[str, str]], today: date,
    choice: RosterChoice, columns: Columns | None,
) -> RosterReading:  # fmt: skip
    """Every row as a draft of a record. `held` are (kind, number) on record already.

    Raises Refused where no column holds the certificates' numbers.
    """
    tables, about = tables_of(book, aliases_of(FIELDS, columns), choice)
    if not any(table.index_of("cert_number") is not None for _, table in tables):
        raise Refused(problem("imports.no_certificate_number"))
    finder, rows = Finder(people, mark), []
    seen = set(held)
    for sheet, table in tables:
        judge = RegisterJudge(sheet.name, table, finder, f"{sheet.name}!" if len(tables) > 1 else "")
        for number, cells in table.rows:
            judge.start(number)
            person = judge.who(cells)
            draft = _draft(judge, table, cells, person, book.date1904)
            _compare(judge, draft, seen, today)
            made = judge.row(number, cells, person, {"draft": draft})
            if made.state is RowState.ACCEPTED:
                seen.add(_key(draft))
            rows.append(made)
    return RosterReading(tuple(rows), tuple(about))


def _key(draft: RecordedDraft) -> tuple[str, str]:
    return draft.kind.value, rules_recorded.normalised(draft.number)


def _compare(judge: RowJudge, draft: RecordedDraft, seen: Collection[tuple[str, str]], today: date) -> None:
    told = {found.problem.field for found in judge.findings}
    for found in rules_recorded.problems(draft, today):
        field = PLACES.get(found.field, found.field)
        if field != "person_id" and field not in told:
            judge.find(FindingKind.ERROR, found.code, field, **_values(found))
    if _key(draft) in seen:
        judge.find(FindingKind.ERROR, "imports.certificate_held", "cert_number")


def _values(found: Problem) -> dict[str, Any]:
    return dict(found.values)


def _draft(judge: RowJudge, table: Table, cells: list[Cell], person: int, date1904: bool) -> RecordedDraft:
    def text(field: str) -> str:
        index = table.index_of(field)
        found = "" if index is None else plain_text(cells[index])
        return "" if found in NOTHING_WORDS else found

    number = text("cert_number")
    kind = _kind(text("kind"), number)
    level = LEVELS.get(text("level"), Level.UNKNOWN)
    if text("level") and level is Level.UNKNOWN:
        judge.find(FindingKind.ERROR, "imports.level_unreadable", "level", written=text("level"))
    draft = RecordedDraft(
        kind,
        person or None,
        number,
        text("issuer"),
        text("occupation"),
        "",
        level.value,
        remark=text("remark"),
    )
    days: dict[str, Any] = dict(_days(judge, table, cells, date1904))
    return replace(draft, **days)


def _days(judge: RowJudge, table: Table, cells: list[Cell], date1904: bool) -> Iterator[tuple[str, date]]:
    for field in DAYS:
        index = table.index_of(field)
        cell = "" if index is None else cells[index]
        if cell == "" or plain_text(cell) in (*NOTHING_WORDS, "长期", "永久"):
            continue
        reading = read_date(cell, date1904, field)
        for kind, found in ((FindingKind.ASK, reading.ask), (FindingKind.ERROR, reading.error)):
            if found is not None:
                judge.find(kind, found.code, field, **_values(found))
        if reading.day is not None:
            yield field, reading.day


def _kind(words: str, number: str) -> RecordedKind:
    """By the words of the paper, else by the form of its number."""
    named_so = next((kind for word, kind in KINDS.items() if word in words), None)
    return named_so or rules_recorded.reserved_form(rules_recorded.normalised(number)) or RecordedKind.OTHER


def drafts_of(rows: Sequence[ListRow]) -> list[RecordedDraft]:
    return [row.values["draft"] for row in rows]
