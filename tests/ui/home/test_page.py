"""The first page as it is seen and used."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from academy.base.actor import PROGRAM
from academy.services import Services
from academy.ui.home.facts import Kind, Task
from academy.ui.home.figures import Amount, Columns, Ranking
from academy.ui.home.gathering import gather
from academy.ui.home.lines import Elided
from academy.ui.home.tasks import FIRST, TasksCard
from academy.ui.parts.workspace import Workspace
from tests.ui.home.conftest import Home

TODAY = date(2026, 11, 23)


def words(widget: QWidget) -> str:
    """Everything written on a widget, painted lines too."""
    found = [each.text() for each in widget.findChildren(QLabel)]
    return "\n".join(found + [each.text for each in widget.findChildren(Elided)])


def log(serial: int, late: int = 10) -> Task:
    since = date.fromordinal(date(2026, 11, 23).toordinal() - late)
    return Task(Kind.LOG, f"QJ-DT-{serial:03}", "contracts", serial, "石磊", 2, since, 2)


@pytest.fixture
def card(qtbot: QtBot, workspace: Workspace) -> TasksCard:
    made = TasksCard(workspace)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


class TestWholePage:
    def test_the_day_stands_beside_the_title(self, home: Home) -> None:
        assert home("head").note == "2026年11月23日 星期一 · 第48周"

    def test_the_figures_are_those_of_the_network(self, home: Home, services: Services) -> None:
        page = home("head")
        clerk = services.access.actor_of(PROGRAM, "head")
        people = sum(each.count for each in services.people.figures(clerk))
        assert page.figures[0].accessibleName() == f"在册人员 {people} 分布在 5 家学院"
        assert page.figures[3].accessibleName() == "本年证书 12 作废 1"

    def test_only_what_has_months_has_small_bars(
        self, qtbot: QtBot, home: Home, workspace: Workspace
    ) -> None:
        page = home("head")
        qtbot.waitUntil(lambda: not workspace.worker.busy())
        assert [each.columns.isHidden() for each in page.figures] == [True, True, True, False]
        months = page.figures[3].columns.accessibleDescription().splitlines()
        assert [months[0], months[-1]] == ["1月 0", "11月 2"]
        assert len(months) == 11
        assert sum(int(each.split()[1]) for each in months) == 12

    def test_the_branches_are_compared_by_any_figure(self, home: Home) -> None:
        page = home("head")
        assert page.branches.ranking.accessibleDescription().splitlines()[0] == "永锋 16"
        page.branches.choice.chosen.emit(2)
        assert page.branches.ranking.accessibleName() == "协议"
        assert page.branches.ranking.accessibleDescription().splitlines()[0] == "邱集煤炭 3"

    def test_a_button_leads_to_where_it_is_done(self, qtbot: QtBot, home: Home) -> None:
        page = home("head")
        row = next(each for each in page.tasks.rows if each.task.kind is Kind.SIGN)
        with qtbot.waitSignal(page.wanted) as asked:
            qtbot.mouseClick(row.verb, Qt.MouseButton.LeftButton)
        assert asked.args == ["contracts", row.task.record]

    def test_a_backup_that_was_missing_is_no_task_once_it_is_made(
        self, qtbot: QtBot, home: Home, workspace: Workspace, services: Services
    ) -> None:
        page = home("head")
        assert Kind.BACKUP in page.tasks.chips
        with qtbot.waitSignal(page.filled):
            workspace.worker.start(page, "备份", lambda _: services.upkeep.backup_if_due(PROGRAM) is not None)
        assert Kind.BACKUP not in page.tasks.chips

    def test_what_was_done_elsewhere_is_gone_here(self, qtbot: QtBot, home: Home, services: Services) -> None:
        page = home("approver")
        before = len(gather(services, services.access.actor_of(PROGRAM, "approver"), TODAY).tasks)
        waiting = [each.task for each in page.tasks.rows if each.task.kind is Kind.SPECIALTY]
        approver = services.access.actor_of(PROGRAM, "approver")
        branch = next(row for row in services.network.branches(approver) if row.id == waiting[0].record)
        with qtbot.waitSignal(page.counted) as counted:
            services.network.approve_specialty(approver, branch.id, branch.specialty_version)
        assert counted.args == [before - 1]
        assert waiting[0].title not in [each.task.title for each in page.tasks.rows]

    def test_the_number_in_the_navigation_follows_behind_another_page(
        self, qtbot: QtBot, home: Home, services: Services
    ) -> None:
        page = home("approver")
        before = len(gather(services, services.access.actor_of(PROGRAM, "approver"), TODAY).tasks)
        waiting = [each.task for each in page.tasks.rows if each.task.kind is Kind.SPECIALTY]
        approver = services.access.actor_of(PROGRAM, "approver")
        branch = next(row for row in services.network.branches(approver) if row.id == waiting[0].record)
        page.hide()
        with qtbot.waitSignal(page.counted) as counted:
            services.network.approve_specialty(approver, branch.id, branch.specialty_version)
        assert counted.args == [before - 1]

    def test_whoever_sees_no_classes_sees_no_empty_cards(self, home: Home) -> None:
        page = home("mentor")
        assert page.sessions.isHidden()
        assert page.week.isHidden()
        assert page.branches.isHidden(), "one branch alone is not compared"

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("language", ["zh", "en"])
    def test_it_fits_a_small_screen(
        self, home: Home, workspace: Workspace, language: str, scheme: str
    ) -> None:
        workspace.language.use(language)
        workspace.theme.use(scheme)
        page = home("approver")
        assert page.minimumSizeHint().width() <= 1366 - 208 - 12
        assert not page.grab().isNull()

    def test_english_has_no_chinese_of_ours(self, home: Home, workspace: Workspace) -> None:
        workspace.language.use("en")
        page = home("head")
        assert "Waiting for you" in words(page)
        assert page.note == "Monday, 23 November 2026 · week 48"
        for own in ("今日", "待发证", "学时", "人员", "天前"):
            assert own not in words(page)


class TestTasks:
    def test_nothing_waits(self, card: TasksCard) -> None:
        card.show_tasks(())
        assert card.rows == []
        shown = [each for each in card.findChildren(QLabel) if each.isVisible()]
        assert "今天没有待办事项。" in [each.text() for each in shown]

    def test_the_first_few_are_shown_and_all_on_demand(self, card: TasksCard) -> None:
        card.show_tasks([log(at) for at in range(9)])
        assert len(card.rows) == FIRST
        assert card.more.text() == "查看全部 9 项"
        card.more.click()
        assert len(card.rows) == 9
        card.more.click()
        assert len(card.rows) == FIRST

    def test_a_kind_can_be_looked_at_alone(self, qtbot: QtBot, card: TasksCard) -> None:
        card.show_tasks([log(1), Task(Kind.SIGN, "QJ-DT-2", "contracts", 2, "", 2), log(3)])
        assert {kind: chip.text for kind, chip in card.chips.items()} == {
            None: "全部 3", Kind.SIGN: "缺签字 1", Kind.LOG: "记录逾期 2",
        }  # fmt: skip
        qtbot.mouseClick(card.chips[Kind.LOG], Qt.MouseButton.LeftButton)
        assert [each.task.record for each in card.rows] == [1, 3]
        assert card.chips[Kind.LOG].is_on()
        card.show_tasks([Task(Kind.SIGN, "QJ-DT-2", "contracts", 2, "", 2)])
        assert [each.task.record for each in card.rows] == [2], "a filter nothing passes is dropped"

    def test_what_is_overdue_is_counted_thing_by_thing(self, card: TasksCard) -> None:
        ahead = Task(Kind.ENDING, "QJ-DT-4", "contracts", 4, "2026-12-01")
        card.show_tasks([log(1), log(2), ahead])
        assert card.late.text() == "逾期 4 项", "a term that ends soon is not overdue"

    def test_arrows_choose_and_enter_opens(self, qtbot: QtBot, card: TasksCard) -> None:
        card.show_tasks([log(1), log(2)])
        card.activateWindow()
        qtbot.waitUntil(card.isActiveWindow)
        card.rows[0].verb.setFocus()
        qtbot.keyClick(card.rows[0].verb, Qt.Key.Key_Down)
        assert card.rows[1].verb.hasFocus()
        qtbot.keyClick(card.rows[1].verb, Qt.Key.Key_Down)
        with qtbot.waitSignal(card.wanted) as asked:
            qtbot.keyClick(card.rows[1].verb, Qt.Key.Key_Return)
        assert asked.args == ["contracts", 2]
        qtbot.keyClick(card.rows[1].verb, Qt.Key.Key_Up)
        assert card.rows[0].verb.hasFocus()

    @pytest.mark.parametrize(
        ("task", "note", "days"),
        [
            (log(1, 13), "2 项记录或谈心未填：石磊", "逾期 13 天"),
            (Task(Kind.APPROVE, "班", "", 1, "陈晓敏", 10), "陈晓敏提交 10 份证书，须由另一人复核", ""),
            (
                Task(Kind.ISSUE, "班", "", 1, "YF-1", 3, date(2026, 11, 20)),
                "YF-1，3 名结业学员未发证",
                "3 天前",
            ),
            (Task(Kind.ROLE, "沈岚", "", 1, "approver,leader"), "申请角色：签发人、领导查看", ""),
            (Task(Kind.BACKUP, "", "data"), "还没有备份过", ""),
            (Task(Kind.BACKUP, "", "data", more="2026-11-01"), "上次备份：2026-11-01", ""),
            (Task(Kind.SPECIALTY, "院", "", 1, "%Ln {name}"), "一院一品“%Ln {name}”，须由另一人批准", ""),
        ],
        ids=lambda given: given.kind if isinstance(given, Task) else "",
    )
    def test_each_kind_says_what_and_since_when(
        self, card: TasksCard, task: Task, note: str, days: str
    ) -> None:
        card.show_tasks([task])
        (row,) = card.rows
        assert note in words(row)
        assert days in words(row)
        assert row.verb.accessibleDescription().endswith(note)


class TestBars:
    def test_small_columns_are_high_as_their_counts(self, qtbot: QtBot) -> None:
        columns = Columns()
        qtbot.addWidget(columns)
        columns.resize(100, 40)
        columns.show_amounts([Amount("1月", 10), Amount("2月", 5), Amount("3月", 0)])
        heights = [area.height() for area, _ in columns.bars()]
        assert heights == [36, 19, 2]
        assert columns.accessibleDescription() == "1月 10\n2月 5\n3月 0"
        assert all(area.left() >= 0 and area.right() <= 100 for area, _ in columns.bars())

    def test_nothing_at_all_divides_by_nothing(self, qtbot: QtBot) -> None:
        for made in (Columns(), Ranking()):
            qtbot.addWidget(made)
            made.resize(200, 60)
            for amounts in ((), (Amount("甲", 0),)):
                made.show_amounts(amounts)
                assert not made.grab().isNull()

    def test_a_long_name_gives_way_and_keeps_its_whole_in_the_tip(self, qtbot: QtBot) -> None:
        made = Elided("2026年转炉冶炼工艺与安全操作培训班（第3期）")
        qtbot.addWidget(made)
        made.resize(120, 20)
        made.show()
        assert made.is_cut()
        assert made.toolTip() == made.text
        made.resize(600, 20)
        assert made.toolTip() == ""
