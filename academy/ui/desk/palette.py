"""The one search: Ctrl+K from anywhere, answers while typing, Enter opens."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainterPath, QRegion, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QDialog, QFrame, QLineEdit, QListView, QWidget

from academy.base.search import normalised, title_keys
from academy.desk.facts import Hit, HitKind
from academy.ui.desk.answer_look import HEAD, LINE, AnswerLook
from academy.ui.desk.answers import Answers, Command, Group
from academy.ui.parts.described import of_list
from academy.ui.parts.dialog import Scrim
from academy.ui.parts.layout import Glyph, box, column, label, row, rule
from academy.ui.parts.marks import Keys
from academy.ui.parts.workspace import Workspace

Find = Callable[[str], Sequence[Hit]]
WIDTH, TOP, MOST = 720, 110, 480
HEAD_HIGH, FOOT_HIGH, EDGE = 56, 38, 8
PAUSE = 60  # milliseconds after a key; the answer itself takes some more
COMMANDS_SHOWN = 6


class Palette(QDialog):
    """`find` runs on the database thread; `opened` is handed the hit that was chosen.

    `acts` are what can be done with the best hit; `led` where a record link in the text leads.
    """

    def __init__(
        self,
        workspace: Workspace,
        find: Find,
        commands: Sequence[Command],
        opened: Callable[[Hit], object],
        parent: QWidget,
        acts: Callable[[Hit], Sequence[Command]] = lambda _hit: (),
        led: Callable[[str], Sequence[Command]] = lambda _text: (),
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Find"))
        self._workspace, self._find, self._commands, self._opened = workspace, find, tuple(commands), opened
        self._acts, self._led = acts, led
        self._scrim: Scrim | None = None
        self._asked = 0
        self.line = QLineEdit()
        self.line.setObjectName("paletteLine")
        self.line.setFrame(False)
        self.line.setPlaceholderText(self.tr("Name, pinyin, initials, end of ID or telephone, a number"))
        self.line.setToolTip(self.line.placeholderText())
        self.line.setAccessibleName(self.tr("Find"))
        self.line.textChanged.connect(self._on_text)
        self.answers = Answers(self._kinds(), self.tr("Commands"), self)
        self.list = self._list()
        self._count = label("", "table", "muted")
        self._build()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._ask)
        self.finished.connect(self._on_finished)
        self._on_answered(self._asked, ([], list(self._commands)))

    def open(self) -> None:
        """Above the middle of the window, which waits behind."""
        parent = self.parentWidget()
        if parent is not None:
            self._scrim = Scrim(parent.window())
        super().open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        self.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}
        if (step := steps.get(Qt.Key(event.key()))) is not None:
            for _ in range(abs(step)):
                self._choose(self.answers.next(self.list.currentIndex().row(), 1 if step > 0 else -1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.list.currentIndex())
        else:
            super().keyPressEvent(event)

    def _kinds(self) -> dict[HitKind, str]:
        return {
            HitKind.PERSON: self.tr("People"),
            HitKind.CONTRACT: self.tr("Contracts"),
            HitKind.CLASS: self.tr("Classes"),
            HitKind.CERTIFICATE: self.tr("Certificates"),
            HitKind.BRANCH: self.tr("Branches"),
            HitKind.PARTNER: self.tr("Partners"),
        }

    def _list(self) -> QListView:
        made = QListView()
        made.setModel(self.answers)
        made.setAccessibleName(self.tr("Answers"))
        made.setAccessibleDescription(of_list())
        made.setItemDelegate(AnswerLook(self._workspace.language.words, self.tr("ID ends in {end}"), made))
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setObjectName("paletteList")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setMouseTracking(True)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.entered.connect(lambda index: self._choose(index.row()))
        made.clicked.connect(self._take)
        return made

    def _build(self) -> None:
        head = box(
            row(Glyph("search", "accent", 20), self.line, self._count, gap=12, margins=(20, 12, 20, 12))
        )
        sorry = self.tr("Nothing is found. Try part of a name, its initials, or the last four digits.")
        self.nothing = label(sorry, "body", "muted", wrap=True)
        self.nothing.setContentsMargins(20, 16, 20, 20)
        self.nothing.hide()
        hints = [
            ("↑ ↓", self.tr("choose")), ("Enter", self.tr("open")), ("Esc", self.tr("close")),
        ]  # fmt: skip
        items: list[QWidget | int | None] = []
        for place, (keys, words) in enumerate(hints):
            if place == len(hints) - 1:
                items.append(None)
            items += [Keys(keys), label(words, "caption", "text2"), 8]
        foot = box(row(*items, gap=6, margins=(20, 8, 12, 8)), "paletteFoot")
        body = box(column(head, rule(), self.list, self.nothing, foot, gap=0), "palette")
        head.setFixedHeight(HEAD_HIGH)
        foot.setFixedHeight(FOOT_HIGH)
        self.setLayout(column(body))
        self.setFixedWidth(WIDTH)

    def _fit(self) -> None:
        """As high as the answers and no wider than the window; the top edge stays where it is."""
        heights = [
            HEAD if isinstance(self.answers.at(place), Group) else LINE
            for place in range(self.answers.rowCount())
        ]
        parent = self.parentWidget()
        window = parent.window().size() if parent is not None else QSize(WIDTH, 2 * MOST)
        wide, top = min(WIDTH, window.width() - 2 * EDGE), min(TOP, window.height() // 6)
        room = min(MOST, window.height() - top - HEAD_HIGH - FOOT_HIGH - 2 * EDGE)
        self.setFixedWidth(wide)
        self.list.setFixedHeight(min(sum(heights) + 8 * bool(heights), room))
        self.list.setVisible(bool(heights))
        self.nothing.setVisible(not heights)
        middle = self.list.height() if heights else self.nothing.heightForWidth(wide)
        self.setFixedHeight(HEAD_HIGH + middle + FOOT_HIGH + 5)
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(self.rect()), 12, 12)
        self.setMask(QRegion(ground.toFillPolygon().toPolygon()))  # corners without a compositor, too
        if parent is not None:
            frame = parent.window().geometry()
            self.move(frame.center().x() - wide // 2, frame.top() + top)

    def _on_text(self) -> None:
        self._pause.start()

    def _ask(self) -> None:
        self._asked += 1
        now, text, find, commands = self._asked, self.line.text().strip(), self._find, self._commands
        led = self._led

        def job() -> tuple[list[Hit], list[Command]]:
            if not text:
                return [], list(commands)
            if ways := led(text):
                return [], list(ways)
            wanted = normalised(text)
            fits = [each for each in commands if _is_meant(each, wanted)]
            return list(find(text)), fits[:COMMANDS_SHOWN]

        self._workspace.worker.run(self, job, lambda found: self._on_answered(now, found))

    def _on_answered(self, asked: int, found: tuple[list[Hit], list[Command]]) -> None:
        if asked != self._asked:
            return
        hits, commands = found
        self.answers.show(hits, [*(self._acts(hits[0]) if hits else ()), *commands])
        self._choose(self.answers.next(-1, 1) if self.answers.rowCount() else -1)
        self.list.scrollToTop()
        self._count.setText(self.tr("%n answer(s)", "", self.answers.count()) if self.line.text() else "")
        self._fit()

    def _choose(self, place: int) -> None:
        if place >= 0 and not isinstance(self.answers.at(place), Group):
            self.list.setCurrentIndex(self.answers.index(place))

    def _take(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        answer = self.answers.at(index.row())
        if isinstance(answer, Group):
            return
        self.accept()
        if isinstance(answer, Hit):
            self._opened(answer)
        else:
            answer.on()

    def _on_finished(self) -> None:
        self._asked += 1
        if self._scrim is not None:
            self._scrim.deleteLater()
            self._scrim = None


def _is_meant(command: Command, wanted: str) -> bool:
    return any(key.startswith(wanted) for text in (command.title, command.also) for key in title_keys(text))
