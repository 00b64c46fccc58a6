"""One contract with everything its page shows: parties, signatures, path, logs, assessment, history."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from academy.apprenticeship import rules_months, rules_progress, store, store_employer
from academy.apprenticeship.facts_contract import (
    ContractDraft,
    ContractKind,
    ContractState,
    Grade,
    Head,
    Medium,
    Party,
    PathDraft,
    PayCycle,
    Rating,
    Side,
)
from academy.apprenticeship.facts_shown import (
    AssessmentRow,
    ContractSheet,
    EventLine,
    LogRow,
    PartyLine,
    PathPlan,
    PathRow,
    PauseRow,
    SignatureRow,
)
from academy.apprenticeship.records import (
    Contract,
    ContractAssessment,
    ContractMentor,
    ContractPause,
    ContractSignature,
    LogEntry,
    PathItem,
)
from academy.apprenticeship.store_write import TERMS
from academy.archive.records import Paper
from academy.base.journal import JournalLine
from academy.network.records import Branch
from academy.people.records import Person
from academy.people.rules_names import masked_phone
from academy.people.store import members

# Tables, because a statement about classes is looked at anew at each execution.
SIGNATURE = ContractSignature.__table__
ASSESSMENT = ContractAssessment.__table__
MENTOR = ContractMentor.__table__
PAUSE = ContractPause.__table__
CONTRACT = Contract.__table__
ITEM = PathItem.__table__
ENTRY = LogEntry.__table__
PERSON = Person.__table__
PAPER = Paper.__table__


# Statements are made once and cached: making one takes longer than running it.
@cache
def _terms() -> Select[*tuple[Any, ...]]:
    columns = [CONTRACT.c[name] for name in TERMS]
    first = (CONTRACT.c.goals_character, CONTRACT.c.goals_technical)
    query = select(*first, CONTRACT.c.pay_cycle, CONTRACT.c.bilingual, *columns)
    return query.where(CONTRACT.c.id == bindparam("key"))


@cache
def _end() -> Select[*tuple[Any, ...]]:
    query = select(
        CONTRACT.c.ended_on, CONTRACT.c.end_reason, CONTRACT.c.end_note, PAPER.c.template, PAPER.c.sha256
    )  # fmt: skip
    joined = query.join(PAPER, PAPER.c.id == CONTRACT.c.paper_id, isouter=True)
    return joined.where(CONTRACT.c.id == bindparam("key"))


def draft_of(db: Session, head: Head, path: Sequence[PathRow] | None = None) -> ContractDraft:
    """The contract's terms as a draft: what the form edits, what the rules judge again at the freeze."""
    character, technical, cycle, bilingual, *values = db.execute(_terms(), {"key": head.id}).one()
    steps = tuple(
        PathDraft(row.stage, row.side, row.text, row.hours, row.month_from, row.month_to, row.evidence)
        for row in (path_of(db, head.id) if path is None else path)
    )
    employer = store_employer.of(db, head.id) if head.kind is ContractKind.NEW_APPRENTICESHIP else {}
    return ContractDraft(
        branch_id=head.branch_id, apprentice_id=head.apprentice_id, character_id=head.character_id,
        technical_id=head.technical_id, goals_character=tuple(character), goals_technical=tuple(technical),
        path=steps, pay_cycle=PayCycle(cycle), kind=head.kind, bilingual=bilingual,
        **dict(zip(TERMS, values, strict=True)), **employer,
    )  # fmt: skip


def sheet(db: Session, head: Head, today: date, late_days: int) -> ContractSheet:
    """Everything the page shows; `next_number` is filled in by the service."""
    row = store.rows(db, [head.id], today)[0]
    logs = tuple(logs_of(db, head.id, late_days))
    pauses = tuple(pauses_of(db, head.id))
    path = tuple(path_of(db, head.id))
    ended_on, end_reason, end_note, template, sha256 = db.execute(_end(), {"key": head.id}).one()
    return ContractSheet(
        row=row, terms=draft_of(db, head, path), parties=_parties(db, head), academy=row.branch,
        signatures=tuple(signatures_of(db, head)), path=path, logs=logs,
        missing=_missing(head, logs, pauses, ended_on or today, late_days), pauses=pauses,
        assessment=assessment_of(db, head.id), next_number="", template=template or "", sha256=sha256 or "",
        frozen_on=head.frozen_on, activated_on=head.activated_on, ended_on=ended_on,
        end_reason=end_reason, end_note=end_note, today=today,
        plan=_plan(head, path, pauses, ended_on or today),
    )  # fmt: skip


def _plan(head: Head, path: tuple[PathRow, ...], pauses: tuple[PauseRow, ...], on: date) -> PathPlan:
    """Planned against done, once the contract is in force."""
    if head.activated_on is None:
        return PathPlan()
    return rules_progress.plan_of(path, head.starts, head.ends, pauses, on)


def _missing(
    head: Head, logs: tuple[LogRow, ...], pauses: tuple[PauseRow, ...], until: date, late_days: int
) -> tuple[date, ...]:
    if head.activated_on is None or head.state is ContractState.CANCELLED:
        return ()
    written = frozenset(entry.month for entry in logs if entry.side is Side.TECHNICAL)
    found = rules_months.missing_months(head.activated_on, head.ends, pauses, written, until, late_days)
    return tuple(found)


@cache
def _mentors_since() -> Select[*tuple[Any, ...]]:
    return select(MENTOR.c.side, MENTOR.c.since).where(
        MENTOR.c.contract_id == bindparam("key"), MENTOR.c.until.is_(None)
    )


def _parties(db: Session, head: Head) -> tuple[PartyLine, ...]:
    people = members(db, list(head.persons().values()))
    since = {side: day for side, day in db.execute(_mentors_since(), {"key": head.id})}
    return tuple(
        PartyLine(
            party, key, people[key].name, people[key].unit, people[key].post, int(people[key].level),
            people[key].doc_masked, masked_phone(people[key].phone), since.get(party.value),
        )
        for party, key in head.persons().items()
    )  # fmt: skip


@cache
def _signatures() -> Select[*tuple[Any, ...]]:
    return (
        select(
            SIGNATURE.c.party, SIGNATURE.c.signer, SIGNATURE.c.signed_on,
            SIGNATURE.c.medium, SIGNATURE.c.text_sha256, SIGNATURE.c.witness,
            SIGNATURE.c.scan_sha256,
        )
        .where(SIGNATURE.c.contract_id == bindparam("key"))
        .where(SIGNATURE.c.paper_id == bindparam("paper"))
        .order_by(SIGNATURE.c.id)
    )  # fmt: skip


def signatures_of(db: Session, head: Head) -> list[SignatureRow]:
    """Signatures under the paper in force, in the order they were given."""
    found = db.execute(_signatures(), {"key": head.id, "paper": head.paper_id})
    return [
        SignatureRow(Party(party), signer, day, Medium(medium), sha256, witness, scan is not None)
        for party, signer, day, medium, sha256, witness, scan in found
    ]


@cache
def _path() -> Select[*tuple[Any, ...]]:
    return (
        select(
            ITEM.c.id, ITEM.c.stage, ITEM.c.side, ITEM.c.text, ITEM.c.hours,
            ITEM.c.month_from, ITEM.c.month_to, ITEM.c.done_on, ITEM.c.version, ITEM.c.evidence,
        )
        .where(ITEM.c.contract_id == bindparam("key"))
        .order_by(ITEM.c.place)
    )  # fmt: skip


def path_of(db: Session, contract_id: int) -> list[PathRow]:
    found = db.execute(_path(), {"key": contract_id})
    return [
        PathRow(key, stage, Side(side), text, hours, first, last, done_on, version, evidence)
        for key, stage, side, text, hours, first, last, done_on, version, evidence in found
    ]


@cache
def _logs() -> Select[*tuple[Any, ...]]:
    return (
        select(
            ENTRY.c.id, ENTRY.c.month, ENTRY.c.side, ENTRY.c.hours, ENTRY.c["items"], ENTRY.c.talk_on,
            ENTRY.c.talk_topic, ENTRY.c.rating, ENTRY.c.score, ENTRY.c.written_on, ENTRY.c.written_by,
            PERSON.c.name, ENTRY.c.confirmed_on, ENTRY.c.version,
        )
        .join(PERSON, PERSON.c.id == ENTRY.c.recorded_for)
        .where(ENTRY.c.contract_id == bindparam("key"))
        .order_by(ENTRY.c.month.desc(), ENTRY.c.side.desc(), ENTRY.c.id.desc())
    )  # fmt: skip


def logs_of(db: Session, contract_id: int, late_days: int) -> list[LogRow]:
    """The entries, newest month first, each with how many days it came late."""
    found = db.execute(_logs(), {"key": contract_id})
    return [
        LogRow(
            key, month, Side(side), hours, tuple(items), talk_on, topic, Rating(rating) if rating else None,
            score, written_on, writer, mentor, confirmed_on,
            rules_months.days_late(month, written_on, late_days), version,
        )
        for key, month, side, hours, items, talk_on, topic, rating, score, written_on, writer, mentor,
        confirmed_on, version in found
    ]  # fmt: skip


@cache
def _pauses() -> Select[*tuple[Any, ...]]:
    query = select(PAUSE.c.since, PAUSE.c.until, PAUSE.c.reason)
    return query.where(PAUSE.c.contract_id == bindparam("key")).order_by(PAUSE.c.since)


def pauses_of(db: Session, contract_id: int) -> list[PauseRow]:
    return [PauseRow(*row) for row in db.execute(_pauses(), {"key": contract_id})]


@cache
def _assessment() -> Select[*tuple[Any, ...]]:
    return select(
        ASSESSMENT.c.held_on, ASSESSMENT.c.theory, ASSESSMENT.c.practice,
        ASSESSMENT.c.overall, ASSESSMENT.c.total_tenths, ASSESSMENT.c.grade,
        ASSESSMENT.c.panel,
    ).where(ASSESSMENT.c.contract_id == bindparam("key"))  # fmt: skip


def assessment_of(db: Session, contract_id: int) -> AssessmentRow | None:
    if (row := db.execute(_assessment(), {"key": contract_id}).first()) is None:
        return None
    held_on, theory, practice, overall, tenths, grade, panel = row
    return AssessmentRow(held_on, theory, practice, overall, tenths, Grade(grade), tuple(panel))


def history(db: Session, contract_id: int) -> list[EventLine]:
    """What was done to the contract, newest first, with the verbs' keys."""
    query = (
        select(JournalLine.at, JournalLine.actor, JournalLine.verb)
        .where(JournalLine.room == "apprenticeship", JournalLine.record_id == contract_id)
        .where(JournalLine.outcome == "done")
        .order_by(JournalLine.seq.desc())
    )
    return [EventLine(at, who, f"verb.{verb}") for at, who, verb in db.execute(query)]


def witness(db: Session, branch_id: int) -> tuple[str, str, str]:
    """The witnessing academy (鉴证单位): its name, its host organization, its code."""
    query = select(Branch.name, Branch.host, Branch.code).where(Branch.id == branch_id)
    name, host, code = db.execute(query).one()
    return name, host, code
