"""A small academy behind the pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.academy import Academy, found_academy


@pytest.fixture
def academy(tmp_path: Path) -> Iterator[Academy]:
    made = found_academy(tmp_path / "academy")
    yield made
    made.close()
