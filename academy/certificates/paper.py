"""Certificates on paper: one to look at, a class as one file, a class as one file each for the archive.

    found = problems_of(sheets, template)   # before any number is used: every glyph, every fit
    shell = build_shell(sheets, template)   # stored once for the batch: shell.data
    one = tail(shell, sheets[0])            # stored per certificate; shell.data + one is the PDF
    all_of_them = merged(sheets, template)  # the same drawings in one file

A template draws them all; without one the built-in of their kind does. All sheets of a batch are of one kind.
Same template and facts, same bytes. What cannot be printed is Refused by name.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import BinaryIO
from unicodedata import category

from academy.base.problems import Problem, Refused
from academy.certificates.facts import CertificateSheet
from academy.certificates.facts_template import Template
from academy.certificates.paper_press import Press
from academy.certificates.rules_template_built_in import standard
from academy.certificates.rules_template_values import TITLES
from academy.printing.fonts import missing, no_glyph
from academy.printing.jpeg import jpeg
from academy.printing.qr import check_qr
from academy.printing.sheet import Sheet
from academy.printing.shell import Page, Shell

LOT = 1000
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class CertificateShell:
    """What the certificates of one batch share; `data` is what the archive keeps once."""

    press: Press
    shell: Shell

    @property
    def data(self) -> bytes:
        return self.shell.data

    def page(self, facts: CertificateSheet) -> Page:
        return self.press.page(facts)


def problems_of(sheets: Sequence[CertificateSheet], template: Template | None = None) -> list[Problem]:
    """Every reason why a certificate of the batch cannot be printed; `where` is the person's name.

    Looked at in lots: what was measured of one lot is forgotten before the next.
    """
    lots = (sheets[at : at + LOT] for at in range(0, len(sheets), LOT))
    return [found for lot in lots for found in _problems(_press(lot, template), lot)]


def build_shell(
    sheets: Sequence[CertificateSheet],
    template: Template | None = None,
    preview: bool = False,
    scan: bytes = b"",
    specimen: bool = False,
) -> CertificateShell:
    """The shared objects of a batch. Refused with everybody's problems at once."""
    press = _press(sheets, template, preview, specimen)
    if found := _problems(press, sheets):
        raise Refused(*found)
    return _shell(press, sheets, scan if preview else b"")


def issued_shell(sheets: Sequence[CertificateSheet], template: Template) -> CertificateShell:
    """The shell of papers that were looked at before they were issued: they are only drawn."""
    return _shell(_press(sheets, template), sheets, b"")


def _shell(press: Press, sheets: Sequence[CertificateSheet], scan: bytes) -> CertificateShell:
    press.sort_out(sheets)

    def first_drawing(sheet: Sheet) -> None:
        opening = "\n".join(sheet.ops)
        for facts in sheets:
            press.draw(sheet.letters, facts, opening)

    title = TITLES[sheets[0].kind][0]
    return CertificateShell(press, Shell(press.size, title, press.ground, first_drawing, press.preview, scan))


def tail(shell: CertificateShell, facts: CertificateSheet) -> bytes:
    """One certificate's own part: `shell.data + tail(shell, facts)` is its PDF."""
    return shell.shell.tail(shell.page(facts), facts.number)


def merged(
    sheets: Sequence[CertificateSheet],
    progress: Progress = lambda _done, _all: None,
    template: Template | None = None,
) -> bytes:
    """A batch as one PDF. `progress` is told how many of how many are drawn."""
    shell = build_shell(sheets, template)
    return shell.shell.merged(map(shell.page, sheets), lambda done: progress(done, len(sheets)))


def write_merged(
    file: BinaryIO,
    sheets: Sequence[CertificateSheet],
    progress: Progress = lambda _done, _all: None,
    template: Template | None = None,
) -> None:
    """`merged` straight into a file: ten thousand certificates need not stand in memory."""
    shell = build_shell(sheets, template)
    shell.shell.write_merged(file, map(shell.page, sheets), lambda done: progress(done, len(sheets)))


def preview(facts: CertificateSheet, template: Template | None = None, scan: bytes = b"") -> bytes:
    """One certificate as it would be printed, with the seal's place shown and marked as not issued."""
    shell = build_shell([facts], template, True, scan)
    return shell.data + tail(shell, facts)


def specimens(
    file: BinaryIO,
    sheets: Sequence[CertificateSheet],
    template: Template,
    scan: bytes,
    progress: Progress = lambda _done, _all: None,
) -> None:
    """样张 of a batch in one file: what would be printed, with that word from side to side."""
    shell = build_shell(sheets, template, preview=True, scan=scan, specimen=True)
    shell.shell.write_merged(file, map(shell.page, sheets), lambda done: progress(done, len(sheets)))


def tried(facts: CertificateSheet, template: Template, scan: bytes = b"") -> tuple[bytes, list[Problem]]:
    """A preview that leaves out what cannot be set, and why; for a template that is still being made."""
    press = Press(template, True, lenient=True)
    with suppress(Refused):
        press.prepare(facts)
    shell = _shell(press, [facts], scan)
    found = [each for refused in press.faults.values() for each in refused.problems]
    return shell.data + tail(shell, facts), list(dict.fromkeys(found))


def bought_form(facts: CertificateSheet, template: Template, scan: bytes = b"") -> bytes:
    """What the bought form of a template says before anything is printed on it, and its picture behind."""
    there = tuple(replace(each, printed=True) for each in template.elements if not each.printed)
    press = Press(replace(template, elements=there), lenient=True)
    with suppress(Refused):
        press.prepare(facts)
    shell = _shell(press, [facts], scan)
    return shell.data + tail(shell, facts)


def _press(
    sheets: Sequence[CertificateSheet], template: Template | None, preview: bool = False,
    specimen: bool = False,
) -> Press:  # fmt: skip
    kinds = {(facts.kind, facts.english is None) for facts in sheets}
    if len(kinds) != 1:
        raise ValueError("a batch is of one kind and one language")
    first = sheets[0]
    chosen = template or standard(first.kind, bool(first.photo), bool(first.english))
    return Press(chosen, preview, specimen=specimen)


def _problems(press: Press, sheets: Sequence[CertificateSheet]) -> list[Problem]:
    printable: set[str] = set()
    return [
        replace(found, where=facts.name) for facts in sheets for found in _faults(press, facts, printable)
    ]


def _faults(press: Press, facts: CertificateSheet, printable: set[str]) -> Iterator[Problem]:
    """What keeps one certificate from being printed; `printable` remembers texts that were found good."""
    lacking: list[Problem] = []
    for field, text in _texts(facts):
        if text not in printable:
            lacking += [replace(no_glyph(char, text), field=field) for char in _unprintable(text)]
            if not lacking:
                printable.add(text)
    yield from lacking
    checks: list[Callable[[], object]] = [] if lacking else [lambda: press.prepare(facts)]
    if facts.photo:
        checks.append(lambda: jpeg(facts.photo or b""))
    if facts.qr:
        checks.append(lambda: check_qr(facts.qr))
    for check in checks:
        try:
            check()
        except Refused as refusal:
            yield from refusal.problems


def _unprintable(text: str) -> list[str]:
    """Characters no face has, and those nobody would see: a name with them is another name."""
    unseen = [char for char in dict.fromkeys(text) if category(char) in ("Cc", "Cf")]
    return list(dict.fromkeys([*missing(text), *unseen]))


def _texts(facts: CertificateSheet) -> Iterator[tuple[str, str]]:
    """Every text of the paper that came from data, with its field."""
    fields = ("number", "name", "issuer", "gender", "doc_masked", "class_name", "host", "grade", "citation")
    for field in fields:
        yield field, getattr(facts, field)
    for mentor in facts.mentors:
        yield "mentors", mentor
    if facts.english:
        english = facts.english
        words = (english.name, english.class_name, english.host, english.issuer, english.grade)
        for text in (*words, *english.mentors, english.citation):
            yield "english", text
