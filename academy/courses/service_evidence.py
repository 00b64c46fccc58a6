"""Paper that comes back: scans of sign-in sheets, matched by their symbols and filed as evidence."""

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

from academy.archive import store as archive
from academy.archive.store_files import PDF
from academy.base.door import Act, reads, writes
from academy.base.problems import Refused, Unavailable, problem
from academy.courses import rules_evidence, rules_states, store, store_evidence, store_plan, store_reading
from academy.courses.facts_attendance import DayTotal, PaperTotal
from academy.courses.facts_evidence import DayPaper, Filed, ScanReading, ScanRow, ScanState, SheetMark
from academy.courses.records_evidence import ScanPage, SheetPrint
from academy.courses.service_desk import ClassDesk
from academy.network import store as network


class EvidenceVerbs(ClassDesk):
    """Reading is apart from filing: a page takes a second to read, and others want to write meanwhile."""

    @reads("courses.attend")
    def read_scan(self, act: Act, path: Path) -> ScanReading:
        """A JPEG, PNG or PDF, and what its symbols say. Raises Refused or Unavailable."""
        try:
            return store_reading.read(path)
        except OSError as fault:
            raise Unavailable(problem("file.locked")) from fault

    @writes("courses.attend")
    def file_scan(self, act: Act, reading: ScanReading) -> Filed:
        """Keep the file and match its pages; a page nobody knows waits in the queue. Never lost."""
        sha256 = hashlib.sha256(reading.content).hexdigest()
        total, home = Filed(), self._home(act)
        kept = False
        for page, texts in enumerate(reading.pages, 1):
            if store_evidence.seen(act.db, sha256, page):
                total += Filed(again=1)
                continue
            if not kept:
                archive.keep(act.db, reading.content, reading.media, act.clock.now())
                kept = True
            mark = rules_evidence.mark_of(texts)
            sheet = store_evidence.by_code(act.db, mark.sheet) if mark else None
            if sheet is not None and not act.scope.covers(sheet.branch_id):
                sheet = None  # another branch's: the queue shows it to who filed it
            found = rules_evidence.page_text(mark.sheet, mark.page) if mark else "".join(texts[:1])
            row = ScanPage(
                branch_id=sheet.branch_id if sheet else home, file_name=reading.file_name, page=page,
                sha256=sha256, found=found, note="", class_id=None, print_id=None, day=None,
                sheet_page=None, state=ScanState.QUEUED.value, matched_by="",
            )  # fmt: skip
            if sheet is not None and mark is not None and 0 < mark.page <= sheet.pages:
                _match(row, sheet, mark, "code")
                total += Filed(matched=1, classes=(sheet.class_id,))
            else:
                total += Filed(queued=1)
            act.db.add(row)
        pages = f"×{total.matched + total.queued}"  # a scan's file may be called by somebody's name
        act.note("courses", total.classes[0] if total.classes else 0, home, pages)
        return total

    @reads("courses.read")
    def scan_queue(self, act: Act) -> list[ScanRow]:
        """Pages that wait for somebody to say whose they are."""
        return store_evidence.queue(act.db, act.scope.branches)

    @reads("courses.read")
    def class_paper(self, act: Act, class_id: int) -> list[DayPaper]:
        """Day by day: pages printed, pages returned, and whether the foot of the sheet agrees."""
        self._seen(act, class_id)
        sheet, typed = store.sheet(act.db, class_id), store_evidence.totals(act.db, class_id)
        joined = store_evidence.joined(act.db, class_id)
        held = rules_evidence.day_totals(sheet.sessions, sheet.trainees, joined)
        found = []
        for each in store_evidence.days(act.db, class_id):
            total, told = held.get(each.day, DayTotal.of(())), typed.get(each.day)
            wrong = rules_evidence.differences(each.day, told, total) if told else []
            found.append(replace(each, total=total, typed=told, differences=tuple(wrong)))
        return found

    @writes("courses.attend", undoable=True)
    def enter_sheet_total(
        self, act: Act, class_id: int, day: date, typed: PaperTotal, seen: DayPaper | None = None
    ) -> None:
        """The figures at the foot of a day's paper sheet; the class is not closed while they differ.

        `seen`: the day as the clerk saw it; refused where other figures stand there by now.
        """
        record = self._changing(act, class_id, rules_states.OPEN)
        if seen is not None and store_evidence.totals(act.db, class_id).get(day) != seen.typed:
            raise Refused(problem("record.changed_meanwhile"))
        found = rules_evidence.total_problems(typed)
        if day not in {each.day for each in store_evidence.days(act.db, class_id)}:
            found.append(problem("courses.no_session_that_day", "day", day=day))
        if found:
            raise Refused(*found)
        store_evidence.write_total(act.db, record, day, typed)
        act.note("courses", class_id, record.branch_id, record.number)

    @reads("courses.read")
    def scan_file(self, act: Act, scan_id: int) -> tuple[str, bytes]:
        """A page to look at: media type and bytes (a page of a PDF comes as its picture)."""
        row = store_evidence.scan_record(act.db, scan_id)
        act.demand(row.branch_id)
        media, content = store_evidence.content_of(act.db, row.sha256)
        if media != PDF:
            return media, content
        picture = store_reading.page_picture(content, row.page)
        return ("image/jpeg", picture) if picture else (media, content)

    @writes("courses.attend", undoable=True)
    def match_scan(self, act: Act, scan_id: int, class_id: int, day: date, page: int) -> None:
        """Somebody looked at a page and says whose it is."""
        row = store_evidence.scan_record(act.db, scan_id)
        act.demand(row.branch_id)
        record = store_plan.class_record(act.db, class_id)
        act.demand(record.branch_id)
        papers = {each.day: each for each in store_evidence.days(act.db, class_id)}
        found = []
        if row.state == ScanState.MATCHED.value:
            found.append(problem("courses.scan_matched", "scan"))
        if day not in papers:
            found.append(problem("courses.no_session_that_day", "day", day=day))
        elif not 0 < page <= max(papers[day].printed, 1):
            found.append(problem("courses.page_unknown", "page", pages=max(papers[day].printed, 1)))
        if found:
            raise Refused(*found)
        row.class_id, row.day, row.sheet_page = class_id, day, page
        row.state, row.matched_by, row.branch_id = ScanState.MATCHED.value, "hand", record.branch_id
        act.note("courses", class_id, record.branch_id, record.number)

    @writes("courses.attend", undoable=True)
    def refuse_scan(self, act: Act, scan_id: int, reason: str) -> None:
        """It is no sign-in sheet, or filed in the wrong place; the file itself is kept."""
        row = store_evidence.scan_record(act.db, scan_id)
        act.demand(row.branch_id)
        if not reason.strip():
            raise Refused(problem("courses.reason_missing", "reason"))
        class_id = row.class_id or 0
        row.state, row.note = ScanState.REFUSED.value, reason.strip()
        act.note("courses", class_id, row.branch_id, str(row.page))

    def _home(self, act: Act) -> int:
        """Whose a page is that nobody knows: the branch of who filed it."""
        if act.actor.branch_id is not None:
            return act.actor.branch_id
        head = network.head(act.db)
        if head is None:
            raise Refused(problem("record.gone"))
        return head.id


def _match(row: ScanPage, sheet: SheetPrint, mark: SheetMark, by: str) -> None:
    row.class_id, row.print_id, row.day = sheet.class_id, sheet.id, sheet.day
    row.sheet_page, row.state, row.matched_by = mark.page, ScanState.MATCHED.value, by
