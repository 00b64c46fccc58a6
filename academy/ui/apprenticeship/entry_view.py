"""One log entry as it stands: its words, what is odd about it, its files, and what can be done with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from academy.apprenticeship.facts_contract import Side
from academy.apprenticeship.facts_logs import Flag, LogDetail, Oddity, ProofRow
from academy.apprenticeship.facts_shown import LogRow
from academy.base.words import Words
from academy.ui.parts.buttons import button
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.layout import Glyph, Item, box, column, facts_grid, label, row
from academy.ui.parts.marks import Keys
from academy.ui.parts.messages import NoteStrip


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be done with the entry; the dialog closes first."""

    text: str
    act: Callable[[], object]
    icon: str = ""
    kind: str = ""
    keys: str = ""


class EntryView(Dialog):
    """`open_proof(proof)` shows a file; `choices` stand in the foot, the last one at the far right."""

    def __init__(
        self,
        parent: QWidget,
        words: Words,
        title: str,
        entry: LogRow,
        detail: LogDetail,
        choices: Sequence[Choice],
        open_proof: Callable[[ProofRow], object],
    ) -> None:
        super().__init__(parent, title)
        self.files: list[QPushButton] = []
        self.choices: list[QPushButton] = []
        if detail.comment:
            self.body.addWidget(
                NoteStrip("danger", self.tr("Returned: {comment}").format(comment=detail.comment))
            )
        if detail.flags:
            text = self.tr("; ").join(flag_words(words, flag) for flag in detail.flags)
            self.body.addWidget(NoteStrip("warn", text))
        self.body.addLayout(facts_grid(self._facts(words, entry), columns=1))
        if detail.proofs:
            lines = [self._proof(words, each, open_proof) for each in detail.proofs]
            self.body.addLayout(column(label(self.tr("Files"), "section"), *lines, gap=4))
        self._fill_foot(choices)

    def _facts(self, words: Words, entry: LogRow) -> list[tuple[str, str | QWidget]]:
        found: list[tuple[str, str | QWidget]] = []
        if entry.side is Side.TECHNICAL:
            score = "" if entry.score is None else str(entry.score)
            hours = self.tr("%n credit hour(s)", "", entry.hours or 0)
            found = [
                (self.tr("Items"), "\n".join(entry.items)),
                (self.tr("Hours"), hours),
                (self.tr("Score"), score),
            ]
        else:
            rating = words.word(f"contract.rating.{entry.rating.value}") if entry.rating else ""
            talk = entry.talk_on.isoformat() if entry.talk_on else ""
            found = [
                (self.tr("Talk on"), talk), (self.tr("Topic"), entry.talk_topic), (self.tr("Rating"), rating),
            ]  # fmt: skip
        written = self.tr("{day} by {who}").format(day=entry.written_on, who=entry.writer)
        confirmed = entry.confirmed_on.isoformat() if entry.confirmed_on else ""
        return [*found, (self.tr("Written"), written), (self.tr("Confirmed on"), confirmed)]

    def _proof(self, words: Words, proof: ProofRow, open_proof: Callable[[ProofRow], object]) -> QWidget:
        kind = label(words.word(f"contract.purpose.{proof.purpose.value}"), "caption", "muted")
        kind.setFixedWidth(max(72, kind.sizeHint().width()))
        name = label(proof.name or proof.note or "—", "table", wrap=True)
        line = row(Glyph("file-text" if proof.media else "pencil", "text2"), kind, gap=8)
        line.addWidget(name, 1)
        if proof.media:
            see = button(self.tr("View"), icon_name="eye", small=True, on=partial(open_proof, proof))
            self.files.append(see)
            line.addWidget(see)
        return box(line)

    def _fill_foot(self, choices: Sequence[Choice]) -> None:
        items: list[Item] = [Keys("Esc"), button(self.tr("Close"), on=self.reject), None]
        for each in choices:
            made = button(each.text, each.kind, each.icon, keys=each.keys, on=partial(self._do, each.act))
            self.choices.append(made)
            items += [Keys(each.keys), made] if each.keys else [made]
        self.set_foot(*items)

    def _do(self, act: Callable[[], object]) -> None:
        self.accept()
        act()


def flag_words(words: Words, flag: Flag) -> str:
    """Why an entry is marked, in the reader's language."""
    month = f"{flag.month:%Y-%m}" if flag.month else ""
    key = flag.oddity.value
    if flag.oddity is Oddity.COPIED_OTHER and not flag.number:
        key = "copied_other_hidden"
    pattern = words.word(f"contract.oddity.{key}")
    return pattern.format(count=flag.count, minutes=flag.minutes, month=month, number=flag.number)
