"""The rota in the database: cells read from entries, and entries written anew from cells."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from academy.people import rules_rota, store_away
from academy.people.facts_away import AwayKind
from academy.people.facts_rota import RotaPerson, Stint
from academy.people.records_away import Away

SHIFT = AwayKind.SHIFT.value


def people(db: Session, branch_id: int) -> tuple[RotaPerson, ...]:
    """Instructors and mentors of a branch by number."""
    rows = store_away.teachers(db, frozenset({branch_id}))
    found = [RotaPerson(key, number, name) for key, (number, name, _) in rows.items()]
    return tuple(sorted(found, key=lambda each: (each.number, each.id)))


def cells(db: Session, ids: Collection[int], first: date, last: date) -> dict[tuple[int, date], str]:
    """The words of a matrix; several entries of a day are told one after another."""
    words: dict[tuple[int, date], list[str]] = {}
    if not ids:
        return {}
    for row in sorted(store_away.of_people(db, ids, first, last), key=lambda row: (row.starts, row.id)):
        stint = Stint(row.kind, row.starts, row.ends, row.note)
        for day in _span(max(row.first, first), min(row.last, last)):
            words.setdefault((row.person_id, day), []).append(rules_rota.word_of(stint))
    return {key: " ".join(dict.fromkeys(held)) for key, held in words.items()}


def put(
    db: Session, branch_id: int, person_id: int, days: Mapping[date, Stint | None], *,
    shifts_only: bool = False, batch_id: int | None = None,
) -> None:  # fmt: skip
    """What a person does on these days, instead of what was known of them.

    `shifts_only`: an empty day takes shifts away and leaves absences, which a rota knows nothing of.
    """
    if not days:
        return
    query = select(Away).where(
        Away.person_id == person_id, Away.last_day >= min(days), Away.first_day <= max(days)
    )
    for row in list(db.scalars(query)):
        gone = {
            day for day in days
            if row.first_day <= day <= row.last_day
            and (days[day] is not None or row.kind == SHIFT or not shifts_only)
        }  # fmt: skip
        if gone:
            _cut(db, row, gone)
    for draft in rules_rota.runs(days):
        store_away.add(db, branch_id, person_id, draft, batch_id)
    db.flush()


def _cut(db: Session, row: Away, gone: Collection[date]) -> None:
    """Take days out of an entry; what is left of it stays."""
    stint = Stint(AwayKind(row.kind), row.starts, row.ends, row.note)
    left = {day: stint for day in _span(row.first_day, row.last_day) if day not in gone}
    for draft in rules_rota.runs(left):
        store_away.add(db, row.branch_id, row.person_id, draft, row.batch_id)
    db.delete(row)


def _span(first: date, last: date) -> Iterator[date]:
    for step in range((last - first).days + 1):
        yield first + timedelta(days=step)
