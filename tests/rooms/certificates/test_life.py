"""What happens to a certificate after the issue, and every sheet and number accounted for; both engines."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from academy.base import counters
from academy.base.problems import Refused
from academy.base.spoken import display_pinyin
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import BatchDraft, CertificateFilter, CertificateState, Grade
from academy.certificates.facts_ledger import (
    DeliveryDraft,
    FateDraft,
    HandDraft,
    Order,
    PrintDraft,
    SheetFate,
    SpoilDraft,
)
from academy.certificates.facts_verify import Outcome
from tests.printing.photos import photo
from tests.rooms.certificates.scene import SERIES, Scene, lost, wrong
from tests.rooms.certificates.test_issue import codes, words_of
from tests.rooms.certificates.test_register import findings, three
from tests.rooms.conftest import COAL, HEAD, STEEL, an_actor

TODAY = date(2026, 11, 23)
BLANKS = DeliveryDraft(STEEL, "A4 芯页", "A000101", "A000110", date(2026, 11, 2), "县印刷厂")


def handed(day: date = TODAY, **changed: object) -> HandDraft:
    return replace(HandDraft(day), **changed)  # type: ignore[arg-type]


def test_a_lost_paper_is_made_anew_under_its_number_by_two_persons(scene: Scene) -> None:
    _, _, keys = three(scene)
    service, key = scene.service, keys[0]
    first = service.paper_bytes(scene.clerk, key)
    service.record_print(scene.clerk, [key])
    service.hand_over(scene.clerk, [key], handed())
    with pytest.raises(Refused) as refused:
        service.ask_reissue(scene.clerk, key, lost(" "))
    assert codes(refused) == {"reissue_reason_missing"}
    service.ask_reissue(scene.clerk, key, lost("本人遗失，登报声明"))
    with pytest.raises(Refused) as refused:
        service.ask_reissue(scene.clerk, key, lost("再来一次"))
    assert codes(refused) == {"reissue_asked_already"}
    with pytest.raises(Refused) as refused:
        service.approve_reissue(an_actor(901), key)
    assert codes(refused) == {"reissue_same_person"}
    (waiting,) = service.reissues_asked(scene.approver)
    assert (waiting.number, waiting.asked_by) == (f"{SERIES[:-4]}0001", "孙志远")
    service.approve_reissue(scene.approver, key)
    sheet = service.certificate(scene.clerk, key)
    assert (sheet.row.number, sheet.row.state, sheet.reissued_on) == (
        f"{SERIES[:-4]}0001", CertificateState.ISSUED, TODAY,
    )  # fmt: skip
    again = service.paper_bytes(scene.clerk, key)
    assert again != first
    assert "补发" in words_of(again)
    assert service.reprint(scene.clerk, key) == again
    assert service.verify(scene.clerk, sheet.row.number).outcome is Outcome.VALID
    assert [each.state for each in service.reissues(scene.clerk, key)] == ["approved"]
    assert findings(scene) == set()


def test_a_declined_reissue_changes_nothing_and_stays_on_record(scene: Scene) -> None:
    _, _, keys = three(scene)
    before = scene.service.paper_bytes(scene.clerk, keys[0])
    scene.service.ask_reissue(scene.clerk, keys[0], lost("弄脏了"))
    scene.service.decline_reissue(scene.approver, keys[0])
    assert scene.service.paper_bytes(scene.clerk, keys[0]) == before
    assert [each.state for each in scene.service.reissues(scene.clerk, keys[0])] == ["declined"]
    with pytest.raises(Refused) as refused:
        scene.service.approve_reissue(scene.approver, keys[0])
    assert codes(refused) == {"reissue_not_asked"}


def test_nothing_is_skipped_on_the_way_to_the_holder(scene: Scene) -> None:
    _, _, keys = three(scene)
    service = scene.service
    with pytest.raises(Refused) as refused:
        service.hand_over(scene.clerk, keys, handed())
    assert codes(refused) == {"not_printed"}
    service.record_print(scene.clerk, keys)
    with pytest.raises(Refused) as refused:
        service.hand_over(scene.clerk, keys, handed(date(2026, 11, 24)))
    assert codes(refused) == {"hand_day_future"}
    service.hand_over(scene.clerk, keys[:2], handed(scan=photo()))
    service.hand_over(scene.clerk, keys[2:], handed(receiver="班主任王涛"))
    with pytest.raises(Refused) as refused:
        service.hand_over(scene.clerk, keys[:1], handed())
    assert codes(refused) == {"handed_already"}
    one, third = (service.certificate(scene.clerk, key) for key in (keys[0], keys[2]))
    assert (one.row.state, one.handed_on, one.handed_to) == (CertificateState.DELIVERED, TODAY, one.row.name)
    assert third.handed_to == "班主任王涛"
    assert service.signed_list(scene.clerk, keys[1]) == service.signed_list(scene.clerk, keys[0])
    assert service.signed_list(scene.clerk, keys[0])
    assert service.signed_list(scene.clerk, keys[2]) is None


def test_the_old_paper_of_a_void_certificate_is_accounted_for(scene: Scene) -> None:
    _, _, keys = three(scene)
    with pytest.raises(Refused) as refused:
        scene.service.note_fate(scene.clerk, keys[0], FateDraft(SheetFate.RETURNED, TODAY))
    assert codes(refused) == {"fate_holds"}
    scene.service.ask_void(scene.clerk, keys[0], wrong("姓名印错"))
    scene.service.approve_void(scene.approver, keys[0])
    scene.service.note_fate(scene.clerk, keys[0], FateDraft(SheetFate.DESTROYED, TODAY))
    assert scene.service.certificate(scene.clerk, keys[0]).sheet_fate == "destroyed"


def test_every_blank_sheet_is_accounted_for(scene: Scene) -> None:
    _, _, keys = three(scene)
    service = scene.service
    with pytest.raises(Refused) as refused:
        service.record_print(scene.clerk, keys, PrintDraft("前台激光", "A000101"))
    assert codes(refused) == {"blank_unknown"}
    delivery = service.receive_blanks(scene.clerk, BLANKS)
    with pytest.raises(Refused) as refused:
        service.receive_blanks(scene.clerk, replace(BLANKS, first="A000110", last="A000120"))
    assert codes(refused) == {"blank_twice"}
    service.record_print(scene.clerk, keys, PrintDraft("前台激光", "a000101"))
    with pytest.raises(Refused) as refused:
        service.record_print(scene.clerk, keys[:1], PrintDraft("前台激光", "A000103"))
    assert codes(refused) == {"blank_gone"}
    service.spoil_blank(scene.clerk, SpoilDraft("A000103", "印歪了"))
    service.spoil_blank(scene.clerk, SpoilDraft("A000104", "卡纸"))
    with pytest.raises(Refused) as refused:
        service.spoil_blank(scene.clerk, SpoilDraft("A000104", ""))
    assert codes(refused) == {"blank_gone", "spoil_reason"}
    service.record_print(scene.clerk, keys[2:], PrintDraft("前台激光", "A000105"))
    (row,) = service.stock(scene.clerk)
    assert (row.received, row.used, row.spoiled, row.left, row.next_free) == (10, 3, 2, 5, "A000106")
    sheets = service.stock_sheets(scene.clerk, delivery)
    assert [(each.serial, each.state, each.reason) for each in sheets] == [
        ("A000101", "used", ""), ("A000102", "used", ""), ("A000103", "spoiled", "印歪了"),
        ("A000104", "spoiled", "卡纸"), ("A000105", "used", ""),
    ]  # fmt: skip
    assert sheets[2].number.endswith("-0003")  # what was printed on it stays known
    prints = service.certificate(scene.clerk, keys[2]).prints
    assert [(each.copy, each.printer, each.blank) for each in prints] == [
        (1, "前台激光", "A000103"), (2, "前台激光", "A000105"),
    ]  # fmt: skip
    assert findings(scene) == set()


def test_the_stock_list_adds_up_and_the_pre_flight_counts_what_is_left(scene: Scene, tmp_path: Path) -> None:
    class_id, people = scene.class_of(3)
    scene.service.receive_blanks(scene.clerk, BLANKS)
    scene.service.spoil_blank(scene.clerk, SpoilDraft("A000102", "卡纸"))
    found = scene.service.preflight(scene.clerk, scene.draft(class_id, people))
    (line,) = [each for each in found.checks if each.title.code == "certificates.look_blanks"]
    assert (line.grade, dict(line.evidence.values)) == (Grade.WARNING, {"left": "9", "count": "3"})
    file = scene.service.save_stock(scene.clerk, tmp_path / "stock.xlsx")
    rows = list(openpyxl.load_workbook(file).active.iter_rows(min_row=2, values_only=True))  # type: ignore[union-attr]
    assert [tuple(each or 0 for each in row[4:8]) for row in rows] == [(10, 0, 1, 9), (0, 0, 1, 0)]


def test_the_approver_is_shown_what_is_unusual(scene: Scene) -> None:
    class_id, people = scene.class_of(3)
    scene.issued(class_id, people[:1])
    other, again = scene.class_of(3, term=4)
    scene.rename(again[1], name="张𬸚")
    scene.rename(again[2], photo_sha256="x")
    draft = scene.draft(other, again)
    codes_found = {each.title.code for each in scene.service.preflight(scene.clerk, draft).checks}
    assert {"certificates.look_rare", "certificates.look_no_photo"} <= codes_found
    assert scene.service.preflight(scene.clerk, draft).problems == ()


def test_a_branch_keeps_its_own_stock(scene: Scene) -> None:
    scene.service.receive_blanks(scene.clerk, BLANKS)
    coal = an_actor(903, COAL, network=False)
    assert scene.service.stock(coal) == []
    with pytest.raises(Refused):
        scene.service.receive_blanks(coal, replace(BLANKS, first="B1", last="B2"))
    with pytest.raises(Refused):
        scene.service.spoil_blank(coal, SpoilDraft("A000101", "卡纸"))


def test_the_ledger_accounts_for_every_number(scene: Scene, tmp_path: Path) -> None:
    class_id, people, keys = three(scene)
    service, database = scene.service, scene.door.database
    service.ask_void(scene.clerk, keys[0], wrong("姓名印错"))
    service.approve_void(scene.approver, keys[0])
    with database.transaction(write=True) as db:  # an old backup was restored
        counters.raise_to(db, database.ids, {(HEAD, "certificate", SERIES): 5}, database.clock.now())
    (new,) = scene.issued(class_id, people[:1]).certificate_ids
    assert service.certificate(scene.clerk, new).row.number.endswith("-0006")
    (row,) = service.series(scene.clerk)
    assert (row.taken, row.valid, row.void, row.replaced, row.lost, row.unexplained) == (6, 3, 0, 1, 2, 0)
    assert row.next_number.endswith("-0007")
    numbers = service.series_numbers(scene.clerk, SERIES)
    assert [each.state for each in numbers] == ["replaced", "issued", "issued", "lost", "lost", "issued"]
    file = service.save_numbers(scene.clerk, tmp_path / "numbers.xlsx")
    cells = [row[3] for row in openpyxl.load_workbook(file).active.iter_rows(values_only=True)]  # type: ignore[union-attr]
    assert cells == ["去向", "已换发", "已签发", "已签发", "恢复备份跳过", "恢复备份跳过", "已签发"]
    assert service.series(an_actor(903, COAL, network=False)) == []


def test_the_ledger_leaves_for_excel_in_the_official_columns(scene: Scene, tmp_path: Path) -> None:
    _, _, keys = three(scene)
    scene.service.receive_blanks(scene.clerk, BLANKS)
    scene.service.record_print(scene.clerk, keys, PrintDraft("前台激光", "A000101"))
    file = scene.service.save_ledger(scene.clerk, CertificateFilter(), tmp_path / "ledger.xlsx")
    head, *rows = list(openpyxl.load_workbook(file).active.iter_rows(values_only=True))  # type: ignore[union-attr]
    assert head[:8] == (
        "序号", "证书编号", "证书种类", "姓名", "性别", "证件类型", "证件号码", "工作单位",
    )  # fmt: skip
    assert [row[0] for row in rows] == [1, 2, 3]
    assert all("*" in str(row[6]) for row in rows)
    assert {row[18] for row in rows} == {"A000101", "A000102", "A000103"}
    assert {row[14] for row in rows} == {datetime(2026, 11, 24)}


def test_the_hand_out_list_is_in_the_order_of_the_employers(scene: Scene) -> None:
    _, people, keys = three(scene)
    for person, unit in zip(people, ("丙厂", "甲厂", "乙厂"), strict=True):
        scene.rename(person, unit=unit)
    assert scene.service.hand_order(scene.clerk, keys, Order.NUMBER) == list(keys)
    assert scene.service.hand_order(scene.clerk, keys, Order.UNIT) == [keys[0], keys[2], keys[1]]
    pdf = scene.service.hand_list_pdf(scene.clerk, keys, Order.UNIT)
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    assert "证书发放登记表" in text
    places = [text.index(f"-000{at}") for at in (1, 3, 2)]
    assert places == sorted(places)


def test_what_changed_since_is_shown_and_the_paper_stays(scene: Scene) -> None:
    _, people, keys = three(scene)
    assert scene.service.differences(scene.clerk, keys[0]) == []
    before = scene.service.certificate(scene.clerk, keys[0]).row.name
    scene.rename(people[0], name="赵改名")
    (found,) = scene.service.differences(scene.clerk, keys[0])
    assert (found.field, found.printed, found.today) == ("name", before, "赵改名")


def test_an_honour_is_issued_by_two_persons_and_only_once(scene: Scene) -> None:
    people = scene.courses.people(2)
    service = scene.service
    draft = BatchDraft(
        0, tuple(people), CertificateKind.HONOUR, issued_on=TODAY, branch_id=STEEL,
        title="2026年度技术能手", citation="在全县职工技能大赛中成绩优异，授予“技术能手”称号。",
    )  # fmt: skip
    with pytest.raises(Refused) as refused:
        service.prepare(scene.clerk, replace(draft, title="职业技能等级证书", citation=""))
    assert codes(refused) == {"reserved", "citation_missing"}
    batch_id = service.prepare(scene.clerk, draft)
    service.submit(scene.clerk, batch_id, scene.version(batch_id))
    issued = service.approve_and_issue(scene.approver, batch_id)
    assert issued.first_number == "QH-YF-RY-2026-0001"
    words = words_of(service.paper_bytes(scene.clerk, issued.certificate_ids[0]))
    assert "荣誉证书" in words
    assert "授予“技术能手”称号" in words
    with pytest.raises(Refused) as refused:
        service.prepare(scene.clerk, replace(draft, person_ids=(people[0],)))
    assert codes(refused) == {"already_certified"}
    assert service.verify(scene.clerk, issued.last_number).outcome is Outcome.VALID
    assert findings(scene) == set()


def test_people_are_found_by_pinyin_and_certificates_by_level_and_code(scene: Scene) -> None:
    class_id, people = scene.class_of(2)
    keys = scene.issued(class_id, people).certificate_ids
    service = scene.service
    row = service.certificate(scene.clerk, keys[0]).row
    pinyin = display_pinyin(row.name).replace(" ", "")
    assert keys[0] in service.certificate_ids(scene.clerk, CertificateFilter(text=pinyin))
    assert keys[0] in service.certificate_ids(scene.clerk, CertificateFilter(text=row.number.lower()))
    level = service.certificate(scene.clerk, keys[0]).level
    found = service.certificate_ids(scene.clerk, CertificateFilter(level=level))
    assert sorted(found) == sorted(keys)
    assert service.certificate_ids(scene.clerk, CertificateFilter(text="GX1:坏")) == []
