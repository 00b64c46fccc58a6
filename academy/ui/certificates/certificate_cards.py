"""The column beside a certificate: what the register says, what happened, what changed since."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import RegisterSheet
from academy.certificates.facts_ledger import Difference, ReissueRow
from academy.certificates.facts_reasons import VoidRow
from academy.ui.certificates.requests import line, reissue_lines, void_lines
from academy.ui.certificates.void_acts import VoidActs
from academy.ui.certificates.words import points, state_pill
from academy.ui.parts.buttons import way
from academy.ui.parts.flow import Line
from academy.ui.parts.i18n import Language
from academy.ui.parts.layout import card, facts_grid, heading, label
from academy.ui.parts.marks import Pill, Stamp

translate = QCoreApplication.translate


Lead = Callable[[str, int], Callable[[], object] | None]
"""What leads to a record on another page; None where the actor does not see it."""


def facts_card(language: Language, sheet: RegisterSheet, lead: Lead) -> QWidget:
    """The register's facts of one certificate; its holder and its class or contract are one press away."""
    found = sheet.row
    ground = ("classes", found.class_id) if found.class_id else ("contracts", sheet.contract_id or 0)
    pairs: list[tuple[str, str | QWidget]] = [
        (translate("CertificatePage", "Number"), found.number),
        (translate("CertificatePage", "Name"), _led(lead("people", sheet.person_id), found.name)),
        (translate("CertificatePage", "Kind"), language.words.word(f"certificates.kind.{found.kind.value}")),
        (_ground(sheet), _led(lead(*ground), found.class_name)),
        (translate("CertificatePage", "Issuer"), found.branch),
        (translate("CertificatePage", "Date"), found.issued_on.isoformat()),
    ]
    if sheet.level:
        pairs.append((translate("CertificatePage", "Level"), language.words.word(f"level.{sheet.level}")))
    if sheet.hours:
        pairs.append((translate("CertificatePage", "Hours attended"), str(sheet.hours)))
        pairs.append((translate("CertificatePage", "Total"), points(sheet.score)))
    pairs.append((translate("CertificatePage", "Batch"), sheet.batch_number))
    pairs += _later(language, sheet)
    pairs.append((translate("CertificatePage", "SHA-256"), f"{sheet.sha256[:16]}…"))
    state = Pill(*state_pill(language, found))
    head = heading(translate("CertificatePage", "Register"), state)
    return card(head, facts_grid(pairs, columns=1), gap=12)


def _led(on: Callable[[], object] | None, words: str) -> str | QWidget:
    """The words, and the way there where there is one."""
    if on is None or not words:
        return words
    name = translate("CertificatePage", "Open {name}").format(name=words)
    told = Line(words, "table")
    told.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return way(told, name, on)


def _ground(sheet: RegisterSheet) -> str:
    if sheet.row.kind is CertificateKind.HONOUR:
        return translate("CertificatePage", "Honour")
    if sheet.row.class_id or sheet.title:  # of a package only the class's name came along
        return translate("CertificatePage", "Class")
    return translate("CertificatePage", "Contract")


def _later(language: Language, sheet: RegisterSheet) -> list[tuple[str, str | QWidget]]:
    """What came after the issue, as far as it did."""
    pairs: list[tuple[str, str | QWidget]] = []
    if sheet.reissued_on:
        pairs.append((translate("CertificatePage", "Reissued on"), sheet.reissued_on.isoformat()))
    if sheet.handed_on:
        who = f"{sheet.handed_on.isoformat()}　{sheet.handed_to}"
        pairs.append((translate("CertificatePage", "Received"), who))
    if sheet.replaces:
        pairs.append((translate("CertificatePage", "Stands for"), sheet.replaces))
    if sheet.replaced_by:
        pairs.append((translate("CertificatePage", "Replaced by"), sheet.replaced_by))
    if sheet.sheet_fate and sheet.sheet_fate_on:
        word = language.words.word(f"certificates.fate.{sheet.sheet_fate}")
        pairs.append(
            (translate("CertificatePage", "Old paper"), f"{word}　{sheet.sheet_fate_on.isoformat()}")
        )
    return pairs


def changes_card(language: Language, changed: Sequence[Difference]) -> list[QWidget]:
    """Nothing when today's facts are still those of the paper."""
    if not changed:
        return []
    lines = [
        label(
            translate("CertificatePage", "{field}: {printed} → {today}").format(
                field=language.words.word(f"certificates.fact.{each.field}"),
                printed=_short(each.field, each.printed), today=_short(each.field, each.today),
            ),
            "table", wrap=True,
        )
        for each in changed
    ]  # fmt: skip
    note = translate(
        "CertificatePage", "The paper stays as it was issued. If it was wrong, void it and issue a new one."
    )
    head = heading(translate("CertificatePage", "Changed since it was issued"))
    return [card(head, *lines, label(note, "caption", "muted", wrap=True), gap=8)]


def _short(field: str, text: str) -> str:
    if field == "photo":  # a photo is compared by its hash, which tells a reader nothing
        return translate("CertificatePage", "a photo") if text else "—"
    return text or "—"


def life_card(
    language: Language, sheet: RegisterSheet, reissues: Sequence[ReissueRow], voids: Sequence[VoidRow],
    acts: VoidActs,
) -> QWidget:  # fmt: skip
    """What happened, in order; acts of record as stamps. `acts` open what was kept with a voiding."""
    lines = _issue(sheet)
    for each in sheet.prints:
        words = (
            translate("CertificatePage", "Printed again, copy {number}")
            if each.copy > 1
            else translate("CertificatePage", "Copy {number}")
        )
        copy = words.format(number=each.copy)
        lines.append(line(label(copy, "table"), each.printed_by, f"{each.printed_at:%Y-%m-%d %H:%M}"))
        if where := "　".join(filter(None, (each.printer, each.blank))):
            lines.append(label(where, "caption", "muted", wrap=True))
    told = [
        *((each.asked_at, reissue_lines(language, each, acts)) for each in reissues),
        *((each.asked_at, void_lines(language, each, acts)) for each in voids),
    ]
    for _, made in sorted(told, key=lambda each: each[0]):
        lines += made
    return card(heading(translate("CertificatePage", "What happened")), *lines, gap=8)


def _issue(sheet: RegisterSheet) -> list[QWidget]:
    """By two persons, or in an emergency by one, and who countersigned when."""
    issued = Stamp(translate("CertificatePage", "Issued"))
    when = f"{sheet.issued_at:%Y-%m-%d %H:%M}"
    if not sheet.emergency_by:
        return [line(issued, f"{sheet.preparer} → {sheet.approver}", when)]
    alone = translate("CertificatePage", "Emergency: {reason}").format(reason=sheet.emergency_reason)
    lines: list[QWidget] = [
        line(issued, f"{sheet.preparer} → {sheet.emergency_by}", when),
        label(alone, "table", "danger", wrap=True),
    ]
    if sheet.countersigned_at:
        signed = Stamp(translate("CertificatePage", "Countersigned"))
        return [*lines, line(signed, sheet.approver, f"{sheet.countersigned_at:%Y-%m-%d %H:%M}")]
    waits = translate("CertificatePage", "Nobody has countersigned yet")
    return [*lines, label(waits, "table", "danger", wrap=True)]
