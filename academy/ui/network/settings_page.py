"""The settings of an academy: every number it may choose, with its source and the day it holds from."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.network.facts_settings import SettingAcademy, SettingDraft, SettingLine, SettingRow
from academy.ui.network.setting_card import SettingCard
from academy.ui.network.setting_words import setting_fields, source_words, value_words
from academy.ui.parts.beside import Beside
from academy.ui.parts.columns import Column
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import box, column, flow, refill, row, scrolled
from academy.ui.parts.marks import Chip
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.network.service_settings import SettingsService

SIDE = 368


class SettingsModel(FactsModel):
    """Settings stay in the order of their groups."""

    def can_sort(self, _section: int) -> bool:
        return False


class SettingsPage(Page):
    """Choose an academy; its own values go before those of the academy above, and these before the preset."""

    shows = frozenset({"network"})

    def __init__(self, workspace: Workspace, settings: "SettingsService", actor: Actor) -> None:
        super().__init__(workspace)
        self._service, self._actor = settings, actor
        self._academies: list[SettingAcademy] = []
        self._rows: list[SettingRow] = []
        self._group = ""
        self._chosen = 0
        self.academy = CalmCombo()
        self.academy.setMinimumWidth(200)
        self.academy.setAccessibleName(self.tr("Academy"))
        self.academy.currentIndexChanged.connect(self._reload)
        self.chips: dict[str, Chip] = {}
        self._chip_row = flow()
        self._side: QVBoxLayout = column()
        self.model = SettingsModel(self._columns())
        self.table = Table(self.model)
        self.table.picked.connect(self._on_picked)
        change = RowAction(self.tr("Change…"), self._on_change, "pencil", "F2", single=True)
        if actor.may("settings.manage"):
            self.table.opened.connect(self._on_change)
            self.table.set_actions([change])
        self.card = TableCard(self.table, EmptyState("settings", self.tr("There are no settings.")))
        self.card.offer(self.workspace, "settings")
        self.card.set_loading()
        self._fill()

    def opened(self) -> None:
        if self._academies:
            self._reload()
            return
        ask = lambda: self._service.setting_academies(self._actor)  # noqa: E731
        self.workspace.worker.run(self, ask, self._on_academies)

    def help_text(self) -> str:
        return self.tr(
            "A value holds from its day on and is never overwritten. What an academy has not chosen itself "
            "comes from the head academy. Contracts keep the numbers they were signed with."
        )

    def _fill(self) -> None:
        self.body.addLayout(row(self.academy, None))
        self.body.addLayout(self._chip_row)
        self.body.addLayout(Beside((self.card, scrolled(box(self._side))), side=SIDE), 1)

    def _columns(self) -> list[Column]:
        words = self.workspace.language.words

        def name(fact: SettingRow) -> str:
            return words.word(f"setting.{fact.key}")

        def value(fact: SettingRow) -> str:
            return value_words(words, fact.kind, fact.value)

        def planned(fact: SettingRow) -> tuple[str, str] | None:
            return (fact.planned[0].holds_from.isoformat(), "info") if fact.planned else None

        def origin(fact: SettingRow) -> str:
            if fact.branch_id is None:
                return self.tr("Preset")
            return self.tr("This academy") if fact.branch_id == self._academy_id() else fact.branch

        def source(fact: SettingRow) -> str:
            return source_words(words, fact)

        return [
            Column("key", self.tr("Setting"), "name", 200, value=name),
            Column("value", self.tr("Value"), width=100, value=value),
            Column("since", self.tr("Holds from"), "date", 100),
            Column("branch", self.tr("Set by"), width=108, value=origin),
            Column("planned", self.tr("Planned"), "pill", 112, value=planned),
            Column("source", self.tr("Source"), width=184, stretch=True, value=source),
        ]

    def _group_word(self, group: str) -> str:
        return self.workspace.language.words.word(f"setting_group.{group}")

    def _academy_id(self) -> int:
        place = self.academy.currentIndex()
        return self._academies[place].id if 0 <= place < len(self._academies) else 0

    def _on_academies(self, academies: list[SettingAcademy]) -> None:
        self._academies = academies
        self.academy.blockSignals(True)
        self.academy.addItems([academy.name for academy in academies])
        own = [place for place, each in enumerate(academies) if each.id == self._actor.branch_id]
        self.academy.setCurrentIndex(own[0] if own else 0)
        self.academy.blockSignals(False)
        self.academy.setEnabled(len(academies) > 1)
        self._reload()

    def _reload(self) -> None:
        if branch_id := self._academy_id():
            read = lambda: self._service.settings(self._actor, branch_id)  # noqa: E731
            self.workspace.worker.run(self, read, partial(self._show, branch_id))

    def _show(self, branch_id: int, rows: list[SettingRow]) -> None:
        if branch_id != self._academy_id():
            return
        groups = list(dict.fromkeys(shown.group for shown in rows))
        self._rows = sorted(rows, key=lambda shown: (groups.index(shown.group), shown.id))
        if not self.chips:
            self._add_chips(groups)
        own = sum(shown.branch_id == branch_id for shown in rows)
        self.set_note(self.tr("%n own value(s)", "", own))
        self._narrow()
        self._reload_side()

    def _add_chips(self, groups: list[str]) -> None:
        for group in groups:
            chip = Chip(self._group_word(group))
            chip.clicked.connect(partial(self._on_chip, group))
            self.chips[group] = chip
            self._chip_row.addWidget(chip)

    def _narrow(self) -> None:
        self.card.set_filtered(bool(self._group))
        self.model.show([shown for shown in self._rows if self._group in ("", shown.group)])
        if not self.table.ids() and self._rows:
            first = self.model.fact_at(0)
            self.table.choose(self._chosen or (first.id if first else 0))

    def _on_chip(self, group: str) -> None:
        self._group = "" if self._group == group else group
        for name, chip in self.chips.items():
            chip.set_on(name == self._group)
        self._narrow()

    def _on_picked(self) -> None:
        fact = self.table.fact()
        if isinstance(fact, SettingRow) and fact.id != self._chosen:
            self._chosen = fact.id
            self._reload_side()

    def _reload_side(self) -> None:
        shown = next((each for each in self._rows if each.id == self._chosen), None)
        if shown is None:
            return
        branch_id = self._academy_id()
        read = lambda: self._service.setting_history(self._actor, branch_id, shown.key)  # noqa: E731
        self.workspace.worker.run(self, read, partial(self._show_side, branch_id, shown))

    def _show_side(self, branch_id: int, shown: SettingRow, lines: list[SettingLine]) -> None:
        if (shown.id, branch_id) != (self._chosen, self._academy_id()):
            return
        change = partial(self._on_change, shown) if self._may_change(branch_id) else None
        refill(self._side, SettingCard(self.workspace.language.words, shown, lines, change))

    def _may_change(self, branch_id: int) -> bool:
        may = self._actor.may("settings.manage")
        return may and self._actor.grants["settings.manage"].covers(branch_id)

    def _on_change(self, shown: SettingRow) -> None:
        branch_id = self._academy_id()
        if not self._may_change(branch_id):
            return
        is_head = self._academies[self.academy.currentIndex()].is_head
        draft = SettingDraft(value=shown.value, holds_from=self.workspace.clock.today())
        form = Form(self.workspace, draft, setting_fields(self.workspace, shown, is_head=is_head))
        save = lambda typed: self._service.set_setting(  # noqa: E731
            self._actor, branch_id, shown.key, typed
        )
        title = self.workspace.language.words.word(f"setting.{shown.key}")
        note = self.academy.currentText()
        FormDialog(self.workspace, title, form, save, self._on_saved, self, note=note).open()

    def renew(self, _change: Changed) -> None:
        self._reload()

    def _on_saved(self, _answer: object) -> None:
        self.workspace.notices.toast(self, self.tr("Saved"))
