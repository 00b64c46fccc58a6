"""What an academy chooses for its certificates: how their numbers are written, how long things may take."""

from datetime import date
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from academy.base.settings import Kind, Setting, value_of
from academy.certificates import rules_notice
from academy.certificates.facts import CertificateKind
from academy.certificates.rules_numbers import rule_problems

CLASS_RULE = "{head}-{class}-{serial:4}"
OWN = "证书编号办法：院别、班次或年度、顺序号"


def _rule(kind: CertificateKind, default: str) -> Setting[str]:
    return Setting(
        f"certificates.number_{kind.value}", default, OWN, kind=Kind.TEXT, group="numbers",
        check=partial(rule_problems, kind=kind),
    )  # fmt: skip


NUMBER_RULES = {
    CertificateKind.COMPLETION: _rule(CertificateKind.COMPLETION, CLASS_RULE),
    CertificateKind.TRAINING: _rule(CertificateKind.TRAINING, CLASS_RULE),
    CertificateKind.APPRENTICESHIP: _rule(
        CertificateKind.APPRENTICESHIP, "{head}-{branch}-CS-{year}-{serial:4}"
    ),
    CertificateKind.HONOUR: _rule(CertificateKind.HONOUR, "{head}-{branch}-RY-{year}-{serial:4}"),
}
BLANKS_LOW = Setting(
    "certificates.blanks_low", 50, "空白证书管理：低于此数提醒申领", least=0, most=100_000,
    kind=Kind.COPIES, group="numbers",
)  # fmt: skip
REVIEW_DAYS = Setting(
    "certificates.review_days", 60, "特种作业操作证：期满前六十日内申请复审", least=1, most=365,
    kind=Kind.DAYS, group="numbers",
)  # fmt: skip
# Beside the second person. An academy of two could not work with these, so a larger one turns them on.
LARGER = "证书签发作废两人规则：人手充足的学院加设"
VOID_THIRD = Setting("certificates.void_third", False, LARGER, kind=Kind.SWITCH, group="approval")
VOID_EVIDENCE = Setting("certificates.void_evidence", False, LARGER, kind=Kind.SWITCH, group="approval")
VOID_APPEAL = Setting(
    "certificates.void_appeal_days", 0, LARGER, least=0, most=60, kind=Kind.DAYS, group="approval"
)
VOID_OFFICE = Setting(
    "certificates.void_office", "教务办公室", LARGER, kind=Kind.TEXT, group="approval",
    check=rules_notice.office_problems,
)  # fmt: skip
SAMPLE_LEAST = Setting(
    "certificates.sample_least", 0, LARGER, least=0, most=500, kind=Kind.COPIES, group="approval"
)
SAMPLE_PERCENT = Setting(
    "certificates.sample_percent", 0, LARGER, least=0, most=100, kind=Kind.PERCENT, group="approval"
)
EMERGENCY = Setting("certificates.emergency", False, LARGER, kind=Kind.SWITCH, group="approval")
EMERGENCY_MOST = Setting(
    "certificates.emergency_most", 20, LARGER, least=1, most=500, kind=Kind.COPIES, group="approval"
)
EMERGENCY_DAYS = Setting(
    "certificates.emergency_days", 3, LARGER, least=1, most=30, kind=Kind.DAYS, group="approval"
)
ALL: tuple[Setting[Any], ...] = (
    *NUMBER_RULES.values(), BLANKS_LOW, REVIEW_DAYS, VOID_THIRD, VOID_EVIDENCE,
    VOID_APPEAL, VOID_OFFICE, SAMPLE_LEAST, SAMPLE_PERCENT, EMERGENCY,
    EMERGENCY_MOST, EMERGENCY_DAYS,
)  # fmt: skip


def number_rule(db: Session, kind: CertificateKind, lineage: list[int], on: date) -> str:
    """The rule that holds on a day; `lineage` from the branch up to the head academy."""
    return value_of(db, NUMBER_RULES[kind], lineage, on)
