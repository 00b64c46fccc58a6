"""Photos and scans held against the frozen paper: genuine ones agree, forged ones are named."""

import subprocess
import sys
from collections import Counter
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image, ImageFilter

from academy.certificates import rules_scan
from academy.certificates.facts_verify import Seen
from academy.certificates.rules_template_built_in import BUILT_IN
from academy.printing.read_code import Sight, codes_on, read_file
from academy.printing.scan_compare import compared
from tests.printing.scans import Forged, Way
from tests.rooms.certificates.scan_cases import Case, by_chance, judged, pdf_of, picture_of, sheet_of

SCAN = Way(150, turn=2.5, blur=0.7, gain=0.3, noise=4, quality=60, light=0.1)
PHOTO = Way(200, turn=-4, tilt=0.15, blur=0.9, light=0.35, noise=3, quality=75, curl=1.5, quarter=2)
GENUINE = {
    "scanned at 150 dpi, sealed, folded": Case("inner-sheet", SCAN, seal=(-3, 4), folds=(0.55,)),
    "photographed aslant and upside down, signed": Case("classic", PHOTO, seal=(4, 2), pen=True, seed=3),
    "copied without colours over a seal": Case("overprint", Way(200, 1, blur=0.8, grey=True), seal=(0, 3)),
}
TOLD = {"number", "name", "doc_masked"}
CAMPAIGN, DPIS = 40, (150, 200, 300)


@pytest.mark.parametrize("case", GENUINE.values(), ids=GENUINE.keys())
def test_a_genuine_paper_agrees_however_it_comes_back(case: Case) -> None:
    match, told = judged(case)
    assert match.laid
    assert Seen.DIFFERS not in told.values()
    assert {field for field, seen in told.items() if seen is Seen.AGREES} >= TOLD


@pytest.mark.parametrize(
    "case",
    [
        Case(
            "inner-sheet",
            SCAN,
            (
                Forged("王晓玉", "玉晓玉"), Forged("0386", "0388"), Forged("二十一日", "三十一日"),
                Forged("四十学时", "四百学时"), Forged("合格", "优秀"),
            ),
            seal=(-3, 4),
        ),
        Case(
            "overprint",
            PHOTO,
            (
                Forged("王晓玉", "王晓王"), Forged("0386", "03867"), Forged("9019", "8019"),
                Forged("十一月", "十二月"),
            ),
        ),
    ],
    ids=("scan", "photo"),
)  # fmt: skip
def test_every_altered_fact_is_named_and_no_other(case: Case) -> None:
    match, told = judged(case)
    assert {field for field, seen in told.items() if seen is Seen.DIFFERS} == case.altered
    fields = rules_scan.places(match.text, sheet_of(case.design))
    (name,) = (each for each in rules_scan.said(fields, match.marks, match.added) if each.field == "name")
    for content in match.cut(name.other):
        with Image.open(BytesIO(content)) as cut:
            assert min(cut.size) > 40


def test_what_a_lamp_outshines_is_not_called_altered() -> None:
    match, told = judged(Case("inner-sheet", replace(SCAN, turn=0, light=0.3, glare=(0.45, 0.21, 0.07))))
    assert match.laid
    assert Seen.DIFFERS not in told.values()
    assert told["name"] is Seen.UNTOLD
    assert told["number"] is Seen.AGREES


def test_what_cannot_be_made_out_is_neither_right_nor_wrong() -> None:
    """Out of focus, and half of the paper beside the picture."""
    case = Case("inner-sheet", Way(200, blur=0.6))
    with Image.open(BytesIO(picture_of(case))) as opened:
        sharp = opened.convert("RGB")
    (code,) = codes_on(sharp)
    half = sharp.crop((0, 0, round(sharp.width * 0.62), sharp.height))
    for picture in (sharp.filter(ImageFilter.GaussianBlur(5)), half):
        match = compared(pdf_of(case.design), Sight(code, picture))
        assert match is not None
        fields = rules_scan.places(match.text, sheet_of(case.design))
        told = {each.field: each.seen for each in rules_scan.said(fields, match.marks, match.added)}
        assert Seen.DIFFERS not in told.values()
        assert told["issuer"] is Seen.UNTOLD
    assert told["number"] is Seen.AGREES, "it stands on the half that is there"


def test_a_code_copied_onto_another_paper_is_not_compared_with_it() -> None:
    reading = read_file(picture_of(Case("inner-sheet", SCAN)))
    match = compared(pdf_of("honour"), reading.sights[0])
    assert match is not None
    assert not match.laid


def test_the_numbers_are_crunched_by_what_is_loaded_only_then() -> None:
    probe = "import sys, academy.certificates.service; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", probe], check=False).returncode == 0


@pytest.mark.campaign
@pytest.mark.parametrize("dpi", DPIS)
@pytest.mark.parametrize("design", BUILT_IN)
def test_no_genuine_paper_of_hundreds_is_called_altered(design: str, dpi: int) -> None:
    """Every design as it comes back by chance: the code is read, and nothing is said that is not so."""
    unread = 0
    for seed in range(CAMPAIGN // 4):
        case = by_chance(seed * 1000 + dpi, dpi, forge=False, design=design)
        if not read_file(picture_of(case)).sights:
            unread += 1
            continue
        _, told = judged(case)
        assert Seen.DIFFERS not in told.values(), f"{case} {told}"
    assert unread <= 1


@pytest.mark.campaign
@pytest.mark.parametrize("dpi", DPIS)
def test_nearly_every_forged_character_is_found(dpi: int) -> None:
    """One character each, the hardest pairs, worn, sealed, written over; what was not found is not called
    right either."""
    said: Counter[str] = Counter()
    for seed in range(CAMPAIGN):
        case = by_chance(seed * 1000 + dpi, dpi, forge=True)
        (field,) = case.altered
        match, told = judged(case)
        said[told[field].value if match.laid else "unlaid"] += 1
        assert not {each for each, seen in told.items() if seen is Seen.DIFFERS} - case.altered, case
    assert said["agrees"] == 0, said
    assert said["differs"] >= CAMPAIGN * 0.75, said  # a copy without colours shows nothing under a seal
