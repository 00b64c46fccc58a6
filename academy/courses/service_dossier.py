"""Papers and files of a class: notice, cards, mark sheets, report, checklist, ledger, and the class file."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from sqlalchemy.orm import Session

from academy.archive import store as archive
from academy.archive.facts_files import FileDraft
from academy.archive.store_files import PDF, cleaned
from academy.base import counters
from academy.base.door import Act, Door, reads, writes
from academy.base.problems import Refused, problem
from academy.base.progress import Progress, Silent
from academy.base.vault import Vault
from academy.base.words import Words
from academy.courses import (
    paper,
    paper_dossier,
    paper_notice,
    paper_people,
    paper_timetable,
    rules_close,
    rules_ledger,
    store,
    store_dossier,
    store_evidence,
    store_papers,
    store_poster,
    store_reading,
)
from academy.courses.facts import ClassState
from academy.courses.facts_dossier import ITEMS, CheckItem, ItemState
from academy.courses.facts_poster import Poster
from academy.courses.records_class import FileItem
from academy.courses.service_desk import ClassDesk
from academy.network import store as network
from academy.sheets.export import write_list

Issued = Callable[[Session, Sequence[int]], dict[int, tuple[int, str]]]
"""How many certificates each class has given, and from which number to which: a higher room knows."""
ARCHIVE = "archive"


def nothing_issued(_db: Session, _classes: Sequence[int]) -> dict[int, tuple[int, str]]:
    """Where no room gives certificates."""
    return {}


class DossierVerbs(ClassDesk):
    """What is printed of a class, and what is kept of it."""

    def __init__(self, door: Door, vault: Vault, issued: Issued = nothing_issued) -> None:
        super().__init__(door, vault)
        self._issued = issued

    @reads("courses.read")
    def notice_paper(self, act: Act, class_id: int) -> bytes:
        """开班通知 as PDF."""
        self._seen(act, class_id)
        return paper_notice.notice(store_dossier.facts(act.db, class_id), act.clock.today())

    @reads("courses.read")
    def report_paper(self, act: Act, class_id: int) -> bytes:
        """办班报告 as PDF."""
        self._seen(act, class_id)
        return paper_notice.report(store_dossier.facts(act.db, class_id), act.clock.today())

    @reads("courses.read")
    def cards_paper(self, act: Act, class_id: int) -> bytes:
        """学员证, ten to a sheet. Raises Refused for an empty class."""
        self._seen(act, class_id)
        facts = store_dossier.facts(act.db, class_id)
        if not facts.people:
            raise Refused(problem("courses.no_trainees"))
        return paper_people.cards(facts)

    @reads("courses.read")
    def marks_paper(self, act: Act, class_id: int, blank: bool) -> bytes:
        """成绩登记表, to be filled or as entered."""
        self._seen(act, class_id)
        facts = store_dossier.facts(act.db, class_id)
        if not facts.people:
            raise Refused(problem("courses.no_trainees"))
        return paper_people.mark_sheet(facts, blank)

    @reads("courses.read")
    def referee_paper(self, act: Act, class_id: int) -> bytes:
        """裁判评分表, one a station. Raises Refused for a class without stations."""
        self._seen(act, class_id)
        facts = store_dossier.facts(act.db, class_id)
        if not facts.stations:
            raise Refused(problem("courses.no_stations"))
        return paper_people.referee_sheets(facts)

    @reads("courses.read")
    def checklist(self, act: Act, class_id: int) -> list[CheckItem]:
        """What the class's file must hold, and what it holds."""
        self._seen(act, class_id)
        return self._items(act, class_id)

    @reads("courses.read")
    def checklist_paper(self, act: Act, class_id: int) -> bytes:
        """Cover and 归档清单 as PDF."""
        self._seen(act, class_id)
        facts = store_dossier.facts(act.db, class_id)
        return paper_dossier.checklist(facts, self._items(act, class_id), act.clock.today())

    @writes("courses.manage", undoable=True)
    def check_item(
        self,
        act: Act,
        class_id: int,
        item: str,
        state: ItemState,
        note: str,
        file: FileDraft | None = None,
        seen: CheckItem | None = None,
    ) -> None:
        """Say of an item that it is there, missing or not needed; a scan may stand behind it.

        `seen`: the item as the clerk saw it; refused where another clerk said otherwise meanwhile.
        """
        row = self._seen(act, class_id)
        if item not in ITEMS:
            raise Refused(problem("record.gone"))
        if state is ItemState.NOT_NEEDED and not note.strip():
            raise Refused(problem("courses.item_reason", "note"))
        if seen is not None and seen.said not in {
            each.said for each in self._items(act, class_id) if each.item == item
        }:
            raise Refused(problem("record.changed_meanwhile"))
        record = store_dossier.item_record(act.db, class_id, item)
        if record is None:
            record = FileItem(
                branch_id=row.branch_id, class_id=class_id, item=item, file_name="", sha256=None
            )
            act.db.add(record)
        record.state, record.note = state.value, note.strip()
        if file is not None:
            clean = cleaned(file.content, store_reading.LIMITS, "file", file.name)
            record.sha256 = archive.keep(act.db, clean.content, clean.media, act.clock.now())
            record.file_name = file.name
        act.note("courses", class_id, row.branch_id, row.number)

    @writes("courses.close")
    def archive_class(self, act: Act, class_id: int, version: int) -> str:
        """An act of record: the class gets its archive number. Refused with every item that is missing."""
        record = self._changing(act, class_id, frozenset({ClassState.CLOSED}), version)
        missing = [each for each in self._items(act, class_id) if each.state is ItemState.MISSING]
        if missing:
            raise Refused(
                *(
                    problem("courses.item_missing", each.item, item=f"file_item.{each.item}")
                    for each in missing
                )
            )
        year = record.ends.year
        (number,) = counters.take(act.db, record.branch_id, ARCHIVE, str(year))
        code = network.branch(act.db, record.branch_id).code
        record.state, record.archived_at = ClassState.ARCHIVED.value, act.clock.now()
        record.archive_number = f"{code}-DA-{year}-{number:04}"
        act.note("courses", class_id, record.branch_id, record.archive_number)
        return record.archive_number

    @reads("courses.read")
    def class_file(self, act: Act, class_id: int) -> bytes:
        """班次档案: cover, checklist, every paper of the class, and what came back, as one PDF."""
        self._seen(act, class_id)
        today = act.clock.today()
        facts = store_dossier.facts(act.db, class_id)
        items = self._items(act, class_id)
        parts = [("归档清单", paper_dossier.checklist(facts, items, today))]
        parts.append(("开班通知", paper_notice.notice(facts, today)))
        wall = store_poster.poster(act.db, class_id, facts.starts, facts.ends, today, small=True)
        if wall is not None:
            parts.append(("课程表", _poster(wall)))
        if facts.people:
            roster = store_papers.roster(act.db, class_id, act.actor.name, today)
            parts.append(("学员花名册", paper.roster(roster)))
            parts.append(("成绩登记表", paper_people.mark_sheet(facts, blank=False)))
        for day in store_evidence.days(act.db, class_id):
            for scan in day.scans:
                name = f"签到表 {day.day.isoformat()} 第 {scan.sheet_page} 页　SHA-256 {scan.sha256[:16]}"
                parts.append((name, self._evidence(act, scan.sha256, scan.page, name)))
        for item in items:
            if item.sha256:
                title = Words("zh").word(f"file_item.{item.item}")
                parts.append((title, self._evidence(act, item.sha256, 0, title)))
        parts.append(("办班报告", paper_notice.report(facts, today)))
        return paper_dossier.joined(parts)

    @reads("courses.read")
    def save_ledger(self, act: Act, year: int | None, target: Path, progress: Progress | None = None) -> int:
        """培训台账 of the actor's branches as Excel; answers how many classes are in it."""
        ids = store_dossier.ledger_rows(act.db, act.scope.branches, year)
        came, persons = store_dossier.came(act.db, ids)
        issued, words = self._issued(act.db, ids), Words("zh")
        entries = []
        gauge = progress or Silent()
        for done, class_id in enumerate(ids):
            gauge.step(done, len(ids))
            sheet = store.sheet(act.db, class_id)
            results = [
                rules_close.graduate(each, sheet.sessions, sheet.row.hours, sheet.measure)
                for each in sheet.trainees
            ]
            count, span = issued.get(class_id, (0, ""))
            level = words.word(f"level.{sheet.row.level}") if sheet.row.level else ""
            passed = store_dossier.facts(act.db, class_id).passed
            state = words.word(f"state.courses.{sheet.row.state.value}")
            entries.append(
                rules_ledger.LedgerEntry(
                    sheet, results, came.get(class_id, 0), level, state, passed, count, span
                )
            )
        write_list(rules_ledger.ledger(entries, persons, "培训台账"), target)
        return len(entries)

    def _items(self, act: Act, class_id: int) -> list[CheckItem]:
        count, _ = self._issued(act.db, [class_id]).get(class_id, (0, ""))
        return store_dossier.check_items(act.db, class_id, count)

    def _evidence(self, act: Act, sha256: str, page: int, name: str) -> bytes:
        """A kept file as pages: a photo on A4, a page of a PDF as its picture, a whole PDF as it is."""
        media, content = store_evidence.content_of(act.db, sha256)
        if media == PDF and not page:
            return content
        picture = store_reading.page_picture(content, page) if media == PDF else content
        return paper_dossier.scan_page(*store_reading.as_jpeg(picture), name)


def _poster(facts: Poster) -> bytes:
    """On A4, or on A3 where a word of it has no room."""
    try:
        return paper_timetable.poster(facts)
    except Refused:
        return paper_timetable.poster(replace(facts, small=False))
