"""The ten messy rosters: in whatever kind of file, everything the specification expects comes true."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from academy.base.problems import Refused
from academy.base.words import Words
from academy.people.facts_roster import ABSENT, Finding, FindingKind, RosterReading, RowState
from academy.people.rules_roster import read_roster
from academy.people.rules_roster_columns import HEADINGS
from academy.sheets.dates import read_date
from academy.sheets.reading import read_book
from academy.sheets.tables import find_table
from tests.rooms.people.messy import ROSTERS, SPECIFICATION, write_csv, write_xls, write_xlsx

TODAY = date(2026, 10, 9)
CODES = {
    "roster.id_numeric_truncated": "ID_NUMERIC_TRUNCATED",
    "roster.id_scientific_text": "ID_SCIENTIFIC_TEXT",
    "roster.duplicate_in_file": "DUPLICATE_IN_FILE",
    "roster.same_name_different_id": "SAME_NAME_DIFFERENT_ID",
    "roster.same_id_different_name": "SAME_ID_DIFFERENT_NAME",
    "roster.gender_mismatch": "GENDER_MISMATCH",
    "roster.name_id_swapped": "NAME_ID_SWAPPED",
    "person.id_15_digits": "ID_15_DIGITS",
    "person.id_checksum": "ID_CHECKSUM",
    "person.mobile_length": "MOBILE_LENGTH",
    "person.birth_in_future": "BIRTH_IN_FUTURE",
}
SILENT = ("roster.tidied", "roster.duplicate_other_value")
"""Findings the specification does not speak of."""

WRITERS: dict[str, Callable[[dict[str, Any], Path], Path]] = {
    "xlsx": lambda roster, folder: write_xlsx(roster, folder / "名单.xlsx"),
    "xls": lambda roster, folder: write_xls(roster, folder / "名单.xls"),
    "csv-gb18030": lambda roster, folder: write_csv(roster, folder / "名单.csv", "gb18030"),
    "csv-utf-8": lambda roster, folder: write_csv(roster, folder / "名单.csv", "utf-8-sig"),
    "wrong-name": lambda roster, folder: write_xlsx(roster, folder / "名单.csv"),
}


def _reading(name: str, writer: str, folder: Path) -> RosterReading:
    return read_roster(read_book(WRITERS[writer](ROSTERS[name], folder)), TODAY)


def _coded(findings: list[Finding]) -> list[tuple[int, str]]:
    """Row and code of the specification; an unknown code shows up as itself."""
    return [
        (found.row, CODES.get(found.problem.code, found.problem.code))
        for found in findings
        if found.problem.code not in SILENT
    ]


@pytest.mark.parametrize("writer", WRITERS)
@pytest.mark.parametrize("name", [name for name in ROSTERS if name != "r05"])
def test_a_messy_roster_is_read_as_specified(name: str, writer: str, tmp_path: Path) -> None:
    expected = ROSTERS[name]["expected"]
    reading = _reading(name, writer, tmp_path)
    _assert_accepted(reading, expected["accepted"])
    errors = [found for found in reading.findings if found.kind is FindingKind.ERROR]
    others = [found for found in reading.findings if found.kind is not FindingKind.ERROR]
    assert _coded(errors) == [(error["row"], error["code"]) for error in expected.get("errors", [])]
    wanted = [
        (row, warning["code"])
        for warning in expected.get("warnings", [])
        for row in warning.get("rows", [warning.get("row")])
    ]
    assert sorted(_coded(others)) == sorted(wanted)
    asked = [(row.number, "ID_15_DIGITS") for row in reading.having(RowState.ASKED)]
    assert asked == [(one["row"], one["code"]) for one in expected.get("asked", [])]


def _assert_accepted(reading: RosterReading, expected: Any) -> None:
    if isinstance(expected, int):
        assert len(reading.accepted) == expected
        return
    assert len(reading.accepted) == len(expected)
    for row, wanted in zip(reading.accepted, expected, strict=True):
        found = {"name": row.name, "id": row.doc_no, "mobile": row.phone, "row": row.number}
        assert found == {**found, **wanted}


def test_the_people_of_the_specification_are_the_ones_read(tmp_path: Path) -> None:
    known = set(SPECIFICATION["people"].values())
    for name in ("r03", "r08", "r10"):
        assert {row.doc_no for row in _reading(name, "xlsx", tmp_path).accepted} <= known


def test_every_bad_cell_is_named(tmp_path: Path) -> None:
    where = {
        (found.problem.code, found.problem.where) for found in _reading("r09", "xlsx", tmp_path).findings
    }
    assert where == {
        ("roster.gender_mismatch", "F2"),
        ("roster.name_id_swapped", "B3"),
        ("person.id_15_digits", "C4"),
        ("person.id_checksum", "C5"),
        ("person.mobile_length", "D5"),
        ("person.birth_in_future", "C6"),
    }


def test_the_sentence_begins_with_the_cell_and_says_how_to_mend_it(tmp_path: Path) -> None:
    (found,) = _reading("r01", "xlsx", tmp_path).findings
    assert Words("zh").sentence(found.problem) == (
        "D2 身份证号被 Excel 当作数字保存，末三位已丢失，无法复原。请把该列设为文本格式后重新填写。"
    )
    assert Words("en").sentence(found.problem).startswith("D2: Excel kept the ID number as a number")


def test_aliased_headings_are_mapped_and_a_fifteen_digit_number_is_offered_its_long_form(
    tmp_path: Path,
) -> None:
    expected = ROSTERS["r09"]["expected"]
    reading = _reading("r09", "xlsx", tmp_path)
    fields = {column.title: column.field for column in reading.sheets[0].columns}
    assert {title: HEADINGS[fields[title]][0] for title in expected["mapping"]} == expected["mapping"]
    assert fields["文化程度"] == "education"
    suggestions = [found.suggestion for found in reading.findings if found.suggestion]
    assert suggestions == [one["suggest"] for one in expected["warnings"] if "suggest" in one]
    swapped = next(found for found in reading.findings if found.problem.code == "roster.name_id_swapped")
    assert swapped.kind is FindingKind.REPAIRED


@pytest.mark.parametrize("writer", ["xlsx", "xls"])
def test_title_rows_two_headers_groups_and_scores(writer: str, tmp_path: Path) -> None:
    expected = ROSTERS["r06"]["expected"]
    reading = _reading("r06", writer, tmp_path)
    (sheet,) = reading.sheets
    assert list(sheet.header_rows) == expected["header_row"]
    assert [column.title for column in sheet.columns] == expected["columns"]
    assert [row.group for row in reading.rows] == expected["班组"]
    assert [[row.theory, row.practice] for row in reading.rows] == expected["scores"]
    assert reading.rows[2].theory == ABSENT


def test_two_header_rows_are_found_without_merged_ranges(tmp_path: Path) -> None:
    expected = ROSTERS["r06"]["expected"]
    (sheet,) = _reading("r06", "csv-utf-8", tmp_path).sheets
    assert list(sheet.header_rows) == expected["header_row"]
    assert [column.title for column in sheet.columns] == expected["columns"]


def test_the_first_of_two_rows_of_one_person_stays_and_the_difference_is_asked(tmp_path: Path) -> None:
    reading = _reading("r07", "xlsx", tmp_path)
    warning = ROSTERS["r07"]["expected"]["warnings"][0]
    found = next(one for one in reading.findings if one.problem.code == "roster.duplicate_in_file")
    assert found.rows == (warning["of_row"],)
    assert [{"phone": "mobile"}[field] for field in found.differing] == warning["diff"]
    assert [row.number for row in reading.accepted] == [2, 4, 5]
    assert reading.accepted[0].phone == "15400000902"
    assert [row.number for row in reading.having(RowState.REPEATED)] == [3]
    asked = [one.problem.where for one in reading.findings if one.kind is FindingKind.ASK]
    assert asked == ["F3"]
    refused = next(one for one in reading.findings if one.kind is FindingKind.ERROR)
    assert refused.rows == (ROSTERS["r07"]["expected"]["errors"][0]["of_row"],)
    same = [one.rows for one in reading.findings if one.problem.code == "roster.same_name_different_id"]
    assert same == [(5,), (4,)]


def test_totals_notes_and_signers_are_skipped_with_a_reason(tmp_path: Path) -> None:
    (sheet,) = _reading("r08", "xlsx", tmp_path).sheets
    assert [one.row for one in sheet.skipped] == ROSTERS["r08"]["expected"]["skipped_rows"]
    assert [one.why for one in sheet.skipped] == ["blank", "total", "note", "signature"]


def test_several_sheets_are_asked_about_and_the_summary_is_left_out(tmp_path: Path) -> None:
    variant = next(one for one in ROSTERS["r10"]["variants"] if one["format"] == "xlsx")
    path = write_xlsx(ROSTERS["r10"], tmp_path / "名单.xlsx", variant["sheets_rows"])
    book = read_book(path)
    reading = read_roster(book, TODAY)
    assert [ask.code for ask in reading.asks] == ["roster.which_sheets"]
    assert [(sheet.name, sheet.left_out) for sheet in reading.sheets] == [
        ("1班", ""),
        ("2班", ""),
        ("汇总", "repeats"),
    ]
    assert [row.sheet for row in reading.accepted] == ["1班", "2班"]
    every = read_roster(book, TODAY, variant["sheets"])
    assert every.asks == ()
    assert len(every.accepted) == 2
    repeated = every.having(RowState.REPEATED)
    assert [row.findings[-1].problem.where for row in repeated] == ["汇总!D2", "汇总!D3"]


@pytest.mark.parametrize("writer", ["xlsx", "xls", "csv-gb18030"])
def test_dates_are_read_asked_or_refused(writer: str, tmp_path: Path) -> None:
    """A general list without documents: a table, but not a roster."""
    roster = ROSTERS["r05"]
    book = read_book(WRITERS[writer](roster, tmp_path))
    table = find_table(book.sheets[0], {"姓名": "name", "序号": "sequence", "开班日期": "day"})
    assert table is not None
    found = [read_date(cells[2]) for _, cells in table.rows]
    codes = {
        "date.year_two_digits": "ask:26.4.1",
        "date.year_missing": "ask:year missing",
        "date.day_missing": "ask:day missing",
        "date.january_or_october": roster["expected"]["dates"][8],
        "date.no_such_day": "error:no such day",
        "date.unreadable": "error:unreadable",
    }
    said = [
        reading.day.isoformat() if reading.day else codes[(reading.ask or reading.error).code]  # type: ignore[union-attr]
        for reading in found
    ]
    expected = list(roster["expected"]["dates"])
    if writer.startswith("csv"):  # csv does not say what was a number
        expected[4], expected[8] = "error:unreadable", "ask:day missing"
    assert said == expected


def test_a_list_without_documents_is_no_roster(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        _reading("r05", "xlsx", tmp_path)
    assert [found.code for found in caught.value.problems] == ["roster.column_missing"]
