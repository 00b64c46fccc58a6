"""Dates and figures in words."""

from datetime import date

import pytest

from academy.printing.chinese import cn_date, cn_number, en_date, plain_date, weekday


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2020, 10, 10), "二〇二〇年十月十日"),
        (date(2026, 1, 30), "二〇二六年一月三十日"),
        (date(2006, 12, 1), "二〇〇六年十二月一日"),
        (date(2026, 11, 22), "二〇二六年十一月二十二日"),
    ],
)
def test_years_are_read_digit_by_digit_with_a_round_zero(day: date, words: str) -> None:
    assert cn_date(day) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "零"), (4, "四"), (10, "十"), (12, "十二"), (20, "二十"), (24, "二十四"), (100, "一百"),
        (105, "一百零五"), (110, "一百一十"), (112, "一百一十二"), (1000, "一千"), (1008, "一千零八"),
        (2024, "二千零二十四"), (9999, "九千九百九十九"),
    ],
)  # fmt: skip
def test_numbers_in_words(number: int, words: str) -> None:
    assert cn_number(number) == words


@pytest.mark.parametrize("number", [-1, 10000])
def test_numbers_beyond_four_digits_are_a_mistake(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        cn_number(number)


def test_plain_english_and_weekday() -> None:
    day = date(2026, 10, 19)
    assert (plain_date(day), en_date(day), weekday(day)) == ("2026年10月19日", "19 October 2026", "星期一")
