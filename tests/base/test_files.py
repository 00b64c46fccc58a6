"""Files of the user's: all of a folder's or none, and what stood there before stays until all are there."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from academy.base.files import keep_each
from academy.base.problems import Unavailable
from academy.base.progress import Cancelled, Silent

CODE = "certificates.not_written"
NAMES = ("a.pdf", "b.pdf", "c.pdf")


class Until:
    """A clerk who cancels after so many files."""

    def __init__(self, most: int) -> None:
        self._most = most

    def step(self, done: int, _total: int) -> None:
        if done == self._most:
            raise Cancelled


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One that was exported into before, but for the third file."""
    for name in NAMES[:2]:
        (tmp_path / name).write_bytes(b"old " + name.encode())
    return tmp_path


def fresh(folder: Path) -> Iterator[tuple[Path, bytes]]:
    return ((folder / name, b"new " + name.encode()) for name in NAMES)


def held(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


OLD = {name: b"old " + name.encode() for name in NAMES[:2]}
NEW = {name: b"new " + name.encode() for name in NAMES}


def test_new_files_take_the_place_of_old_ones_together(folder: Path) -> None:
    assert keep_each(fresh(folder), 3, CODE, Silent()) == [folder / name for name in NAMES]
    assert held(folder) == NEW


@pytest.mark.parametrize("most", [1, 2, 3])
def test_a_cancelled_export_leaves_a_folder_as_it_was(folder: Path, most: int) -> None:
    with pytest.raises(Cancelled):
        keep_each(fresh(folder), 3, CODE, Until(most))
    assert held(folder) == OLD


def test_a_file_that_cannot_be_made_leaves_a_folder_as_it_was(folder: Path) -> None:
    def files() -> Iterator[tuple[Path, bytes]]:
        yield from list(fresh(folder))[:2]
        raise ValueError("a paper that does not match its hash")

    with pytest.raises(ValueError, match="match its hash"):
        keep_each(files(), 3, CODE, Silent())
    assert held(folder) == OLD


@pytest.mark.parametrize("links", [True, False], ids=["hard links", "a memory stick"])
@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_file_another_program_holds_open_gives_the_others_their_old_content_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch, at: int, links: bool
) -> None:
    replace, done = Path.replace, list[Path]()

    def stubborn(self: Path, target: Path) -> Path:
        if self.suffix == ".part":
            done.append(target)
            if len(done) == at:
                raise PermissionError(13, "in use")
        return replace(self, target)

    def no_links(*_paths: object) -> None:
        raise OSError(95, "not supported")

    monkeypatch.setattr(Path, "replace", stubborn)
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    with pytest.raises(Unavailable) as no:
        keep_each(fresh(folder), 3, CODE, Silent())
    assert dict(no.value.problem.values) == {"file": NAMES[at - 1]}
    assert held(folder) == OLD


def test_a_folder_that_is_gone_is_told_by_the_first_file(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    with pytest.raises(Unavailable) as no:
        keep_each(fresh(gone), 3, CODE, Silent())
    assert dict(no.value.problem.values) == {"file": "a.pdf"}


def test_a_folder_that_goes_meanwhile_is_told_too(folder: Path) -> None:
    def files() -> Iterator[tuple[Path, bytes]]:
        yield from list(fresh(folder))[:1]
        shutil.rmtree(folder)
        yield from list(fresh(folder))[1:]

    with pytest.raises(Unavailable):
        keep_each(files(), 3, CODE, Silent())
