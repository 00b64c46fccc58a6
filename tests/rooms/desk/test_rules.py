"""What the words typed ask for, and what in a hit they matched."""

import pytest

from academy.base.search import code_keys, key_range, title_keys, tokens
from academy.base.strokes import stroke_key
from academy.desk.rules import marked_syllables, sound_of, tail_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("王涛", ["王涛"]),
        ("wang tao", ["wangtao"]),
        ("wt 9010", ["9010", "wt"]),
        ("王涛9010", ["9010", "王涛"]),
        ("9010 王涛", ["9010", "王涛"]),
        ("阿依古丽·买买提", ["阿依古丽买买提"]),
        ("QH2026000307", ["2026000307", "qh"]),
        ("901X", ["901x"]),
        ("", []),
    ],
)
def test_a_text_is_a_name_an_end_of_a_number_or_both(text: str, words: list[str]) -> None:
    assert tokens(text) == words


@pytest.mark.parametrize(
    ("word", "low"),
    [("90", "#90"), ("9010", "#9010"), ("901x", "#901X"), ("59010", "#9010"), ("15400000901", "#000901")],
)
def test_digits_are_looked_for_as_ends(word: str, low: str) -> None:
    assert key_range(word, "people")[0] == low
    assert key_range(word, "class")[0] == word


def test_the_number_of_a_paper_is_found_from_any_of_its_parts() -> None:
    keys = code_keys("QJ-DT-2026-007")
    for typed in ("qj-dt", "dt-2026", "2026-007", "2026007", "007", "qjdt2026"):
        assert any(key.startswith(typed) for key in keys), typed


def test_a_title_is_found_by_any_part_and_by_initials() -> None:
    keys = title_keys("转炉冶炼工艺（第3期）")
    for typed in ("转炉", "冶炼", "zlyl", "ylgy", "第3期"):
        assert any(key.startswith(typed) for key in keys), typed


@pytest.mark.parametrize(
    ("pinyin", "typed", "marked"),
    [
        ("wang tao", "wt", ["w", "t"]),
        ("wang tao", "wangt", ["wang", "t"]),
        ("wang tao", "tao", ["", "tao"]),
        ("wang tao", "t", ["", "t"]),
        ("ou yang li", "yl", ["", "y", "l"]),
        ("wang tao", "zz", ["", ""]),
    ],
)
def test_what_was_typed_is_marked_in_the_reading(pinyin: str, typed: str, marked: list[str]) -> None:
    found = marked_syllables(pinyin, typed)
    assert [part for part, _ in found] == marked
    assert " ".join(part + rest for part, rest in found) == pinyin


def test_a_hit_says_which_number_was_meant() -> None:
    shown = ("9010", "154****0901", "QH2026000307")
    assert tail_of("9010", *shown) == "9010"
    assert tail_of("wt 0901", *shown) == "154****0901"
    assert tail_of("000307", *shown) == "QH2026000307"
    assert tail_of("wt", *shown) == ""
    assert sound_of("王t") == "t"


def test_names_sort_by_strokes_of_the_family_name_first() -> None:
    names = ["欧阳立", "王涛", "丁一", "李四", "单雄信", "王一"]
    assert sorted(names, key=stroke_key) == ["丁一", "王一", "王涛", "李四", "单雄信", "欧阳立"]
