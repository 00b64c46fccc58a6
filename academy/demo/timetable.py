"""The demo's places, shifts and ways between branches, and classes that fill the week it opens on."""

from dataclasses import dataclass
from datetime import date

from academy.courses.facts import SessionKind
from academy.courses.facts_plan import ClassDraft, SeriesDraft
from academy.courses.facts_term import SeriesWish
from academy.demo.story import Chapter, Story
from academy.people.facts_away import AwayDraft, AwayKind
from academy.places.facts import EVERY_DAY, WORK_WEEK, ClosureDraft, PlaceDraft, PlaceKind, TravelDraft

BUILT = date(2023, 2, 2)
PLANNED = date(2026, 11, 9)
LATELY = date(2026, 11, 20)
ROOM, HALL, WORKSHOP, BASE = PlaceKind.ROOM, PlaceKind.HALL, PlaceKind.WORKSHOP, PlaceKind.BASE
PLACES = (
    ("ac-head", "总院报告厅", HALL, 200, 0, ("投影", "扩声")),
    ("ac-head", "总院二号教室", ROOM, 48, 0, ("投影",)),
    ("ac-yf", "一号教室", ROOM, 48, 0, ("投影",)),
    ("ac-yf", "二号教室", ROOM, 40, 0, ("投影",)),
    ("ac-yf", "实训基地", BASE, 0, 36, ("转炉仿真机", "测温取样枪", "连铸仿真台")),
    ("ac-qj", "测量教室", ROOM, 40, 0, ("全站仪", "制图软件")),
    ("ac-qj", "井口实训场", BASE, 0, 24, ("全站仪",)),
    ("ac-dl", "抢修实训场", BASE, 0, 30, ("实训线路", "电缆故障测试仪", "应急发电车")),
    ("ac-dl", "电力教室", ROOM, 40, 0, ("投影",)),
    ("ac-zb", "装备教室", ROOM, 40, 0, ("投影",)),
    ("ac-zb", "吊装实训场", WORKSHOP, 0, 16, ("10吨桥式起重机",)),
    ("ac-xcl", "高分子实验室", WORKSHOP, 24, 24, ("注塑机",)),
    ("ac-sp", "检验实训室", WORKSHOP, 30, 24, ("天平", "离心机")),
)
WAYS = (
    ("ac-head", "ac-yf", 25), ("ac-head", "ac-qj", 40), ("ac-head", "ac-dl", 15), ("ac-head", "ac-zb", 20),
    ("ac-yf", "ac-qj", 50), ("ac-yf", "ac-zb", 30), ("ac-qj", "ac-zb", 45), ("ac-dl", "ac-zb", 20),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Plan:
    """A class of working days: theory in one place, practice in another."""

    branch: str
    course: str
    name: str
    starts: date
    ends: date
    capacity: int
    instructor: str
    place: str
    practical_place: str


CLASSES = (
    Plan(
        "ac-yf", "co-02", "2026年连铸操作与质量控制培训班（第1期）", date(2026, 11, 23), date(2026, 12, 4),
        30, "p-ins1", "一号教室", "实训基地",
    ),
    Plan(
        "ac-zb", "co-06", "2026年桥式起重机精准吊装培训班（第1期）", date(2026, 11, 24), date(2026, 12, 4),
        16, "p-zbins", "装备教室", "吊装实训场",
    ),
)  # fmt: skip


def chapters(story: Story) -> list[Chapter]:
    return [
        (BUILT, lambda: _places(story)),
        (PLANNED, lambda: _classes(story)),
        (PLANNED, lambda: _evenings(story)),
        (LATELY, lambda: _shut_and_away(story)),
    ]


def _places(story: Story) -> None:
    places = story.services.places
    for branch, name, kind, seats, stations, equipment in PLACES:
        days = EVERY_DAY if kind is not WORKSHOP else WORK_WEEK | 32
        draft = PlaceDraft(
            story.key(branch), name, kind, None, seats, stations, equipment, 8 * 60, 21 * 60 + 30, days
        )
        story.seed.keys[f"{branch}/{name}"] = places.add_place(story.admin, draft)
    for one, other, minutes in WAYS:
        places.set_travel(story.admin, TravelDraft(story.key(one), story.key(other), minutes))


def _classes(story: Story) -> None:
    courses = story.services.courses
    for plan in CLASSES:
        course_id = story.key(plan.course)
        wish = SeriesDraft(
            starts=plan.starts, hours_each=4, instructor_id=story.key(plan.instructor), place=plan.place,
            practical_place=plan.practical_place,
        )  # fmt: skip
        sessions = tuple(courses.series(story.clerk, wish, course_id))
        draft = ClassDraft(
            branch_id=story.key(plan.branch), course_id=course_id, term=1, name=plan.name, starts=plan.starts,
            ends=plan.ends, capacity=plan.capacity, head_teacher_id=story.key("p-clk1"), place=plan.place,
            sessions=sessions,
        )  # fmt: skip
        courses.plan_class(story.clerk, draft)


def _evenings(story: Story) -> None:
    """An evening class of the head academy: two evenings a week until its hours are reached."""
    services, clerk = story.services, story.clerk
    course_id, head = story.key("co-08"), story.key("ac-head")
    course = next(each for each in services.courses.courses(clerk) if each.id == course_id)
    draft = ClassDraft(
        branch_id=head, course_id=course_id, term=1, name="2026年精益管理与班组建设夜校班（第1期）",
        starts=date(2026, 11, 17), ends=date(2027, 1, 15), capacity=60, head_teacher_id=story.key("p-clk1"),
        place="总院报告厅",
    )  # fmt: skip
    class_id = services.courses.plan_class(clerk, draft)
    for kind, hours, first in (
        (SessionKind.THEORY, course.hours.theory, date(2026, 11, 17)),
        (SessionKind.PRACTICAL, course.hours.practical, date(2026, 12, 15)),
    ):
        if hours:
            services.timetable.add_series(
                clerk,
                SeriesWish(
                    class_id, first, weekdays=0b0001010, hours_each=3, kind=kind, total_hours=hours,
                    instructor_id=story.key("p-lead"), place_id=story.key("ac-head/总院报告厅"),
                ),
            )  # fmt: skip


def _shut_and_away(story: Story) -> None:
    """The hoisting ground is serviced for a day, one mentor works nights, another travels."""
    services, clerk = story.services, story.clerk
    serviced = ClosureDraft(date(2026, 12, 9), date(2026, 12, 9), 0, 1440, "起重机年检")
    services.places.close_place(clerk, story.key("ac-zb/吊装实训场"), serviced)
    busy = ClosureDraft(date(2026, 11, 25), date(2026, 11, 25), 840, 1080, "设备检修")
    services.places.close_place(clerk, story.key("ac-yf/二号教室"), busy)
    night = AwayDraft(AwayKind.SHIFT, date(2026, 11, 23), date(2026, 11, 26), 1200, 1920, "夜班")
    services.away.enter(clerk, story.key("p-tec2"), night)
    trip = AwayDraft(AwayKind.TRIP, date(2026, 12, 10), date(2026, 12, 11), 0, 1440, "省总工会培训会")
    services.away.enter(clerk, story.key("p-ins1"), trip)
