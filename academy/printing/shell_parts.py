"""One file of several shells: a long batch is drawn in lots, each with the characters it needs.

Lots may be drawn in other processes and need not stand in memory together. One lot gives the bytes of
`Shell.write_merged`.
"""

import re
from collections.abc import Callable, Iterable
from typing import BinaryIO

from academy.printing.shell import Page, Part, Writer, add_page, close_file

REFERENCE = re.compile(rb"\b(\d+) 0 (R|obj)\b")
SUBSET = re.compile(rb"/[A-Z]{2}([A-Z]{4}\+)")  # printers keep a subset by its name: no two may share one
DATA = re.compile(rb"\bstream\r?\n")


class PartsWriter:
    """`add` a lot after the other, then `close`."""

    def __init__(self, file: BinaryIO, first: Part) -> None:
        self._file, self._title = file, first.title
        file.write(first.data)
        self._writer = Writer(file, len(first.data), dict(first.offsets))
        self._first = first
        self._root = max(first.offsets) + 1
        self._at = self._root + 1
        self._kids: list[int] = []
        self._parts = 1

    def add(
        self, part: Part, pages: Iterable[Page], done: Callable[[int], None] = lambda _count: None
    ) -> None:
        """The pages of a lot; `done` is told how many of the whole are written."""
        resources = part.resources if part is self._first else self._taken(part)
        for page in pages:
            self._kids.append(self._at)
            self._at = add_page(self._writer, page, part.size, resources, self._root, self._at)
            done(len(self._kids))

    def close(self) -> None:
        close_file(self._writer, self._root, self._kids, self._title, self._at)

    def _taken(self, part: Part) -> tuple[bytes, bytes]:
        """Write the shared objects of another shell under numbers that are free; gives its resources."""
        shift = self._at - 1
        tag = b"/" + bytes(ord("A") + digit for digit in divmod(self._parts, 26))
        order = sorted(part.offsets, key=part.offsets.__getitem__)
        ends = [*(part.offsets[number] for number in order[1:]), len(part.data)]
        for number, end in zip(order, ends, strict=True):
            body = part.data[part.offsets[number] : end]
            self._writer.add_object(number + shift, _renumbered(body, shift, tag))
        self._at += max(part.offsets)
        self._parts += 1
        fonts, pictures = (_shifted(each, shift) for each in part.resources)
        return fonts, pictures


def _renumbered(body: bytes, shift: int, tag: bytes) -> bytes:
    """An object under another number; what stands in its stream is nobody's reference."""
    found = DATA.search(body)
    head = found.start() if found else len(body)
    return SUBSET.sub(rb"%s\1" % tag, _shifted(body[:head], shift)) + body[head:]


def _shifted(text: bytes, shift: int) -> bytes:
    return REFERENCE.sub(lambda found: b"%d 0 %s" % (int(found[1]) + shift, found[2]), text)
