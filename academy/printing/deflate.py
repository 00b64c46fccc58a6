"""Compressing a drawing whose long parts come again and again: an ornament is packed once in a process.

A deflate stream may be put together from pieces that were packed apart, each ended by a full flush
(RFC 1951); only the checksum is of the whole (RFC 1950).
"""

import zlib
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

LONG = 1024  # bytes from which on a part is worth remembering
LEVEL = 6
BASE = 65521  # of the Adler sum


def packed(parts: Iterable[bytes]) -> bytes:
    """The parts, one after the other, as one zlib stream."""
    out, sum_of_all = [b"\x78\x9c"], zlib.adler32(b"")
    for long, some in groupby(parts, lambda part: len(part) >= LONG):
        part = b"".join(some)
        piece, own = _remembered(part) if long else _piece(part)
        out.append(piece)
        sum_of_all = _joined(sum_of_all, own, len(part))
    return b"".join((*out, b"\x03\x00", sum_of_all.to_bytes(4, "big")))


def _joined(first: int, second: int, length: int) -> int:
    """The Adler sum of two texts from their own sums and the length of the second (as zlib combines them)."""
    low, high = first & 0xFFFF, first >> 16
    others_low, others_high = second & 0xFFFF, second >> 16
    whole = (high + others_high + length * (low - 1)) % BASE
    return whole << 16 | (low + others_low - 1) % BASE


@lru_cache(maxsize=64)
def _remembered(part: bytes) -> tuple[bytes, int]:
    return _piece(part)


def _piece(part: bytes) -> tuple[bytes, int]:
    """The packed part and its own sum."""
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(part) + packer.flush(zlib.Z_FULL_FLUSH), zlib.adler32(part)
