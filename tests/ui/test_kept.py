"""What is typed outlives a crash; two clerks who save the same record see both versions."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from academy.base.drafts import DraftBox
from academy.base.facts import KeptDraft
from academy.base.problems import Refused, problem
from academy.base.vault import Vault
from academy.ui.parts.conflict import ConflictDialog
from academy.ui.parts.fields import ChoiceField, DateField, LinesField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.keeping import key_of, packed, unpacked
from academy.ui.parts.workspace import Workspace
from tests.workspace import NOON

ACCOUNT = 7


class Trade(StrEnum):
    WELDER = "welder"
    FITTER = "fitter"


@dataclass(frozen=True, slots=True)
class Draft:
    name: str = ""
    trade: Trade | None = None
    since: date | None = None
    remark: str = ""
    password: str = ""


@pytest.fixture
def box(tmp_path: Path) -> DraftBox:
    return DraftBox(tmp_path / "drafts", Vault(bytes(range(32))))


@pytest.fixture
def kept(workspace: Workspace, box: DraftBox) -> Iterator[DraftBox]:
    workspace.drafts.begin(box, ACCOUNT, lambda: ("people", ""))
    yield box
    workspace.drafts.end()


def form_of(workspace: Workspace, qtbot: QtBot, draft: Draft, *, alone: bool = True) -> Form[Draft]:
    fields = [
        TextField("name", "姓名", required=True),
        ChoiceField("trade", "工种", [(Trade.WELDER, "焊工"), (Trade.FITTER, "钳工")]),
        DateField("since", "起"),
        LinesField("remark", "备注"),
        TextField("password", "密码", secret=True),
    ]
    made = Form(workspace, draft, fields)
    if alone:
        qtbot.addWidget(made)
    return made


def typed(form: Form[Draft], **values: object) -> None:
    for name, value in values.items():
        form.field(name).set_value(value)
        form.field(name).edited.emit()


TYPED = {"name": "时雨", "trade": Trade.FITTER, "since": date(2026, 3, 1), "remark": "两行\n备注"}


def test_what_was_typed_is_offered_when_the_form_opens_again(
    workspace: Workspace, qtbot: QtBot, kept: DraftBox
) -> None:
    form = form_of(workspace, qtbot, Draft())
    typed(form, **TYPED, password="Geheim-2026")
    qtbot.waitUntil(lambda: len(kept.found(ACCOUNT)) == 1)
    workspace.drafts.take(kept.found(ACCOUNT))  # what the next start does
    again = form_of(workspace, qtbot, Draft())
    assert again._offer.isVisibleTo(again)
    again.take_over()
    assert again.collect() == replace(Draft(), **TYPED)  # type: ignore[arg-type]
    assert again.changed()


def test_nothing_typed_stands_readable_in_a_file(workspace: Workspace, qtbot: QtBot, kept: DraftBox) -> None:
    form = form_of(workspace, qtbot, Draft())
    typed(form, **TYPED)
    qtbot.waitUntil(lambda: len(kept.found(ACCOUNT)) == 1)
    (file,) = kept._folder.glob("*.draft")
    assert "时雨".encode() not in file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0
    assert kept.found(8) == []


def test_what_is_saved_or_closed_is_kept_no_longer(
    workspace: Workspace, qtbot: QtBot, kept: DraftBox
) -> None:
    first, second = form_of(workspace, qtbot, Draft()), form_of(workspace, qtbot, Draft(name="甲"))
    typed(first, **TYPED)
    typed(second, remark="改")
    qtbot.waitUntil(lambda: len(kept.found(ACCOUNT)) == 2)
    first.settle()
    second.fill(Draft(name="乙"))
    qtbot.waitUntil(lambda: kept.found(ACCOUNT) == [])


def test_one_record_is_not_offered_what_was_typed_about_another(
    workspace: Workspace, qtbot: QtBot, kept: DraftBox
) -> None:
    form = form_of(workspace, qtbot, Draft(name="甲"))
    typed(form, remark="改")
    qtbot.waitUntil(lambda: len(kept.found(ACCOUNT)) == 1)
    other = form_of(workspace, qtbot, Draft(name="乙"))
    assert not other._offer.isVisibleTo(other)


def test_a_draft_opened_on_another_day_is_the_same_form() -> None:
    monday, tuesday = Draft(since=date(2026, 11, 23)), Draft(since=date(2026, 11, 24))
    keys = {key_of(each, {"name": each.name, "since": each.since}) for each in (monday, tuesday)}
    assert len(keys) == 1


def test_values_come_back_as_they_were() -> None:
    values = {
        "draft": Draft("甲", Trade.WELDER, date(2026, 1, 2)), "none": None, "many": (1, "二", True),
        "set": frozenset({3}),
    }  # fmt: skip
    assert unpacked(packed(values)) == values
    assert packed({"open": object()}) == {}


def test_a_file_sealed_under_another_key_is_left_out(box: DraftBox, tmp_path: Path) -> None:
    box.keep(ACCOUNT, KeptDraft("a", "甲", "people", "", NOON, {"name": "时雨"}))
    assert [each.title for each in box.found(ACCOUNT)] == ["甲"]
    assert DraftBox(tmp_path / "drafts", Vault(bytes(32))).found(ACCOUNT) == []


def overtaken(
    workspace: Workspace, qtbot: QtBot, owner: QWidget, saved: list[tuple[str, Draft]]
) -> FormDialog[Draft]:
    """A dialog whose record another clerk saves first."""
    qtbot.addWidget(owner)
    form = form_of(workspace, qtbot, Draft("甲", Trade.WELDER, remark="旧"), alone=False)

    def save(_draft: Draft) -> None:
        raise Refused(problem("record.changed_meanwhile"))

    def stored() -> tuple[Draft, object]:
        theirs = Draft("甲", Trade.FITTER, remark="对方")
        return theirs, lambda draft: saved.append(("over theirs", draft))

    dialog = FormDialog(
        workspace,
        "修改",
        form,
        save,
        lambda _answer: None,
        owner,
        stored=stored,  # type: ignore[arg-type]
    )
    dialog.open()
    return dialog


def test_u42_both_versions_are_shown_and_chosen_by_field(
    workspace: Workspace, qtbot: QtBot, said: list[tuple[str, tuple[str, ...]]]
) -> None:
    saved: list[tuple[str, Draft]] = []
    owner = QWidget()
    dialog = overtaken(workspace, qtbot, owner, saved)
    typed(dialog.form, remark="我的", since=date(2026, 3, 1))
    dialog.save_button.click()
    qtbot.waitUntil(lambda: len(dialog.findChildren(ConflictDialog)) == 1)
    (compared,) = dialog.findChildren(ConflictDialog)
    shown = {name: (each.text(), compared.theirs[name].text()) for name, each in compared.mine.items()}
    assert shown == {"trade": ("焊工", "钳工"), "since": ("2026-03-01", "—"), "remark": ("我的", "对方")}
    chosen = {name for name, each in compared.mine.items() if each.isChecked()}
    assert chosen == {"since", "remark"}  # what only the other one changed is his
    compared.theirs["remark"].setChecked(True)
    compared.save.click()
    qtbot.waitUntil(lambda: bool(saved))
    assert saved == [("over theirs", Draft("甲", Trade.FITTER, date(2026, 3, 1), "对方"))]
    assert said == []
