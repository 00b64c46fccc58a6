"""Who keeps out of a decision: the holder himself, his declared relatives, who mentors him now."""

from collections.abc import Sequence

from sqlalchemy import select

from academy.apprenticeship.facts_contract import RUNNING
from academy.apprenticeship.records import Contract, ContractMentor
from academy.base.door import Act
from academy.base.problems import Problem, problem
from academy.certificates import store_class
from academy.people import store as people
from academy.people import store_kin, store_merge

UNDER_WAY = tuple(state.value for state in RUNNING)
NAMED = 5  # people a refusal names; the rest is counted


def problems(act: Act, own: int, holders: Sequence[int]) -> list[Problem]:
    """Why this person does not decide about the certificates of these holders."""
    same = store_class.canonicals(act.db, (own, *holders))
    himself = same[own] in {same[key] for key in holders}
    found = [problem("certificates.own_certificate")] if himself else []
    return found + others(act, own, holders)


def others(act: Act, own: int, holders: Sequence[int]) -> list[Problem]:
    """The same, without his own certificate: persons are compared, not accounts.

    Relatives count where one of the two declared it (trust C3.4), mentors while the contract runs.
    """
    same = store_class.canonicals(act.db, (own, *holders))
    family = store_merge.family(act.db, same[own])
    tied = {
        "certificates.approver_related": store_kin.relatives(act.db, family),
        "certificates.approver_mentors": _apprentices(act, family),
    }
    found = []
    for code, keys in tied.items():
        met = set(store_class.canonicals(act.db, keys).values())
        named = [key for key in dict.fromkeys(holders) if same[key] in met]
        if named:
            found.append(problem(code, names=_names(act, named)))
    return found


def _apprentices(act: Act, family: Sequence[int]) -> list[int]:
    today = act.clock.today()
    query = (
        select(Contract.apprentice_id)
        .join(ContractMentor, ContractMentor.contract_id == Contract.id)
        .where(
            ContractMentor.person_id.in_(family), Contract.state.in_(UNDER_WAY),
            ContractMentor.until.is_(None) | (ContractMentor.until >= today),
        )
    )  # fmt: skip
    return list(act.db.scalars(query))


def _names(act: Act, keys: Sequence[int]) -> str:
    members = people.members(act.db, list(keys[:NAMED]))
    names = "、".join(members[key].name for key in keys[:NAMED] if key in members)
    return f"{names} (+{len(keys) - NAMED})" if len(keys) > NAMED else names
