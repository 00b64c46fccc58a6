"""Marks being entered: what is stored, what is being saved, and what the clerk has typed since."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Any
from unicodedata import normalize

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from academy.courses.facts import ClassSheet, ClassState, EnrolmentState, MarkDraft, Trainee
from academy.ui.courses.states import points_text
from academy.ui.parts.grid_look import BELOW, SPOKEN, heading
from academy.ui.parts.models import Index

FIELDS = ("theory", "practical", "makeup_theory", "makeup_practical")
ABSENT, TOTAL = len(FIELDS), len(FIELDS) + 1
CHANGED = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()


def parse_points(text: str) -> int | None:
    """Tenths of a point of 85 or 85.5, also in full width. Raises ValueError for anything else."""
    flat = normalize("NFKC", text).strip()
    if not flat:
        return None
    try:
        tenths = Decimal(flat) * 10
    except InvalidOperation as fault:
        raise ValueError(text) from fault
    if tenths != tenths.to_integral_value() or not 0 <= tenths <= 1000:
        raise ValueError(text)
    return int(tenths)


class MarksModel(QAbstractTableModel):
    """One row a trainee; totals are the service's and follow a save."""

    edited = Signal()
    rejected = Signal(str)  # what was typed and is no mark

    def __init__(self, titles: list[tuple[str, str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = titles
        self.people: tuple[Trainee, ...] = ()
        self.open = False
        self._changes: dict[int, MarkDraft] = {}  # by person
        self._sent: dict[int, MarkDraft] = {}  # on the way to be stored
        self.arrived = False  # … and stored, but not read again

    def show_sheet(self, sheet: ClassSheet, may_change: bool) -> None:
        """Unsaved marks stay, and where nobody came or went the mark that is just being typed too."""
        people = tuple(each for each in sheet.trainees if each.state is not EnrolmentState.WITHDRAWN)
        here = [each.person_id for each in people]
        same = here == [each.person_id for each in self.people]
        if not same:
            self.beginResetModel()
        self.people = people
        self.open = may_change and sheet.row.state in (ClassState.RUNNING, ClassState.EXAMS)
        self._settle({each.person_id: each for each in people})
        self._changes = {key: draft for key, draft in self._changes.items() if key in here}
        if not same:
            self.endResetModel()
        elif here:
            self.dataChanged.emit(self.index(0, 0), self.index(len(here) - 1, self.columnCount() - 1))
        self.edited.emit()

    def drafts(self) -> list[MarkDraft]:
        """What is to be saved."""
        return list(self._changes.values())

    def unsaved(self) -> int:
        """How many persons' marks are not stored and read again yet."""
        return len(self._changes.keys() | self._sent.keys())

    def send(self) -> list[MarkDraft]:
        """What is to be saved, on its way from now on: what is typed meanwhile is a change of that."""
        self._sent, self._changes = self._changes, {}
        return list(self._sent.values())

    def sent(self) -> bool:
        """Whether something is on its way, or not read again since."""
        return bool(self._sent)

    def saved(self, drafts: Iterable[MarkDraft]) -> None:
        """These are stored; the next sheet has them, with their versions."""
        self._sent, self.arrived = {each.person_id: each for each in drafts}, True
        self._changes = {key: each for key, each in self._changes.items() if each != self._sent.get(key)}

    def not_saved(self) -> None:
        """What was on its way was not stored: it is to be saved again, as it was changed since."""
        if not self.arrived:
            self._changes, self._sent = self._sent | self._changes, {}
            self._told()

    def _settle(self, held: Mapping[int, Trainee]) -> None:
        """A sheet read after what was sent had arrived: what was typed since is a change of that one."""
        if not self.arrived:
            return
        for key in self._sent.keys() & self._changes.keys() & held.keys():
            typed, now = self._changes[key], stored(held[key])
            if now == replace(self._sent[key], version=now.version):  # nobody else's
                self._changes[key] = replace(typed, version=now.version)
            if self._changes[key] == now:
                self._changes.pop(key)
        self._sent, self.arrived = {}, False

    def forget(self) -> None:
        """Take back what was typed and is not on its way."""
        self._changes.clear()
        self._told()

    def _told(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
        self.edited.emit()

    def draft_at(self, row: int) -> MarkDraft:
        person = self.people[row]
        return self._changes.get(person.person_id) or self._base(person)

    def _base(self, person: Trainee) -> MarkDraft:
        """What a change of his marks is a change of."""
        return self._sent.get(person.person_id) or stored(person)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        person, draft = self.people[index.row()], self.draft_at(index.row())
        if role == CHANGED:
            return self._differs(index.column(), draft, stored(person))
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, SPOKEN):
            return None
        if index.column() == ABSENT:
            # spoken it is its heading, where the box is ticked
            return draft.absent if role != SPOKEN else self._titles[ABSENT][0] if draft.absent else ""
        if index.column() == TOTAL:
            changed = person.person_id in self._changes or person.person_id in self._sent
            return "…" if changed else points_text(person.mark.total if person.mark else None)
        return points_text(getattr(draft, FIELDS[index.column()]))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not self.open or index.column() == TOTAL:
            return False
        draft = self.draft_at(index.row())
        if index.column() == ABSENT:
            return self._keep(index.row(), replace(draft, absent=bool(value)))
        try:
            points = parse_points(str(value))
        except ValueError:
            self.rejected.emit(str(value))
            return False
        return self._keep(index.row(), _with(draft, index.column(), points))

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.open and index.column() < ABSENT:
            found |= Qt.ItemFlag.ItemIsEditable
        return found

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, BELOW, SPOKEN):
            return None
        if orientation == Qt.Orientation.Vertical:
            person = self.people[section]
            return heading(person.name, person.unit, role)
        return heading(*self._titles[section], role)

    def _keep(self, row: int, draft: MarkDraft) -> bool:
        person = self.people[row]
        if draft == self._base(person):
            self._changes.pop(person.person_id, None)
        else:
            self._changes[person.person_id] = draft
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))
        self.edited.emit()
        return True

    def _differs(self, column: int, draft: MarkDraft, held: MarkDraft) -> bool:
        if column == TOTAL:
            return False
        name = "absent" if column == ABSENT else FIELDS[column]
        return bool(getattr(draft, name) != getattr(held, name))


def _with(draft: MarkDraft, column: int, points: int | None) -> MarkDraft:
    values = [draft.theory, draft.practical, draft.makeup_theory, draft.makeup_practical]
    values[column] = points
    theory, practical, makeup_theory, makeup_practical = values
    return MarkDraft(
        draft.person_id, theory, practical, makeup_theory, makeup_practical, draft.absent, draft.version
    )


def stored(person: Trainee) -> MarkDraft:
    """What the database holds, as a draft."""
    mark = person.mark
    if mark is None:
        return MarkDraft(person.person_id)
    return MarkDraft(
        person.person_id, mark.theory, mark.practical, mark.makeup_theory, mark.makeup_practical, mark.absent,
        mark.version,
    )  # fmt: skip
