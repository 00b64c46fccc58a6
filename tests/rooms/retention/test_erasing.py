"""Erasure on both engines: two persons, nothing of the person left anywhere, counts and numbers kept."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from sqlalchemy import Text, select, text
from sqlalchemy.exc import DBAPIError

from academy.archive import store as archive
from academy.archive.facts_files import FileDraft
from academy.archive.records import Blob
from academy.base import journal
from academy.base.actor import Actor
from academy.base.clock import FixedClock
from academy.base.database import Record
from academy.base.door import Door
from academy.base.ids import Ids
from academy.base.problems import Refused
from academy.base.vault import Vault
from academy.certificates import store_check as certificates_check
from academy.certificates.facts_issue import CertificateFilter
from academy.certificates.facts_reasons import NoticeDraft, VoidCause
from academy.certificates.facts_recorded import RecordedDraft, RecordedKind
from academy.courses import store_check as courses_check
from academy.courses.facts import AttendanceEntry, AttendanceState
from academy.files.facts import ConsentDraft, Medium, Purpose
from academy.files.service import FileService
from academy.files.service_photo import PhotoService
from academy.people.facts import PeopleQuery, PersonDraft, PersonState, Role
from academy.people.facts_away import AwayDraft, AwayKind
from academy.people.facts_kin import KinDraft, KinKind
from academy.people.service import PeopleService
from academy.people.service_away import AwayService
from academy.retention import store
from academy.retention.facts import ERASED_NAME, Basis, ErasureState, ItemState
from academy.retention.service import RetentionService
from tests.databases import NOW, STEEL, an_actor
from tests.rooms.certificates.scene import Scene, make_scene, wrong
from tests.rooms.files.test_photo import picture
from tests.rooms.people.persons import doc_no
from tests.rooms.retention.looked import looked_into

NAME, FORMER, PHONE, UNIT = "欧阳翠屏", "欧阳翠萍", "15477770901", "隐泉特种钢材"
LATER = datetime(2038, 3, 1, 9, 0)


@pytest.fixture
def service(door: Door) -> RetentionService:
    return RetentionService(door)


@pytest.fixture
def people(door: Door, vault: Vault) -> PeopleService:
    return PeopleService(door, vault)


@pytest.fixture
def scene(door: Door, vault: Vault, clerk: Actor, approver: Actor) -> Scene:
    return make_scene(door, vault, clerk, approver)


def later(door: Door, to: datetime = LATER) -> None:
    """Years go by."""
    clock = FixedClock(to, timedelta(milliseconds=1))
    door.database.clock, door.database.ids = clock, Ids(clock, 1)


def told(no: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [each.code for each in no.value.problems]


def everywhere(door: Door, *words: str) -> set[tuple[str, str]]:
    """Where in the tables, or in the file itself, one of these words or numbers stands."""
    found = set()
    with door.database.transaction() as db:
        for table in Record.metadata.sorted_tables:
            for column in table.c:
                said = select(column.cast(Text)) if str(column.type) != "BLOB" else select(column)
                for value in db.scalars(said):
                    content = value.encode() if isinstance(value, str) else bytes(value or b"")
                    found |= {
                        (f"{table.name}.{column.name}", word) for word in words if word.encode() in content
                    }
    if door.database.is_sqlite:
        file = Path(str(door.database.engine.url.database))
        for each in (file, file.with_name(file.name + "-wal")):
            content = each.read_bytes() if each.exists() else b""
            found |= {(each.name, word) for word in words if word.encode() in content}
    return found


def checked(door: Door) -> list[str]:
    with door.database.transaction() as db:
        found = [*journal.broken(db), *archive.broken(db), *store.broken(db)]
        found += [*courses_check.broken(db), *certificates_check.broken(db)]
    return [each.code for each in found]


@pytest.fixture
def quiet(people: PeopleService, scene: Scene, clerk: Actor) -> int:
    """Registered, and nothing since."""
    return people.add(clerk, PersonDraft(STEEL, NAME, doc_no=doc_no(777), role=Role.TRAINEE))


@pytest.fixture
def ouyang(
    door: Door, vault: Vault, people: PeopleService, scene: Scene, clerk: Actor, tmp_path: Path
) -> int:
    """Somebody of whom every kind of thing is held: photo twice, consent, absence, class, papers."""
    draft = PersonDraft(
        STEEL, FORMER, doc_no=doc_no(777), phone=PHONE, unit=UNIT, trade="炼钢工", remark="困难职工家庭",
        role=Role.TRAINEE,
    )  # fmt: skip
    person_id = people.add(clerk, draft)
    people.change(clerk, person_id, replace(draft, name=NAME, doc_no="", role=None), 1)
    photos = PhotoService(door, vault)
    for at, name in enumerate(("first.jpg", "second.jpg")):
        (tmp_path / name).write_bytes(picture(900 + at * 60))
        photos.take_photo(clerk, person_id, tmp_path / name)
    files = FileService(door, vault)
    files.give_consent(clerk, person_id, ConsentDraft(Purpose.TRAINING, NOW.date(), Medium.PAPER))
    day = date(2026, 12, 1)
    AwayService(door).enter(clerk, person_id, AwayDraft(AwayKind.SICK, day, day, 480, 600, "翠屏住院"))
    record = RecordedDraft(
        RecordedKind.SPECIAL_OPERATION, person_id, f"T{doc_no(777)}", "应急管理局", "焊接", "", 0,
        date(2024, 1, 10), date(2030, 1, 9), None,
    )  # fmt: skip
    looked_into(door, vault, clerk, person_id, NAME, tmp_path)
    scene.service.remove_recorded(clerk, scene.service.save_recorded(clerk, 0, record))
    return person_id


def graduated(scene: Scene, person_id: int) -> int:
    """He finishes a class, is ill for once, and gets a certificate; answers the class."""
    room = scene.courses
    class_id = room.planned(3)
    room.service.enrol(scene.clerk, class_id, person_id)
    room.attend(class_id, {})
    session = room.service.class_sheet(scene.clerk, class_id).sessions[0]
    ill = AttendanceEntry(
        session.id, person_id, AttendanceState.LEAVE, AttendanceState.PRESENT, reason="欧阳翠屏的病假条"
    )
    room.service.take_attendance(scene.clerk, class_id, [ill])
    room.mark(class_id, {person_id: (80, 90)})
    room.close(class_id)
    scene.issued(class_id, [person_id])
    return class_id


def test_nothing_of_him_is_left_and_what_is_counted_stays(
    door: Door, service: RetentionService, people: PeopleService, scene: Scene, clerk: Actor, approver: Actor,
    ouyang: int, tmp_path: Path,
) -> None:  # fmt: skip
    class_id = graduated(scene, ouyang)
    words = (NAME, FORMER, PHONE, UNIT, doc_no(777), "翠屏住院", "翠屏", "困难职工家庭")
    assert {word for _, word in everywhere(door, *words)} >= set(words) - {doc_no(777)}
    number = people.person(clerk, ouyang).number
    assert service.due(clerk) == []
    later(door)
    (due,) = [each for each in service.due(clerk) if each.id == ouyang]
    assert (due.basis, due.free) == (Basis.CERTIFICATE, True)
    batch_id = service.propose(clerk, [ouyang])
    with pytest.raises(Refused) as no:
        service.propose(clerk, [ouyang])
    assert told(no) == ["retention.barred"]
    with pytest.raises(Refused) as no:
        service.erase(clerk, batch_id, 1)
    assert told(no) == ["retention.one_person"]
    done = service.erase(approver, batch_id, service.batch(clerk, batch_id).row.version)
    assert (done.row.state, done.erased, done.items[0].name) == (ErasureState.ERASED, 1, ERASED_NAME)
    assert everywhere(door, *words) == set()
    counts = dict(done.counts)
    assert (counts["person"], counts["certificate"], counts["attendance"]) == (1, 1, 1)
    assert counts["blob"] >= 3  # two photos and the certificate
    with door.database.transaction() as db:
        assert {media for media in db.scalars(select(Blob.media))} <= {
            "application/json",
            "application/octet-stream",
            "application/pdf",
        }
    sheet = people.person(clerk, ouyang)
    assert (sheet.name, sheet.number, sheet.state, sheet.phone, sheet.doc_type) == (
        ERASED_NAME, number, PersonState.ERASED, "", None,
    )  # fmt: skip
    assert ouyang not in people.ids(clerk, PeopleQuery())
    assert list(people.ids(clerk, PeopleQuery(state=PersonState.ERASED, text=number))) == [ouyang]
    (held,) = scene.courses.service.class_sheet(clerk, class_id).trainees
    assert (held.person_id, held.name) == (ouyang, ERASED_NAME)
    assert checked(door) == []
    with door.database.transaction() as db:
        assert journal.redactions(db)[1] == 1
    _protocol_says_it_without_a_name(service, clerk, batch_id, number, tmp_path)
    with pytest.raises(Refused) as no:
        people.change(clerk, ouyang, PersonDraft(STEEL, "又来", doc_no=doc_no(778)), sheet.version)
    assert told(no) == ["person.erased"]


def test_what_proved_a_voiding_and_who_was_his_relative_go_with_him(
    door: Door, service: RetentionService, people: PeopleService, scene: Scene, clerk: Actor, approver: Actor,
    ouyang: int, tmp_path: Path,
) -> None:  # fmt: skip
    class_id = graduated(scene, ouyang)
    (key,) = scene.service.certificate_ids(clerk, CertificateFilter(class_id=class_id))
    scene.service.ask_void(clerk, key, wrong("翠屏的姓名印错", FileDraft("欧阳翠屏来函.jpg", picture(700))))
    scene.service.note_told(clerk, key, NoticeDraft(NOW.date(), "电话告知欧阳翠屏"))
    scene.service.save_void_notices(clerk, [key], tmp_path / "notice.pdf")
    people.declare_relative(clerk, ouyang, KinDraft(902, KinKind.SPOUSE))
    scene.staff(903, "周会计")
    scene.service.approve_void(an_actor(903), key)
    later(door)
    batch_id = service.propose(clerk, [ouyang])
    service.erase(approver, batch_id, service.batch(clerk, batch_id).row.version)
    assert everywhere(door, NAME, "翠屏") == set()
    (void,) = scene.service.voids(clerk, key)
    assert (void.state, void.cause, void.reason, void.evidence) == ("approved", VoidCause.WRONG_NAME, "", ())
    assert people.relatives(clerk, 902) == []
    assert checked(door) == []


def _protocol_says_it_without_a_name(
    service: RetentionService, clerk: Actor, batch_id: int, number: str, folder: Path
) -> None:
    pdf = service.save_protocol(clerk, batch_id, folder / "记录.pdf").read_bytes()
    document = pypdfium2.PdfDocument(pdf)
    said = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert number in said
    assert "已删除 1 人" in re.sub(r"[\r\n]", "", said)
    book = openpyxl.load_workbook(service.save_protocol(clerk, batch_id, folder / "记录.xlsx"))
    cells = [cell for row in book.active.iter_rows(values_only=True) for cell in row if cell]  # type: ignore[union-attr]
    assert number in cells
    assert "人员登记" in cells


def test_who_comes_back_meanwhile_is_left_and_named(
    door: Door, service: RetentionService, people: PeopleService, scene: Scene, clerk: Actor, approver: Actor,
    quiet: int,
) -> None:  # fmt: skip
    (other,) = scene.courses.people(1, first=300)
    later(door, datetime(2029, 3, 1, 9, 0))
    batch_id = service.propose(clerk, [quiet, other])
    people.add_role(clerk, quiet, STEEL, Role.INSTRUCTOR)
    done = service.erase(approver, batch_id, 1)
    assert {item.person_id: item.state for item in done.items} == {
        quiet: ItemState.LEFT, other: ItemState.ERASED,
    }  # fmt: skip
    (left,) = [item for item in done.items if item.state is ItemState.LEFT]
    assert [bar.code for bar in left.bars] == ["retention.role"]
    assert people.person(clerk, quiet).name == NAME
    assert checked(door) == []


def test_a_proposal_is_sent_back_or_withdrawn_and_nothing_happens(
    door: Door, service: RetentionService, clerk: Actor, approver: Actor, coal_clerk: Actor, quiet: int
) -> None:
    later(door)
    batch_id = service.propose(clerk, [quiet])
    with pytest.raises(Refused) as no:
        service.return_to_preparer(approver, batch_id, 1, "  ")
    assert told(no) == ["retention.reason_missing"]
    with pytest.raises(Refused):
        service.batch(coal_clerk, batch_id)
    service.return_to_preparer(approver, batch_id, 1, "先核对档案")
    assert service.batches(clerk)[0].returned_for == "先核对档案"
    again = service.propose(clerk, [quiet])
    service.withdraw(clerk, again, 1)
    with pytest.raises(Refused) as no:
        service.erase(approver, again, 2)
    assert told(no) == ["record.changed_meanwhile"]
    assert [row.state for row in service.batches(clerk)] == [ErasureState.WITHDRAWN, ErasureState.RETURNED]


def test_the_journal_s_door_is_shut_but_for_the_erasure(
    door: Door, service: RetentionService, clerk: Actor, approver: Actor, quiet: int
) -> None:
    """Neither before nor after can a change be rewritten, and a redaction no act tells of is found."""
    statement = text("UPDATE change SET before = '{}' WHERE table_name = 'person'")
    for run in (1, 2):
        with pytest.raises(DBAPIError), door.database.transaction(write=True) as db:
            db.execute(statement)
        if run == 1:
            later(door)
            service.erase(approver, service.propose(clerk, [quiet]), 1)
    line = (
        "INSERT INTO redaction (id, act_id, journal_id, digest) SELECT 5, 6, min(journal_id), 'x' FROM change"
    )
    with door.database.transaction(write=True) as db:
        db.execute(text(line))
        db.execute(
            text("UPDATE change SET after = '{}' WHERE journal_id = (SELECT min(journal_id) FROM change)")
        )
    assert {"journal.redaction_untold", "journal.changes_altered"} <= set(checked(door))
    for act in ("UPDATE redaction SET digest = 'y'", "DELETE FROM redaction"):
        with pytest.raises(DBAPIError), door.database.transaction(write=True) as db:
            db.execute(text(act))
