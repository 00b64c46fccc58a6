"""Lists of very many rows, their totals, and cells that go to office programs and come back."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, QMimeData
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from academy.ui.parts.columns import Column
from academy.ui.parts.copied import OWN, copied
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import Ask, FactsModel, PagedModel, Source
from academy.ui.parts.pasted import CALC, pasted_cells, pasted_rows
from academy.ui.parts.remembered import RememberedColumns
from academy.ui.parts.table import Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

LONG = 20_000


@dataclass(frozen=True, slots=True)
class Trainee:
    id: int
    name: str
    number: str
    hours: int


def test_what_office_programs_copy_is_read_as_it_stood_in_their_cells() -> None:
    excel = '"两\n""行"""\t"引号"\t\r\n\'=1\t"a\tb"\t00123\r\n'
    assert pasted_rows(excel) == [['两\n"行"', '"引号"', ""], ["=1", "a\tb", "00123"]]
    assert pasted_rows('"\t""\n"x\n') == [['"', '""'], ['"x']]
    assert pasted_rows("\n\n") == []
    held = QMimeData()
    held.setText("两 行")
    held.setData(CALC, '"两\n行"\t\'=x\n'.encode())
    assert pasted_cells(held) == [["两\n行", "'=x"]]


def test_cells_copied_here_are_pasted_here_unchanged() -> None:
    rows = [["=1+1", "两\n行", '"'], ["'=x", "a\tb", "  "]]
    held = copied(rows)
    assert pasted_cells(held) == rows
    assert held.text().split("\n")[0] == "'=1+1\t两 行\t\""
    assert "两<br style='mso-data-placement:same-cell'>行" in held.html()
    assert copied([["", "a"], ["", "b"]]).formats() == ["text/plain", "text/html", OWN], (
        "Calc would begin at the first cell that says something"
    )


def test_totals_are_those_the_service_counted_until_rows_are_chosen_or_filtered(
    workspace: Workspace, qtbot: QtBot
) -> None:
    columns = [Column("name", "姓名"), Column("hours", "学时", "number", total=lambda fact: fact.hours)]
    model = FactsModel(columns)
    card = TableCard(Table(model), EmptyState("users", "空"))
    qtbot.addWidget(card)
    card.offer(workspace, "totals")
    model.show([Trainee(1, "王涛", "", 3), Trainee(2, "李敏", "", 4), Trainee(3, "王涛", "", 5)])
    assert said_at_foot(card) == ("共 3 条", "学时 12")
    card.set_whole(3_000, {"hours": 45_000})
    assert said_at_foot(card) == ("共 3,000 条，列出最前 3 条", "学时 45,000")
    card.table.selectRow(0)
    assert said_at_foot(card)[1] == "学时 45,000", "one row is looked at, not added up"
    card.table.selectAll()
    assert said_at_foot(card)[1] == "学时 12"
    card.table.clearSelection()
    model.narrow({"name": frozenset({"王涛"})})
    assert said_at_foot(card)[1] == "学时 8"


def said_at_foot(card: TableCard) -> tuple[str, str]:
    return card._count.text(), card._totals.text()


def test_all_of_a_very_long_list_are_chosen_copied_and_found_again_without_a_stop(
    workspace: Workspace, qtbot: QtBot
) -> None:
    columns = [Column("name", "姓名", sort="name"), Column("number", "编号", sort="number")]
    asked: list[int] = []

    def ids(ask: Ask) -> "array[int]":
        every = range(LONG, 0, -1) if ask.descending else range(1, LONG + 1)
        return array("q", every)

    def rows(wanted: Sequence[int]) -> list[Trainee]:
        asked.extend(wanted)
        return [Trainee(key, f"甲{key}", f"{key:06}", 1) for key in wanted]

    model = PagedModel(columns, workspace.worker, Source(ids, rows))
    table = Table(model)
    card = TableCard(table, EmptyState("users", "空"))
    qtbot.addWidget(card)
    card.offer(workspace, "long")
    model.ask(Ask())
    qtbot.waitUntil(lambda: model.rowCount() == LONG)
    asked.clear()
    table.selectAll()
    assert (table.chosen(), table.ids()[:2], table.ids()[-1]) == (LONG, [1, 2], LONG)
    assert said_at_foot(card)[0] == f"共 {LONG:,} 条，已选 {LONG:,} 条"
    assert len(table.facts()) <= LONG // 2
    table.row_menu().deleteLater()
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    assert len(asked) < 1_000, "what is chosen is not read for that"
    table.copy()
    qtbot.waitUntil(lambda: len(pasted_cells(QGuiApplication.clipboard().mimeData())) == LONG)
    assert pasted_cells(QGuiApplication.clipboard().mimeData())[-1] == [f"甲{LONG}", f"{LONG:06}"]
    table.clearSelection()
    for place in (3, 4, 900, *range(2_000, 2_100)):
        table.selectionModel().select(
            model.index(place, 0),
            QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
        )
    kept = set(table.ids())
    assert len(kept) == 103
    model.ask(Ask(descending=True))
    qtbot.waitUntil(lambda: model.id_at(0) == LONG)
    assert set(table.ids()) == kept
    assert table.rows()[-1] == LONG - 4


def test_what_is_chosen_stays_chosen_beyond_the_first_page_that_comes_sooner(
    workspace: Workspace, qtbot: QtBot
) -> None:
    def ids(ask: Ask) -> "array[int]":
        return array("q", range(LONG, 0, -1) if ask.descending else range(1, LONG + 1))

    def rows(wanted: Sequence[int]) -> list[Trainee]:
        return [Trainee(key, "甲", "1", 1) for key in wanted]

    source = Source(ids, rows, first=lambda ask, count: rows(ids(ask)[:count]))
    model = PagedModel([Column("name", "姓名", sort="name")], workspace.worker, source)
    table = Table(model)
    qtbot.addWidget(table)
    model.ask(Ask())
    qtbot.waitUntil(lambda: model.rowCount() == LONG)
    table.selectAll()
    model.ask(Ask(descending=True))
    qtbot.waitUntil(lambda: model.rowCount() == LONG and model.id_at(0) == LONG)
    assert table.chosen() == LONG
    table.selectRow(7)
    assert table.ids() == [LONG - 7]


def test_chinese_words_are_sorted_by_pinyin_or_by_strokes_and_the_choice_is_kept(
    workspace: Workspace, qtbot: QtBot
) -> None:
    def made() -> Table:
        model = FactsModel([Column("name", "姓名", "name"), Column("number", "编号")])
        table = Table(model)
        qtbot.addWidget(table)
        model.show(
            [Trainee(at, name, "1", 1) for at, name in enumerate(("赵一", "丁大", "王涛", "Bo", "钱二"))]
        )
        RememberedColumns(table, "sunzy", "strokes")
        return table

    def names(table: Table) -> list[str]:
        return [fact.name for fact in table.facts_model().shown()]  # type: ignore[union-attr]

    first = made()
    first._on_sort(0)
    assert names(first) == ["Bo", "丁大", "钱二", "王涛", "赵一"]
    menu = first.columns_menu()
    next(each for each in menu.actions() if "笔画" in each.text()).trigger()
    assert names(first) == ["Bo", "丁大", "王涛", "赵一", "钱二"]
    for remembered in first.findChildren(RememberedColumns):
        remembered.keep()
    assert names(made()) == ["Bo", "丁大", "王涛", "赵一", "钱二"]
    asked: list[str] = []
    columns = [Column("name", "姓名", sort="name", strokes="strokes"), Column("unit", "单位", sort="unit")]
    source = Source(lambda ask: asked.append(ask.sort) or array("q"), lambda keys: [])
    long = Table(PagedModel(columns, workspace.worker, source))
    qtbot.addWidget(long)
    acts = (
        lambda: long._on_sort(0),
        next(each for each in long.columns_menu().actions() if "笔画" in each.text()).trigger,
        lambda: long._on_sort(1),
    )
    for act in acts:
        act()
        qtbot.waitUntil(lambda: not workspace.worker.busy())
    assert asked == ["name", "strokes", "unit"]
