"""How much is overdue, counted by branch and by contract without a line for each."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from academy.apprenticeship import rules_months, rules_owed, store, store_held, store_owed
from academy.apprenticeship.facts_contract import RUNNING, ContractFilter, Side
from academy.apprenticeship.facts_logs import Held, OverdueLogs
from academy.apprenticeship.records import Contract
from academy.base.actor import Scope

CONTRACT, NOTHING = Contract.__table__, Held()


def counts(db: Session, branches: frozenset[int] | None, today: date) -> Counter[tuple[int, int]]:
    """By branch and year of the month: what `store_owed.overdue` lists, without the lines."""
    found: Counter[tuple[int, int]] = Counter()
    reach = store.reach(Scope(branches), ContractFilter(states=frozenset(RUNNING)), today)
    for _, branch_id, lacks in _lacks(db, reach, today, own=False):
        found.update((branch_id, each[2].year) for each in lacks)
    return found


def by_contract(db: Session, scope: Scope, today: date) -> list[OverdueLogs]:
    """The longest overdue first; of a mentor's contracts what he owes himself."""
    reach = store.reach(scope, ContractFilter(states=frozenset(RUNNING)), today)
    own = scope.person_id is not None
    late = {key: lacks for key, _, lacks in _lacks(db, reach, today, own=own) if lacks}
    keys, late_days = list(late), dict[int, int]()
    found = []
    for start in range(0, len(keys), store.SLICE):
        for each in store_owed.running(db, [CONTRACT.c.id.in_(keys[start : start + store.SLICE])]):
            allowed = store_owed.late_days_of(db, each.branch_id, today, late_days)
            if line := _line(each, late[each.id], scope, allowed):
                found.append(line)
    return sorted(found, key=lambda line: (line.due, line.number))


def _line(
    contract: store_owed.Running, lacks: list[rules_owed.Lack], scope: Scope, late_days: int
) -> OverdueLogs | None:
    mine = store_owed.sides(contract, scope)
    own = [each for each in lacks if each[1] in mine]
    if not own:
        return None
    names = dict.fromkeys(contract.mentors[side][1] for side in dict.fromkeys(each[1] for each in own))
    return OverdueLogs(
        contract.id, contract.number, contract.apprentice, tuple(names), len(own),
        rules_months.due_on(own[0][2], late_days),
    )  # fmt: skip


def _lacks(
    db: Session, reach: Sequence[ColumnElement[bool]], today: date, *, own: bool
) -> Iterator[tuple[int, int, list[rules_owed.Lack]]]:
    """Contract, branch and what is overdue, of every contract in force that has both mentors."""
    held, pauses = store_held.held(db, reach, today), store_owed.pauses_of(db, reach)
    late_days: dict[int, int] = {}
    for key, branch_id, begun, ends, talks, came, taught in db.execute(_terms().where(*reach)):
        since = {Side.CHARACTER: came, Side.TECHNICAL: taught}
        training = rules_owed.Training(begun, ends, talks, since, pauses.get(key, ()))
        allowed = store_owed.late_days_of(db, branch_id, today, late_days)
        yield key, branch_id, rules_owed.lacking(training, held.get(key, NOTHING), today, allowed, own=own)


@cache
def _terms() -> Select[*tuple[Any, ...]]:
    """Built once: making it takes longer than running it for a few hundred contracts."""
    first, by_first = store_owed.seat(Side.CHARACTER)
    second, by_second = store_owed.seat(Side.TECHNICAL)
    return (
        select(
            CONTRACT.c.id, CONTRACT.c.branch_id, CONTRACT.c.activated_on, CONTRACT.c.ends,
            CONTRACT.c.talks_per_month, first.c.since, second.c.since,
        )
        .join(first, by_first)
        .join(second, by_second)
        .where(CONTRACT.c.activated_on.is_not(None))
    )  # fmt: skip
