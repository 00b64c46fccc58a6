"""The marks of a class as they are shown: what is typed is read, what is no mark is marked."""

from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any
from unicodedata import normalize

from PySide6.QtCore import QModelIndex, QObject, Qt

from academy.courses.facts import ClassSheet, ClassState, EnrolmentState, MarkDraft, Trainee
from academy.ui.courses.marks_changes import (
    FIELDS,
    Key,
    MarkChanges,
    Points,
    mark_of,
    stored,
    with_mark,
)
from academy.ui.courses.states import points_text
from academy.ui.parts.conflict import Difference
from academy.ui.parts.grid_look import BELOW, CHANGED, SPOKEN, heading
from academy.ui.parts.models import Index
from academy.ui.parts.typed_grid import NOTED, Refusal, TypedGrid

ABSENT, TOTAL = len(FIELDS), len(FIELDS) + 1
_YES = ("true", "1", "√", "是", "缺考", "缺", "yes", "absent")  # pasted into the column of absence
_NO = ("", "false", "0", "否", "no")
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


class MarksModel(TypedGrid):
    """One row a trainee; totals are the service's and follow a save."""

    def __init__(self, titles: list[tuple[str, str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = titles
        self.people: tuple[Trainee, ...] = ()
        self.open = False
        self._changes = MarkChanges()

    @property
    def arrived(self) -> bool:
        """What was sent is stored, but not read again."""
        return self._changes.arrived

    def show_sheet(self, sheet: ClassSheet, may_change: bool) -> None:
        """Unsaved marks stay, and where nobody came or went the mark that is just being typed too."""
        people = tuple(each for each in sheet.trainees if each.state is not EnrolmentState.WITHDRAWN)
        here = [each.person_id for each in people]
        same = here == [each.person_id for each in self.people]
        if not same:
            self.beginResetModel()
        self.people = people
        self.open = may_change and sheet.row.state in (ClassState.RUNNING, ClassState.EXAMS)
        self._changes.follow(people)
        self.refused = {key: each for key, each in self.refused.items() if key[0] in here}
        if same:
            self._repaint()
        else:
            self.endResetModel()
            self.edited.emit()

    def drafts(self) -> list[MarkDraft]:
        """What is to be saved."""
        return self._changes.drafts()

    def unsaved(self) -> int:
        """How many persons' marks are not stored and read again yet."""
        return self._changes.unsaved()

    def waiting(self) -> bool:
        """Whether something can be taken back."""
        return self._changes.waiting()

    def send(self) -> list[MarkDraft]:
        """What is to be saved, on its way from now on: what is typed meanwhile is a change of that."""
        return self._changes.send()

    def sent(self) -> bool:
        """Whether something is on its way, or not read again since."""
        return self._changes.sent()

    def saved(self, drafts: Iterable[MarkDraft]) -> None:
        """These are stored; the next sheet has them, with their versions."""
        self._changes.saved(drafts)

    def not_saved(self) -> None:
        """What was on its way was not stored: it is to be saved again, as it was changed since."""
        if self._changes.not_saved():
            self._repaint()

    def forget(self) -> None:
        """Take back what was typed and is not on its way."""
        self.refused.clear()
        self._changes.forget()
        self._repaint()

    def clashing(self, key: Key) -> bool:
        return self._changes.clashing(key)

    def clashes(self) -> dict[Key, Points]:
        return self._changes.clashes()

    def difference(self, key: Key) -> Difference:
        person, column = key
        mine, theirs = self._changes.draft(person), stored(self._changes.held[person])
        said = [self._said(column, mark_of(each, column)) for each in (mine, theirs)]
        return Difference(key, self.where(key), said[0], said[1])

    def settle(self, theirs: Mapping[Key, Points], mine: Collection[Key]) -> None:
        self._changes.settle(theirs, mine)
        self._repaint()

    def kept(self) -> dict[str, tuple[MarkDraft, ...]]:
        return self._changes.kept()

    def restore(self, kept: Mapping[str, tuple[Any, ...]]) -> None:
        self._changes.restore(kept)
        self._repaint()

    def where(self, key: Key) -> str:
        return " ".join(filter(None, (self._changes.held[key[0]].name, *self._titles[key[1]])))

    def draft_at(self, row: int) -> MarkDraft:
        return self._changes.draft(self.people[row].person_id)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        person, draft, column = self.people[index.row()], self.draft_at(index.row()), index.column()
        if role in NOTED:
            return self._noted((person.person_id, column), role)
        if role == CHANGED:
            return column != TOTAL and mark_of(draft, column) != mark_of(stored(person), column)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, SPOKEN):
            return None
        if column == ABSENT:
            # spoken it is its heading, where the box is ticked
            return draft.absent if role != SPOKEN else self._titles[ABSENT][0] if draft.absent else ""
        if column == TOTAL:
            changed = self._changes.changed(person.person_id)
            return "…" if changed else points_text(person.mark.total if person.mark else None)
        return points_text(getattr(draft, FIELDS[column]))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Points, or absence; what is neither, and what this grid does not take, is refused and marked."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        key = self.people[index.row()].person_id, index.column()
        text = str(value).strip()
        if index.column() == TOTAL or not self.open:
            if text not in ("", index.data()):  # the same as stands there is nothing lost
                self._refuse(key, text, self.tr("cannot be changed here"))
            return False
        try:
            points = self._read(value) if index.column() == ABSENT else parse_points(text)
        except ValueError:
            marks = self.tr("no mark. Type 0 to 100 with at most one decimal, such as 85.5")
            self._refuse(
                key, text, self.tr("neither absent nor blank") if index.column() == ABSENT else marks
            )
            return False
        self.refused.pop(key, None)
        self._changes.put(with_mark(self.draft_at(index.row()), index.column(), points))
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), self.columnCount() - 1))
        self.edited.emit()
        return True

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

    def _refuse(self, key: Key, text: str, why: str) -> None:
        self.refused[key] = Refusal(text, why)
        self._repaint()

    def _read(self, value: Any) -> bool:
        """Whether somebody was absent, ticked or as an office program gives it. Raises ValueError."""
        text = str(value).strip().lower()
        if text not in (*_YES, *_NO):
            raise ValueError(text)
        return text in _YES

    def _said(self, column: int, points: Points) -> str:
        if column == ABSENT:
            return self._titles[ABSENT][0] if points else ""
        return points_text(points)
