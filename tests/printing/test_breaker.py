"""Lines: what may stand at their ends, how they fill their measure, what is refused."""

import random

import pytest

from academy.base.problems import Refused
from academy.printing.breaker import NO_END, NO_START, break_lines, natural_width, shape
from academy.printing.units import Span, Style, units_of

POOL = list("工匠学院培养技术素能导师带徒协议书年月日的在和是") * 3 + list("，。；：？！、）》”’（《“‘")
WORDS = ["2026", "QH-YF-2026-0103-0007", "CNC", "371425********0010", "3.5%", "Ed25519"]
SONG = Style("song", 12)


def lines_of(text: str, ems: float, style: Style = SONG) -> list[str]:
    return ["".join(unit.text for unit in line.units) for line in break_lines(text, style, ems * 12)]


@pytest.mark.parametrize(
    ("text", "ems", "first"),
    [
        ("工匠学院培养，技术素能导师", 6, "工匠学院培养，"),  # the comma hangs rather than open a line
        (
            "工匠学院培养”。技术素能导师",
            6,
            "工匠学院培",
        ),  # two marks do not fit: the character goes with them
        ("工匠学院培（技术）", 6, "工匠学院培"),  # an opening bracket never ends a line
        ("工匠学院CNC技术", 5, "工匠学院"),  # a word stays whole
        ("工匠学院培养——技术素能", 7, "工匠学院培"),  # the long dash is one and opens no line
        ("今天是二〇二六年好", 5, "今天是"),  # a year is not broken
        ("工匠学院1,234元", 4.5, "工匠学院"),
    ],
)
def test_a_line_ends_where_chinese_typesetting_lets_it(text: str, ems: float, first: str) -> None:
    assert lines_of(text, ems)[0] == first


def sample(rng: random.Random) -> str:
    out = "本"
    for _ in range(rng.randint(20, 120)):
        piece = rng.choice(WORDS) if rng.random() < 0.08 else rng.choice(POOL)
        out += "字" if out[-1] in NO_END and piece[0] in NO_START else piece
    return out + "完。"


def test_random_paragraphs_keep_the_rules_and_lose_nothing() -> None:
    rng = random.Random(7)
    for _ in range(150):
        text, style = sample(rng), Style(rng.choice(["song", "kai", "hei"]), 12)
        width = rng.randint(24, 40) * 12
        lines = break_lines(text, style, width, 2)
        assert "".join(unit.text for line in lines for unit in line.units) == text
        for number, line in enumerate(lines):
            first, last = line.units[0].text, line.units[-1].text
            assert number == 0 or first[0] not in NO_START
            assert line.last or last[-1] not in NO_END
            assert line.natural <= width + 6.2
            assert line.last or len(line.units) == 1 or line.natural >= width - 6.2


def test_a_full_line_of_han_needs_no_stretching() -> None:
    lines = break_lines("工匠学院培养技术素能导师" * 5, SONG, 12 * 12)
    assert [round(line.loose, 6) for line in lines] == [0] * 5


def test_a_word_wider_than_its_line_is_refused_not_cut() -> None:
    with pytest.raises(Refused) as refused:
        break_lines("A" * 29, SONG, 60)
    found = refused.value.problems[0]
    assert (found.code, dict(found.values)["text"]) == ("paper.does_not_fit", "A" * 29)


def test_a_gap_parts_han_from_latin_and_none_parts_marks() -> None:
    assert natural_width("共3人", SONG) == pytest.approx(
        24 + natural_width("3", SONG) + 2 * 0.25 * 12, abs=0.01
    )
    assert natural_width("（3）", SONG) == pytest.approx(12 + natural_width("3", SONG), abs=0.01)


def test_neighbouring_marks_share_an_em_and_a_half() -> None:
    assert natural_width("人）。人", SONG) == pytest.approx(3.5 * 12)


def test_units_of_one_shape_may_stand_for_each_other() -> None:
    style = Style("kai", 18, 33, latin="song")
    shapes = [
        [shape(unit) for unit in units_of(Span(name), style)] for name in ("卢星野", "张伟强", "张𬸚华")
    ]
    assert shapes[0] == shapes[1]
    assert shapes[0] == shapes[2]
    assert shapes[0] != [shape(unit) for unit in units_of("丁一年", style)]
