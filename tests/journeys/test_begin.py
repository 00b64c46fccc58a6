"""The first hour: founding an academy, its branches, its first people, the lock."""

from pathlib import Path

import pytest

from academy.base.actor import PROGRAM
from academy.base.config import DEMO_PASSWORD as PASSWORD
from academy.ui.access.first_run import FirstRunCard
from academy.ui.access.recovery import RecoveryCard
from academy.ui.access.sign_in import SignInCard
from academy.ui.shell.status import StatusLine
from academy.ui.upkeep import backup_clock
from tests.journeys.desk import Desk, Open

OWN = "Yuan-Heng 2026"


def founded(open_window: Open, folder: Path, name: str = "测试工匠学院", who: str = "沈岚") -> Desk:
    """A new academy, made as a new user makes it; its administrator signed in."""
    desk = open_window(folder)
    card = desk.one(FirstRunCard)
    assert len(card.ways) == 4
    card.ways[0].click()
    values = {"academy": name, "code": "CS", "administrator": who, "account": "shenl"}
    desk.fill(desk.dialog().form, **values, password=OWN, repeated=OWN)
    desk.dialog().save_button.click()
    sheet = desk.one(RecoveryCard)
    sheet.go_on.click()
    assert desk._seen(RecoveryCard), "the letters must be on paper first"
    sheet.tick.setChecked(True)
    sheet.go_on.click()
    desk.sign_in("shenl", OWN)
    return desk


def test_u43_a_new_academy_is_founded_and_the_status_line_says_where_one_is(
    home: Path, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_clock, "FIRST_SECONDS", 0)
    desk = founded(open_window, home / "data")
    desk.until(lambda: any("上次备份" in words for words in desk.words(desk.one(StatusLine))))
    line = desk.words(desk.one(StatusLine))
    assert "测试工匠学院 · 沈岚" in line
    assert "SQLite" in line
    assert "演示数据" not in line
    assert desk.notices.said == []


def test_a_branch_has_one_industry_and_one_specialty(desk: Desk) -> None:
    page = desk.go("network")
    desk.press("新建分院", page)
    desk.fill(desk.dialog().form, name="智能制造工匠学院", code="ZN")
    assert "产业" in desk.refused_by("industry")
    desk.fill(desk.dialog().form, industry="装备制造", specialty="数控加工")
    desk.save()
    branch = next(row for row in page._rows if row.code == "ZN")
    page.table.choose(branch.id)
    desk.settled()
    desk.until(lambda: "数控加工" in desk.words(page))
    blank = next(row for row in page._rows if row.code == "ZN")
    page._on_specialty(type(blank)(**{**_fields(blank), "specialty": ""}))  # a list not yet read anew
    desk.fill(desk.dialog().form, specialty="工业机器人")
    sentence = desk.refused_by("specialty")
    assert "数控加工" in sentence
    assert "只有一个" in sentence
    desk.dialog()._discard()


def _fields(row: object) -> dict[str, object]:
    return {name: getattr(row, name) for name in row.__dataclass_fields__}  # type: ignore[attr-defined]


def test_a_document_is_judged_at_its_field_and_tells_birth_and_gender(desk: Desk) -> None:
    page = desk.go("people")
    desk.press("登记人员", page)
    form = desk.dialog().form
    desk.fill(form, name="时雨", doc_no="371499199004129013", role="trainee")
    desk.until(lambda: form.field("doc_no").is_bad())
    assert "校验位" in form.field("doc_no").message()
    assert "校验位" in desk.refused_by("doc_no"), "saving does not wipe what is known to be wrong"
    desk.fill(form, doc_no="371499199004129012")
    desk.until(lambda: "1990-04-12" in form.field("told").value())
    assert "男" in form.field("told").value()
    desk.save()
    assert desk.notices.toasts == ["已登记"]
    page.search.setText("shiyu")
    desk.until(lambda: page.model.rowCount() == 1)
    desk.until(lambda: page.model.fact_at(0) is not None)
    assert page.model.fact_at(0).doc_masked == "371499********9012"
    page.table.opened.emit(page.model.fact_at(0))
    desk.until(lambda: "时雨" in desk.words(desk.page()))
    assert not any("199004129012" in words for words in desk.words())


def test_the_lock_keeps_what_was_typed(earnest: Path, open_window: Open) -> None:
    desk = open_window(earnest)
    password = desk.sign_in("head", PASSWORD, OWN)
    page = desk.go("people")
    desk.press("登记人员", page)
    dialog = desk.dialog()
    desk.fill(dialog.form, name="时雨")
    desk.window.presence.clock.setInterval(1)
    desk.until(desk.window.gate.isVisible)
    assert not desk.window.shell.centralWidget().isEnabled()
    desk.window.presence.clock.setInterval(900_000)
    card = desk.one(SignInCard)
    desk.fill(card.form, password=password)
    card.enter.click()
    desk.until(lambda: not desk.window.gate.isVisible())
    assert desk.dialog() is dialog
    assert dialog.form.collect().name == "时雨"


def test_five_wrong_passwords_lock_the_account(earnest: Path, open_window: Open) -> None:
    desk = open_window(earnest)
    card = desk.one(SignInCard)
    said = []
    for attempt in range(6):
        password = PASSWORD if attempt == 5 else "wrong"
        desk.fill(card.form, account="head", password=password)
        card.enter.click()
        desk.settled()
        said.append(" ".join(desk.words(card)))
    assert desk.window.actor is None
    assert "锁定" in said[-1]
    assert desk.window.services is not None
    lines = desk.window.services.access.accounts(PROGRAM)
    assert [row.account for row in lines if row.locked_until is not None] == ["head"]
