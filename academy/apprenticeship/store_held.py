"""What is written of many contracts: a row a contract and side, however many entries it has."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Text, case, func, literal, select, type_coerce
from sqlalchemy.orm import Session

from academy.apprenticeship.facts_contract import Side
from academy.apprenticeship.facts_logs import Held
from academy.apprenticeship.records import Contract, LogEntry
from academy.apprenticeship.rules_logs import quarter_of

CONTRACT, ENTRY = Contract.__table__, LogEntry.__table__
RATED = "*"  # follows the month of a talk that brought the rating of its quarter
_day = lru_cache(maxsize=1024)(date.fromisoformat)  # the same months again and again


def held(db: Session, reach: Sequence[ColumnElement[bool]], today: date) -> dict[int, Held]:
    """By contract, up to this month; contracts without an entry are left out.

    Contracts that began together and lack nothing have one text, which is read once.
    """
    month, rated = _as_text(db), case((ENTRY.c.rating != "", RATED), else_="")
    months: dict[str, frozenset[date]] = {}
    found: dict[int, Held] = {}
    for key, text in _together(db, Side.TECHNICAL, month, reach, today):
        if text not in months:
            months[text] = frozenset(map(_day, text.split(",")))
        found[key] = Held(months[text])
    talks: dict[str, tuple[dict[date, int], frozenset[date]]] = {}
    for key, text in _together(db, Side.CHARACTER, month + rated, reach, today):
        if text not in talks:
            talks[text] = _talks(text)
        found[key] = Held(found[key].entries if key in found else (), *talks[text])
    return found


def _talks(text: str) -> tuple[dict[date, int], frozenset[date]]:
    """How many talks each month has, and the last months of the quarters that are rated."""
    pieces = text.split(",")
    counted = Counter(_day(piece.removesuffix(RATED)) for piece in pieces)
    rated = (_day(piece.removesuffix(RATED)) for piece in pieces if piece.endswith(RATED))
    return dict(counted), frozenset(quarter_of(month)[1] for month in rated)


def _as_text(db: Session) -> ColumnElement[str]:
    if db.get_bind().dialect.name == "sqlite":
        return type_coerce(ENTRY.c.month, Text)  # a text it is there: nothing is read but the index
    return func.to_char(ENTRY.c.month, "YYYY-MM-DD", type_=Text)


def _together(
    db: Session, side: Side, piece: ColumnElement[str], reach: Sequence[ColumnElement[bool]], today: date
) -> Iterator[Any]:
    """The side stands in the statement itself, so that its partial index is taken."""
    query = (
        select(ENTRY.c.contract_id, func.aggregate_strings(piece, ","))
        .where(
            ENTRY.c.side == literal(side.value, literal_execute=True),
            ENTRY.c.month <= today,
            ENTRY.c.contract_id.in_(select(CONTRACT.c.id).where(*reach)),
        )
        .group_by(ENTRY.c.contract_id)
    )
    yield from db.execute(query)
