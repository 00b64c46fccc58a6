"""Papers of any pages: sound files, tables that refuse, pages that keep together what belongs together."""

from pathlib import Path

import pytest

from academy.base.problems import Refused
from academy.printing.flow import Para, Solid, Together, draw_page, paginate, paragraph
from academy.printing.grid import NAME, Grid, split_rows
from academy.printing.jpeg import jpeg
from academy.printing.marks import fiducials, page_of, photo_place, seal_place, seam
from academy.printing.paper import Paper
from academy.printing.sheet import MM, Sheet, fit
from academy.printing.units import Span, Style
from tests.printing.pdf import complaints_of, page_count, picture_of, text_of, unembedded_fonts
from tests.printing.photos import photo

SONG = Style("song", 12)


def roster(preview: bool = False) -> bytes:
    paper = Paper((297, 210), "花名册", preview)
    for number, rows in enumerate(split_rows([f"张{k}" for k in "一二三四五六"], 3, 3), 1):
        sheet = paper.sheet()
        sheet.ground("frame", lambda ground: ground.rect(5, 5, 287, 200))
        grid = Grid(sheet, 12, 37, [20, 40], [10] + [8.4] * len(rows))
        grid.label(0, 0, "序号")
        grid.label(0, 1, ["姓名", Span("（本人）", scale=0.8)])
        for row, name in enumerate(rows, 1):
            grid.cell(row, 0, str(row))
            grid.cell(row, 1, name, NAME, "l", one=True)
        grid.frame()
        sheet.picture(photo(), 200, 40, 25, 35)
        photo_place(sheet, 240, 40, 25, 35)
        fiducials(sheet)
        seam(sheet, number, 2)
        seal_place(sheet, 200, 150)
        page_of(sheet, number, 2, left="内部资料")
    return paper.pdf()


def test_a_paper_is_sound_has_all_its_fonts_and_its_text(tmp_path: Path) -> None:
    data = roster()
    assert page_count(data) == 2
    assert unembedded_fonts(data) == []
    assert complaints_of(data, tmp_path) == ""
    assert "序号姓名（本人）1张一2张二3张三" in text_of(data, 0)
    assert "第2页共2页" in text_of(data, 1)


def test_the_same_calls_give_the_same_bytes() -> None:
    assert roster() == roster()


def test_the_place_of_a_seal_shows_in_a_preview_only() -> None:
    assert "用印处" in text_of(roster(preview=True))
    assert "用印处" not in text_of(roster())


def test_a_photo_is_printed_where_it_belongs() -> None:
    page = picture_of(roster(), 72)
    assert page.getpixel((int(212 * MM), int(57 * MM))) < 200
    assert page.getpixel((int(150 * MM), int(57 * MM))) == 255


def sheet() -> Sheet:
    return Paper((210, 297), "表").sheet()


@pytest.mark.parametrize(
    ("text", "one"),
    [("工匠学院培养技术素能导师" * 9, False), ("阿依古丽买买提" * 3, True), ("W" * 40, False)],
)
def test_a_cell_refuses_what_is_too_long(text: str, one: bool) -> None:
    grid = Grid(sheet(), 10, 10, [24], [8.4])
    with pytest.raises(Refused) as refused:
        grid.cell(0, 0, text, one=one)
    assert dict(refused.value.problems[0].values) == {"text": text, "place": "paper.place.cell"}


def test_a_cell_names_a_missing_glyph() -> None:
    with pytest.raises(Refused) as refused:
        Grid(sheet(), 10, 10, [24], [8.4]).cell(0, 0, "张😀")
    assert refused.value.problems[0].code == "paper.no_glyph"


def test_a_longer_text_is_set_smaller_before_it_is_refused() -> None:
    assert fit("工匠", SONG, 30).size == 12
    assert fit("工匠学院培养技术素能", SONG, 30).size == 8.5
    with pytest.raises(Refused):
        fit("工匠学院培养技术素能导师", SONG, 30)


@pytest.mark.parametrize(
    ("count", "pages"),
    [(0, [0]), (17, [9, 8]), (11, [11]), (34, [17, 9, 8]), (35, [17, 15, 3]), (36, [17, 15, 4])],
)
def test_rows_leave_room_for_signatures_and_never_one_row_alone(count: int, pages: list[int]) -> None:
    found = split_rows(list(range(count)), 17, 11)
    assert [len(page) for page in found] == pages
    assert [row for page in found for row in page] == list(range(count))


def heights(pages: list[list[Para | Solid | Together]]) -> list[int]:
    return [len(page) for page in pages]


def test_a_paragraph_is_split_two_lines_each_at_least() -> None:
    text = paragraph("工匠学院培养技术素能导师带徒" * 20, SONG, 100)
    tall = text.style.leading / MM
    (first, second) = paginate([text], 2.5 * tall, 100 * tall)
    assert isinstance(first[0], Para)
    assert len(first[0].lines) == 2
    assert isinstance(second[0], Para)
    assert len(second[0].lines) == len(text.lines) - 2


def test_a_block_stays_with_what_introduces_it() -> None:
    opening = paragraph("第一条", SONG, 100, keep_next=True)
    block = Solid(30, lambda _sheet, _x, _y: None)
    assert heights(paginate([Solid(60, block.draw), opening, block], 95, 95)) == [1, 2]
    assert heights(paginate([Together([opening, block]), Together([opening, block])], 60, 60)) == [1, 1]


def test_a_block_taller_than_a_page_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        paginate([Solid(300, lambda _sheet, _x, _y: None)], 200, 250)
    assert refused.value.problems[0].code == "paper.does_not_fit"


def test_a_page_is_drawn_from_the_top_down() -> None:
    drawn: list[float] = []
    page = sheet()
    block = Solid(30, lambda _sheet, _x, y: drawn.append(y), before=72)
    assert draw_page(page, [block, Together([block])], 20, 50, 100) == pytest.approx(50 + 30 + 25.4 + 30)
    assert drawn == [pytest.approx(50), pytest.approx(105.4)]


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG\r\n\x1a\n" + bytes(40), b"\xff\xd8\xff\xe0\x00\x10JFIF", photo()[:20]]
)
def test_a_photo_that_is_no_jpeg_is_refused(data: bytes) -> None:
    with pytest.raises(Refused) as refused:
        jpeg(data)
    assert refused.value.problems[0].code == "paper.photo_unreadable"


@pytest.mark.parametrize(("mode", "space"), [("RGB", "/DeviceRGB"), ("L", "/DeviceGray")])
def test_a_jpeg_tells_its_size_and_colours(mode: str, space: str) -> None:
    found = jpeg(photo(mode))
    assert (found.width, found.height, found.space) == (50, 70, space)
