"""One question to every room, and filters of lists kept under a name."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from academy.archive import store_layouts
from academy.base import search
from academy.base.actor import Scope
from academy.base.door import Act, Service, reads, writes
from academy.base.problems import Refused, problem
from academy.base.progress import Progress, Silent
from academy.desk import store, store_filters, store_forms
from academy.desk.facts import FilterRow, Hit, ListForm, ListTable
from academy.people import rules_forms
from academy.people.facts_export import SEQUENCE, FormSheet
from academy.sheets.apart import fill_apart, read_apart
from academy.sheets.export import write_list
from academy.sheets.facts import SheetList
from academy.sheets.tables import key_of

FORM = "list_form"
RUNNING = ("序号", "No.", "No")


class DeskService(Service):
    @reads("network.read")
    def search(self, act: Act, text: str) -> list[Hit]:
        """What a text means: people, contracts, classes, certificates, partners, branches, some of each.

        Part of a name, pinyin, initials, the end of a document or telephone, a number, or a name and an end
        together. Each kind is answered only to whoever may see it, and as far as his right reaches.
        """
        if not search.normalised(text):
            return []
        found: list[Hit] = []
        db, today = act.db, act.clock.today()
        if scope := _reach(act, "people.read"):
            found += store.people(db, scope, text)
        if scope := _reach(act, "apprenticeship.read"):
            found += store.contract_hits(db, scope, text, today)
        if scope := _reach(act, "courses.read"):
            found += store.class_hits(db, scope, text)
        if scope := _reach(act, "certificates.read"):
            found += store.certificate_hits(db, scope, text)
        if scope := _reach(act, "network.partners"):
            found += store.partner_hits(db, scope, text)
        return found + store.branch_hits(db, act.scope, text)

    @reads("access.self")
    def filters(self, act: Act, list_key: str) -> list[FilterRow]:
        """Filters kept for a list: one's own first, then those shared in one's branch."""
        return store_filters.filters(act.db, act.actor.account_id, act.actor.branch_id, list_key)

    @writes("access.self", undoable=True)
    def save_filter(
        self, act: Act, list_key: str, name: str, content: Mapping[str, Any], shared: bool = False
    ) -> int:
        """Keep a filter under a name; an own one of the same name is replaced."""
        bare = _named(name)
        if act.actor.branch_id is None:
            raise Refused(problem("desk.no_branch"))
        key = store_filters.save(
            act.db, act.actor.account_id, act.actor.branch_id, list_key, bare, content, shared=shared
        )
        act.note("desk", key, act.actor.branch_id, list_key)
        return key

    @writes("access.self", undoable=True)
    def change_filter(self, act: Act, filter_id: int, name: str, shared: bool) -> None:
        """Rename a filter of one's own, share it with the branch or keep it to oneself.

        Raises Refused when the name is empty or stands for another filter of the same list.
        """
        list_key = store_filters.change(act.db, act.actor.account_id, filter_id, _named(name), shared=shared)
        act.note("desk", filter_id, act.actor.branch_id, list_key)

    @writes("access.self", undoable=True, removes=True)
    def forget_filter(self, act: Act, filter_id: int) -> None:
        """Forget a filter of one's own."""
        name = store_filters.remove(act.db, act.actor.account_id, filter_id)
        act.note("desk", filter_id, act.actor.branch_id, name)

    @writes("access.self")
    def save_list(self, act: Act, table: ListTable, target: Path, progress: Progress | None = None) -> int:
        """Write a list as it stands on the screen: .csv or .xlsx by the target's name; answers how many rows.

        What is on the screen is masked already. Who took which list, and how long it was, is on record.
        """
        (progress or Silent()).step(0, len(table.rows))
        titles = tuple(title for _, title in table.columns)
        write_list(SheetList(titles, table.rows), target, table.encoding)
        act.note("desk", 0, act.actor.branch_id, f"{table.list_key} ×{len(table.rows)}")
        return len(table.rows)

    @reads("access.self")
    def forms(self, act: Act, list_key: str) -> list[ListForm]:
        """The receivers' forms that come with the program for this list."""
        return store_forms.forms(list_key)

    @reads("access.self")
    def look_at_form(
        self, act: Act, form: Path, titles: Mapping[str, str], progress: Progress | None = None
    ) -> FormSheet:
        """What a receiver's form asks for; `titles` are the list's own headings, to the keys of its columns.

        What was once said of this form holds. Raises Refused where no row of headings is found.
        """
        book = read_apart(form, progress)
        aliases = {**{key_of(each): SEQUENCE for each in RUNNING},
                   **{key_of(title): key for title, key in titles.items()}}  # fmt: skip
        found = rules_forms.understood(book, store_forms.columns_of(form), aliases)
        headings = tuple(column.title for column in found.columns)
        known = store_layouts.remembered(act.db, act.actor.branch_id or 0, FORM, headings)
        if known is None:
            return found
        return rules_forms.remembered(rules_forms.understood(book, known, aliases))

    @writes("access.self")
    def fill_form(
        self, act: Act, table: ListTable, form: Path, found: FormSheet, target: Path,
        progress: Progress | None = None,
    ) -> int:  # fmt: skip
        """Write a list into a receiver's form, its formats kept, and remember what its columns are."""
        plan = rules_forms.planned(found, [key for key, _ in table.columns], table.rows)
        count = fill_apart(form, target, plan, progress)
        headings = tuple(column.title for column in found.columns)
        columns = {column.title: column.field for column in found.columns}
        if act.actor.branch_id is not None:
            branch_id, now = act.actor.branch_id, act.clock.now()
            store_layouts.remember(act.db, act.ids, branch_id, FORM, headings, columns, now)
        act.note("desk", 0, act.actor.branch_id, f"{table.list_key} ×{count}")
        return count


def _reach(act: Act, permission: str) -> Scope | None:
    return act.actor.grants[permission] if act.actor.may(permission) else None


def _named(name: str) -> str:
    """The name without blanks around and doubled inside. Raises Refused when nothing is left."""
    if not (bare := " ".join(name.split())):
        raise Refused(problem("desk.filter_name_missing", "name"))
    return bare
