"""When is a person's data due for deletion? Pure functions: no I/O, no clock."""

from collections.abc import Mapping
from datetime import date

from academy.base.problems import Problem, problem
from academy.retention.facts import Basis, DuePerson, Life

IN_USE = ("retention.role", "retention.running")
Periods = Mapping[Basis, int]
"""Years after the end of a record of each kind."""


def after(day: date, years: int) -> date:
    """The same day years later; 29 February becomes 28 where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def judge(life: Life, periods: Periods, today: date) -> DuePerson | None:
    """None: his data is in use or within its periods, and he has not asked for anything.

    个人信息保护法 art. 47: deleted once the purpose is reached, the period is over or consent is withdrawn,
    unless a law's period is not over. Who withdrew his consent is told what still keeps his data.
    """
    bars = list(life.bars)
    ends: list[tuple[date, Basis, str]] = []
    for keep in life.keeps:
        if keep.ended is None:
            bars.append(problem("retention.running", what=keep.what))
        else:
            ends.append((after(keep.ended, periods[keep.basis]), keep.basis, keep.what))
    if life.withdrawn is None:
        ends.append((after(life.last_seen, periods[Basis.IDLE]), Basis.IDLE, ""))
    else:
        ends.append((life.withdrawn, Basis.WITHDRAWN, ""))
    due_on, basis, about = max(ends)
    if due_on > today:
        if life.withdrawn is None:
            return None
        bars.append(problem("retention.kept_until", what=about, day=due_on.isoformat()))
    return DuePerson(
        life.id, life.number, life.name, life.branch_id, life.branch, life.unit, due_on, basis, about,
        tuple(bars),
    )  # fmt: skip


def is_told(found: DuePerson) -> bool:
    """Whoever still serves or learns is no news; unless he asked, and must be told what keeps his data."""
    return found.basis is Basis.WITHDRAWN or not any(bar.code in IN_USE for bar in found.bars)


def proposal_problems(chosen: list[DuePerson | None], most: int) -> list[Problem]:
    """Every reason to refuse a proposal: nobody, too many, somebody who is not due or is needed."""
    if not chosen:
        return [problem("retention.nobody")]
    found = [problem("retention.not_due")] if None in chosen else []
    if len(chosen) > most:
        found.append(problem("retention.too_many", most=most))
    found += [
        problem("retention.barred", number=each.number) for each in chosen if each is not None and each.bars
    ]
    return found


def approval_problems(prepared_by: int, approver: int | None) -> list[Problem]:
    """Two persons agree: compared by person, not by account."""
    if approver is None:
        return [problem("retention.no_person")]
    return [problem("retention.one_person")] if prepared_by == approver else []
