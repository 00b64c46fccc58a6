"""Who gets a notice of a voiding, what it says, and when one that was made before says the same."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, timedelta
from enum import Enum
from typing import Any

from academy.base.problems import Problem, problem
from academy.base.words import Words
from academy.certificates.facts_issue import CertificateRow
from academy.certificates.facts_notice import VoidNotice
from academy.printing.chinese import plain_date

KIND, TEMPLATE = "void_notice", "void_notice-1"
DAY = "day"  # the day it was made: the only fact that may differ where the paper is printed again
LONGEST_OFFICE = 60


def notice_problems(rows: Sequence[CertificateRow], notices: Mapping[int, VoidNotice]) -> list[Problem]:
    """Every certificate among these that is neither void nor to be voided."""
    if not rows:
        return [problem("certificates.nobody_chosen")]
    return [
        problem("certificates.notice_nothing_void", where=row.number) for row in rows if row.id not in notices
    ]


def office_problems(text: str) -> list[Problem]:
    """Where to object is a line of a letter."""
    if len(text.strip()) > LONGEST_OFFICE:
        return [problem("certificates.office_long", "value", most=LONGEST_OFFICE)]
    return []


def frozen(notice: VoidNotice) -> dict[str, Any]:
    """The facts as they are kept with the paper."""
    return {name: _plain(value) for name, value in asdict(notice).items()}


def same(kept: Mapping[str, Any], notice: VoidNotice) -> bool:
    """Whether a notice that was made says what this one would, but for its day."""
    now = frozen(notice)
    return {**kept, DAY: now[DAY]} == now


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def title(notice: VoidNotice) -> str:
    return "证书拟作废告知书" if notice.since is None else "证书作废通知书"


def sentences(notice: VoidNotice) -> list[str]:
    """The paragraphs below the table."""
    found = [_act(notice)]
    if notice.replaced_by:
        found.append(f"已为您换发新证书，编号{notice.replaced_by}；原证书不再有效。")
    found.append(_objection(notice))
    if notice.give_back:
        back = "作废决定作出后，请将证书原件交回" if notice.since is None else "请将证书原件交回"
        found.append(f"{back}{notice.branch}；原件已经遗失或毁损的，请书面说明。")
    return found


def cause(notice: VoidNotice) -> str:
    """The cause by its name; what was written beside it stays in the house."""
    return Words("zh").word(f"certificates.void_cause.{notice.cause.value}")


def _act(notice: VoidNotice) -> str:
    if notice.since is None:
        return (
            "上列证书现拟作废。在作出决定之前，证书仍然有效。作废后编号不再使用，登记和核验均显示“已作废”。"
        )
    since = plain_date(notice.since)
    return f"上列证书已自{since}起作废，不能再使用。该编号不再使用，登记和核验均显示“已作废”。"


def _objection(notice: VoidNotice) -> str:
    """Until when and where the holder may object."""
    told, days = notice.told_on, notice.days
    if days and notice.since is None and told is not None:
        last = plain_date(told + timedelta(days=days))
        until = f"已于{plain_date(told)}告知您。如有异议，请在{last}以前"
    elif days:
        until = f"如有异议，请自收到本{title(notice)[-3:]}之日起{days}日内"
    else:
        until = "如有异议，您可以"
    ends = "期满未提出的，将依规定作出决定。" if days and notice.since is None else ""
    return f"{until}书面提出，并附能够说明情况的材料。{ends}受理部门：{notice.office}。"
