"""Papers of one kind by the thousand: everything they share is made once, each adds only its own objects.

`Shell` holds the shared objects of a batch (ground, subsets of all its characters). A file is
`shell.data + shell.tail(page, …)`; `shell.merged(pages)` is one PDF with the same pages. The joined file is
an ordinary complete PDF: the cross-reference table stands in the tail.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from zlib import compress

from academy.printing.jpeg import image_object
from academy.printing.letters import Letters
from academy.printing.paper import AUTHOR, Paper
from academy.printing.sheet import MM, Sheet, form_name

PHOTO = "Photo"
OBJECT = re.compile(rb"(\d{10}) \d{5} ([nf])")


@dataclass(frozen=True, slots=True)
class Page:
    """One finished page: its operators and its own photo."""

    ops: str
    photo: bytes | None = None


class Shell:
    """Built from a ground and by drawing each page once, so that every character finds its place.

    `first_drawing(sheet)` draws all the pages' texts on one sheet that is thrown away.
    """

    def __init__(
        self,
        size: tuple[float, float],
        title: str,
        ground: Callable[[Sheet], None],
        first_drawing: Callable[[Sheet], None],
        preview: bool = False,
    ) -> None:
        self.size, self.title, self.preview = size, title, preview
        paper = Paper(size, title, preview)
        self.letters: Letters = paper.letters
        sheet = paper.sheet()
        first_drawing(sheet)
        sheet.ops.clear()
        sheet.ground("ground", ground)
        whole = paper.pdf()
        self.data, self._offsets, self._resources = _shared_objects(whole)
        self._next = max(self._offsets) + 1

    def sheet(self) -> Sheet:
        """A sheet to draw one page on; `page(sheet.ops…)` follows."""
        sheet = Sheet(self.size, self.letters, self.preview)
        sheet.ops.append(f"q /{form_name('ground')} Do Q")
        return sheet

    def tail(self, page: Page, title: str) -> bytes:
        """All that must follow `data` to make one file; `title` of the file is a number, not a name."""
        writer = _Writer(len(self.data), dict(self._offsets))
        first = self._next
        self._page(writer, page, first, first + 1)
        return self._close(writer, first, [first + 1], title)

    def merged(self, pages: Iterable[Page], done: Callable[[int], None] = lambda _count: None) -> bytes:
        """One file of all the pages; `done` is told how many are written."""
        writer = _Writer(len(self.data), dict(self._offsets))
        root, at = self._next, self._next + 1
        kids = []
        for count, page in enumerate(pages, 1):
            kids.append(at)
            at = self._page(writer, page, root, at)
            done(count)
        return self.data + self._close(writer, root, kids, self.title, at)

    def _page(self, writer: "_Writer", page: Page, parent: int, number: int) -> int:
        """Write one page's objects from `number` on; gives the next free number."""
        photo = b"/%s %d 0 R" % (PHOTO.encode(), number + 2) if page.photo else b""
        width, height = (f"{side * MM:.4f}".encode() for side in self.size)
        writer.add(
            number,
            b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %s %s] /Resources << %s /XObject << %s %s >> >> "
            b"/Contents %d 0 R >>" % (parent, width, height, *self._resources, photo, number + 1),
        )
        packed = compress(page.ops.encode("latin-1"), 6)
        writer.add(
            number + 1,
            b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed),
        )
        if page.photo:
            writer.add(number + 2, image_object(page.photo))
        return number + 3

    def _close(self, writer: "_Writer", root: int, kids: list[int], title: str, at: int = 0) -> bytes:
        at = at or root + 4
        refs = b" ".join(b"%d 0 R" % kid for kid in kids)
        writer.add(root, b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), refs))
        writer.add(
            at,
            b"<< /Type /Catalog /Pages %d 0 R /Lang (zh-CN) /ViewerPreferences << /PrintScaling /None >> >>"
            % root,
        )
        writer.add(at + 1, b"<< /Title <%s> /Author <%s> >>" % (_utf16(title), _utf16(AUTHOR)))
        return writer.finish(at, at + 1)


class _Writer:
    """Objects after the shell, and the table that finds them all."""

    def __init__(self, start: int, offsets: dict[int, int]) -> None:
        self._parts: list[bytes] = []
        self._at = start
        self._offsets = offsets

    def add(self, number: int, body: bytes) -> None:
        part = b"%d 0 obj\n%s\nendobj\n" % (number, body)
        self._offsets[number] = self._at
        self._at += len(part)
        self._parts.append(part)

    def finish(self, catalog: int, info: int) -> bytes:
        count = max(self._offsets) + 1
        rows = [b"0000000000 65535 f \n"]
        for number in range(1, count):
            offset = self._offsets.get(number)
            rows.append(b"0000000000 00001 f \n" if offset is None else b"%010d 00000 n \n" % offset)
        body = b"".join(self._parts)
        mark = sha256(body).hexdigest()[:32].encode()
        return (
            b"%sxref\n0 %d\n%strailer\n<< /Size %d /Root %d 0 R /Info %d 0 R /ID [<%s> <%s>] >>\n"
            % (
                body,
                count,
                b"".join(rows),
                count,
                catalog,
                info,
                mark,
                mark,
            )
            + b"startxref\n%d\n%%%%EOF\n" % self._at
        )


def _shared_objects(whole: bytes) -> tuple[bytes, dict[int, int], tuple[bytes, bytes]]:
    """Fonts and ground of a finished one-page file: bytes, offsets by number, resources that name them."""
    table = whole.rindex(b"\nxref\n") + 1
    found = enumerate(OBJECT.findall(whole[table:]))
    offsets = {number: int(offset) for number, (offset, used) in found if used == b"n"}
    order = sorted(offsets, key=offsets.__getitem__)
    ends = dict(zip(order, [*(offsets[number] for number in order[1:]), table], strict=True))
    out, kept, resources = bytearray(whole[: offsets[order[0]]]), dict[int, int](), (b"", b"")
    own: set[int] = set()
    for number in order:
        body = whole[offsets[number] : ends[number]]
        page = re.search(rb"(/Font \d+ 0 R).*/XObject <<\s*(.*?)\s*>>.*/Type /Page\b", body, re.DOTALL)
        if page:
            resources = (page[1], page[2])
            own = {int(ref) for ref in re.findall(rb"/(?:Contents|Parent) (\d+) 0 R", body)}
    for number in order:
        body = whole[offsets[number] : ends[number]]
        if number in own or re.search(rb"/Type /(?:Page|Pages|Catalog)\b|/Creator ", body[:2000]):
            continue
        kept[number] = len(out)
        out += body
    return bytes(out), kept, resources


def _utf16(text: str) -> bytes:
    """A PDF text string in hexadecimal."""
    return b"feff" + text.encode("utf-16-be").hex().encode()
