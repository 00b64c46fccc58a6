"""Where a PostgreSQL server is: the form that first run and moving the data share."""

from dataclasses import dataclass
from urllib.parse import quote

from PySide6.QtCore import QCoreApplication

from academy.ui.parts.field import Field
from academy.ui.parts.fields import LinesField, NumberField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ServerDraft:
    """`sheet`: the recovery sheet's letters, when the database holds an academy already."""

    host: str = ""
    port: int | None = 5432
    database: str = "academy"
    user: str = ""
    password: str = ""
    sheet: str = ""


def server_form(workspace: Workspace, *, with_sheet: bool) -> Form[ServerDraft]:
    tr = QCoreApplication.translate
    fields: list[Field | str] = [
        TextField(
            "host", tr("ServerForm", "Server"), required=True, placeholder="192.168.1.10",
            hint=tr("ServerForm", "Name or address, as the person who looks after it gave it to you"),
        ),
        NumberField("port", tr("ServerForm", "Port"), required=True, minimum=1, maximum=65535),
        TextField("database", tr("ServerForm", "Database"), required=True),
        TextField("user", tr("ServerForm", "User"), required=True),
        TextField("password", tr("ServerForm", "Password"), secret=True),
    ]  # fmt: skip
    if with_sheet:
        hint = tr("ServerForm", "The letters, when the database holds an academy already")
        fields.append(LinesField("sheet", tr("ServerForm", "Recovery sheet"), hint=hint))
    return Form(workspace, ServerDraft(), fields)


def url_of(draft: ServerDraft) -> str:
    """The address as SQLAlchemy writes it; every part quoted, so that a password may hold any sign."""
    who = quote(draft.user, safe="") + (f":{quote(draft.password, safe='')}" if draft.password else "")
    host, port, database = draft.host.strip(), draft.port or 5432, quote(draft.database, safe="")
    if host.startswith("/"):  # a server on this very machine, reached by the folder of its socket
        return f"postgresql+psycopg://{who}@/{database}?host={quote(host, safe='')}&port={port}"
    host = f"[{host}]" if ":" in host else quote(host, safe="")
    return f"postgresql+psycopg://{who}@{host}:{port}/{database}"
