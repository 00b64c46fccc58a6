"""The short lists of an opened contract (signatures, steps, pauses, periods), as rows of one union.

A statement costs more to send than to run, and a page has many lists of a few rows.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    ColumnElement,
    CompoundSelect,
    Date,
    Select,
    Text,
    bindparam,
    case,
    cast,
    literal,
    null,
    select,
    union_all,
)
from sqlalchemy.orm import Session

from academy.apprenticeship.facts_contract import Head, Medium, Party, Side
from academy.apprenticeship.facts_settlement import MentorPeriod
from academy.apprenticeship.facts_shown import ChangeMark, PathRow, PauseRow, SignatureRow
from academy.apprenticeship.records import ContractMentor, ContractPause, ContractSignature, PathItem
from academy.apprenticeship.records_amendment import Amendment
from academy.apprenticeship.store_settings import LATE_DAYS
from academy.base.settings import SettingValue, nearest
from academy.network.records import Branch
from academy.network.rules_tree import lineage_of
from academy.people.records import Person

SIGNATURE, ITEM, PAUSE = ContractSignature.__table__.c, PathItem.__table__.c, ContractPause.__table__.c
MENTOR, CHANGE, BRANCH = ContractMentor.__table__.c, Amendment.__table__.c, Branch.__table__.c
SETTING, PERSON = SettingValue.__table__.c, Person.__table__.c
SIGNED, STEP, PAUSED, PERIOD, CHANGED, TREE, LATE = range(7)  # the lists, in the first column of their rows
NUMBERS, TEXTS, DAYS = 7, 5, 2  # the shape all share after that
TEXT, FROM, UNTIL = NUMBERS, NUMBERS + TEXTS, NUMBERS + TEXTS + 1  # where its parts begin
Row = Sequence[Any]


@dataclass(frozen=True, slots=True)
class ShortLists:
    """`late_days` is the setting that holds for the contract's branch."""

    signatures: tuple[SignatureRow, ...]
    path: tuple[PathRow, ...]
    pauses: tuple[PauseRow, ...]
    mentors: tuple[MentorPeriod, ...]
    changes: tuple[ChangeMark, ...]
    late_days: int


def lists_of(db: Session, head: Head, today: date) -> ShortLists:
    found: list[list[Row]] = [[] for _ in range(LATE + 1)]
    asked = {"key": head.id, "paper": head.paper_id, "on": today}
    for which, *row in db.execute(_union(), asked).all():
        found[which].append(row)
    for rows in (found[SIGNED], found[STEP], found[PERIOD], found[CHANGED]):
        rows.sort(key=itemgetter(0))  # the key or the place
    found[PAUSED].sort(key=itemgetter(FROM))
    return ShortLists(
        signatures=tuple(map(_signature, found[SIGNED])),
        path=tuple(map(_step, found[STEP])),
        pauses=tuple(PauseRow(row[FROM], row[UNTIL], row[TEXT]) for row in found[PAUSED]),
        mentors=tuple(
            MentorPeriod(Side(row[TEXT]), row[1], row[TEXT + 1], row[FROM], row[UNTIL])
            for row in found[PERIOD]
        ),
        changes=tuple(ChangeMark(row[TEXT], row[FROM], row[TEXT + 1]) for row in found[CHANGED]),
        late_days=_late_days(found[LATE], found[TREE], head.branch_id),
    )


def _signature(row: Row) -> SignatureRow:
    party, signer, medium, sha256, witness = row[TEXT:FROM]
    return SignatureRow(Party(party), signer, row[FROM], Medium(medium), sha256, witness, bool(row[1]))


def _step(row: Row) -> PathRow:
    _, key, stage, hours, first, last, version, side, text, evidence, *_ = row
    return PathRow(key, stage, Side(side), text, hours, first, last, row[FROM], version, evidence)


def _late_days(values: list[Row], tree: list[Row], branch_id: int) -> int:
    values.sort(key=itemgetter(FROM, 0))  # the newest comes last and counts
    held = {row[1]: json.loads(row[TEXT])["is"] for row in values}
    return nearest(LATE_DAYS, lineage_of({row[0]: row[1] for row in tree}, branch_id), held)


@cache
def _union() -> CompoundSelect[*tuple[Any, ...]]:
    """Built once: making it takes longer than running it."""
    key: BindParameter[int] = bindparam("key")
    scanned = case((SIGNATURE.scan_sha256.is_(None), 0), else_=1)
    signer = (SIGNATURE.party, SIGNATURE.signer, SIGNATURE.medium, SIGNATURE.text_sha256, SIGNATURE.witness)
    step = (ITEM.place, ITEM.id, ITEM.stage, ITEM.hours, ITEM.month_from, ITEM.month_to, ITEM.version)
    value = cast(SETTING.value, Text)
    parts = [
        _part(SIGNED, (SIGNATURE.id, scanned), signer, (SIGNATURE.signed_on,)).where(
            SIGNATURE.contract_id == key, SIGNATURE.paper_id == bindparam("paper")
        ),
        _part(STEP, step, (ITEM.side, ITEM.text, ITEM.evidence), (ITEM.done_on,)).where(
            ITEM.contract_id == key
        ),
        _part(PAUSED, (), (PAUSE.reason,), (PAUSE.since, PAUSE.until)).where(PAUSE.contract_id == key),
        _part(PERIOD, (MENTOR.id, MENTOR.person_id), (MENTOR.side, PERSON.name), (MENTOR.since, MENTOR.until))
        .join(Person, PERSON.id == MENTOR.person_id)
        .where(MENTOR.contract_id == key),
        _part(CHANGED, (CHANGE.id,), (CHANGE.kind, CHANGE.number), (CHANGE.effective_on,)).where(
            CHANGE.contract_id == key, CHANGE.in_force_on.is_not(None)
        ),
        _part(TREE, (BRANCH.id, BRANCH.parent_id), (), ()),
        _part(LATE, (SETTING.id, SETTING.branch_id), (value,), (SETTING.holds_from,)).where(
            SETTING.key == LATE_DAYS.key, SETTING.holds_from <= bindparam("on")
        ),
    ]
    return union_all(*parts)


def _part(
    which: int, numbers: Sequence[Any], texts: Sequence[Any], days: Sequence[Any]
) -> Select[*tuple[Any, ...]]:
    """One list in the shape all share."""
    columns: list[ColumnElement[Any]] = [literal(which, BigInteger, literal_execute=True)]
    for given, count, kind in ((numbers, NUMBERS, BigInteger), (texts, TEXTS, Text), (days, DAYS, Date)):
        columns += [*given, *[cast(null(), kind)] * (count - len(given))]
    return select(*columns)
