"""What templates put on paper: hostile names and texts literally, places to the tenth of a millimetre."""

import random
import re
import socket
from dataclasses import replace
from pathlib import Path
from unicodedata import category

import numpy as np
import pytest

from academy.certificates.facts_template import Element, ElementKind, Template
from academy.certificates.paper import build_shell, merged, preview, problems_of, tail
from academy.certificates.rules_template import parse, written
from academy.certificates.rules_template_built_in import BUILT_IN, built_in
from academy.certificates.rules_template_check import unreadable
from tests.printing.pdf import page_count, picture_of, text_of, unembedded_fonts
from tests.printing.photos import photo
from tests.rooms.certificates.sheets import BATCH, HONOUR, SHEET

SEEDS = (
    "<b>张三</b>", "A&B 公司", "</para>", "<img src='/etc/passwd'/>", "<img src='http://127.0.0.1/x'/>",
    "<onDraw name='x'/>", "{{x}}", "{姓名}", "{0.__class__}", "%s%n%x", "${HOME}", "$(id)", "`id`", "#{7*7}",
    "'; DROP TABLE person;--", '"><script>', "[[[getattr(pow,Word)('__globals__')]]]", "(Tj) ET Q", "\\050",
    ") Tj ET BT (", "<< /JS (app.alert(1)) >>", "endstream endobj", "%PDF-1.7", "../../etc/passwd",
    "file:///etc/passwd", "张\u202e三", "张\u200b三", "\ufeff张三", "张\u0000三", "张三\n李四", "e\u0301",
    "😀", "張𠮷", "张\U000323af", "ئۇيغۇر", "བོད", "한국", "ﷺ", "W" * 60, "·" * 30, "（（（（", "，。；：",
    "O'Neill-von der Straße", "𝓕𝓪𝓷𝓬𝔂", "Å", "ｆｕｌｌ", "1e9", "NaN", "null", "True",
    "葛\U000e0100城", "王\ue000", "李\U000f0001明", "\ud800", "张\ufe0f三", "z\u0351a\u0316lgo",
)  # fmt: skip


def hostile(count: int) -> list[str]:
    """The seeds, and mixtures of them; the same every time."""
    dice, out = random.Random(5), list(SEEDS)
    while len(out) < count:
        one, two = dice.choice(SEEDS), dice.choice(SEEDS)
        out.append(one[: dice.randint(1, len(one))] + two[: dice.randint(1, len(two))])
    return out


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is read from a disk or asked from a network once the faces and the reader are in."""
    text_of(preview(replace(SHEET, name="张三李四")))
    for name in ("read_bytes", "read_text", "open"):
        monkeypatch.setattr(Path, name, lambda *_: pytest.fail("a file was read"))
    monkeypatch.setattr("builtins.open", lambda *_, **__: pytest.fail("a file was opened"))
    monkeypatch.setattr(socket, "socket", lambda *_, **__: pytest.fail("the network was asked"))


def literal(text: str) -> str:
    """What a template's text must print: doubled brackets are brackets, single ones only group."""
    named = re.sub(r"\{姓名\}", SHEET.name, text)
    return re.sub(r"\{\{|\}\}|\[\[|\]\]|[\[\]]", lambda found: found[0][1:], named)


def squeezed(text: str) -> str:
    return "".join(text.split())


def read(data: bytes) -> str:
    """The text; the reader takes a hyphen at a line's end for one that divides a word."""
    return text_of(data).replace("\ufffe", "-")


COUNTS = [24, pytest.param(200, marks=pytest.mark.campaign)]


@pytest.mark.parametrize("count", COUNTS)
def test_hostile_names_are_printed_literally_or_refused_by_name(closed: None, count: int) -> None:
    printed = refused = 0
    for name in hostile(count):
        facts = replace(SHEET, name=name)
        if found := problems_of([facts]):
            assert all(each.where == name for each in found)
            refused += 1
            continue
        assert not [char for char in name if category(char) in ("Cc", "Cf", "Cs") and char != "\n"]
        shell = build_shell([facts])
        text = read(shell.data + tail(shell, facts))
        assert squeezed(name) in text, name
        printed += 1
    assert printed > count / 4
    assert refused > count / 8


@pytest.mark.parametrize("count", COUNTS)
def test_hostile_texts_of_a_template_are_printed_literally_or_refused(closed: None, count: int) -> None:
    printed = refused = 0
    base = built_in("classic")
    for text in hostile(count):
        each = Element(ElementKind.TEXT, 60, 136, 180, 8, text=text, face="hei", size=9, least=6, lines=2)
        template = replace(base, elements=(*base.elements, each))
        if unreadable(template):
            refused += 1
            continue
        template = parse(written(template))[0]
        if problems_of([SHEET], template):
            refused += 1
            continue
        shell = build_shell([SHEET], template)
        data = shell.data + tail(shell, SHEET)
        assert b"/JavaScript" not in data
        assert b"/URI" not in data
        assert squeezed(literal(text)) in read(data), text
        printed += 1
    assert printed > count / 4
    assert refused > count / 8


MARK = Element(ElementKind.BOX, 0, 0, 4, 4, weight=0, tint="black")


@pytest.mark.parametrize("dpi", [150, 300, 600])
@pytest.mark.parametrize(("x", "y"), [(20.0, 30.0), (148.5, 105.0), (251.3, 177.7)])
def test_a_place_is_kept_to_the_tenth_of_a_millimetre(dpi: int, x: float, y: float) -> None:
    """Measured on the raster a printer gets: where the ink's edge lies, with the grey of its last pixel.

    A page is drawn on whole pixels: A4 at 150 dpi is 1240.2 rows high and stretched to 1241, which is 0.12 mm
    at its foot. So a pixel is measured as its share of the page, not as 25.4 mm / dpi.
    """
    blank = Template("甲", SHEET and (SHEET.kind,), elements=(replace(MARK, x=x, y=y),))
    shell = build_shell([SHEET], blank)
    ink = 255 - np.asarray(picture_of(shell.data + tail(shell, SHEET), dpi), dtype=float)
    columns, rows = ink.max(axis=0), ink.max(axis=1)
    height, width = ink.shape
    for profile, wanted, pixel in (
        (columns, x, blank.width / width), (rows, y, blank.height / height),
    ):  # fmt: skip
        first = int(np.argmax(profile > 8))
        edge = (first + 1 - profile[first] / 255) * pixel
        assert abs(edge - wanted) < 0.1, (edge, wanted)
        assert abs(profile.sum() / 255 * pixel - 4) < 0.1  # and its size


@pytest.mark.parametrize("name", BUILT_IN)
def test_preview_and_print_are_the_same_picture(name: str) -> None:
    """Less than one pixel in a hundred differs: the seal's ring, the photo's place, the note at the foot."""
    template = built_in(name)
    facts = replace(HONOUR if name.startswith("honour") else SHEET, photo=photo())
    form = replace(template, elements=tuple(replace(each, printed=True) for each in template.elements))
    shell = build_shell([facts], form)
    printed = np.asarray(picture_of(shell.data + tail(shell, facts), 100), dtype=int)
    shown = np.asarray(picture_of(preview(facts, form), 100), dtype=int)
    assert printed.shape == shown.shape
    assert (abs(printed - shown) > 24).mean() < 0.01


def test_an_overprint_prints_only_what_the_bought_form_has_not() -> None:
    template = built_in("overprint")
    shell = build_shell([SHEET], template)
    text, shown = text_of(shell.data + tail(shell, SHEET)), text_of(preview(SHEET, template))
    for words in ("卢星野", "QH-YF-2026-0103-0001", "齐河工匠学院"):
        assert words in text
    for words in ("结业证书", "培训内容"):
        assert words not in text
        assert words in shown


@pytest.mark.parametrize("name", ["modern", "booklet", "inner-sheet", "overprint"])
def test_a_batch_of_every_design_is_whole_and_its_fonts_are_in_it(name: str) -> None:
    batch = [replace(facts, photo=photo()) for facts in BATCH]
    data = merged(batch, template=built_in(name))
    assert page_count(data) == len(batch)
    assert unembedded_fonts(data) == []
    for page, facts in enumerate(batch):
        assert facts.number in text_of(data, page)
        assert squeezed(facts.name) in text_of(data, page)
