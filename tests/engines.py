"""A statement is compiled once in a run of the tests, not once in each of their thousands of databases."""

from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy
from sqlalchemy import URL, Engine, event

from academy.base import database

KEPT = 5000  # statements of all rooms


@pytest.fixture(scope="session", autouse=True)
def _compiled_once() -> Iterator[None]:
    """Engines of one driver share the dialect of the first that connected, and what it compiled."""
    first: dict[str, Engine] = {}

    def create(url: URL, **given: Any) -> Engine:
        engine = sqlalchemy.create_engine(url, query_cache_size=KEPT, **given)
        if shared := first.get(url.drivername):
            engine.dialect = engine.pool._dialect = shared.dialect
            engine._compiled_cache = shared._compiled_cache
        else:
            event.listen(engine, "connect", lambda *_: first.setdefault(url.drivername, engine), once=True)
        return engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, "create_engine", create)
        yield
