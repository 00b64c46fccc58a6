"""Issuing on both engines: two persons, numbers without a gap, nothing half done."""

import re
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pypdfium2
import pytest
import zxingcpp
from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError

from academy.archive.records import Paper
from academy.base import counters, faultpoints
from academy.base.actor import Actor
from academy.base.problems import Refused
from academy.base.progress import Cancelled
from academy.certificates import store
from academy.certificates.facts_issue import BatchState, CertificateFilter, CertificateState, Grade
from academy.certificates.facts_verify import Outcome
from academy.certificates.records import Certificate, CertificateBatch
from tests.rooms.certificates.scene import CLASS_NUMBER, SERIES, Scene
from tests.rooms.conftest import COAL, HEAD, an_actor


def codes(refused: pytest.ExceptionInfo[Refused]) -> set[str]:
    return {found.code.removeprefix("certificates.") for found in refused.value.problems}


def numbers(scene: Scene) -> list[str]:
    keys = scene.service.certificate_ids(scene.clerk, CertificateFilter(descending=False))
    return [row.number for row in scene.service.certificate_rows(scene.clerk, keys)]


def whole(scene: Scene) -> None:
    with scene.door.database.transaction() as db:
        assert store.broken(db) == []


def test_a_class_is_issued_with_numbers_one_to_n(scene: Scene) -> None:
    class_id, people = scene.class_of(3)
    (ready,) = scene.service.ready_classes(scene.clerk)
    assert (ready.id, ready.eligible, ready.certified) == (class_id, 3, 0)
    issued = scene.issued(class_id, people)
    assert numbers(scene) == [f"QH-{CLASS_NUMBER}-{serial:04d}" for serial in (1, 2, 3)]
    assert (issued.first_number, issued.last_number) == (numbers(scene)[0], numbers(scene)[2])
    assert scene.service.ready_classes(scene.clerk)[0].certified == 3
    assert scene.service.batches(scene.clerk) == []
    whole(scene)


def test_the_second_batch_of_a_class_goes_on_where_the_first_ended(scene: Scene) -> None:
    class_id, people = scene.class_of(4)
    scene.issued(class_id, people[:1])
    assert scene.issued(class_id, people[1:]).first_number.endswith("-0002")
    whole(scene)


def test_who_prepared_cannot_approve_not_even_with_another_account(scene: Scene) -> None:
    class_id, people = scene.class_of(2)
    batch_id = scene.submitted(class_id, people)
    second_account = an_actor(901)
    with pytest.raises(Refused) as refused:
        scene.service.approve_and_issue(second_account, batch_id)
    assert codes(refused) == {"same_person"}
    assert numbers(scene) == []


def test_a_merged_record_of_the_preparer_is_the_preparer(scene: Scene) -> None:
    class_id, people = scene.class_of(2)
    batch_id = scene.submitted(class_id, people)
    scene.rename(scene.staff(905, "孙志远"), state="merged", merged_into=901)
    with pytest.raises(Refused) as refused:
        scene.service.approve_and_issue(an_actor(905), batch_id)
    assert codes(refused) == {"same_person"}


def test_nobody_approves_his_own_certificate(scene: Scene) -> None:
    class_id, people = scene.class_of(2)
    batch_id = scene.submitted(class_id, people)
    with pytest.raises(Refused) as refused:
        scene.service.approve_and_issue(an_actor(people[0]), batch_id)
    assert codes(refused) == {"own_certificate"}


def test_the_table_itself_refuses_one_person_for_both_parts(scene: Scene) -> None:
    class_id, people = scene.class_of(2)
    issued = scene.issued(class_id, people)
    statement = update(CertificateBatch).values(approved_by=901)
    with (
        scene.door.database.transaction(write=True) as db,
        pytest.raises(IntegrityError, match="two_persons"),
    ):
        db.execute(statement.where(CertificateBatch.id == issued.batch_id))


def test_a_clerk_of_another_branch_can_neither_see_nor_issue(scene: Scene) -> None:
    class_id, people = scene.class_of(2)
    batch_id = scene.submitted(class_id, people)
    other = an_actor(903, COAL, network=False)
    assert not scene.service.ready_classes(other)
    assert not scene.service.batches(other)
    for act in (
        lambda: scene.service.eligibility(other, class_id),
        lambda: scene.service.batch(other, batch_id),
        lambda: scene.service.approve_and_issue(other, batch_id),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.problems[0].code == "access.other_branch"


def test_people_who_may_not_have_one_are_named_with_the_reason(scene: Scene) -> None:
    class_id, people = scene.class_of(4, weak=True)
    found = scene.service.eligibility(scene.clerk, class_id)
    verdicts = {each.person_id: each for each in found.candidates}
    assert [verdicts[key].verdict.value for key in people] == ["refused", "refused", "eligible", "eligible"]
    assert verdicts[people[0]].reasons[0].code == "graduate.attendance_low"
    assert verdicts[people[1]].reasons[0].code == "graduate.mark_low"
    with pytest.raises(Refused) as refused:
        scene.service.prepare(scene.clerk, scene.draft(class_id, people))
    assert codes(refused) == {"graduate.attendance_low", "graduate.mark_low"}


def test_nobody_gets_two_certificates_of_one_class(scene: Scene) -> None:
    class_id, people = scene.class_of(2)
    scene.issued(class_id, people[:1])
    with pytest.raises(Refused) as refused:
        scene.service.prepare(scene.clerk, scene.draft(class_id, people))
    assert codes(refused) == {"already_certified"}
    scene.service.prepare(scene.clerk, scene.draft(class_id, people[1:]))
    with pytest.raises(Refused) as refused:
        scene.service.prepare(scene.clerk, scene.draft(class_id, people[1:]))
    assert codes(refused) == {"in_batch"}


def test_a_preview_takes_no_number(scene: Scene) -> None:
    class_id, people = scene.class_of(2)
    draft = scene.draft(class_id, people)
    text = words_of(scene.service.preview(scene.clerk, draft, people[0]))
    assert "结业证书" in text
    assert "未签发" in text
    assert not re.search(r"-\d{4}(?!\d)$", text)
    with scene.door.database.transaction() as db:
        assert counters.next_of(db, HEAD, "certificate", SERIES) == 1
    found = scene.service.preflight(scene.clerk, draft)
    assert found.problems == ()
    assert {check.grade for check in found.checks} <= {Grade.PASSED, Grade.WARNING}
    assert found.last_number == f"QH-{CLASS_NUMBER}-0002"


def test_content_that_changed_after_submitting_is_not_issued_and_goes_back(scene: Scene) -> None:
    class_id, people = scene.class_of(2)
    batch_id = scene.submitted(class_id, people)
    scene.rename(people[1], name="王改名")
    with pytest.raises(Refused) as refused:
        scene.service.approve_and_issue(scene.approver, batch_id)
    assert codes(refused) == {"content_changed"}
    assert scene.service.batch(scene.clerk, batch_id).row.state is BatchState.DRAFT
    scene.service.submit(scene.clerk, batch_id, scene.version(batch_id))
    issued = scene.service.approve_and_issue(scene.approver, batch_id)
    assert scene.service.certificate(scene.clerk, issued.certificate_ids[1]).row.name == "王改名"
    whole(scene)


def fail() -> None:
    raise RuntimeError("the world fails here")


@pytest.mark.parametrize(
    "stage", ["certificates.number_taken", "certificates.papers_kept", "door.before_commit"]
)
def test_a_failure_at_any_stage_leaves_nothing_half_done(scene: Scene, stage: str) -> None:
    class_id, people = scene.class_of(3)
    batch_id = scene.submitted(class_id, people)
    for _ in range(2):
        with faultpoints.failing(stage, fail), pytest.raises(RuntimeError):
            scene.service.approve_and_issue(scene.approver, batch_id)
    assert scene.service.batch(scene.clerk, batch_id).row.state is BatchState.SUBMITTED
    assert numbers(scene) == []
    with scene.door.database.transaction() as db:
        assert db.scalar(select(func.count()).select_from(Paper)) == 0
        states = set(db.scalars(select(Certificate.state)))
    assert states == {CertificateState.PREPARED.value}
    scene.service.approve_and_issue(scene.approver, batch_id)
    assert [number[-4:] for number in numbers(scene)] == ["0001", "0002", "0003"]
    whole(scene)


class TiredUser:
    """Cancels after the second paper."""

    def step(self, done: int, _total: int) -> None:
        if done == 2:
            raise Cancelled


def test_a_cancelled_issue_takes_nothing(scene: Scene) -> None:
    class_id, people = scene.class_of(3)
    batch_id = scene.submitted(class_id, people)
    with pytest.raises(Cancelled):
        scene.service.approve_and_issue(scene.approver, batch_id, TiredUser())
    assert numbers(scene) == []
    assert scene.service.approve_and_issue(scene.approver, batch_id).first_number.endswith("-0001")


def test_a_rare_name_is_issued_and_a_name_no_face_can_draw_is_refused_by_name(scene: Scene) -> None:
    class_id, people = scene.class_of(2)
    scene.rename(people[0], name="张𬸚")
    scene.rename(people[1], name="王\U000323af")
    found = {each.person_id: each for each in scene.service.eligibility(scene.clerk, class_id).candidates}
    assert found[people[0]].verdict.value == "eligible"
    assert found[people[1]].verdict.value == "waiting"
    assert dict(found[people[1]].reasons[0].values)["point"] == "U+323AF"
    with pytest.raises(Refused) as refused:
        scene.service.prepare(scene.clerk, scene.draft(class_id, people))
    assert codes(refused) == {"no_glyph"}
    issued = scene.issued(class_id, people[:1])
    assert "张𬸚" in words_of(scene.service.paper_bytes(scene.clerk, issued.certificate_ids[0]))
    with scene.door.database.transaction() as db:
        assert counters.next_of(db, HEAD, "certificate", SERIES) == 2


def test_a_name_that_became_undrawable_after_submitting_uses_no_number(scene: Scene) -> None:
    class_id, people = scene.class_of(2)
    batch_id = scene.submitted(class_id, people)
    scene.rename(people[1], name="王\U000323af")
    with pytest.raises(Refused):
        scene.service.approve_and_issue(scene.approver, batch_id)
    with scene.door.database.transaction() as db:
        assert counters.next_of(db, HEAD, "certificate", SERIES) == 1


def test_the_code_on_the_page_is_read_and_verified(scene: Scene) -> None:
    class_id, people = scene.class_of(1)
    (key,) = scene.issued(class_id, people).certificate_ids
    text = code_on(scene.service.paper_bytes(scene.clerk, key))
    found = scene.service.verify(scene.approver, text)
    assert found.outcome is Outcome.VALID
    assert found.row is not None
    assert found.row.id == key


def test_a_returned_batch_comes_back_with_the_reason_and_can_be_changed(scene: Scene) -> None:
    class_id, people = scene.class_of(3)
    batch_id = scene.submitted(class_id, people)
    scene.service.return_to_preparer(scene.approver, batch_id, "请去掉第三人")
    sheet = scene.service.batch(scene.clerk, batch_id)
    assert (sheet.row.state, sheet.row.returned_for) == (BatchState.RETURNED, "请去掉第三人")
    draft = scene.draft(class_id, people[:2], batch_id=batch_id, version=sheet.row.version)
    scene.service.prepare(scene.clerk, draft)
    scene.service.submit(scene.clerk, batch_id, scene.version(batch_id))
    assert len(scene.service.approve_and_issue(scene.approver, batch_id).certificate_ids) == 2
    whole(scene)


def test_a_cancelled_batch_frees_its_people(scene: Scene) -> None:
    class_id, people = scene.class_of(2)
    batch_id = scene.service.prepare(scene.clerk, scene.draft(class_id, people))
    scene.service.cancel_batch(scene.clerk, batch_id, scene.version(batch_id))
    assert len(scene.issued(class_id, people).certificate_ids) == 2
    whole(scene)


def words_of(data: bytes) -> str:
    """The text of a PDF without blanks and line ends."""
    page = pypdfium2.PdfDocument(BytesIO(data))[0]
    return re.sub(r"\s", "", page.get_textpage().get_text_range())


def code_on(data: bytes) -> str:
    page = pypdfium2.PdfDocument(BytesIO(data))[0]
    (found,) = zxingcpp.read_barcodes(page.render(scale=3).to_numpy())
    return str(found.text)


def test_four_approvers_at_once_leave_no_gap_and_no_double(scene: Scene) -> None:
    class_id, people = scene.class_of(8)
    batches = [scene.submitted(class_id, people[at : at + 2]) for at in range(0, 8, 2)]
    with ThreadPoolExecutor(4) as desks:
        list(desks.map(lambda batch_id: scene.service.approve_and_issue(scene.approver, batch_id), batches))
    assert [int(number[-4:]) for number in numbers(scene)] == list(range(1, 9))
    whole(scene)


def test_of_two_who_approve_the_same_batch_one_is_told(scene: Scene) -> None:
    class_id, people = scene.class_of(2)
    batch_id = scene.submitted(class_id, people)

    def approve(approver: Actor) -> str:
        try:
            return scene.service.approve_and_issue(approver, batch_id).first_number[-4:]
        except Refused as no:
            return no.problems[0].code

    scene.staff(904, "周复核")
    with ThreadPoolExecutor(2) as desks:
        answers = sorted(desks.map(approve, (scene.approver, an_actor(904))))
    assert answers == ["0001", "certificates.not_submitted"]
    whole(scene)
