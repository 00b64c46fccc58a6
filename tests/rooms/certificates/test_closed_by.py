"""Who closed a class is named wherever it is told."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import select, update

from academy.access.records import Account
from academy.access.service_history import HistoryService
from academy.certificates import store_class
from academy.courses.records import TrainingClass
from tests.rooms.certificates.scene import Scene


@pytest.mark.parametrize("kept", [lambda closer, _account: closer, lambda _closer, account: account])
def test_whoever_closed_a_class_is_named_also_where_an_earlier_program_kept_the_account(
    scene: Scene, kept: Callable[[int, int], int]
) -> None:
    class_id, _ = scene.class_of(2)
    closer = scene.staff(scene.clerk.account_id + 77, "秦教务")
    scene.account(closer)
    with scene.door.database.transaction() as db:
        account = db.scalar(select(Account.id).where(Account.person_id == closer))
    assert account is not None
    courses, clerk = scene.courses.service, replace(scene.clerk, account_id=account, person_id=closer)
    courses.reopen_class(clerk, class_id, courses.class_sheet(clerk, class_id).row.version, "成绩录错")
    courses.close_class(clerk, class_id, courses.class_sheet(clerk, class_id).row.version)
    with scene.door.database.transaction() as db:
        assert db.scalar(select(TrainingClass.closed_by).where(TrainingClass.id == class_id)) == closer
    with scene.door.database.transaction(write=True) as db:
        db.execute(
            update(TrainingClass).where(TrainingClass.id == class_id).values(closed_by=kept(closer, account))
        )
    with scene.door.database.transaction() as db:
        assert store_class.closed_by(db, class_id) == "秦教务"
    (newest, *_) = HistoryService(scene.door, ()).history(clerk, "training_class", class_id)
    assert [each.after for each in newest.changes if each.column == "closed_by"] == ["秦教务"]
