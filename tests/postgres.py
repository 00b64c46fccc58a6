"""A PostgreSQL of our own for the tests: made in a temporary folder, gone with the process that asked for it.

`ACADEMY_TEST_PG_URL` names a server to use instead (its user must be allowed to create databases).
Without either, the tests that want PostgreSQL are skipped, in CI (`CI` set) they fail.
"""

import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import URL, make_url

INSTALLED = Path("/usr/lib/postgresql")  # Debian and Ubuntu, one folder a version

# The shell outlives us by a moment: its `read` ends when our end of the pipe closes, however we died.
SCRIPT = """
{bin}/initdb -D {root}/data -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >{root}/log 2>&1 &&
{bin}/pg_ctl -D {root}/data -w -l {root}/log -o "{options}" start >>{root}/log 2>&1 &&
echo ready && read _
{bin}/pg_ctl -D {root}/data -m immediate stop >/dev/null 2>&1
rm -rf {root}
"""
OPTIONS = "-k {root} -c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off \
-c max_connections=60"


class Server:
    """A running server, and databases on it that are thrown away."""

    def __init__(self, url: URL) -> None:
        self._url = url
        self._template = ""
        self._way = ""
        self._numbers = count(1)
        self._kept: list[str] = []

    @contextmanager
    def database(self, *, bare: bool = False) -> Iterator[str]:
        """A new database, a copy of the template once there is one (unless `bare`); its SQLAlchemy URL."""
        name = f"{self._prefix()}_{next(self._numbers)}"
        copied = f" template {self._template}{self._way}" if self._template and not bare else ""
        self._run(f"create database {name}{copied}")
        try:
            yield self._name(name)
        finally:
            self._run(f"drop database {name} with (force)")

    def keep_template(self, fill: Callable[[str], None]) -> None:
        """Fill one database (with the tables, say) that every later one is copied from.

        `fill` gets its URL and must leave no connection open: PostgreSQL copies only what nobody uses.
        """
        if self._template:
            raise ValueError("the template is there already")
        name = f"{self._prefix()}_template"
        self._run(f"create database {name}")
        self._template = name
        fill(self._name(name))
        with self._open() as db:  # since 15: files copied, not written to the log, in a tenth of the time
            self._way = " strategy file_copy" if db.info.server_version >= 150_000 else ""

    def keep(self, url: str) -> str:
        """A copy of a database nobody uses now; its name."""
        name = f"{self._prefix()}_kept_{next(self._numbers)}"
        self._run(f"create database {name} template {make_url(url).database}{self._way}")
        self._kept.append(name)
        return name

    def put_back(self, url: str, kept: str) -> None:
        """Make the database a copy of what was kept."""
        name = make_url(url).database
        self._run(f"drop database {name} with (force)")
        self._run(f"create database {name} template {kept}{self._way}")

    def close(self) -> None:
        for name in self._kept:
            self._run(f"drop database {name} with (force)")
        if self._template:
            self._run(f"drop database {self._template} with (force)")

    @staticmethod
    def _prefix() -> str:
        return f"academy_test_{os.getpid()}"  # workers may share a server

    def _name(self, database: str) -> str:
        return self._url.set(database=database).render_as_string(hide_password=False)

    def _open(self) -> "psycopg.Connection[Any]":
        plain = self._url.set(drivername="postgresql").render_as_string(hide_password=False)
        return psycopg.connect(plain, autocommit=True)

    def _run(self, statement: str) -> None:
        with self._open() as db:
            db.execute(statement.encode())


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The session's PostgreSQL, one for each worker."""
    if named := os.environ.get("ACADEMY_TEST_PG_URL"):
        url = make_url(named).set(drivername="postgresql+psycopg")
        with closing(Server(url)) as found:
            yield found
    elif (folder := programs()) is None:
        answer = pytest.fail if os.environ.get("CI") else pytest.skip
        answer("PostgreSQL is not installed (./check installs it as root, or set ACADEMY_TEST_PG_URL)")
    else:
        with running(folder) as url, closing(Server(url)) as found:
            yield found


def programs() -> Path | None:
    """The folder of the newest installed server."""
    found = [path.parent for path in INSTALLED.glob("*/bin/initdb")]
    if found:
        return max(found, key=lambda path: float(path.parent.name))
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


@contextmanager
def running(folder: Path) -> Iterator[URL]:
    place = os.environ.get("PYTEST_DEBUG_TEMPROOT", "/tmp")  # in memory a database is copied ten times sooner
    root = tempfile.mkdtemp(prefix="academy_pg_", dir=place)  # a socket's path holds 107 characters
    if os.geteuid() == 0:
        shutil.chown(root, "postgres", "postgres")
    script = SCRIPT.format(bin=shlex.quote(str(folder)), root=shlex.quote(root), options=_options(root))
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "encoding": "utf-8"}
    with subprocess.Popen(["sh", "-c", script], cwd=root, **pipes, **_user()) as process:
        if process.stdout is None or process.stdout.readline() != "ready\n":
            pytest.fail(f"PostgreSQL in {folder} did not start")
        yield URL.create("postgresql+psycopg", "postgres", database="postgres", query={"host": root})


def halt(folder: Path, url: URL) -> None:
    """Stop the server of `running`, as somebody who pulls its plug: whoever is connected is not asked."""
    _control(folder, url, "stop", "-m", "immediate")


def resume(folder: Path, url: URL) -> None:
    """Start it again; what it had is there."""
    root = str(url.query["host"])
    _control(folder, url, "start", "-l", f"{root}/log", "-o", _options(root))


def _control(folder: Path, url: URL, *words: str) -> None:
    root = str(url.query["host"])
    command = [f"{folder}/pg_ctl", "-D", f"{root}/data", "-w", *words]
    subprocess.run(command, cwd=root, check=True, stdout=subprocess.DEVNULL, **_user())


def _options(root: str) -> str:
    return OPTIONS.format(root=shlex.quote(root))


def _user() -> dict[str, Any]:
    """Whose process a server is: it refuses to be root's."""
    return {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
