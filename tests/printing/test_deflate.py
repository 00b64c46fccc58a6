"""Pieces packed apart are one stream."""

import random
import zlib

from academy.printing.deflate import LONG, packed


def test_any_parts_come_out_as_they_went_in() -> None:
    dice = random.Random(4)
    for _ in range(40):
        parts = [
            dice.randbytes(dice.choice((0, 3, 40))) * dice.choice((1, 7, LONG))
            for _ in range(dice.randint(0, 9))
        ]
        assert zlib.decompress(packed(parts)) == b"".join(parts)
        assert packed(parts) == packed(parts)
