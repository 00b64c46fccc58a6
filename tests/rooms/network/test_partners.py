"""Partners: codes checked, agreements watched, one of a name in a branch, taken from a list and back."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.problems import Refused
from academy.base.vault import Vault
from academy.courses.facts_roster import RosterChoice
from academy.desk import store_index
from academy.desk.facts import HitKind
from academy.desk.service import DeskService
from academy.imports.facts import ImportTarget, ListKind
from academy.imports.service import ImportService
from academy.network.facts_partner import PartnerDraft, PartnerKind, Standing
from academy.network.rules_codes import credit_code_check, organisation_check
from academy.network.rules_partner import fields, joined, standing, tidied
from academy.network.service_partner import PartnerService
from academy.people import store_figures
from academy.people.facts import PersonDraft, Role
from academy.people.service import PeopleService
from academy.sheets.export import write_table
from academy.sheets.reading import read_book
from tests.beginnings import apart
from tests.databases import COAL, STEEL
from tests.rooms.people.persons import doc_no

TODAY = date(2026, 11, 23)


def a_code(serial: int) -> str:
    """A valid code nobody has: the area 371499 was never given out."""
    inner = f"{serial:08d}"
    first = f"91371499{inner}{organisation_check(inner)}"
    return first + credit_code_check(first)


YONGFENG = PartnerDraft(
    STEEL, "山东永锋钢铁有限公司", PartnerKind.ENTERPRISE, a_code(1), "赵主任", "15400000001", "YF-HZ-2025",
    date(2025, 1, 1), date(2026, 12, 31),
)  # fmt: skip


@pytest.fixture
def partners(door: Door) -> PartnerService:
    return PartnerService(door, store_figures.of_units)


def told(no: pytest.ExceptionInfo[Refused]) -> set[str]:
    return {each.code for each in no.value.problems}


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"name": ""}, "partner.name_missing"),
        ({"name": "厂" * 61}, "partner.too_long"),
        ({"uscc": a_code(1)[:17] + "I"}, "organization.code_characters"),
        ({"uscc": "371499198506150095"}, "organization.code_inner_checksum"),
        ({"agreed_on": None}, "partner.begins_missing"),
        ({"ends_on": date(2025, 1, 1)}, "partner.ends_early"),
    ],
)
def test_what_a_partner_must_be(changed: dict[str, object], code: str) -> None:
    assert [found.code for found in fields(tidied(YONGFENG))] == []
    found = [each.code for each in fields(tidied(replace(YONGFENG, **changed)))]  # type: ignore[arg-type]
    assert code in found or found == ["organization.code_checksum"]


@pytest.mark.parametrize(
    ("agreed", "ends", "found"),
    [
        (None, None, Standing.NONE),
        (date(2026, 12, 1), None, Standing.COMING),
        (date(2020, 1, 1), None, Standing.RUNNING),
        (date(2020, 1, 1), date(2027, 1, 23), Standing.RUNNING),
        (date(2020, 1, 1), date(2027, 1, 22), Standing.ENDING),
        (date(2020, 1, 1), TODAY, Standing.ENDING),
        (date(2020, 1, 1), date(2026, 11, 22), Standing.ENDED),
    ],
)
def test_where_an_agreement_stands(agreed: date | None, ends: date | None, found: Standing) -> None:
    assert standing(agreed, ends, TODAY) is found


def test_a_partner_is_kept_counted_and_found(
    door: Door, vault: Vault, partners: PartnerService, clerk: Actor, coal_clerk: Actor
) -> None:
    door.followers.append(store_index.follow)
    apart(door.database, "index")
    key = partners.save_partner(clerk, 0, replace(YONGFENG, uscc=YONGFENG.uscc.lower()))
    people = PeopleService(door, vault)
    for serial in (1, 2):
        unit = YONGFENG.name if serial == 1 else "别的单位"
        people.add(
            clerk, PersonDraft(STEEL, f"王{serial}", doc_no=doc_no(serial), unit=unit, role=Role.TRAINEE)
        )
    (row,) = partners.partners(clerk)
    assert (row.uscc, row.people, row.standing) == (YONGFENG.uscc, 1, Standing.ENDING)
    assert partners.partners(coal_clerk) == []
    with pytest.raises(Refused) as no:
        partners.save_partner(clerk, 0, replace(YONGFENG, uscc=""))
    assert told(no) == {"partner.name_held"}
    with pytest.raises(Refused) as no:
        partners.save_partner(clerk, 0, replace(YONGFENG, name="永锋集团"))
    assert told(no) == {"partner.code_held"}
    with pytest.raises(Refused) as no:
        partners.save_partner(coal_clerk, 0, YONGFENG)
    assert told(no) == {"access.other_branch"}
    partners.save_partner(coal_clerk, 0, replace(YONGFENG, branch_id=COAL))  # its own agreement
    found = [hit for hit in DeskService(door).search(clerk, "永锋钢铁") if hit.kind is HitKind.PARTNER]
    assert [hit.id for hit in found][:1] == [key]
    assert len(found) == 2
    partners.save_partner(clerk, key, replace(YONGFENG, contact="钱主任"), row.version)
    with pytest.raises(Refused) as no:
        partners.save_partner(clerk, key, YONGFENG, row.version)
    assert told(no) == {"record.changed_meanwhile"}
    partners.remove_partner(clerk, key, row.version + 1)
    assert [each.branch_id for each in partners.partners(clerk)] == [COAL]
    partners.save_partner(clerk, 0, YONGFENG)  # one in the bin holds nothing


def test_a_list_adds_completes_and_is_taken_back(
    door: Door, vault: Vault, partners: PartnerService, clerk: Actor, tmp_path: Path
) -> None:
    partners.save_partner(clerk, 0, replace(YONGFENG, uscc="", contact=""))
    imports, into = ImportService(door, vault), ImportTarget(ListKind.PARTNERS, STEEL)
    heads = ("序号", "企业名称", "统一社会信用代码", "联系人", "联系电话", "签订日期", "到期日期")
    rows = [
        (1, YONGFENG.name, a_code(1), "孙科长", "", "", ""),
        (2, "齐河县职业中等专业学校", a_code(2), "李老师", "15400000002", "2026.3.1", "2029.2.28"),
        (3, "某某机械厂", "913714990000000X00", "", "", "", ""),
        (4, "齐河县职业中等专业学校", "", "", "", "", ""),
    ]
    write_table(heads, rows, tmp_path / "合作单位.xlsx")  # type: ignore[arg-type]
    book = read_book(tmp_path / "合作单位.xlsx")
    report = imports.check_partners(clerk, into, book, RosterChoice())
    assert (report.fresh, report.known, len(report.refused)) == (1, 1, 1)
    with pytest.raises(Refused):
        imports.take_partners(clerk, into, book, RosterChoice())
    done = imports.take_partners(clerk, into, book, RosterChoice(only_good=True))
    assert (done.taken, done.created) == (2, 1)
    held = {each.name: each for each in partners.partners(clerk)}
    assert held[YONGFENG.name].contact == "孙科长"
    assert held[YONGFENG.name].agreement == "YF-HZ-2025"  # a blank cell says nothing
    assert held["齐河县职业中等专业学校"].kind is PartnerKind.SCHOOL
    imports.undo_partners(clerk, done.batch_id)
    (back,) = partners.partners(clerk)
    assert (back.contact, back.uscc) == ("", "")


def test_a_row_over_what_is_known_keeps_what_it_does_not_say(
    door: Door, clerk: Actor, partners: PartnerService
) -> None:
    partners.save_partner(clerk, 0, YONGFENG)
    (row,) = partners.partners(clerk)
    found = joined(row, PartnerDraft(name=YONGFENG.name, phone="15400000009"))
    assert found == replace(YONGFENG, phone="15400000009")


def test_partners_stand_in_the_order_of_their_sound(partners: PartnerService, clerk: Actor) -> None:
    for name in ("中铁", "北汽", "阿里", "供电"):
        partners.save_partner(clerk, 0, replace(YONGFENG, name=name, uscc=""))
    assert [each.name for each in partners.partners(clerk)] == ["阿里", "北汽", "供电", "中铁"]
