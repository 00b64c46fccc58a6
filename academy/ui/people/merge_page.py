"""Two records of one person side by side: which one stays, and what it takes over from the other."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QWidget

from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.people.facts import PersonSheet
from academy.people.facts_merge import TAKEN_OVER, MergeDraft, SideBySide, Twin
from academy.ui.parts.beside import Beside
from academy.ui.parts.buttons import Segments, button
from academy.ui.parts.flow import Line
from academy.ui.parts.layout import box, card, column, flow, heading, label, refill, row, rule
from academy.ui.parts.messages import EmptyState, NoteStrip
from academy.ui.parts.page import Page
from academy.ui.parts.password import password_again
from academy.ui.parts.picker import Found, PersonPicker
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.people.service import PeopleService
    from academy.people.service_merge import MergeService

TONES = {"phone": "warn", "birth": "info", "name": "text2"}


class MergePage(Page):
    """Choose the other record, look at both, merge. It can be taken back from the journal.

    `confirm(password)` raises Refused for a wrong one; asked before merging.
    """

    topic = "person"
    shows = frozenset({"people"})

    def __init__(
        self,
        workspace: Workspace,
        merging: "MergeService",
        people: "PeopleService",
        actor: Actor,
        confirm: Callable[[str], object],
        person_id: int,
    ) -> None:
        super().__init__(workspace)
        self.title = self.tr("Merge duplicates")
        self._merging, self._actor, self._person_id = merging, actor, person_id
        self._confirm = confirm
        self.pair: SideBySide | None = None
        self.boxes: dict[str, QCheckBox] = {}
        self._twins = column(gap=4)
        self.picker = PersonPicker(
            workspace, lambda text: [Found(f.id, f.name, f.note) for f in people.find(actor, text)]
        )
        self.picker.chosen.connect(self._on_found)
        choose = card(
            heading(self.tr("Who may be the same person")), box(self._twins), rule(),
            label(self.tr("Or another record"), "table", "text2"), self.picker, None, gap=10,
        )  # fmt: skip
        self._build()
        self.body.addWidget(self.problem)
        self.body.addLayout(Beside((choose, self._table), (0, 1), least=320), 1)
        self.body.addWidget(self._bar)

    def _build(self) -> None:
        """The comparison, and the bar with the one button that writes."""
        self._table = QFrame()
        self._table.setObjectName("card")
        self._lines = column(gap=0, margins=(16, 12, 16, 16))
        self._table.setLayout(self._lines)
        self._lines.addWidget(
            EmptyState("git-merge", self.tr("Choose the record to compare with at the left."))
        )
        self.keep = Segments(["", ""])
        self.keep.chosen.connect(lambda _place: self._show())
        self.merge_button = button(self.tr("Merge into one"), "primary", "git-merge", on=self._on_merge)
        note = Line(self.tr("Both keep their papers and history; it can be taken back."), "table", "muted")
        stays = label(self.tr("Stays:"), "strong")
        line = flow(stays, self.keep, None, note, 4, self.merge_button)
        self._bar = box(column(line, margins=(16, 12, 16, 12)), "actionBar")
        self._bar.hide()
        self.problem = NoteStrip("danger", "")
        self.problem.hide()

    def opened(self) -> None:
        merging, actor, wanted = self._merging, self._actor, self._person_id
        self.workspace.worker.run(self, lambda: merging.twins(actor, wanted), self._show_twins)

    def renew(self, change: Changed) -> None:
        self.opened()
        if self.pair is not None and change.id in (0, self.pair.first.id, self.pair.second.id):
            merging, actor, wanted, other = self._merging, self._actor, self._person_id, self.pair.second.id
            job = lambda: merging.side_by_side(actor, wanted, other)  # noqa: E731
            self.workspace.worker.run(self, job, self._on_renewed, lambda _no: None)

    def _on_renewed(self, pair: SideBySide) -> None:
        """What was chosen and ticked stays."""
        ticked = {name: tick.isChecked() for name, tick in self.boxes.items()}
        self.pair = pair
        self._show()
        for name, tick in self.boxes.items():
            tick.setChecked(ticked.get(name, tick.isChecked()))

    def compare(self, other: int) -> None:
        """Show this record beside the person's own."""
        merging, actor, wanted = self._merging, self._actor, self._person_id
        self.workspace.worker.run(self, lambda: merging.side_by_side(actor, wanted, other), self._on_pair)

    def _show_twins(self, twins: Sequence[Twin]) -> None:
        words = {
            "phone": self.tr("same name and telephone"), "birth": self.tr("same name and birthday"),
            "name": self.tr("same name"),
        }  # fmt: skip
        made: list[QWidget] = []
        for twin in twins:
            open_ = button(twin.name, "link", on=partial(self.compare, twin.id))
            open_.setAccessibleName(f"{twin.name} {twin.note}")
            why = label(words[twin.likeness.value], "caption", TONES[twin.likeness.value])
            note = label(twin.note, "caption", "muted", wrap=True)
            made.append(box(column(row(open_, None, why), note, gap=0)))
        if not made:
            made.append(
                label(self.tr("Nobody within your reach looks like the same person."), "table", "muted", True)
            )
        refill(self._twins, *made)

    def _on_found(self, found: Found | None) -> None:
        if found is not None:
            self.compare(found.id)

    def _on_pair(self, pair: SideBySide) -> None:
        self.pair = pair
        fewer = pair.second_uses > pair.first_uses
        self.keep.set_words([pair.first.number, pair.second.number])
        self.keep.choose(1 if fewer else 0)
        self.problem.hide()
        self._show()

    def _show(self) -> None:
        """Both records line by line; what differs is in ink, and may be taken over."""
        pair = self.pair
        if pair is None:
            return
        kept, gone = self._ordered(pair)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        uses = {pair.first.id: pair.first_uses, pair.second.id: pair.second_uses}
        heads = ["", self.tr("Stays"), self.tr("Goes into it"), self.tr("Take over")]
        for place, words in enumerate(heads):
            grid.addWidget(label(words, "caption", "muted"), 0, place)
        self.boxes = {}
        for line, (name, words) in enumerate(self._fields(), 1):
            first, second = self._told(kept, name), self._told(gone, name)
            differs = first != second
            grid.addWidget(label(words, "table", "muted"), line, 0)
            for place, text in ((1, first), (2, second)):
                tone = "text" if differs else "text2"
                shown = label(text or "—", "strong" if differs else "body", tone, wrap=True)
                grid.addWidget(shown, line, place)
            if differs and name in TAKEN_OVER and second:
                tick = QCheckBox()
                tick.setChecked(not first)
                tick.setAccessibleName(words)
                self.boxes[name] = tick
                grid.addWidget(tick, line, 3, Qt.AlignmentFlag.AlignLeft)
        line = grid.rowCount()
        grid.addWidget(label(self.tr("Records that name it"), "table", "muted"), line, 0)
        for place, sheet in ((1, kept), (2, gone)):
            grid.addWidget(label(str(uses[sheet.id]), "body"), line, place)
        for place, stretch in ((1, 3), (2, 3), (3, 1)):
            grid.setColumnStretch(place, stretch)
        refill(self._lines, box(grid))
        self._lines.addStretch(1)
        self._bar.show()

    def _ordered(self, pair: SideBySide) -> tuple[PersonSheet, PersonSheet]:
        return (pair.second, pair.first) if self.keep.current() else (pair.first, pair.second)

    def _fields(self) -> list[tuple[str, str]]:
        return [
            ("number", self.tr("Number")), ("name", self.tr("Name")), ("pinyin", self.tr("Pinyin")),
            ("doc_masked", self.tr("Document")), ("gender", self.tr("Gender")),
            ("birth", self.tr("Birth")),
            ("phone", self.tr("Telephone")), ("unit", self.tr("Employer")), ("post", self.tr("Post")),
            ("trade", self.tr("Trade")), ("level", self.tr("Skill level")),
            ("education", self.tr("Education")),
            ("political", self.tr("Political status")), ("category", self.tr("Category")),
            ("trade_since", self.tr("In the trade since")), ("branch", self.tr("Registered by")),
            ("remark", self.tr("Remark")),
        ]  # fmt: skip

    def _told(self, sheet: PersonSheet, name: str) -> str:
        value = getattr(sheet, name)
        word = self.workspace.language.words.word
        if name == "gender":
            return word(f"gender.{value.value}") if value else ""
        if name == "level":
            return word(f"level.{value.value}") if value else ""
        return "" if value is None else str(value)

    def _on_merge(self) -> None:
        if self.pair is None:
            return
        kept, gone = self._ordered(self.pair)
        taken = frozenset(name for name, tick in self.boxes.items() if tick.isChecked())
        draft = MergeDraft(kept.id, gone.id, kept.version, gone.version, taken)
        sentence = self.tr("{gone} becomes part of {kept}. Contracts, classes and certificates of both stay.")
        told = label(sentence.format(gone=gone.number, kept=kept.number), wrap=True)
        password_again(
            self.workspace, self.tr("Merge these records?"), self.tr("Merge"), self._confirm,
            lambda _answer: self._merge(draft), self, told,
        ).open()  # fmt: skip

    def _merge(self, draft: MergeDraft) -> None:
        job = lambda: self._merging.merge(self._actor, draft)  # noqa: E731
        self.workspace.worker.run(self, job, lambda _: self._on_merged(), self._on_refused)

    def _on_merged(self) -> None:
        self.workspace.notices.toast(self, self.tr("Merged into one"))
        self.closing.emit()

    def _on_refused(self, no: object) -> None:
        problems = getattr(no, "problems", ())
        self.problem.say("\n".join(self.workspace.language.sentence(each) for each in problems))
        self.problem.show()
