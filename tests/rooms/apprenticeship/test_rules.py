"""Tables of cases on the rules of a contract."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest

from academy.apprenticeship import rules, rules_months
from academy.apprenticeship.facts_contract import (
    AssessmentDraft,
    ContractDraft,
    ContractState,
    EndDraft,
    EndReason,
    Engagements,
    Grade,
    Limits,
    LogDraft,
    Medium,
    Party,
    PathDraft,
    Rating,
    Side,
    SignatureDraft,
)
from academy.apprenticeship.facts_shown import PauseRow
from academy.base.terms import months_between
from academy.people.facts import Level, Member
from academy.people.facts_identity import DocType

TODAY = date(2026, 11, 23)
LIMITS = Limits(max_apprentices=2, mentor_years=3, min_months=6, max_months=36, late_days=10)
FREE = Engagements(None, 0, 0)
CADRE, MASTER, PUPIL = 11, 12, 13


def a_member(key: int, level: int = 0, *, cadre: bool = False, since: date | None = None) -> Member:
    return Member(
        key, f"P{key}", f"某{key}", None, None, DocType.RESIDENT_ID, "3714**", "", "", "", "测量员",
        Level(level), "", cadre, since, 3, "",
    )  # fmt: skip


PEOPLE = {
    CADRE: a_member(CADRE, cadre=True),
    MASTER: a_member(MASTER, 5, since=date(2010, 7, 1)),
    PUPIL: a_member(PUPIL, 3, since=date(2024, 7, 1)),
}
DRAFT = ContractDraft(
    branch_id=3, apprentice_id=PUPIL, character_id=CADRE, technical_id=MASTER, starts=date(2026, 12, 1),
    ends=date(2028, 11, 30), target_level=4, goals_character=("遵章守纪",), goals_technical=("独立测量",),
    path=(PathDraft(1, Side.TECHNICAL, "跟班", 40, 1, 5),), talks_per_month=1, hours_per_month=8,
    weight_theory=30, weight_practice=60, weight_overall=10, pass_mark=60, practice_min=60,
    excellent_mark=90, allowance_character=10000, allowance_technical=20000, pass_pay_percent=50, copies=4,
)  # fmt: skip


def found(
    draft: ContractDraft, held: Engagements = FREE, people: dict[int, Member] | None = None
) -> set[str]:
    problems = rules.draft_problems(draft, people or PEOPLE, held, LIMITS, TODAY)
    return {f"{each.code.removeprefix('contract.')}@{each.field}" for each in problems}


def test_a_sound_draft_has_no_problem() -> None:
    assert found(DRAFT) == set()
    assert rules.freeze_problems(DRAFT) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"branch_id": None}, "branch_missing@branch_id"),
        ({"apprentice_id": None}, "person_missing@apprentice_id"),
        ({"character_id": 99}, "person_missing@character_id"),
        ({"starts": None}, "date_missing@starts"),
        ({"ends": None}, "date_missing@ends"),
        ({"ends": date(2026, 12, 1)}, "ends_before_start@ends"),
        ({"ends": date(2027, 4, 30)}, "term_short@ends"),
        ({"ends": date(2029, 12, 31)}, "term_long@ends"),
        ({"weight_overall": 11}, "weights_sum@weight_theory"),
        ({"copies": 3}, "number_range@copies"),
        ({"talks_per_month": None}, "number_missing@talks_per_month"),
        ({"excellent_mark": 50}, "excellent_below_pass@excellent_mark"),
        ({"target_level": 2}, "target_below@target_level"),
        ({"path": (PathDraft(text=" "),)}, "step_text_missing@path"),
        ({"path": (PathDraft(text="a", hours=-1),)}, "step_hours@path"),
        ({"path": (PathDraft(text="a", month_from=3, month_to=2),)}, "step_months@path"),
        ({"path": (PathDraft(text="a", month_to=25),)}, "step_after_end@path"),
    ],
)
def test_each_fault_is_named_at_its_field(change: dict[str, Any], expected: str) -> None:
    assert found(replace(DRAFT, **change)) == {expected}


def test_the_three_people_are_three() -> None:
    for a, b, c in product((CADRE, MASTER, PUPIL), repeat=3):
        problems = found(replace(DRAFT, apprentice_id=a, character_id=b, technical_id=c))
        assert ("same_person" in " ".join(problems)) == (len({a, b, c}) < 3)


@pytest.mark.parametrize(
    ("member", "expected"),
    [
        (replace(PEOPLE[CADRE], is_cadre=False), {"not_cadre@character_id"}),
        (replace(PEOPLE[MASTER], level=Level(3)), {"level_not_above@technical_id"}),
        (replace(PEOPLE[MASTER], trade_since=None), {"since_missing@technical_id"}),
        (replace(PEOPLE[MASTER], trade_since=date(2023, 11, 24)), {"years_short@technical_id"}),
        (replace(PEOPLE[MASTER], trade_since=date(2023, 11, 23)), set()),
        (
            replace(PEOPLE[PUPIL], level=Level(5)),
            {"level_not_above@technical_id", "target_below@target_level"},
        ),
    ],
)
def test_mentors_are_fit_for_it(member: Member, expected: set[str]) -> None:
    assert found(DRAFT, people={**PEOPLE, member.id: member}) == expected


def test_all_faults_are_told_at_once() -> None:
    empty = found(ContractDraft(), people=PEOPLE)
    assert len(empty) == 6 + 12
    busy = found(DRAFT, Engagements("QJ-DT-2026-001", 2, 3))
    assert busy == {"apprentice_busy@apprentice_id", "load_full@character_id", "load_full@technical_id"}
    assert found(DRAFT, Engagements(None, 1, 1)) == set()


def test_a_freeze_asks_for_goals_a_path_and_a_target() -> None:
    bare = replace(DRAFT, goals_character=(), goals_technical=(), path=(), target_level=0)
    assert [each.field for each in rules.freeze_problems(bare)] == [
        "goals_character", "goals_technical", "path", "target_level",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("starts", "ends", "months"),
    [
        (date(2025, 3, 3), date(2027, 3, 2), 24),
        (date(2023, 3, 1), date(2025, 2, 28), 24),
        (date(2025, 3, 3), date(2026, 9, 2), 18),
        (date(2026, 1, 31), date(2026, 2, 28), 1),
        (date(2026, 1, 1), date(2026, 1, 14), 0),
        (date(2026, 1, 1), date(2026, 1, 15), 1),
        (date(2024, 2, 29), date(2025, 2, 28), 12),
    ],
)
def test_months_of_a_term_count_both_ends(starts: date, ends: date, months: int) -> None:
    assert months_between(starts, ends) == months


def test_missing_months_leave_out_short_rests_and_pauses() -> None:
    begun, ends = date(2026, 6, 20), date(2026, 12, 5)
    pauses = [PauseRow(date(2026, 8, 1), date(2026, 9, 10), "外派")]
    written = frozenset({date(2026, 10, 1)})
    late = rules_months.missing_months(begun, ends, pauses, written, date(2026, 12, 11), 10)
    assert late == [date(2026, 7, 1), date(2026, 9, 1), date(2026, 11, 1)]
    assert rules_months.missing_months(begun, ends, pauses, written, date(2026, 12, 10), 10) == late[:2]
    assert rules_months.days_late(date(2026, 10, 1), date(2026, 11, 24), 10) == 14


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (SignatureDraft(Party.APPRENTICE, date(2026, 11, 20)), "party"),
        (SignatureDraft(Party.TECHNICAL, None), "signed_on"),
        (SignatureDraft(Party.TECHNICAL, date(2026, 11, 9)), "signed_on"),
        (SignatureDraft(Party.TECHNICAL, date(2026, 11, 24)), "signed_on"),
        (SignatureDraft(Party.ACADEMY, TODAY), "signer"),
        (SignatureDraft(Party.ACADEMY, TODAY, Medium.SCREEN, "沈岚"), "medium"),
    ],
)
def test_a_signature_is_dated_after_the_text_and_given_once(draft: SignatureDraft, field: str) -> None:
    problems = rules.signature_problems(draft, [Party.APPRENTICE], date(2026, 11, 10), TODAY)
    assert [each.field for each in problems] == [field]


def test_a_contract_is_in_force_from_the_last_signature_but_not_before_its_term() -> None:
    days = [date(2026, 11, 10), date(2026, 11, 20)]
    assert rules.in_force_from(date(2026, 11, 16), days) == date(2026, 11, 20)
    assert rules.in_force_from(date(2026, 12, 1), days) == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("state", "ends", "late"),
    [
        (ContractState.ACTIVE, date(2026, 11, 22), True),
        (ContractState.ACTIVE, TODAY, False),
        (ContractState.IN_ASSESSMENT, date(2026, 11, 22), True),
        (ContractState.COMPLETED, date(2025, 1, 1), False),
    ],
)
def test_overdue_is_derived(state: ContractState, ends: date, late: bool) -> None:
    assert rules.overdue(state, ends, TODAY) is late


@pytest.mark.parametrize(
    ("marks", "accident", "tenths", "grade"),
    [
        ((92, 95, 94), False, 940, Grade.EXCELLENT),
        ((90, 93, 92), False, 920, Grade.EXCELLENT),
        ((92, 95, 94), True, 940, Grade.FAILED),
        ((60, 60, 60), False, 600, Grade.PASSED),
        ((100, 59, 100), False, 754, Grade.FAILED),
        ((59, 60, 60), False, 597, Grade.FAILED),
        ((100, 86, 83), False, 899, Grade.PASSED),
    ],
)
def test_the_total_is_weighted_and_the_grade_follows(
    marks: tuple[int, int, int], accident: bool, tenths: int, grade: Grade
) -> None:
    draft = AssessmentDraft(TODAY, *marks, panel=("甲", "乙", "丙"), accident=accident)
    assert rules.total_tenths(draft, (30, 60, 10)) == tenths
    assert rules.grade_of(draft, DRAFT, tenths) is grade


@pytest.mark.parametrize(
    ("draft", "fields"),
    [
        (EndDraft(), ["on", "reason"]),
        (EndDraft(date(2026, 11, 24), EndReason.AGREED), ["on"]),
        (EndDraft(date(2026, 9, 30), EndReason.AGREED), ["on"]),
        (EndDraft(date(2026, 11, 1), EndReason.OBJECTION), []),
        (EndDraft(date(2026, 11, 2), EndReason.OBJECTION), ["reason"]),
        (EndDraft(TODAY, EndReason.OTHER, " "), ["note"]),
    ],
)
def test_an_end_needs_a_day_and_a_reason(draft: EndDraft, fields: list[str]) -> None:
    assert [each.field for each in rules.end_problems(draft, date(2026, 10, 1), TODAY)] == fields


@pytest.mark.parametrize(
    ("months", "until"), [(0, date(2026, 10, 1)), (1, date(2026, 11, 1)), (3, date(2027, 1, 1))]
)
def test_an_objection_has_the_time_the_setting_gives(months: int, until: date) -> None:
    early, late = (EndDraft(day, EndReason.OBJECTION) for day in (until, until + timedelta(days=1)))
    begun = date(2026, 10, 1)
    assert rules.end_problems(early, begun, date(2027, 6, 1), months) == []
    assert [each.code for each in rules.end_problems(late, begun, date(2027, 6, 1), months)] == [
        "contract.objection_late"
    ]


GOOD_LOG = LogDraft(Side.TECHNICAL, date(2026, 10, 1), 16, ("井下导线测量",), 88)
GOOD_TALK = LogDraft(
    Side.CHARACTER, date(2026, 9, 1), talk_on=date(2026, 9, 15), talk_topic="安全", rating=Rating.GOOD
)


@pytest.mark.parametrize(
    ("draft", "fields"),
    [
        (GOOD_LOG, []),
        (GOOD_TALK, []),
        (replace(GOOD_LOG, month=None), ["month"]),
        (replace(GOOD_LOG, month=date(2026, 2, 1)), ["month"]),
        (replace(GOOD_LOG, month=date(2026, 12, 1)), ["month"]),
        (replace(GOOD_LOG, hours=None, items=(" ",), score=101), ["hours", "items", "score"]),
        (replace(GOOD_TALK, talk_on=date(2026, 10, 1)), ["talk_on"]),
        (replace(GOOD_TALK, talk_topic="", rating=None), ["talk_topic", "rating"]),
        (replace(GOOD_TALK, month=date(2026, 8, 1), talk_on=date(2026, 8, 3), rating=None), []),
    ],
)
def test_each_side_of_the_log_has_its_own_columns(draft: LogDraft, fields: list[str]) -> None:
    problems = rules_months.log_problems(draft, date(2026, 3, 3), date(2028, 3, 2), TODAY)
    assert [each.field for each in problems] == fields


@pytest.mark.parametrize(
    ("level", "title"),
    [
        (1, "学徒工"),
        (4, "三级／高级工"),
        (2, "五级／初级工"),
        (6, "一级／高级技师"),
        (7, "特级技师"),
        (8, "首席技师"),
        (0, ""),
    ],
)
def test_papers_write_levels_with_grade_and_name(level: int, title: str) -> None:
    assert rules.level_title(level) == title
    assert rules.number_of("QJ", 2026, 7) == "QJ-DT-2026-007"
