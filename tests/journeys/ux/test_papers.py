"""U26 and U51: the footer is what the database counts; a printer's place is kept for each template."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select, true

from academy import app
from academy.base.actor import PROGRAM
from academy.certificates.facts_issue import CertificateState
from academy.certificates.facts_overprint import Place
from academy.certificates.records import Certificate
from tests.journeys.desk import Desk

GONE = (CertificateState.VOID.value, CertificateState.REPLACED.value, CertificateState.PREPARED.value)


def test_u26_the_totals_of_the_footer_equal_the_database(desk: Desk) -> None:
    page = desk.go("certificates")
    desk.settled()
    page.views.choose(3)
    page._on_view(3)
    desk.settled()
    services = desk.window.services
    assert services is not None
    year = page.stack.counts.year.currentData()
    of_year = Certificate.issued_on.between(date(year, 1, 1), date(year, 12, 31)) if year else true()
    with services.database.transaction() as db:
        issued = db.scalar(
            select(func.count()).where(Certificate.state != CertificateState.PREPARED.value, of_year)
        )
        valid = db.scalar(select(func.count()).where(Certificate.state.not_in(GONE), of_year))
    assert issued
    desk.until(lambda: page.stack.counts.card._totals.text() != "")
    words = page.stack.counts.card._totals.text()
    assert [part for part in words.replace("，", " ").replace(",", " ").split() if part.isdigit()] == [
        str(issued),
        str(valid),
    ]


@pytest.mark.campaign
def test_u51_a_printers_place_is_kept_for_each_template_and_outlives_a_restart(
    desk: Desk, demo: Path
) -> None:
    services, actor = desk.window.services, desk.window.actor
    assert services is not None
    assert actor is not None
    service = services.certificates
    place = Place(1.5, -0.5)
    service.keep_place(actor, "前台 HP", "classic", place)
    assert service.test_sheet(actor, "前台 HP", "classic").startswith(b"%PDF")
    desk.close()
    again = app.open_services(demo)
    assert again.certificates.printer_place(PROGRAM, "前台 HP", "classic") == place
    assert again.certificates.printer_place(PROGRAM, "前台 HP", "modern") == Place()
    again.close()
