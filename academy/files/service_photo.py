"""Photos: one by hand with a frame, a folder for a whole class; who still has none."""

from pathlib import Path

from academy.base.door import Act, Door, Service, reads, writes
from academy.base.problems import Problem, Refused, Unavailable, problem
from academy.base.progress import Progress, Silent
from academy.base.vault import Vault
from academy.courses import store as courses
from academy.files import rules_photo, store, store_photo
from academy.files.facts_photo import Frame, PhotoMatch, PhotoReport
from academy.people import store_sheet

MOST_FILES = 2_000


class PhotoService(Service):
    def __init__(self, door: Door, vault: Vault) -> None:
        super().__init__(door)
        self._vault = vault

    @reads("people.read")
    def photo(self, act: Act, person_id: int) -> bytes:
        """The person's photo, b"" where there is none."""
        store_sheet.sheet(act.db, act.scope.branches, person_id)
        return store.photo(act.db, person_id)

    @writes("people.manage", undoable=True)
    def take_photo(self, act: Act, person_id: int, path: Path, frame: Frame | None = None) -> None:
        """One person's photo from a file, cut to one inch by the frame. Raises Refused, Unavailable."""
        sheet = store_sheet.sheet(act.db, act.scope.branches, person_id)
        act.demand(sheet.branch_id)
        store_photo.put(act.db, person_id, store_photo.cut(_read(path), frame, path.name), act.clock.now())
        act.db.flush()
        act.note("people", person_id, sheet.branch_id, sheet.number)

    @reads("people.manage")
    def look_through(self, act: Act, class_id: int, folder: Path) -> PhotoReport:
        """Whose photos a folder holds, by document number, person number or name; nothing is written."""
        row = courses.class_of(act.db, class_id)
        act.demand(row.branch_id)
        return self._report(act, class_id, folder)

    @writes("people.manage", undoable=True)
    def take_folder(
        self, act: Act, class_id: int, folder: Path, progress: Progress | None = None
    ) -> PhotoReport:
        """Every photo of a folder that can be taken, in one act; the rest is told with its reasons."""
        gauge = progress or Silent()
        row = courses.class_of(act.db, class_id)
        act.demand(row.branch_id)
        report = self._report(act, class_id, folder)
        taken: list[PhotoMatch] = []
        problems: list[Problem] = list(report.problems)
        for done, match in enumerate(report.taken):
            gauge.step(done, len(report.taken))
            try:
                content = store_photo.cut(_read(folder / match.file), None, match.person.name)
            except Refused as no:
                problems += no.problems
                continue
            store_photo.put(act.db, match.person.id, content, act.clock.now())
            taken.append(match)
        if not taken:
            raise Refused(*(problems or [problem("files.photo_none", "photo")]))
        act.db.flush()
        act.note("people", 0, row.branch_id, f"{row.number} ×{len(taken)}")
        return PhotoReport(tuple(taken), tuple(problems), report.missing)

    def _report(self, act: Act, class_id: int, folder: Path) -> PhotoReport:
        try:
            files = sorted(
                each.name for each in folder.iterdir() if each.suffix.lower() in rules_photo.ENDINGS
            )
        except OSError as error:
            raise Unavailable(problem("file.unreadable")) from error
        if len(files) > MOST_FILES:
            raise Refused(problem("files.photo_many", "photo", count=len(files), most=MOST_FILES))
        marks = {stem: self._vault.mark(number) for stem, number in rules_photo.numbers_in(files).items()}
        taken, problems, missing = rules_photo.matched(files, store_photo.candidates(act.db, class_id), marks)
        return PhotoReport(tuple(taken), tuple(problems), tuple(missing))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unavailable(problem("file.unreadable")) from error
