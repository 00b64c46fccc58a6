"""Forms of a contract: monthly sheet, assessment and completion form, the whole file, on both engines."""

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from academy.apprenticeship.facts_contract import LogDraft, Side
from academy.apprenticeship.facts_forms import Form, FormWanted
from academy.apprenticeship.service import ApprenticeshipService
from academy.base.actor import Actor
from academy.base.clock import FixedClock
from academy.base.door import Door
from academy.base.problems import Refused, Unavailable
from academy.base.vault import Vault
from tests.printing.pdf import complaints_of, page_count, text_of, unembedded_fonts
from tests.rooms.apprenticeship.people import (
    a_draft,
    a_signer,
    fill_people,
    frozen,
    sign_all,
    version_of,
)

TODAY = date(2026, 11, 23)
MONTH = date(2026, 11, 1)


@pytest.fixture
def service(door: Door, vault: Vault) -> ApprenticeshipService:
    fill_people(door.database, vault)
    return ApprenticeshipService(door, vault, a_signer())


@pytest.fixture
def running(service: ApprenticeshipService, clerk: Actor, clock: FixedClock) -> int:
    key = frozen(service, clerk)
    sign_all(service, clerk, key, TODAY)
    clock.move_to(datetime(2026, 12, 1, 9, 0))
    draft = LogDraft(
        Side.TECHNICAL, MONTH, hours=16, items=("导线测量", "水准测量"), score=92, reason="存车间"
    )
    service.add_log(clerk, key, draft)
    talk = LogDraft(Side.CHARACTER, MONTH, talk_on=date(2026, 11, 25), talk_topic="遵章守纪", reason="存车间")
    service.add_log(clerk, key, talk)
    return key


def shown(service: ApprenticeshipService, clerk: Actor, key: int, form: Form, month: date = MONTH) -> bytes:
    return service.preview_form(clerk, key, FormWanted(form, month))


def test_a_blank_month_has_the_names_and_nothing_from_the_log(
    service: ApprenticeshipService, clerk: Actor, running: int
) -> None:
    text = text_of(shown(service, clerk, running, Form.MONTH_BLANK))
    assert "2026年11月" in text
    assert "贺一舟" in text
    assert "导线测量" not in text


def test_a_filled_month_says_what_the_log_says(
    service: ApprenticeshipService, clerk: Actor, running: int
) -> None:
    text = text_of(shown(service, clerk, running, Form.MONTH_FILLED))
    for words in ("导线测量", "水准测量", "16学时", "92", "11月25日", "遵章守纪"):
        assert words in text


@pytest.mark.parametrize(
    ("month", "code"), [(None, "contract.month_missing"), (date(2026, 10, 1), "contract.month_outside")]
)
def test_a_month_outside_the_term_is_refused(
    service: ApprenticeshipService, clerk: Actor, running: int, month: date | None, code: str
) -> None:
    with pytest.raises(Refused) as caught:
        service.preview_form(clerk, running, FormWanted(Form.MONTH_BLANK, month))
    assert [found.code for found in caught.value.problems] == [code]


@pytest.mark.parametrize("form", [each for each in Form])
def test_every_form_is_a_sound_pdf_with_its_fonts_inside(
    service: ApprenticeshipService, clerk: Actor, running: int, form: Form, tmp_path: Path
) -> None:
    data = shown(service, clerk, running, form)
    assert complaints_of(data, tmp_path) == ""
    assert unembedded_fonts(data) == []
    assert data == shown(service, clerk, running, form)


def test_the_file_holds_the_frozen_agreement_with_its_content_untouched(
    service: ApprenticeshipService, clerk: Actor, running: int
) -> None:
    kept = service.preview_agreement(clerk, running)
    data = shown(service, clerk, running, Form.FILE)
    pages = page_count(kept)
    with pikepdf.open(BytesIO(kept)) as one, pikepdf.open(BytesIO(data)) as whole:
        inside = [page.Contents.read_bytes() for page in whole.pages[2 : 2 + pages]]
        assert inside == [page.Contents.read_bytes() for page in one.pages]


def test_the_index_names_the_sheets_on_which_each_part_stands(
    service: ApprenticeshipService, clerk: Actor, running: int
) -> None:
    data = shown(service, clerk, running, Form.FILE)
    pages = page_count(service.preview_agreement(clerk, running))
    index = text_of(data, 1)
    assert f"3—{2 + pages}" in index
    assert "agreement-dual-mentor-1" in index
    log = next(at for at in range(2 + pages, page_count(data)) if "导线测量；水准" in text_of(data, at))
    assert f"1{log + 1}3" in index.split("2条", 1)[1]  # one page, its sheet, the next row's place
    assert f"共{page_count(data)}页" in text_of(data, 0)


def test_a_draft_has_no_file(service: ApprenticeshipService, clerk: Actor) -> None:
    key = service.draft(clerk, a_draft(service, clerk))
    with pytest.raises(Refused) as caught:
        shown(service, clerk, key, Form.FILE)
    assert caught.value.problems[0].code == "contract.file_of_draft"


def test_a_saved_form_is_journalled_and_a_full_disk_leaves_no_part(
    service: ApprenticeshipService, clerk: Actor, running: int, tmp_path: Path
) -> None:
    wanted = FormWanted(Form.FILE)
    shown_before = service.preview_form(clerk, running, wanted)
    target = service.save_form(clerk, running, wanted, tmp_path / "档案.pdf")
    assert target.read_bytes() == shown_before
    assert service.contract_history(clerk, running)[0].verb == "verb.apprenticeship.save_form"
    with pytest.raises(Unavailable):
        service.save_form(clerk, running, wanted, tmp_path / "nowhere" / "档案.pdf")
    assert [each.name for each in tmp_path.rglob("*档案*")] == ["档案.pdf"]


def test_a_bilingual_agreement_freezes_with_its_own_template(
    service: ApprenticeshipService, clerk: Actor
) -> None:
    key = service.draft(clerk, replace(a_draft(service, clerk), bilingual=True))
    service.freeze(clerk, key, version_of(service, clerk, key))
    sheet = service.contract_sheet(clerk, key)
    assert sheet.template == "agreement-dual-mentor-bilingual-1"
    text = text_of(service.preview_agreement(clerk, key))
    assert "Article10Other." in text
    assert "第十条" in text
