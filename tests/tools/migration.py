"""Write a migration from what the tables say: `python -m tests.tools.migration NUMBER slug`.

It compares the head of migrations/versions with the records of every room on an empty SQLite database; the
result is read and mended by hand before it is committed.
"""

import importlib
import pkgutil
import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config

import academy
from academy.base.database import make_engine, sqlite_url
from academy.base.paths import MIGRATIONS


def all_tables() -> None:
    """Import every module that declares a table, so that the metadata is complete."""
    for room in pkgutil.walk_packages(academy.__path__, "academy."):
        declares = room.name.rpartition(".")[2].startswith("records")
        if declares or (room.name.startswith("academy.base.") and not room.ispkg):
            importlib.import_module(room.name)


def write(number: str, slug: str) -> None:
    all_tables()
    with tempfile.TemporaryDirectory() as folder:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
        engine = make_engine(sqlite_url(Path(folder) / "empty.db"))
        with engine.execution_options(write=True).connect() as connection:
            config.attributes["connection"] = connection
            if any((MIGRATIONS / "versions").glob("2*.py")):
                command.upgrade(config, "head")
            command.revision(config, slug.replace("_", " "), autogenerate=True, rev_id=number)
        engine.dispose()


if __name__ == "__main__":
    write(*sys.argv[1:3])
