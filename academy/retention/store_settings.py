"""How long an academy keeps what; every value is dated and names its source."""

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from academy.base.settings import Kind, Setting, value_of
from academy.network import store as network
from academy.retention.facts import Basis


def _years(name: str, default: int, source: str) -> Setting[int]:
    return Setting(
        f"retention.{name}", default, source, least=1, most=100, kind=Kind.YEARS, group="retention"
    )


SETTINGS = {
    Basis.CLASS: _years("class_years", 10, "培训管理办法：班次档案保存十年"),
    Basis.NIGHT: _years("night_years", 1, "个人信息保护法第十九条：职工夜校报名信息保存一年"),
    Basis.CONTRACT: _years("contract_years", 10, "学院档案管理办法：带徒协议终止后十年"),
    Basis.FINANCE: _years(
        "finance_years", 30, "会计档案管理办法（财政部、国家档案局令第79号）：会计凭证三十年"
    ),
    Basis.CERTIFICATE: _years("certificate_years", 10, "学院档案管理办法：证书副本十年，证书台账长期"),
    Basis.IDLE: _years("idle_years", 2, "个人信息保护法第十九条：未参加任何活动的登记信息保存两年"),
}
ALL: tuple[Setting[Any], ...] = tuple(SETTINGS.values())


def periods(db: Session, on: date) -> dict[Basis, int]:
    """The head academy's periods hold for the whole network: a person may have been in several branches."""
    head = network.head(db)
    lineage = [] if head is None else [head.id]
    return {basis: value_of(db, setting, lineage, on) for basis, setting in SETTINGS.items()}
