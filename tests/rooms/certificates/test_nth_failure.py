"""The world fails at the first, the second, the third … statement of an issue: nothing is left half done."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from sqlalchemy import event, func, select
from sqlalchemy.exc import OperationalError

from academy.archive.records import Blob, Paper
from academy.base import counters
from academy.base.problems import Unavailable
from academy.certificates import store
from academy.certificates.facts_issue import BatchState, CertificateState
from academy.certificates.facts_ledger import HandDraft
from academy.certificates.records import Certificate
from tests.rooms.certificates.scene import SERIES, Scene
from tests.rooms.conftest import HEAD

HAND = HandDraft(date(2026, 11, 23))


@contextmanager
def failing_at(scene: Scene, nth: int) -> Iterator[list[int]]:
    """The nth statement, or the commit after them all, raises what a broken connection raises."""
    seen = [0]

    def count(*_: Any) -> None:
        seen[0] += 1
        if seen[0] == nth:
            raise OperationalError("the world failed", None, Exception("gone"))

    engine = scene.door.database.engine
    event.listen(engine, "before_cursor_execute", count)
    event.listen(engine, "commit", count)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", count)
        event.remove(engine, "commit", count)


def traces(scene: Scene, batch_id: int) -> tuple[object, ...]:
    with scene.door.database.transaction() as db:
        states = sorted(db.scalars(select(Certificate.state).where(Certificate.batch_id == batch_id)))
        rows = [db.scalar(select(func.count()).select_from(table)) for table in (Paper, Blob)]
        return (
            scene.service.batch(scene.clerk, batch_id).row.state, states, rows,
            counters.next_of(db, HEAD, "certificate", SERIES), store.broken(db),
        )  # fmt: skip


def test_an_issue_that_fails_anywhere_leaves_no_trace_and_succeeds_when_asked_again(scene: Scene) -> None:
    batch_id = scene.submitted(*scene.class_of(2))
    before = traces(scene, batch_id)
    nth = 0
    while True:
        nth += 1
        with failing_at(scene, nth) as seen:
            try:
                issued = scene.service.approve_and_issue(scene.approver, batch_id)
            except Unavailable:
                pass
            else:
                break
        assert traces(scene, batch_id) == before, f"statement {nth} left something behind"
    assert seen[0] == nth - 1 > 15, "every statement and the commit were made to fail once"
    assert issued.first_number.endswith("-0001")
    after = traces(scene, batch_id)
    assert after[0] is BatchState.ISSUED
    assert after[1] == [CertificateState.ISSUED.value] * 2
    assert after[4] == []


@pytest.mark.parametrize("verb", ["reissue", "hand_over"])
def test_what_follows_an_issue_fails_without_a_trace_as_well(scene: Scene, verb: str) -> None:
    (key,) = scene.issued(*scene.class_of(1)).certificate_ids
    service = scene.service
    service.record_print(scene.clerk, [key])
    service.ask_reissue(scene.clerk, key, "遗失")
    before = service.certificate(scene.clerk, key)
    nth = 0
    while True:
        nth += 1
        with failing_at(scene, nth):
            try:
                if verb == "reissue":
                    service.approve_reissue(scene.approver, key)
                else:
                    service.hand_over(scene.clerk, [key], HAND)
            except Unavailable:
                pass
            else:
                break
        assert service.certificate(scene.clerk, key) == before, f"statement {nth} left something behind"
    assert service.certificate(scene.clerk, key) != before
