"""Reading a PDF back: its text, its fonts, whether it is sound, what its QR codes say."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import zxingcpp
from PIL import Image

from academy.base.pdfium import opened_pdf


def text_of(data: bytes, page: int | None = None) -> str:
    """The text without blanks, since tracked titles and justified lines extract with blanks between."""
    with opened_pdf(data) as document:
        wanted = range(len(document)) if page is None else [page]
        found = "".join(document[number].get_textpage().get_text_range() for number in wanted)
    return "".join(found.split())


def page_count(data: bytes) -> int:
    with pikepdf.open(BytesIO(data)) as document:
        return len(document.pages)


def picture_of(data: bytes, dpi: int, page: int = 0) -> Image.Image:
    with opened_pdf(data) as document:
        picture: Image.Image = document[page].render(scale=dpi / 72, grayscale=True).to_pil().copy()
    return picture


def codes_of(data: bytes, dpi: int, page: int = 0) -> list[str]:
    """The QR codes of a page as a scanner at `dpi` would read them."""
    return [found.text for found in zxingcpp.read_barcodes(picture_of(data, dpi, page))]


def unembedded_fonts(data: bytes) -> list[str]:
    """Fonts the file only names, which another machine would replace."""
    found = []
    with pikepdf.open(BytesIO(data)) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font":
                described = thing.get("/FontDescriptor")
                if described is None or "/FontFile2" not in described:
                    found.append(str(thing.get("/BaseFont")))
    return found


def complaints_of(data: bytes, folder: Path) -> str:
    """What qpdf and pdffonts say against the file, where they are installed; empty when nothing."""
    file = folder / "checked.pdf"
    file.write_bytes(data)
    said = ""
    if shutil.which("qpdf"):
        checked = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)
        said += "" if checked.returncode == 0 else checked.stdout + checked.stderr
    if shutil.which("pdffonts"):
        listed = subprocess.run(["pdffonts", str(file)], capture_output=True, text=True, check=True).stdout
        said += "".join(line for line in listed.splitlines()[2:] if line.split()[-5] != "yes")
    return said
