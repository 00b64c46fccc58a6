"""U59: an unforeseen error has a code, and what is passed on names nobody."""

import logging
import zipfile
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from academy.base.clock import FixedClock
from academy.base.database import Database
from academy.base.ids import Ids
from academy.ui.parts.fault_dialog import FaultDialog
from tests.journeys.desk import Desk
from tests.workspace import NOON

NAME, DOCUMENT, PHONE = "时雨润物", "371499199004129012", "13912345678"


def broken() -> None:
    raise ValueError(f"{NAME} {DOCUMENT} '{PHONE}' Zhang San '{NAME}'")


def test_u59_a_forced_fault_is_coded_and_its_package_names_nobody(desk: Desk, tmp_path: Path) -> None:
    root = logging.getLogger()
    file = RotatingFileHandler(tmp_path / "academy.log", encoding="utf-8")
    root.addHandler(file)
    try:
        logging.getLogger("academy").warning("asked for %s with %s", NAME, DOCUMENT)
        desk.window.workspace.worker.failed.connect(desk.window.workspace.faults.show_fault)
        desk.window.workspace.worker.run(desk.window.shell, broken)
        desk.qtbot.waitUntil(lambda: bool(desk.window.shell.findChildren(FaultDialog)))
        dialog = desk.window.shell.findChildren(FaultDialog)[0]
        assert any("数据" in words for words in desk.words(dialog))
        assert any("ValueError" in words for words in desk.words(dialog))
        desk.notices.files.append(tmp_path / "diagnosis.zip")
        dialog._notices = desk.notices
        dialog._on_keep()
    finally:
        root.removeHandler(file)
        file.close()
    with zipfile.ZipFile(tmp_path / "diagnosis.zip") as made:
        whole = "".join(made.read(name).decode() for name in made.namelist())
    assert "broken" in whole
    assert "asked for" in whole
    for secret in (NAME, DOCUMENT, PHONE, "371499", "Zhang San"):
        assert secret not in whole
    dialog.accept()
    desk.faults.clear()  # it was meant
    assert desk.go("people").isVisible()


def test_a_fault_of_the_database_tells_no_values(tmp_path: Path) -> None:
    clock = FixedClock(NOON)
    database = Database(f"sqlite:///{tmp_path / 'a.db'}", clock, Ids(clock, 1))
    add = text("INSERT INTO a VALUES (:name)")
    with database.engine.begin() as connection:
        connection.execute(text("CREATE TABLE a (name TEXT NOT NULL UNIQUE)"))
        connection.execute(add, {"name": NAME})
        with pytest.raises(DBAPIError) as no:
            connection.execute(add, {"name": NAME})
    database.close()
    assert NAME not in str(no.value)
