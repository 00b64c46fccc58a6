"""What may be chosen, academy by academy: values with a source and a day they hold from."""

from collections.abc import Sequence
from typing import Any

from academy.base.door import Act, Door, Service, reads, writes
from academy.base.problems import Refused, problem
from academy.base.setting import Setting
from academy.network import rules_settings, store, store_settings
from academy.network.facts import BranchKind
from academy.network.facts_settings import SettingAcademy, SettingDraft, SettingLine, SettingRow, Standing

ROOM = "network"


class SettingsService(Service):
    """`declared`: the settings of every room, in the order they are shown; the rooms above hand them in."""

    def __init__(self, door: Door, declared: Sequence[Setting[Any]]) -> None:
        super().__init__(door)
        self._declared = {setting.key: setting for setting in declared}

    @reads("settings.read")
    def setting_academies(self, act: Act) -> list[SettingAcademy]:
        """The academies whose settings the actor may look at, the head academy first."""
        return [
            SettingAcademy(branch.id, branch.name, branch.kind is BranchKind.HEAD)
            for branch in store.branches(act.db, act.scope)
        ]

    @reads("settings.read")
    def settings(self, act: Act, branch_id: int) -> list[SettingRow]:
        """Every setting with what holds today in the academy, and what is planned for it."""
        act.demand(branch_id)
        lineage = store.lineage(act.db, branch_id)
        entered: dict[tuple[str, int], list[SettingLine]] = {}
        for line in store_settings.lines(act.db, lineage, list(self._declared)):
            entered.setdefault((line.key, line.branch_id), []).append(line)
        today = act.clock.today()
        judged = {place: rules_settings.standing(lines, today) for place, lines in entered.items()}
        return [
            _row(place, setting, [judged.get((key, branch), []) for branch in lineage])
            for place, (key, setting) in enumerate(self._declared.items(), 1)
        ]

    @reads("settings.read")
    def setting_history(self, act: Act, branch_id: int, key: str) -> list[SettingLine]:
        """Every value of one setting in the academy and those above it: nearest first, newest first."""
        act.demand(branch_id)
        self._setting(key)
        lineage = store.lineage(act.db, branch_id)
        lines, today = store_settings.lines(act.db, lineage, [key]), act.clock.today()
        return [
            line
            for branch in lineage
            for line in rules_settings.standing([each for each in lines if each.branch_id == branch], today)
        ]

    @writes("settings.manage", undoable=True)
    def set_setting(self, act: Act, branch_id: int, key: str, draft: SettingDraft) -> int:
        """Enter a value from a day on; earlier ones stay on record. Raises Refused with every problem."""
        act.demand(branch_id)
        setting, branch = self._setting(key), store.branch(act.db, branch_id)
        taken = {line.holds_from for line in store_settings.lines(act.db, [branch_id], [key])}
        is_head = branch.kind is BranchKind.HEAD
        if problems := rules_settings.setting_problems(
            setting, draft, frozenset(taken), act.clock.today(), is_head=is_head
        ):
            raise Refused(*problems)
        value_id = store_settings.add(act.db, branch_id, key, draft, act.actor.name)
        act.note(ROOM, value_id, branch_id, key)
        return value_id

    def _setting(self, key: str) -> Setting[Any]:
        if key not in self._declared:
            raise Refused(problem("record.gone"))
        return self._declared[key]


def _row(place: int, setting: Setting[Any], lines: list[list[SettingLine]]) -> SettingRow:
    """`lines`: the values of each academy of the lineage, nearest first."""
    holding = (line for own in lines for line in own if line.standing is Standing.HOLDS)
    held = next((line for line in holding if line.value is not None), None)
    planned = [line for own in lines for line in own if line.standing is Standing.PLANNED]
    return SettingRow(
        id=place, key=setting.key, group=setting.group, kind=setting.kind,
        value=held.value if held else setting.default, source=held.source if held else setting.source,
        since=held.holds_from if held else None, branch_id=held.branch_id if held else None,
        branch=held.branch if held else "", default=setting.default, least=setting.least,
        most=setting.most, planned=tuple(sorted(planned, key=lambda line: line.holds_from)),
    )  # fmt: skip
