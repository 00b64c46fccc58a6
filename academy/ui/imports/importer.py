"""What the import page needs of a list: how it is read, judged, taken, and what it is called."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from academy.base.actor import Actor
from academy.base.progress import Progress
from academy.courses.facts import ClassRow
from academy.courses.facts_roster import RosterChoice, RosterDone, RosterReport
from academy.imports.facts import ImportDone, ImportReport, ImportTarget, ListKind
from academy.people.facts_roster import RosterReading
from academy.sheets.facts import Book

if TYPE_CHECKING:
    from academy.courses.service import CourseService
    from academy.imports.service import ImportService

Report = RosterReport | ImportReport
Done = RosterDone | ImportDone


class Importer(Protocol):
    """Each function runs on the database thread. `note` says where the list goes."""

    @property
    def kind(self) -> ListKind: ...

    @property
    def note(self) -> str: ...

    def read(self, path: Path, progress: Progress) -> Book: ...

    def check(self, book: Book, choice: RosterChoice, progress: Progress) -> Report: ...

    def take(self, book: Book, choice: RosterChoice, progress: Progress) -> Done: ...

    def annotate(
        self, path: Path, target: Path, reading: RosterReading, language: str, progress: Progress
    ) -> int: ...


class RosterImporter:
    """A roster into a class: its people are registered and enrolled."""

    kind = ListKind.ROSTER

    def __init__(self, courses: "CourseService", actor: Actor, into: ClassRow) -> None:
        self._courses, self._actor, self._into = courses, actor, into
        self.note = f"{into.number} {into.name}"

    def read(self, path: Path, progress: Progress) -> Book:
        return self._courses.read_roster(self._actor, path, progress)

    def check(self, book: Book, choice: RosterChoice, progress: Progress) -> Report:
        return self._courses.check_roster(self._actor, self._into.id, book, choice, progress)

    def take(self, book: Book, choice: RosterChoice, progress: Progress) -> Done:
        return self._courses.enrol_roster(self._actor, self._into.id, book, choice, progress)

    def annotate(
        self, path: Path, target: Path, reading: RosterReading, language: str, progress: Progress
    ) -> int:
        return self._courses.annotate_roster(self._actor, path, target, reading, language, progress)


@dataclass(frozen=True, slots=True)
class ListImporter:
    """People, partners, absences into a branch; marks and attendance into a class."""

    imports: "ImportService"
    actor: Actor
    target: ImportTarget
    note: str

    @property
    def kind(self) -> ListKind:
        return self.target.kind

    def read(self, path: Path, progress: Progress) -> Book:
        return self.imports.read_file(self.actor, path, progress)

    def check(self, book: Book, choice: RosterChoice, progress: Progress) -> Report:
        if self.target.kind is ListKind.PEOPLE:
            return self.imports.check_people(self.actor, self.target, book, choice, progress)
        if self.target.kind is ListKind.RECORDED:
            return self.imports.check_recorded(self.actor, self.target, book, choice)
        if self.target.kind is ListKind.PARTNERS:
            return self.imports.check_partners(self.actor, self.target, book, choice)
        if self.target.kind is ListKind.ABSENCES:
            return self.imports.check_absences(self.actor, self.target, book, choice)
        return self.imports.check_results(self.actor, self.target, book, choice)

    def take(self, book: Book, choice: RosterChoice, progress: Progress) -> Done:
        verbs: dict[ListKind, Callable[..., Any]] = {
            ListKind.MARKS: self.imports.take_marks,
            ListKind.ATTENDANCE: self.imports.take_attendance_list,
            ListKind.RECORDED: self.imports.take_recorded,
            ListKind.PARTNERS: self.imports.take_partners,
            ListKind.ABSENCES: self.imports.take_absences,
        }
        if (verb := verbs.get(self.target.kind)) is None:
            return self.imports.take_people(self.actor, self.target, book, choice, progress)
        done: ImportDone = verb(self.actor, self.target, book, choice)
        return done

    def annotate(
        self, path: Path, target: Path, reading: RosterReading, language: str, progress: Progress
    ) -> int:
        return self.imports.annotate(self.actor, path, target, reading, language, progress)
