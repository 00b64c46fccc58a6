"""Certificates others issued, on both engines: recorded, looked up, reminded of."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from academy.access.service_history import HistoryService
from academy.base.door import verbs_of
from academy.base.problems import Refused
from academy.certificates.facts_recorded import (
    CheckDraft,
    Checked,
    Due,
    RecordedDraft,
    RecordedFilter,
    RecordedKind,
)
from academy.certificates.service import CertificateService
from tests.printing.photos import photo
from tests.rooms.certificates.scene import Scene
from tests.rooms.conftest import COAL, an_actor

TODAY = date(2026, 11, 23)
CRANE = RecordedDraft(
    RecordedKind.SPECIAL_EQUIPMENT, None, "TS6JDZ20260001", "市行政审批服务局", "起重机司机", "", 0,
    date(2023, 1, 10), date(2027, 1, 9), date(2026, 12, 20),
)  # fmt: skip


def test_a_certificate_of_others_is_recorded_with_scan_and_look_up(scene: Scene) -> None:
    (person,) = scene.courses.people(1)
    service = scene.service
    draft = replace(CRANE, person_id=person, scan=photo())
    key = service.save_recorded(scene.clerk, 0, draft)
    (row,) = service.recorded_rows(scene.clerk, service.recorded_ids(scene.clerk, RecordedFilter()))
    assert (row.due, row.has_scan, row.checked) == (Due.REVIEW, True, Checked.NOT_YET)
    assert service.recorded_scan(scene.clerk, key)
    service.note_check(scene.clerk, key, CheckDraft(Checked.GENUINE, TODAY))
    for late in (
        lambda: service.note_check(scene.clerk, key, CheckDraft(Checked.DIFFERS, TODAY), row),
        lambda: service.remove_recorded(scene.clerk, key, row.version),
    ):
        with pytest.raises(Refused) as refused:
            late()
        assert [each.code for each in refused.value.problems] == ["record.changed_meanwhile"]
    (row,) = service.recorded_rows(scene.clerk, [key])
    assert (row.checked, row.checked_on, row.checked_by) == (Checked.GENUINE, TODAY, "账号901")
    history = HistoryService(scene.door, verbs_of(CertificateService))
    history.undo(scene.clerk, history.undoable(scene.clerk)[0].id)
    assert service.recorded_rows(scene.clerk, [key])[0].checked is Checked.NOT_YET
    history.redo(scene.clerk, history.steps(scene.clerk, 0).redo[0].id)
    (row,) = service.recorded_rows(scene.clerk, [key])
    assert row.checked is Checked.GENUINE
    with pytest.raises(Refused) as refused:
        service.save_recorded(scene.clerk, 0, draft)
    assert {each.code for each in refused.value.problems} == {"recorded.twice"}
    service.save_recorded(scene.clerk, key, replace(draft, number="TS6JDZ20260002", scan=b""), row.version)
    (row,) = service.recorded_rows(scene.clerk, [key])
    assert (row.has_scan, row.checked) == (True, Checked.NOT_YET)  # another number was never looked up
    assert service.recorded_rows(an_actor(903, COAL, network=False), [key]) == []


@pytest.mark.parametrize("days", [-1, 0, 1, 26, 27, 60, 61, 5000])
def test_the_database_and_the_rule_agree_on_what_is_due(scene: Scene, days: int) -> None:
    people = scene.courses.people(2)
    service = scene.service
    ends = TODAY + timedelta(days=days)
    keys = [
        service.save_recorded(scene.clerk, 0, replace(CRANE, person_id=people[0], number="A1",
                                                      expires_on=ends, review_on=None)),
        service.save_recorded(scene.clerk, 0, replace(CRANE, person_id=people[1], number="A2",
                                                      expires_on=ends, review_on=ends)),
    ]  # fmt: skip
    by_rule = {row.id: row.due for row in service.recorded_rows(scene.clerk, keys)}
    by_query = {key: due for due in Due for key in service.recorded_ids(scene.clerk, RecordedFilter(due=due))}
    assert by_query == by_rule
