"""The list as a file, and the receiver's own form filled. What leaves is on record, with what for."""

from collections.abc import Mapping
from pathlib import Path

from academy.archive import store_layouts
from academy.base import reasons
from academy.base.door import Act, Door, Service, reads, writes
from academy.base.problems import Refused, problem
from academy.base.progress import Progress, Silent
from academy.base.vault import Vault
from academy.base.words import Words
from academy.people import rules, rules_forms, store_export, store_list
from academy.people.facts_export import ExportField, ExportWish, FormSheet
from academy.sheets.apart import fill_apart, read_apart
from academy.sheets.export import write_list
from academy.sheets.facts import FormPlan, SheetList, column_number

KIND = "form"


class ExportService(Service):
    def __init__(self, door: Door, vault: Vault) -> None:
        super().__init__(door)
        self._vault = vault

    @writes("people.read")
    def export_people(
        self, act: Act, wish: ExportWish, target: Path, progress: Progress | None = None
    ) -> int:
        """Write what is on the screen: .csv or .xlsx by the target's name; answers how many people.

        Raises Refused without the right to full numbers when a reason asks for them, Unavailable when the
        file cannot be written.
        """
        gauge = progress or Silent()
        ids = self._whom(act, wish)
        words = Words(wish.language)
        fields = [column.field for column in wish.columns]
        found = []
        for row in store_export.rows(act.db, act.scope.branches, ids, fields, words, self._key(act, wish)):
            found.append(row)
            if len(found) % 1000 == 0:
                gauge.step(len(found), len(ids))
        titles = tuple(column.title for column in wish.columns)
        write_list(SheetList(titles, found), target, wish.encoding)
        self._note(act, wish, len(found))
        return len(found)

    @reads("people.read")
    def look_at_form(
        self, act: Act, path: Path, columns: Mapping[str, str] | None = None, progress: Progress | None = None
    ) -> FormSheet:
        """What a receiver's form asks for: its headings, and the fields they were taken for.

        `columns` are the clerk's own; without them what was once said of this form holds. Raises Refused
        where no row of headings is found.
        """
        book = read_apart(path, progress)
        found = rules_forms.understood(book, columns)
        if columns is None:
            headings = tuple(column.title for column in found.columns)
            known = store_layouts.remembered(act.db, act.actor.branch_id or 0, KIND, headings)
            if known is not None:
                return rules_forms.remembered(rules_forms.understood(book, known))
        return found

    @writes("people.read")
    def fill_form(
        self, act: Act, wish: ExportWish, form: Path, found: FormSheet, target: Path,
        progress: Progress | None = None,
    ) -> int:  # fmt: skip
        """Fill a receiver's form, its formats kept, and remember what its columns are; answers how many."""
        gauge = progress or Silent()
        ids = self._whom(act, wish)
        if len(ids) > rules_forms.MOST_IN_FORM:
            raise Refused(problem("people.form_too_long", count=len(ids), most=rules_forms.MOST_IN_FORM))
        named = [column for column in found.columns if column.field]
        if not named:
            raise Refused(problem("people.form_empty"))
        fields = [ExportField(column.field) for column in named]
        words = Words(wish.language)
        rows = list(store_export.rows(act.db, act.scope.branches, ids, fields, words, self._key(act, wish)))
        places = tuple(column_number(column.letter) for column in named)
        plan = FormPlan(found.sheet, found.header_row + 1, found.free, places, rows)
        count = fill_apart(form, target, plan, gauge)
        headings = tuple(column.title for column in found.columns)
        columns = {column.title: column.field for column in found.columns}
        branch_id = act.actor.branch_id
        if branch_id is not None:
            store_layouts.remember(act.db, act.ids, branch_id, KIND, headings, columns, act.clock.now())
        self._note(act, wish, count)
        return count

    def _whom(self, act: Act, wish: ExportWish) -> list[int]:
        ids = wish.ids or tuple(store_list.ids(act.db, act.scope.branches, wish.query))
        if not ids:
            raise Refused(problem("people.nobody_to_export"))
        return list(ids)

    def _key(self, act: Act, wish: ExportWish) -> Vault | None:
        """The vault where full numbers were asked for, with the right and a reason."""
        if not wish.reason.strip():
            return None
        if not act.actor.may("people.reveal"):
            raise Refused(problem("access.denied", permission="permission.people.reveal"))
        if found := rules.reason_problems(wish.reason):
            raise Refused(*found)
        return self._vault

    def _note(self, act: Act, wish: ExportWish, count: int) -> None:
        if wish.reason.strip():
            act.rewritten.append(reasons.noted("person", act.journal_id, wish.reason))
        act.note("people", 0, act.actor.branch_id, f"×{count}")
