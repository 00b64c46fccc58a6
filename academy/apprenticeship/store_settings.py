"""The room's settings: every number of the agreement that an academy may choose, with where it comes from."""

from datetime import date

from sqlalchemy.orm import Session

from academy.apprenticeship import store_settings_assessment, store_settings_logs
from academy.apprenticeship.facts_contract import ContractDraft, ContractKind, Limits
from academy.base.settings import Kind, Setting, value_of
from academy.network import store as network

MAX_APPRENTICES = Setting(
    "apprenticeship.max_apprentices", 2, "师带徒管理办法通例：一师二徒以内", least=1, most=20,
    kind=Kind.PEOPLE, group="mentors",
)  # fmt: skip
MENTOR_YEARS = Setting(
    "apprenticeship.mentor_years", 3, "矿山企业师带徒规定：从事本岗位三年以上", least=0, most=30,
    kind=Kind.YEARS, group="mentors",
)  # fmt: skip
MIN_MONTHS = Setting(
    "apprenticeship.min_months", 6, "矿山企业师带徒规定：一般工种六个月以上", least=1, most=36,
    kind=Kind.MONTHS, group="term",
)  # fmt: skip
MAX_MONTHS = Setting(
    "apprenticeship.max_months", 36, "企业新型学徒制：最长不超过三年", least=1, most=120,
    kind=Kind.MONTHS, group="term",
)  # fmt: skip
LATE_DAYS = Setting(
    "apprenticeship.late_days", 10, "月度培养记录表：次月十日前填报", least=0, most=60,
    kind=Kind.DAYS, group="records",
)  # fmt: skip
ENDING_DAYS = Setting(
    "apprenticeship.ending_days", 30, "工作安排：期满前一个月组织出师考核", least=1, most=180,
    kind=Kind.DAYS, group="records",
)  # fmt: skip
PAUSE_DAYS = Setting(
    "apprenticeship.pause_days", 90, "工作安排：中止超过三个月应恢复或解除", least=1, most=730,
    kind=Kind.DAYS, group="records",
)  # fmt: skip
OBJECTION_MONTHS = Setting(
    "apprenticeship.objection_months", 1, "协议书范本第九条：首月内可提出异议", least=0, most=6,
    kind=Kind.MONTHS, group="term",
)  # fmt: skip
TALKS = Setting(
    "apprenticeship.talks_per_month", 1, "协议书范本第三条", least=1, most=31,
    kind=Kind.TIMES, group="records",
)  # fmt: skip
HOURS = Setting(
    "apprenticeship.hours_per_month", 8, "协议书范本第四条", least=1, most=240,
    kind=Kind.HOURS, group="records",
)  # fmt: skip
THEORY = Setting(
    "apprenticeship.weight_theory", 30, "协议书范本第七条", least=0, most=100,
    kind=Kind.PERCENT, group="assessment",
)  # fmt: skip
PRACTICE = Setting(
    "apprenticeship.weight_practice", 60, "协议书范本第七条", least=0, most=100,
    kind=Kind.PERCENT, group="assessment",
)  # fmt: skip
OVERALL = Setting(
    "apprenticeship.weight_overall", 10, "协议书范本第七条", least=0, most=100,
    kind=Kind.PERCENT, group="assessment",
)  # fmt: skip
PASS_MARK = Setting(
    "apprenticeship.pass_mark", 60, "协议书范本第七条", least=1, most=100,
    kind=Kind.POINTS, group="assessment",
)  # fmt: skip
PRACTICE_MIN = Setting(
    "apprenticeship.practice_min", 60, "协议书范本第七条", least=0, most=100,
    kind=Kind.POINTS, group="assessment",
)  # fmt: skip
EXCELLENT = Setting(
    "apprenticeship.excellent_mark", 90, "协议书范本第七条", least=1, most=100,
    kind=Kind.POINTS, group="assessment",
)  # fmt: skip
PAY_CHARACTER = Setting(
    "apprenticeship.allowance_character", 100_00, "协议书范本第八条", least=0,
    kind=Kind.MONEY, group="allowance",
)  # fmt: skip
PAY_TECHNICAL = Setting(
    "apprenticeship.allowance_technical", 200_00, "协议书范本第八条", least=0,
    kind=Kind.MONEY, group="allowance",
)  # fmt: skip
PASS_PAY = Setting(
    "apprenticeship.pass_pay_percent", 50, "协议书范本第八条", least=0, most=100,
    kind=Kind.PERCENT, group="allowance",
)  # fmt: skip
COPIES = Setting(
    "apprenticeship.copies", 4, "协议书范本第十条", least=4, most=20,
    kind=Kind.COPIES, group="term",
)  # fmt: skip
EXTENSION_DAYS = Setting(
    "apprenticeship.extension_days", 30, "协议书范本第一条：期满后三十日内可签补充协议延长",
    least=0, most=180, kind=Kind.DAYS, group="term",
)  # fmt: skip
PAUSE_SHIFTS_END = Setting(
    "apprenticeship.pause_shifts_end", False, "协议书范本第九条：中止期间是否顺延由学院决定",
    kind=Kind.SWITCH, group="term",
)  # fmt: skip


NEW_MIN_MONTHS = Setting(
    "apprenticeship.new_min_months", 12, "企业新型学徒制：培养期限一至二年", least=1, most=36,
    kind=Kind.MONTHS, group="term",
)  # fmt: skip
NEW_MAX_MONTHS = Setting(
    "apprenticeship.new_max_months", 36, "企业新型学徒制：特殊情况可延长到三年", least=1, most=120,
    kind=Kind.MONTHS, group="term",
)  # fmt: skip
NEW_TARGET = Setting(
    "apprenticeship.new_target_level", 3, "企业新型学徒制：以中级工、高级工为主", least=1, most=8,
    kind=Kind.LEVEL, group="term",
)  # fmt: skip
LABOUR_MONTHS = Setting(
    "apprenticeship.labour_months", 12, "企业新型学徒制：签订一年以上劳动合同", least=1, most=120,
    kind=Kind.MONTHS, group="term",
)  # fmt: skip
NEW_COPIES = Setting(
    "apprenticeship.new_copies", 3, "企业新型学徒培养协议第七条", least=3, most=20,
    kind=Kind.COPIES, group="term",
)  # fmt: skip

ALL = (
    MAX_APPRENTICES, MENTOR_YEARS, MIN_MONTHS, MAX_MONTHS, EXTENSION_DAYS, PAUSE_SHIFTS_END, COPIES, TALKS,
    HOURS, LATE_DAYS, ENDING_DAYS, PAUSE_DAYS, OBJECTION_MONTHS, THEORY, PRACTICE, OVERALL, PASS_MARK,
    PRACTICE_MIN, EXCELLENT, PAY_CHARACTER, PAY_TECHNICAL, PASS_PAY, *store_settings_assessment.ALL,
    *store_settings_logs.ALL, NEW_MIN_MONTHS, NEW_MAX_MONTHS, NEW_TARGET, LABOUR_MONTHS, NEW_COPIES,
)  # fmt: skip


def limits(
    db: Session, lineage: list[int], on: date, kind: ContractKind = ContractKind.DUAL_MENTOR
) -> Limits:
    """What holds in a branch on a day; `lineage` from the branch up to the head academy."""
    own = kind is ContractKind.NEW_APPRENTICESHIP
    return Limits(
        target_least=value_of(db, NEW_TARGET, lineage, on) if own else 0,
        labour_months=value_of(db, LABOUR_MONTHS, lineage, on) if own else 0,
        max_apprentices=value_of(db, MAX_APPRENTICES, lineage, on),
        mentor_years=value_of(db, MENTOR_YEARS, lineage, on),
        min_months=value_of(db, NEW_MIN_MONTHS if own else MIN_MONTHS, lineage, on),
        max_months=value_of(db, NEW_MAX_MONTHS if own else MAX_MONTHS, lineage, on),
        late_days=value_of(db, LATE_DAYS, lineage, on),
    )


def terms(
    db: Session, lineage: list[int], on: date, kind: ContractKind = ContractKind.DUAL_MENTOR
) -> ContractDraft:
    """A new draft with the terms the branch usually agrees on; allowances in fen a month.

    The agreement of a new apprenticeship promises its teachers no allowance.
    """
    own = kind is ContractKind.NEW_APPRENTICESHIP
    copies = NEW_COPIES if own else COPIES
    return ContractDraft(
        branch_id=lineage[0],
        talks_per_month=value_of(db, TALKS, lineage, on),
        hours_per_month=value_of(db, HOURS, lineage, on),
        weight_theory=value_of(db, THEORY, lineage, on),
        weight_practice=value_of(db, PRACTICE, lineage, on),
        weight_overall=value_of(db, OVERALL, lineage, on),
        pass_mark=value_of(db, PASS_MARK, lineage, on),
        practice_min=value_of(db, PRACTICE_MIN, lineage, on),
        excellent_mark=value_of(db, EXCELLENT, lineage, on),
        allowance_character=0 if own else value_of(db, PAY_CHARACTER, lineage, on),
        allowance_technical=0 if own else value_of(db, PAY_TECHNICAL, lineage, on),
        pass_pay_percent=value_of(db, PASS_PAY, lineage, on),
        copies=value_of(db, copies, lineage, on),
        kind=kind,
    )


def objection_months(db: Session, branch_id: int, on: date) -> int:
    """How long after its start an agreement frozen on a day may be objected to (article 9); 0: not at all."""
    return value_of(db, OBJECTION_MONTHS, network.lineage(db, branch_id), on)
