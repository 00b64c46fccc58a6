"""A list of partners: which organization each row is, and whether its code and days can be. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from academy.base.problems import Problem
from academy.courses.facts_roster import RosterChoice
from academy.imports.rules_lists import Finder, RowJudge, aliases_of, plain_text, tables_of
from academy.network import rules_partner
from academy.network.facts_partner import PartnerDraft, PartnerKind, PartnerRow
from academy.people.facts_roster import FindingKind, ListField, ListRow, RosterReading, RowState
from academy.people.rules_layout import Columns
from academy.people.rules_roster_columns import NOTHING_WORDS
from academy.sheets.dates import read_date
from academy.sheets.facts import Book, Cell, Table

FIELDS: dict[str, tuple[str, ...]] = {
    "name": ("单位名称", "企业名称", "合作单位", "机构名称", "名称", "单位", "企业", "公司名称", "Name"),
    "kind": ("类型", "单位类型", "性质", "单位性质", "合作类型", "Kind"),
    "uscc": ("统一社会信用代码", "社会信用代码", "信用代码", "统一代码", "Credit code"),
    "contact": ("联系人", "联系人姓名", "负责人", "对接人", "Contact"),
    "phone": ("联系电话", "电话", "手机", "联系方式", "联系人电话", "Telephone"),
    "agreement": ("协议编号", "协议名称", "合作协议", "协议", "Agreement"),
    "agreed_on": ("签订日期", "签约日期", "协议日期", "开始日期", "合作开始", "Agreed on"),
    "ends_on": ("到期日期", "协议到期", "有效期至", "截止日期", "合作结束", "Ends on"),
    "remark": ("备注", "说明", "Remark"),
}
KINDS = (
    ("评价", PartnerKind.ASSESSMENT_BODY), ("鉴定", PartnerKind.ASSESSMENT_BODY),
    ("学校", PartnerKind.SCHOOL), ("学院", PartnerKind.SCHOOL), ("院校", PartnerKind.SCHOOL),
    ("大学", PartnerKind.SCHOOL), ("事业", PartnerKind.INSTITUTION), ("机关", PartnerKind.INSTITUTION),
    ("工会", PartnerKind.INSTITUTION), ("企业", PartnerKind.ENTERPRISE), ("公司", PartnerKind.ENTERPRISE),
    ("厂", PartnerKind.ENTERPRISE),
)  # fmt: skip
"""Words of the kind column, else of the name itself."""
DAYS = ("agreed_on", "ends_on")


def fields_of() -> tuple[ListField, ...]:
    return tuple(ListField(name, headings[0], name == "name") for name, headings in FIELDS.items())


def read_partners(
    book: Book, held: Sequence[PartnerRow], branch_id: int, choice: RosterChoice, columns: Columns | None
) -> RosterReading:
    """Every row as a draft; of known partners (by code, else by name) `person_id` is the partner's id.

    A partner that stands twice is taken from its first row.
    """
    tables, about = tables_of(book, aliases_of(FIELDS, columns), choice)
    finder, rows = Finder((), str), []
    by_code = {each.uscc: each for each in held if each.uscc}
    by_name = {each.name: each for each in held}
    seen: set[str] = set()
    for sheet, table in tables:
        judge = RowJudge(sheet.name, table, finder, f"{sheet.name}!" if len(tables) > 1 else "")
        for number, cells in table.rows:
            judge.start(number)
            draft = _draft(judge, table, cells, branch_id, book.date1904)
            known = by_code.get(draft.uscc) if draft.uscc else None
            known = known or by_name.get(draft.name)
            _judge(judge, rules_partner.joined(known, draft) if known else draft)
            made = judge.row(number, cells, known.id if known else 0, {"draft": draft, "known": known})
            rows.append(_once(made, draft, seen))
    return RosterReading(tuple(rows), tuple(about))


def _judge(judge: RowJudge, draft: PartnerDraft) -> None:
    told = {found.problem.field for found in judge.findings}
    for found in rules_partner.fields(draft):
        if found.field not in told:
            judge.find(FindingKind.ERROR, found.code, found.field, **_values(found))


def _once(row: ListRow, draft: PartnerDraft, seen: set[str]) -> ListRow:
    if row.state is not RowState.ACCEPTED:
        return row
    keys = {key for key in (draft.uscc, draft.name) if key}
    if keys & seen:
        return row._replace(state=RowState.REPEATED)
    seen |= keys
    return row


def _values(found: Problem) -> dict[str, Any]:
    return dict(found.values)


def _draft(judge: RowJudge, table: Table, cells: list[Cell], branch_id: int, date1904: bool) -> PartnerDraft:
    def text(field: str) -> str:
        index = table.index_of(field)
        found = "" if index is None else plain_text(cells[index])
        return "" if found in NOTHING_WORDS else found

    days: dict[str, Any] = {}
    for field in DAYS:
        if (day := _day(judge, table, cells, field, date1904)) is not None:
            days[field] = day
    kind = next((each for word, each in KINDS if word in text("kind")), None)
    kind = kind or next((each for word, each in KINDS if word in text("name")), PartnerKind.OTHER)
    draft = PartnerDraft(
        branch_id, text("name"), kind, text("uscc"), text("contact"), text("phone"), text("agreement"),
        remark=text("remark"),
    )  # fmt: skip
    return rules_partner.tidied(replace(draft, **days))


def _day(judge: RowJudge, table: Table, cells: list[Cell], field: str, date1904: bool) -> date | None:
    index = table.index_of(field)
    cell = "" if index is None else cells[index]
    if cell == "" or plain_text(cell) in (*NOTHING_WORDS, "长期", "永久"):
        return None
    reading = read_date(cell, date1904, field)
    for kind, found in ((FindingKind.ASK, reading.ask), (FindingKind.ERROR, reading.error)):
        if found is not None:
            judge.find(kind, found.code, field, **_values(found))
    return reading.day


def drafts_of(rows: Sequence[ListRow]) -> list[tuple[PartnerRow | None, PartnerDraft]]:
    """What each row would make: of a known partner, what it is with the row's cells over it."""
    return [
        (known, rules_partner.joined(known, row.values["draft"]) if known else row.values["draft"])
        for row in rows
        for known in (row.values["known"],)
    ]
