"""Importing lists: read apart, judge without writing, take in one transaction, take back as one."""

from pathlib import Path

from academy.base.door import Act, reads
from academy.base.progress import Progress
from academy.base.words import Words
from academy.imports import store
from academy.imports.facts import ImportRow, ImportTotals
from academy.imports.service_absences import AbsenceImport
from academy.imports.service_partners import PartnerImport
from academy.imports.service_people import PeopleImport
from academy.imports.service_recorded import RecordedImport
from academy.imports.service_results import ResultImport
from academy.people.facts_roster import RosterReading
from academy.people.rules_notes import notes_of
from academy.sheets.apart import annotate_apart, read_apart
from academy.sheets.facts import Book


class ImportService(PeopleImport, ResultImport, RecordedImport, PartnerImport, AbsenceImport):
    """The imports room's verbs, put together."""

    @reads("network.read")
    def read_file(self, act: Act, path: Path, progress: Progress | None = None) -> Book:
        """The file as a book, read in a process of its own. Raises Refused, Unavailable, Cancelled."""
        return read_apart(path, progress)

    @reads("network.read")
    def annotate(
        self, act: Act, path: Path, target: Path, reading: RosterReading, language: str,
        progress: Progress | None = None,
    ) -> int:  # fmt: skip
        """The sender's own file with comments and a column of reasons; answers how many rows have one."""
        words = Words(language)
        return annotate_apart(path, target, notes_of(reading, words), words.word("roster.reasons"), progress)

    @reads("people.read")
    def imports(self, act: Act) -> list[ImportRow]:
        """The newest imports first."""
        return store.imports(act.db, act.scope.branches)

    @reads("people.read")
    def import_totals(self, act: Act) -> ImportTotals:
        """How many imports there were and how many rows they took, all of them counted."""
        return store.import_totals(act.db, act.scope.branches)
