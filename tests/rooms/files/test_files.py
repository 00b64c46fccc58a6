"""One person, one file, on both engines: everything in it, what is missing, the paper, consents."""

from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import openpyxl
import pikepdf
import pypdfium2
import pytest

from academy.base import journal, reasons
from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.problems import Refused
from academy.base.progress import Cancelled
from academy.base.vault import Vault
from academy.certificates.facts_recorded import RecordedDraft, RecordedKind
from academy.files.facts import ConsentDraft, ItemState, Medium, Purpose
from academy.files.rules import TEXT_VERSION
from academy.files.service import FileService
from academy.people.facts import PersonDraft, Role
from academy.people.facts_merge import MergeDraft
from academy.people.service import PeopleService
from academy.people.service_merge import MergeService
from tests.databases import NOW, STEEL
from tests.printing.photos import photo
from tests.rooms.certificates.scene import Scene, make_scene
from tests.rooms.people.persons import doc_no

TODAY = NOW.date()
SIGNED = ConsentDraft(Purpose.TRAINING, TODAY, Medium.PAPER)


@pytest.fixture
def files(door: Door, vault: Vault) -> FileService:
    return FileService(door, vault)


@pytest.fixture
def people(door: Door, vault: Vault) -> PeopleService:
    return PeopleService(door, vault)


@pytest.fixture
def scene(door: Door, vault: Vault, clerk: Actor, approver: Actor) -> Scene:
    return make_scene(door, vault, clerk, approver)


@pytest.fixture
def wang(people: PeopleService, clerk: Actor) -> int:
    draft = PersonDraft(STEEL, "王涛", doc_no=doc_no(9), phone="15400000901", unit="永锋钢铁", trade="炼钢工",
                        role=Role.TRAINEE)  # fmt: skip
    return people.add(clerk, draft)


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    found = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return found


def keys(files: FileService, clerk: Actor, person_id: int, state: ItemState) -> list[str]:
    return [item.key for item in files.person_file(clerk, person_id).checklist if item.state is state]


def test_a_new_person_s_file_says_what_is_missing_first(files: FileService, clerk: Actor, wang: int) -> None:
    found = files.person_file(clerk, wang)
    assert [item.key for item in found.checklist][:3] == ["photo", "consent_training", "consent_sensitive"]
    assert found.missing == 3
    assert [moment.key for moment in found.timeline] == ["registered"]


def test_class_marks_and_certificate_stand_in_the_file(
    files: FileService, scene: Scene, clerk: Actor
) -> None:
    class_id, people = scene.class_of(3)
    before = files.person_file(clerk, people[0])
    assert ("certificate", ItemState.MISSING) in {(item.key, item.state) for item in before.checklist}
    scene.issued(class_id, people)
    found = files.person_file(clerk, people[0])
    (in_class,) = found.classes
    assert (in_class.id, in_class.hours, in_class.planned, in_class.theory) == (class_id, 40, 40, 700)
    assert in_class.certified
    assert [each.state for each in found.certificates] == ["issued"]
    assert [moment.key for moment in found.timeline][:2] == ["certificate", "registered"]


def test_the_paper_has_cover_index_outline_and_the_kept_certificate(
    files: FileService, scene: Scene, clerk: Actor, tmp_path: Path
) -> None:
    class_id, people = scene.class_of(3)
    scene.issued(class_id, people)
    target = files.save_file(clerk, people[0], tmp_path / "档案.pdf")
    pdf = target.read_bytes()
    text = text_of(pdf)
    found = files.person_file(clerk, people[0])
    for words in (
        "一人一档",
        "目　录",
        found.sheet.name,
        found.sheet.number,
        "培训记录",
        "40/40 学时",
        "结业证书",
    ):
        assert (
            words.replace("　", "") in text.replace("　", "").replace(" ", "").replace("\r\n", "")
            or words in text
        )
    with pikepdf.open(BytesIO(pdf)) as document:
        total = len(document.pages)
        with document.open_outline() as outline:
            titles = [item.title for item in outline.root]
    assert titles[:2] == ["人员基本情况", "档案材料清单"]
    assert titles[-1] == "结业证书"
    assert f"共 {total} 页" in text
    assert files.save_file(clerk, people[0], tmp_path / "again.pdf").read_bytes() == pdf


def test_no_full_number_stands_on_our_own_pages(
    files: FileService, clerk: Actor, wang: int, tmp_path: Path
) -> None:
    text = text_of(files.save_file(clerk, wang, tmp_path / "a.pdf").read_bytes())
    assert doc_no(9) not in text
    assert "15400000901" not in text


def test_the_files_of_a_whole_class_are_one_job_that_can_be_stopped(
    files: FileService, scene: Scene, clerk: Actor, tmp_path: Path
) -> None:
    class_id, people = scene.class_of(3)
    seen: list[tuple[int, int]] = []

    class Gauge:
        def step(self, done: int, total: int) -> None:
            seen.append((done, total))
            if len(seen) == 6:
                raise Cancelled

    whole, half = tmp_path / "whole", tmp_path / "half"
    whole.mkdir()
    half.mkdir()
    assert files.class_files(clerk, class_id, whole, Gauge()) == 3
    assert seen == [(0, 3), (1, 3), (2, 3), (3, 3)]
    numbers = {files.person_file(clerk, each).sheet.number for each in people}
    assert {file.stem for file in whole.iterdir()} == numbers
    with pytest.raises(Cancelled):
        files.class_files(clerk, class_id, half, Gauge())
    assert [file.suffix for file in half.iterdir()] == [".pdf"]


def test_a_consent_is_recorded_once_and_can_be_withdrawn(files: FileService, clerk: Actor, wang: int) -> None:
    files.give_consent(clerk, wang, SIGNED)
    assert "consent_training" in keys(files, clerk, wang, ItemState.HERE)
    with pytest.raises(Refused, match="consent_held"):
        files.give_consent(clerk, wang, SIGNED)
    (row,) = files.person_file(clerk, wang).consents
    assert (row.text_version, row.withdrawn_on) == (TEXT_VERSION, None)
    files.withdraw_consent(clerk, wang, row.id, row.version)
    assert "consent_training" in keys(files, clerk, wang, ItemState.MISSING)
    with pytest.raises(Refused, match="changed_meanwhile"):
        files.withdraw_consent(clerk, wang, row.id, row.version)
    files.give_consent(clerk, wang, SIGNED)
    assert len(files.person_file(clerk, wang).consents) == 2


def test_a_consent_needs_a_purpose_and_a_day_that_has_come(
    files: FileService, clerk: Actor, wang: int
) -> None:
    with pytest.raises(Refused) as no:
        files.give_consent(clerk, wang, ConsentDraft(None, TODAY + timedelta(days=1)))
    assert {found.code for found in no.value.problems} == {"files.purpose_missing", "files.day_to_come"}


def test_the_notice_names_the_person_and_each_purpose(
    files: FileService, clerk: Actor, wang: int, tmp_path: Path
) -> None:
    text = text_of(files.save_notice(clerk, wang, tmp_path / "a.pdf").read_bytes())
    assert "王涛" in text
    assert text.count("不同意　　") == 4 or text.count("□") == 8


def test_the_file_of_a_merged_person_tells_both_lives(
    files: FileService, people: PeopleService, door: Door, scene: Scene, clerk: Actor, wang: int
) -> None:
    class_id, trainees = scene.class_of(1)
    versions = [people.person(clerk, key).version for key in (wang, trainees[0])]
    number = people.person(clerk, trainees[0]).number
    MergeService(door).merge(clerk, MergeDraft(wang, trainees[0], *versions))
    found = files.person_file(clerk, wang)
    assert [each.id for each in found.classes] == [class_id]
    assert found.former_numbers == (number,)


def test_nobody_sees_the_file_of_another_branch(
    files: FileService, clerk: Actor, coal_clerk: Actor, wang: int, tmp_path: Path
) -> None:
    for act in (
        lambda: files.person_file(coal_clerk, wang),
        lambda: files.save_file(coal_clerk, wang, tmp_path / "a.pdf"),
        lambda: files.give_consent(coal_clerk, wang, ConsentDraft(Purpose.TRAINING, date(2026, 1, 1))),
    ):
        with pytest.raises(Refused, match=r"record\.gone"):
            act()
    assert not (tmp_path / "a.pdf").exists()


def test_a_person_s_own_data_are_handed_out_in_full_and_on_record(
    files: FileService, scene: Scene, door: Door, clerk: Actor, tmp_path: Path
) -> None:
    class_id, people = scene.class_of(2)
    scene.issued(class_id, people)
    target = tmp_path / "own.xlsx"
    with pytest.raises(Refused, match="reason_missing"):
        files.save_own_data(clerk, people[0], " ", target)
    assert not target.exists()
    lines = files.save_own_data(clerk, people[0], "本人书面申请", target)
    sheet = openpyxl.load_workbook(target).worksheets[0]
    assert sheet.max_row == lines + 1
    cells = {(row[0].value, row[1].value): row[2].value for row in sheet.iter_rows(min_row=2)}
    number = cells["基本信息", "证件号码"]
    assert len(str(number)) == 18
    assert "*" not in str(number)
    assert {part for part, _ in cells} >= {"基本信息", "角色", "培训", "证书"}
    with door.database.transaction() as db:
        line = journal.lines(db, None)[0]
        assert reasons.given(db, [line.id]) == {line.id: "本人书面申请"}
        assert "申请" not in line.label


def test_scans_of_certificates_of_others_stand_at_the_end_of_the_paper(
    files: FileService, scene: Scene, clerk: Actor, wang: int, tmp_path: Path
) -> None:
    """A picture becomes a page with its name; a PDF is taken as it is; both are in the index."""
    own_pdf = files.save_notice(clerk, wang, tmp_path / "notice.pdf").read_bytes()
    for at, scan in enumerate((photo(), own_pdf)):
        draft = RecordedDraft(
            RecordedKind.SPECIAL_ABILITY, wang, f"ZX-00{at}", "县人社局", "焊接", "", 0,
            date(2025, 3, at + 1), scan=scan,
        )  # fmt: skip
        scene.service.save_recorded(clerk, 0, draft)
    pdf = files.save_file(clerk, wang, tmp_path / "档案.pdf").read_bytes()
    with pikepdf.open(BytesIO(pdf)) as document:
        with document.open_outline() as outline:
            titles = [item.title for item in outline.root]
        count = len(document.pages)
    scanned = [title for title in titles if "扫描件" in title]
    assert len(scanned) == 2
    assert titles[-2:] == scanned
    assert "ZX-000" in text_of(pdf)
    assert f"共 {count} 页" in text_of(pdf)
