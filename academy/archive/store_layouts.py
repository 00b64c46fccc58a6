"""Layouts of files as clerks once explained them."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from academy.archive.records import ImportLayout
from academy.base.ids import Ids


def layout_of(headings: Iterable[str]) -> str:
    """What a layout is known by: its headings in their order, nothing of its rows."""
    return hashlib.sha256("\n".join(headings).encode()).hexdigest()


def remembered(db: Session, branch_id: int, kind: str, headings: tuple[str, ...]) -> dict[str, str] | None:
    """The columns a clerk of the branch once chose for this layout."""
    layout = layout_of(headings)
    query = select(ImportLayout.columns).where(
        ImportLayout.branch_id == branch_id, ImportLayout.kind == kind, ImportLayout.layout == layout
    )
    found = db.scalar(query)
    return {str(key): str(value) for key, value in found.items()} if found is not None else None


def remember(
    db: Session,
    ids: Ids,
    branch_id: int,
    kind: str,
    headings: tuple[str, ...],
    columns: Mapping[str, str],
    now: datetime,
) -> None:
    """Keep how a layout was understood. Past the journal: taking the import back does not forget it."""
    layout = layout_of(headings)
    named = (ImportLayout.branch_id == branch_id, ImportLayout.kind == kind, ImportLayout.layout == layout)
    held = db.scalar(select(ImportLayout.id).where(*named))
    if held is None:
        db.execute(
            insert(ImportLayout).values(
                id=ids.next(), branch_id=branch_id, version=1, created_at=now, kind=kind, layout=layout,
                columns=dict(columns),
            )
        )  # fmt: skip
    else:
        db.execute(update(ImportLayout).where(ImportLayout.id == held).values(columns=dict(columns)))
