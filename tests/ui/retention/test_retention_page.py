"""From the list of who is due to the record of erasure, with two persons at two windows."""

from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import insert, select

from academy.base.actor import Actor
from academy.base.clock import FixedClock
from academy.base.door import Door
from academy.base.ids import Ids
from academy.base.vault import Vault
from academy.files.facts import ConsentDraft, Medium, Purpose
from academy.files.service import FileService
from academy.people.facts import PersonDraft, Role
from academy.people.records import Person
from academy.people.service import PeopleService
from academy.retention.facts import ERASED_NAME, ErasureState
from academy.retention.service import RetentionService
from academy.ui.parts.workspace import Workspace
from academy.ui.retention.erasure import ErasurePage
from academy.ui.retention.page import RetentionPage
from tests.databases import HEAD, NOW, STEEL
from tests.rooms.people.persons import doc_no
from tests.ui.conftest import ScriptedNotices


def staff(door: Door, vault: Vault, clerk: Actor, *keys: int) -> None:
    """The people the accounts belong to."""
    people = PeopleService(door, vault)
    some = people.add(clerk, PersonDraft(HEAD, "孙志远", doc_no=doc_no(990), role=Role.STAFF))
    with door.database.transaction(write=True) as db:
        found = dict(db.execute(select(Person.__table__).where(Person.id == some)).mappings().one())
        for key in keys:
            own = {"id": key, "number": f"S{key}", "doc_mark": f"S{key}", "doc_type": "none"}
            db.execute(insert(Person).values(found | own))


def test_one_proposes_another_approves_and_the_record_is_saved(
    qtbot: QtBot, workspace: Workspace, door: Door, vault: Vault, clerk: Actor, approver: Actor,
    tmp_path: Path,
) -> None:  # fmt: skip
    staff(door, vault, clerk, 901, 902)
    people, service = PeopleService(door, vault), RetentionService(door)
    gone = people.add(clerk, PersonDraft(STEEL, "王涛", doc_no=doc_no(1), role=Role.TRAINEE))
    asks = people.add(clerk, PersonDraft(STEEL, "李梅", doc_no=doc_no(2), role=Role.INSTRUCTOR))
    files, day = FileService(door, vault), NOW.date()
    consent = files.give_consent(clerk, asks, ConsentDraft(Purpose.TRAINING, day, Medium.PAPER))
    files.withdraw_consent(clerk, asks, consent, 1)
    clock = FixedClock(datetime(2030, 1, 1, 9, 0), timedelta(milliseconds=1))
    door.database.clock, door.database.ids = clock, Ids(clock, 1)
    notices = workspace.notices
    assert isinstance(notices, ScriptedNotices)
    page = RetentionPage(workspace, service, clerk)
    opened: list[ErasurePage] = []
    page.opening.connect(opened.append)
    qtbot.addWidget(page)
    page.show()
    page.opened()
    qtbot.waitUntil(lambda: page.due.model().rowCount() >= 2)
    page.due.selectAll()
    assert not page.propose.isEnabled()  # one who asked is an instructor still
    assert page.due.choose(gone)
    notices.answers.append("提出")
    qtbot.mouseClick(page.propose, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(opened))
    own = opened[0]
    qtbot.addWidget(own)
    own.show()
    own.opened()
    qtbot.waitUntil(lambda: own.sheet is not None)
    assert own.withdraw.isVisible()
    assert not own.approve.isVisible()  # proposed by the same person
    (batch,) = service.batches(clerk)
    second = ErasurePage(workspace, service, approver, batch.id)
    qtbot.addWidget(second)
    second.show()
    second.opened()
    qtbot.waitUntil(lambda: second.approve.isVisible())
    notices.answers.append("删除")
    qtbot.mouseClick(second.approve, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: second.sheet is not None and second.sheet.row.state is ErasureState.ERASED)
    assert people.person(clerk, gone).name == ERASED_NAME
    qtbot.waitUntil(lambda: second.save.isVisible())
    notices.files.append(tmp_path / "记录.pdf")
    qtbot.mouseClick(second.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: (tmp_path / "记录.pdf").exists())
    qtbot.waitUntil(lambda: not workspace.worker.busy())
