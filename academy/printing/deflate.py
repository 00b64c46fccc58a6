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


def packed(parts: Iterable[bytes]) -> bytes:
    """The parts, one after the other, as one zlib stream."""
    out, sum_of_all = [b"\x78\x9c"], zlib.adler32(b"")
    for long, some in groupby(parts, lambda part: len(part) >= LONG):
        part = b"".join(some)
        out.append(_remembered(part) if long else _piece(part))
        sum_of_all = zlib.adler32(part, sum_of_all)
    return b"".join((*out, b"\x03\x00", sum_of_all.to_bytes(4, "big")))


@lru_cache(maxsize=64)
def _remembered(part: bytes) -> bytes:
    return _piece(part)


def _piece(part: bytes) -> bytes:
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(part) + packer.flush(zlib.Z_FULL_FLUSH)
