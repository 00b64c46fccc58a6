"""Files from strangers: recognised by content, limited before they are parsed, refused with a way out."""

import io
import time
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
import xlwt

from academy.base.problems import Refused, Unavailable
from academy.base.words import Words
from academy.sheets.dates import read_date
from academy.sheets.facts import Area, Flaw
from academy.sheets.guards import LARGEST_FILE, MOST_ENTRIES
from academy.sheets.reading import read_book

ROWS = [["姓名", "身份证号"], ["赵一", "371499199001019117"]]


def _code(path: Path) -> str:
    with pytest.raises((Refused, Unavailable)) as caught:
        read_book(path)
    fault = caught.value
    (found,) = fault.problems if isinstance(fault, Refused) else (fault.problem,)
    for language in ("zh", "en"):
        assert "{" not in Words(language).sentence(found)
    return found.code


def _xlsx(path: Path) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("名单")
        for row, cells in enumerate(ROWS):
            sheet.write_row(row, 0, cells)
    return path


def _repacked(path: Path, changed: dict[str, bytes]) -> Path:
    """The archive with some parts changed or added."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**parts, **changed}.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file.empty"),
        (b"\xef\xbb\xbf\r\n ", "file.empty"),
        (b"\0" * 100, "file.empty"),
        (b"<html><p>x</p></html>", "file.web_page"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><p>", "file.web_page"),
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            "file.web_page",
        ),
        (b"%PDF-1.7\n", "file.not_a_table"),
        (b"\x89PNG\r\n\x1a\n0000", "file.not_a_table"),
        (b"\xff\xd8\xff\xe0", "file.not_a_table"),
        (b"{\\rtf1 x}", "file.not_a_table"),
        (b"abc\0def,ghi", "file.not_a_table"),
        (b"\x09\x04\x06\x00\x00\x00\x10\x00", "file.too_old"),
        (b"PK\x03\x04 broken", "file.damaged"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "file.not_a_table"),
        (
            bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600 + "EncryptedPackage\0".encode("utf-16-le"),
            "file.encrypted",
        ),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600 + "Workbook\0".encode("utf-16-le"), "file.damaged"),
        (b"\xc4\xe3\xff\xff\x80\x80,x", "file.encoding"),
    ],
)
def test_what_is_no_table_is_refused_whatever_it_is_called(content: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "名单.xls"
    path.write_bytes(content)
    assert _code(path) == code


def test_a_word_document_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert _code(path) == "file.not_a_table"


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    assert _code(tmp_path / "weg.xlsx") == "file.missing"
    assert _code(tmp_path) in ("file.not_a_table", "file.locked")


def test_a_file_that_another_program_holds_is_unavailable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(path: Path, mode: str) -> io.BufferedReader:
        raise PermissionError(13, "held", str(path))

    monkeypatch.setattr(Path, "open", held)
    assert _code(tmp_path / "a.xlsx") == "file.locked"


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.write(b"a,b\n")
        file.truncate(LARGEST_FILE + 10)
    assert _code(path) == "file.too_large"


@pytest.mark.parametrize("bomb", ["large", "entries", "lying"])
def test_a_zip_bomb_is_refused_at_once(bomb: str, tmp_path: Path) -> None:
    path = _xlsx(tmp_path / "a.xlsx")
    if bomb == "large":
        _repacked(path, {"xl/sharedStrings.xml": b"<sst>" + b" " * 40_000_000 + b"</sst>"})
    elif bomb == "entries":
        _repacked(path, {f"xl/media/{number}": b"" for number in range(MOST_ENTRIES)})
    else:  # the directory says small, the data is large
        _repacked(path, {"xl/sharedStrings.xml": b"<sst>" + b" " * 40_000_000 + b"</sst>"})
        size = (40_000_000 + 11).to_bytes(4, "little")
        path.write_bytes(path.read_bytes().replace(size, (1000).to_bytes(4, "little")))
    started = time.perf_counter()
    with pytest.raises(Refused):
        read_book(path)
    assert time.perf_counter() - started < 1
    assert _code(path) == ("file.damaged" if bomb == "lying" else "file.bomb")


def test_entities_in_the_xml_are_refused(tmp_path: Path) -> None:
    laughs = (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><workbook>&b;</workbook>'
    )
    assert _code(_repacked(_xlsx(tmp_path / "a.xlsx"), {"xl/workbook.xml": laughs})) == "file.damaged"


def _with_cells(path: Path, cells: str) -> Path:
    xml = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{cells}</sheetData></worksheet>"
    )
    return _repacked(path, {"xl/worksheets/sheet1.xml": xml.encode()})


def test_two_cells_in_far_corners_do_not_fill_the_memory(tmp_path: Path) -> None:
    far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="150000"><c r="XFD150000"><v>1</v></c></row>'
    assert _code(_with_cells(_xlsx(tmp_path / "a.xlsx"), far)) == "file.too_many_columns"
    deep = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>'
    assert _code(_with_cells(_xlsx(tmp_path / "b.xlsx"), deep)) == "file.too_many_rows"


def test_formatting_down_to_the_last_row_is_no_content(tmp_path: Path) -> None:
    cells = '<row r="1"><c r="A1"><v>7</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>'
    book = read_book(_with_cells(_xlsx(tmp_path / "a.xlsx"), cells))
    assert book.sheets[0].rows == [[7.0]]


def _ods(path: Path, rows: str) -> Path:
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml",
            '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"></m:manifest>',
        )
        archive.writestr(
            "content.xml",
            f"<office:document-content{spaces}><office:body><office:spreadsheet>"
            f'<table:table table:name="名单">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return path


CELL = '<table:table-cell office:value-type="string" {}><text:p>{}</text:p></table:table-cell>'


def test_an_open_document_tells_its_merged_ranges_and_hidden_rows(tmp_path: Path) -> None:
    first = CELL.format('table:number-rows-spanned="2"', "一班") + CELL.format("", "赵一")
    rows = (
        f"<table:table-row>{first}</table:table-row>"
        f'<table:table-row table:visibility="filter"><table:covered-table-cell/>{CELL.format("", "钱二")}'
        "</table:table-row>"
    )
    (sheet,) = read_book(_ods(tmp_path / "a.ods", rows)).sheets
    assert sheet.rows == [["一班", "赵一"], ["", "钱二"]]
    assert sheet.merged == (Area(1, 1, 2, 1),)
    assert sheet.hidden_rows == frozenset({2})


def test_open_document_repeats_are_limited_and_broken_xml_is_refused(tmp_path: Path) -> None:
    wide = CELL.format('table:number-columns-repeated="16384"', "x")
    row = f'<table:table-row table:number-rows-repeated="1048576">{wide}</table:table-row>'
    assert _code(_ods(tmp_path / "a.ods", row)) == "file.too_many_rows"
    assert _code(_ods(tmp_path / "b.ods", row.replace("1048576", "10000"))) == "file.too_many_columns"
    assert _code(_ods(tmp_path / "c.ods", "<table:table-row>")) == "file.damaged"


def test_hidden_things_merged_ranges_and_flaws_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("明")
        sheet.write_row(1, 1, ["a", 1, True])
        sheet.merge_range("B4:B6", "班")
        sheet.write_formula("C4", "=1/0", None, "#DIV/0!")
        sheet.write_formula("D4", "=A1", None, "x")
        sheet.write_rich_string("C5", "红", book.add_format({"bold": True}), "字")
        sheet.set_row(4, None, None, {"hidden": True})
        sheet.set_column(3, 3, None, None, {"hidden": True})
        book.add_worksheet("暗").hide()
    first, second = read_book(path).sheets
    assert first.rows[1] == ["", "a", 1.0, True]
    assert first.merged == (Area(4, 2, 6, 2),)
    assert first.rows[3][2] is Flaw.ERROR
    assert first.rows[3][3] == "x"
    assert first.rows[4][2] == "红字"
    assert (first.hidden_rows, first.hidden_columns) == (frozenset({5}), frozenset({4}))
    assert second.hidden


def test_a_formula_that_was_never_calculated_has_no_value(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    book.active.append(["姓名", "=A1", 3])
    book.save(path)
    assert read_book(path).sheets[0].rows == [["姓名", Flaw.NO_VALUE, 3.0]]


@pytest.mark.parametrize("kind", ["xlsx", "xls"])
def test_books_that_count_from_1904_give_the_same_day(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{kind}"
    if kind == "xlsx":
        with xlsxwriter.Workbook(str(path), {"date_1904": True}) as book:
            sheet = book.add_worksheet()
            sheet.write_number(0, 0, 44651)
            sheet.write_datetime(0, 1, datetime(2026, 4, 1), book.add_format({"num_format": "yyyy-mm-dd"}))
    else:
        old = xlwt.Workbook()
        old.dates_1904 = True
        old.add_sheet("x").write(0, 0, 44651)
        old.save(str(path))
    book_read = read_book(path)
    assert book_read.date1904
    for cell in book_read.sheets[0].rows[0]:
        assert read_date(cell, book_read.date1904).day == date(2026, 4, 1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_text_is_read_in_every_encoding_and_with_every_delimiter(
    encoding: str, delimiter: str, tmp_path: Path
) -> None:
    text = f'姓名{delimiter}备注\r\n张𬸚{delimiter}"一{delimiter}二\n三""四"""\r\n'
    path = tmp_path / "名单.txt"
    path.write_bytes(text.encode(encoding))
    book = read_book(path)
    assert book.kind == "csv"
    assert book.sheets[0].rows == [["姓名", "备注"], ["张𬸚", f'一{delimiter}二\n三"四"']]


def test_the_kind_is_found_by_content(tmp_path: Path) -> None:
    assert read_book(_xlsx(tmp_path / "a.csv")).kind == "xlsx"
    assert read_book(_xlsx(tmp_path / "a.xls")).sheets[0].rows == ROWS
