"""Certificates that came back as pictures: genuine ones and forged ones, by chance but from a seed."""

import random
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

import numpy as np

from academy.certificates import paper, rules_scan
from academy.certificates.facts import CertificateSheet
from academy.certificates.facts_verify import Seen
from academy.certificates.rules_template_built_in import BUILT_IN, built_in
from academy.printing.read_code import read_file, text_of
from academy.printing.scan_compare import Compared, compared
from academy.printing.scan_sheet import DPI, drawn
from tests.printing.photos import photo
from tests.printing.scans import MM, Forged, Way, fine, folded, forged, returned, sealed, signed
from tests.rooms.certificates.sheets import ENGLISH, PLAIN
from tests.rooms.certificates.test_round_trip import coded

PERSON = replace(
    PLAIN, name="王晓玉", number="QH-YF-2026-0103-0386", photo=photo(), english=ENGLISH, grade="合格",
    citation="在技术创新工作中成绩优秀。", mentors=("管正德", "贺明尺"), passed_on=date(2026, 9, 21),
    issued_on=date(2026, 11, 21),
)  # fmt: skip
# What a forger would change: one character, one digit, in the faces of the paper.
CHANGES = tuple(
    Forged(old, new)
    for old, new in (
        ("王晓玉", "玉晓玉"), ("王晓玉", "王晓王"), ("王晓玉", "王晓五"), ("0386", "0388"), ("0386", "0886"),
        ("0386", "0366"), ("0386", "0385"), ("0386", "03867"), ("9019", "9079"), ("9019", "8019"),
        ("二十一日", "三十一日"), ("二十一日", "二十二日"), ("十一月", "十二月"), ("四十学时", "四百学时"),
        ("四十学时", "四七学时"), ("合格", "优秀"), ("管正德", "管王德"), ("转炉", "电炉"),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    design: str
    way: Way
    changes: tuple[Forged, ...] = ()
    seal: tuple[float, float] | None = None  # mm from where the issuer stands
    folds: tuple[float, ...] = ()  # share of the width; negative: of the height
    pen: bool = False
    seed: int = 0

    @property
    def altered(self) -> set[str]:
        """The facts that are other than on the paper."""
        return {self._field(each) for each in self.changes}

    def _field(self, change: Forged) -> str:
        text = "".join(text_of(pdf_of(self.design)).split())
        at = -1
        for _ in range(change.nth + 1):
            at = text.index(change.old, at + 1)
        pairs = enumerate(zip(change.old, change.new, strict=False), at)
        wrong = next((spot for spot, (old, new) in pairs if old != new), at + len(change.old) - 1)
        fields = rules_scan.places(text, sheet_of(self.design))
        return next(field for field, places in fields.items() if wrong in places)


@cache
def sheet_of(design: str) -> CertificateSheet:
    template = built_in(design)
    facts = replace(PERSON, kind=template.kinds[0])
    return coded(facts if "bilingual" in design else replace(facts, english=None))[0]


@cache
def pdf_of(design: str) -> bytes:
    sheet = sheet_of(design)
    shell = paper.build_shell([sheet], built_in(design))
    return shell.data + paper.tail(shell, sheet)


def picture_of(case: Case) -> bytes:
    """The file as it comes back."""
    pdf = pdf_of(case.design)
    sheet = forged(pdf, *case.changes) if case.changes else fine(pdf)
    wide, high = sheet.width / MM, sheet.height / MM
    if case.seal is not None:
        x, y = issuer_of(case.design)
        sheet = sealed(sheet, (x + case.seal[0], y + case.seal[1]))
    for fold in case.folds:
        sheet = folded(sheet, fold * wide) if fold > 0 else folded(sheet, -fold * high, upright=False)
    if case.pen:
        sheet = signed(sheet, (wide * 0.5, high * 0.72), np.random.default_rng(case.seed))
    return returned(sheet, case.way, case.seed)


@cache
def issuer_of(design: str) -> tuple[float, float]:
    """Where the last character of the issuer stands, in mm: seals are pressed over it."""
    drawing = drawn(pdf_of(design))
    assert drawing is not None
    last = max((each for each in drawing.glyphs if each and each.sign == "院"), key=lambda each: each.top)
    return last.left / DPI * 25.4, last.top / DPI * 25.4


def judged(case: Case) -> tuple[Compared, dict[str, Seen]]:
    """The comparison, and what is said of each fact; nothing where the picture could not be laid."""
    reading = read_file(picture_of(case))
    match = compared(pdf_of(case.design), reading.sights[0])
    assert match is not None
    fields = rules_scan.places(match.text, sheet_of(case.design))
    told = rules_scan.said(fields, match.marks, match.added) if match.laid else []
    return match, {each.field: each.seen for each in told}


def by_chance(seed: int, dpi: int, forge: bool, design: str = "") -> Case:
    """A scan or a photo as they come."""
    chance = random.Random(seed)
    design = design or chance.choice(BUILT_IN)
    text = "".join(text_of(pdf_of(design)).split())
    changes: tuple[Forged, ...] = ()
    if forge:
        change = chance.choice([each for each in CHANGES if each.old in text])
        changes = (replace(change, nth=chance.randrange(text.count(change.old))),)
    seal = (chance.uniform(-8, 8), chance.uniform(-6, 8)) if chance.random() < 0.5 else None
    folds = [chance.uniform(0.3, 0.7) for _ in range(chance.random() < 0.2)]
    folds += [-chance.uniform(0.3, 0.7) for _ in range(chance.random() < 0.2)]
    return Case(design, _way(chance, dpi), changes, seal, tuple(folds), chance.random() < 0.3, seed)


def _way(chance: random.Random, dpi: int) -> Way:
    aslant = chance.random() < 0.4
    return Way(
        dpi, turn=chance.uniform(-5, 5), tilt=chance.uniform(0.02, 0.2) if aslant else 0,
        blur=chance.uniform(0.3, 0.9) * dpi / 150 if dpi < 300 else chance.uniform(0.5, 1.5),
        gain=chance.choice((0, 0, 0.3, 0.6)), light=chance.uniform(0, 0.4 if aslant else 0.1),
        noise=chance.uniform(0, 5), quality=chance.choice((60, 75, 90)),
        curl=chance.uniform(0, 2) if aslant else 0, quarter=chance.choice((0, 0, 2, 1, 3)),
        grey=chance.random() < 0.2, bilevel=not aslant and chance.random() < 0.1,
    )  # fmt: skip
