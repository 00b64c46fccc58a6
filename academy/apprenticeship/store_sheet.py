"""One contract with everything its page shows: parties, signatures, path, logs, assessment, history."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from academy.apprenticeship import rules_months, store_employer
from academy.apprenticeship.facts_contract import (
    ContractDraft,
    ContractKind,
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
    EventLine,
    LogRow,
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
from academy.base.journal import JournalLine
from academy.network.records import Branch
from academy.people.records import Person

# Tables, because a statement about classes is looked at anew at each execution.
SIGNATURE = ContractSignature.__table__
ASSESSMENT = ContractAssessment.__table__
MENTOR = ContractMentor.__table__
PAUSE = ContractPause.__table__
CONTRACT = Contract.__table__
ITEM = PathItem.__table__
ENTRY = LogEntry.__table__
PERSON = Person.__table__

# A word of a row becomes an enum by a look into a table: for hundreds of rows a call would cost more.
SIDES = {side.value: side for side in Side}
RATINGS = {rating.value: rating for rating in Rating}


# Statements are made once and cached: making one takes longer than running it.
@cache
def _terms() -> Select[*tuple[Any, ...]]:
    columns = [CONTRACT.c[name] for name in TERMS]
    first = (CONTRACT.c.goals_character, CONTRACT.c.goals_technical)
    query = select(*first, CONTRACT.c.pay_cycle, CONTRACT.c.bilingual, *columns)
    return query.where(CONTRACT.c.id == bindparam("key"))


def draft_of(db: Session, head: Head) -> ContractDraft:
    """The contract's terms as a draft: what the form edits, what the rules judge again at the freeze."""
    character, technical, cycle, bilingual, *values = db.execute(_terms(), {"key": head.id}).one()
    steps = steps_of(path_of(db, head.id))
    employer = store_employer.of(db, head.id) if head.kind is ContractKind.NEW_APPRENTICESHIP else {}
    return ContractDraft(
        branch_id=head.branch_id, apprentice_id=head.apprentice_id, character_id=head.character_id,
        technical_id=head.technical_id, goals_character=tuple(character), goals_technical=tuple(technical),
        path=steps, pay_cycle=PayCycle(cycle), kind=head.kind, bilingual=bilingual,
        **dict(zip(TERMS, values, strict=True)), **employer,
    )  # fmt: skip


def steps_of(path: Sequence[PathRow]) -> tuple[PathDraft, ...]:
    """The steps as a draft has them: without what is done."""
    return tuple(
        PathDraft(row.stage, row.side, row.text, row.hours, row.month_from, row.month_to, row.evidence)
        for row in path
    )


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
    due = _Due(late_days)
    return [
        LogRow(
            key, month, SIDES[side], hours, tuple(items), talk_on, topic, RATINGS.get(rating), score,
            written_on, writer, mentor, confirmed_on,
            0 if written_on <= (last := due[month]) else (written_on - last).days, version,
        )
        for key, month, side, hours, items, talk_on, topic, rating, score, written_on, writer, mentor,
        confirmed_on, version in db.execute(_logs(), {"key": contract_id}).all()
    ]  # fmt: skip


class _Due(dict[date, date]):
    """The day each month's entry was due; a long log asks for the same months again."""

    def __init__(self, late_days: int) -> None:
        super().__init__()
        self._late_days = late_days

    def __missing__(self, month: date) -> date:
        self[month] = found = rules_months.due_on(month, self._late_days)
        return found


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
