"""Chinese dates and figures as papers write them, and the English dates of bilingual papers."""

from datetime import date
from functools import lru_cache

DIGITS = "〇一二三四五六七八九"
WEEKDAYS = "一二三四五六日"
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@lru_cache(maxsize=512)
def cn_number(number: int) -> str:
    """0 to 9999 in words: 十二, 二十四, 一百〇五 is written 一百零五."""
    if not 0 <= number <= 9999:
        raise ValueError(number)
    if number < 10:
        return DIGITS[number] if number else "零"
    out, gap = "", False
    for unit, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            out += ("零" if gap and out else "") + DIGITS[digit] + word
        gap = not digit
    return out.removeprefix("一") if 10 <= number < 20 else out


@lru_cache(maxsize=512)
def cn_date(day: date) -> str:
    """二〇二六年十月十九日: the year digit by digit with 〇 (U+3007), month and day as numbers."""
    year = "".join(DIGITS[int(digit)] for digit in str(day.year))
    return f"{year}年{cn_number(day.month)}月{cn_number(day.day)}日"


def plain_date(day: date) -> str:
    """2026年10月19日."""
    return f"{day.year}年{day.month}月{day.day}日"


def en_date(day: date) -> str:
    """19 October 2026, whatever the machine's locale."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday(day: date) -> str:
    """星期一 to 星期日."""
    return "星期" + WEEKDAYS[day.weekday()]
