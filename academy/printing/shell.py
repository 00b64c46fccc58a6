"""Papers of one kind by the thousand: everything they share is made once, each adds only its own objects.

`Shell` holds the shared objects of a batch (ground, subsets of all its characters). A file is
`shell.data + shell.tail(page, …)`; `shell.merged(pages)` is one PDF with the same pages. The joined file is
an ordinary complete PDF: the cross-reference table stands in the tail.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from typing import BinaryIO
from zlib import compress

from academy.printing.jpeg import image_object
from academy.printing.letters import Letters
from academy.printing.paper import AUTHOR
from academy.printing.sheet import MM, Sheet
from academy.printing.stock import Stock

PHOTO = "Photo"


@dataclass(frozen=True, slots=True)
class Page:
    """One finished page: its operators, packed with `packed_ops`, and its own photo."""

    packed: bytes
    photo: bytes | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """The shared objects of one shell: their bytes, where each begins, how pages name them."""

    size: tuple[float, float]
    title: str
    data: bytes
    offsets: dict[int, int]
    resources: tuple[bytes, bytes]


def packed_ops(ops: str) -> bytes:
    """The operators of a page as they stand in the file; a large batch is kept in memory in this form."""
    return compress(ops.encode("latin-1"), 6)


class Shell:
    """Built from a ground and by drawing each page once, so that every character finds its place.

    `first_drawing(sheet)` draws all the pages' texts; the sheet it is given holds what every page begins with
    (`backdrop`, a JPEG under everything, and the ground), and is thrown away.
    """

    def __init__(
        self,
        size: tuple[float, float],
        title: str,
        ground: Callable[[Sheet], None],
        first_drawing: Callable[[Sheet], None],
        preview: bool = False,
        backdrop: bytes = b"",
    ) -> None:
        self.size, self.title, self.preview = size, title, preview
        stock = Stock(size, preview)
        self.letters: Letters = stock.letters
        sheet = stock.sheet()
        if backdrop:
            sheet.picture(backdrop, 0, 0, *size)
        sheet.ground("ground", ground)
        first_drawing(sheet)
        self.data, self._offsets, self._resources = stock.objects()
        self._next = max(self._offsets) + 1

    def part(self) -> Part:
        """What the pages of this shell need beside themselves, for a file of several shells."""
        return Part(self.size, self.title, self.data, self._offsets, self._resources)

    def tail(self, page: Page, title: str) -> bytes:
        """All that must follow `data` to make one file; `title` of the file is a number, not a name."""
        out = BytesIO()
        writer = Writer(out, len(self.data), dict(self._offsets))
        first = self._next
        self._page(writer, page, first, first + 1)
        self._close(writer, first, [first + 1], title)
        return out.getvalue()

    def merged(self, pages: Iterable[Page], done: Callable[[int], None] = lambda _count: None) -> bytes:
        """One file of all the pages; `done` is told how many are written."""
        out = BytesIO()
        self.write_merged(out, pages, done)
        return out.getvalue()

    def write_merged(
        self, file: BinaryIO, pages: Iterable[Page], done: Callable[[int], None] = lambda _count: None
    ) -> None:
        """`merged` written as it is made."""
        file.write(self.data)
        writer = Writer(file, len(self.data), dict(self._offsets))
        root, at = self._next, self._next + 1
        kids = []
        for count, page in enumerate(pages, 1):
            kids.append(at)
            at = self._page(writer, page, root, at)
            done(count)
        self._close(writer, root, kids, self.title, at)

    def _page(self, writer: "Writer", page: Page, parent: int, number: int) -> int:
        return add_page(writer, page, self.size, self._resources, parent, number)

    def _close(self, writer: "Writer", root: int, kids: list[int], title: str, at: int = 0) -> None:
        close_file(writer, root, kids, title, at or root + 4)


def add_page(
    writer: "Writer", page: Page, size: tuple[float, float], resources: tuple[bytes, bytes], parent: int,
    number: int,
) -> int:  # fmt: skip
    """Write one page's objects from `number` on; gives the next free number."""
    photo = b"/%s %d 0 R" % (PHOTO.encode(), number + 2) if page.photo else b""
    width, height = (f"{side * MM:.4f}".encode() for side in size)
    writer.add(
        number,
        b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %s %s] /Resources << %s /XObject << %s %s >> >> "
        b"/Contents %d 0 R >>" % (parent, width, height, *resources, photo, number + 1),
    )
    packed = page.packed
    writer.add(
        number + 1,
        b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed),
    )
    if page.photo:
        writer.add(number + 2, image_object(page.photo))
    return number + 3


def close_file(writer: "Writer", root: int, kids: list[int], title: str, at: int) -> None:
    """The list of pages as object `root`, the catalogue from `at` on, the table."""
    refs = b" ".join(b"%d 0 R" % kid for kid in kids)
    writer.add(root, b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), refs))
    writer.add(
        at,
        b"<< /Type /Catalog /Pages %d 0 R /Lang (zh-CN) /ViewerPreferences << /PrintScaling /None >> >>"
        % root,
    )
    writer.add(at + 1, b"<< /Title <%s> /Author <%s> >>" % (_utf16(title), _utf16(AUTHOR)))
    writer.finish(at, at + 1)


class Writer:
    """Objects one after the other, and the table that finds them all; `offsets` are those written before."""

    def __init__(self, out: BinaryIO, start: int, offsets: dict[int, int]) -> None:
        self._out, self._at, self._offsets = out, start, offsets
        self._mark = sha256()

    def add(self, number: int, body: bytes) -> None:
        self.add_object(number, b"%d 0 obj\n%s\nendobj\n" % (number, body))

    def add_object(self, number: int, part: bytes) -> None:
        """An object as it stands in a file."""
        self._offsets[number] = self._at
        self._at += len(part)
        self._mark.update(part)
        self._out.write(part)

    def finish(self, catalog: int, info: int) -> None:
        count = max(self._offsets) + 1
        rows = [b"0000000000 65535 f \n"]
        for number in range(1, count):
            offset = self._offsets.get(number)
            rows.append(b"0000000000 00001 f \n" if offset is None else b"%010d 00000 n \n" % offset)
        mark = self._mark.hexdigest()[:32].encode()
        self._out.write(b"xref\n0 %d\n%s" % (count, b"".join(rows)))
        self._out.write(
            b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R /ID [<%s> <%s>] >>\nstartxref\n%d\n%%%%EOF\n"
            % (count, catalog, info, mark, mark, self._at)
        )


def _utf16(text: str) -> bytes:
    """A PDF text string in hexadecimal."""
    return b"feff" + text.encode("utf-16-be").hex().encode()
