"""What the window says when the folder, the key, the database or the server is not as it should be."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from academy.base import database
from academy.base.config import DEMO_PASSWORD as PASSWORD
from academy.base.paths import Folder
from academy.ui.access.first_run import FirstRunCard
from academy.ui.parts.worker import Worker
from tests.journeys.desk import Desk, Open


def sentences(desk: Desk) -> str:
    desk.until(lambda: desk.notices.said)
    desk.settled()
    return " ".join(each for _, told in desk.notices.said for each in told)


def without_key(folder: Path) -> None:
    for key in (folder.parent / "config" / "keys").iterdir():
        key.unlink()


def damaged(folder: Path) -> None:
    Folder(folder).database.write_bytes(b"somebody's letter" * 999)
    for ending in ("-wal", "-shm"):
        Folder(folder).database.with_name("academy.db" + ending).unlink(missing_ok=True)


def newer(folder: Path) -> None:
    with closing(sqlite3.connect(Folder(folder).database)) as db, db:
        db.execute("update alembic_version set version_num = '29991231_0001'")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (without_key, {"zh": "密钥", "en": "key"}),
        (damaged, {"zh": "数据库", "en": "database"}),
        (newer, {"zh": "版本", "en": "newer"}),
    ],
)
def test_a_folder_that_cannot_be_opened_leaves_every_way_open(
    demo: Path, open_window: Open, spoil: object, said: dict[str, str], language: str
) -> None:
    assert callable(spoil)
    spoil(demo)
    before = Folder(demo).database.read_bytes()
    desk = open_window(demo, language)
    assert said[language] in sentences(desk)
    desk.until(lambda: desk._seen(FirstRunCard) or desk.notices.said[-1][0])
    assert Folder(demo).database.read_bytes() == before
    assert desk.one(FirstRunCard).ways[0].isEnabled(), "no dead end"


@pytest.fixture
def _soon_tired(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program waits ten seconds for another one to be done."""
    waits = [each.replace("busy_timeout=10000", "busy_timeout=300") for each in database.PRAGMAS]
    assert waits != list(database.PRAGMAS)
    monkeypatch.setattr(database, "PRAGMAS", waits)


@pytest.mark.usefixtures("_soon_tired")
def test_a_locked_database_is_told_and_the_form_stays(
    demo: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = desk.go("people")
    desk.press("登记人员", page)
    dialog = desk.dialog()
    desk.fill(dialog.form, name="时雨", doc_no="371499199004129012", role="trainee")
    desk.settled()
    assert desk.window.services is not None
    with desk.window.services.database.engine.connect() as db:
        db.exec_driver_sql("select 1")
    with closing(sqlite3.connect(Folder(demo).database, isolation_level=None)) as other:
        other.execute("begin immediate")
        dialog.save_button.click()
        assert "占用" in sentences(desk)
        other.execute("rollback")
    assert dialog.isVisible()
    assert dialog.form.collect().name == "时雨"
    desk.save()
    assert desk.notices.toasts == ["已登记"]


def test_a_fault_in_a_service_is_shown_and_the_program_goes_on(
    demo: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from academy.network.service import NetworkService

    def broken(*_: object) -> None:
        raise ZeroDivisionError("371499199004129012")

    assert isinstance(desk.window.workspace.worker, Worker)
    with monkeypatch.context() as patch:
        patch.setattr(NetworkService, "branches", broken)
        desk.window.shell.show_page("network")
        desk.qtbot.waitUntil(lambda: bool(desk.faults))
    assert desk.faults.pop().args
    desk.settled()
    page = desk.go("network")
    page._reload()
    desk.until(lambda: page._rows)


def test_a_wrong_server_address_is_told_at_the_form(home: Path, open_window: Open, tmp_path: Path) -> None:
    desk = open_window(home / "data")
    desk.one(FirstRunCard).ways[3].click()
    dialog = desk.dialog()
    desk.fill(dialog.form, host=str(tmp_path), user="academy", password="geheim-ist-das")
    dialog.save_button.click()
    told = sentences(desk)
    assert "服务器" in told or "数据库" in told
    assert "geheim" not in told
    assert dialog.isVisible()
    assert not (home / "data" / "academy.toml").exists()
    assert PASSWORD not in told
