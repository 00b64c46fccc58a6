"""A column against thousands of values at once, all bound as one: a statement with thousands of gaps takes
long to write."""

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import ARRAY, ColumnElement, Dialect, Text, bindparam, literal
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine


class _Listed(TypeDecorator[Any]):
    """Values as PostgreSQL's array, on SQLite as JSON."""

    impl = Text
    cache_ok = True

    def __init__(self, each: TypeEngine[Any]) -> None:
        super().__init__()
        self.each = each

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(ARRAY(self.each) if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: Collection[Any] | None, dialect: Dialect) -> Any:
        held = list(value or ())
        return held if dialect.name == "postgresql" else json.dumps(held)


class _Among(FunctionElement[bool]):
    """Not of the type Boolean: SQLite's dialect would write `= 1` after it and lose the index."""

    inherit_cache = True


@compiles(_Among, "postgresql")
def _postgresql(element: _Among, compiler: Any, **options: Any) -> str:
    column, values = (compiler.process(each, **options) for each in element.clauses)
    return f"{column} = ANY ({values})"


@compiles(_Among, "sqlite")
def _sqlite(element: _Among, compiler: Any, **options: Any) -> str:
    column, values = (compiler.process(each, **options) for each in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({values}))"


def among(column: Any, values: Collection[Any]) -> ColumnElement[bool]:
    """`column IN values`; numbers and text."""
    return _Among(column, literal(values, _Listed(column.type)))


def among_named(column: Any, name: str) -> ColumnElement[bool]:
    """`column IN values` in a statement made once; the values are given by this name when it is asked."""
    return _Among(column, bindparam(name, type_=_Listed(column.type)))
