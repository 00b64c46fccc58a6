"""Values of settings: what was entered for an academy and those above it."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from academy.base.settings import SettingValue
from academy.network import store
from academy.network.facts_settings import SettingDraft, SettingLine, Standing


def lines(db: Session, branches: Sequence[int], keys: Sequence[str]) -> list[SettingLine]:
    """Everything that was ever entered in these branches for these settings, in the order of entry."""
    query = (
        select(
            SettingValue.id, SettingValue.branch_id, SettingValue.key, SettingValue.value,
            SettingValue.source, SettingValue.reason, SettingValue.holds_from, SettingValue.set_by,
            SettingValue.created_at,
        )
        .where(SettingValue.branch_id.in_(branches), SettingValue.key.in_(keys))
        .order_by(SettingValue.id)
    )  # fmt: skip
    names = store.names(db)
    return [
        SettingLine(
            key, branch_id, names[branch_id], value["is"], source, reason, day, set_by, at, Standing.PAST,
            setting,
        )
        for key, branch_id, setting, value, source, reason, day, set_by, at in db.execute(query)
    ]  # fmt: skip


def add(db: Session, branch_id: int, key: str, draft: SettingDraft, by: str) -> int:
    """A further value; those before it stay."""
    row = SettingValue(
        branch_id=branch_id, key=key, value={"is": None if draft.follow else draft.value},
        source=draft.source.strip(), holds_from=draft.holds_from, reason=draft.reason.strip(), set_by=by,
    )  # fmt: skip
    db.add(row)
    db.flush()
    return row.id
