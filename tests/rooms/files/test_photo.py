"""One-inch photos: frame, size, resolution, nothing of where they were taken; a folder for a class."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.problems import Refused
from academy.base.vault import Vault
from academy.courses.service import CourseService
from academy.files.facts_photo import Candidate, Frame
from academy.files.rules_photo import box_of, default_frame, matched, numbers_in
from academy.files.service_photo import PhotoService
from tests.rooms.courses.classes import Room
from tests.rooms.people.persons import roster_person

ONE = (295, 413)


def picture(wide: int = 900, high: int = 1200, turned: int = 0, kind: str = "JPEG") -> bytes:
    made = Image.new("RGB", (wide, high), (70, 120, 190))
    made.paste((200, 40, 40), (0, 0, wide, high // 4))  # the top is red
    data = Image.Exif()
    if turned:
        data[0x0112] = turned
    data[0x010F] = "Maker"
    data.get_ifd(0x8825)[1] = "N"
    file = BytesIO()
    made.save(file, kind, exif=data)
    return file.getvalue()


@pytest.fixture
def photos(door: Door, vault: Vault) -> PhotoService:
    return PhotoService(door, vault)


@pytest.fixture
def room(door: Door, vault: Vault, clerk: Actor) -> Room:
    return Room(door, vault, CourseService(door, vault), clerk)


def kept(photos: PhotoService, clerk: Actor, person_id: int) -> Image.Image:
    return Image.open(BytesIO(photos.photo(clerk, person_id)))


@pytest.mark.parametrize(("wide", "high"), [(900, 1200), (1600, 900), (500, 2000), (295, 413)])
def test_the_frame_has_the_shape_of_the_photo_and_lies_inside(wide: int, high: int) -> None:
    left, top, right, bottom = box_of(default_frame(wide, high), wide, high)
    assert 0 <= left < right <= wide
    assert 0 <= top < bottom <= high
    assert abs((right - left) / (bottom - top) - 25 / 35) < 0.01


def test_files_are_known_by_document_number_person_number_or_a_name_only_one_has() -> None:
    people = [
        Candidate(1, "QH2026000001", "王涛", "m1", False), Candidate(2, "QH2026000002", "王涛", "m2", False),
        Candidate(3, "QH2026000003", "李敏", "m3", False), Candidate(4, "QH2026000004", "赵一", "m4", True),
    ]  # fmt: skip
    files = ["371499199001019117.jpg", "qh2026000002.PNG", "李 敏.jpeg", "王涛.jpg", "陌生人.jpg", "李敏.png"]
    marks = {stem: "m1" for stem in numbers_in(files) if stem.startswith("371499")}
    found, problems, missing = matched(files, people, marks)
    assert [(each.file, each.person.id) for each in found] == [
        ("371499199001019117.jpg", 1), ("qh2026000002.PNG", 2), ("李 敏.jpeg", 3),
    ]  # fmt: skip
    assert [each.code for each in problems] == [
        "files.photo_several", "files.photo_nobody", "files.photo_twice",
    ]  # fmt: skip
    assert missing == []


def test_a_strange_number_is_told_by_its_end_only() -> None:
    _, (found,), _ = matched(["371499199001019117.jpg"], [], {})
    assert dict(found.values) == {"name": "…9117"}


def test_a_photo_is_upright_one_inch_at_300_dpi_and_tells_no_place(
    photos: PhotoService, room: Room, clerk: Actor, tmp_path: Path
) -> None:
    (person_id,) = room.people(1)
    path = tmp_path / "a.jpg"
    path.write_bytes(picture(1200, 900, turned=8))  # lies on its side: the red edge is at the left
    photos.take_photo(clerk, person_id, path)
    found = kept(photos, clerk, person_id)
    assert (found.size, found.info["dpi"], dict(found.getexif())) == (ONE, (300, 300), {})


def test_the_frame_chosen_by_hand_is_the_one_that_is_cut(
    photos: PhotoService, room: Room, clerk: Actor, tmp_path: Path
) -> None:
    (person_id,) = room.people(1)
    path = tmp_path / "a.jpg"
    path.write_bytes(picture())
    photos.take_photo(clerk, person_id, path, Frame(0.3, 0.0, 0.23, 0.24))
    top = kept(photos, clerk, person_id).convert("RGB").getpixel((150, 200))
    assert isinstance(top, tuple)
    assert top[0] > 150 > top[2]
    photos.take_photo(clerk, person_id, path, Frame(0.3, 0.5, 0.4, 0.42))
    below = kept(photos, clerk, person_id).convert("RGB").getpixel((150, 200))
    assert isinstance(below, tuple)
    assert below[2] > 150 > below[0]


@pytest.mark.parametrize(
    ("content", "frame", "code"),
    [
        (b"%PDF-1.7", None, "attachment"),
        (picture(180, 240), None, "photo_small"),
        (picture(), Frame(0.0, 0.0, 0.1, 0.1), "photo_small"),
        (b"", None, "attachment"),
    ],
)
def test_what_is_no_photo_or_too_coarse_is_refused(
    content: bytes,
    frame: Frame | None,
    code: str,
    photos: PhotoService,
    room: Room,
    clerk: Actor,
    tmp_path: Path,
) -> None:
    (person_id,) = room.people(1)
    path = tmp_path / "a.jpg"
    path.write_bytes(content)
    with pytest.raises(Refused, match=code):
        photos.take_photo(clerk, person_id, path, frame)
    assert photos.photo(clerk, person_id) == b""


def test_a_folder_gives_a_class_its_photos_and_says_who_has_none(
    photos: PhotoService, room: Room, clerk: Actor, tmp_path: Path
) -> None:
    class_id, people = room.with_trainees(3)
    folder = tmp_path / "照片"
    folder.mkdir()
    (folder / f"{roster_person(1).doc_no}.jpg").write_bytes(picture())
    (folder / f"{roster_person(2).name}.png").write_bytes(picture(kind="PNG"))
    (folder / "说明.txt").write_text("不是照片")
    (folder / "别人.jpg").write_bytes(picture())
    seen = photos.look_through(clerk, class_id, folder)
    assert [each.person.id for each in seen.taken] == people[:2]
    assert [each.id for each in seen.missing] == people[2:]
    assert photos.photo(clerk, people[0]) == b""
    done = photos.take_folder(clerk, class_id, folder)
    assert len(done.taken) == 2
    assert [each.code for each in done.problems] == ["files.photo_nobody"]
    assert all(kept(photos, clerk, each).size == ONE for each in people[:2])
    assert photos.look_through(clerk, class_id, tmp_path / "照片").missing == done.missing


def test_another_branch_s_people_get_no_photo(
    photos: PhotoService, room: Room, clerk: Actor, coal_clerk: Actor, tmp_path: Path
) -> None:
    class_id, people = room.with_trainees(1)
    path = tmp_path / "a.jpg"
    path.write_bytes(picture())
    with pytest.raises(Refused, match=r"record\.gone"):
        photos.take_photo(coal_clerk, people[0], path)
    with pytest.raises(Refused, match="other_branch"):
        photos.take_folder(coal_clerk, class_id, tmp_path)
