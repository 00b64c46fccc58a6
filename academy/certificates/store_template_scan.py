"""The picture of a bought form, as it is kept behind a template: JPEG, moderate, nothing else in the file."""

import hashlib
from io import BytesIO

from PIL import Image

from academy.archive.facts_files import FileLimits
from academy.archive.store_files import JPEG, PDF, cleaned
from academy.base.problems import Refused, problem

LIMITS = FileLimits(megabytes=30, megapixels=80, pages=1, edge=2480)  # A4 at 212 dpi: enough to place text on
QUALITY = 80


def scan_picture(data: bytes) -> bytes:
    """A JPEG of at most 2480 pixels a side. Raises Refused when it is no picture."""
    clean = cleaned(data, LIMITS, "scan")
    if clean.media == PDF:
        raise Refused(problem("paper_template.scan_unreadable", "scan"))
    with Image.open(BytesIO(clean.content), formats=("JPEG", "PNG")) as picture:
        if clean.media == JPEG and picture.mode in ("RGB", "L"):
            return clean.content
        out = BytesIO()
        picture.convert("RGB").save(out, "JPEG", quality=QUALITY)
        return out.getvalue()


def name_of(scan: bytes | None) -> str:
    """What a kept picture is called."""
    return hashlib.sha256(scan).hexdigest() if scan else ""
