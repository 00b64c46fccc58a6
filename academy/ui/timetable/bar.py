"""The toolbar of the timetable: whose rows, which days, and what can be made."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from academy.courses.facts_timetable import LaneRow
from academy.network.facts import BranchRow
from academy.ui.parts.buttons import Segments, button
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.icons import icon
from academy.ui.parts.layout import column, flow, restyle, row
from academy.ui.parts.marks import Chip
from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.layout import View
from academy.ui.timetable.words import span


class TimetableBar(QWidget):
    """Says what is wanted; the page asks."""

    changed = Signal()
    acted = Signal(str)  # "undo", "draft", and the names in the menus

    def __init__(self, workspace: Workspace, may_plan: bool) -> None:
        super().__init__()
        self._workspace, self._may_plan = workspace, may_plan
        self._branches: list[BranchRow] = []
        self._rows: tuple[View, list[tuple[int, str]]] | None = None
        self._only_key = 0
        self.day = workspace.clock.today()
        self._build_views()
        self._build_days()
        right: list[QWidget] = []
        if may_plan:
            self.add = button(self.tr("Add"), icon_name="plus")
            self.add.setMenu(
                self._menu(
                    (("series", self.tr("Series of sessions…")), ("copy", self.tr("Copy a timetable…")))
                )
            )
            right.append(self.add)
        self.papers = button(self.tr("Print"), icon_name="printer")
        self.papers.setMenu(self._menu(self._paper_choices()))
        self.more = button("", icon_name="ellipsis", hint=self.tr("Places, shifts, drafts"))
        self.more.setMenu(self._menu(self._more_choices()))
        right += [self.papers, self.more]
        if may_plan:
            self.draft = button(self.tr("Draft a term"), "primary", "list-checks")
            self.draft.clicked.connect(lambda: self.acted.emit("draft"))
            right.append(self.draft)
        first = flow(self.views, self.spans, None, *right)
        days = row(self._back, self.title, self._forth, self.today)
        second = flow(days, self.branch, self.only, self.used, self.clashes)
        self.setLayout(column(first, second, gap=12))

    @property
    def view(self) -> View:
        return View(self.views.current())

    @property
    def by_month(self) -> bool:
        return self.spans.current() == 2

    @property
    def by_hours(self) -> bool:
        """The week by the hour instead of by half-days."""
        return self.spans.current() == 1

    def state(self) -> str:
        """What is looked at, in a word to be kept: rows, zoom, and whether rows not in use are left out."""
        return f"{int(self.view)}{self.spans.current()}{int(self.used.is_on())}"

    def restore(self, state: str) -> None:
        """Look at what was looked at another time; anything else is passed over."""
        if len(state) == 3 and state[0] in "0123" and state[1] in "012" and state[2] in "01":
            self.views.choose(int(state[0]))
            self.spans.choose(int(state[1]))
            self.used.set_on(state[2] == "1")

    def span(self) -> tuple[date, date]:
        """Monday to Sunday, or the whole weeks of the month."""
        if not self.by_month:
            monday = self.day - timedelta(days=self.day.weekday())
            return monday, monday + timedelta(days=6)
        first = self.day.replace(day=1)
        start = first - timedelta(days=first.weekday())
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return start, last + timedelta(days=6 - last.weekday())

    def branch_id(self) -> int | None:
        place = self.branch.currentIndex() - 1
        return self._branches[place].id if 0 <= place < len(self._branches) else None

    def show_branches(self, branches: list[BranchRow]) -> None:
        if [each.id for each in branches] == [each.id for each in self._branches]:
            return
        self._branches = branches
        self.branch.blockSignals(True)
        self.branch.clear()
        self.branch.addItems([self.tr("All branches"), *(each.name for each in branches)])
        self.branch.blockSignals(False)
        self.branch.setVisible(len(branches) > 1)

    def show_rows(self, rows: Sequence[LaneRow]) -> None:
        """The rows of the view, to look at one alone; the one looked at stays chosen while it is there."""
        shown = self.view, [(each.key, each.name) for each in rows]
        if shown != self._rows:
            other_view = self._rows is not None and self._rows[0] is not self.view
            self._rows, keys = shown, [each.key for each in rows]
            self.only.blockSignals(True)
            self.only.clear()
            self.only.addItems([self._all_rows(), *(each.name for each in rows)])
            if other_view or self._only_key not in keys:
                self._only_key = 0
            self.only.setCurrentIndex(keys.index(self._only_key) + 1 if self._only_key else 0)
            self.only.blockSignals(False)
        self.only.setVisible(self.view is not View.BRANCH)  # that of the branches says the same

    def show_empty(self, empty: bool) -> None:
        """A page has one main button: where it offers the first class, drafting a term is a plain one."""
        if self._may_plan:
            restyle(self.draft, kind="" if empty else "primary")
            self.draft.setIcon(icon("list-checks", "text2" if empty else "onAccent"))

    def _all_rows(self) -> str:
        return {
            View.PLACE: self.tr("All places"), View.TEACHER: self.tr("All instructors"),
            View.CLASS: self.tr("All classes"), View.BRANCH: self.tr("All branches"),
        }[self.view]  # fmt: skip

    def only_key(self) -> int:
        """The row looked at alone; 0 = all of them."""
        return self._only_key

    def show_conflicts(self, count: int) -> None:
        self.clashes.setVisible(bool(count))
        self.clashes.set_text(self.tr("%n conflict(s)", "", count))

    def show_span(self) -> None:
        first, last = self.span()
        language = self._workspace.language.name
        if self.by_month:
            text = f"{self.day.year}年{self.day.month}月" if language == "zh" else f"{self.day:%B %Y}"
        else:
            text = span(first, last, language)
        self.title.setText(text)

    def go_to(self, day: date, by_month: bool) -> None:
        self.day = day
        self.spans.choose(2 if by_month else int(self.by_hours))
        self._on_changed()

    def lead_to(self, day: date) -> None:
        """The week of a day with every row of every branch: what somebody was led to is in sight."""
        self._only_key = 0
        for each in (self.branch, self.only):
            each.blockSignals(True)
            each.setCurrentIndex(0)
            each.blockSignals(False)
        self.go_to(day, False)

    def step(self, forth: bool) -> None:
        first, last = self.span()
        if self.by_month:
            middle = self.day.replace(day=15) + timedelta(days=31 if forth else -31)
            self.day = middle.replace(day=1)
        else:
            self.day = last + timedelta(days=1) if forth else first - timedelta(days=7)
        self._on_changed()

    def _build_views(self) -> None:
        words = [self.tr("By place"), self.tr("By instructor"), self.tr("By class"), self.tr("By branch")]
        self.views = Segments(words, View.CLASS)
        self.spans = Segments([self.tr("Week"), self.tr("By hour"), self.tr("Month")], 0)
        for each in (self.views, self.spans):
            each.chosen.connect(self._on_changed)

    def _build_days(self) -> None:
        self._back = button(
            "", icon_name="chevron-left", hint=self.tr("Back"), on=lambda: self.step(False), keys="Ctrl+PgUp"
        )
        self._forth = button(
            "",
            icon_name="chevron-right",
            hint=self.tr("Forth"),
            on=lambda: self.step(True),
            keys="Ctrl+PgDown",
        )
        self.title = button("", on=self._on_today, hint=self.tr("To the present week"))
        self.title.setMinimumWidth(148)
        self.today = button(self.tr("Today"), "quiet", on=self._on_today, keys="Ctrl+;")
        self.branch = CalmCombo()
        self.branch.setMinimumWidth(168)
        self.branch.setAccessibleName(self.tr("Branch"))
        self.branch.addItem(self.tr("All branches"))
        self.branch.currentIndexChanged.connect(self._on_changed)
        self.only = CalmCombo()
        self.only.setMinimumWidth(168)
        self.only.setAccessibleName(self.tr("Only this row"))
        self.only.addItem(self._all_rows())
        self.only.currentIndexChanged.connect(self._on_only)
        self.used = Chip(self.tr("Only rows in use"), on=True)
        self.used.clicked.connect(self._on_used)
        self.clashes = Chip("", tone="danger")
        self.clashes.clicked.connect(lambda: self.acted.emit("conflicts"))
        self.clashes.hide()

    def _paper_choices(self) -> tuple[tuple[str, str], ...]:
        return (
            ("poster", self.tr("Wall poster of the class (A3)…")),
            ("poster_small", self.tr("Wall poster of the class (A4)…")),
            ("person", self.tr("Timetable of the instructor (A4)…")),
            ("", ""),
            ("ics_class", self.tr("Calendar file of the class (.ics)…")),
            ("ics_person", self.tr("Calendar file of the instructor (.ics)…")),
            ("ics_place", self.tr("Calendar file of the place (.ics)…")),
        )

    def _more_choices(self) -> tuple[tuple[str, str], ...]:
        return (
            ("places", self.tr("Places and travel")),
            ("away", self.tr("Shifts and absences")),
            ("calendar", self.tr("Holidays and make-up workdays")),
            ("drafts", self.tr("Drafts of a term")),
        )

    def _menu(self, choices: tuple[tuple[str, str], ...]) -> QMenu:
        menu = QMenu(self)
        for name, text in choices:
            if not name:
                menu.addSeparator()
                continue
            menu.addAction(text, partial(self.acted.emit, name))
        return menu

    def _on_changed(self, _value: object = None) -> None:
        self.show_span()
        self.changed.emit()

    def _on_only(self, place: int) -> None:
        rows = self._rows[1] if self._rows is not None else []
        self._only_key = rows[place - 1][0] if 0 < place <= len(rows) else 0
        self.changed.emit()

    def _on_used(self) -> None:
        self.used.set_on(not self.used.is_on())
        self.changed.emit()

    def _on_today(self) -> None:
        self.day = self._workspace.clock.today()
        self._on_changed()
