"""A window that stands open follows the rights of whoever is signed in, and leaves nothing to the next."""

from pathlib import Path
from threading import Event

from academy.access.facts import AccountState
from academy.base.actor import PROGRAM
from academy.base.progress import Progress
from academy.services import Services
from tests.journeys.desk import Desk
from tests.journeys.ux.test_locked import form_open, locked

PAGES_OF_AN_INSTRUCTOR = {"home", "classes", "timetable", "network"}


def services_of(desk: Desk) -> Services:
    assert desk.window.services is not None
    return desk.window.services


def become_instructor(desk: Desk) -> None:
    """Another one gives the clerk this role and takes the clerk's."""
    access, actor = services_of(desk).access, desk.window.actor
    assert actor is not None
    row = next(each for each in access.accounts(PROGRAM) if each.id == actor.account_id)
    access.propose_roles(PROGRAM, row.id, row.branch_id, ("instructor",))
    row = next(each for each in access.accounts(PROGRAM) if each.id == actor.account_id)
    for role in sorted(row.roles, key=lambda each: each.confirmed):
        (access.end_role if role.confirmed else access.confirm_role)(PROGRAM, role.id)


def test_pages_go_with_the_role_and_a_form_that_stood_open_is_kept(desk: Desk) -> None:
    form_open(desk)
    become_instructor(desk)
    desk.until(lambda: desk.window.actor is not None and desk.window.actor.roles == ("instructor",))
    desk.settled()
    keys = desk.window.shell.page_keys()
    assert keys >= PAGES_OF_AN_INSTRUCTOR
    assert not keys & {"people", "contracts", "data"}
    assert "您的权限有变化" in {title for title, _ in desk.notices.said}
    actor = desk.window.actor
    assert actor is not None
    (kept,) = services_of(desk).drafts.found(actor.account_id)
    assert (kept.page, kept.values["name"]) == ("people", "王涛")


def test_a_role_taken_while_the_window_is_locked_is_gone_once_it_is_unlocked(desk: Desk) -> None:
    actor = desk.window.actor
    assert actor is not None
    locked(desk)
    become_instructor(desk)
    desk.settled()
    assert "people" in desk.window.shell.page_keys()
    now = services_of(desk).access.actor_now(PROGRAM, actor.account_id)
    assert now is not None
    desk.window._on_unlocked(now)
    assert not desk.window.gate.isVisible()
    assert desk.window.shell.is_open()
    assert "people" not in desk.window.shell.page_keys()


def test_whose_account_is_disabled_stands_before_the_gate_at_once_and_is_told_why(desk: Desk) -> None:
    actor = desk.window.actor
    assert actor is not None
    form_open(desk)
    services_of(desk).access.set_state(PROGRAM, actor.account_id, AccountState.DISABLED)
    desk.until(lambda: desk.window.actor is None and desk.window.gate.isVisible())
    title, (why, _kept) = desk.notices.said[-1]
    assert (title, why) == ("您已被退出登录", "您的账号已停用，不能再办理任何事项。请联系系统管理员。")
    desk.settled()
    assert [each.page for each in services_of(desk).drafts.found(actor.account_id)] == ["people"]


def test_signing_out_asks_about_what_runs_and_leaves_nothing_of_it_to_the_next(
    desk: Desk, tmp_path: Path
) -> None:
    worker, going, go_on = desk.window.workspace.worker, Event(), Event()

    def job(progress: Progress) -> Path:
        while not go_on.wait(0.01):
            going.set()
            progress.step(1, 10)
        return tmp_path / "名单.xlsx"

    worker.start(desk.page(), "导出名单", job)
    desk.until(going.is_set)
    desk.window.sign_out()
    assert "导出名单" in desk.notices.said[-1][1][0]
    assert desk.window.actor is not None
    locked(desk)
    desk.window.sign_out()
    assert "导出名单" not in desk.notices.said[-1][1][0], "somebody else may stand there"
    desk.notices.answers.append("停止并退出登录")
    desk.window.sign_out()
    desk.until(lambda: desk.window.actor is None)
    assert worker.jobs() == []
    assert not desk.window.shell._status.made.isVisibleTo(desk.window.shell)
