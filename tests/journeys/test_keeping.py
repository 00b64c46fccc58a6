"""Backup, restore and the move to a server, as an administrator does them in the window."""

from pathlib import Path

from sqlalchemy import make_url

from academy.base.actor import PROGRAM
from academy.base.config import DEMO_PASSWORD as PASSWORD
from academy.network.facts import BranchDraft
from academy.ui.shell.status import StatusLine
from academy.ui.upkeep.restoring import Comparison
from tests.journeys.desk import Desk, Open
from tests.postgres import Server

OWN = "Yuan-Heng 2026"


def as_administrator(open_window: Open, folder: Path) -> Desk:
    desk = open_window(folder)
    desk.sign_in("admin", PASSWORD)
    return desk


def branches(desk: Desk) -> list[str]:
    assert desk.window.services is not None
    return [row.name for row in desk.window.services.network.branches(PROGRAM)]


def test_a_backup_is_restored_after_its_counts_were_seen(earnest: Path, open_window: Open) -> None:
    desk = as_administrator(open_window, earnest)
    before = branches(desk)
    page = desk.go("data")
    desk.press("立即备份", page)
    desk.until(lambda: any("已备份" in toast for toast in desk.notices.toasts))
    desk.settled()
    newest = page.table.model().fact_at(0)
    assert desk.window.services is not None
    network = desk.window.services.network
    head = next(row for row in network.branches(PROGRAM) if row.parent_id is None)
    draft = BranchDraft(head.id, code="ZN", name="智能制造工匠学院", industry="装备制造")
    network.add_branch(PROGRAM, draft)
    assert branches(desk) != before
    page = desk.go("data")
    page.look_into(newest.path)
    words = desk.words(desk.one(Comparison))
    assert any("备份" in each for each in words)
    desk.fill(desk.dialog().form, password=PASSWORD)
    desk.dialog().save_button.click()
    desk.until(lambda: any(said[0] == "已恢复" for said in desk.notices.said))
    desk.until(lambda: desk._seen(desk.window.rooms.sign_in))
    desk.sign_in("admin", PASSWORD)
    assert branches(desk) == before


def test_an_academy_moves_to_a_server_and_is_worked_on_there(
    earnest: Path, open_window: Open, server: Server, home: Path
) -> None:
    desk = as_administrator(open_window, earnest)
    before = branches(desk)
    page = desk.go("data")
    with server.database(bare=True) as url:
        desk.press("PostgreSQL", page)
        form = desk.dialog().form
        parts = make_url(url)
        socket = str(parts.query["host"])
        desk.fill(form, host=socket, database=parts.database, user=parts.username)
        desk.notices.answers.append("今后改用服务器")
        desk.dialog().save_button.click()
        desk.settled()
        desk.until(lambda: desk._seen(desk.window.rooms.sign_in))
        desk.sign_in("admin", PASSWORD)
        assert "PostgreSQL" in desk.words(desk.one(StatusLine))
        assert branches(desk) == before
        desk.close()
