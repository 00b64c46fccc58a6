"""Rows the ten messy rosters do not hold: other documents, flaws, headings named by hand, hidden rows."""

from datetime import date

import pytest

from academy.base.problems import Refused
from academy.base.words import Words
from academy.people.facts_identity import DocType, Gender
from academy.people.facts_roster import FindingKind, RosterReading, RowState
from academy.people.rules_identity import check_character
from academy.people.rules_roster import read_roster
from academy.sheets.facts import Book, Cell, Flaw, RawSheet

TODAY = date(2026, 10, 9)
HEADER: list[Cell] = ["姓名", "证件类型", "证件号码", "性别", "出生日期", "联系电话", "工作单位"]


def _read(*rows: list[Cell], header: list[Cell] | None = None) -> RosterReading:
    return read_roster(Book("xlsx", (RawSheet("名单", [header or HEADER, *rows]),)), TODAY)


def _codes(reading: RosterReading) -> list[str]:
    return [found.problem.code for found in reading.findings]


@pytest.mark.parametrize(
    ("kind", "number", "doc_type", "codes"),
    [
        ("护照", "x0000000t", DocType.PASSPORT, ["roster.tidied"]),
        ("居民身份证", "371499199001019117", DocType.RESIDENT_ID, []),
        ("港澳台居民居住证", "810000199001010010", DocType.HMT_RESIDENCE_PERMIT, ["person.id_checksum"]),
        ("外国人永久居留身份证", "USA123456789012", DocType.FOREIGN_PR_2017, []),
        ("", "910999190001010012", DocType.FOREIGN_PR_2023, ["roster.doc_type_implied"]),
        ("台胞证", 12345678.0, DocType.TW_TRAVEL_PERMIT, []),
        ("饭卡", "1", DocType.RESIDENT_ID, ["roster.doc_type_unknown"]),
        ("", "X0000000T", DocType.RESIDENT_ID, ["person.id_length"]),
    ],
)
def test_other_documents_are_judged_by_their_own_rules(
    kind: str, number: Cell, doc_type: DocType, codes: list[str]
) -> None:
    reading = _read(["李四", kind, number, "", "", "", ""])
    assert reading.rows[0].doc_type is doc_type
    assert _codes(reading) == codes


@pytest.mark.parametrize(
    ("row", "code", "where"),
    [
        (["", "", "371499199001019117", "", "", "", ""], "roster.name_missing", "A2"),
        (["赵一", "", "", "", "", "", ""], "roster.document_missing", "C2"),
        ([Flaw.ERROR, "", "371499199001019117", "", "", "", ""], "roster.cell_error", "A2"),
        (["赵一", "", Flaw.NO_VALUE, "", "", "", ""], "roster.formula_without_value", "C2"),
        (["赵一", "", "371499199001019000", "", "", "", ""], "roster.id_numeric_truncated", "C2"),
        (["赵一", "", 3.71e17, "", "", "", ""], "roster.id_numeric_truncated", "C2"),
        (["张\u0007三", "", "371499199001019117", "", "", "", ""], "person.name_control_characters", "A2"),
    ],
)
def test_a_bad_row_is_refused_and_the_cell_named(row: list[Cell], code: str, where: str) -> None:
    reading = _read(row)
    assert reading.rows[0].state is RowState.REFUSED
    assert [(found.problem.code, found.problem.where) for found in reading.findings] == [(code, where)]


def test_the_document_decides_over_the_birth_and_gender_columns() -> None:
    reading = _read(["赵一", "", "371499199001019117", "未知", "1990.1.2", "", ""])
    (row,) = reading.accepted
    assert (row.gender, row.birth) == (Gender.MALE, date(1990, 1, 1))
    assert _codes(reading) == ["roster.gender_unreadable", "roster.birth_mismatch"]


def test_an_unclear_birth_date_without_a_resident_id_is_asked() -> None:
    reading = _read(["李四", "护照", "X0000000T", "女", 1990.1, "", ""])
    assert reading.rows[0].state is RowState.ASKED
    assert reading.rows[0].gender is Gender.FEMALE
    assert _codes(reading) == ["date.january_or_october"]


def test_placeholders_for_no_telephone_are_blank_and_flaws_elsewhere_only_warn() -> None:
    reading = _read(["赵一", "", "371499199001019117", "", "", "无", Flaw.ERROR])
    (row,) = reading.accepted
    assert (row.phone, row.unit) == ("", "")
    assert [found.kind for found in reading.findings] == [FindingKind.WARNING]


def test_running_numbers_without_people_are_blank_rows() -> None:
    reading = _read(
        [1, "赵一", "371499199001019117"],
        *([number, "", ""] for number in range(2, 30)),
        ["合计", "1人", ""],
        header=["序号", "姓名", "身份证号"],
    )
    assert len(reading.rows) == 1
    assert {one.why for one in reading.sheets[0].skipped} == {"blank", "total"}


def test_headings_and_the_header_row_can_be_named_by_hand() -> None:
    sheet = RawSheet("x", [["表"], ["Who", "Papers"], ["赵一", "371499199001019117"]])
    with pytest.raises(Refused):
        read_roster(Book("xlsx", (sheet,)), TODAY)
    reading = read_roster(
        Book("xlsx", (sheet,)), TODAY, mapping={"Who": "name", "papers": "doc_no"}, header_row=2
    )
    assert [row.name for row in reading.accepted] == ["赵一"]


def test_hidden_rows_are_read_and_announced() -> None:
    rows: list[list[Cell]] = [["姓名", "身份证号"], ["赵一", "371499199001019117"]]
    reading = read_roster(Book("xlsx", (RawSheet("x", rows, hidden_rows=frozenset({2})),)), TODAY)
    assert [(found.code, found.where) for found in reading.notices] == [("roster.hidden_rows", "x")]


def test_hidden_and_other_sheets_are_left_out_with_a_reason() -> None:
    rows: list[list[Cell]] = [["姓名", "身份证号"], ["赵一", "371499199001019117"]]
    book = Book("xlsx", (RawSheet("甲", rows), RawSheet("乙", rows, hidden=True), RawSheet("丙", [["说明"]])))
    reading = read_roster(book, TODAY)
    assert [(one.name, one.left_out) for one in reading.sheets] == [
        ("甲", ""),
        ("乙", "hidden"),
        ("丙", "no_table"),
    ]
    assert len(reading.accepted) == 1
    for language in ("zh", "en"):
        assert all("{" not in Words(language).sentence(found) for found in reading.notices)
    with pytest.raises(Refused) as caught:
        read_roster(book, TODAY, ["丁"])
    assert [found.code for found in caught.value.problems] == ["roster.sheet_missing"]


def test_many_of_one_name_are_counted_and_five_are_named() -> None:
    firsts = [f"37149919900101{number:03d}" for number in range(101, 110)]
    reading = _read(*(["王涛", "", first + check_character(first), "", "", "", ""] for first in firsts))
    assert len(reading.accepted) == 9
    assert {len(found.rows) for found in reading.findings} == {5}
    assert Words("zh").sentence(reading.findings[0].problem).startswith("A2 另有 8 人同名")
