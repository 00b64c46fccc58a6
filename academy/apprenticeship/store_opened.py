"""One contract as its page shows it, in three statements: what it has once, its log, its short lists.

The page is opened all day long, and a statement costs more to send than to run; so the lists of a few rows
come as one union of rows of one shape. Statements are built once: making one takes longer than running it.
"""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, select
from sqlalchemy.orm import Session

from academy.apprenticeship import rules, rules_owed, rules_progress, store, store_employer
from academy.apprenticeship.facts_contract import (
    ContractDraft,
    ContractKind,
    ContractState,
    Grade,
    Head,
    Party,
    PayCycle,
    Side,
)
from academy.apprenticeship.facts_logs import Claim, Written
from academy.apprenticeship.facts_shown import (
    AssessmentRow,
    ContractRow,
    ContractSheet,
    LogRow,
    PartyLine,
    PathPlan,
    PathRow,
)
from academy.apprenticeship.records import Contract, ContractAssessment, ContractMentor
from academy.apprenticeship.records_employer import ContractEmployer
from academy.apprenticeship.store_opened_lists import ShortLists, lists_of
from academy.apprenticeship.store_sheet import logs_of, steps_of
from academy.apprenticeship.store_write import TERMS
from academy.archive.records import Paper
from academy.base.actor import Scope
from academy.base.problems import Refused, problem
from academy.network.records import Branch
from academy.people.records import Person
from academy.people.rules_names import masked_phone

CONTRACT, MENTOR, PAPER = Contract.__table__, ContractMentor.__table__, Paper.__table__
BRANCH, PERSON, ASSESSMENT = Branch.__table__, Person.__table__, ContractAssessment.__table__
EMPLOYER = ContractEmployer.__table__
SHOWN = ("name", "unit", "post", "level", "doc_masked", "phone")  # of each of the three people
MARKS = ("held_on", "theory", "practice", "overall", "total_tenths", "grade", "panel")
HEAD = 15  # columns of `store.head_columns`


def opened(db: Session, contract_id: int, scope: Scope, today: date) -> tuple[ContractSheet, str]:
    """Everything the page shows, and the branch's code. Raises Refused: there is none, or not the actor's."""
    take = _Taker(_once(db, contract_id, scope))
    head = store.head_of(*take(HEAD))
    if not scope.covers(head.branch_id):
        raise Refused(problem("access.other_branch"))
    branch, code, template, ended_on, end_reason, end_note = take(6)
    people = {party: take(len(SHOWN)) for party in head.persons()}
    since = dict(zip((Party.CHARACTER, Party.TECHNICAL), take(2), strict=True))
    terms, marks, employer = take(4 + len(TERMS)), take(len(MARKS)), take(len(store_employer.COLUMNS))
    lists = lists_of(db, head, today)
    logs, until = tuple(logs_of(db, head.id, lists.late_days)), ended_on or today
    shown = _terms(head, lists.path, terms, employer)
    return ContractSheet(
        row=_row(head, branch, people, lists, today), terms=shown,
        parties=tuple(
            _party(party, key, people[party], since.get(party)) for party, key in head.persons().items()
        ),
        academy=branch, signatures=lists.signatures, path=lists.path, logs=logs, pauses=lists.pauses,
        gaps=_gaps(head, shown.talks_per_month or 0, logs, lists, until),
        assessment=_assessment(marks), next_number="",
        template=template or "", sha256=head.text_sha256, frozen_on=head.frozen_on,
        activated_on=head.activated_on, ended_on=ended_on, end_reason=end_reason, end_note=end_note,
        today=today, plan=_plan(head, lists, until), mentors=lists.mentors, changes=lists.changes,
    ), code  # fmt: skip


class _Taker:
    """Cuts a long row into the pieces it was made of."""

    def __init__(self, row: Sequence[Any]) -> None:
        self._row, self._at = row, 0

    def __call__(self, count: int) -> Sequence[Any]:
        self._at += count
        return self._row[self._at - count : self._at]


def _once(db: Session, contract_id: int, scope: Scope) -> Sequence[Any]:
    query = _contract()
    if scope.person_id is not None:
        query = query.where(*store.own(scope))
    if (row := db.execute(query, {"key": contract_id}).first()) is None:
        raise Refused(problem("record.gone"))
    return tuple(row)


@cache
def _contract() -> Select[*tuple[Any, ...]]:
    """What a contract has once: its head, its place, its people, terms, assessment, employer."""
    people = [PERSON.alias() for _ in range(3)]
    first, second = MENTOR.alias(), MENTOR.alias()
    columns: list[ColumnElement[Any]] = [
        *store.head_columns(first, second),
        BRANCH.c.name, BRANCH.c.code, PAPER.c.template,
        CONTRACT.c.ended_on, CONTRACT.c.end_reason, CONTRACT.c.end_note,
        *(person.c[name] for person in people for name in SHOWN),
        first.c.since, second.c.since,
        CONTRACT.c.goals_character, CONTRACT.c.goals_technical, CONTRACT.c.pay_cycle, CONTRACT.c.bilingual,
        *(CONTRACT.c[name] for name in TERMS),
        *(ASSESSMENT.c[name] for name in MARKS),
        *(EMPLOYER.c[name] for name in store_employer.COLUMNS),
    ]  # fmt: skip
    query = select(*columns).join(BRANCH, BRANCH.c.id == CONTRACT.c.branch_id)
    for side, mentor in ((Side.CHARACTER, first), (Side.TECHNICAL, second)):
        own = and_(mentor.c.contract_id == CONTRACT.c.id, mentor.c.side == side.value)
        query = query.join(mentor, and_(own, mentor.c.until.is_(None)))
    keys = (first.c.person_id, second.c.person_id, CONTRACT.c.apprentice_id)
    for person, key in zip(people, keys, strict=True):
        query = query.join(person, person.c.id == key)
    query = query.join(PAPER, PAPER.c.id == CONTRACT.c.paper_id, isouter=True)
    for table in (ASSESSMENT, EMPLOYER):
        query = query.join(table, table.c.contract_id == CONTRACT.c.id, isouter=True)
    return query.where(CONTRACT.c.id == bindparam("key"))


def _row(
    head: Head, branch: str, people: dict[Party, Sequence[Any]], lists: ShortLists, today: date
) -> ContractRow:
    names = {party: shown[0] for party, shown in people.items()}
    weights = [step.hours for step in lists.path]
    weights = weights if any(weights) else [1] * len(weights)
    done = sum(weight for weight, step in zip(weights, lists.path, strict=True) if step.done_on is not None)
    return ContractRow(
        id=head.id, number=head.number, branch_id=head.branch_id, branch=branch,
        apprentice_id=head.apprentice_id, apprentice=names[Party.APPRENTICE],
        character=names[Party.CHARACTER], technical=names[Party.TECHNICAL], starts=head.starts,
        ends=head.ends, state=head.state, overdue=rules.overdue(head.state, head.ends, today),
        progress=100 * done // sum(weights) if weights else 0, signed=len(lists.signatures),
        version=head.version,
    )  # fmt: skip


def _terms(
    head: Head, path: Sequence[PathRow], terms: Sequence[Any], employer: Sequence[Any]
) -> ContractDraft:
    character, technical, cycle, bilingual, *values = terms
    placed = dict(zip(store_employer.COLUMNS, employer, strict=True))
    return ContractDraft(
        branch_id=head.branch_id, apprentice_id=head.apprentice_id, character_id=head.character_id,
        technical_id=head.technical_id, goals_character=tuple(character), goals_technical=tuple(technical),
        path=steps_of(path), pay_cycle=PayCycle(cycle), kind=head.kind, bilingual=bilingual,
        **dict(zip(TERMS, values, strict=True)),
        **(placed if head.kind is ContractKind.NEW_APPRENTICESHIP else {}),
    )  # fmt: skip


def _party(party: Party, key: int, shown: Sequence[Any], since: date | None) -> PartyLine:
    name, unit, post, level, document, phone = shown
    return PartyLine(party, key, name, unit, post, level, document, masked_phone(phone), since)


def _assessment(marks: Sequence[Any]) -> AssessmentRow | None:
    held_on, theory, practice, overall, tenths, grade, panel = marks
    if held_on is None:
        return None
    return AssessmentRow(held_on, theory, practice, overall, tenths, Grade(grade), tuple(panel))


def _plan(head: Head, lists: ShortLists, on: date) -> PathPlan:
    """Planned against done, once the contract is in force."""
    if head.activated_on is None:
        return PathPlan()
    return rules_progress.plan_of(lists.path, head.starts, head.ends, lists.pauses, on)


def _gaps(
    head: Head, talks: int, logs: Sequence[LogRow], lists: ShortLists, until: date
) -> tuple[Claim, ...]:
    if head.activated_on is None or head.state is ContractState.CANCELLED:
        return ()
    training = rules_owed.Training(head.activated_on, head.ends, talks, {}, lists.pauses)
    written = (Written(entry.month, entry.side, entry.rating is not None) for entry in logs)
    return rules_owed.overdue(training, rules_owed.held_of(written), until, lists.late_days, own=False)
