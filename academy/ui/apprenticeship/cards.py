"""The cards of a contract's page: signatures, history."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from academy.apprenticeship.facts_contract import PARTIES_OF, SEALING, ContractState, Party, party_key
from academy.apprenticeship.facts_shown import ContractSheet, EventLine, SignatureRow
from academy.base.words import Words
from academy.ui.parts.buttons import button, way
from academy.ui.parts.flow import Line
from academy.ui.parts.layout import Glyph, appear, box, column, heading, label, refill, row

HISTORY_SHOWN = 8


class SignatureCard(QFrame):
    """Who has signed, who is missing; `on_sign` records the next one, `on_scan(row)` shows or adds a scan.

    `on_person(id)` leads to a party's page; None where the actor sees no people.
    """

    def __init__(
        self, on_sign: Callable[[], object], on_scan: Callable[[SignatureRow], object],
        on_person: Callable[[int], object] | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self._on_scan, self._on_person = on_scan, on_person
        self.scans: dict[Party, QPushButton] = {}
        self.setObjectName("card")
        self.count = label("", "strong")
        self.sign = button(self.tr("Record signature…"), icon_name="pencil", small=True, on=on_sign)
        self.sign.hide()  # until it is known whether one is missing
        self._lines = column(gap=10)  # of two lines each
        head = heading(self.tr("Signatures"), self.count, self.sign)
        self.setLayout(column(head, self._lines, None, gap=12, margins=(16, 12, 16, 12)))

    def show_sheet(self, words: Words, sheet: ContractSheet, may_sign: bool) -> None:
        self.count.setText(f"{len(sheet.signatures)} / {len(PARTIES_OF[sheet.terms.kind])}")
        self.count.adjustSize()
        self.sign.setVisible(may_sign and sheet.row.state is ContractState.AWAITING)
        signed = {found.party: found for found in sheet.signatures}
        names = {line.party: line.name for line in sheet.parties} | {Party.ACADEMY: sheet.academy}
        frozen = sheet.frozen_on is not None
        kind = sheet.terms.kind
        names[Party.ENTERPRISE] = sheet.terms.employer
        people = {(line.party, line.name): line.person_id for line in sheet.parties}
        named = {party: words.word(party_key(kind, party)) for party in PARTIES_OF[kind]}
        titles = {party: word[:1].upper() + word[1:] for party, word in named.items()}
        lines = []
        for party, title in titles.items():
            found = signed.get(party)
            icon = ("circle-check", "ok") if found else ("clock", "warn" if frozen else "muted")
            who = label(title, "caption", "muted", wrap=True)  # above the name: both need the width
            signer = found.signer if found and party not in SEALING else names[party]
            name = self._name(signer, people.get((party, signer), 0))
            state = (
                label(found.signed_on.isoformat(), "table", "text2")
                if found
                else self._missing(party, frozen)
            )
            line = row(Glyph(*icon), gap=8)
            line.addLayout(column(who, name, gap=0), 1)
            line.addWidget(state)
            if found:
                line.addWidget(self._scan(found, may_sign))
            made = box(line)
            made.setMinimumHeight(32)
            if found:
                medium = words.word(f"contract.medium.{found.medium.value}")
                made.setToolTip(f"{found.signer} · {medium} · SHA-256 {found.text_sha256[:12]}…")
            lines.append(made)
        refill(self._lines, *lines)

    def _name(self, signer: str, person_id: int) -> QWidget:
        """Who signed, whoever has taken his place since; one press from the page of who holds it now."""
        lead = self._on_person
        if lead is None or not person_id:
            return label(signer, "table", wrap=True)
        return way(Line(signer, "table"), self.tr("Open {name}").format(name=signer), lambda: lead(person_id))

    def _scan(self, found: SignatureRow, may_sign: bool) -> QPushButton:
        """The scan or drawing; what was signed on paper may still get its scan."""
        text = self.tr("Show the scan") if found.scan else self.tr("Add the scan…")
        on = lambda: self._on_scan(found)  # noqa: E731
        made = button("", "quiet", "eye" if found.scan else "scan-line", text, small=True, on=on)
        appear(made, may_sign)
        self.scans[found.party] = made
        return made

    def _missing(self, party: Party, frozen: bool) -> QWidget:
        if not frozen:
            return label("—", "table", "muted")
        word = self.tr("Seal missing") if party in SEALING else self.tr("Not signed")
        return label(word, "table", "warn", wrap=True)


class HistoryCard(QFrame):
    """What was done to the contract, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._lines = column(gap=6)
        head = heading(self.tr("History"))
        self.setLayout(column(head, self._lines, gap=8, margins=(16, 12, 16, 16)))

    def show_events(self, words: Words, events: Sequence[EventLine]) -> None:
        lines: list[QWidget] = []
        for event in events[:HISTORY_SHOWN]:
            when = label(f"{event.at:%Y-%m-%d %H:%M}", "caption", "muted")
            what = label(words.word(event.verb), "table", wrap=True)
            who = label(event.who, "caption", "text2")
            line = row(when, gap=8)
            line.addWidget(what, 1)
            line.addWidget(who)
            lines.append(box(line))
        if len(events) > HISTORY_SHOWN:
            more = self.tr("%n earlier line(s)", "", len(events) - HISTORY_SHOWN)
            lines.append(label(more, "caption", "muted"))
        refill(self._lines, *lines)
