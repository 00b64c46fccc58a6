"""A monkey at the window: random keys and clicks of every role end without a fault, with sound data."""

import random
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from shiboken6 import isValid
from sqlalchemy import func, select, update

from academy import app
from academy.access.facts import AccountDraft
from academy.access.records import Account, AccountRole
from academy.apprenticeship.facts_contract import ContractFilter, ContractState, Party
from academy.base import permissions
from academy.base.actor import PROGRAM
from academy.base.config import DEMO_PASSWORD
from academy.base.journal import JournalLine
from academy.ui.access.sign_in import SignInCard
from tests.journeys.desk import Desk, Open

ROLES = tuple(permissions.table().roles)
HERE = {"branch_clerk", "instructor", "apprentice", "character_mentor", "technical_mentor"}  # of the branch
LONG, SHORT = 2_000, 60
KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Escape,
    Qt.Key.Key_Space, Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F8, Qt.Key.Key_Delete, Qt.Key.Key_PageDown,
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End,
)  # fmt: skip
CHORDS = "KZYHDFNSC123456789"
WORDS = ("王", "371499199004129012", "2026-13-45", "-1", "=1+1", "\u202e", "𠮷", "0", "   ", "二〇二六年")
LEFT_ALONE = (
    "退出登录",
    "锁定",
    "移到 PostgreSQL",
    "删除演示数据",
    "其他开始方式",
    "换一个账号登录",
)  # they end the play, not the program


class Monkey:
    """Whatever stands in front gets what comes to its mind; boxes are answered by their first way out."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self.desk, self.chance = desk, random.Random(seed)

    def front(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.desk.window.shell

    def act(self) -> None:
        front = self.front()
        chosen = self.chance.random()
        if isinstance(front, QMenu):
            QTest.keyClick(front, self.chance.choice((Qt.Key.Key_Down, Qt.Key.Key_Escape, Qt.Key.Key_Escape)))
        elif chosen < 0.4:
            self._press(front)
        elif chosen < 0.65:
            QTest.keyClick(*self._typed(front, self.chance.choice(KEYS)))
        elif chosen < 0.8:
            key = Qt.Key(ord(self.chance.choice(CHORDS)))
            QTest.keyClick(self._focus(front), key, Qt.KeyboardModifier.ControlModifier)
        elif chosen < 0.9:
            words = self.chance.choice(WORDS).encode("ascii", "ignore").decode()
            if self._may_type(self._focus(front)):
                QTest.keyClicks(self._focus(front), words)
        else:
            at = QPoint(self.chance.randrange(front.width()), self.chance.randrange(front.height()))
            under = front.childAt(at) or front
            if not isinstance(under, QAbstractButton) or self._allowed(under):
                QTest.mouseClick(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(front, at))
        QApplication.processEvents()

    def _focus(self, front: QWidget) -> QWidget:
        return front.focusWidget() or front

    def _typed(self, front: QWidget, key: Qt.Key) -> tuple[QWidget, Qt.Key]:
        """Where the keys go; on from what ends the play."""
        focus = self._focus(front)
        return focus, key if self._may_type(focus) else Qt.Key.Key_Tab

    def _may_type(self, focus: QWidget) -> bool:
        return not isinstance(focus, QAbstractButton) or self._allowed(focus)

    def _allowed(self, each: QAbstractButton) -> bool:
        words = each.text() or each.accessibleName()
        has_menu = hasattr(each, "menu") and each.menu() is not None
        return not has_menu and not any(word in words for word in LEFT_ALONE)

    def _press(self, front: QWidget) -> None:
        found = [
            each for each in front.findChildren(QAbstractButton)
            if each.isVisible() and each.isEnabled() and self._allowed(each)
            and not any(word in (each.text() or each.accessibleName()) for word in LEFT_ALONE)
        ]  # fmt: skip
        if found:
            QTest.mouseClick(self.chance.choice(found), Qt.MouseButton.LeftButton)


def account_of(folder: Path, role: str) -> str:
    """An account with this role and no other, of somebody who has what the role works on."""
    services = app.open_services(folder)
    try:
        active = ContractFilter(states=frozenset({ContractState.ACTIVE}))
        contract = services.apprenticeship.contracts(PROGRAM, active)[0]
        sheet = services.apprenticeship.contract_sheet(PROGRAM, contract.id)
        parties = {each.party: each.person_id for each in sheet.parties}
        known = {
            "apprentice": parties[Party.APPRENTICE],
            "character_mentor": parties[Party.CHARACTER],
            "technical_mentor": parties[Party.TECHNICAL],
        }
        head = next(each.id for each in services.network.branches(PROGRAM) if each.parent_id is None)
        branch, name = contract.branch_id if role in HERE else head, f"only.{role.replace('_', '.')}"
        person, words = known.get(role), "" if role in known else "时雨润"
        draft = AccountDraft(person, words, name, DEMO_PASSWORD, branch, (role,))
        key = services.access.add_account(services.access.actor_of(PROGRAM, "admin"), draft)
        with services.database.transaction(write=True) as db:  # as a second person confirms it, days later
            db.execute(update(Account).where(Account.id == key).values(must_change=False))
            db.execute(update(AccountRole).where(AccountRole.account_id == key).values(confirmed_by=1))
        return draft.account
    finally:
        services.close()


def play(earnest: Path, open_window: Open, role: str, events: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda *_: True)
    account = account_of(earnest, role)
    desk = open_window(earnest)
    for asked in ("open_file", "open_files", "save_file", "folder"):
        monkeypatch.setattr(type(desk.notices), asked, lambda *_: None)  # every file box is closed again
    desk.sign_in(account, DEMO_PASSWORD)
    assert desk.window.actor is not None
    assert desk.window.actor.roles == (role,)
    monkey = Monkey(desk, 20261123 + ROLES.index(role))
    for _ in range(events):
        monkey.act()
        assert desk.faults == []
        if desk.window.gate.isVisible():  # a command of the search may lock or sign out: it comes in again
            come_in(desk, account)
        assert isValid(desk.window.shell)
    desk.qtbot.waitUntil(lambda: not desk.window.workspace.worker.busy(), timeout=60_000)
    assert desk.faults == []
    services = desk.window.services
    assert services is not None
    assert services.upkeep.check(PROGRAM) == []
    with services.database.transaction() as db:
        denied = select(func.count()).where(JournalLine.outcome == "denied")
        assert db.scalar(denied) == 0  # nothing the role may not do was even offered


def come_in(desk: Desk, account: str) -> None:
    front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    card = desk.window.gate.findChild(SignInCard)
    if front is not None or not isinstance(card, SignInCard) or not card.isVisible():
        return
    desk.fill(card.form, password=DEMO_PASSWORD)
    if card.form.field("account").isEnabled():
        desk.fill(card.form, account=account)
    card.enter.click()
    desk.until(lambda: not desk.window.gate.isVisible())
    desk.settled()


@pytest.mark.parametrize("role", ["branch_clerk", "apprentice", "auditor"])
def test_sixty_random_events_do_no_harm(
    earnest: Path, open_window: Open, role: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    play(earnest, open_window, role, SHORT, monkeypatch)


@pytest.mark.campaign
@pytest.mark.parametrize("role", ROLES)
def test_two_thousand_random_events_do_no_harm(
    earnest: Path, open_window: Open, role: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    play(earnest, open_window, role, LONG, monkeypatch)
