"""Stations, referees, time: the practical mark of drills and exams."""

from dataclasses import replace

import pytest

from academy.access.service_history import HistoryService
from academy.base.door import Door, verbs_of
from academy.base.problems import Refused
from academy.courses import rules_exam
from academy.courses.facts_exam import ScoreDraft, ScoreRow, StationDraft, StationRow
from academy.courses.service import CourseService
from tests.rooms.courses.classes import Room

LADDER = StationDraft("登杆更换绝缘子", "10千伏线路", 600, 480, 10, 20)
CABLE = StationDraft("电缆故障定位", "", 400)


@pytest.mark.parametrize(
    ("points", "mean"),
    [
        ([800], 800),
        ([800, 805], 802),
        ([700, 800, 900, 1000], 850),
        ([0, 700, 800, 900, 1000], 800),  # 0 and 1000 are left out
        ([500, 500, 900, 900, 900, 900], 800),
    ],
)
def test_from_five_referees_on_the_extremes_are_left_out(points: list[int], mean: int) -> None:
    assert rules_exam.mean_of(points) == mean


@pytest.mark.parametrize(
    ("seconds", "penalty"), [(None, 0), (480, 0), (481, 20), (490, 20), (491, 40), (600, 240)]
)
def test_every_step_begun_over_the_limit_costs_the_same(seconds: int | None, penalty: int) -> None:
    assert rules_exam.penalty_of(LADDER, seconds) == penalty
    assert rules_exam.penalty_of(CABLE, seconds) == 0


def test_the_mark_is_points_reached_of_all_points_and_time_breaks_ties() -> None:
    stations = [StationRow(1, 1, LADDER), StationRow(2, 2, CABLE)]
    scores = [
        ScoreRow(1, 11, "甲", 560, 500), ScoreRow(1, 11, "乙", 580, 500), ScoreRow(2, 11, "甲", 300, 60),
        ScoreRow(1, 12, "甲", 530, 300), ScoreRow(2, 12, "甲", 300, 90),
        ScoreRow(1, 13, "甲", 530, 300), ScoreRow(2, 13, "甲", 300, 80),
        ScoreRow(1, 14, "甲", 600, 300),
    ]  # fmt: skip
    results = rules_exam.results_of(stations, scores)
    first = results[(1, 11)]
    assert (first.mean, first.seconds, first.penalty, first.points, first.referees) == (570, 500, 40, 530, 2)
    marks = rules_exam.marks_of(stations, results)
    assert marks == {11: 830, 12: 830, 13: 830}  # 14 has not been everywhere
    assert rules_exam.places_of(stations, results, marks) == {13: 1, 12: 2, 11: 3}


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (StationDraft("", "", 100), "station_name"),
        (StationDraft("甲", "", 0), "station_points"),
        (StationDraft("甲", "", 100, 60, 10, 0), "station_time"),
        (StationDraft("甲", "", 100, 0, 10, 5), "station_time"),
    ],
)
def test_a_station_that_cannot_be_is_refused(draft: StationDraft, code: str) -> None:
    (found,) = rules_exam.station_problems([draft])
    assert found.code == f"courses.{code}"


def test_referees_scores_become_the_practical_mark(room: Room) -> None:
    class_id, (first, second) = room.with_trainees(2)
    room.attend(class_id, {})
    room.service.set_stations(room.clerk, class_id, [LADDER, CABLE])
    ladder, cable = (each.id for each in room.service.exam_sheet(room.clerk, class_id).stations)
    scores = [
        ScoreDraft(ladder, first, "孟师傅", 560, 481), ScoreDraft(cable, first, "孟师傅", 360),
        ScoreDraft(ladder, second, "孟师傅", 500),
    ]  # fmt: skip
    room.service.enter_scores(room.clerk, class_id, scores)
    trainees = room.service.class_sheet(room.clerk, class_id).trainees
    assert [each.mark.practical if each.mark else None for each in trainees] == [900, None]
    with pytest.raises(Refused) as no:
        room.service.set_stations(room.clerk, class_id, [CABLE])
    assert {each.code for each in no.value.problems} == {"courses.station_used"}
    with pytest.raises(Refused) as no:
        room.service.enter_scores(room.clerk, class_id, [ScoreDraft(cable, second, " ", 401)])
    assert [each.code for each in no.value.problems] == ["courses.referee_missing", "courses.score_wrong"]
    room.service.enter_scores(
        room.clerk, class_id, [ScoreDraft(cable, first, "孟师傅", None, seen=(360, None))]
    )
    assert len(room.service.exam_sheet(room.clerk, class_id).scores) == 2


def codes(no: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [each.code for each in no.value.problems]


def test_a_station_is_changed_by_its_key_wherever_it_stands_by_now(room: Room) -> None:
    class_id = room.planned()
    service, clerk = room.service, room.clerk
    for draft in (LADDER, CABLE):
        service.save_station(clerk, class_id, 0, draft)
    ladder, cable = service.exam_sheet(clerk, class_id).stations
    service.remove_station(clerk, class_id, ladder.id, ladder.version)
    (left,) = service.exam_sheet(clerk, class_id).stations
    assert (left.id, left.place, left.draft) == (cable.id, 1, CABLE)
    with pytest.raises(Refused) as no:
        service.save_station(clerk, class_id, ladder.id, LADDER, ladder.version)
    assert codes(no) == ["record.gone"]
    service.save_station(clerk, class_id, cable.id, replace(CABLE, task="两处"), cable.version)
    for late in (
        lambda: service.save_station(clerk, class_id, cable.id, replace(CABLE, task="三处"), left.version),
        lambda: service.remove_station(clerk, class_id, cable.id, left.version),
    ):
        with pytest.raises(Refused) as no:
            late()
        assert codes(no) == ["record.changed_meanwhile"]
    assert [each.draft.task for each in service.exam_sheet(clerk, class_id).stations] == ["两处"]
    with pytest.raises(Refused) as no:
        service.save_station(clerk, class_id, 0, StationDraft("", "", 100))
    assert (codes(no), no.value.problems[0].where) == (["courses.station_name"], "2")


def test_removing_a_station_is_undone_at_its_place(room: Room, door: Door) -> None:
    class_id = room.planned()
    for draft in (LADDER, CABLE, replace(CABLE, name="接头制作")):
        room.service.save_station(room.clerk, class_id, 0, draft)
    before = [each.draft for each in room.service.exam_sheet(room.clerk, class_id).stations]
    first = room.service.exam_sheet(room.clerk, class_id).stations[0]
    room.service.remove_station(room.clerk, class_id, first.id, first.version)
    history = HistoryService(door, verbs_of(CourseService))
    history.undo(room.clerk, history.undoable(room.clerk)[0].id)
    assert [each.draft for each in room.service.exam_sheet(room.clerk, class_id).stations] == before


def test_a_referees_line_is_not_written_over_one_the_clerk_has_not_seen(room: Room) -> None:
    class_id, (person,) = room.with_trainees(1)
    room.attend(class_id, {})
    service, clerk = room.service, room.clerk
    station = service.save_station(clerk, class_id, 0, CABLE)
    service.enter_scores(clerk, class_id, [ScoreDraft(station, person, "孟师傅", 360)])
    for seen in (None, (350, None), (360, 90)):
        for points in (300, None):
            with pytest.raises(Refused) as no:
                service.enter_scores(
                    clerk, class_id, [ScoreDraft(station, person, "孟师傅", points, seen=seen)]
                )
            assert codes(no) == ["record.changed_meanwhile"]
    service.enter_scores(clerk, class_id, [ScoreDraft(station, person, "孟师傅", 300, seen=(360, None))])
    assert [each.points for each in service.exam_sheet(clerk, class_id).scores] == [300]
