"""U07 to U11 and U13: the one search, its commands, the way back, neighbours one Enter away."""

from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from academy.apprenticeship.facts_contract import ContractFilter, ContractState
from academy.apprenticeship.facts_shown import ContractRow
from academy.base.actor import PROGRAM
from academy.base.config import DEMO_PASSWORD
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import CertificateFilter
from academy.people.facts import PeopleQuery
from academy.ui.certificates.certificate_page import CertificatePage
from academy.ui.desk.answers import Command
from academy.ui.desk.palette import Palette
from academy.ui.parts.buttons import Segments
from academy.ui.parts.record import RecordRef
from academy.ui.parts.search import PAUSE
from academy.ui.people.person_page import PersonPage
from tests.journeys.desk import Desk, Open
from tests.journeys.ux.keys import ALT, CONTROL, press
from tests.ui.typing import commit

TRAINEES = 1  # the place of the tab
OPENS, ANSWERS = 0.1, 0.2  # seconds; the pause after the last key comes on top of the second


def palette(desk: Desk) -> Palette:
    press(desk, Qt.Key.Key_K)
    return desk.one(Palette)


def titles(found: Palette) -> list[str]:
    return [found.answers.at(place).title for place in range(found.answers.rowCount())]


def commands(found: Palette) -> dict[str, Command]:
    every = (found.answers.at(place) for place in range(found.answers.rowCount()))
    return {each.title: each for each in every if isinstance(each, Command)}


def test_u07_the_search_opens_at_once_and_gives_the_focus_back(desk: Desk) -> None:
    page = desk.go("people")
    desk.until(lambda: page.model.fact_at(0) is not None)
    page.table.setFocus()
    times = []
    for _ in range(4):
        desk.window.shell.activateWindow()
        desk.until(page.table.hasFocus)
        began = perf_counter()
        QTest.keyClick(page.table, Qt.Key.Key_K, CONTROL)
        found = desk.one(Palette)
        found.grab()
        times.append(perf_counter() - began)
        QTest.keyClick(found, Qt.Key.Key_Escape)
        desk.until(page.table.hasFocus)
    assert min(times) < OPENS


@pytest.mark.campaign
def test_u08_a_person_is_found_by_every_way_his_name_is_known(desk: Desk) -> None:
    services = desk.window.services
    assert services is not None
    certificates, people = services.certificates, services.people
    paper = certificates.certificate_rows(
        PROGRAM, certificates.certificate_ids(PROGRAM, CertificateFilter())[:1]
    )[0]
    person = people.rows(PROGRAM, people.ids(PROGRAM, PeopleQuery(paper.name)))[0]
    sounds = people.person(PROGRAM, person.id).pinyin
    initials = "".join(each[0] for each in sounds.split())
    found = palette(desk)
    for word in (person.name, initials, sounds.replace(" ", ""), person.doc_masked[-4:], paper.number):
        found.line.clear()
        began = perf_counter()
        commit(found.line, word)
        desk.until(lambda: any(person.name in title or paper.number in title for title in titles(found)))
        assert perf_counter() - began < ANSWERS + PAUSE / 1000 + 0.3, word


def test_u09_commands_run_from_the_search_and_show_their_keys(desk: Desk) -> None:
    found = palette(desk)
    every = commands(found)
    assert every["首页"].keys == "Ctrl+1"
    assert every["新登记人员"].keys == "Ctrl+N"
    assert every["撤销"].keys == "Ctrl+Z"
    commit(found.line, "ljbf")  # 立即备份
    desk.until(lambda: titles(found) == ["命令", "立即备份"])
    QTest.keyClick(found, Qt.Key.Key_Return)
    desk.until(lambda: any("已备份" in toast for toast in desk.notices.toasts))


@pytest.mark.campaign
def test_u09_what_a_role_may_not_do_is_absent_from_the_search(earnest: Path, open_window: Open) -> None:
    desk = open_window(earnest)
    desk.sign_in("mentor", DEMO_PASSWORD)
    every = commands(palette(desk))
    assert "首页" in every
    assert not {"新登记人员", "导入名单", "立即备份", "账号", "签发证书"} & set(every)


def test_u11_the_way_back_finds_filter_choice_and_place_again(desk: Desk) -> None:
    page = desk.go("people")
    desk.until(lambda: page.model.fact_at(0) is not None)
    role = next(value for value, _ in page.role_filter._choices if value.value == "trainee")
    page.role_filter.choose(role)
    desk.settled()
    desk.until(lambda: page.model.fact_at(0) is not None)
    page.table.selectRow(3)
    chosen, bar = page.table.ids(), page.table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = (page.role_filter.value, chosen, bar.value(), page.model.rowCount())
    page.table.setFocus()
    page.table.opened.emit(page.table.fact())
    desk.until(lambda: isinstance(desk.page(), PersonPage))
    press(desk, Qt.Key.Key_Left, ALT)
    desk.until(lambda: desk.page() is page)
    desk.until(
        lambda: (page.role_filter.value, page.table.ids(), bar.value(), page.model.rowCount()) == before
    )


def test_u11_the_way_back_leads_to_the_page_one_came_from(desk: Desk) -> None:
    """From one page of the navigation to another, and after a link to a record elsewhere."""
    page = desk.go("people")
    desk.until(lambda: page.model.fact_at(1) is not None)
    page.table.selectRow(1)
    chosen = page.table.ids()
    desk.go("classes")
    press(desk, Qt.Key.Key_Left, ALT)
    desk.until(lambda: desk.page() is page)
    assert page.table.ids() == chosen
    contract = a_contract(desk)
    shell = desk.window.shell
    shell.lead("contracts", contract.id)
    desk.settled()
    on_paper = desk.page()
    reached(desk, contract.apprentice, on_paper.signatures)
    desk.until(lambda: desk.page().record() == RecordRef("person", contract.apprentice_id, numbered(desk)))
    press(desk, Qt.Key.Key_Left, ALT)
    desk.until(lambda: desk.page() is on_paper)
    press(desk, Qt.Key.Key_Left, ALT)
    desk.until(lambda: desk.page() is page)  # from where the contract was opened
    assert page.table.ids() == chosen


def numbered(desk: Desk) -> str:
    """What the page in front calls its record."""
    ref = desk.page().record()
    return ref.words if ref is not None else ""


def a_contract(desk: Desk) -> ContractRow:
    services = desk.window.services
    assert services is not None
    active = ContractFilter(states=frozenset({ContractState.ACTIVE}))
    return services.apprenticeship.contracts(PROGRAM, active)[0]


def test_the_record_asked_for_is_shown_though_another_one_is_open(desk: Desk) -> None:
    page = desk.go("people")
    desk.until(lambda: page.model.fact_at(1) is not None)
    first, second = page.model.fact_at(0), page.model.fact_at(1)
    shell = desk.window.shell
    for fact in (first, second, first):
        desk.go("home")
        shell.lead("people", fact.id)
        desk.until(lambda fact=fact: desk.page().record().id == fact.id)
    found = palette(desk)
    commit(found.line, "xdjry")  # 新登记人员: begun on the list, whatever stands above it
    desk.until(lambda: titles(found)[:2] == ["命令", "新登记人员"])
    QTest.keyClick(found, Qt.Key.Key_Return)
    assert desk.dialog().windowTitle()
    assert desk.page() is page


@pytest.mark.campaign
def test_u13_from_every_record_its_neighbours_open_with_enter(desk: Desk) -> None:
    page = desk.go("certificates")
    desk.until(lambda: page.model.fact_at(0) is not None)
    page.table.setFocus()
    page.table.selectRow(0)
    press(desk, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    desk.until(lambda: isinstance(desk.page(), CertificatePage))
    for key in ("classes", "contracts", "people"):
        list_page = desk.go(key)
        desk.until(lambda page=list_page: page.model.rowCount())
        desk.until(lambda page=list_page: page.model.fact_at(0) is not None)
        list_page.table.setFocus()
        list_page.table.selectRow(0)
        press(desk, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        desk.until(lambda page=list_page: desk.page() is not page)
        assert desk.page().record() is not None


def reached(desk: Desk, words: str, inside: QWidget) -> None:
    """The button of these words, by Tab's own focus, and Enter."""
    found = next(
        each
        for each in inside.findChildren(QPushButton)
        if words in (each.text(), each.accessibleName().removeprefix("打开 ")) and each.isVisible()
    )
    assert found.focusPolicy() & Qt.FocusPolicy.TabFocus
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Return)
    desk.settled()


@pytest.mark.campaign
def test_u13_a_learner_a_mentor_a_contract_a_class_and_a_certificate_lead_to_each_other(desk: Desk) -> None:
    """Round once: nowhere a dead end, each step one Enter."""
    contract, shell = a_contract(desk), desk.window.shell
    shell.lead("contracts", contract.id)
    desk.settled()
    reached(desk, contract.technical, desk.page().signatures)  # the mentor
    assert isinstance(desk.page(), PersonPage)
    tab(desk, "带徒协议")
    reached(desk, contract.number, desk.page())
    assert desk.page().record().id == contract.id
    reached(desk, contract.apprentice, desk.page().signatures)  # his learner
    tab(desk, "带徒协议")
    reached(desk, contract.character, desk.page())  # his other mentor, straight from the learner
    assert isinstance(desk.page(), PersonPage)
    services = desk.window.services
    assert services is not None
    register = services.certificates
    papers = register.certificate_rows(PROGRAM, register.certificate_ids(PROGRAM, CertificateFilter()))
    paper = next(each for each in papers if each.class_id and each.kind is CertificateKind.COMPLETION)
    shell.lead("certificates", paper.id)
    desk.settled()
    reached(desk, paper.name, desk.page())
    assert desk.page().record().id == register.certificate(PROGRAM, paper.id).person_id
    tab(desk, "证书")
    reached(desk, paper.number, desk.page())
    assert isinstance(desk.page(), CertificatePage)
    reached(desk, paper.class_name, desk.page())
    assert desk.page().record().id == paper.class_id
    desk.page().go(TRAINEES)
    desk.settled()
    table = desk.page().trainees.table
    desk.until(lambda: table.model().rowCount())
    table.setFocus()
    table.selectRow(0)
    wanted = table.fact().person_id
    QTest.keyClick(table, Qt.Key.Key_Return)
    desk.until(lambda: isinstance(desk.page(), PersonPage))
    assert desk.page().record().id == wanted


def tab(desk: Desk, words: str) -> None:
    """One of the tabs of a person's file."""
    desk.until(lambda: desk._seen(Segments))
    desk.press(words, desk._seen(Segments)[-1])
    desk.settled()
