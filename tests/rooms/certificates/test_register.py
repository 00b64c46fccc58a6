"""The register on both engines: the same bytes for ever, voids by two persons, checks of papers."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from sqlalchemy import delete, update

from academy.archive import store as archive
from academy.base import counters
from academy.base.problems import Refused, Unavailable
from academy.base.progress import Cancelled
from academy.certificates import store
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import CertificateFilter, CertificateState, Form
from academy.certificates.facts_ledger import HandDraft
from academy.certificates.facts_verify import Outcome
from academy.certificates.records import Certificate
from academy.certificates.service import CertificateService
from academy.courses.records import TrainingClass
from tests.rooms.certificates.scene import CLASS_NUMBER, SERIES, Scene, TestSigner, wrong
from tests.rooms.certificates.test_issue import code_on, codes, words_of
from tests.rooms.conftest import COAL, HEAD, an_actor


def three(scene: Scene) -> tuple[int, list[int], Sequence[int]]:
    class_id, people = scene.class_of(3)
    return class_id, people, scene.issued(class_id, people).certificate_ids


def findings(scene: Scene) -> set[str]:
    with scene.door.database.transaction() as db:
        return {found.code.removeprefix("certificates.") for found in store.broken(db)}


def test_a_reprint_is_the_same_bytes_after_person_and_class_were_renamed(scene: Scene) -> None:
    class_id, people, keys = three(scene)
    before = scene.service.paper_bytes(scene.clerk, keys[0])
    scene.rename(people[0], name="赵改名", doc_masked="000000********0000")
    with scene.door.database.transaction(write=True) as db:
        db.execute(update(TrainingClass).where(TrainingClass.id == class_id).values(name="另一个班"))
    assert scene.service.reprint(scene.clerk, keys[0]) == before
    assert "赵改名" not in words_of(scene.service.export_merged(scene.clerk, [keys[0]]))
    assert findings(scene) == set()


def test_the_merged_file_shows_the_same_pages_as_the_single_ones(scene: Scene) -> None:
    _, _, keys = three(scene)
    whole = pypdfium2.PdfDocument(scene.service.export_merged(scene.clerk, keys))
    assert len(whole) == 3
    for page, key in zip(whole, keys, strict=True):
        single = pypdfium2.PdfDocument(scene.service.paper_bytes(scene.clerk, key))[0]
        assert page.render(scale=1).to_numpy().tobytes() == single.render(scale=1).to_numpy().tobytes()


def test_papers_of_two_kinds_go_into_one_file(scene: Scene) -> None:
    _, _, keys = three(scene)
    other, others = scene.class_of(1, term=4)
    draft = scene.draft(other, others, kind=CertificateKind.TRAINING)
    batch_id = scene.service.prepare(scene.clerk, draft)
    scene.service.submit(scene.clerk, batch_id, scene.version(batch_id))
    (training,) = scene.service.approve_and_issue(scene.approver, batch_id).certificate_ids
    whole = pypdfium2.PdfDocument(scene.service.export_merged(scene.clerk, [*keys, training]))
    assert len(whole) == 4
    assert "考核，成绩合格（73.5分）" in re.sub(r"\s", "", whole[3].get_textpage().get_text_range())


def test_files_are_named_by_number_and_hold_the_frozen_bytes(scene: Scene, tmp_path: Path) -> None:
    _, _, keys = three(scene)
    folder = tmp_path / "papers"
    folder.mkdir()
    files = scene.service.export_files(scene.clerk, keys, folder)
    assert [file.name for file in files] == [f"QH-{CLASS_NUMBER}-{at:04d}.pdf" for at in (1, 2, 3)]
    assert sorted(folder.iterdir()) == sorted(files)
    assert files[1].read_bytes() == scene.service.paper_bytes(scene.clerk, keys[1])


class Enough:
    """A user who cancels after so many."""

    def __init__(self, most: int) -> None:
        self._most = most

    def step(self, done: int, _total: int) -> None:
        if done >= self._most:
            raise Cancelled


def test_a_cancelled_export_leaves_no_file_and_none_that_stood_there_before_is_lost(
    scene: Scene, tmp_path: Path
) -> None:
    _, _, keys = three(scene)
    folder = tmp_path / "papers"
    folder.mkdir()
    before = folder / f"QH-{CLASS_NUMBER}-0001.pdf"
    before.write_bytes(b"what stood there")
    for export in (scene.service.export_files, scene.service.save_electronic):
        with pytest.raises(Cancelled):
            export(scene.clerk, keys, folder, Enough(2))
        assert list(folder.iterdir()) == [before]
        assert before.read_bytes() == b"what stood there"


def test_a_folder_that_cannot_be_written_is_named_and_nothing_half_written_stays(
    scene: Scene, tmp_path: Path
) -> None:
    _, _, keys = three(scene)
    taken = tmp_path / "papers" / f"QH-{CLASS_NUMBER}-0001.pdf"
    taken.mkdir(parents=True)
    with pytest.raises(Unavailable):
        scene.service.export_files(scene.clerk, keys, taken.parent)
    assert [path.name for path in taken.parent.iterdir()] == [f"QH-{CLASS_NUMBER}-0001.pdf"]


def test_every_print_is_a_copy_of_its_own(scene: Scene) -> None:
    _, _, keys = three(scene)
    scene.service.record_print(scene.clerk, keys)
    scene.service.record_print(scene.clerk, keys[:1])
    sheet = scene.service.certificate(scene.clerk, keys[0])
    assert [(each.copy, each.printed_by) for each in sheet.prints] == [(1, "孙志远"), (2, "孙志远")]
    assert sheet.row.state is CertificateState.PRINTED
    scene.service.hand_over(scene.clerk, keys[:1], HandDraft(date(2026, 11, 23)))
    assert scene.service.certificate(scene.clerk, keys[0]).row.state is CertificateState.DELIVERED


def test_voiding_takes_two_persons_and_a_reason_and_the_number_stays(scene: Scene) -> None:
    _, _, keys = three(scene)
    with pytest.raises(Refused) as refused:
        scene.service.ask_void(scene.clerk, keys[0], wrong("  "))
    assert codes(refused) == {"void_reason_missing"}
    scene.service.ask_void(scene.clerk, keys[0], wrong("姓名印错"))
    assert scene.service.certificate(scene.clerk, keys[0]).row.void_asked
    with pytest.raises(Refused) as refused:
        scene.service.approve_void(an_actor(901), keys[0])
    assert codes(refused) == {"void_same_person"}
    scene.service.approve_void(scene.approver, keys[0])
    sheet = scene.service.certificate(scene.clerk, keys[0])
    assert (sheet.row.state, sheet.void_reason, sheet.void_asked_by, sheet.void_approved_by) == (
        CertificateState.VOID, "姓名印错", "孙志远", "刘初审",
    )  # fmt: skip
    assert scene.service.verify(scene.clerk, sheet.row.number).outcome is Outcome.VOID
    with pytest.raises(Refused) as refused:
        scene.service.record_print(scene.clerk, keys[:1])
    assert codes(refused) == {"not_official"}
    assert findings(scene) == set()


def test_a_new_certificate_after_a_void_has_a_new_number_and_both_are_linked(scene: Scene) -> None:
    class_id, people, keys = three(scene)
    scene.service.ask_void(scene.clerk, keys[0], wrong("姓名印错"))
    scene.service.approve_void(scene.approver, keys[0])
    (new,) = scene.issued(class_id, people[:1]).certificate_ids
    old, sheet = (scene.service.certificate(scene.clerk, key) for key in (keys[0], new))
    assert sheet.row.number.endswith("-0004")
    assert (old.row.state, old.replaced_by) == (CertificateState.REPLACED, sheet.row.number)
    assert sheet.replaces == old.row.number
    assert findings(scene) == set()


def test_a_declined_void_leaves_the_certificate_as_it_was(scene: Scene) -> None:
    _, _, keys = three(scene)
    scene.service.ask_void(scene.clerk, keys[0], wrong("试一试"))
    scene.service.decline_void(scene.approver, keys[0])
    sheet = scene.service.certificate(scene.clerk, keys[0])
    assert (sheet.row.void_asked, sheet.row.state) == (False, CertificateState.ISSUED)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (f"QH-{CLASS_NUMBER}-0001", Outcome.VALID),
        (f" qh-{CLASS_NUMBER.lower()}-0002 ", Outcome.VALID),
        (f"QH-{CLASS_NUMBER}-0009", Outcome.UNKNOWN),
        ("GX1:NOT A CODE", Outcome.ALTERED),
        ("", Outcome.UNKNOWN),
    ],
)
def test_a_number_or_code_is_checked(scene: Scene, text: str, outcome: Outcome) -> None:
    three(scene)
    assert scene.service.verify(scene.clerk, text).outcome is outcome


def test_a_code_signed_by_another_key_is_not_trusted(scene: Scene) -> None:
    _, _, keys = three(scene)
    text = code_on(scene.service.paper_bytes(scene.clerk, keys[0]))
    forger = CertificateService(scene.door, scene.courses.vault, TestSigner(seed=8))
    assert forger.verify(scene.clerk, text).outcome is Outcome.ALTERED


def test_a_code_that_no_longer_agrees_with_the_register_is_altered(scene: Scene) -> None:
    _, _, keys = three(scene)
    first, second = (code_on(scene.service.paper_bytes(scene.clerk, key)) for key in keys[:2])
    with scene.door.database.transaction(write=True) as db:
        for key, serial in ((keys[0], 901), (keys[1], 1), (keys[0], 2)):
            db.execute(update(Certificate).where(Certificate.id == key).values(qr_serial=serial))
    assert first != second
    assert scene.service.verify(scene.clerk, first).outcome is Outcome.ALTERED


@pytest.mark.parametrize("text", ["0002", CLASS_NUMBER, "转炉冶炼", "QH-"])
def test_the_list_is_searched_by_number_and_class(scene: Scene, text: str) -> None:
    three(scene)
    assert scene.service.certificate_ids(scene.clerk, CertificateFilter(text=text))


def test_the_list_is_searched_by_name_and_pinyin_and_narrowed_by_state(scene: Scene) -> None:
    _, _, keys = three(scene)
    name = scene.service.certificate(scene.clerk, keys[1]).row.name
    assert scene.service.certificate_ids(scene.clerk, CertificateFilter(text=name)) == [keys[1]]
    void = CertificateFilter(states=frozenset({CertificateState.VOID}))
    assert scene.service.certificate_ids(scene.clerk, void) == []
    assert scene.service.certificate_ids(scene.clerk, CertificateFilter(text="没有这个人")) == []
    assert scene.service.certificate_ids(scene.clerk, CertificateFilter(text="%")) == []
    assert scene.service.certificate_ids(an_actor(903, COAL, network=False), CertificateFilter()) == []


def test_the_check_of_the_data_finds_a_missing_number_and_altered_facts(scene: Scene) -> None:
    _, _, keys = three(scene)
    with scene.door.database.transaction(write=True) as db:
        db.execute(update(Certificate).where(Certificate.id == keys[2]).values(name="别人"))
        db.execute(delete(Certificate).where(Certificate.id == keys[1]))
    assert findings(scene) == {"number_missing", "facts_altered"}


def test_numbers_lost_by_a_restore_are_not_a_gap(scene: Scene) -> None:
    class_id, people = scene.class_of(2)
    scene.issued(class_id, people[:1])
    database = scene.door.database
    with database.transaction(write=True) as db:
        mark = {(HEAD, "certificate", SERIES): 4}
        assert counters.raise_to(db, database.ids, mark, database.clock.now()) == 3
    assert scene.issued(class_id, people[1:]).first_number.endswith("-0005")
    assert findings(scene) == set()


def test_a_photo_is_asked_for_only_by_the_photo_form_and_is_printed(scene: Scene) -> None:
    class_id, people = scene.class_of(2)
    photo = BytesIO()
    Image.new("RGB", (295, 413), "white").save(photo, "JPEG")
    with scene.door.database.transaction(write=True) as db:
        kept = archive.keep(db, photo.getvalue(), "image/jpeg", scene.door.database.clock.now())
    scene.rename(people[0], photo_sha256=kept)
    draft = scene.draft(class_id, people, form=Form.PHOTO)
    with pytest.raises(Refused) as refused:
        scene.service.prepare(scene.clerk, draft)
    assert codes(refused) == {"photo_missing"}
    batch_id = scene.service.prepare(scene.clerk, replace(draft, person_ids=(people[0],)))
    scene.service.submit(scene.clerk, batch_id, scene.version(batch_id))
    (key,) = scene.service.approve_and_issue(scene.approver, batch_id).certificate_ids
    assert photo.getvalue() in scene.service.paper_bytes(scene.clerk, key)
    assert photo.getvalue() in scene.service.export_merged(scene.clerk, [key])
