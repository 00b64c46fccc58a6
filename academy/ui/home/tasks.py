"""What waits for the actor: why, what, since when, and one button to where it is done."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from academy.base.words import Words
from academy.ui.home.facts import Kind, Task
from academy.ui.home.lines import Elided
from academy.ui.parts.buttons import button
from academy.ui.parts.layout import Glyph, box, column, flow, heading, label, refill, row, rule
from academy.ui.parts.marks import Chip, Pill
from academy.ui.parts.workspace import Workspace

TONES = {
    Kind.EMERGENCY: "danger",
    Kind.APPROVE: "ask", Kind.VOID: "seal", Kind.RETURNED: "danger", Kind.ROLE: "ask", Kind.SPECIALTY: "ask",
    Kind.SIGN: "info", Kind.ISSUE: "ok", Kind.CLOSE: "warn", Kind.OVERDUE: "danger", Kind.LOG: "warn",
    Kind.BACKUP: "warn", Kind.REISSUE: "seal", Kind.REVIEW: "warn",
    Kind.FAILED: "danger", Kind.CONFLICT: "danger", Kind.AMENDMENT: "info", Kind.ENDING: "warn",
    Kind.PAPERS: "warn", Kind.SCANS: "info", Kind.ERASE: "seal",
    Kind.CONFIRM: "info", Kind.ATTENDANCE: "warn", Kind.MARKS: "warn",
}  # fmt: skip
# their days are days past a date, not days of waiting
LATE = {
    Kind.CLOSE,
    Kind.OVERDUE,
    Kind.LOG,
    Kind.CONFIRM,
    Kind.ENDING,
    Kind.AMENDMENT,
    Kind.EMERGENCY,
}
FIRST = 5  # rows shown before “all”
PILL, BUTTON, DAYS = 96, 96, 112


class TaskWords(QWidget):
    """The words of every kind; a widget only for `tr`."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def kind(self, kind: Kind) -> str:
        return {
            Kind.APPROVE: self.tr("To approve"), Kind.VOID: self.tr("To void"),
            Kind.RETURNED: self.tr("Returned"), Kind.ROLE: self.tr("Roles"),
            Kind.SPECIALTY: self.tr("Specialty"), Kind.SIGN: self.tr("Signatures"),
            Kind.ISSUE: self.tr("To issue"), Kind.CLOSE: self.tr("To close"),
            Kind.OVERDUE: self.tr("Term over"), Kind.LOG: self.tr("Logs overdue"),
            Kind.BACKUP: self.tr("Backup"),
            Kind.REISSUE: self.tr("To reissue"), Kind.REVIEW: self.tr("Reviews"),
            Kind.FAILED: self.tr("Backup failed"), Kind.CONFLICT: self.tr("Conflicts"),
            Kind.AMENDMENT: self.tr("Amendments"), Kind.ENDING: self.tr("Ending"),
            Kind.PAPERS: self.tr("Papers"), Kind.SCANS: self.tr("Scans"),
            Kind.EMERGENCY: self.tr("Countersign"), Kind.ERASE: self.tr("To delete"),
            Kind.CONFIRM: self.tr("To confirm"), Kind.ATTENDANCE: self.tr("Attendance"),
            Kind.MARKS: self.tr("Marks"),
        }[kind]  # fmt: skip

    def verb(self, kind: Kind) -> str:
        return {
            Kind.APPROVE: self.tr("Review"), Kind.VOID: self.tr("Decide"), Kind.RETURNED: self.tr("Mend"),
            Kind.ROLE: self.tr("Confirm"), Kind.SPECIALTY: self.tr("Approve"), Kind.SIGN: self.tr("Record"),
            Kind.ISSUE: self.tr("Issue"), Kind.CLOSE: self.tr("Close class"), Kind.OVERDUE: self.tr("Assess"),
            Kind.LOG: self.tr("Open"), Kind.BACKUP: self.tr("Back up"),
            Kind.REISSUE: self.tr("Decide"), Kind.REVIEW: self.tr("Open"),
            Kind.FAILED: self.tr("Back up"), Kind.CONFLICT: self.tr("Mend"),
            Kind.AMENDMENT: self.tr("Open"), Kind.ENDING: self.tr("Open"),
            Kind.PAPERS: self.tr("Open"), Kind.SCANS: self.tr("Open"), Kind.EMERGENCY: self.tr("Open"),
            Kind.ERASE: self.tr("Decide"), Kind.CONFIRM: self.tr("Confirm"),
            Kind.ATTENDANCE: self.tr("Enter"), Kind.MARKS: self.tr("Enter"),
        }[kind]  # fmt: skip

    def title(self, task: Task) -> str:
        if task.kind is Kind.REVIEW:
            return self.tr("Certificates of others")
        if task.kind is Kind.SCANS:
            return self.tr("Sign-in sheets that came back")
        return self.tr("Backup of the data") if task.kind in (Kind.BACKUP, Kind.FAILED) else task.title

    def note(self, task: Task) -> str:
        """What has to be done, in one line."""
        told: dict[Kind, Callable[[], str]] = {
            Kind.APPROVE: lambda: self.tr("%Ln certificate(s), submitted by {name}", "", task.count),
            Kind.VOID: lambda: self.tr("{name}: somebody asked to void it, a second person decides"),
            Kind.EMERGENCY: lambda: self.tr("{name} issued it alone; a second person countersigns"),
            Kind.ERASE: lambda: self.tr("Data of %Ln person(s) is due; proposed by {name}", "", task.count),
            Kind.RETURNED: lambda: self.tr("Sent back: {name}"),
            Kind.ROLE: lambda: self.tr("Asked for: {name}"),
            Kind.SPECIALTY: lambda: self.tr("“{name}” waits for a second person"),
            Kind.SIGN: lambda: self.tr("%Ln signature(s) missing", "", task.count),
            Kind.ISSUE: lambda: self.tr("{name}: %Ln graduate(s) without a certificate", "", task.count),
            Kind.CLOSE: lambda: self.tr("{name}: the class is over and not closed"),
            Kind.OVERDUE: lambda: self.tr("Ended on {name}, completion not assessed"),
            Kind.LOG: lambda: self.tr("%Ln log entries or talks overdue: {name}", "", task.count),
            Kind.CONFIRM: lambda: self.tr("%Ln log entries wait for your confirmation", "", task.count),
            Kind.ATTENDANCE: lambda: self.tr("{name}: %Ln session(s) without attendance", "", task.count),
            Kind.MARKS: lambda: self.tr("{name}: %Ln trainee(s) without marks", "", task.count),
            Kind.REISSUE: lambda: self.tr("{name}: somebody asked to reissue it, a second person decides"),
            Kind.REVIEW: lambda: self.tr("%Ln to be reviewed or renewed, or expired", "", task.count),
            Kind.BACKUP: lambda: self.tr("The last one was made on {name}"),
            Kind.FAILED: lambda: self.tr("The automatic backup of {name} did not work"),
            Kind.CONFLICT: lambda: self.tr("{name}: cannot be held as it is planned"),
            Kind.AMENDMENT: lambda: self.tr("A signature is missing, due {name}"),
            Kind.ENDING: lambda: self.tr("Ends on {name}: prepare the completion assessment"),
            Kind.PAPERS: lambda: self.tr("{name}: %Ln paper(s) missing in the file", "", task.count),
            Kind.SCANS: lambda: self.tr("%Ln scan(s) not given to a class yet", "", task.count),
        }
        if task.kind is Kind.BACKUP and not task.more:
            return self.tr("None was made yet")
        more = task.more
        if task.kind is Kind.ROLE:
            more = self.tr(", ").join(self._words.role(role) for role in task.more.split(","))
        return told[task.kind]().replace("{name}", more)

    def days(self, task: Task, today: date) -> str:
        if task.since is None or (passed := (today - task.since).days) <= 0:
            return ""
        if task.kind in LATE:
            return self.tr("%Ln day(s) overdue", "", passed)
        return self.tr("%Ln day(s) ago", "", passed)


class TaskRow(QFrame):
    """One task. Its button is the only thing that takes the keyboard."""

    def __init__(self, task: Task, words: TaskWords, today: date, on: Callable[[], object]) -> None:
        super().__init__()
        self.task = task
        pill = Pill(words.kind(task.kind), TONES[task.kind])
        pill_place = box(row(pill, None))
        pill_place.setFixedWidth(max(PILL, pill.sizeHint().width()))
        text = column(Elided(words.title(task), "body"), Elided(words.note(task), "caption", "muted"), gap=1)
        late = task.kind in LATE
        days = label(words.days(task, today), "table", "danger" if late else "text2", wrap=True)
        self.verb: QPushButton = button(words.verb(task.kind), small=True, on=on)
        self.verb.setMinimumWidth(BUTTON)
        self.verb.setAccessibleDescription(f"{words.title(task)} {words.note(task)}")
        line = row(pill_place, gap=12, margins=(0, 7, 0, 7))
        line.addLayout(text, 1)
        line.addWidget(days)
        line.addWidget(self.verb)
        self.setLayout(line)


class TasksCard(QFrame):
    """The list with its filters; arrows move along the buttons."""

    wanted = Signal(str, object)  # key of a page, key of a record

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("card")
        self._workspace = workspace
        self._words = TaskWords(workspace.language.words)
        self._words.setParent(self)
        self._words.hide()
        self._tasks: tuple[Task, ...] = ()
        self._kind: Kind | None = None
        self._all = False
        self.rows: list[TaskRow] = []
        self.late = label("", "table", "danger")
        self.chips: dict[Kind | None, Chip] = {}
        self._chips = column(gap=0)
        self._lines = column(gap=0)
        self.more = button("", "link", on=self._on_more)
        self._foot = box(row(self.more, None, label(self.tr("↑ ↓ choose, Enter opens"), "caption", "muted")))
        self._quiet = self._nothing()
        self.setLayout(
            column(
                heading(self.tr("Waiting for you"), self.late), self._chips, rule(), self._lines,
                self._quiet, self._foot, None, gap=8, margins=(16, 16, 16, 12),
            )
        )  # fmt: skip
        self.show_tasks(())
        self._quiet.hide()  # nothing is known before the first answer

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        self._tasks = tuple(tasks)
        if self._kind not in {task.kind for task in tasks}:
            self._kind = None
        today = self._workspace.clock.today()
        late = sum(each.late for each in tasks if each.kind in LATE and each.since and each.since < today)
        self.late.setText(self.tr("%Ln overdue", "", late) if late else "")
        self._show_chips()
        self._show_rows()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A button would hand the focus to whatever comes next; here the arrows stay in the list."""
        here = next((at for at, each in enumerate(self.rows) if each.verb is watched), None)
        if here is None or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if step := {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0):
            self.rows[min(max(here + step, 0), len(self.rows) - 1)].verb.setFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.rows[here].verb.click()
        else:
            return False
        return True

    def _nothing(self) -> QFrame:
        words: QLabel = label(self.tr("Nothing waits for you today."), "body", "text2")
        return box(row(Glyph("circle-check", "ok", 20), words, None, gap=10, margins=(0, 24, 0, 24)))

    def _show_chips(self) -> None:
        chips = flow()
        kinds: list[Kind | None] = [None, *(k for k in Kind if any(t.kind is k for t in self._tasks))]
        self.chips = {}
        for kind in kinds if len(kinds) > 2 else []:
            count = sum(kind in (None, task.kind) for task in self._tasks)
            word = self._words.kind(kind) if kind else self.tr("All")
            chip = Chip(f"{word} {count}", on=kind is self._kind)
            chip.clicked.connect(lambda chosen=kind: self._on_kind(chosen))
            chips.addWidget(chip)
            self.chips[kind] = chip
        refill(self._chips, box(chips))

    def _show_rows(self) -> None:
        lines = column(gap=0)
        wanted = [task for task in self._tasks if self._kind in (None, task.kind)]
        shown = wanted if self._all else wanted[:FIRST]
        today = self._workspace.clock.today()
        self.rows = []
        for task in shown:
            if self.rows:
                lines.addWidget(rule())
            made = TaskRow(task, self._words, today, lambda task=task: self._on_wanted(task))  # type: ignore[misc]
            made.verb.installEventFilter(self)
            lines.addWidget(made)
            self.rows.append(made)
        refill(self._lines, box(lines))  # all of them shown at once: the page is laid out once
        self._quiet.setVisible(not self._tasks)
        self._foot.setVisible(bool(self._tasks))
        self.more.setVisible(len(wanted) > FIRST)
        self.more.setText(self.tr("Show fewer") if self._all else self.tr("Show all %Ln", "", len(wanted)))

    def _on_kind(self, kind: Kind | None) -> None:
        self._kind = kind
        for each, chip in self.chips.items():
            chip.set_on(each is kind)
        self._show_rows()

    def _on_more(self) -> None:
        self._all = not self._all
        self._show_rows()

    def _on_wanted(self, task: Task) -> None:
        self.wanted.emit(task.page, task.record)

    def minimumSizeHint(self) -> QSize:
        return QSize(480, super().minimumSizeHint().height())
