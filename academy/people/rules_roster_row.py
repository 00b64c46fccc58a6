"""One row of a roster: normalise and judge its cells. Pure; the usual row takes the short way."""

import re
from collections.abc import Container
from datetime import date
from unicodedata import normalize

from academy.base.problems import problem
from academy.people.facts_identity import DocType, Gender
from academy.people.facts_roster import ABSENT, Finding, FindingKind, RosterRow, RowState, Score
from academy.people.rules_identity import ResidentReader, checked, implied_type, normalised
from academy.people.rules_names import name_problems, phone_problems, tidy_name, tidy_phone
from academy.people.rules_roster_columns import (
    ABSENT_WORDS,
    DOC_TYPES,
    GENDERS,
    NOTHING_WORDS,
    SCORE_FIELDS,
    TEXT_FIELDS,
)
from academy.sheets.dates import read_date
from academy.sheets.facts import Cell, Flaw, Table, cell_name

_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?E\+?\d+")
_LIKE_NUMBER = re.compile(r"\d{17}[\dX]|\d{15}")
_LIKE_NAME = re.compile(r"[^\d]{2,30}")
_PLAIN_TEXT = re.compile(r"\S(?:[^\s\u200b-\u200f\ufeff]| (?! )|\n)*(?<!\s)")
_POINTS = re.compile(r"\d{1,4}(?:\.\d+)?")
_EXACT = 10**15
"""From here on a number cell of Excel has lost digits."""


class RowReader:
    """Reads the rows of one table. Holds caches, so that 50,000 rows cost what their differences cost."""

    def __init__(
        self,
        sheet: str,
        table: Table,
        today: date,
        *,
        date1904: bool = False,
        areas: Container[str] | None = None,
        prefix: str = "",
    ) -> None:
        self._sheet = sheet
        self._prefix = prefix
        self._today = today
        self._areas = areas
        self._date1904 = date1904
        self._resident = ResidentReader(today, areas)
        self._at = {column.field: column.index for column in table.columns if column.field}
        self._texts: dict[str, str] = {}
        self._text_columns = tuple(self._at.get(field) for field in TEXT_FIELDS)
        self._score_columns = tuple(self._at.get(field) for field in SCORE_FIELDS)
        self._number = 0
        self._findings: list[Finding] = []

    def read(self, number: int, cells: list[Cell]) -> RosterRow:
        """One row, its state by its own findings alone."""
        self._number = number
        self._findings = []
        at = self._at
        name_cell, doc_cell = cells[at["name"]], cells[at["doc_no"]]
        if self._swapped(name_cell, doc_cell):
            name_cell, doc_cell = doc_cell, name_cell
        name = self._name(name_cell)
        kind_at = at.get("doc_type")
        doc_type, doc_no, gender, birth = self._document(doc_cell, "" if kind_at is None else cells[kind_at])
        if (column := at.get("gender")) is not None:
            gender = self._gender(cells[column], gender)
        if (column := at.get("birth")) is not None:
            birth = self._birth(cells[column], birth)
        phone = "" if (column := at.get("phone")) is None else self._phone(cells[column])
        unit, trade, level, education, category, remark, group = [
            "" if column is None or (cell := cells[column]) == "" else self._text(cell, column)
            for column in self._text_columns
        ]
        theory, practice, score = [
            None if column is None or (cell := cells[column]) == "" else self._score(cell, column)
            for column in self._score_columns
        ]
        findings = tuple(self._findings)
        state = _state(findings)
        # fmt: off
        return RosterRow(
            self._sheet, number, state, name, doc_type, doc_no, gender, birth, phone, unit, trade, level,
            education, category, remark, group, theory, practice, score, findings, cells,
        )
        # fmt: on

    def _find(
        self, kind: FindingKind, code: str, field: str, suggestion: str = "", /, **values: object
    ) -> None:
        column = self._at.get(field, -1) + 1
        where = f"{self._prefix}{cell_name(self._number, column)}"
        found = problem(code, field, where, **values)
        self._findings.append(Finding(kind, found, self._sheet, self._number, column, suggestion=suggestion))

    def _flawed(self, cell: Cell, field: str, kind: FindingKind) -> bool:
        if isinstance(cell, Flaw):
            code = "roster.cell_error" if cell is Flaw.ERROR else "roster.formula_without_value"
            self._find(kind, code, field)
            return True
        return False

    def _swapped(self, name_cell: Cell, doc_cell: Cell) -> bool:
        if not isinstance(doc_cell, str) or doc_cell[:1].isdigit() or not doc_cell.strip():
            return False
        if not isinstance(name_cell, str):
            return False
        if _LIKE_NUMBER.fullmatch(normalised(name_cell)) and _LIKE_NAME.fullmatch(doc_cell):
            self._find(FindingKind.REPAIRED, "roster.name_id_swapped", "name")
            return True
        return False

    def _name(self, cell: Cell) -> str:
        if self._flawed(cell, "name", FindingKind.ERROR):
            return ""
        text = cell if isinstance(cell, str) else plain(cell)
        name = tidy_name(text)
        if not name:
            self._find(FindingKind.ERROR, "roster.name_missing", "name")
            return ""
        for found in name_problems(name):
            self._find(FindingKind.ERROR, found.code, "name", **dict(found.values))
        if name != text:
            self._find(FindingKind.REPAIRED, "roster.tidied", "name")
        return name

    def _document(self, cell: Cell, kind: Cell) -> tuple[DocType, str, Gender | None, date | None]:
        if kind == "" and isinstance(cell, str) and (known := self._resident.read(cell)) is not None:
            return DocType.RESIDENT_ID, cell, known[0], known[1]
        number = self._number_of(cell)
        if not number:
            return DocType.RESIDENT_ID, "", None, None
        doc_type = self._doc_type(kind, number)
        if doc_type is None:
            return DocType.RESIDENT_ID, number, None, None
        identity = checked(doc_type, number, self._today, self._areas)
        cut = number.endswith("000") and [found.code for found in identity.problems] == ["person.id_checksum"]
        if cut:
            self._find(FindingKind.ERROR, "roster.id_numeric_truncated", "doc_no")
            return doc_type, number, None, None
        for found in identity.problems:
            kind_of = FindingKind.ASK if identity.suggestion else FindingKind.ERROR
            self._find(kind_of, found.code, "doc_no", identity.suggestion, **dict(found.values))
        for found in identity.notices:
            self._find(FindingKind.WARNING, found.code, "doc_no", **dict(found.values))
        return doc_type, identity.number, identity.gender, identity.birth

    def _number_of(self, cell: Cell) -> str:
        """The document number as text, "" where there is none to judge."""
        if self._flawed(cell, "doc_no", FindingKind.ERROR):
            return ""
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            if abs(cell) >= _EXACT:
                self._find(FindingKind.ERROR, "roster.id_numeric_truncated", "doc_no")
                return ""
            return plain(cell)
        text = cell if isinstance(cell, str) else plain(cell)
        number = normalised(text)
        if not number:
            self._find(FindingKind.ERROR, "roster.document_missing", "doc_no")
        elif _SCIENTIFIC.fullmatch(number):
            self._find(FindingKind.ERROR, "roster.id_scientific_text", "doc_no")
            return ""
        elif number != text:
            self._find(FindingKind.REPAIRED, "roster.tidied", "doc_no")
        return number

    def _doc_type(self, cell: Cell, number: str) -> DocType | None:
        named = _bare(cell)
        if not named:
            implied = implied_type(number)
            if implied is not DocType.RESIDENT_ID:
                kind = f"person.doc_type.{implied.value}"
                self._find(FindingKind.WARNING, "roster.doc_type_implied", "doc_no", kind=kind)
            return implied
        doc_type = DOC_TYPES.get(named)
        if doc_type is None:
            self._find(FindingKind.ERROR, "roster.doc_type_unknown", "doc_type")
        if doc_type is DocType.FOREIGN_PR_2023 and number[:1].isalpha():
            return DocType.FOREIGN_PR_2017
        return doc_type

    def _gender(self, cell: Cell, known: Gender | None) -> Gender | None:
        said = GENDERS.get(cell) if isinstance(cell, str) else None
        if said is None:
            bare = _bare(cell)
            if not bare:
                return known
            said = GENDERS.get(bare.lower())
            if said is None:
                self._find(FindingKind.WARNING, "roster.gender_unreadable", "gender")
                return known
        if known is not None and said is not known:
            self._find(
                *(FindingKind.WARNING, "roster.gender_mismatch", "gender"),
                said=f"person.gender.{said.value}",
                known=f"person.gender.{known.value}",
            )
        return known or said

    def _birth(self, cell: Cell, known: date | None) -> date | None:
        if cell == "" or self._flawed(cell, "birth", FindingKind.WARNING):
            return known
        reading = read_date(cell, self._date1904, "birth")
        if known is not None:  # the document decides; the column can only contradict it
            if reading.day is not None and reading.day != known:
                self._find(FindingKind.WARNING, "roster.birth_mismatch", "birth", known=known.isoformat())
            return known
        for kind, found in ((FindingKind.ASK, reading.ask), (FindingKind.ERROR, reading.error)):
            if found is not None:
                self._find(kind, found.code, "birth", **dict(found.values))
        if reading.day is not None and reading.day > self._today:
            self._find(FindingKind.ERROR, "person.birth_in_future", "birth", birth=reading.day.isoformat())
        return reading.day

    def _phone(self, cell: Cell) -> str:
        if self._flawed(cell, "phone", FindingKind.ERROR):
            return ""
        text = cell if isinstance(cell, str) else plain(cell)
        if not text:
            return ""
        phone = tidy_phone(text)
        if phone == text and len(phone) == 11 and phone[0] == "1":
            return phone
        if text.strip() in NOTHING_WORDS:
            return ""
        for found in phone_problems(phone):
            self._find(FindingKind.ERROR, found.code, "phone", **dict(found.values))
        if phone != text:
            self._find(FindingKind.REPAIRED, "roster.tidied", "phone")
        return phone

    def _text(self, cell: Cell, column: int) -> str:
        if isinstance(cell, str):
            known = self._texts.get(cell)
            if known is None:
                known = self._texts[cell] = cell if _PLAIN_TEXT.fullmatch(cell) else tidy_text(cell)
            return known
        field = next(name for name in TEXT_FIELDS if self._at.get(name) == column)
        return "" if self._flawed(cell, field, FindingKind.WARNING) else plain(cell)

    def _score(self, cell: Cell, column: int) -> Score:
        field = next(name for name in SCORE_FIELDS if self._at.get(name) == column)
        if self._flawed(cell, field, FindingKind.WARNING):
            return None
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            return int(cell) if cell == int(cell) else cell
        text = _bare(cell)
        if text in ABSENT_WORDS:
            return ABSENT
        if not _POINTS.fullmatch(text):
            return text or None  # a grade in words, such as 合格
        value = float(text)
        return int(value) if value == int(value) else value


def _state(findings: tuple[Finding, ...]) -> RowState:
    if not findings:
        return RowState.ACCEPTED
    kinds = {finding.kind for finding in findings}
    if FindingKind.ERROR in kinds:
        return RowState.REFUSED
    return RowState.ASKED if FindingKind.ASK in kinds else RowState.ACCEPTED


def plain(cell: Cell) -> str:
    """A cell as text: whole numbers without .0, dates as 2026-04-01, flaws as nothing."""
    if isinstance(cell, Flaw):
        return ""
    if isinstance(cell, float) and cell == cell and abs(cell) != float("inf") and cell == int(cell):
        return str(int(cell))
    return str(cell)


def tidy_text(text: str) -> str:
    """A free text without invisible marks and superfluous blanks; its characters stay as they are."""
    text = re.sub("[\u200b-\u200f\u2060\ufeff]+", "", text)
    return re.sub(r"[^\S\n]+", " ", text).strip()


def _bare(cell: Cell) -> str:
    text = cell if isinstance(cell, str) else plain(cell)
    return "".join(normalize("NFKC", text).split()) if text else ""
