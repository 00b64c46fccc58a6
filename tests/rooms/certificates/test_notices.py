"""Notices of voiding: who gets one, what it says, what it keeps to itself; both engines."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from sqlalchemy import func, select

from academy.archive.records import Paper
from academy.base.problems import Refused
from academy.base.progress import Cancelled
from academy.certificates import rules_notice, store, store_settings
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_ledger import FateDraft, SheetFate
from academy.certificates.facts_notice import VoidNotice
from academy.certificates.facts_reasons import NoticeDraft, VoidCause
from academy.certificates.paper_notice import notice_paper
from tests.rooms.certificates.scene import ISSUED_ON, Scene, wrong
from tests.rooms.certificates.test_issue import codes
from tests.rooms.certificates.test_register import findings, three
from tests.rooms.certificates.test_release import ONE_ENGINE, choose
from tests.rooms.conftest import COAL, an_actor

NOTICE = VoidNotice(
    1, 2, 3, "QH-YF-2026-0303-0001", CertificateKind.COMPLETION, "张伟", "371425********0010", "炼钢班",
    date(2026, 11, 24), VoidCause.DECEIT, date(2026, 11, 26), None, 15, "齐河工匠学院教务办公室", "永锋分院",
    date(2026, 11, 26),
)  # fmt: skip
TODAY = date(2026, 11, 23)
WAITS = replace(NOTICE, since=None)


def text_of(data: bytes, page: int = 0) -> str:
    found = pypdfium2.PdfDocument(data)[page].get_textpage().get_text_range()
    return "".join(found.split())


@pytest.mark.parametrize(
    ("notice", "said", "unsaid"),
    [
        (NOTICE, "已自2026年11月26日起作废", "拟作废"),
        (NOTICE, "自收到本通知书之日起15日内书面提出", "期满未提出"),
        (NOTICE, "受理部门：齐河工匠学院教务办公室", ""),
        (NOTICE, "请将证书原件交回永锋分院", "换发"),
        (replace(NOTICE, replaced_by="QH-9"), "已为您换发新证书，编号QH-9", ""),
        (replace(NOTICE, give_back=False), "受理部门", "交回"),
        (replace(NOTICE, days=0), "如有异议，您可以书面提出", "日内"),
        (WAITS, "在作出决定之前，证书仍然有效", "不能再使用"),
        (WAITS, "自收到本告知书之日起15日内书面提出", "通知书"),
        (replace(WAITS, told_on=date(2026, 11, 20)), "请在2026年12月5日以前书面提出", "收到本"),
        (replace(WAITS, days=0), "如有异议，您可以书面提出", "期满"),
    ],
)
def test_what_a_notice_says(notice: VoidNotice, said: str, unsaid: str) -> None:
    told = text_of(notice_paper(notice)).replace(" ", "")
    assert said in told
    assert not unsaid or unsaid not in told
    assert "弄虚作假取得" in told
    assert rules_notice.title(notice) in told


def test_a_title_that_is_too_long_is_refused_and_not_cut() -> None:
    with pytest.raises(Refused) as refused:
        notice_paper(replace(NOTICE, about="技" * 400))
    assert refused.value.problems[0].code == "paper.does_not_fit"


@pytest.mark.parametrize(("text", "code"), [("教务办公室", ""), ("教" * 61, "office_long")])
def test_where_to_object_is_one_line(text: str, code: str) -> None:
    found = rules_notice.office_problems(text)
    assert [each.code.removeprefix("certificates.") for each in found] == [code] * bool(code)


def test_the_holder_is_told_before_and_after_and_both_papers_are_kept(scene: Scene, tmp_path: Path) -> None:
    _, _, keys = three(scene)
    service, clerk = scene.service, scene.clerk
    service.ask_void(clerk, keys[0], wrong("内部说明：名字抄错", cause=VoidCause.WRONG_NAME))
    first = service.save_void_notices(clerk, keys[:1], tmp_path / "a.pdf").read_bytes()
    assert "拟作废" in text_of(first)
    assert "抄错" not in text_of(first), "why in detail stays in the house"
    again = service.save_void_notices(clerk, keys[:1], tmp_path / "b.pdf").read_bytes()
    assert again == first
    service.note_told(clerk, keys[0], NoticeDraft(TODAY, "书面送达"))
    service.approve_void(scene.approver, keys[0])
    second = service.save_void_notices(clerk, keys[:1], tmp_path / "c.pdf").read_bytes()
    assert "证书作废通知书" in text_of(second)
    (row,) = service.voids(clerk, keys[0])
    assert [each.decided for each in row.notices] == [False, True]
    assert [service.notice_bytes(clerk, each.id) for each in row.notices] == [first, second]
    service.note_fate(clerk, keys[0], FateDraft(SheetFate.RETURNED, TODAY))
    third = service.save_void_notices(clerk, keys[:1], tmp_path / "d.pdf").read_bytes()
    assert "原件" not in text_of(third)
    with pytest.raises(Refused):
        service.notice_bytes(an_actor(903, COAL, network=False), row.notices[0].id)
    assert findings(scene) == set()
    with scene.door.database.transaction() as db:
        assert store.broken(db) == []


def test_many_notices_are_one_file_and_those_not_void_are_named_all_at_once(
    scene: Scene, tmp_path: Path
) -> None:
    _, _, keys = three(scene)
    for key in keys[:2]:
        scene.service.ask_void(scene.clerk, key, wrong("重复"))
    target = tmp_path / "all.pdf"
    with pytest.raises(Refused) as refused:
        scene.service.save_void_notices(scene.clerk, keys, target)
    assert codes(refused) == {"notice_nothing_void"}
    assert [each.where for each in refused.value.problems] == [
        scene.service.certificate(scene.clerk, keys[2]).row.number
    ]
    assert not target.exists()
    scene.service.save_void_notices(scene.clerk, keys[:2], target)
    numbers = [scene.service.certificate(scene.clerk, key).row.number for key in keys[:2]]
    assert all(number in text_of(target.read_bytes(), at) for at, number in enumerate(numbers))
    scene.service.decline_void(scene.approver, keys[0])
    with pytest.raises(Refused):
        scene.service.save_void_notices(scene.clerk, keys[:1], target)


class Impatient:
    def step(self, done: int, total: int) -> None:
        raise Cancelled


@ONE_ENGINE
def test_a_cancelled_job_keeps_no_notice(scene: Scene, tmp_path: Path) -> None:
    _, _, keys = three(scene)
    scene.service.ask_void(scene.clerk, keys[0], wrong("重复"))
    with pytest.raises(Cancelled):
        scene.service.save_void_notices(scene.clerk, keys[:1], tmp_path / "a.pdf", Impatient())
    assert list(tmp_path.glob("*.pdf")) == []
    with scene.door.database.transaction() as db:
        kept = select(func.count()).select_from(Paper).where(Paper.kind == rules_notice.KIND)
        assert db.scalar(kept) == 0


@ONE_ENGINE
def test_period_and_office_come_from_the_settings(scene: Scene, tmp_path: Path) -> None:
    choose(scene, store_settings.VOID_APPEAL, 7)
    choose(scene, store_settings.VOID_OFFICE, "监察室，电话 0534-0000000")
    key = scene.issued(*scene.class_of(2)).certificate_ids[0]
    scene.service.ask_void(scene.clerk, key, wrong("重复"))
    data = scene.service.save_void_notices(scene.clerk, [key], tmp_path / "a.pdf").read_bytes()
    assert "7日内" in text_of(data)
    assert "监察室，电话0534-0000000" in text_of(data)
    assert str(ISSUED_ON.year) in text_of(data)
