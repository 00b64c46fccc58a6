"""Records that were merged are one person to every rule of the classes."""

from datetime import date

import pytest

from academy.base.problems import Refused
from academy.courses import store_board
from academy.people.facts_merge import MergeDraft
from academy.people.service import PeopleService
from academy.people.service_merge import MergeService
from tests.rooms.courses.classes import Room
from tests.rooms.courses.test_intake import codes, night


def test_what_a_merged_record_booked_counts_with_his_heir(room: Room) -> None:
    """Two records with two telephones were one person: his night courses and his evenings are one."""
    kept, gone = room.people(2)
    first, second = night(room, 5), night(room, 6)
    room.service.sign_up(room.clerk, first, kept)
    room.service.sign_up(room.clerk, second, gone)
    merging, people = MergeService(room.door), PeopleService(room.door, room.vault)
    versions = (people.person(room.clerk, key).version for key in (kept, gone))
    merging.merge(room.clerk, MergeDraft(kept, gone, *versions, frozenset()))
    with pytest.raises(Refused) as no:
        room.service.sign_up(room.clerk, night(room, 7), kept)
    assert codes(no.value.problems) == ["phone_full"]
    with room.door.database.transaction() as db:
        term = (date(2026, 1, 1), date(2026, 12, 31))
        shared = store_board.shared_trainees(db, [first, second], *term)
        held = store_board.board(db, store_board.Reach(*term, frozenset({first})))
    assert set(shared) == {first, second}
    assert set(shared[first]) == {second}
    assert len(shared[first][second]) == 1
    assert set(held.of_class) >= {first, second}
