"""Numbers of certificates others issued: their length, province, year and level against the paper."""

from dataclasses import replace
from datetime import date

import pytest

from academy.certificates import rules_recorded
from academy.certificates.facts_recorded import CheckDraft, Checked, Due, RecordedDraft, RecordedKind

TODAY = date(2026, 11, 23)
SKILL = RecordedDraft(
    RecordedKind.SKILL_LEVEL, 5, "Y000037999901263000001", "某某公司", "炼钢工", "", 4, date(2026, 5, 6)
)
QUALIFIED = replace(
    SKILL, kind=RecordedKind.QUALIFICATION, number="1837140012304567", level=3, issued_on=date(2018, 3, 1)
)
CRANE = replace(
    SKILL, kind=RecordedKind.SPECIAL_EQUIPMENT, number="TS6JDZ0001", level=0, expires_on=date(2030, 5, 5)
)


@pytest.mark.parametrize(
    ("draft", "codes"),
    [
        (SKILL, []),
        (replace(SKILL, number="ｙ0000 3799 9901 2630 0000 1"), []),
        (replace(SKILL, number="S00032420250001"), ["skill_number"]),
        (replace(SKILL, number="Y000123XXXXXX195000001"), ["skill_number"]),
        (replace(SKILL, number="X000037999901263000001"), ["skill_number"]),
        (replace(SKILL, number="Y000000999901263000001"), ["province"]),
        (replace(SKILL, number="Y000037999901263000000"), ["serial_zero"]),
        (replace(SKILL, number="Y000037999901253000001"), ["year_differs"]),
        (replace(SKILL, level=3), ["level_differs"]),
        (replace(SKILL, number="Y00003799990126T000001"), ["level_letter"]),
        (replace(SKILL, number="Y00003799990126T000001", level=7), []),
        (replace(SKILL, number="RGN37142512326112345"), []),
        (QUALIFIED, ["level_differs"]),
        (replace(QUALIFIED, number="1837140012443567"), []),
        (replace(QUALIFIED, number="183714001234356"), ["qualification_number"]),
        (replace(QUALIFIED, number="1837149012343567"), ["qualification_number"]),
        (CRANE, []),
        (replace(CRANE, expires_on=None), ["expires_missing"]),
        (replace(CRANE, review_on=date(2031, 1, 1)), ["review_late"]),
        (replace(CRANE, expires_on=date(2026, 1, 1)), ["expires_early"]),
        (replace(SKILL, issued_on=date(2026, 12, 1)), ["day_future"]),
        (
            RecordedDraft(),
            ["person_missing", "number_missing", "issuer_missing", "occupation_missing", "day_missing"],
        ),
    ],
)
def test_what_keeps_a_record_from_being_kept(draft: RecordedDraft, codes: list[str]) -> None:
    found = rules_recorded.problems(draft, TODAY)
    assert [each.code.removeprefix("recorded.") for each in found] == codes


@pytest.mark.parametrize(
    ("expires", "review", "due"),
    [
        (None, None, Due.NONE),
        (date(2026, 11, 22), None, Due.EXPIRED),
        (date(2026, 11, 23), None, Due.EXPIRING),
        (date(2027, 1, 22), None, Due.EXPIRING),
        (date(2027, 1, 23), None, Due.NONE),
        (date(2030, 1, 1), date(2027, 1, 1), Due.REVIEW),
        (date(2030, 1, 1), date(2026, 1, 1), Due.REVIEW),
        (date(2026, 1, 1), date(2025, 1, 1), Due.EXPIRED),
    ],
)
def test_what_a_certificate_asks_for(expires: date | None, review: date | None, due: Due) -> None:
    assert rules_recorded.due(expires, review, TODAY, 60) is due


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (CheckDraft(Checked.GENUINE, TODAY), ""),
        (CheckDraft(Checked.NOT_YET, TODAY), "result_missing"),
        (CheckDraft(Checked.GENUINE, None), "day_missing"),
        (CheckDraft(Checked.DIFFERS, date(2027, 1, 1)), "day_future"),
        (CheckDraft(Checked.NOT_FOUND, date(2025, 1, 1)), "checked_early"),
    ],
)
def test_a_look_up_has_a_result_and_a_day(draft: CheckDraft, code: str) -> None:
    found = rules_recorded.check_problems(draft, date(2026, 5, 6), TODAY)
    assert [each.code.removeprefix("recorded.") for each in found] == ([code] if code else [])


def test_a_number_fills_in_year_and_level() -> None:
    assert rules_recorded.hint("Y000037999901263000001", RecordedKind.SKILL_LEVEL) == (2026, 4)
    assert rules_recorded.hint("1837140012443567", RecordedKind.QUALIFICATION) == (2018, 3)
    assert rules_recorded.hint("?", RecordedKind.QUALIFICATION) == (None, None)
