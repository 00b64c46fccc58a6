"""What completion and planning are judged by; every value is dated and names its source."""

from datetime import date

from sqlalchemy.orm import Session

from academy.base.settings import Kind, Setting, value_of
from academy.courses.facts import Measure
from academy.network import store as network

ATTENDANCE_MIN = Setting(
    "courses.attendance_min_percent", 80, source="各地培训管理办法通行做法：出勤率不低于80%",
    least=0, most=100, kind=Kind.PERCENT, group="courses",
)  # fmt: skip
PASS_SCORE = Setting(
    "courses.pass_score", 60, source="职业技能等级认定：百分制60分及以上为合格", least=0, most=100,
    kind=Kind.POINTS, group="courses",
)  # fmt: skip
THEORY_WEIGHT = Setting(
    "courses.theory_weight_percent", 30, source="学院考核办法：理论占30%，实操占70%", least=0, most=100,
    kind=Kind.PERCENT, group="courses",
)  # fmt: skip
HOURS_A_DAY = Setting(
    "courses.hours_a_day", 8, source="各地培训管理办法：每天不超过8学时（部分省为7学时）", least=1, most=16,
    kind=Kind.HOURS, group="courses",
)  # fmt: skip
LATE_COUNTS = Setting(
    "courses.late_counts", True, source="学院考勤办法：迟到计入出勤",
    kind=Kind.SWITCH, group="courses",
)  # fmt: skip
LATE_TOLERANCE = Setting(
    "courses.late_tolerance", 15, source="签到表注明：迟到十五分钟以上在备注栏注明", least=0, most=240,
    kind=Kind.NUMBER, group="courses",
)  # fmt: skip
BY_MINUTES = Setting(
    "courses.by_minutes", False, source="学院考勤办法：超过宽限的迟到按实到分钟计学时，否则该课次不计",
    kind=Kind.SWITCH, group="courses",
)  # fmt: skip
CORRECTION_HOURS = Setting(
    "courses.correction_hours", 48, source="学院考勤办法：签到 48 小时后更正须写明原因", least=0, most=720,
    kind=Kind.NUMBER, group="courses",
)  # fmt: skip
FREEZE_DAYS = Setting(
    "courses.freeze_days", 3, source="学院学员管理办法：开班第 3 天后名单冻结，迟到报名须经分院批准",
    least=1, most=60, kind=Kind.DAYS, group="courses",
)  # fmt: skip
NO_SHOWS = Setting(
    "courses.no_shows", 2, source="职工夜校管理办法：无故缺席 2 次，名额让给候补学员", least=1, most=20,
    kind=Kind.TIMES, group="courses",
)  # fmt: skip
NIGHT_COURSES = Setting(
    "courses.night_courses", 2, source="职工夜校报名须知：每个手机号每年最多报 2 门课", least=1, most=20,
    kind=Kind.NUMBER, group="courses",
)  # fmt: skip
ALL = (
    ATTENDANCE_MIN, PASS_SCORE, THEORY_WEIGHT, HOURS_A_DAY, LATE_COUNTS, LATE_TOLERANCE, BY_MINUTES,
    CORRECTION_HOURS, FREEZE_DAYS, NO_SHOWS, NIGHT_COURSES,
)  # fmt: skip


def measure_of(db: Session, branch_id: int, on: date) -> Measure:
    """The measure that holds in a branch on a day; what theory does not weigh, practice does."""
    line = network.lineage(db, branch_id)
    theory = value_of(db, THEORY_WEIGHT, line, on)
    return Measure(
        value_of(db, ATTENDANCE_MIN, line, on),
        value_of(db, PASS_SCORE, line, on),
        theory,
        100 - theory,
        value_of(db, LATE_COUNTS, line, on),
        value_of(db, LATE_TOLERANCE, line, on),
        value_of(db, BY_MINUTES, line, on),
    )


def hours_a_day(db: Session, branch_id: int, on: date) -> int:
    """The most 学时 one day may hold."""
    return value_of(db, HOURS_A_DAY, network.lineage(db, branch_id), on)


def correction_hours(db: Session, branch_id: int, on: date) -> int:
    """How long after a session its entries may be changed without a reason."""
    return value_of(db, CORRECTION_HOURS, network.lineage(db, branch_id), on)


def freeze_days(db: Session, branch_id: int, on: date) -> int:
    """After how many days a running class's roster is frozen."""
    return value_of(db, FREEZE_DAYS, network.lineage(db, branch_id), on)


def no_shows(db: Session, branch_id: int, on: date) -> int:
    """How many absences cost a place in night school."""
    return value_of(db, NO_SHOWS, network.lineage(db, branch_id), on)


def night_courses(db: Session, branch_id: int, on: date) -> int:
    """How many night-school classes one telephone may book in a year."""
    return value_of(db, NIGHT_COURSES, network.lineage(db, branch_id), on)
