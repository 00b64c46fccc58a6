"""Processes on one folder: one too many is told."""

from pathlib import Path

import pytest

from academy.base.problems import Unavailable
from academy.base.slots import OTHERS, Slot


def test_one_too_many_is_told_and_shares_with_nobody(tmp_path: Path) -> None:
    slots = [Slot(tmp_path) for _ in range(OTHERS + 1)]
    assert len({slot.span for slot in slots}) == len(slots)
    with pytest.raises(Unavailable):
        Slot(tmp_path)
    for slot in slots:
        slot.release()
