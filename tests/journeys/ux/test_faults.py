"""U59: an unforeseen error has a code, and what is passed on names nobody."""

import logging
import zipfile
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from academy.base.clock import FixedClock
from academy.base.database import Database
from academy.base.ids import Ids
from academy.ui.parts.diagnosis import scrubbed
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
        assert any("管理员" in words for words in desk.words(dialog))  # what to do
        desk.notices.files.append(tmp_path / "diagnosis.zip")
        dialog._notices = desk.notices
        desk.faults.clear()  # it was meant
        desk.press("复制详情", dialog)
        desk.press("保存诊断包", dialog)
    finally:
        root.removeHandler(file)
        file.close()
    with zipfile.ZipFile(tmp_path / "diagnosis.zip") as made:
        whole = "".join(made.read(name).decode() for name in made.namelist())
    copied = QGuiApplication.clipboard().text()
    assert "ValueError" in copied
    assert "broken" in copied
    assert "broken" in whole
    assert "asked for" in whole
    for secret in (NAME, DOCUMENT, PHONE, "371499", "Zhang San"):
        assert secret not in whole
        assert secret not in copied
    dialog.accept()
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


def test_a_report_names_nobody_whose_folder_the_program_stands_in() -> None:
    lines = [
        '  File "D:/zhangsan/academy/academy/ui/window.py", line 7, in close',
        '  File "C:\\Users\\李雷\\AppData\\Academy\\lib\\academy\\app.py", line 3, in main',
        '  File "D:/zhangsan/x.py", line 1, in <module>',
        f"WARNING academy: {Path.home()}/data cannot be read",
    ]
    told = scrubbed("\n".join(lines))
    assert 'File "…/academy/ui/window.py", line 7, in close' in told
    assert 'File "…/academy/app.py"' in told
    assert 'File "…/x.py"' in told
    for secret in ("zhangsan", "李雷", str(Path.home())):
        assert secret not in told
