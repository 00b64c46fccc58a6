"""Whom an amendment asks, what it may not do, what differs from a signed text: tables of cases."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from academy.apprenticeship import rules_amendment, rules_difference
from academy.apprenticeship.facts import AgreementSheet, PartySheet, PathStage, Terms
from academy.apprenticeship.facts_amendment import FIELDS, AmendmentDraft, AmendmentKind, RenewDraft
from academy.apprenticeship.facts_contract import (
    PARTIES_OF,
    ContractDraft,
    ContractKind,
    Party,
    PathDraft,
    PayCycle,
    Side,
)
from academy.apprenticeship.facts_employer import EmployerSheet
from academy.base.words import Words

PATH = (
    PathDraft(1, Side.TECHNICAL, "跟班熟悉测量仪器", 48, 1, 6),
    PathDraft(1, Side.CHARACTER, "安全规程学习", 16, 1, 6),
)
TERMS = ContractDraft(
    apprentice_id=3, character_id=1, technical_id=2, starts=date(2024, 2, 29), ends=date(2026, 2, 28),
    goals_character=("遵章守纪",), goals_technical=("独立测量",), target_level=4, path=PATH,
    allowance_character=10_000, allowance_technical=20_000, pay_cycle=PayCycle.MONTHLY, copies=4,
)  # fmt: skip
C, T, P, A, E = Party.CHARACTER, Party.TECHNICAL, Party.APPRENTICE, Party.ACADEMY, Party.ENTERPRISE
MORE = PathDraft(2, Side.TECHNICAL, "贯通测量", 40, 7, 12)

TOUCHED: tuple[tuple[AmendmentKind, dict[str, Any], tuple[Party, ...]], ...] = (
    (AmendmentKind.EXTENSION, {"ends": date(2026, 8, 28)}, (C, T, P, A)),
    (AmendmentKind.CHARACTER_MENTOR, {"character_id": 9}, (C, P, A)),
    (AmendmentKind.TECHNICAL_MENTOR, {"technical_id": 9}, (T, P, A)),
    (AmendmentKind.GOALS, {"goals_character": ("完成学习",)}, (C, P, A)),
    (AmendmentKind.GOALS, {"target_level": 5}, (T, P, A)),
    (AmendmentKind.GOALS, {"path": (*PATH, MORE)}, (T, P, A)),
    (AmendmentKind.GOALS, {"path": (PATH[0], replace(PATH[1], hours=20))}, (C, P, A)),
    (AmendmentKind.GOALS, {"path": PATH[::-1]}, (P, A)),
    (AmendmentKind.TERMS, {"allowance_technical": 25_000}, (T, P, A)),
    (AmendmentKind.TERMS, {"talks_per_month": 2}, (C, P, A)),
    (AmendmentKind.TERMS, {"weight_theory": 40}, (C, T, P, A)),
    (AmendmentKind.TERMS, {"talks_per_month": 2, "hours_per_month": 9}, (C, T, P, A)),
    (AmendmentKind.SUSPENSION, {}, (C, T, P, A)),
    (AmendmentKind.EARLY_END, {}, (C, T, P, A)),
)


@pytest.mark.parametrize(("kind", "change", "asked"), TOUCHED)
def test_an_amendment_asks_only_those_it_touches(
    kind: AmendmentKind, change: dict[str, Any], asked: tuple[Party, ...]
) -> None:
    then = replace(TERMS, **change)
    assert rules_amendment.touched(kind, TERMS, then, PARTIES_OF[ContractKind.DUAL_MENTOR]) == asked


def test_in_a_new_apprenticeship_the_employer_signs_and_no_mentor() -> None:
    parties = PARTIES_OF[ContractKind.NEW_APPRENTICESHIP]
    then = replace(TERMS, technical_id=9)
    assert rules_amendment.touched(AmendmentKind.TECHNICAL_MENTOR, TERMS, then, parties) == (E, P, A)


def an_amendment(kind: AmendmentKind, **change: Any) -> AmendmentDraft:
    terms = {name: getattr(TERMS, name) for name in FIELDS[kind]}
    return AmendmentDraft(kind, **{"effective_on": date(2025, 6, 1), "reason": "工作需要", **terms, **change})


PROBLEMS: tuple[tuple[AmendmentDraft, date, set[tuple[str, str]]], ...] = (
    (an_amendment(AmendmentKind.EXTENSION, ends=date(2026, 8, 28)), date(2025, 6, 1), set()),
    (an_amendment(AmendmentKind.EXTENSION, ends=date(2026, 8, 28)), date(2026, 3, 30), set()),
    (an_amendment(AmendmentKind.EXTENSION, ends=date(2026, 8, 28)), date(2026, 3, 31), {
        ("amendment.extension_late", "ends"),
    }),
    (an_amendment(AmendmentKind.EXTENSION, ends=date(2026, 2, 27), effective_on=None), date(2025, 6, 1), {
        ("amendment.not_longer", "ends"), ("contract.date_missing", "effective_on"),
    }),
    (an_amendment(AmendmentKind.EXTENSION), date(2025, 6, 1), {("amendment.nothing_changed", "ends")}),
    (an_amendment(AmendmentKind.SUSPENSION, effective_on=date(2024, 2, 28)), date(2025, 6, 1), {
        ("contract.date_before", "effective_on"),
    }),
    (an_amendment(AmendmentKind.SUSPENSION, until=date(2025, 5, 31)), date(2025, 6, 1), {
        ("contract.date_before", "until"),
    }),
    (an_amendment(AmendmentKind.CHARACTER_MENTOR, character_id=9, effective_on=date(2024, 2, 29)),
     date(2025, 6, 1), {("contract.date_before", "effective_on")}),
    (an_amendment(AmendmentKind.CHARACTER_MENTOR, character_id=9, effective_on=date(2024, 3, 1)),
     date(2025, 6, 1), set()),
    (an_amendment(AmendmentKind.EARLY_END, reason="", effective_on=date(2026, 3, 1)), date(2025, 6, 1), {
        ("contract.note_missing", "reason"), ("contract.reason_missing", "end_reason"),
        ("amendment.after_end", "effective_on"),
    }),
)  # fmt: skip


@pytest.mark.parametrize(("draft", "today", "wanted"), PROBLEMS)
def test_dates_and_reasons_of_an_amendment(
    draft: AmendmentDraft, today: date, wanted: set[tuple[str, str]]
) -> None:
    found = rules_amendment.amendment_problems(draft, TERMS, date(2024, 2, 29), 30, today)
    assert {(each.code, each.field) for each in found} == wanted


@pytest.mark.parametrize(
    ("approver", "codes"),
    [
        (8, []),
        (7, ["amendment.same_person"]),
        (None, ["amendment.same_person"]),
        (2, ["amendment.own_contract"]),
    ],
)
def test_the_second_person_is_another_and_no_party(approver: int | None, codes: list[str]) -> None:
    found = rules_amendment.approval_problems(7, approver, (1, 2, 3))
    assert [each.code for each in found] == codes


def test_a_renewal_is_as_long_as_the_contract_was_leap_day_or_not() -> None:
    assert rules_amendment.renewal(TERMS, date(2026, 3, 1)) == RenewDraft(
        None, date(2026, 3, 1), date(2028, 2, 29)
    )
    assert rules_amendment.renewal(replace(TERMS, starts=date(2025, 1, 31), ends=date(2025, 7, 30)),
                                   date(2024, 2, 29)).ends == date(2024, 8, 28)  # fmt: skip


FROZEN: dict[str, Any] = {
    "template": "one", "number": "QJ-DT-2026-001", "code": "A", "summary": "共 1 个阶段",
    "apprentice": {"name": "贺一舟", "phone": "15400000503"},
    "terms": {"ends": "2028-11-15", "months": 24, "allowance_character": 10000},
    "path": [{"name": "阶段", "hours": 48, "technical": "测量"}],
}  # fmt: skip
DIFFERENT: tuple[tuple[dict[str, Any], list[tuple[str, str, str, str, int]]], ...] = (
    ({}, []),
    ({"code": "B", "summary": "共 2 个阶段"}, []),
    ({"plan": [{"hours": 9}]}, [("path", "hours", "—", "9", 1)]),
    ({"template": "two"}, [("agreement", "template", "one", "two", 0)]),
    ({"apprentice": {"name": "贺改名", "phone": ""}}, [
        ("apprentice", "name", "贺一舟", "贺改名", 0), ("apprentice", "phone", "15400000503", "—", 0),
    ]),
    ({"terms": {"ends": "2029-05-15", "months": 30, "allowance_character": 10050}}, [
        ("terms", "ends", "2028-11-15", "2029-05-15", 0),
        ("terms", "allowance_character", "100.00", "100.50", 0),
    ]),
    ({"path": [{"name": "阶段", "hours": 60, "technical": "测量"}]}, [("path", "hours", "48", "60", 1)]),
    ({"path": []}, [
        ("path", "name", "阶段", "—", 1), ("path", "hours", "48", "—", 1),
        ("path", "technical", "测量", "—", 1),
    ]),
    ({"employer": "某企业（示例）"}, [("agreement", "employer", "—", "某企业（示例）", 0)]),
)  # fmt: skip


@pytest.mark.parametrize(("change", "wanted"), DIFFERENT)
def test_the_diff_tells_each_fact_once_and_nothing_that_only_follows(
    change: dict[str, Any], wanted: list[tuple[str, str, str, str, int]]
) -> None:
    found = rules_difference.differences(FROZEN, {**FROZEN, **change})
    assert [(each.section, each.name, each.before, each.after, each.place) for each in found] == wanted


def test_what_another_clerk_changed_is_told_field_by_field() -> None:
    theirs = replace(TERMS, technical_id=9, ends=date(2026, 8, 28), allowance_character=12_050, path=(MORE,))
    found = rules_difference.meanwhile(TERMS, theirs, {9: "石磊"})
    assert [(each.code, each.field, dict(each.values).get("theirs")) for each in found] == [
        ("record.changed_meanwhile", "", None),
        ("amendment.field_meanwhile", "technical_id", "石磊"),
        ("amendment.field_meanwhile", "ends", "2026-08-28"),
        ("amendment.field_meanwhile", "path", "贯通测量"),
        ("amendment.field_meanwhile", "allowance_character", "120.50"),
    ]


@pytest.mark.parametrize("sheet", [AgreementSheet, EmployerSheet])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_fact_of_every_agreement_has_its_word(sheet: type[Any], language: str) -> None:
    words = Words(language)
    for each in fields(sheet):
        if each.name in rules_difference.DERIVED | set(rules_difference.PATHS) | {"signed_on"}:
            continue
        section = each.type in (PartySheet, Terms)
        assert words.word(f"difference.{'section' if section else 'name'}.{each.name}")
    for part, inner in (("terms", Terms), ("path", PathStage), ("apprentice", PartySheet)):
        assert words.word(f"difference.section.{part}")
        for each in fields(inner):
            if each.name not in rules_difference.DERIVED:
                assert words.word(f"difference.name.{each.name}")
