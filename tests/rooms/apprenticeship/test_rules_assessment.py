"""Stage checks, sittings, who may be the second person: every case of the rules."""

from dataclasses import replace
from datetime import date

import pytest

from academy.apprenticeship import rules_assessment
from academy.apprenticeship.facts_assessment import AssessLimits, CheckDraft, CheckRow, ItemMark, SittingRow
from academy.apprenticeship.facts_contract import AssessmentDraft, Grade, Side
from academy.apprenticeship.facts_shown import PathRow
from academy.apprenticeship.rules_assessment import Examiner

TODAY, BEGUN = date(2026, 11, 23), date(2026, 1, 1)
LIMITS = AssessLimits(panel_min=3, mentors_barred=True, violation_bars=True, makeups=1, logs_percent=80)
PATH = (
    PathRow(11, 1, Side.TECHNICAL, "测量仪器", 24, 1, 4, None, 1),
    PathRow(12, 1, Side.CHARACTER, "安全规程", 8, 1, 3, None, 1),
    PathRow(13, 2, Side.TECHNICAL, "导线测量", 48, 5, 9, None, 1),
)
MARKS = (ItemMark(11, 80), ItemMark(12, 59))
CHECK = CheckDraft(1, TODAY, MARKS, "康素梅", "")
HELD = CheckRow(1, 1, TODAY, (), True, "康素梅", "", "孙志远")
SITTING = SittingRow(
    1, TODAY, 50, 50, 50, 500, False, False, Grade.FAILED, ("甲", "乙", "丙"), 901, "孙志远", TODAY, "刘初审",
    TODAY,
)  # fmt: skip
DRAFT = AssessmentDraft(TODAY, 92, 95, 94, ("沈岚（总院）", "陈晓敏", "康素梅"))


def codes(found: list) -> list[str]:  # type: ignore[type-arg]
    return [each.code.removeprefix("contract.") for each in found]


@pytest.mark.parametrize(
    ("draft", "held", "expected"),
    [
        (CHECK, (), []),
        (replace(CHECK, held_on=None), (), ["date_missing"]),
        (replace(CHECK, held_on=date(2026, 11, 24)), (), ["date_future"]),
        (replace(CHECK, held_on=date(2025, 12, 31)), (), ["date_before"]),
        (replace(CHECK, stage=9), (), ["no_stage"]),
        (replace(CHECK, marks=MARKS[:1]), (), ["stage_marks"]),
        (replace(CHECK, marks=(ItemMark(11, 101), ItemMark(12, 0))), (), ["stage_marks"]),
        (replace(CHECK, examiner=" "), (), ["examiner_missing"]),
        (CHECK, (HELD,), ["stage_checked"]),
        (CHECK, (replace(HELD, stage=2),), []),
        (CheckDraft(1), (), ["date_missing", "stage_marks", "examiner_missing"]),
    ],
)
def test_a_stage_check_needs_a_day_a_mark_for_every_item_and_an_examiner(
    draft: CheckDraft, held: tuple[CheckRow, ...], expected: list[str]
) -> None:
    assert codes(rules_assessment.check_problems(draft, PATH, held, BEGUN, TODAY)) == expected


def test_each_item_of_the_stage_is_passed_or_not_by_the_agreements_mark() -> None:
    found = rules_assessment.checked(CHECK, PATH, 60)
    assert [(item.text, item.mark, item.passed) for item in found] == [
        ("测量仪器", 80, True), ("安全规程", 59, False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("due", "missing", "percent"), [(0, 0, 100), (24, 1, 95), (24, 24, 0), (10, 2, 80), (3, 1, 66)]
)
def test_the_log_is_complete_by_the_months_that_are_due(due: int, missing: int, percent: int) -> None:
    found = rules_assessment.percent_of(due, missing)
    assert found == percent
    assert bool(rules_assessment.log_problems(found, LIMITS)) is (percent < 80)


@pytest.mark.parametrize(
    ("draft", "limits", "expected"),
    [
        (DRAFT, LIMITS, []),
        (AssessmentDraft(), LIMITS, ["date_missing", *["mark_range"] * 3, "panel_small"]),
        (replace(DRAFT, theory=101, practice=-1), LIMITS, ["mark_range", "mark_range"]),
        (replace(DRAFT, held_on=date(2025, 12, 31)), LIMITS, ["date_before"]),
        (replace(DRAFT, panel=("甲", "甲 ", "甲（总院）", "乙")), LIMITS, ["panel_small"]),
        (replace(DRAFT, panel=("甲", "乙")), replace(LIMITS, panel_min=2), []),
        (replace(DRAFT, panel=("贺明尺（邱集）", "乙", "丙")), LIMITS, ["panel_mentor"]),
        (replace(DRAFT, panel=("贺明尺", "管正德", "丙")), LIMITS, ["panel_mentor", "panel_mentor"]),
        (replace(DRAFT, panel=("贺明尺", "乙", "丙")), replace(LIMITS, mentors_barred=False), []),
    ],
)
def test_a_panel_is_different_people_and_no_mentor(
    draft: AssessmentDraft, limits: AssessLimits, expected: list[str]
) -> None:
    mentors = ("管正德", "贺明尺")
    assert codes(rules_assessment.sitting_problems(draft, limits, mentors, BEGUN, TODAY)) == expected


@pytest.mark.parametrize(
    ("outside", "persons", "expected"),
    [
        ((), [Examiner(1, "甲"), Examiner(2, "乙"), Examiner(3, "丙")], []),
        (("丙",), [Examiner(1, "甲"), Examiner(2, "乙")], []),
        ((), [Examiner(1, "甲"), Examiner(1, "甲"), Examiner(2, "乙")], ["panel_small"]),
        (("甲（总院）",), [Examiner(1, "甲"), Examiner(2, "乙")], ["panel_small"]),
        ((), [Examiner(1, "甲", is_mentor=True), Examiner(2, "乙"), Examiner(3, "丙")], ["panel_mentor"]),
        (
            (),
            [Examiner(1, "甲", is_apprentice=True), Examiner(2, "乙"), Examiner(3, "丙")],
            ["panel_apprentice"],
        ),
    ],
)
def test_a_panel_of_registered_people_is_counted_by_person(
    outside: tuple[str, ...], persons: list[Examiner], expected: list[str]
) -> None:
    draft = replace(DRAFT, panel=outside, panel_ids=tuple(range(len(persons))))
    found = rules_assessment.sitting_problems(draft, LIMITS, ("管正德",), BEGUN, TODAY, persons)
    assert codes(found) == expected
    missing = rules_assessment.sitting_problems(
        replace(DRAFT, panel_ids=(9,)), LIMITS, ("管正德",), BEGUN, TODAY, ()
    )
    assert codes(missing) == ["record.gone"]


@pytest.mark.parametrize(
    ("last", "limits", "attempt", "refused"),
    [
        (None, LIMITS, 1, False),
        (replace(SITTING, confirmed_on=None), LIMITS, 1, False),
        (SITTING, LIMITS, 2, False),
        (SITTING, replace(LIMITS, makeups=0), 2, True),
        (replace(SITTING, attempt=2), LIMITS, 3, True),
        (replace(SITTING, attempt=2), replace(LIMITS, makeups=2), 3, False),
        (replace(SITTING, accident=True), LIMITS, 2, True),
        (replace(SITTING, violation=True), LIMITS, 2, True),
        (replace(SITTING, violation=True), replace(LIMITS, violation_bars=False), 2, False),
        (replace(SITTING, grade=Grade.PASSED), LIMITS, 2, True),
    ],
)
def test_a_make_up_follows_a_confirmed_failure_that_nothing_bars(
    last: SittingRow | None, limits: AssessLimits, attempt: int, refused: bool
) -> None:
    assert rules_assessment.attempt_of(last) == attempt
    assert bool(rules_assessment.attempt_problems(last, limits)) is refused


@pytest.mark.parametrize(
    ("sitting", "enterer", "confirmer", "expected"),
    [
        (None, None, 902, ["nothing_to_confirm"]),
        (SITTING, 901, 902, ["nothing_to_confirm"]),
        (replace(SITTING, confirmed_on=None), 901, 902, []),
        (replace(SITTING, confirmed_on=None), 901, 901, ["confirm_same_person"]),
        (replace(SITTING, confirmed_on=None), 901, None, ["actor_nobody"]),
        (replace(SITTING, confirmed_on=None), 901, 502, ["confirm_party"]),
    ],
)
def test_marks_are_confirmed_by_a_second_person_who_is_no_party(
    sitting: SittingRow | None, enterer: int | None, confirmer: int | None, expected: list[str]
) -> None:
    found = rules_assessment.confirm_problems(sitting, enterer, confirmer, (501, 502, 503))
    assert codes(found) == expected
