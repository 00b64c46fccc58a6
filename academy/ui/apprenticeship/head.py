"""The head of a contract's page: state, facts, what is to be done next, the acts open to the clerk."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from academy.apprenticeship.facts_contract import PARTIES_OF, ContractState, party_key
from academy.apprenticeship.facts_shown import ContractSheet
from academy.base.actor import Actor
from academy.ui.apprenticeship.states import TONES, state_word, term_words
from academy.ui.parts.buttons import button
from academy.ui.parts.flow import Line
from academy.ui.parts.layout import box, column, flow
from academy.ui.parts.marks import Pill
from academy.ui.parts.messages import NoteStrip
from academy.ui.parts.workspace import Workspace

STATES = {
    "edit": ("apprenticeship.draft", {ContractState.DRAFT}),
    "cancel": ("apprenticeship.draft", {ContractState.DRAFT}),
    "freeze": ("apprenticeship.freeze", {ContractState.DRAFT}),
    "void": ("apprenticeship.freeze", {ContractState.AWAITING}),
    "suspend": ("apprenticeship.freeze", {ContractState.ACTIVE}),
    "resume": ("apprenticeship.freeze", {ContractState.SUSPENDED}),
    "terminate": (
        "apprenticeship.freeze",
        {ContractState.ACTIVE, ContractState.SUSPENDED, ContractState.IN_ASSESSMENT},
    ),
    "request": ("apprenticeship.log", {ContractState.ACTIVE}),
    "assess": ("apprenticeship.assess", {ContractState.IN_ASSESSMENT}),
}

STRIP = {"sign": "apprenticeship.sign", "log": "apprenticeship.log"}  # acts that the strip offers


class HeadBar(QFrame):
    """`act(name)` is one of the keys of STATES or STRIP."""

    act = Signal(str)

    def __init__(self, workspace: Workspace, actor: Actor) -> None:
        super().__init__()
        self._words, self._actor = workspace.language.words, actor
        self._own = actor.grants["apprenticeship.read"].person_id
        self.pill = Pill("—")
        self.late = Pill(self.tr("Term over, still open"), "danger")
        self.facts = Line("", "table", "text2")
        self._offered = ""
        self.strip = NoteStrip("info", "—", "—", self._on_offered)
        self.buttons = self._buttons()
        line = flow(self.pill, self.late, self.facts, None, *self.buttons.values())
        self.setLayout(column(box(line), self.strip, gap=12))

    def _buttons(self) -> dict[str, QPushButton]:
        named = {
            "cancel": button(self.tr("Cancel draft…"), "quiet"),
            "void": button(self.tr("Void…"), "quiet"),
            "terminate": button(self.tr("Terminate…"), "quiet"),
            "suspend": button(self.tr("Suspend…")),
            "resume": button(self.tr("Resume…")),
            "request": button(self.tr("Ask for assessment")),
            "edit": button(self.tr("Edit draft"), icon_name="pencil", keys="F2"),
            "freeze": button(self.tr("Freeze and number…"), "seal", "stamp"),
            "assess": button(self.tr("Enter the marks…"), icon_name="pencil"),
        }
        for name, each in named.items():
            each.clicked.connect(lambda _checked=False, name=name: self.act.emit(name))
        return named

    def show_sheet(self, sheet: ContractSheet) -> None:
        state = sheet.row.state
        self.pill.show_state(state_word(self._words, state), TONES[state])
        self.late.setVisible(sheet.row.overdue)
        self.facts.setText(" · ".join(self._facts(sheet)))
        for name, each in self.buttons.items():
            right, states = STATES[name]
            each.setVisible(state in states and self._actor.may(right))
        text, tone = self._next(sheet)
        self.strip.setVisible(bool(text))
        self.strip.say(text, tone)
        self._offer(sheet)

    def _offer(self, sheet: ContractSheet) -> None:
        """The act that would take away what the strip says, in the strip itself."""
        name, words = "", ""
        if sheet.row.state is ContractState.AWAITING:
            name, words = "sign", self.tr("Record signature…")
        elif own := sheet.overdue_of(self._own):
            name, words = "log", self.tr("Write {month}…").format(month=f"{own[0].month:%Y-%m}")
        self._offered = name
        if (act := self.strip.act) is not None:
            act.setText(words)
            act.setVisible(bool(name) and self._actor.may(STRIP[name]))

    def _on_offered(self) -> None:
        self.act.emit(self._offered)

    def _facts(self, sheet: ContractSheet) -> list[str]:
        target = self._words.word(f"level.{sheet.terms.target_level}")
        found = [term_words(sheet.row.starts, sheet.row.ends)]
        if sheet.terms.target_level:
            found.append(self.tr("target {level}").format(level=target))
        if sheet.activated_on is not None:
            found.append(self.tr("in force since {day}").format(day=sheet.activated_on))
        if sheet.assessment is not None:
            grade = self._words.word(f"contract.grade.{sheet.assessment.grade.value}")
            total = f"{sheet.assessment.total_tenths / 10:.1f}"
            found.append(self.tr("assessed {total}, {grade}").format(total=total, grade=grade))
        if sheet.ended_on is not None:
            found.append(self.tr("ended {day}").format(day=sheet.ended_on))
        if sheet.end_reason:
            found.append(self._words.word(f"contract.end_reason.{sheet.end_reason}"))
        return [*found, sheet.end_note] if sheet.end_note else found

    def _next(self, sheet: ContractSheet) -> tuple[str, str]:
        """What the contract waits for, in one sentence."""
        row_ = sheet.row
        if row_.state is ContractState.DRAFT:
            sentence = self.tr("A draft: it has no number yet. Freezing takes {number}.")
            return sentence.format(number=sheet.next_number), "info"
        if row_.state is ContractState.AWAITING:
            held = {found.party for found in sheet.signatures}
            missing = [
                self._words.word(party_key(sheet.terms.kind, party))
                for party in PARTIES_OF[sheet.terms.kind]
                if party not in held
            ]
            sentence = self.tr("Not in force yet. Missing: {parties}.")
            return sentence.format(parties=self.tr(", ").join(missing)), "warn"
        if row_.overdue:
            sentence = self.tr("The term ended on {day} and no assessment is on record.")
            return sentence.format(day=row_.ends), "danger"
        if late := sheet.overdue:
            sentence = self.tr("%n log entries or talks are overdue, the oldest of {month}.", "", len(late))
            return sentence.replace("{month}", f"{late[0].month:%Y-%m}"), "warn"
        return "", "info"
