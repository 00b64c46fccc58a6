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
ALL = (ATTENDANCE_MIN, PASS_SCORE, THEORY_WEIGHT, HOURS_A_DAY, LATE_COUNTS)


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
    )


def hours_a_day(db: Session, branch_id: int, on: date) -> int:
    """The most 学时 one day may hold."""
    return value_of(db, HOURS_A_DAY, network.lineage(db, branch_id), on)
