"""From the printed page back to the code: rendered, skewed, blurred, read by two decoders."""

import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from shutil import which

import pypdfium2
import pytest
from PIL import Image, ImageFilter

from academy.certificates import paper
from academy.certificates.facts import CertificateSheet
from academy.certificates.facts_template import ElementKind
from academy.certificates.rules_papers import KINDS
from academy.certificates.rules_papers import printed as guarded
from academy.certificates.rules_template_built_in import BUILT_IN, built_in
from academy.printing import seal_code
from academy.printing.read_code import read_file
from tests.printing.photos import photo
from tests.rooms.certificates.scene import TestSigner
from tests.rooms.certificates.sheets import ENGLISH, PLAIN

POINTS = 72
DESIGNS = ("classic", "booklet", "inner-sheet", "overprint", "honour")


@pytest.fixture(scope="module")
def printed() -> tuple[bytes, str]:
    """One certificate as it is drawn, and the code on it."""
    sheet, code = coded(PLAIN)
    shell = paper.build_shell([sheet])
    return shell.data + paper.tail(shell, sheet), code


def coded(plain: CertificateSheet) -> tuple[CertificateSheet, str]:
    """With the signed code of a certificate, and that code."""
    facts = seal_code.SealFacts(
        academy=1, serial=7, issued_on=plain.issued_on, kind=KINDS.index(plain.kind), level=4,
        name=plain.name, printed=guarded(plain),
    )  # fmt: skip
    code = seal_code.encode(facts, TestSigner())
    return replace(plain, qr=code), code


def scan(pdf: bytes, dpi: int, turn: float, blur: float) -> Image.Image:
    """What a scanner makes of a print: skewed, out of focus, a little grey."""
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=dpi / POINTS, grayscale=True).to_pil()
    turned = page.rotate(turn, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    soft = turned.filter(ImageFilter.GaussianBlur(blur))
    return soft.point(lambda value: 40 + value * 0.78)


def as_png(picture: Image.Image) -> bytes:
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def zbar(picture: Image.Image, dpi: int, folder: Path) -> str:
    """What another decoder reads after reduction to 150 dpi."""
    share = 150 / dpi
    small = picture.resize((round(picture.width * share), round(picture.height * share)),
                           Image.Resampling.LANCZOS)  # fmt: skip
    small.save(folder / "scan.png")
    found = subprocess.run(
        ["zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", str(folder / "scan.png")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return found.stdout.rstrip("\n")


@pytest.mark.parametrize("dpi", [150, 300])
@pytest.mark.parametrize(("turn", "blur"), [(2.0, 1.0), (-2.0, 0.4), (182.0, 0.7)])
def test_a_scan_is_read_by_the_program(
    printed: tuple[bytes, str], dpi: int, turn: float, blur: float
) -> None:
    pdf, code = printed
    picture = scan(pdf, dpi, turn, blur * dpi / 150)
    assert read_file(as_png(picture)).codes == (code,)


@pytest.mark.parametrize(
    ("name", "dpi"),
    [
        pytest.param(name, dpi, marks=() if dpi == 150 and name in DESIGNS else pytest.mark.campaign)
        for name in BUILT_IN
        for dpi in (150, 300)
    ],
)
def test_the_code_of_every_design_is_read_from_a_scan(name: str, dpi: int, tmp_path: Path) -> None:
    """Skewed by two degrees and blurred: by the program, and by zbar where it is installed."""
    template = built_in(name)
    (place,) = (each for each in template.elements if each.kind is ElementKind.CODE)
    assert 22 <= place.w <= 25
    facts = replace(PLAIN, kind=template.kinds[0], photo=photo(), english=ENGLISH, citation="成绩突出。")
    sheet, code = coded(facts if "bilingual" in name else replace(facts, english=None))
    shell = paper.build_shell([sheet], template)
    picture = scan(shell.data + paper.tail(shell, sheet), dpi, 2.0, 0.7 * dpi / 150)
    assert read_file(as_png(picture)).codes == (code,)
    if which("zbarimg"):
        assert zbar(picture, dpi, tmp_path) == code


@pytest.mark.skipif(which("zbarimg") is None, reason="zbar is not installed")
@pytest.mark.parametrize("dpi", [150, 300])
@pytest.mark.parametrize("turn", [0.0, 2.0])
def test_a_scan_is_read_by_another_decoder_at_150_dpi(
    printed: tuple[bytes, str], dpi: int, turn: float, tmp_path: Path
) -> None:
    pdf, code = printed
    picture = scan(pdf, dpi, turn, 0.6 * dpi / 150)
    assert zbar(picture, dpi, tmp_path) == code
