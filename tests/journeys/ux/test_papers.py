"""U26, U51, U52: totals are what the database counts; printers are kept, printing again is on record."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import func, select, true

from academy import app
from academy.base.actor import PROGRAM
from academy.certificates.facts_issue import CertificateFilter, CertificateState
from academy.certificates.facts_overprint import Place
from academy.certificates.records import Certificate
from academy.ui.parts.form_dialog import FormDialog
from tests.journeys.desk import Desk
from tests.journeys.ux.keys import press
from tests.ui.certificates.test_overprint_page import NEEDLE, PaperPrinters

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


@pytest.mark.campaign
def test_u52_printing_again_asks_and_leaves_another_copy_on_record(desk: Desk, tmp_path: Path) -> None:
    page = desk.go("certificates")
    services, actor = desk.window.services, desk.window.actor
    assert services is not None
    assert actor is not None
    service = services.certificates
    keys = service.certificate_ids(actor, CertificateFilter())
    key = next(each for each in keys if service.certificate(actor, each).prints)
    before = [each.copy for each in service.certificate(actor, key).prints]
    page._files.printers = PaperPrinters(tmp_path)
    service.keep_place(actor, NEEDLE, "overprint", Place(dx=1))
    desk.settled()
    assert page.table.choose(key)
    desk.window.shell.activateWindow()
    desk.until(desk.window.shell.isActiveWindow)
    page.table.setFocus()
    press(desk, Qt.Key.Key_P)
    desk.until(lambda: bool(desk.notices.said))
    assert desk.notices.said[-1][0] == "再打印一次？"
    desk.settled()
    assert desk._seen(FormDialog) == [], "nothing is printed before somebody says so"
    desk.notices.answers.append("再次打印")
    press(desk, Qt.Key.Key_P)
    dialog = desk.dialog()
    dialog.form.field("printer").set_value(NEEDLE)
    desk.press("打印", dialog)
    desk.until(lambda: (tmp_path / "job1.pdf").exists() and not desk.window.workspace.worker.busy())
    after = service.certificate(actor, key).prints
    assert [each.copy for each in after] == [*before, len(before) + 1]
    assert len({each.blank for each in after if each.blank}) == len([each for each in after if each.blank])
