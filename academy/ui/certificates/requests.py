"""What waits for a second person on the page of a certificate, and how earlier requests are told."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from academy.base.actor import Actor
from academy.certificates.facts_ledger import ReissueRow
from academy.certificates.facts_reasons import EvidenceRow, NoticeRow, VoidRow
from academy.ui.certificates.life_acts import LifeActs
from academy.ui.certificates.void_acts import VoidActs
from academy.ui.parts.buttons import button
from academy.ui.parts.i18n import Language
from academy.ui.parts.layout import box, column, label, row
from academy.ui.parts.marks import Stamp
from academy.ui.parts.messages import NoteStrip

translate = QCoreApplication.translate
KB = 1024
KINDS = {"application/pdf": "PDF", "image/jpeg": "JPEG", "image/png": "PNG"}
Open = Callable[[EvidenceRow], object]


def void_cause(language: Language, found: VoidRow) -> str:
    """The cause in words, and what was written beside it."""
    return _cause(language.words.word(f"certificates.void_cause.{found.cause.value}"), found.reason)


def reissue_cause(language: Language, found: ReissueRow) -> str:
    return _cause(language.words.word(f"certificates.reissue_cause.{found.cause.value}"), found.reason)


def _cause(cause: str, reason: str) -> str:
    return translate("CertificatePage", "{cause}: {reason}").format(cause=cause, reason=reason)


def void_strip(language: Language, actor: Actor, acts: VoidActs, asked: VoidRow) -> QWidget:
    """Who asks to void and why, with what each of the two may do about it."""
    words = translate("CertificatePage", "{name} asks to void this certificate: {reason}")
    said = [void_cause(language, asked), *_counted(asked.evidence)]
    if asked.told_on:
        words_told = translate("CertificatePage", "holder told {day}")
        said.append(words_told.format(day=asked.told_on.isoformat()))
    text = words.format(name=asked.asked_by, reason="　".join(said))
    buttons: list[QPushButton] = []
    key, number = asked.certificate_id, asked.number
    if actor.may("certificates.prepare"):
        add = button(translate("CertificatePage", "Add evidence…"), on=lambda: acts.add_evidence(key))
        told = button(translate("CertificatePage", "Holder told…"), on=lambda: acts.note_told(key))
        buttons += [told, add]
    if actor.may("certificates.print"):
        notice = button(translate("CertificatePage", "Notice…"), on=lambda: acts.notices([key], number))
        buttons.insert(0, notice)
    if actor.may("certificates.void"):
        decline = button(
            translate("CertificatePage", "Let it stand"), on=lambda: acts.decide(key, number, approve=False)
        )
        approve = button(
            translate("CertificatePage", "Void"), "seal", "ban",
            on=lambda: acts.decide(key, number, approve=True),
        )  # fmt: skip
        buttons += [decline, approve]
    return _strip(text, buttons)


def _counted(files: Sequence[EvidenceRow]) -> list[str]:
    """How many files prove a request, where there are any."""
    return [translate("CertificatePage", "files: {count}").format(count=len(files))] if files else []


def reissue_strip(
    language: Language, actor: Actor, acts: LifeActs, files: VoidActs, asked: ReissueRow
) -> QWidget:
    """Who asks to reissue and why."""
    words = translate("CertificatePage", "{name} asks to reissue this certificate: {reason}")
    said = [reissue_cause(language, asked), *_counted(asked.evidence)]
    text = words.format(name=asked.asked_by, reason="　".join(said))
    key, number = asked.certificate_id, asked.number
    buttons: list[QPushButton] = []
    if actor.may("certificates.prepare"):
        add = translate("CertificatePage", "Add evidence…")
        buttons.append(button(add, on=lambda: files.add_reissue_evidence(key)))
    if actor.may("certificates.void"):
        decline = button(
            translate("CertificatePage", "Decline"),
            on=lambda: acts.decide_reissue(key, number, approve=False),
        )  # fmt: skip
        approve = button(
            translate("CertificatePage", "Reissue"), "seal", "copy",
            on=lambda: acts.decide_reissue(key, number, approve=True),
        )  # fmt: skip
        buttons += [decline, approve]
    return _strip(text, buttons)


def _strip(text: str, buttons: Sequence[QPushButton]) -> QWidget:
    line = row(NoteStrip("warn", text), *buttons, gap=8)
    line.setStretch(0, 1)
    return box(line)


def void_lines(language: Language, found: VoidRow, acts: VoidActs) -> list[QWidget]:
    """One voiding in the history: state, who, when; the cause; each notice; each kept file."""
    at = found.decided_at or found.asked_at
    if found.state == "approved":
        mark: QWidget = Stamp(translate("CertificatePage", "Void"))
    elif found.state == "declined":
        mark = label(translate("CertificatePage", "Void declined"), "table", "muted")
    else:
        mark = label(translate("CertificatePage", "Void asked"), "table", "warn")
    lines = [
        line(mark, " → ".join(filter(None, (found.asked_by, found.decided_by))), f"{at:%Y-%m-%d %H:%M}"),
        label(void_cause(language, found), "table", "text2", wrap=True),
    ]
    if found.told_on:
        words = translate("CertificatePage", "Holder told {day}: {how}")
        told = words.format(day=found.told_on.isoformat(), how=found.told_how)
        lines.append(label(told, "table", "text2", wrap=True))
    lines += [_notice(each, acts) for each in found.notices]
    return [*lines, *(_file(each, acts.show_evidence) for each in found.evidence)]


def _notice(made: NoticeRow, acts: VoidActs) -> QWidget:
    """A notice to the holder that was made: the words open it."""
    words = (
        translate("CertificatePage", "Notice: void")
        if made.decided
        else translate("CertificatePage", "Notice: to be voided")
    )
    opener = button(words, "link", "file-text", small=True, on=lambda: acts.show_notice(made))
    opener.setToolTip(f"SHA-256 {made.sha256}")
    return box(row(opener, None, label(f"{made.made_at:%Y-%m-%d %H:%M}", "caption", "muted"), gap=8))


def _file(found: EvidenceRow, show: Open) -> QWidget:
    """A kept file: its name opens it, below it kind, size and hash."""
    opener = button(found.name, "link", "file-check", small=True, on=lambda: show(found))
    opener.setAccessibleName(translate("CertificatePage", "Look at {file}").format(file=found.name))
    opener.setToolTip(f"SHA-256 {found.sha256}")
    kind = KINDS.get(found.media, found.media)
    size = f"{max(1, found.size // KB):,} KB"
    note = label(f"{kind}　{size}　SHA-256 {found.sha256[:12]}…", "caption", "muted", wrap=True)
    return box(column(row(opener, None), note, gap=0))


def reissue_lines(language: Language, asked: ReissueRow, acts: VoidActs) -> list[QWidget]:
    """One reissue in the history, with each kept file."""
    at = asked.decided_at or asked.asked_at
    if asked.state == "approved":
        mark: QWidget = Stamp(translate("CertificatePage", "Reissued"))
    elif asked.state == "declined":
        mark = label(translate("CertificatePage", "Reissue declined"), "table", "muted")
    else:
        mark = label(translate("CertificatePage", "Reissue asked"), "table", "warn")
    who = " → ".join(filter(None, (asked.asked_by, asked.decided_by)))
    return [
        line(mark, who, f"{at:%Y-%m-%d %H:%M}"),
        label(reissue_cause(language, asked), "table", "text2", wrap=True),
        *(_file(each, acts.show_evidence) for each in asked.evidence),
    ]


def line(mark: QWidget, who: str, when: str) -> QWidget:
    """One line of the history."""
    return box(row(mark, label(who, "table"), None, label(when, "caption", "muted"), gap=8))
