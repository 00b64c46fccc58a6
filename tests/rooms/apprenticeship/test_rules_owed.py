"""What a mentor owes, month by month: tables of cases without a database."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from academy.apprenticeship import rules_logs
from academy.apprenticeship.facts_contract import LogDraft, Side
from academy.apprenticeship.facts_logs import Debt, LogRules, Written
from academy.apprenticeship.facts_shown import PauseRow
from academy.apprenticeship.rules_owed import Training, claims, held_of

RULES = LogRules(late_days=10, talks_most=8, bulk_months=3, bulk_minutes=15, copy_letters=10)
BEGUN = date(2026, 7, 1)
TRAINING = Training(BEGUN, date(2027, 6, 30), 1, {Side.CHARACTER: BEGUN, Side.TECHNICAL: BEGUN}, [])


def month(number: int) -> date:
    return date(2026, number, 1)


def entry(number: int) -> Written:
    return Written(month(number), Side.TECHNICAL, False)


def talk(number: int, rated: bool = False) -> Written:
    return Written(month(number), Side.CHARACTER, rated)


def owed(training: Training, written: list[Written], today: date, *, own: bool = True) -> list[str]:
    short = {Debt.ENTRY: "E", Debt.TALK: "T", Debt.RATING: "R"}
    return [
        f"{each.month.month}{short[each.debt]}{'+' if each.debt is Debt.TALK and each.rating else ''}"
        for each in claims(training, held_of(written), today, own=own)
    ]


@pytest.mark.parametrize(
    ("training", "written", "today", "expected"),
    [
        (TRAINING, [], date(2026, 7, 2), ["7T", "7E"]),
        (TRAINING, [entry(7), talk(7)], date(2026, 7, 31), []),
        (TRAINING, [entry(7), talk(7)], date(2026, 8, 1), ["8T", "8E"]),
        (TRAINING, [*map(entry, (7, 8)), *map(talk, (7, 8))], date(2026, 9, 3), ["9T+", "9E"]),
        (TRAINING, [*map(entry, (7, 8, 9)), *map(talk, (7, 8, 9))], date(2026, 9, 3), ["9R"]),
        (TRAINING, [*map(entry, (7, 8, 9)), talk(7), talk(8, True), talk(9)], date(2026, 9, 3), []),
        (replace(TRAINING, talks=2), [entry(7), talk(7)], date(2026, 7, 9), ["7T"]),
        (replace(TRAINING, begun=date(2026, 7, 20)), [], date(2026, 7, 31), []),
        (replace(TRAINING, ends=date(2026, 8, 10)), [entry(7), talk(7)], date(2026, 9, 1), []),
        (replace(TRAINING, pauses=[PauseRow(month(7), date(2026, 7, 20), "外派")]), [], month(7), []),
        (replace(TRAINING, pauses=[PauseRow(month(7), None, "外派")]), [], date(2026, 7, 31), []),
        (
            replace(TRAINING, since={Side.CHARACTER: BEGUN, Side.TECHNICAL: date(2026, 8, 5)}),
            [talk(7), talk(8)], date(2026, 8, 20), ["8E"],
        ),
    ],
)  # fmt: skip
def test_only_months_in_training_are_asked_for(
    training: Training, written: list[Written], today: date, expected: list[str]
) -> None:
    assert owed(training, written, today) == expected


def test_a_clerk_also_sees_what_a_former_mentor_left_undone() -> None:
    training = replace(TRAINING, since={Side.CHARACTER: BEGUN, Side.TECHNICAL: date(2026, 8, 5)})
    assert owed(training, [talk(7), talk(8)], date(2026, 8, 20), own=False) == ["7E", "8E"]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (("导线测量", "内业平差"), ("内业平差", "导线测量。"), True),
        (("导线 测量，",), ("导线测量",), True),
        (("ABC１",), ("abc1",), True),
        (("导线测量",), ("导线测绘",), False),
        (("导线测量",), ("导线测量", "平差"), False),
    ],
)
def test_entries_say_the_same_whatever_their_blanks_order_and_width(
    first: tuple[str, ...], second: tuple[str, ...], same: bool
) -> None:
    marks = {rules_logs.text_mark(LogDraft(items=items)) for items in (first, second)}
    assert (len(marks) == 1) is same


def test_words_of_the_two_sides_are_never_the_same_and_nothing_has_no_mark() -> None:
    topic = LogDraft(Side.CHARACTER, talk_topic="安全")
    assert rules_logs.text_mark(topic) != rules_logs.text_mark(LogDraft(items=("安全",)))
    assert rules_logs.text_mark(LogDraft(items=(" ，。 ",))) == ""


def test_bulk_means_several_months_within_minutes() -> None:
    noon = datetime(2026, 11, 23, 12, 0)
    written = {
        1: (month(5), noon - timedelta(hours=2)),
        2: (month(6), noon),
        3: (month(7), noon + timedelta(minutes=7)),
        4: (month(8), noon + timedelta(minutes=15)),
        5: (month(9), noon + timedelta(minutes=31)),
    }
    assert rules_logs.bulk_counts(written, RULES) == {2: 3, 3: 3, 4: 3}
    assert rules_logs.bulk_counts({key: (month(7), at) for key, (_, at) in written.items()}, RULES) == {}
