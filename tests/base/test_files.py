"""Files of the user's: all of a folder's or none, and what stood there before stays until all are there."""

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from academy.base.files import keep_each, keep_whole
from academy.base.problems import Unavailable
from academy.base.progress import Cancelled, Silent
from academy.base.words import Words

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
    assert dict(no.value.problem.values)["file"] == NAMES[at - 1]
    assert held(folder) == OLD


def test_a_folder_that_is_gone_is_told_by_the_first_file(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    with pytest.raises(Unavailable) as no:
        keep_each(fresh(gone), 3, CODE, Silent())
    assert dict(no.value.problem.values) == {"file": "a.pdf", "folder": str(gone), "why": "not_written.gone"}


def test_a_folder_that_goes_meanwhile_is_told_too(folder: Path) -> None:
    def files() -> Iterator[tuple[Path, bytes]]:
        yield from list(fresh(folder))[:1]
        shutil.rmtree(folder)
        yield from list(fresh(folder))[1:]

    with pytest.raises(Unavailable):
        keep_each(files(), 3, CODE, Silent())


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.ENOSPC, "磁盘已满，请腾出空间或换个位置"),
        (errno.EACCES, "不许写入，请关闭正打开它的程序，或换个文件夹"),
        (errno.EIO, "磁盘没有接受，请检查磁盘，或换个位置"),
    ],
)
def test_what_the_disk_refuses_is_told_with_place_cause_and_remedy_and_the_older_file_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int, why: str
) -> None:
    def refuse(_handle: int) -> None:
        raise OSError(number, "")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(Unavailable) as no:
        keep_whole(folder / "a.pdf", b"new", "files.not_saved")
    said = Words("zh").sentence(no.value.problem)
    assert said.startswith(f"a.pdf 没有写到“{folder}”：{why}。")
    assert held(folder) == OLD


def test_a_folder_that_is_gone_is_told_as_that(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as no:
        keep_whole(tmp_path / "stick" / "a.pdf", b"new", "files.not_saved")
    assert "文件夹已不在，请插好磁盘" in Words("zh").sentence(no.value.problem)
