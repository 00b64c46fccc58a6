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


# Statements are made once and cached: making one takes longer than running it.
@cache
def _terms() -> Select[*tuple[Any, ...]]:
    columns = [getattr(Contract, name) for name in TERMS]
    query = select(
        Contract.goals_character, Contract.goals_technical, Contract.pay_cycle, Contract.bilingual, *columns
    )  # fmt: skip
    return query.where(Contract.id == bindparam("key"))


@cache
def _end() -> Select[*tuple[Any, ...]]:
    query = select(
        Contract.ended_on, Contract.end_reason, Contract.end_note, Paper.template, Paper.sha256
    )  # fmt: skip
    joined = query.join(Paper, Paper.id == Contract.paper_id, isouter=True)
    return joined.where(Contract.id == bindparam("key"))


def draft_of(db: Session, head: Head, path: Sequence[PathRow] | None = None) -> ContractDraft:
    """The contract's terms as a draft: what the form edits, what the rules judge again at the freeze."""
    character, technical, cycle, bilingual, *values = db.execute(_terms(), {"key": head.id}).one()
    steps = tuple(
        PathDraft(row.stage, row.side, row.text, row.hours, row.month_from, row.month_to, row.evidence)
        for row in (path_of(db, head.id) if path is None else path)
    )
    return ContractDraft(
        branch_id=head.branch_id, apprentice_id=head.apprentice_id, character_id=head.character_id,
        technical_id=head.technical_id, goals_character=tuple(character), goals_technical=tuple(technical),
        path=steps, pay_cycle=PayCycle(cycle), kind=head.kind, bilingual=bilingual,
        **dict(zip(TERMS, values, strict=True)), **store_employer.of(db, head.id),
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
    return select(ContractMentor.side, ContractMentor.since).where(
        ContractMentor.contract_id == bindparam("key"), ContractMentor.until.is_(None)
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
            ContractSignature.party, ContractSignature.signer, ContractSignature.signed_on,
            ContractSignature.medium, ContractSignature.text_sha256, ContractSignature.witness,
            ContractSignature.scan_sha256,
        )
        .where(ContractSignature.contract_id == bindparam("key"))
        .where(ContractSignature.paper_id == bindparam("paper"))
        .order_by(ContractSignature.id)
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
            PathItem.id, PathItem.stage, PathItem.side, PathItem.text, PathItem.hours,
            PathItem.month_from, PathItem.month_to, PathItem.done_on, PathItem.version, PathItem.evidence,
        )
        .where(PathItem.contract_id == bindparam("key"))
        .order_by(PathItem.place)
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
            LogEntry.id, LogEntry.month, LogEntry.side, LogEntry.hours, LogEntry.items, LogEntry.talk_on,
            LogEntry.talk_topic, LogEntry.rating, LogEntry.score, LogEntry.written_on, LogEntry.written_by,
            Person.name, LogEntry.confirmed_on, LogEntry.version,
        )
        .join(Person, Person.id == LogEntry.recorded_for)
        .where(LogEntry.contract_id == bindparam("key"))
        .order_by(LogEntry.month.desc(), LogEntry.side.desc(), LogEntry.id.desc())
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
    query = select(ContractPause.since, ContractPause.until, ContractPause.reason)
    return query.where(ContractPause.contract_id == bindparam("key")).order_by(ContractPause.since)


def pauses_of(db: Session, contract_id: int) -> list[PauseRow]:
    return [PauseRow(*row) for row in db.execute(_pauses(), {"key": contract_id})]


@cache
def _assessment() -> Select[*tuple[Any, ...]]:
    return select(
        ContractAssessment.held_on, ContractAssessment.theory, ContractAssessment.practice,
        ContractAssessment.overall, ContractAssessment.total_tenths, ContractAssessment.grade,
        ContractAssessment.panel,
    ).where(ContractAssessment.contract_id == bindparam("key"))  # fmt: skip


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
