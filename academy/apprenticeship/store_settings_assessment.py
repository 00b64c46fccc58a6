"""Settings of assessments and of the mentors' allowance."""

from datetime import date

from sqlalchemy.orm import Session

from academy.apprenticeship.facts_assessment import AssessLimits
from academy.apprenticeship.facts_settlement import PayRule
from academy.base.settings import Kind, Setting, value_of

PANEL = Setting(
    "apprenticeship.panel_min", 3, "出师考核表：考评员不少于三人", least=1, most=15,
    kind=Kind.PEOPLE, group="assessment",
)  # fmt: skip
MENTORS_BARRED = Setting(
    "apprenticeship.panel_without_mentors", True, "出师考核表：本人导师不得担任考评员",
    kind=Kind.SWITCH, group="assessment",
)  # fmt: skip
VIOLATION = Setting(
    "apprenticeship.violation_bars", True, "师带徒管理办法通例：有“三违”记录的不得出师",
    kind=Kind.SWITCH, group="assessment",
)  # fmt: skip
MAKEUPS = Setting(
    "apprenticeship.makeups", 1, "出师考核通例：不合格的可以补考一次", least=0, most=3,
    kind=Kind.TIMES, group="assessment",
)  # fmt: skip
LOGS = Setting(
    "apprenticeship.logs_percent", 80, "申请出师考核：培养记录齐全率（学院自定）", least=0, most=100,
    kind=Kind.PERCENT, group="assessment",
)  # fmt: skip
ASSESSED_PART = Setting(
    "apprenticeship.assessed_part_percent", 100, "协议书范本第八条：津贴与出师考核挂钩", least=0, most=100,
    kind=Kind.PERCENT, group="allowance",
)  # fmt: skip
EXCELLENT_PAY = Setting(
    "apprenticeship.excellent_pay_percent", 100, "协议书范本第八条：优秀的全额发放", least=0, most=100,
    kind=Kind.PERCENT, group="allowance",
)  # fmt: skip
FAILED_PAY = Setting(
    "apprenticeship.failed_pay_percent", 0, "协议书范本第八条：不合格的不发放考核部分", least=0, most=100,
    kind=Kind.PERCENT, group="allowance",
)  # fmt: skip
EARLY_PAY = Setting(
    "apprenticeship.early_end_pay_percent", 50, "协议书范本第九条：提前解除的按合格结算", least=0, most=100,
    kind=Kind.PERCENT, group="allowance",
)  # fmt: skip

ALL = (
    PANEL, MENTORS_BARRED, VIOLATION, MAKEUPS, LOGS, ASSESSED_PART, EXCELLENT_PAY, FAILED_PAY, EARLY_PAY,
)  # fmt: skip


def assess_limits(db: Session, lineage: list[int], on: date) -> AssessLimits:
    """What holds in a branch on a day; `lineage` from the branch up to the head academy."""
    return AssessLimits(
        panel_min=value_of(db, PANEL, lineage, on),
        mentors_barred=value_of(db, MENTORS_BARRED, lineage, on),
        violation_bars=value_of(db, VIOLATION, lineage, on),
        makeups=value_of(db, MAKEUPS, lineage, on),
        logs_percent=value_of(db, LOGS, lineage, on),
    )


def pay_rule(db: Session, lineage: list[int], on: date, passed: int) -> PayRule:
    """`passed` is the share the agreement itself names."""
    return PayRule(
        assessed_part=value_of(db, ASSESSED_PART, lineage, on),
        excellent=value_of(db, EXCELLENT_PAY, lineage, on),
        passed=passed,
        failed=value_of(db, FAILED_PAY, lineage, on),
        early=value_of(db, EARLY_PAY, lineage, on),
    )
