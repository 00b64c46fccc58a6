"""The sessions of a day: how far each is, and the words beside its state."""

from datetime import datetime

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from academy.courses.facts import ClassState, SessionKind
from academy.courses.facts_plan import DaySession
from academy.ui.home.days import SessionsCard
from academy.ui.home.lines import Elided
from academy.ui.parts.marks import Pill
from academy.ui.parts.workspace import Workspace
from tests.ui.home.test_page import words


class TestSessions:
    @pytest.mark.parametrize(
        ("at", "taken", "trainees", "word"),
        [
            ((8, 29), 0, 30, "未开始"),
            ((8, 30), 0, 30, "进行中"),
            ((11, 44), 0, 30, "进行中"),
            ((11, 45), 0, 30, "未签到"),
            ((11, 45), 12, 30, "未签到"),
            ((9, 0), 30, 30, "已登记"),
            ((11, 45), 0, 0, "已结束"),
        ],
    )
    def test_a_session_says_how_far_it_is(
        self, qtbot: QtBot, workspace: Workspace, at: tuple[int, int], taken: int, trainees: int, word: str
    ) -> None:
        card = SessionsCard(workspace)
        qtbot.addWidget(card)
        theory = SessionKind.THEORY
        running = ClassState.RUNNING
        each = DaySession(1, "YF-1", "班", 510, 705, 4, theory, "高峰", "一号教室", trainees, taken, running)
        assert card._state(each, datetime(2026, 11, 23, *at))[0] == word

    @pytest.mark.parametrize("state", [ClassState.PLANNED, ClassState.ANNOUNCED, ClassState.ENROLLING])
    @pytest.mark.parametrize("hour", [8, 9, 12])
    def test_no_session_of_a_class_that_has_not_begun_is_under_way(
        self, qtbot: QtBot, workspace: Workspace, state: ClassState, hour: int
    ) -> None:
        card = SessionsCard(workspace)
        qtbot.addWidget(card)
        theory = SessionKind.THEORY
        each = DaySession(7, "YF-1", "班", 510, 705, 4, theory, "高峰", "一号教室", 6, 0, state)
        assert card._state(each, datetime(2026, 11, 23, hour, 0)) == ("未开班", "warn")
        card.show_sessions([each], {7: 0})
        with qtbot.waitSignal(card.wanted) as asked:
            card.rows.itemAt(0).widget().findChildren(QPushButton)[-1].click()
        assert asked.args == ["classes", 7]

    @pytest.mark.parametrize("width", [300, 372, 600])
    def test_the_state_stands_beside_the_words_and_covers_none(
        self, qtbot: QtBot, workspace: Workspace, width: int
    ) -> None:
        card = SessionsCard(workspace)
        qtbot.addWidget(card)
        name, state = "2026年连铸操作与质量控制培训班（第1期）", ClassState.PLANNED
        each = DaySession(7, "YF-1", name, 510, 705, 4, SessionKind.THEORY, "高峰", "一号教室", 6, 0, state)
        card.show_sessions([each], {7: 0})
        card.resize(width, 200)
        card.show()
        pill = card.findChildren(Pill)[0]
        left = pill.mapTo(card, QPoint()).x()
        lines = card.findChildren(Elided)
        assert len(lines) == 2
        for line in lines:
            assert line.mapTo(card, QPoint(line.width(), 0)).x() <= left
        above, below = (line.mapTo(card, QPoint()).y() for line in lines)
        assert abs(pill.mapTo(card, QPoint(0, pill.height() // 2)).y() - (above + below + 18) / 2) <= 3
        assert lines[0].toolTip() == name
        assert (lines[1].toolTip() == "") is not lines[1].is_cut()

    def test_a_day_without_sessions_says_so(self, qtbot: QtBot, workspace: Workspace) -> None:
        card = SessionsCard(workspace)
        qtbot.addWidget(card)
        card.show_sessions((), {})
        assert "今天没有课。" in words(card)
