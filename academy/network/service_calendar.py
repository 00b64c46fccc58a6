"""The working calendar: holidays and make-up workdays of each year, entered, imported, taken out again."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from academy.base.door import Act, Service, reads, writes
from academy.base.problems import Refused, problem
from academy.network import rules_calendar, rules_notice, store, store_writing
from academy.network.facts import CalendarDayRow, CalendarReading, CalendarSheet
from academy.sheets.apart import read_apart
from academy.sheets.guards import content_of
from academy.sheets.texts import decoded

MARK = b"BEGIN:VCALENDAR"


class CalendarVerbs(Service):
    @reads("network.read")
    def calendar(self, act: Act, year: int) -> CalendarSheet:
        """Holidays and make-up workdays of a year; provisional when nothing was published yet."""
        days = tuple(store.days(act.db, year))
        return CalendarSheet(year, not days, days)

    @reads("network.read")
    def calendar_years(self, act: Act) -> list[int]:
        """The years with published days, and the present and the next one."""
        this = act.clock.today().year
        return sorted(store.years_known(act.db) | {this, this + 1})

    @reads("network.read")
    def add_workdays(self, act: Act, start: date, count: int) -> date:
        """The `count`-th working day after `start`."""
        return store.add_workdays(act.db, start, count)

    @writes("network.manage", undoable=True)
    def import_calendar(self, act: Act) -> int:
        """Enter the published holidays and make-up workdays that come with the program; answers how many."""
        act.demand(None)
        act.rewritten = store_writing.add_days(act.db, store_writing.seed_days())
        act.note("network", 0, None, "")
        return len(act.rewritten)

    @reads("network.read")
    def check_calendar(self, act: Act, source: Path | str) -> CalendarReading:
        """What a file of days would change, what is wrong with it, what is left out; nothing is written.

        Excel, CSV (日期 or 开始日期 and 结束日期, 类型, 名称) or .ics; as text the State Council's notice.
        Raises Refused, Unavailable (the file cannot be read).
        """
        found = _read(source)
        years = {row.day.year for row in found.days}
        known = [row for year in sorted(years) for row in store.days(act.db, year)]
        fresh, changed = rules_calendar.compared(known, found.days)
        return CalendarReading(found.days, found.left_out, found.problems, len(fresh), len(changed))

    @writes("network.manage", undoable=True)
    def take_calendar(self, act: Act, source: Path | str) -> int:
        """Enter the days of a file over what is known of them; answers how many are new or changed.

        All or nothing. Raises Refused with everything that is wrong with the file.
        """
        act.demand(None)
        found = _read(source)
        if found.problems:
            raise Refused(*found.problems)
        known = [row for year in {row.day.year for row in found.days} for row in store.days(act.db, year)]
        fresh, changed = rules_calendar.compared(known, found.days)
        act.rewritten = store_writing.put_days(act.db, [row.day for row in changed], [*fresh, *changed])
        act.note("network", 0, None, source.name if isinstance(source, Path) else "")
        return len(fresh) + len(changed)

    @writes("network.manage", undoable=True)
    def set_day(self, act: Act, draft: CalendarDayRow, seen: Sequence[CalendarDayRow] | None = None) -> None:
        """Enter one holiday or make-up workday over what is known of the day.

        `seen`: the days as the clerk saw them; refused where this one is another by now. None: over whatever.
        """
        act.demand(None)
        found = rules_calendar.day_problems(draft)
        if not draft.name.strip():
            found.append(problem("calendar.name_missing", "name"))
        if found:
            raise Refused(*found)
        self._put(act, draft.day, [draft], seen)

    @writes("network.manage", undoable=True, removes=True)
    def remove_day(self, act: Act, day: date, seen: Sequence[CalendarDayRow] | None = None) -> None:
        """The day is an ordinary one again. `seen` as in `set_day`."""
        act.demand(None)
        self._put(act, day, [], seen)

    def _put(
        self, act: Act, day: date, rows: Sequence[CalendarDayRow], seen: Sequence[CalendarDayRow] | None
    ) -> None:
        if seen is not None and store.day(act.db, day) != next((e for e in seen if e.day == day), None):
            raise Refused(problem("record.changed_meanwhile"))
        act.rewritten = store_writing.put_days(act.db, [day], rows)
        act.note("network", day.toordinal(), None, day.isoformat())  # a day has no key but its number


def _read(source: Path | str) -> CalendarReading:
    if isinstance(source, str):
        return rules_notice.read_notice(source)
    path, content = source, content_of(source)
    if content.lstrip(b"\xef\xbb\xbf \r\n\t")[: len(MARK)].upper() == MARK:
        return rules_calendar.read_ics(decoded(content)[0], path.name)
    return rules_calendar.read_table(read_apart(path))
