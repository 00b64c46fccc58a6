"""The throw-away server gives each test a database of its own."""

import psycopg
import pytest

from tests.postgres import Server


def _connect(url: str) -> "psycopg.Connection[tuple[object, ...]]":
    return psycopg.connect(url.replace("+psycopg", "", 1))


def test_a_database_speaks_utf8_and_is_gone_afterwards(server: Server) -> None:
    with server.database() as url, _connect(url) as db:
        assert db.execute("show server_encoding").fetchone() == ("UTF8",)
        assert db.execute("select '匠院'::text").fetchone() == ("匠院",)
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        _connect(url)


def test_two_databases_do_not_see_each_other(server: Server) -> None:
    with server.database() as one, server.database() as other:
        with _connect(one) as db:
            db.execute("create table only_here (id bigint)")
        with _connect(other) as db:
            assert db.execute("select to_regclass('only_here')").fetchone() == (None,)


def test_the_extensions_we_use_are_there(server: Server) -> None:
    with server.database() as url, _connect(url) as db:
        db.execute("create extension if not exists btree_gist")
        db.execute("create extension if not exists pg_trgm")
