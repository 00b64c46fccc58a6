"""Settings: which value holds, who may enter one, what is kept of it."""

import importlib
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

import academy
from academy import wiring
from academy.base import words
from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.journal import JournalLine
from academy.base.problems import Refused
from academy.base.setting import Kind, Setting
from academy.base.settings import value_of
from academy.network import rules_settings
from academy.network.facts_settings import SettingDraft, SettingRow, Standing
from academy.network.service_settings import SettingsService
from tests.rooms.conftest import COAL, HEAD, NOW, STEEL
from tests.sources import assert_none

TODAY = NOW.date()
PAIRS = Setting("test.pairs", 2, "通例", least=1, most=20, kind=Kind.PEOPLE, group="mentors")
PAY = Setting("test.pay", 200_00, "范本", least=100_00, kind=Kind.MONEY, group="allowance")
LATE = Setting("test.late", True, "办法", kind=Kind.SWITCH, group="courses")
GOOD = SettingDraft(3, source="会议纪要〔2026〕3号", holds_from=TODAY)


@pytest.fixture
def settings(door: Door) -> SettingsService:
    return SettingsService(door, [PAIRS, PAY, LATE])


def held(settings: SettingsService, actor: Actor, branch_id: int, key: str = "test.pairs") -> SettingRow:
    return next(row for row in settings.settings(actor, branch_id) if row.key == key)


@pytest.mark.parametrize(
    ("setting", "change", "expected"),
    [
        (PAIRS, {}, []),
        (PAIRS, {"value": None}, [("setting.value_missing", "value")]),
        (PAIRS, {"value": True}, [("setting.value_missing", "value")]),
        (PAIRS, {"value": 0}, [("setting.value_range", "value")]),
        (PAIRS, {"value": 21}, [("setting.value_range", "value")]),
        (PAIRS, {"value": None, "follow": True}, []),
        (PAY, {"value": 99_99}, [("setting.value_least", "value")]),
        (PAY, {"value": 100_00}, []),
        (LATE, {"value": 1}, [("setting.value_missing", "value")]),
        (LATE, {"value": False}, []),
        (PAIRS, {"source": " "}, [("setting.source_missing", "source")]),
        (PAIRS, {"source": "文" * 121}, [("setting.source_long", "source")]),
        (PAIRS, {"holds_from": None}, [("setting.date_missing", "holds_from")]),
        (PAIRS, {"holds_from": TODAY - timedelta(1)}, [("setting.reason_past", "reason")]),
        (PAIRS, {"holds_from": TODAY - timedelta(1), "reason": "补录"}, []),
        (PAIRS, {"holds_from": TODAY + timedelta(7)}, [("setting.reason_same_day", "reason")]),
        (
            PAIRS,
            {"value": 99, "source": "", "holds_from": None},
            [
                ("setting.value_range", "value"), ("setting.source_missing", "source"),
                ("setting.date_missing", "holds_from"),
            ],
        ),
    ],
)  # fmt: skip
def test_every_problem_is_found_at_its_field(
    setting: Setting[Any], change: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    taken = frozenset({TODAY + timedelta(7)})
    found = rules_settings.setting_problems(setting, replace(GOOD, **change), taken, TODAY, is_head=False)
    assert [(each.code, each.field) for each in found] == expected


def test_the_head_academy_has_nobody_to_follow() -> None:
    draft = replace(GOOD, follow=True)
    found = rules_settings.setting_problems(PAIRS, draft, frozenset(), TODAY, is_head=True)
    assert [each.code for each in found] == ["setting.nobody_above"]


def test_limits_of_money_are_told_in_yuan() -> None:
    (found,) = rules_settings.setting_problems(PAY, replace(GOOD, value=1), frozenset(), TODAY, is_head=False)
    assert dict(found.values)["least"] == "100"


def test_a_branch_goes_before_the_head_academy_and_that_before_the_preset(
    settings: SettingsService, clerk: Actor
) -> None:
    assert (held(settings, clerk, COAL).value, held(settings, clerk, COAL).branch_id) == (2, None)
    settings.set_setting(clerk, HEAD, "test.pairs", GOOD)
    assert [held(settings, clerk, branch).value for branch in (HEAD, COAL, STEEL)] == [3, 3, 3]
    settings.set_setting(clerk, COAL, "test.pairs", replace(GOOD, value=1))
    found = held(settings, clerk, COAL)
    assert (found.value, found.branch_id, found.since, found.source) == (1, COAL, TODAY, GOOD.source)
    assert [held(settings, clerk, branch).value for branch in (HEAD, STEEL)] == [3, 3]


def test_a_branch_that_follows_again_takes_the_value_above(
    settings: SettingsService, clerk: Actor, door: Door
) -> None:
    settings.set_setting(clerk, HEAD, "test.pairs", GOOD)
    settings.set_setting(clerk, COAL, "test.pairs", replace(GOOD, value=1))
    tomorrow = TODAY + timedelta(1)
    settings.set_setting(clerk, COAL, "test.pairs", replace(GOOD, follow=True, holds_from=tomorrow))
    with door.database.transaction() as db:
        days = [value_of(db, PAIRS, [COAL, HEAD], day) for day in (TODAY, tomorrow)]
    assert days == [1, 3]


def test_a_planned_value_waits_for_its_day(settings: SettingsService, clerk: Actor, door: Door) -> None:
    later = date(2027, 1, 1)
    settings.set_setting(clerk, HEAD, "test.pay", replace(GOOD, value=300_00, holds_from=later))
    found = held(settings, clerk, COAL, "test.pay")
    assert (found.value, [(line.holds_from, line.value) for line in found.planned]) == (
        200_00, [(later, 300_00)],
    )  # fmt: skip
    with door.database.transaction() as db:
        days = [value_of(db, PAY, [COAL, HEAD], day) for day in (date(2026, 12, 31), later)]
    assert days == [200_00, 300_00]


def test_what_was_entered_stays_on_record_when_it_is_corrected(
    settings: SettingsService, clerk: Actor
) -> None:
    settings.set_setting(clerk, HEAD, "test.pairs", replace(GOOD, value=13))
    with pytest.raises(Refused) as no:
        settings.set_setting(clerk, HEAD, "test.pairs", GOOD)
    assert [each.code for each in no.value.problems] == ["setting.reason_same_day"]
    settings.set_setting(clerk, HEAD, "test.pairs", replace(GOOD, reason="录错一位"))
    past = replace(GOOD, value=2, holds_from=date(2026, 1, 1), reason="补录")
    settings.set_setting(clerk, HEAD, "test.pairs", past)
    lines = settings.setting_history(clerk, COAL, "test.pairs")
    assert [(line.value, line.standing, line.reason) for line in lines] == [
        (3, Standing.HOLDS, "录错一位"), (13, Standing.REPLACED, ""), (2, Standing.PAST, "补录"),
    ]  # fmt: skip
    assert {line.set_by for line in lines} == {clerk.name}
    assert held(settings, clerk, COAL).value == 3


def test_a_switch_keeps_its_no(settings: SettingsService, clerk: Actor) -> None:
    settings.set_setting(clerk, COAL, "test.late", replace(GOOD, value=False))
    assert held(settings, clerk, COAL, "test.late").value is False


def test_a_clerk_reaches_only_his_branch(settings: SettingsService, coal_clerk: Actor) -> None:
    settings.set_setting(coal_clerk, COAL, "test.pairs", GOOD)
    assert [each.id for each in settings.setting_academies(coal_clerk)] == [COAL]
    for act in (
        lambda: settings.settings(coal_clerk, STEEL),
        lambda: settings.setting_history(coal_clerk, HEAD, "test.pairs"),
        lambda: settings.set_setting(coal_clerk, HEAD, "test.pairs", GOOD),
    ):
        with pytest.raises(Refused) as no:
            act()
        assert [each.code for each in no.value.problems] == ["access.other_branch"]


def test_a_setting_nobody_declared_cannot_be_entered(settings: SettingsService, clerk: Actor) -> None:
    with pytest.raises(Refused) as no:
        settings.set_setting(clerk, HEAD, "test.unknown", GOOD)
    assert [each.code for each in no.value.problems] == ["record.gone"]


def test_the_journal_names_the_setting(settings: SettingsService, clerk: Actor, door: Door) -> None:
    settings.set_setting(clerk, COAL, "test.pairs", GOOD)
    with door.database.transaction() as db:
        line = db.execute(select(JournalLine.verb, JournalLine.label, JournalLine.outcome)).one()
    assert tuple(line) == ("network.set_setting", "test.pairs", "done")


def declared() -> list[Setting[Any]]:
    """Whatever a `store_settings*.py` of any room declares."""
    house = Path(academy.__path__[0])
    files = sorted(house.glob("*/store_settings*.py"))
    rooms = [importlib.import_module(f"academy.{file.parent.name}.{file.stem}") for file in files]
    named = [each for room in rooms for each in vars(room).values()]
    tables = [each for found in named if isinstance(found, dict) for each in found.values()]
    return [each for each in (*named, *tables) if isinstance(each, Setting)]


def test_every_setting_of_a_room_is_handed_to_the_page() -> None:
    assert {each.key for each in declared()} == {each.key for each in wiring.settings()}


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_setting_has_its_words(language: str) -> None:
    table = words.table(language)
    wanted = {f"setting.{each.key}" for each in declared()}
    wanted |= {f"setting_group.{each.group}" for each in declared()}
    bare = (Kind.SWITCH, Kind.NUMBER, Kind.LEVEL, Kind.TEXT)
    wanted |= {f"setting_unit.{each.kind.value}" for each in declared() if each.kind not in bare}
    assert_none(sorted(wanted - set(table)))
