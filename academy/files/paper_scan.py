"""A scan of a certificate somebody else issued, as pages of the person's file."""

from io import BytesIO

from academy.printing.inks import LABEL_GREY
from academy.printing.paper import Paper
from academy.printing.units import Style

A4 = (210.0, 297.0)
EDGE = 12.0
NOTE = Style("hei", 7.5, 10, ink=LABEL_GREY)
PDF, JPEG = "application/pdf", "image/jpeg"
GOOD = 90  # quality of a PNG written as JPEG: papers carry photographs as JPEG


def scan_pdf(content: bytes, media: str, name: str) -> bytes:
    """A kept PDF as it is; a picture as large as A4 allows, upright or lying, with its name at the foot."""
    if media == PDF:
        return content
    from PIL import Image  # loaded with the first scan: a file without one is drawn sooner

    with Image.open(BytesIO(content)) as picture:
        wide, high = picture.size
        if media != JPEG:
            written = BytesIO()
            picture.convert("RGB").save(written, "JPEG", quality=GOOD)
            content = written.getvalue()
    paper = Paper(A4 if wide <= high else (A4[1], A4[0]), name)
    sheet = paper.sheet()
    scale = min((sheet.w - 2 * EDGE) / wide, (sheet.h - 2 * EDGE - 4) / high)
    sheet.picture(content, (sheet.w - wide * scale) / 2, EDGE, wide * scale, high * scale)
    sheet.fitted(name, NOTE, sheet.w / 2, sheet.h - 7, sheet.w - 2 * EDGE, "c", least=5)
    return paper.pdf()
