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
from academy.certificates.rules_papers import KINDS
from academy.certificates.rules_papers import printed as guarded
from academy.printing import seal_code
from academy.printing.read_code import read_file
from tests.rooms.certificates.scene import TestSigner
from tests.rooms.certificates.sheets import PLAIN

POINTS = 72


@pytest.fixture(scope="module")
def printed() -> tuple[bytes, str]:
    """One certificate as it is drawn, and the code on it."""
    facts = seal_code.SealFacts(
        academy=1, serial=7, issued_on=PLAIN.issued_on, kind=KINDS.index(PLAIN.kind), level=4,
        name=PLAIN.name, printed=guarded(PLAIN),
    )  # fmt: skip
    code = seal_code.encode(facts, TestSigner())
    sheet = replace(PLAIN, qr=code)
    shell = paper.build_shell([sheet])
    return shell.data + paper.tail(shell, sheet), code


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


@pytest.mark.parametrize("dpi", [150, 300])
@pytest.mark.parametrize(("turn", "blur"), [(2.0, 1.0), (-2.0, 0.4), (182.0, 0.7)])
def test_a_scan_is_read_by_the_program(
    printed: tuple[bytes, str], dpi: int, turn: float, blur: float
) -> None:
    pdf, code = printed
    picture = scan(pdf, dpi, turn, blur * dpi / 150)
    assert read_file(as_png(picture)).codes == (code,)


@pytest.mark.skipif(which("zbarimg") is None, reason="zbar is not installed")
@pytest.mark.parametrize("dpi", [150, 300])
@pytest.mark.parametrize("turn", [0.0, 2.0])
def test_a_scan_is_read_by_another_decoder_at_150_dpi(
    printed: tuple[bytes, str], dpi: int, turn: float, tmp_path: Path
) -> None:
    pdf, code = printed
    picture = scan(pdf, dpi, turn, 0.6 * dpi / 150)
    share = 150 / dpi
    picture = picture.resize((round(picture.width * share), round(picture.height * share)),
                             Image.Resampling.LANCZOS)  # fmt: skip
    picture.save(tmp_path / "scan.png")
    found = subprocess.run(
        ["zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", str(tmp_path / "scan.png")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert found.stdout.rstrip("\n") == code
