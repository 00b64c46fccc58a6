"""Night school in the demo: calligraphy drawn by lot, classical dance with a waiting list and somebody
absent;
and the stations of the power branch's drill."""

from datetime import date, timedelta

from academy.courses.facts import AttendanceEntry, AttendanceState, ClassKind, ClassState, SessionKind
from academy.courses.facts_course import Syllabus
from academy.courses.facts_exam import StationDraft
from academy.courses.facts_intake import Intake
from academy.courses.facts_plan import ClassDraft, CourseDraft, SessionDraft
from academy.demo.story import Chapter, Story

STARTS, ENDS = 18 * 60 + 30, 20 * 60 + 45  # three 学时 in an evening
EVENING = SessionKind.THEORY
DRILL = "cl-02"
STATIONS = (
    StationDraft("登杆更换绝缘子", "10千伏线路停电作业，含验电挂接地线", 400, 480, 10, 10),
    StationDraft("电缆故障定位", "脉冲法测距，误差不超过2米", 300, 360, 10, 10),
    StationDraft("应急发电车接入", "低压侧带电接入，相序核对", 300, 300, 10, 20),
)


def chapters(story: Story) -> list[Chapter]:
    """What happens around night school in autumn 2026."""
    return [
        (date(2026, 10, 26), lambda: _dance(story)),
        (date(2026, 11, 9), lambda: _calligraphy(story)),
        (date(2026, 11, 10), lambda: _danced(story, 0)),
        (date(2026, 11, 12), lambda: _danced(story, 1)),
        (date(2026, 11, 17), lambda: _danced(story, 2)),
        (date(2026, 11, 20), lambda: _drawn(story)),
        (date(2026, 11, 20), lambda: _stations(story)),
    ]


def _evening_class(
    story: Story, key: str, code: str, name: str, days: list[date], capacity: int, place: str
) -> None:
    courses, head = story.services.courses, story.key("ac-head")
    draft = CourseDraft(
        head, code, name, 3 * len(days), 0, 0, shared=True, syllabus=Syllabus(certificate="none"),
        note="职工夜校课程",
    )  # fmt: skip
    course_id = courses.add_course(story.clerk, draft)
    sessions = tuple(SessionDraft(day, STARTS, ENDS, 3, EVENING, 0, place=place) for day in days)
    story.seed.keys[key] = courses.plan_class(
        story.clerk,
        ClassDraft(
            head, course_id, "", 1, f"2026年职工夜校{name}班（第1期）", days[0], days[-1], capacity,
            story.key("p-clk1"), place, sessions, ClassKind.NIGHT,
        ),
    )  # fmt: skip


def _dance(story: Story) -> None:
    """First come, first served: eight places, eleven who want one."""
    first = date(2026, 11, 10)
    days = [first + timedelta(days=offset) for offset in (0, 2, 7, 9, 14, 16)]
    _evening_class(story, "night-dance", "21", "古典舞", days, 8, "职工夜校舞蹈室")
    courses, class_id = story.services.courses, story.key("night-dance")
    _open(story, class_id)
    for serial in range(1, 12):
        courses.sign_up(story.clerk, class_id, story.key(f"p-t{serial:02}"))


def _calligraphy(story: Story) -> None:
    """Places are drawn: everybody waits for the lot."""
    first = date(2026, 11, 25)  # the dance has Tuesdays and Thursdays, and some learn both
    days = [first + timedelta(days=offset) for offset in (0, 2, 7, 9, 14, 16)]
    _evening_class(story, "night-brush", "22", "软笔书法", days, 6, "职工夜校一教室")
    courses, class_id = story.services.courses, story.key("night-brush")
    _open(story, class_id)
    version = courses.class_sheet(story.clerk, class_id).row.version
    rules = Intake(by_lot=True, age_from=18, closes_on=date(2026, 11, 19))
    courses.set_intake(story.clerk, class_id, version, rules)
    for serial in range(3, 13):
        courses.sign_up(story.clerk, class_id, story.key(f"p-t{serial:02}"))


def _open(story: Story, class_id: int) -> None:
    for state in (ClassState.ANNOUNCED, ClassState.ENROLLING):
        version = story.services.courses.class_sheet(story.clerk, class_id).row.version
        story.services.courses.move_class(story.clerk, class_id, version, state)


def _danced(story: Story, evening: int) -> None:
    """Everybody is there but one, who stays away from the second evening on."""
    courses, class_id = story.services.courses, story.key("night-dance")
    sheet = courses.class_sheet(story.clerk, class_id)
    session = sheet.sessions[evening]
    story.clock.on(session.day, 21)
    entries = [
        AttendanceEntry(
            session.id, each.person_id,
            AttendanceState.ABSENT if evening and each.place_in_list == 5 else AttendanceState.PRESENT,
        )
        for each in sheet.trainees
    ]  # fmt: skip
    courses.take_attendance(story.clerk, class_id, entries)


def _drawn(story: Story) -> None:
    """By the number of that day's lottery, said in public."""
    story.services.courses.draw_lots(story.clerk, story.key("night-brush"), "体彩排列五 26313 期 40718")


def _stations(story: Story) -> None:
    courses, class_id = story.services.courses, story.key(DRILL)
    for serial in range(13, 19):
        courses.enrol(story.clerk, class_id, story.key(f"p-t{serial:02}"))
    courses.set_stations(story.clerk, class_id, STATIONS)
