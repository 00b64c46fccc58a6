"""A roster file seen from a class: who of it is registered, who is in the class, what prevents it."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from academy.base.problems import Problem, problem
from academy.courses.facts_intake import Candidate, IntakeRules, IntakeState
from academy.courses.facts_roster import Answer, RosterReport
from academy.courses.rules_intake import eligibility, quota_problems
from academy.people.facts import Known, Level, RosterPerson
from academy.people.facts_identity import DocType
from academy.people.facts_roster import Finding, FindingKind, RosterReading, RosterRow, RowState
from academy.sheets.facts import Book, Cell, RawSheet, cell_name

LEVELS: dict[str, Level] = {
    **dict.fromkeys(("学徒工", "学徒"), Level.APPRENTICE),
    **dict.fromkeys(("初级工", "初级", "五级", "五级工", "5级"), Level.JUNIOR),
    **dict.fromkeys(("中级工", "中级", "四级", "四级工", "4级"), Level.INTERMEDIATE),
    **dict.fromkeys(("高级工", "高级", "三级", "三级工", "3级"), Level.SENIOR),
    **dict.fromkeys(("技师", "二级", "2级"), Level.TECHNICIAN),
    **dict.fromkeys(("高级技师", "一级", "1级"), Level.SENIOR_TECHNICIAN),
    "特级技师": Level.SPECIAL_TECHNICIAN,
    "首席技师": Level.CHIEF_TECHNICIAN,
}
"""How rosters write the levels of 人社部发〔2022〕14号; other words leave the level unknown."""

CELLS = {
    "courses.birth_unknown": "doc_no", "courses.too_young": "doc_no", "courses.too_old": "doc_no",
    "courses.category_wrong": "category", "courses.level_low": "level", "courses.quota_full": "unit",
    "courses.phone_missing": "phone", "courses.phone_full": "phone",
}  # fmt: skip
"""Which cell of a row a rule of the class is about."""

Documents = Mapping[tuple[DocType, str], Known]


def answered(book: Book, answers: Collection[Answer]) -> Book:
    """The book with the clerk's words in the cells he was asked about."""
    if not answers:
        return book
    return replace(book, sheets=tuple(_answered_sheet(sheet, answers) for sheet in book.sheets))


def _answered_sheet(sheet: RawSheet, answers: Collection[Answer]) -> RawSheet:
    rows = list(sheet.rows)
    for answer in answers:
        if answer.sheet == sheet.name and 0 < answer.row <= len(rows):
            cells: list[Cell] = list(rows[answer.row - 1])
            cells.extend([""] * (answer.column - len(cells)))
            cells[answer.column - 1] = answer.value
            rows[answer.row - 1] = cells
    return replace(sheet, rows=rows)


def compared(reading: RosterReading, known: Documents, in_class: Collection[int]) -> RosterReading:
    """The reading with what the register says: another name under a document refuses the row.

    The registered name is not told: it may be another branch's.
    """
    columns = {
        sheet.name: next((column.index + 1 for column in sheet.columns if column.field == "doc_no"), 0)
        for sheet in reading.sheets
    }
    rows = []
    for row in reading.rows:
        person = known.get((row.doc_type, row.doc_no)) if row.state is RowState.ACCEPTED else None
        if person is not None and person.name != row.name:
            row = _with(row, columns, FindingKind.ERROR, "courses.document_other_name")
            row = row._replace(state=RowState.REFUSED)
        elif person is not None and person.id in in_class:
            row = _with(row, columns, FindingKind.WARNING, "courses.already_enrolled")
        rows.append(row)
    return replace(reading, rows=tuple(rows))


def candidate_of(row: RosterRow, registered: Candidate | None) -> Candidate:
    """What the rules of a class must know of a row's person: the register's word, else the file's."""
    level = LEVELS.get(row.level.strip(), Level.UNKNOWN).value
    if registered is None:
        return Candidate(0, row.name, row.unit, row.birth, row.category, level, row.phone)
    return replace(
        registered, unit=registered.unit or row.unit, birth=registered.birth or row.birth,
        category=registered.category or row.category, level=registered.level or level,
        phone=registered.phone or row.phone,
    )  # fmt: skip


def admitted(
    reading: RosterReading, known: Documents, in_class: Collection[int], people: Mapping[int, Candidate],
    rules: IntakeRules, state: IntakeState,
) -> RosterReading:  # fmt: skip
    """The reading with what the class asks of those who want in; rows beyond an employer's quota are refused.

    Places of a quota go to the file's first rows.
    """
    by_unit, rows = dict(state.by_unit), []
    for row in reading.rows:
        person = known.get((row.doc_type, row.doc_no))
        if row.state is not RowState.ACCEPTED or (person is not None and person.id in in_class):
            rows.append(row)
            continue
        candidate = candidate_of(row, people.get(person.id) if person is not None else None)
        found = eligibility(candidate, rules) + quota_problems(candidate.unit, rules.intake, by_unit)
        if found:
            row = _refused(row, reading, found)
        else:
            by_unit[candidate.unit] = by_unit.get(candidate.unit, 0) + 1
        rows.append(row)
    return replace(reading, rows=tuple(rows))


def _refused(row: RosterRow, reading: RosterReading, found: Collection[Problem]) -> RosterRow:
    """The row with each reason at the cell it is about."""
    columns = next((sheet.columns for sheet in reading.sheets if sheet.name == row.sheet), ())
    places = {column.field: column.index + 1 for column in columns}
    findings = []
    for each in found:
        column = places.get(CELLS.get(each.code, "name")) or places.get("name", 1)
        told = replace(each, field="name", where=cell_name(row.number, column))
        findings.append(Finding(FindingKind.ERROR, told, row.sheet, row.number, column))
    return row._replace(state=RowState.REFUSED, findings=(*row.findings, *findings))


def _with(row: RosterRow, columns: Mapping[str, int], kind: FindingKind, code: str) -> RosterRow:
    column = columns[row.sheet]
    found = problem(code, "doc_no", cell_name(row.number, column) if column else str(row.number))
    return row._replace(findings=(*row.findings, Finding(kind, found, row.sheet, row.number, column)))


def counted(
    reading: RosterReading, known: Documents, in_class: Collection[int], trainees: int, capacity: int
) -> RosterReport:
    """The dry run's figures; file name and digest are the caller's to fill in."""
    good = good_rows(reading, known, in_class)
    registered = sum((row.doc_type, row.doc_no) in known for row in good)
    already = len(reading.accepted) - len(good)
    found: list[Problem] = []
    if trainees + len(good) > capacity:
        found.append(
            problem(
                "courses.over_capacity", "capacity", capacity=capacity, trainees=trainees, count=len(good),
                over=trainees + len(good) - capacity,
            )
        )  # fmt: skip
    return RosterReport(
        "",
        "",
        reading,
        len(good),
        len(good) - registered,
        registered,
        already,
        trainees,
        capacity,
        tuple(found),
    )


def good_rows(reading: RosterReading, known: Documents, in_class: Collection[int]) -> list[RosterRow]:
    """Rows to be enrolled: accepted, and not in the class yet."""
    return [
        row
        for row in reading.accepted
        if (person := known.get((row.doc_type, row.doc_no))) is None or person.id not in in_class
    ]


def row_problems(reading: RosterReading) -> list[Problem]:
    """Why the file cannot be taken as a whole: every error and every open question."""
    return [
        finding.problem
        for row in reading.rows
        if row.state in (RowState.REFUSED, RowState.ASKED)
        for finding in row.findings
        if finding.kind in (FindingKind.ERROR, FindingKind.ASK)
    ]


def person_of(row: RosterRow) -> RosterPerson:
    """A row's person as the register takes him."""
    return RosterPerson(
        row.doc_type, row.doc_no, row.name, row.gender, row.birth, row.phone, row.unit, "", row.trade,
        LEVELS.get(row.level.strip(), Level.UNKNOWN), row.education, "", row.category, row.remark,
    )  # fmt: skip
