"""What issuing must know of a class, its people and the academy around them, in a few statements."""

from collections.abc import Iterable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from academy.access.records import Account
from academy.archive.records import Blob
from academy.certificates.rules import Roll
from academy.courses import rules_close
from academy.courses import store as courses
from academy.courses.records import TrainingClass
from academy.network import store as network
from academy.people import store as people
from academy.people.records import Person

SLICE = 500  # photos read by one statement


def roll(db: Session, class_id: int) -> Roll:
    """The class as it stands now. Raises Refused when there is none."""
    sheet = courses.sheet(db, class_id)
    results = tuple(
        rules_close.graduate(trainee, sheet.sessions, sheet.row.hours, sheet.measure)
        for trainee in sheet.trainees
    )
    members = people.members(db, [result.person_id for result in results])
    head = network.branch(db, network.lineage(db, sheet.row.branch_id)[-1])
    return Roll(sheet, results, members, closed_by(db, class_id), head.id, head.code)


def closed_by(db: Session, class_id: int) -> str:
    """The name of whoever closed the class; empty when the program did, or nobody."""
    query = (
        select(Person.name)
        .select_from(TrainingClass)
        .outerjoin(Account, Account.id == TrainingClass.closed_by)  # so earlier programs kept it
        .join(Person, Person.id == func.coalesce(Account.person_id, TrainingClass.closed_by))
        .where(TrainingClass.id == class_id)
    )
    return db.scalar(query) or ""


def held(db: Session, hashes: Iterable[str]) -> set[str]:
    """Those of these photos that are kept."""
    keys, found = [key for key in dict.fromkeys(hashes) if key], set[str]()
    for start in range(0, len(keys), SLICE):
        found |= set(db.scalars(select(Blob.sha256).where(Blob.sha256.in_(keys[start : start + SLICE]))))
    return found


def blobs(db: Session, hashes: Iterable[str]) -> dict[str, bytes]:
    keys = list(dict.fromkeys(hashes))
    found: dict[str, bytes] = {}
    for start in range(0, len(keys), SLICE):
        query = select(Blob.sha256, Blob.content).where(Blob.sha256.in_(keys[start : start + SLICE]))
        found |= {sha256: content for sha256, content in db.execute(query)}
    return found


def canonicals(db: Session, keys: Iterable[int | None]) -> dict[int, int]:
    """Each person and the one he is: merged records of one person are one person to every rule."""
    found = {key: key for key in keys if key is not None}
    merged = {1}
    while merged:
        held = list(set(found.values()))
        into: dict[int, int] = {}
        for start in range(0, len(held), SLICE):
            query = select(Person.id, Person.merged_into).where(
                Person.id.in_(held[start : start + SLICE]), Person.merged_into.is_not(None)
            )
            into |= {key: other for key, other in db.execute(query) if other is not None}
        merged = set(into) - {key for key, other in into.items() if key == other}
        found = {key: into.get(other, other) for key, other in found.items()}
    return found


def branch_of(db: Session, class_id: int) -> int:
    return courses.class_of(db, class_id).branch_id
