"""Several questions in one statement: what a statement costs before it runs is paid once.

    bundle = Bundle(people=select(…), days=select(…))      # made once
    found = bundle.ask(db, {"first": day})                  # {"people": [[…], …], "days": […]}

Each question comes back as rows of values, in no order. Both databases put them together as JSON.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, cast

from sqlalchemy import (
    JSON,
    Boolean,
    ColumnElement,
    Connection,
    Date,
    Dialect,
    Select,
    Subquery,
    Text,
    literal_column,
    select,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Session
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from academy.base.database import straight

KEPT = 64  # texts: a list of another length needs another
Values = list[list[Any]]


class _Row(FunctionElement[Any]):
    """The columns of a row as a JSON array."""

    inherit_cache = True
    type = JSON()


class _Rows(FunctionElement[Any]):
    """All rows as a JSON array, written as text."""

    inherit_cache = True
    type = Text()


@compiles(_Row, "sqlite")
def _row_sqlite(element: _Row, compiler: Any, **options: Any) -> str:
    return f"json_array({compiler.process(element.clauses, **options)})"


@compiles(_Row, "postgresql")
def _row_postgresql(element: _Row, compiler: Any, **options: Any) -> str:
    return f"json_build_array({compiler.process(element.clauses, **options)})"


@compiles(_Rows, "sqlite")
def _rows_sqlite(element: _Rows, compiler: Any, **options: Any) -> str:
    return f"json_group_array({compiler.process(element.clauses, **options)})"


@compiles(_Rows, "postgresql")
def _rows_postgresql(element: _Rows, compiler: Any, **options: Any) -> str:
    return f"coalesce(json_agg({compiler.process(element.clauses, **options)})::text, '[]')"


class _Few(FunctionElement[bool]):
    """A column and the keys it is one of."""

    inherit_cache = True


@compiles(_Few, "sqlite")
def _few_sqlite(_element: _Few, _compiler: Any, **_options: Any) -> str:
    return "TRUE"


@compiles(_Few, "postgresql")
def _few_postgresql(element: _Few, compiler: Any, **options: Any) -> str:
    column, keys = (compiler.process(each, **options) for each in element.clauses)
    return f"{column} = ANY (ARRAY{keys})"


def few(column: ColumnElement[Any], keys: Select[*tuple[Any, ...]]) -> ColumnElement[bool]:
    """Says beside a join or an IN that the keys are few, so that the index is taken.

    PostgreSQL knows nothing of how many rows a common table expression will have and would read the
    whole table beside it; keys that stand in an array lead it to the index. SQLite needs no word.
    """
    return _Few(column, keys.scalar_subquery())


@dataclass(frozen=True, slots=True)
class _Ready:
    """The text a driver takes, and how its marks are filled: constants, and what of the lists goes where."""

    text: str
    order: tuple[str, ...] | None
    fixed: Mapping[str, Any]
    spread: Mapping[str, tuple[str, int]]

    def filled(self, values: Mapping[str, Any]) -> Any:
        found = {**self.fixed, **values}
        for mark, (name, at) in self.spread.items():
            found[mark] = values[name][at]
        if self.order is None:
            return found
        return tuple([_plain(found[mark]) for mark in self.order])


class Bundle:
    """Named questions that are asked together; they may share common table expressions and parameters."""

    def __init__(self, **questions: Select[*tuple[Any, ...]]) -> None:
        self._questions = {name: question.subquery(name) for name, question in questions.items()}
        self._ready: dict[tuple[Any, ...], _Ready] = {}

    @cached_property
    def _readers(self) -> list[list[tuple[int, Callable[[Any], Any]]]]:
        return [
            [(at, _READ[type(column.type)]) for at, column in enumerate(held.c) if type(column.type) in _READ]
            for held in self._questions.values()
        ]

    def ask(self, db: Session, values: Mapping[str, Any]) -> dict[str, Values]:
        """The rows of every question. Dates, truth values and stored JSON come back as Python has them.

        Every parameter of the questions is a name of `values`.
        """
        connection = db.connection()
        ready = self._made(connection.dialect, values)
        found: list[Values] = json.loads(_answer(connection, ready.text, ready.filled(values)))
        for rows, readers in zip(found, self._readers, strict=True):
            for at, read in readers:
                for line in rows:
                    line[at] = read(line[at])
        return dict(zip(self._questions, found, strict=True))

    def _made(self, dialect: Dialect, values: Mapping[str, Any]) -> _Ready:
        """Compiled once for a driver and the lengths of the lists."""
        sizes = (len(value) if isinstance(value, list) else -1 for value in values.values())
        key = (dialect.name, *sizes)
        if key not in self._ready:
            if len(self._ready) >= KEPT:
                self._ready.clear()
            self._ready[key] = self._make(dialect, values)
        return self._ready[key]

    def _make(self, dialect: Dialect, values: Mapping[str, Any]) -> _Ready:
        statement = select(_joined(map(_gathered, self._questions.values())))
        compiled = statement.compile(dialect=dialect)
        assert isinstance(compiled, SQLCompiler)
        state = compiled.construct_expanded_state(dict(values))
        spread = {
            mark: (name, at)
            for name, marks in state.parameter_expansion.items()
            for at, mark in enumerate(marks)
            if name in values
        }
        fixed = {
            mark: value
            for mark, value in state.parameters.items()
            if mark not in values and mark not in spread
        }
        order = None if state.positiontup is None else tuple(state.positiontup)
        return _Ready(state.statement, order, fixed, spread)


def _answer(connection: Connection, text: str, values: Any) -> str:
    if connection.dialect.name == "sqlite":
        (answer,) = straight(connection).execute(text, values).fetchone()
    else:
        answer = connection.exec_driver_sql(text, values).scalar_one()
    return cast("str", answer)


def _joined(answers: Iterable[ColumnElement[Any]]) -> ColumnElement[Any]:
    """One array of the answers: a column each would be read apart."""
    first, *others = answers
    found: ColumnElement[Any] = literal_column("'['").op("||")(first)
    for each in others:
        found = found.op("||")(literal_column("','")).op("||")(each)
    return found.op("||")(literal_column("']'"))


def _gathered(held: Subquery) -> ColumnElement[Any]:
    return select(_Rows(_Row(*held.c))).select_from(held).scalar_subquery()


def _plain(value: Any) -> Any:
    """SQLite keeps dates as text."""
    return value.isoformat() if isinstance(value, date) else value


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _truth(value: int | None) -> bool | None:
    return None if value is None else bool(value)


def _stored(value: Any) -> Any:
    """SQLite keeps JSON as text, which stands in the answer as text."""
    return json.loads(value) if isinstance(value, str) else value


_READ: dict[type, Callable[[Any], Any]] = {Date: _day, Boolean: _truth, JSON: _stored}
