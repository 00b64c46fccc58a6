"""U30: what was typed survives a crash."""

import shutil
from pathlib import Path

import pytest

from academy.ui.parts.form_dialog import FormDialog
from tests.journeys.desk import Desk, Open

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
