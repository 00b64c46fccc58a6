"""A long batch in lots of its own characters: what one lot costs in memory is what the whole costs."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import BinaryIO

from academy.certificates.facts import CertificateSheet
from academy.certificates.facts_template import Template
from academy.certificates.paper import issued_shell
from academy.printing.shell import Page, Part
from academy.printing.shell_parts import PartsWriter

FEW = 600  # certificates that are drawn as one lot
MOST = 1250  # certificates of one lot
SHOT = b"-"  # stands for a photo where only its place is drawn


@dataclass(frozen=True, slots=True)
class Lot:
    """Certificates of one template. Their photos come when they are written, from `photos` by SHA-256."""

    template: Template
    sheets: tuple[CertificateSheet, ...]
    photos: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pressed:
    """A lot as it was drawn: what its pages share, and the operators of each."""

    part: Part
    packed: tuple[bytes, ...]


def lots(template: Template, sheets: Sequence[CertificateSheet], photos: Sequence[str]) -> list[Lot]:
    """The same lots whoever draws them: their number follows from that of the certificates alone."""
    count = len(sheets)
    pieces = 1 if count < FEW else 2 * -(-count // (2 * MOST))
    size = -(-count // pieces)
    return [
        Lot(template, tuple(sheets[at : at + size]), tuple(photos[at : at + size]))
        for at in range(0, count, size)
    ]


def pressed(lot: Lot) -> Pressed:
    """Draw a lot."""
    sheets = [
        replace(each, photo=SHOT if photo else None)
        for each, photo in zip(lot.sheets, lot.photos, strict=True)
    ]
    shell = issued_shell(sheets, lot.template)
    return Pressed(shell.shell.part(), tuple(shell.page(each).packed for each in sheets))


def write_lots(
    file: BinaryIO,
    wanted: Sequence[Lot],
    made: Iterable[Pressed],
    photos: Callable[[Sequence[str]], dict[str, bytes]],
    done: Callable[[int], None],
) -> None:
    """One file of all lots; `made` brings them in the same order, `photos` some photos at a time."""
    writer: PartsWriter | None = None
    for lot, one in zip(wanted, made, strict=True):
        writer = writer or PartsWriter(file, one.part)
        writer.add(one.part, _pages(lot, one, photos), done)
    if writer is not None:
        writer.close()


def _pages(
    lot: Lot, one: Pressed, photos: Callable[[Sequence[str]], dict[str, bytes]], slice_size: int = 200
) -> Iterable[Page]:
    pairs = iter(zip(one.packed, lot.photos, strict=True))
    while some := list(islice(pairs, slice_size)):
        held = photos([sha256 for _, sha256 in some if sha256])
        for packed, sha256 in some:
            yield Page(packed, held[sha256] if sha256 else None)
