"""A roster file judged as a whole: sheets, people who stand twice, what goes back to the sender. Pure."""

from collections import defaultdict
from collections.abc import Collection, Container, Mapping
from dataclasses import replace
from datetime import date

from academy.base.bulk import collector_paused
from academy.base.problems import Problem, Refused, problem
from academy.base.progress import Progress, Silent
from academy.base.words import Words
from academy.people.facts_roster import Finding, FindingKind, RosterReading, RosterRow, RosterSheet, RowState
from academy.people.rules_roster_columns import ALIASES, COMPARED, COUNTING, HEADINGS, SUMMARY_SHEETS
from academy.people.rules_roster_row import RowReader, plain
from academy.sheets.facts import Book, Cell, RawSheet, SheetList, Table, cell_name
from academy.sheets.tables import find_table, key_of

_NEEDED = ("name", "doc_no")
_REASON_WIDTH = 60
_NAMED = 5
SLICE = 500  # rows between two reports of progress


@collector_paused()
def read_roster(
    book: Book,
    today: date,
    sheets: Collection[str] | None = None,
    *,
    mapping: Mapping[str, str] | None = None,
    header_row: int | None = None,
    areas: Container[str] | None = None,
    progress: Progress | None = None,
) -> RosterReading:
    """Judge every person of a file without touching the database.

    `sheets` names the sheets to read; without it all are read but hidden ones and those whose people all
    stand on others (汇总), and `asks` says so. `mapping` (heading to field) and `header_row` (from 1) are the
    user's corrections. `progress` hears of the rows judged so far.
    Raises Refused: `roster.no_table`, `roster.column_missing`, `roster.sheet_missing`, `roster.no_people`.
    """
    aliases = ALIASES if not mapping else {**ALIASES, **{key_of(title): to for title, to in mapping.items()}}
    found = [
        (sheet, find_table(sheet, aliases, anchor="doc_no", counting=COUNTING, header_row=header_row))
        for sheet in book.sheets
    ]
    chosen, about = _chosen(found, sheets)
    prefix = len(chosen) > 1

    def reader(sheet: RawSheet, table: Table) -> RowReader:
        about = f"{sheet.name}!" if prefix else ""
        return RowReader(sheet.name, table, today, date1904=book.date1904, areas=areas, prefix=about)

    rows = _read_rows([(table, reader(sheet, table)) for sheet, table in chosen], progress or Silent())
    left_out, asks = _repeating(rows, about) if sheets is None and prefix else (frozenset[str](), ())
    about = [replace(one, left_out="repeats") if one.name in left_out else one for one in about]
    kept = [row for row in rows if row.sheet not in left_out] if left_out else rows
    if not kept:
        raise Refused(problem("roster.no_people"))
    return RosterReading(tuple(_compared(kept, about)), tuple(about), asks, _notices(about))


def _read_rows(tables: list[tuple[Table, RowReader]], gauge: Progress) -> list[RosterRow]:
    """Every row of the sheets; between them whoever has had enough is heard."""
    rows: list[RosterRow] = []
    whole = sum(len(table.rows) for table, _ in tables)
    for table, reader in tables:
        for start in range(0, len(table.rows), SLICE):
            gauge.step(len(rows), whole)
            rows += [reader.read(number, cells) for number, cells in table.rows[start : start + SLICE]]
    return rows


def _chosen(
    found: list[tuple[RawSheet, Table | None]], wanted: Collection[str] | None
) -> tuple[list[tuple[RawSheet, Table]], list[RosterSheet]]:
    """The sheets to read and what is to be said about every sheet."""
    names = [sheet.name for sheet, _ in found]
    if unknown := [name for name in wanted or () if name not in names]:
        raise Refused(*(problem("roster.sheet_missing", "sheets", name=name) for name in unknown))
    usable = {sheet.name for sheet, table in found if table is not None and not _missing(table)}
    visible = {sheet.name for sheet, _ in found if not sheet.hidden and sheet.name in usable}
    taken = set(wanted) if wanted is not None else visible or usable
    if not taken & usable:
        raise Refused(*_no_roster([table for _, table in found if table is not None]))
    if wanted is not None and (bare := [name for name in wanted if name not in usable]):
        raise Refused(*(problem("roster.no_table", "sheets", where=name) for name in bare))
    chosen = [(sheet, table) for sheet, table in found if table is not None and sheet.name in taken & usable]
    return chosen, [_about(sheet, table, taken, usable) for sheet, table in found]


def _missing(table: Table) -> list[str]:
    return [field for field in _NEEDED if table.index_of(field) is None]


def _no_roster(tables: list[Table]) -> list[Problem]:
    """Why nothing can be read: no table at all, or the best one lacks columns a roster needs."""
    if not tables:
        return [problem("roster.no_table")]
    best = min(tables, key=lambda table: len(_missing(table)))
    return [problem("roster.column_missing", field, heading=HEADINGS[field][0]) for field in _missing(best)]


def _about(
    sheet: RawSheet, table: Table | None, taken: Collection[str], usable: Collection[str]
) -> RosterSheet:
    if table is None or sheet.name not in usable:
        return RosterSheet(sheet.name, "no_table")
    why = "" if sheet.name in taken else ("hidden" if sheet.hidden else "not_chosen")
    hidden = (
        sheet.hidden_rows & {number for number, _ in table.rows} if sheet.hidden_rows else frozenset[int]()
    )
    return RosterSheet(
        *(sheet.name, why, table.header_rows, table.columns, table.skipped, hidden), people=len(table.rows)
    )


def _repeating(rows: list[RosterRow], about: list[RosterSheet]) -> tuple[frozenset[str], tuple[Problem, ...]]:
    """Sheets whose people all stand on the other ones, and the question which sheets are meant."""
    people: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        people[row.sheet].add(row.doc_no or f"{row.name}?")
    order = {one.name: place for place, one in enumerate(about)}
    kept = set(people)

    def summary(name: str) -> bool:
        return any(word in name.lower() for word in SUMMARY_SHEETS)

    for name in sorted(people, key=lambda name: (not summary(name), -len(people[name]), -order[name])):
        others = set().union(*(people[other] for other in kept if other != name))
        if people[name] <= others:
            kept.discard(name)
    read = [one.name for one in about if one.name in kept]
    left_out = frozenset(people) - kept
    asks = [problem("roster.which_sheets", "sheets", read="、".join(read), all="、".join(people))]
    return left_out, tuple(asks)


def _notices(about: list[RosterSheet]) -> tuple[Problem, ...]:
    found = []
    for one in about:
        if one.left_out:
            found.append(
                problem("roster.sheet_left_out", where=one.name, why=f"roster.left_out.{one.left_out}")
            )
        elif one.hidden_rows:
            found.append(problem("roster.hidden_rows", where=one.name, count=len(one.hidden_rows)))
    return tuple(found)


def _compared(rows: list[RosterRow], about: list[RosterSheet]) -> list[RosterRow]:
    """Rows compared with each other: one document number twice, one name with several document numbers."""
    columns = {one.name: {column.field: column.index + 1 for column in one.columns} for one in about}
    several = len({row.sheet for row in rows}) > 1
    first: dict[tuple[str, str], int] = {}
    names: dict[str, list[int]] = defaultdict(list)
    for index, row in enumerate(rows):
        if row.state is RowState.REFUSED or not row.doc_no:
            continue
        earlier = first.setdefault((row.doc_type, row.doc_no), index)
        if earlier != index:
            rows[index] = _repeated(row, rows[earlier], columns[row.sheet], several)
        else:
            names[row.name].append(index)
    for same in names.values():
        if len(same) > 1:
            _mark_same_name(rows, same, columns, several)
    return rows


def _found(
    kind: FindingKind,
    row: RosterRow,
    column: int,
    code: str,
    field: str,
    several: bool,
    rows: tuple[int, ...] = (),
    differing: tuple[str, ...] = (),
    **values: object,
) -> Finding:
    where = (f"{row.sheet}!" if several else "") + cell_name(row.number, column)
    return Finding(
        kind, problem(code, field, where, **values), row.sheet, row.number, column, rows, differing
    )


def _place(row: RosterRow, several: bool) -> str:
    return f"{row.sheet}!{row.number}" if several else str(row.number)


def _repeated(row: RosterRow, earlier: RosterRow, columns: Mapping[str, int], several: bool) -> RosterRow:
    of = _place(earlier, several)
    if row.name != earlier.name:
        found = _found(
            *(FindingKind.ERROR, row, columns["doc_no"], "roster.same_id_different_name", "doc_no", several),
            rows=(earlier.number,),
            of_row=of,
        )
        return _judged(row, RowState.REFUSED, (*row.findings, found))
    differing = tuple(
        field
        for field in COMPARED
        if getattr(row, field) and getattr(earlier, field) and getattr(row, field) != getattr(earlier, field)
    )
    findings = [
        _found(
            *(FindingKind.WARNING, row, columns["doc_no"], "roster.duplicate_in_file", "doc_no", several),
            rows=(earlier.number,),
            differing=differing,
            of_row=of,
        )
    ]
    findings += [
        _found(
            *(FindingKind.ASK, row, columns[field], "roster.duplicate_other_value", field, several),
            rows=(earlier.number,),
            of_row=of,
        )
        for field in differing
    ]
    return _judged(row, RowState.REPEATED, (*row.findings, *findings))


def _mark_same_name(
    rows: list[RosterRow], same: list[int], columns: Mapping[str, Mapping[str, int]], several: bool
) -> None:
    """Warn each of them; at most five others are named, as a file of 50,000 may hold hundreds of one name."""
    shown = [(index, rows[index].number, _place(rows[index], several)) for index in same[: _NAMED + 1]]
    told = _others([(number, place) for _, number, place in shown[:_NAMED]], len(same) - 1)
    for at, index in enumerate(same):
        row = rows[index]
        if at < _NAMED:  # the first ones do not name themselves; all later ones name the same five
            rest = [(number, place) for other, number, place in shown if other != index]
            numbers, values = _others(rest, len(same) - 1)
        else:
            numbers, values = told
        column = columns[row.sheet]["name"]
        where = (f"{row.sheet}!" if several else "") + cell_name(row.number, column)
        warning = Problem("roster.same_name_different_id", "name", where, values)
        found = Finding(FindingKind.WARNING, warning, row.sheet, row.number, column, numbers)
        rows[index] = _judged(row, row.state, (*row.findings, found))


def _others(named: list[tuple[int, str]], count: int) -> tuple[tuple[int, ...], tuple[tuple[str, str], ...]]:
    """The rows named, and what the sentence says of them."""
    places = "、".join([place for _, place in named])
    return tuple([number for number, _ in named]), (("others", places), ("count", str(count)))


def _judged(row: RosterRow, state: RowState, findings: tuple[Finding, ...]) -> RosterRow:
    """As `_replace`, at a fifth of its time: this runs once for each person who shares a name."""
    return RosterRow._make((*row[:2], state, *row[3:-2], findings, row[-1]))


def refused_list(reading: RosterReading, words: Words) -> SheetList:
    """Refused and asked rows in their own columns, with the reasons in a last one: the list that goes back.

    The cells named in the reasons are those of the new list, so that the sender finds them there.
    """
    columns = {one.name: one.columns for one in reading.sheets}
    titles: dict[str, int] = {}
    for name in dict.fromkeys(row.sheet for row in reading.rows):
        for column in columns[name]:
            titles.setdefault(column.title, len(titles))
    lines: list[tuple[Cell | None, ...]] = []
    marked: set[tuple[int, int]] = set()
    for row in reading.rows:
        if row.state not in (RowState.REFUSED, RowState.ASKED):
            continue
        values: list[Cell | None] = [None] * len(titles)
        for column in columns[row.sheet]:
            cell = row.cells[column.index]
            values[titles[column.title]] = plain(cell) if isinstance(cell, float) else cell
        reasons = []
        for finding in row.findings:
            if finding.kind in (FindingKind.ERROR, FindingKind.ASK):
                place = titles[columns[row.sheet][finding.column - 1].title]
                marked.add((len(lines), place))
                where = cell_name(len(lines) + 2, place + 1)
                reasons.append(words.sentence(replace(finding.problem, where=where)))
        lines.append((*values, "\n".join(reasons)))
    header = (*titles, words.word("roster.reasons"))
    return SheetList(
        header,
        lines,
        words.word("roster.refused"),
        widths={len(titles): _REASON_WIDTH},
        marked=frozenset(marked),
    )
