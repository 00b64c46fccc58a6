"""What an academy chooses for its certificates: how their numbers are written, how long things may take."""

from datetime import date
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from academy.base.settings import Kind, Setting, value_of
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
ALL: tuple[Setting[Any], ...] = (*NUMBER_RULES.values(), BLANKS_LOW, REVIEW_DAYS)


def number_rule(db: Session, kind: CertificateKind, lineage: list[int], on: date) -> str:
    """The rule that holds on a day; `lineage` from the branch up to the head academy."""
    return value_of(db, NUMBER_RULES[kind], lineage, on)
