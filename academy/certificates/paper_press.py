"""The press: draws the pages of one batch after a template. What it keeps is measured and drawn once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from academy.base.problems import Problem, Refused
from academy.certificates.facts import CertificateSheet
from academy.certificates.facts_template import Element, ElementKind, Template
from academy.certificates.paper_body import BodySetter, Layout
from academy.certificates.paper_ink import draw
from academy.certificates.paper_specimen import mark_specimen
from academy.certificates.paper_text import Fitted, draw_text, fitted
from academy.certificates.rules_template_text import words_of
from academy.certificates.rules_template_values import values_of
from academy.printing.inks import MARK_GREY
from academy.printing.letters import Letters
from academy.printing.marks import photo_place, seal_place
from academy.printing.qr import qr_ops
from academy.printing.sheet import MM, Sheet
from academy.printing.shell import PHOTO, Page, packed_ops
from academy.printing.units import Style, Unit

NOTE = "预览　未签发，不作凭证"
PERSONAL = frozenset({ElementKind.PHOTO, ElementKind.CODE, ElementKind.BODY, ElementKind.SEAL})


@dataclass(frozen=True, slots=True)
class Measured:
    """What one certificate says, by element: its short texts, and its bodies as they are set."""

    facts: CertificateSheet
    texts: Mapping[int, str]
    bodies: Mapping[int, tuple[Layout, Sequence[Unit]]]


class Press:
    """`preview` shows what the bought form already says, the seal's place, and that nothing is issued.

    A `specimen` bears the word 样张 from side to side. A `lenient` one leaves out what cannot be set and
    keeps the reasons in `faults`: for trying only.
    """

    def __init__(
        self, template: Template, preview: bool = False, lenient: bool = False, specimen: bool = False
    ) -> None:
        self.size = (template.width, template.height)
        self.preview, self._lenient, self._specimen = preview, lenient, specimen
        self.faults: dict[int, Refused] = {}
        self._elements = [each for each in template.elements if each.printed or preview]
        self._bodies = {
            at: BodySetter(each, template.height)
            for at, each in enumerate(self._elements)
            if each.kind is ElementKind.BODY
        }
        self._fitted: dict[tuple[int, str], Fitted] = {}
        self._shared: dict[int, str] = {}  # texts that are the same on every certificate stand in the ground
        self._text_ops: dict[tuple[int, str], str] = {}
        # by identity: the hash of twenty facts costs more than to look them up. Measured holds them alive.
        self._measured: dict[int, Measured] = {}
        self._drawn: dict[int, Page] = {}

    def prepare(self, facts: CertificateSheet) -> Measured:
        """Measure all of one certificate, once. Refused for everything that does not fit."""
        if (known := self._measured.get(id(facts))) is not None:
            return known
        values, problems = values_of(facts), list[Problem]()
        texts, bodies = dict[int, str](), dict[int, tuple[Layout, Sequence[Unit]]]()
        for at, each in enumerate(self._elements):
            try:
                if each.kind is ElementKind.BODY:
                    bodies[at] = self._bodies[at].layout(facts, values)
                elif each.kind is ElementKind.TEXT:
                    texts[at] = words_of(each.text, values)
                    if texts[at]:
                        self._fit(at, each, texts[at])
            except Refused as refusal:
                problems += refusal.problems
                self.faults[at] = refusal
        if problems and not self._lenient:
            raise Refused(*dict.fromkeys(problems))
        found = self._measured[id(facts)] = Measured(facts, texts, bodies)
        return found

    def sort_out(self, sheets: Sequence[CertificateSheet]) -> None:
        """Find the texts that all certificates of the batch share."""
        shared = dict(self.prepare(sheets[0]).texts)
        for facts in sheets[1:]:
            texts = self.prepare(facts).texts
            shared = {at: words for at, words in shared.items() if words == texts[at]}
            if not shared:
                break
        self._shared = shared

    def ground(self, sheet: Sheet) -> None:
        """Everything that is the same on every certificate, in the order of the template."""
        for at, each in enumerate(self._elements):
            if each.kind is ElementKind.TEXT:
                if (words := self._shared.get(at)) and at not in self.faults:
                    draw_text(sheet, each, words, self._fit(at, each, words))
            elif each.kind not in PERSONAL:
                draw(sheet, each)
        if self._specimen:
            mark_specimen(sheet)
        if self.preview:
            sheet.text(NOTE, Style("hei", 6, 8, ink=MARK_GREY), sheet.w / 2, sheet.h - 3.2, "c")

    def draw(self, letters: Letters, facts: CertificateSheet, opening: str) -> None:
        """Draw one page; `opening` is what every page of the file begins with."""
        sheet = Sheet(self.size, letters, self.preview)
        sheet.ops.append(opening)
        measured = self.prepare(facts)
        for at, each in enumerate(self._elements):
            if at in self.faults:
                continue
            if each.kind is ElementKind.BODY:
                layout, own = measured.bodies[at]
                if layout.runs:
                    sheet.ops.append(self._bodies[at].ops(layout, own, letters))
            elif each.kind is ElementKind.TEXT and at not in self._shared:
                if words := measured.texts[at]:
                    sheet.ops.append(self._text(at, each, words, letters))
            elif each.kind is ElementKind.CODE and facts.qr:
                sheet.ops.append(qr_ops(sheet, facts.qr, each.x, each.y, each.w))
            elif each.kind is ElementKind.PHOTO:
                _photo(sheet, each, bool(facts.photo))
            elif each.kind is ElementKind.SEAL:
                seal_place(sheet, each.x + each.w / 2, each.y + each.h / 2, each.w, each.text or "用印处")
        self._drawn[id(facts)] = Page(packed_ops("\n".join(sheet.ops)), self._photo_of(facts))

    def page(self, facts: CertificateSheet) -> Page:
        """The finished page. ValueError for a certificate that is not of this batch."""
        if id(facts) not in self._drawn:
            raise ValueError("not of this batch")
        return self._drawn[id(facts)]

    def _photo_of(self, facts: CertificateSheet) -> bytes | None:
        placed = any(each.kind is ElementKind.PHOTO for each in self._elements)
        return facts.photo if placed else None

    def _fit(self, at: int, each: Element, words: str) -> Fitted:
        key = (at, words)
        if key not in self._fitted:
            self._fitted[key] = fitted(each, words)
        return self._fitted[key]

    def _text(self, at: int, each: Element, words: str, letters: Letters) -> str:
        """The operators of a text; few differ from person to person."""
        key = (at, words)
        if key not in self._text_ops:
            apart = Sheet(self.size, letters, self.preview)
            draw_text(apart, each, words, self._fit(at, each, words))
            self._text_ops[key] = "\n".join(apart.ops)
        return self._text_ops[key]


def _photo(sheet: Sheet, each: Element, there: bool) -> None:
    """The photo, or in a preview the place where one is missing."""
    if there:
        box = f"{each.w * MM:.2f} 0 0 {each.h * MM:.2f} {sheet.x(each.x):.2f} {sheet.y(each.y + each.h):.2f}"
        sheet.ops.append(f"q {box} cm /{PHOTO} Do Q")
    elif sheet.preview:
        photo_place(sheet, each.x, each.y, each.w, each.h)
