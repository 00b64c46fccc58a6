"""U30: what was typed survives a crash."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from academy.ui.parts.form_dialog import FormDialog
from tests.journeys.desk import Desk, Open
from tests.journeys.ux import typist

ROOT = Path(__file__).parents[3]
TYPED = {"name": "时雨", "unit": "永锋集团", "remark": "从焊工班转来"}


def entered(desk: Desk) -> None:
    desk.until(lambda: desk.window.actor is not None and not desk.window.gate.isVisible())
    desk.settled()


def test_u30_what_was_typed_when_the_program_died_is_offered_and_taken_over(
    demo: Path, open_window: Open, tmp_path: Path
) -> None:
    desk = open_window(demo)
    entered(desk)
    page = desk.go("people")
    desk.press("登记人员", page)
    form = desk.dialog().form
    desk.fill(form, **TYPED)
    desk.until(lambda: list((demo / "drafts").glob("*.draft")))
    desk.settled()
    shutil.copytree(demo / "drafts", tmp_path / "left")  # a killed program has no time to tidy up
    before = form.collect()
    desk.close()
    shutil.copytree(tmp_path / "left", demo / "drafts", dirs_exist_ok=True)
    again = open_window(demo)
    again.notices.answers.append("去看")
    entered(again)
    again.until(lambda: again.window.shell.findChildren(FormDialog))
    assert any(title == "有未保存的录入" for title, _ in again.notices.said)
    form = again.dialog().form
    again.press("取回", form)
    assert form.collect() == before
    assert form.changed()


TYPED_ON, LOST = 120, 45  # letters before the program is killed; what two seconds and a busy machine may cost


@pytest.mark.campaign
def test_u30_a_program_killed_while_somebody_types_without_rest_gives_it_back(
    demo: Path, open_window: Open
) -> None:
    command = [sys.executable, typist.__file__, str(demo)]
    settings = dict(os.environ, PYTHONPATH=str(ROOT))
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=settings) as program:
        assert program.stdout is not None
        typed = next(int(line) for line in program.stdout if int(line) >= TYPED_ON)
        program.kill()
    assert program.returncode == -signal.SIGKILL
    again = open_window(demo)
    again.notices.answers.append("去看")
    entered(again)
    again.until(lambda: again.window.shell.findChildren(FormDialog))
    form = again.dialog().form
    again.press("取回", form)
    remark = form.field("remark").value()
    assert (form.field("name").value(), form.field("unit").value()) == (typist.NAME, typist.UNIT)
    assert remark == (typist.LETTERS * 9)[: len(remark)]
    assert len(remark) > typed - LOST


@pytest.mark.campaign
def test_u30_a_form_of_any_page_opens_again_by_itself(demo: Path, open_window: Open, tmp_path: Path) -> None:
    desk = open_window(demo)
    entered(desk)
    shown = desk.go("network")
    desk.press("新建分院", shown)
    desk.fill(desk.dialog().form, name="新能源工匠学院")
    desk.until(lambda: list((demo / "drafts").glob("*.draft")))
    desk.settled()
    shutil.copytree(demo / "drafts", tmp_path / "left")
    desk.close()
    shutil.copytree(tmp_path / "left", demo / "drafts", dirs_exist_ok=True)
    again = open_window(demo)
    again.notices.answers.append("去看")
    entered(again)
    form = again.dialog().form
    again.press("取回", form)
    assert form.field("name").value() == "新能源工匠学院"
