"""Certificates on paper: one to look at, a class as one file, a class as one file each for the archive.

    found = problems_of(sheets)            # before any number is used: every glyph, every fit
    shell = build_shell(sheets)            # stored once for the batch: shell.data
    one = tail(shell, sheets[0])           # stored per certificate; shell.data + one is the PDF
    all_of_them = merged(sheets)           # the same drawings in one file

All sheets of a batch are of one kind. Same facts, same bytes. What cannot be printed is Refused by name.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from academy.base.problems import Problem, Refused
from academy.certificates.facts import CertificateKind, CertificateSheet
from academy.certificates.paper_body import ENGLISH_GAP, BodySetter, Layout, english_lines
from academy.certificates.paper_look import LOOKS, SIZE, title_rule
from academy.printing.breaker import Line, one_line
from academy.printing.chinese import cn_date, en_date
from academy.printing.fonts import CENTRE, missing, no_glyph
from academy.printing.inks import DARK_GOLD, LABEL_GREY, MARK_GREY, RED
from academy.printing.jpeg import jpeg
from academy.printing.letters import Letters
from academy.printing.marks import seal_place
from academy.printing.qr import SIDE, check_qr, qr_ops
from academy.printing.sheet import MM, Sheet, fit
from academy.printing.shell import PHOTO, Page, Shell
from academy.printing.units import Style, Unit

NOTE = Style("hei", 7.5, 10, ink=LABEL_GREY)
NUMBER = Style("song", 9, 14)
ISSUER = Style("song", 16, 24)
ISSUER_LEAST = 11.0
ISSUER_ROOM = 110.0  # mm: from the number to the frame
ENGLISH_ISSUER = Style("song", 9, 13, ink=LABEL_GREY, western=True)
PHOTO_SIZE = (25.0, 35.0)  # mm: one inch, as identity photos are cut
PHOTO_ROOM = 4.0  # mm: a photo stands higher than the code beside it
GAP = 5.0
NUMBER_ROOM = 62.0  # mm between the code and the seal place


@dataclass(frozen=True, slots=True)
class Prepared:
    """One certificate's text, measured."""

    layout: Layout
    own: Sequence[Unit]
    number: Line
    number_style: Style


class Press:
    """Draws the pages of one batch. What it keeps for each certificate is measured and drawn once."""

    def __init__(self, kind: CertificateKind) -> None:
        self.look = LOOKS[kind]
        self._setter = BodySetter(self.look)
        self._fixed: dict[object, str] = {}
        self._prepared: dict[CertificateSheet, Prepared] = {}
        self._issuers: set[str] = set()
        self._printable: set[str] = set()
        self.one_frame = False  # all certificates share issuer and day: the ground then holds these words
        self._drawn: dict[CertificateSheet, str] = {}

    def words(self, letters: Letters, facts: CertificateSheet) -> None:
        """Draw all of a certificate but its code and photo."""
        sheet = Sheet(SIZE, letters)
        ready = self._prepare(facts)
        sheet.ops.append(self._setter.ops(ready.layout, ready.own, letters))
        if facts.english:
            lines, style = english_lines(facts, ready.layout, self._room(facts)[1])
            left = ready.layout.x / MM
            sheet.lines(lines, style, left, ready.layout.bottom + ENGLISH_GAP, sheet.w - 2 * left)
        x, y = self._number_at(facts)
        base = sheet.y(y) - CENTRE[NUMBER.face] * ready.number_style.size
        sheet.draw_line(ready.number, ready.number_style, sheet.x(x), base)
        self._drawn[facts] = "\n".join(sheet.ops)

    def page(self, sheet: Sheet, facts: CertificateSheet) -> Page:
        """The whole page on a fresh sheet. ValueError for a certificate that is not of this batch."""
        if facts not in self._drawn:
            raise ValueError("not of this batch")
        if not self.one_frame:
            sheet.ops.append(self.frame_words(sheet.letters, facts, sheet.preview))
        sheet.ops.append(self._drawn[facts])
        if facts.qr:
            sheet.ops.append(qr_ops(sheet, facts.qr, self._code_x(facts), self.look.code_y))
        if facts.photo:
            (x, y), (w, h) = self._photo_at(), PHOTO_SIZE
            box = f"{w * MM:.2f} 0 0 {h * MM:.2f} {sheet.x(x):.2f} {sheet.y(y + h):.2f}"
            sheet.ops.append(f"q {box} cm /{PHOTO} Do Q")
        return Page("\n".join(sheet.ops), facts.photo)

    def problems(self, facts: CertificateSheet) -> Iterator[Problem]:
        """What keeps one certificate from being printed."""
        lacking = []
        for field, text in _texts(facts):
            if text not in self._printable:
                lacking += [replace(no_glyph(char, text), field=field) for char in missing(text)]
                if not lacking:
                    self._printable.add(text)
        yield from lacking
        checks = [] if lacking else [self._check_fit]
        checks += [
            check for check, wanted in ((_check_photo, facts.photo), (_check_code, facts.qr)) if wanted
        ]
        for check in checks:
            try:
                check(facts)
            except Refused as refusal:
                yield from refusal.problems

    def _check_fit(self, facts: CertificateSheet) -> None:
        ready = self._prepare(facts)
        if facts.issuer not in self._issuers:
            fit(facts.issuer, ISSUER, ISSUER_ROOM, ISSUER_LEAST)
            self._issuers.add(facts.issuer)
        if facts.english:
            english_lines(facts, ready.layout, self._room(facts)[1])
            fit(facts.english.issuer, ENGLISH_ISSUER, ISSUER_ROOM)

    def _prepare(self, facts: CertificateSheet) -> Prepared:
        """Refused `paper.does_not_fit` for the text or the number."""
        if facts not in self._prepared:
            layout, own = self._setter.layout(facts, *self._room(facts))
            style, number = NUMBER, one_line(facts.number, NUMBER)
            if number is None or number.natural > NUMBER_ROOM * MM:
                style = fit(facts.number, NUMBER, NUMBER_ROOM)
                number = one_line(facts.number, style) or Line([], True, 0, 0)
            self._prepared[facts] = Prepared(layout, own, number, style)
        return self._prepared[facts]

    def frame_words(self, letters: Letters, facts: CertificateSheet, preview: bool) -> str:
        """Title, captions, issuer and date: the same on every certificate of a day."""
        key = frame_key(facts)
        if key not in self._fixed:
            apart = Sheet(SIZE, letters, preview)
            self._title(apart, facts)
            self._captions(apart, facts)
            self._issuer(apart, facts)
            self._fixed[key] = "\n".join(apart.ops)
        return self._fixed[key]

    def _title(self, sheet: Sheet, facts: CertificateSheet) -> None:
        look, middle = self.look, sheet.w / 2
        y = look.title_y - (3 if facts.english else 0)
        sheet.tracked(look.title, Style("song-bold", look.title_size, 60, ink=RED), middle, y, look.track)
        if facts.english:
            style = Style("song", 11.5, 16, ink=DARK_GOLD)
            sheet.tracked(look.english_title, style, middle, y + 14, 0.16)

    def _captions(self, sheet: Sheet, facts: CertificateSheet) -> None:
        also = bool(facts.english)
        if facts.qr:
            x, y = self._code_x(facts), self.look.code_y + SIDE + 3.6
            sheet.text("扫码核验" + ("  Scan to verify" if also else ""), NOTE, x, y)
        x, y = self._number_at(facts)
        sheet.text("证书编号" + ("  No." if also else ""), NOTE, x, y - 4.5)
        if facts.reissued_on:
            sheet.text(f"补发　{cn_date(facts.reissued_on)}", NUMBER, x, y - 10)
        if sheet.preview:
            note = "预览　未签发，不作凭证"
            sheet.text(note, Style("hei", 6, 8, ink=MARK_GREY), sheet.w / 2, sheet.h - 3.2, "c")

    def _issuer(self, sheet: Sheet, facts: CertificateSheet) -> None:
        """Issuer and date on one axis; the seal's place is centred between them."""
        x, y, step = self.look.axis, self.look.issuer_y, self.look.step
        if facts.english:
            y, step = y - 5, step - 1.5
            sheet.text(
                facts.english.issuer, fit(facts.english.issuer, ENGLISH_ISSUER, ISSUER_ROOM), x, y + 16, "c"
            )
            sheet.text(en_date(facts.issued_on), ENGLISH_ISSUER, x, y + 20.7, "c")
        sheet.text(facts.issuer, fit(facts.issuer, ISSUER, ISSUER_ROOM, ISSUER_LEAST), x, y, "c")
        sheet.text(cn_date(facts.issued_on), ISSUER, x, y + step, "c")
        seal_place(sheet, x, y + step * (0.85 if facts.english else 0.5))

    def _room(self, facts: CertificateSheet) -> tuple[float, float]:
        """Between which heights the text must stand."""
        look = self.look
        bottom = look.body_bottom - (PHOTO_ROOM if facts.photo else 0)
        return (look.body_y - 7, bottom - 2) if facts.english else (look.body_y, bottom)

    def _left(self) -> float:
        return (SIZE[0] - self.look.measure) / 2

    def _photo_at(self) -> tuple[float, float]:
        return self._left(), self.look.code_y + SIDE - PHOTO_SIZE[1]

    def _code_x(self, facts: CertificateSheet) -> float:
        return self._left() + (PHOTO_SIZE[0] + GAP if facts.photo else 0)

    def _number_at(self, facts: CertificateSheet) -> tuple[float, float]:
        return self._code_x(facts) + (SIDE + GAP if facts.qr else 0), self.look.code_y + SIDE - 1.4


def problems_of(sheets: Sequence[CertificateSheet]) -> list[Problem]:
    """Every reason why a certificate of the batch cannot be printed; `where` is the person's name."""
    return _problems(_press(sheets), sheets) if sheets else []


@dataclass(frozen=True, slots=True)
class CertificateShell:
    """What the certificates of one batch share; `data` is what the archive keeps once."""

    press: Press
    shell: Shell

    @property
    def data(self) -> bytes:
        return self.shell.data

    def page(self, facts: CertificateSheet) -> Page:
        return self.press.page(self.shell.sheet(), facts)


def build_shell(sheets: Sequence[CertificateSheet], preview: bool = False) -> CertificateShell:
    """The shared objects of a batch. Refused with everybody's problems at once."""
    press = _press(sheets)
    if found := _problems(press, sheets):
        raise Refused(*found)
    press.one_frame = len(set(map(frame_key, sheets))) == 1

    def ground(sheet: Sheet) -> None:
        press.look.ground(sheet)
        title_rule(sheet, press.look, press.look.rule_y + (1.5 if sheets[0].english else 0))
        if press.one_frame:
            sheet.ops.append(press.frame_words(sheet.letters, sheets[0], preview))

    def first_drawing(sheet: Sheet) -> None:
        for facts in sheets:
            press.frame_words(sheet.letters, facts, preview)
            press.words(sheet.letters, facts)

    return CertificateShell(press, Shell(SIZE, press.look.title, ground, first_drawing, preview))


def tail(shell: CertificateShell, facts: CertificateSheet) -> bytes:
    """One certificate's own part: `shell.data + tail(shell, facts)` is its PDF."""
    return shell.shell.tail(shell.page(facts), facts.number)


def merged(
    sheets: Sequence[CertificateSheet], progress: Callable[[int, int], None] = lambda _done, _all: None
) -> bytes:
    """A batch as one PDF. `progress` is told how many of how many are drawn."""
    shell = build_shell(sheets)
    return shell.shell.merged(map(shell.page, sheets), lambda done: progress(done, len(sheets)))


def preview(facts: CertificateSheet) -> bytes:
    """One certificate as it would be printed, with the seal's place shown and marked as not issued."""
    shell = build_shell([facts], preview=True)
    return shell.data + tail(shell, facts)


def _press(sheets: Sequence[CertificateSheet]) -> Press:
    kinds = {(facts.kind, facts.english is None) for facts in sheets}
    if len(kinds) != 1:
        raise ValueError("a batch is of one kind and one language")
    return Press(sheets[0].kind)


def frame_key(facts: CertificateSheet) -> tuple[object, ...]:
    """What title, captions, issuer and date depend on."""
    english = facts.english.issuer if facts.english else None
    return facts.issuer, english, facts.issued_on, bool(facts.photo), bool(facts.qr), facts.reissued_on


def _problems(press: Press, sheets: Sequence[CertificateSheet]) -> list[Problem]:
    return [replace(found, where=facts.name) for facts in sheets for found in press.problems(facts)]


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


def _check_photo(facts: CertificateSheet) -> None:
    jpeg(facts.photo or b"")


def _check_code(facts: CertificateSheet) -> None:
    check_qr(facts.qr)
