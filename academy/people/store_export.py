"""People as rows of a file, in order, by the slice."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from academy.base.vault import Vault
from academy.base.words import Words
from academy.network.records import Branch
from academy.people.facts_export import ExportField
from academy.people.records import Person
from academy.people.rules_names import masked_phone
from academy.people.store import NO_DOCUMENT, SLICE, visible
from academy.sheets.facts import Cell

F = ExportField


def rows(
    db: Session, branches: frozenset[int] | None, ids: Sequence[int], fields: Sequence[ExportField],
    words: Words, vault: Vault | None,
) -> Iterator[tuple[Cell | None, ...]]:  # fmt: skip
    """Rows in the order of `ids`, as far as the scope shows them; full numbers where a vault is handed in."""
    number = 0
    for start in range(0, len(ids), SLICE):
        part = list(ids[start : start + SLICE])
        query = select(Person, Branch.name).join(Branch, Branch.id == Person.branch_id)
        query = query.where(Person.id.in_(part))
        if (seen := visible(branches)) is not None:
            query = query.where(seen)
        found: dict[int, Any] = {person.id: (person, branch) for person, branch in db.execute(query)}
        for key in part:
            if key in found:
                number += 1
                person, branch = found[key]
                yield tuple(_cell(field, number, person, branch, words, vault) for field in fields)
        db.expunge_all()


def _cell(
    field: ExportField, number: int, person: Person, branch: str, words: Words, vault: Vault | None
) -> Cell | None:
    if field is F.SEQUENCE:
        return number
    if field is F.BRANCH:
        return branch
    if field is F.DOC_NO:
        return (
            vault.open(person.doc_sealed) if vault and person.doc_type != NO_DOCUMENT else person.doc_masked
        )
    if field is F.PHONE:
        return person.phone if vault else masked_phone(person.phone)
    if field is F.CHANGED:
        return person.changed_at.date()
    value: Cell | None = getattr(person, field.value)
    if field in _WORDED:
        return words.word(_WORDED[field].format(value)) if value and value != NO_DOCUMENT else ""
    return value


_WORDED = {
    F.GENDER: "gender.{}",
    F.LEVEL: "level.{}",
    F.STATE: "state.person.{}",
    F.DOC_TYPE: "person.doc_type.{}",
}
