"""A contract in the whole window, from its draft to the completion, by two people: as a county would work."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from academy import app
from academy.apprenticeship.facts_contract import Party, PathDraft, Rating, Side
from academy.base.clock import FixedClock
from academy.base.config import DEMO_PASSWORD as PASSWORD
from academy.ui.apprenticeship.contract import ContractPage
from academy.ui.apprenticeship.draft import DraftPage
from academy.ui.parts.form import Form
from academy.ui.parts.picker import PersonPicker
from tests.journeys.conftest import NOW
from tests.journeys.desk import Desk, Open
from tests.printing.pdf import complaints_of, page_count, text_of
from tests.ui.still import still
from tests.ui.typing import commit

OWN = "Yuan-Heng 2026"
PANEL = ("丁岩松", "林铁生", "沈岚")
PATH = (
    PathDraft(1, Side.CHARACTER, "岗位责任与安全规程", 8, 1, 2, "谈心记录"),
    PathDraft(1, Side.TECHNICAL, "测量仪器的操作与检校", 24, 1, 3, "实操考核表"),
    PathDraft(2, Side.TECHNICAL, "井下导线测量", 40, 4, 6, "测量成果图"),
)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> FixedClock:
    """The clock of the data; time passes when the test says so."""
    made = FixedClock(NOW, timedelta(milliseconds=3))
    monkeypatch.setattr(app, "SystemClock", lambda: made)
    return made


def choose(desk: Desk, form: Form[Any], name: str, text: str) -> None:
    """Type in a picker and take the first answer by Enter."""
    picker = form.field(name).input
    assert isinstance(picker, PersonPicker)
    desk.settled()  # a save that was refused has given the keys to the first field it marked
    desk.until(lambda: desk.window.shell.isActiveWindow() or desk.window.shell.activateWindow())
    still()
    picker.setFocus()
    desk.until(picker.hasFocus)
    commit(picker, text)
    picker.textEdited.emit(picker.text())
    desk.until(picker._popup.isVisible)
    desk.qtbot.keyClick(picker._popup, Qt.Key.Key_Return)
    desk.until(lambda: picker.found() is not None)
    assert text in picker.text()


def drafted(desk: Desk) -> ContractPage:
    """The form: refused at its fields while it is empty, saved when it is filled in."""
    page = desk.go("contracts")
    desk.press("起草协议", page)
    desk.until(lambda: isinstance(desk.page(), DraftPage))
    form = desk.page()
    branch = next(key for key, name in page._branches if "邱集" in name)
    desk.fill(form.form, branch_id=branch)
    desk.settled()
    form.save_button.click()
    desk.until(lambda: {"apprentice_id", "starts"} <= {each.name for each in form.form.bad()})
    for name, text in (("apprentice_id", "阿依古丽"), ("character_id", "梁立新"), ("technical_id", "贺明尺")):
        choose(desk, form.form, name, text)
    desk.fill(
        form.form,
        starts=date(2026, 12, 1), ends=date(2027, 5, 31), target_level=3,
        goals_character=("遵章守纪无“三违”",), goals_technical=("独立完成导线测量与平差",), path=PATH,
    )  # fmt: skip
    form.save_button.click()
    desk.until(lambda: isinstance(desk.page(), ContractPage) or form.form.bad())
    assert isinstance(desk.page(), ContractPage), [(each.name, each.message()) for each in form.form.bad()]
    desk.settled()
    contract: ContractPage = desk.page()
    return contract


def signed(desk: Desk, page: ContractPage) -> None:
    """Four signatures, each asked for by the strip above the page; the academy seals last."""
    for at, _ in enumerate(("梁立新", "贺明尺", "阿依古丽", "学院")):
        desk.press("登记签字", page.head)
        form = desk.dialog().form
        if form.field("party").value() is Party.ACADEMY:
            assert "学院" in desk.refused_by("signer") or at == 3
            desk.fill(form, signer="沈岚")
        desk.save()
        desk.until(lambda at=at: page.signatures.count.text() == f"{at + 1} / 4")


def written(desk: Desk, page: ContractPage) -> None:
    """Every entry and talk that lacks, by the act the strip offers, with its paper's place as the reason."""
    while late := page._seen().overdue:
        first, left = late[0], len(late) - 1
        desk.press("补填", page.head)
        form = desk.dialog().form
        assert form.field("month").value() == first.month
        if first.side is Side.TECHNICAL:
            desk.fill(form, hours=12, items=("井下导线测量",), score=88, reason="记录表存车间")
        else:
            day, rating = first.month.replace(day=20), Rating.GOOD if first.rating else None
            desk.fill(form, talk_on=day, talk_topic="安全意识", reason="记录表存车间", rating=rating)
        desk.save()
        desk.until(lambda left=left: len(page._seen().overdue) == left)
        desk.settled()


def assessed(desk: Desk, page: ContractPage) -> None:
    desk.press("申请出师考核", page)
    desk.until(lambda: page.head.pill.text == "考核中")
    desk.settled()
    page.head.buttons["assess"].click()
    form = desk.dialog().form
    desk.fill(form, theory=92, practice=95, overall=94, panel=PANEL)
    desk.save()
    desk.until(lambda: page.assessing.card.marks.text().strip() == "更正成绩…")
    assert not page.assessing.card.confirm.isVisibleTo(page), "nobody confirms what he has entered"


def test_a_contract_goes_from_draft_to_completion_in_the_window(
    earnest: Path, open_window: Open, clock: FixedClock, tmp_path: Path
) -> None:
    desk = open_window(earnest)
    desk.sign_in("head", PASSWORD, OWN)
    page = drafted(desk)
    number = page._seen().next_number
    desk.notices.answers.append(f"定稿为 {number}")
    page.head.buttons["freeze"].click()
    desk.until(lambda: page.head.pill.text == "待签署")
    signed(desk, page)
    desk.until(lambda: page.head.pill.text == "在培")
    clock.move_to(datetime(2027, 5, 28, 9, 0))
    page.opened()
    desk.until(lambda: len(page._seen().overdue) == 10)
    written(desk, page)
    assert page.logs.model.rowCount() == 10
    assessed(desk, page)
    key = page._seen().row.id

    desk.window.sign_out()
    desk.sign_in("approver", PASSWORD, OWN)
    contracts = desk.go("contracts")
    contracts.open_contract(key)
    desk.until(lambda: isinstance(desk.page(), ContractPage))
    second = desk.page()
    desk.until(lambda: second.assessing.card.confirm.isVisibleTo(second))
    desk.notices.answers.append("确认成绩")
    second.assessing.card.confirm.click()
    desk.until(lambda: second.head.pill.text == "已出师")
    desk.settled()
    assert "总分 94" in desk.notices.said[-1][1][0]
    desk.notices.files.append(tmp_path / "协议.pdf")
    desk.press("另存 PDF", second.papers)
    desk.until(lambda: (tmp_path / "协议.pdf").exists())
    data = (tmp_path / "协议.pdf").read_bytes()
    assert number in text_of(data)
    assert page_count(data) >= 5
    assert complaints_of(data, tmp_path) == ""
