"""Links to what is gone, out of reach or in the recycle bin: said once, and no empty page stays."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from academy.base.actor import PROGRAM, Actor
from academy.network.facts_partner import PartnerDraft, PartnerKind
from academy.people.facts import PersonDraft, Role
from academy.services import Services
from academy.ui.home.page import HomePage
from academy.ui.parts.record import PAGE_OF, RecordRef
from academy.ui.people.person_page import PersonPage
from tests.journeys.desk import Desk
from tests.journeys.ux.keys import ALT, CONTROL, SHIFT, press
from tests.rooms.people.persons import doc_no

NOWHERE = "这里没有该记录：可能已被移除，或不在您的权限范围内。请向提供链接的人核实，或用搜索（Ctrl+K）查找。"


def inside(desk: Desk) -> tuple[Services, Actor, int]:
    services, actor = desk.window.services, desk.window.actor
    assert services is not None
    assert actor is not None
    return services, actor, services.network.branches(actor)[0].id


def follow(desk: Desk, ref: RecordRef) -> None:
    desk.window.shell.setFocus()
    QGuiApplication.clipboard().setText(ref.link())
    press(desk, Qt.Key.Key_V, CONTROL | SHIFT)
    desk.settled()


def removed_person(desk: Desk) -> int:
    services, actor, branch = inside(desk)
    key = services.people.add(actor, PersonDraft(branch, "时雨甲", doc_no=doc_no(701), role=Role.TRAINEE))
    services.people.remove(actor, key, services.people.person(actor, key).version)
    return key


def test_a_link_to_nothing_says_so_once_and_one_stays_where_one_was(desk: Desk) -> None:
    for kind in PAGE_OF:
        desk.go("home")
        desk.settled()
        before = len(desk.notices.said)
        follow(desk, RecordRef(kind, 123456))
        desk.until(lambda seen=before: len(desk.notices.said) > seen)
        desk.settled()
        assert [sentences for _, sentences in desk.notices.said[before:]] == [(NOWHERE,)], kind
        assert isinstance(desk.page(), HomePage), kind
    assert desk.faults == []


def test_who_is_in_the_bin_is_shown_as_such_and_brought_back_there(desk: Desk) -> None:
    key = removed_person(desk)
    follow(desk, RecordRef("person", key))
    page = desk.page()
    assert isinstance(page, PersonPage)
    assert "由陈晓敏放入回收站" in " ".join(desk.words(page.in_bin))
    offered = {each.text().strip() for each in page.findChildren(type(page.in_bin.act)) if each.isVisible()}
    assert not offered & {"修改", "添加身份", "照片…", "登记同意…", "查重合并…", "结束"}
    desk.press("恢复", page)
    desk.until(lambda: not page.in_bin.isVisible())
    desk.settled()
    desk.press("修改", page)
    assert desk.dialog().form.field("name").value() == "时雨甲"


def test_a_partner_in_the_bin_is_named_and_brought_back(desk: Desk) -> None:
    services, actor, branch = inside(desk)
    draft = PartnerDraft(branch, "测试伙伴有限公司", PartnerKind.ENTERPRISE)
    key = services.partners.save_partner(actor, 0, draft)
    services.partners.remove_partner(actor, key, 1)
    desk.go("home")
    desk.settled()
    desk.notices.answers.append("恢复")
    follow(desk, RecordRef("partner", key))
    desk.until(lambda: any(title == "在回收站中" for title, _ in desk.notices.said))
    desk.until(lambda: desk.window.shell.page_key() == "partners")
    page = desk.page()
    desk.until(lambda: page.table.ids() == [key])
    assert "测试伙伴有限公司" in desk.notices.said[-1][1][0]


def test_what_a_search_or_filter_hides_is_found_by_its_link(desk: Desk) -> None:
    page = desk.go("partners")
    desk.until(lambda: page.table.model().rowCount() > 1)
    first, last = page.table.facts_model().ids()[0], page.table.facts_model().ids()[-1]
    name = page.table.facts_model().fact_at(0).name
    page.field.seek(name)
    desk.until(lambda: page.table.facts_model().ids() == [first])
    follow(desk, RecordRef("partner", last))
    desk.until(lambda: page.table.ids() == [last])
    assert page.field.text() == ""
    page.table.facts_model().narrow({"name": frozenset({name})})
    follow(desk, RecordRef("partner", last))
    desk.until(lambda: page.table.ids() == [last])


def test_a_page_whose_record_another_clerk_removes_is_left(desk: Desk) -> None:
    services, actor, _ = inside(desk)
    page = desk.go("classes")
    desk.until(lambda: page.table.model().rowCount())
    rows = [each for each in page.table.facts_model().facts() if each.state.value == "planned"]
    page.open_record(rows[0].id)
    desk.settled()
    assert desk.page() is not page
    services.courses.remove_class(
        PROGRAM, rows[0].id, services.courses.class_sheet(actor, rows[0].id).row.version
    )
    desk.until(lambda: desk.page() is page)
    desk.until(lambda: desk.notices.said)
    press(desk, Qt.Key.Key_Left, ALT)
    assert [sentences for _, sentences in desk.notices.said] == [(NOWHERE,)]
