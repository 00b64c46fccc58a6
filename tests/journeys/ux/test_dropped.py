"""U44: a photo dropped on the window is framed for the person it shows, wherever it is dropped."""

from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from academy.base.actor import PROGRAM
from academy.people.facts import PeopleQuery, Role
from academy.ui.files.photo_dialog import PhotoDialog
from academy.ui.files.section import FileSection
from academy.ui.parts.picker import Found
from academy.ui.people.person_page import PersonPage
from tests.journeys.desk import Desk
from tests.journeys.ux.test_files import drop


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    made = Image.new("RGB", (900, 1200), "#6699cc")
    ImageDraw.Draw(made).ellipse((270, 240, 630, 720), fill="#e0b090")
    made.save(tmp_path / "IMG_0007.JPG")
    return tmp_path / "IMG_0007.JPG"


def trainee(desk: Desk) -> int:
    services = desk.window.services
    assert services is not None
    return services.people.ids(PROGRAM, PeopleQuery(role=Role.TRAINEE))[0]


def framed(desk: Desk) -> bytes:
    """Take the frame as it is offered; the photo his page then shows."""
    desk.until(lambda: bool(desk.window.shell.findChildren(PhotoDialog)))
    desk.press("就用这张", desk.one(PhotoDialog))
    desk.settled()
    section = desk.page().findChild(FileSection)
    assert section is not None
    desk.until(lambda: bool(section.found and section.found.photo))
    return section.found.photo


def test_u44_a_photo_dropped_on_a_persons_page_is_framed_for_him(desk: Desk, photo: Path) -> None:
    desk.window.shell.lead("people", trainee(desk))
    desk.until(lambda: isinstance(desk.page(), PersonPage))
    desk.settled()
    drop(desk, photo)
    assert framed(desk)[:2] == b"\xff\xd8"
    assert desk.notices.said == []


def test_u44_a_photo_dropped_elsewhere_asks_whose_it_is(desk: Desk, photo: Path) -> None:
    desk.go("classes")
    drop(desk, photo)
    dialog = desk.dialog()
    assert dialog.windowTitle() == "这是谁的照片？"
    assert "请填写" in desk.refused_by("person_id")
    whose = trainee(desk)
    dialog.form.field("person_id").know(Found(whose, "学员", ""))
    dialog.form.field("person_id").set_value(whose)
    desk.save()
    desk.until(lambda: isinstance(desk.page(), PersonPage))
    assert framed(desk)[:2] == b"\xff\xd8"
    assert desk.page().record().id == whose


@pytest.mark.parametrize("name", ["合同.docx", "无后缀", "照片.heic"])
def test_u44_what_is_no_list_and_no_photo_is_told_what_is_taken(
    desk: Desk, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(b"PK")
    drop(desk, tmp_path / name)
    told = " ".join(line for _, lines in desk.notices.said for line in lines)
    assert ".xlsx" in told
    assert ".jpg" in told
