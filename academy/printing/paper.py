"""A paper of any pages: agreements, rosters, sign-in sheets, files.

    paper = Paper((210, 297), "学员花名册")
    sheet = paper.sheet()                       # every call is a new page
    sheet.text("永锋工匠学院", Style("song", 12), 105, 20, "c")
    data = paper.pdf()

Same calls, same bytes. Every font is embedded as a subset.
"""

from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject, PDFStream
from reportlab.pdfgen.canvas import Canvas

from academy.printing.deflate import packed
from academy.printing.fonts import font
from academy.printing.jpeg import image_object
from academy.printing.letters import Letters
from academy.printing.sheet import MM, Sheet, form_name

AUTHOR = "工匠学院"


class Photo(PDFObject):  # type: ignore[misc]
    """A JPEG embedded as it is."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def format(self, _document: Any) -> bytes:
        return image_object(self._data)


class Packed:
    """A filter that answers with parts it already holds, packed."""

    pdfname = "FlateDecode"

    def __init__(self, parts: list[bytes]) -> None:
        self._parts = parts

    def encode(self, _text: bytes) -> bytes:
        return packed(self._parts)


class Paper:
    """`size` of the sheet in mm; `title` of the PDF, without personal data; `preview` shows places."""

    def __init__(self, size: tuple[float, float], title: str, preview: bool = False) -> None:
        font("song")
        self.size, self.preview = size, preview
        self._file = BytesIO()
        self.canvas = Canvas(
            self._file,
            pagesize=(size[0] * MM, size[1] * MM),
            initialFontName="song",  # else the unembedded Helvetica stands in every file
            pageCompression=1,
            lang="zh-CN",
            invariant=1,
            pdfVersion=(1, 4),  # the language entry needs it
        )
        self.canvas.setTitle(title)
        self.canvas.setAuthor(AUTHOR)
        self.canvas.setViewerPreference("PrintScaling", "None")
        self.letters = Letters(self.canvas._doc)
        self._open: Sheet | None = None
        self._grounds: set[str] = set()

    def sheet(self) -> Sheet:
        """A new page; the one before it is finished."""
        self._finish()
        self._open = Sheet(self.size, self.letters, self.preview, self)
        return self._open

    def pdf(self) -> bytes:
        """The finished file."""
        self._finish()
        self.canvas.save()
        return self._file.getvalue()

    def ground(self, name: str, draw: Callable[[Sheet], None]) -> None:
        """Draw a ground once; pages place it by name."""
        if name not in self._grounds:
            self._grounds.add(name)
            ground = Sheet(self.size, self.letters, self.preview)
            draw(ground)
            self.canvas.beginForm(name, 0, 0, self.size[0] * MM, self.size[1] * MM)
            parts = [f"{each}\n".encode("latin-1") for each in (self.canvas._preamble, *ground.ops)]
            stream = PDFStream(content=b"-", filters=[Packed(parts)])
            self.canvas.endForm(Contents=stream, compression=0)
        self.canvas._formsinuse.append(name)

    def photo(self, data: bytes) -> str:
        """Embed a JPEG once; gives its resource name."""
        name = f"P{sha256(data).hexdigest()[:16]}"
        if name not in self._grounds:
            self._grounds.add(name)
            self.canvas._doc.Reference(Photo(data), form_name(name))
        self.canvas._formsinuse.append(name)
        return form_name(name)

    def _finish(self) -> None:
        if self._open is not None:
            self.canvas._code.extend(self._open.ops)
            self.canvas.showPage()
            self._open = None
