"""When may a setting get another value, and which of its values holds? Pure functions: no I/O, no clock."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from academy.base.problems import Problem, problem
from academy.base.setting import Kind, Setting
from academy.network.facts_settings import SettingDraft, SettingLine, Standing

LONGEST_SOURCE = 120
FEN = 100


def setting_problems(
    setting: Setting[Any], draft: SettingDraft, taken: frozenset[date], today: date, *, is_head: bool
) -> list[Problem]:
    """Every reason to refuse; `taken` are days this academy has entered a value for."""
    return [*_value(setting, draft, is_head), *_grounds(draft, taken, today)]


def _value(setting: Setting[Any], draft: SettingDraft, is_head: bool) -> Iterator[Problem]:
    if draft.follow:
        if is_head:
            yield problem("setting.nobody_above", "follow")
        return
    if setting.kind is Kind.SWITCH:
        if not isinstance(draft.value, bool):
            yield problem("setting.value_missing", "value")
        return
    if setting.kind is Kind.TEXT:
        yield from _text(setting, draft)
        return
    if draft.value is None or isinstance(draft.value, bool | str):
        yield problem("setting.value_missing", "value")
        return
    unit = FEN if setting.kind is Kind.MONEY else 1  # fen are shown as yuan
    least, most = setting.least or 0, setting.most
    if most is not None and not least <= draft.value <= most:
        yield problem("setting.value_range", "value", least=least // unit, most=most // unit)
    elif draft.value < least:
        yield problem("setting.value_least", "value", least=least // unit)


def _text(setting: Setting[Any], draft: SettingDraft) -> Iterator[Problem]:
    if not isinstance(draft.value, str) or not draft.value.strip():
        yield problem("setting.value_missing", "value")
    elif setting.check:
        yield from setting.check(draft.value)


def _grounds(draft: SettingDraft, taken: frozenset[date], today: date) -> Iterator[Problem]:
    if not draft.source.strip():
        yield problem("setting.source_missing", "source")
    elif len(draft.source.strip()) > LONGEST_SOURCE:
        yield problem("setting.source_long", "source", most=LONGEST_SOURCE)
    if draft.holds_from is None:
        yield problem("setting.date_missing", "holds_from")
    elif draft.reason.strip():
        return
    elif draft.holds_from < today:
        yield problem("setting.reason_past", "reason")
    elif draft.holds_from in taken:
        yield problem("setting.reason_same_day", "reason", day=draft.holds_from.isoformat())


def standing(lines: Sequence[SettingLine], today: date) -> list[SettingLine]:
    """One academy's values of one setting, each with where it stands; the newest day first."""
    newest: dict[date, SettingLine] = {}
    for line in sorted(lines, key=lambda line: line.id):
        newest[line.holds_from] = line
    begun = [day for day in newest if day <= today]
    holds = max(begun) if begun else None

    def judged(line: SettingLine) -> Standing:
        if newest[line.holds_from] is not line:
            return Standing.REPLACED
        if line.holds_from > today:
            return Standing.PLANNED
        return Standing.HOLDS if line.holds_from == holds else Standing.PAST

    found = [replace(line, standing=judged(line)) for line in lines]
    return sorted(found, key=lambda line: (line.holds_from, line.id), reverse=True)
