"""When data is due: the last record of each kind decides; what runs or was asked for is told."""

from datetime import date

import pytest

from academy.base.problems import problem
from academy.retention.facts import Basis, Keep, Life
from academy.retention.rules import after, approval_problems, judge, proposal_problems

TODAY = date(2026, 11, 23)
PERIODS = {
    Basis.CLASS: 10, Basis.NIGHT: 1, Basis.CONTRACT: 10, Basis.FINANCE: 30, Basis.CERTIFICATE: 10,
    Basis.IDLE: 2,
}  # fmt: skip
OLD = date(2014, 1, 1)


def life(*keeps: Keep, seen: date = OLD, withdrawn: date | None = None, bars: tuple[str, ...] = ()) -> Life:
    return Life(1, "QH1", "甲", 2, "永锋", "", seen, withdrawn, keeps, tuple(problem(each) for each in bars))


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        (life(), (date(2016, 1, 1), Basis.IDLE)),
        (life(seen=date(2024, 11, 23)), (TODAY, Basis.IDLE)),
        (life(seen=date(2024, 11, 24)), None),
        (life(Keep(Basis.CLASS, "A", date(2016, 11, 23))), (TODAY, Basis.CLASS)),
        (life(Keep(Basis.CLASS, "A", date(2016, 11, 24))), None),
        (life(Keep(Basis.NIGHT, "N", date(2025, 1, 1))), (date(2026, 1, 1), Basis.NIGHT)),
        (
            life(Keep(Basis.CLASS, "A", date(2015, 1, 1)), Keep(Basis.CERTIFICATE, "C", date(2015, 2, 1))),
            (date(2025, 2, 1), Basis.CERTIFICATE),
        ),
        (life(Keep(Basis.FINANCE, "F", date(2000, 1, 1))), None),
        (life(Keep(Basis.CLASS, "A", date(2012, 2, 29))), (date(2022, 2, 28), Basis.CLASS)),
        (life(seen=TODAY, withdrawn=TODAY), (TODAY, Basis.WITHDRAWN)),
    ],
)
def test_the_last_period_that_ends_decides(of: Life, expected: tuple[date, Basis] | None) -> None:
    found = judge(of, PERIODS, TODAY)
    assert (None if found is None else (found.due_on, found.basis)) == expected
    assert found is None or found.free


def test_who_withdrew_consent_is_told_what_still_keeps_his_data() -> None:
    found = judge(life(Keep(Basis.CLASS, "A", date(2020, 5, 1)), withdrawn=TODAY), PERIODS, TODAY)
    assert found is not None
    assert found.bars == (problem("retention.kept_until", what="A", day="2030-05-01"),)


def test_what_runs_and_whatever_holds_him_prevents() -> None:
    found = judge(life(Keep(Basis.CLASS, "A", None), bars=("retention.account",)), PERIODS, TODAY)
    assert found is not None
    assert [bar.code for bar in found.bars] == ["retention.account", "retention.running"]
    assert not found.free


def test_a_leap_day_ends_on_the_28th() -> None:
    assert after(date(2024, 2, 29), 1) == date(2025, 2, 28)
    assert after(date(2024, 2, 29), 4) == date(2028, 2, 29)


def test_a_proposal_names_all_that_is_against_it() -> None:
    due, barred = judge(life(), PERIODS, TODAY), judge(life(bars=("retention.account",)), PERIODS, TODAY)
    assert [each.code for each in proposal_problems([], 5)] == ["retention.nobody"]
    assert proposal_problems([due], 5) == []
    found = [each.code for each in proposal_problems([due, barred, None], 2)]
    assert found == ["retention.not_due", "retention.too_many", "retention.barred"]


def test_two_persons_agree() -> None:
    assert [each.code for each in approval_problems(1, 1)] == ["retention.one_person"]
    assert [each.code for each in approval_problems(1, None)] == ["retention.no_person"]
    assert approval_problems(1, 2) == []
