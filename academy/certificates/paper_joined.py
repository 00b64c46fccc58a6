"""Several finished PDFs as one file, for certificates of different kinds; each page stays as it was drawn."""

from collections.abc import Sequence
from io import BytesIO

import pikepdf


def joined(files: Sequence[bytes]) -> bytes:
    """The pages of all files in order."""
    if len(files) == 1:
        return files[0]
    out = BytesIO()
    with pikepdf.new() as whole:
        for data in files:
            with pikepdf.open(BytesIO(data)) as part:
                whole.pages.extend(part.pages)
        whole.save(out, deterministic_id=True)
    return out.getvalue()
