"""Printing on bought forms: a printer is measured once, then a run goes sheet by sheet and survives a jam.

The papers stay as they were frozen; what goes to the printer is a view of them, moved to its place.
"""

from collections.abc import Sequence
from io import BytesIO
from itertools import groupby

from academy.archive import store as archive
from academy.base.door import Act, reads, writes
from academy.base.problems import Problem, Refused, problem
from academy.certificates import (
    paper,
    paper_overprint,
    rules,
    rules_ledger,
    rules_overprint,
    rules_papers,
    store_blanks,
    store_form,
    store_life,
    store_printing,
    store_register,
    store_template,
)
from academy.certificates.facts_overprint import Measured, Place, RunRow, RunState
from academy.certificates.facts_template import TemplateRow, TemplateState
from academy.certificates.paper_joined import joined
from academy.certificates.rules_template_built_in import BUILT_IN
from academy.certificates.service_issue import SILENT
from academy.certificates.service_keys import KeyService
from academy.certificates.service_life import ROOM, demanded, span
from academy.certificates.service_merged import write_merged
from academy.network import store as network


class PrintingService(KeyService):
    """Places of printers, print runs."""

    @reads("certificates.print")
    def overprint_templates(self, act: Act) -> list[TemplateRow]:
        """Templates sheets can be printed of: those for bought forms first."""
        return self._offered(act)

    def _offered(self, act: Act) -> list[TemplateRow]:
        lineage = network.lineage(act.db, self._desk(act))
        kept = store_template.rows(act.db, lineage, [TemplateState.PUBLISHED])
        return sorted((*kept, *store_template.built_in_rows()), key=lambda row: not row.overprint)

    @reads("certificates.print")
    def overprint_choice(self, act: Act, keys: Sequence[int]) -> str:
        """The template these certificates were drawn by, of those offered; empty when it is none of them."""
        return store_form.fitting(act.db, store_form.drawn_by(act.db, keys), self._offered(act))

    @reads("certificates.print")
    def form_problems(self, act: Act, keys: Sequence[int], template: str) -> list[Problem]:
        """What speaks against printing these certificates on the sheets of a template."""
        return _form_problems(act, keys, template)

    @reads("certificates.print")
    def printer_place(self, act: Act, printer: str, template: str) -> Place:
        """Where this printer puts the sheets of a template, as it was measured last."""
        return self._place(act, printer, template)

    @reads("certificates.print")
    def unmeasured(self, act: Act, keys: Sequence[int], printer: str) -> list[TemplateRow]:
        """Designs for bought forms among these certificates' that this printer was never measured for."""
        forms = store_form.on_forms(act.db, store_form.drawn_by(act.db, keys), self._offered(act))
        rows = {row.key: row for row in forms.values()}
        return [row for row in rows.values() if not self._place(act, printer, row.key).kept]

    @writes("certificates.print")
    def export_for_printer(self, act: Act, keys: Sequence[int], printer: str) -> bytes:
        """These certificates as one PDF for a printer: what lies on bought forms is moved to where the
        printer was measured to put it, everything else is as it was frozen."""
        rows = demanded(act, keys)
        drawn = store_form.digests(act.db, keys)
        forms = store_form.on_forms(act.db, {digest for _, digest in drawn.values()}, self._offered(act))
        papers = store_register.papers(act.db, keys)
        act.note(ROOM, rows[0].id, rows[0].branch_id, span([each.number for each in rows]))
        if not forms:
            file = BytesIO()
            write_merged(act, papers, file, SILENT, self._hands)
            return file.getvalue()
        places = {digest: self._place(act, printer, row.key) for digest, row in forms.items()}
        pieces = [
            paper_overprint.moved([archive.bytes_of(act.db, papers[key][1]) for key in some], place)
            for place, some in groupby(keys, lambda key: places.get(drawn[key][1], Place()))
        ]
        return joined(pieces)

    def _place(self, act: Act, printer: str, template: str) -> Place:
        return store_printing.place(act.db, self._desk(act), printer.strip(), _series(act, template))

    @writes("certificates.print", undoable=True)
    def keep_place(self, act: Act, printer: str, template: str, place: Place) -> None:
        """Keep a printer's place for a template; a new edition of the template keeps it too."""
        problems = rules_overprint.place_problems(place) + _printer_problems(printer)
        if problems:
            raise Refused(*problems)
        branch = self._desk(act)
        key = store_printing.keep_place(act.db, branch, printer.strip(), _series(act, template), place)
        act.note(ROOM, key, branch, printer.strip())

    @reads("certificates.print")
    def place_from(self, act: Act, printer: str, template: str, measured: Measured) -> Place:
        """The place that follows from a measured test sheet; kept only by `keep_place`."""
        used = store_template.used(act.db, template)
        held = self._place(act, printer, template)
        size = (used.template.width, used.template.height)
        return rules_overprint.placed(measured, size, held)

    @reads("certificates.print")
    def test_sheet(self, act: Act, printer: str, template: str) -> bytes:
        """A sheet with grid and crosshairs, printed as certificates would be."""
        used = store_template.used(act.db, template)
        held = self._place(act, printer, template)
        size = (used.template.width, used.template.height)
        return paper_overprint.test_sheet(size, printer.strip(), used.title, held)

    @reads("certificates.print")
    def sheet_on_form(self, act: Act, certificate_id: int, template: str, place: Place) -> bytes:
        """How a certificate will lie on the bought form of a template, printed at this place."""
        row = store_register.sheet(act.db, certificate_id).row
        act.demand(row.branch_id)
        used = store_template.used(act.db, template)
        _, facts, _ = store_life.paper_before(act.db, row.id)
        form = paper.bought_form(
            rules_papers.thawed(facts, None), used.template, store_template.scan_of(act.db, used.key)
        )
        (_, paper_id, _) = store_register.papers(act.db, [row.id])[row.id]
        return paper_overprint.laid(archive.bytes_of(act.db, paper_id), place, form)

    @writes("certificates.print")
    def begin_run(
        self, act: Act, keys: Sequence[int], printer: str, template: str, first_blank: str = ""
    ) -> int:
        """Begin to print these certificates in this order on one printer, on forms from a serial on."""
        rows = demanded(act, keys)
        problems = [each for row in rows for each in rules.print_problems(row)] + _printer_problems(printer)
        serial, wrong = _blanks(act, first_blank, len(keys))
        problems += wrong + _form_problems(act, keys, template)
        if problems:
            raise Refused(*problems)
        made = store_printing.begin(
            act.db, self._desk(act), printer.strip(), _series(act, template), keys, act.actor.person_id,
            act.clock.now(), serial,
        )  # fmt: skip
        act.note(ROOM, made, self._desk(act), span([each.number for each in rows]))
        return made

    @reads("certificates.print")
    def open_runs(self, act: Act) -> list[RunRow]:
        """Runs that stopped somewhere, the newest first."""
        branches = None if act.scope.branches is None else sorted(act.scope.branches)
        return store_printing.runs(act.db, branches)

    @reads("certificates.print")
    def run(self, act: Act, run_id: int) -> RunRow:
        return self._row(act, run_id)

    @reads("certificates.print")
    def run_pdf(self, act: Act, run_id: int, count: int = 0, skip: int = 0) -> bytes:
        """The next sheets of a run for its printer: `count` of them, 0 = all that are left.

        `skip` leaves out so many before them: a long run is sent in lots.
        """
        row = self._row(act, run_id)
        start = row.done + skip
        keys = row.certificates[start : start + count if count else None]
        if not keys:
            raise Refused(problem("overprint.run_closed"))
        papers = store_register.papers(act.db, keys)
        held = store_printing.place(
            act.db, row.branch_id, row.printer, store_printing.template_of(act.db, run_id)
        )
        files = [archive.bytes_of(act.db, papers[key][1]) for key in keys]
        return paper_overprint.moved(files, held)

    @writes("certificates.print")
    def note_printed(self, act: Act, run_id: int, count: int, first_blank: str = "") -> None:
        """So many sheets came out right, from the next one on; the run ends with the last of them.

        The forms follow each other from the run's next serial on, or from `first_blank` where another pile
        was loaded.
        """
        record = store_printing.locked(act.db, run_id)
        act.demand(record.branch_id)
        keys = record.certificates[record.done : record.done + count]
        problems = rules_overprint.count_problems(count, len(record.certificates) - record.done)
        taken: dict[int, store_blanks.Place] = {}
        blanks: dict[int, str] = {}
        first = first_blank.strip() or record.next_blank
        if first and not problems and keys:
            serials, places, wrong = store_blanks.demand_blank(first, len(keys), act.db)
            problems += wrong
            blanks = dict(zip(keys, serials, strict=False))
            taken = {key: places[serial] for key, serial in blanks.items() if serial in places}
        if problems:
            raise Refused(*problems)
        now, person = act.clock.now(), act.actor.person_id
        store_life.add_prints(act.db, keys, person, now, record.printer, blanks)
        store_blanks.use(act.db, act.ids, taken, person, act.clock.today(), now)
        record.done += count
        record.next_blank = rules_ledger.serial_after(first, count)
        if record.done == len(record.certificates):
            record.state = RunState.FINISHED.value
        act.note(ROOM, run_id, record.branch_id, f"{record.done}/{len(record.certificates)}")

    @writes("certificates.print")
    def load_blanks(self, act: Act, run_id: int, first_blank: str) -> None:
        """Another pile of forms was loaded: the next sheet bears this serial; empty = they bear none."""
        record = store_printing.locked(act.db, run_id)
        act.demand(record.branch_id)
        serial, problems = _blanks(act, first_blank, 1)
        if problems:
            raise Refused(*problems)
        record.next_blank = serial
        act.note(ROOM, run_id, record.branch_id, serial)

    @writes("certificates.print")
    def note_spoiled(self, act: Act, run_id: int, reason: str, blank: str = "") -> None:
        """The sheet of the next certificate was lost; it is printed again on another one.

        `blank`: the lost form's serial, where it is not the run's next one.
        """
        record = store_printing.locked(act.db, run_id)
        act.demand(record.branch_id)
        problems: list[Problem] = []
        blank = blank.strip() or record.next_blank
        if not reason.strip():
            problems.append(problem("certificates.spoil_reason", "reason"))
        serial = rules_ledger.serial_of(blank) if blank else None
        places = store_blanks.places(act.db, [serial]) if serial else {}
        if blank and (serial is None or str(serial) not in places):
            problems.append(problem("certificates.blank_unknown", "blank", serial=blank))
        if problems:
            raise Refused(*problems)
        now, person = act.clock.now(), act.actor.person_id
        store_printing.spoil(act.db, record, blank, reason.strip(), person, now)
        if serial is not None:
            record.next_blank = str(serial.plus(1)) if record.next_blank else ""
            store_blanks.spoil(act.db, places[str(serial)], reason.strip(), person, act.clock.today())
        act.note(ROOM, run_id, record.branch_id, f"{record.done + 1}/{len(record.certificates)}")

    @writes("certificates.print")
    def close_run(self, act: Act, run_id: int) -> None:
        """Print no more of it; what was printed stays counted."""
        record = store_printing.locked(act.db, run_id)
        act.demand(record.branch_id)
        record.state = RunState.CANCELLED.value
        act.note(ROOM, run_id, record.branch_id, f"{record.done}/{len(record.certificates)}")

    def _row(self, act: Act, run_id: int) -> RunRow:
        found = store_printing.runs(act.db, None, run_id)
        if not found:
            raise Refused(problem("record.gone"))
        act.demand(found[0].branch_id)
        return found[0]

    def _desk(self, act: Act) -> int:
        """Whose printers these are: the actor's branch, or the head academy's."""
        return store_template.home(act.db, act.actor.branch_id)


def _series(act: Act, template: str) -> str:
    """A place belongs to all editions of a template."""
    used = store_template.used(act.db, template)
    return used.key if used.key in BUILT_IN else str(store_template.row(act.db, int(used.key)).series_id)


def _blanks(act: Act, first: str, count: int) -> tuple[str, list[Problem]]:
    """The serial forms begin with, as it is kept, and what speaks against it."""
    if not first.strip():
        return "", []
    serials, places, problems = store_blanks.demand_blank(first, count, act.db)
    for branch_id in {place.branch_id for place in places.values()}:
        act.demand(branch_id)
    return (serials[0] if serials else ""), problems


def _form_problems(act: Act, keys: Sequence[int], template: str) -> list[Problem]:
    drawn = store_form.drawn_by(act.db, keys)
    return store_form.form_problems(act.db, drawn, store_template.used(act.db, template))


def _printer_problems(printer: str) -> list[Problem]:
    return [] if printer.strip() else [problem("overprint.printer_missing", "printer")]
