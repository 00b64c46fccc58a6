"""What tests of amendments do over and over: draft, approve, sign, look at the mentors' periods."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from academy.apprenticeship import store
from academy.apprenticeship.facts_amendment import (
    AmendmentKind,
    AmendmentRow,
)
from academy.apprenticeship.facts_contract import (
    SignatureDraft,
)
from academy.apprenticeship.records import ContractMentor
from academy.apprenticeship.service import ApprenticeshipService
from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.problems import Refused

TODAY = date(2026, 11, 23)
LATER = date(2026, 12, 1)


def codes(call: Callable[[], object]) -> set[tuple[str, str]]:
    with pytest.raises(Refused) as caught:
        call()
    return {(found.code, found.field) for found in caught.value.problems}


def broken(door: Door) -> list[str]:
    with door.database.transaction() as db:
        return [found.code for found in store.broken(db)]


def only(service: ApprenticeshipService, clerk: Actor, key: int) -> AmendmentRow:
    return service.amendments(clerk, key).rows[-1]


def drafted(
    service: ApprenticeshipService, clerk: Actor, key: int, kind: AmendmentKind, **change: Any
) -> AmendmentRow:
    draft = replace(service.amendment_draft(clerk, key, kind), reason="岗位调动", **change)
    service.draft_amendment(clerk, key, draft)
    return only(service, clerk, key)


def approved(
    service: ApprenticeshipService,
    clerk: Actor,
    approver: Actor,
    key: int,
    kind: AmendmentKind,
    **change: Any,
) -> AmendmentRow:
    row = drafted(service, clerk, key, kind, **change)
    service.approve_amendment(approver, row.head.id, row.head.version)
    return only(service, clerk, key)


def sign_asked(service: ApprenticeshipService, clerk: Actor, key: int, on: date = LATER) -> bool:
    holds = False
    for party in only(service, clerk, key).head.parties:
        held = only(service, clerk, key).head
        holds = service.sign_amendment(clerk, held.id, SignatureDraft(party, on, signer="沈岚"), held.version)
    return holds


def periods(door: Door) -> list[tuple[str, int, date, date | None]]:
    query = select(
        ContractMentor.side, ContractMentor.person_id, ContractMentor.since, ContractMentor.until
    ).order_by(ContractMentor.side, ContractMentor.since)
    with door.database.transaction() as db:
        return [(side, person, since, until) for side, person, since, until in db.execute(query)]


def die() -> None:
    raise KeyboardInterrupt
