"""U12: home lists the records opened last and those pinned."""

from PySide6.QtWidgets import QPushButton

from academy.ui.home.page import HomePage
from academy.ui.parts.recent import Recent, RecentFile
from academy.ui.parts.record import RecordRef
from academy.ui.people.person_page import PersonPage
from tests.journeys.desk import Desk

MANY = [RecordRef("person", number) for number in range(1, 15)]


def test_u12_home_lists_what_was_opened_last_and_one_key_leads_there(desk: Desk) -> None:
    page = desk.go("people")
    desk.until(lambda: page.model.fact_at(0) is not None)
    fact = page.model.fact_at(0)
    page.table.opened.emit(fact)
    desk.settled()
    home = desk.go("home")
    assert isinstance(home, HomePage)
    desk.until(lambda: any(fact.name in each.text() for each in home.recent.findChildren(QPushButton)))
    desk.press(fact.name, home.recent)
    desk.until(lambda: isinstance(desk.page(), PersonPage))
    desk.window.presence.edit.pin()
    desk.until(lambda: any("已固定在首页" in toast for toast in desk.notices.toasts))
    services = desk.window.services
    assert services is not None
    assert desk.window.actor is not None
    kept = RecentFile(services.folder.root, desk.window.actor.account_id).read()
    assert kept.pinned == (RecordRef("person", fact.id),)


def test_the_newest_ten_are_kept_and_the_pinned_stay() -> None:
    recent = Recent()
    for ref in MANY:
        recent = recent.seen(ref)
    assert recent.opened == tuple(reversed(MANY))[:10]
    pinned = recent.turned(MANY[0])
    assert pinned.pinned == (MANY[0],)
    assert pinned.seen(MANY[0]) == pinned
    assert pinned.turned(MANY[0]).opened[0] == MANY[0]
