"""A small service to try the door with: branches added, renamed, removed, and verbs that break its rules."""

from typing import cast

from sqlalchemy import Table, select, update

from academy.base.door import Act, Service, reads, writes
from academy.network.records import Branch
from tests.databases import HEAD

TABLE = cast("Table", Branch.__table__)


class DeskService(Service):
    """`network.manage` for what clerks do."""

    @reads("network.read")
    def names(self, act: Act) -> list[str]:
        return [row.name for row in act.db.scalars(select(Branch).order_by(Branch.id))]

    @writes("network.manage", undoable=True)
    def add(self, act: Act, code: str) -> int:
        row = Branch(
            branch_id=HEAD, parent_id=HEAD, kind="branch", code=code, name=code, industry="钢铁",
            industry_codes=[], host="", host_uscc="",
        )  # fmt: skip
        act.db.add(row)
        act.db.flush()
        act.note("network", row.id, HEAD, code)
        return row.id

    @writes("network.manage", undoable=True)
    def rename(self, act: Act, key: int, name: str) -> None:
        act.db.get_one(Branch, key).name = name
        act.note("network", key, HEAD, name)

    @writes("network.manage", undoable=True)
    def delete(self, act: Act, key: int) -> None:
        act.db.delete(act.db.get_one(Branch, key))
        act.note("network", key, HEAD)

    @writes("network.manage", undoable=True)
    def put_away(self, act: Act, key: int) -> None:
        row = act.db.get_one(Branch, key)
        row.removed_at, row.removed_by = act.clock.now(), act.actor.person_id
        act.note("network", key, HEAD)

    @writes("network.manage")
    def record(self, act: Act, key: int, name: str) -> None:
        """An act of record: it cannot be undone."""
        act.db.get_one(Branch, key).name = name
        act.note("network", key, HEAD)

    @writes("network.manage")
    def change_in_branch(self, act: Act, branch_id: int) -> None:
        act.demand(branch_id)
        act.note("network", branch_id, branch_id)

    @writes("network.manage")
    def forget_to_note(self, act: Act, key: int) -> None:
        act.db.get_one(Branch, key).name = "forgotten"

    @writes("network.manage")
    def note_twice(self, act: Act, key: int) -> None:
        act.note("network", key, HEAD)
        act.note("network", key, HEAD)

    @writes("network.manage")
    def come_too_late(self, act: Act, key: int) -> None:
        """Somebody else saves between our reading and our writing."""
        row = act.db.get_one(Branch, key)
        act.db.connection().execute(update(TABLE).where(TABLE.c.id == key).values(version=99))
        row.name = "late"
        act.note("network", key, HEAD)
