"""Files of the user's: whole or not at all, never half-written under their name."""

import errno
import os
import secrets
import shutil
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from academy.base.problems import Unavailable, problem
from academy.base.progress import Progress

WHY = {
    errno.ENOSPC: "not_written.full", errno.EDQUOT: "not_written.full", errno.EFBIG: "not_written.full",
    errno.ENOENT: "not_written.gone", errno.ENOTDIR: "not_written.gone", errno.ENODEV: "not_written.gone",
    errno.EACCES: "not_written.closed", errno.EPERM: "not_written.closed", errno.EROFS: "not_written.closed",
    errno.EBUSY: "not_written.closed", errno.ENAMETOOLONG: "not_written.name",
}  # fmt: skip


def write_whole(target: Path, content: bytes, *, sync: bool = True) -> None:
    """Write beside the target, sync, take its place. Raises OSError; then nothing was left or changed.

    Without `sync` for thousands of files that can be written again at any time.
    """
    fill_whole(target, lambda file: file.write(content), sync=sync)


def fill_whole(target: Path, write: Callable[[BinaryIO], object], *, sync: bool = True) -> None:
    """`write_whole` for what is too long to stand in memory; whatever `write` raises leaves no file."""
    part = _beside(target, "part")
    try:
        with part.open("xb") as file:
            write(file)
            if sync:
                file.flush()
                os.fsync(file.fileno())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def keep_whole(target: Path, content: bytes, code: str, *, sync: bool = True) -> Path:
    """As `write_whole`, in the words of a room: Unavailable with its sentence `code`, see `no_file`."""
    return keep_filled(target, lambda file: file.write(content), code, sync=sync)


def keep_filled(target: Path, write: Callable[[BinaryIO], object], code: str, *, sync: bool = True) -> Path:
    """As `fill_whole`, in the words of a room: raises Unavailable with its sentence `code`, see `no_file`."""
    try:
        fill_whole(target, write, sync=sync)
    except OSError as error:
        raise no_file(code, target, error) from error
    return target


def no_file(code: str, target: Path, error: OSError) -> Unavailable:
    """That `target` was not written, as the sentence `code` says it: {file} of {folder}, and {why}."""
    why = WHY.get(error.errno or 0, "not_written.other")
    return Unavailable(problem(code, file=target.name, folder=target.parent, why=why))


def keep_each(files: Iterable[tuple[Path, bytes]], count: int, code: str, progress: Progress) -> list[Path]:
    """`count` files, without `sync`: all of them or none, also where they take the place of older ones.

    Whoever exports a folder again expects the new files in it or the old ones, never some of each. So the new
    ones wait beside their places under names of their own, and change over together when the last is written.
    Cancelled or stopped by the disk before that, nothing in the folder has changed; if one cannot take its
    place, because another program holds the old file open, the others get their old content back.
    Raises Unavailable with the sentence `code`, see `no_file`.
    """
    waiting: list[tuple[Path, Path]] = []
    try:
        for done, (target, content) in enumerate(files, 1):
            waiting.append((_beside(target, "part"), target))
            _write(*waiting[-1], content, code)
            progress.step(done, count)
        _change_over(waiting, code)
    finally:
        for part, _ in waiting:
            with suppress(OSError):  # the folder may be gone: why it stopped is what counts
                part.unlink(missing_ok=True)
    return [target for _, target in waiting]


def _beside(target: Path, ending: str) -> Path:
    return target.with_name(f".{target.name}.{secrets.token_hex(4)}.{ending}")


def _write(part: Path, target: Path, content: bytes, code: str) -> None:
    try:
        part.write_bytes(content)
    except OSError as error:
        raise no_file(code, target, error) from error


def _change_over(waiting: Sequence[tuple[Path, Path]], code: str) -> None:
    """Every part in the place of its target, or every target as it was."""
    before: list[tuple[Path, Path | None]] = []
    try:
        for part, target in waiting:
            try:
                before.append((target, _set_aside(target)))
                part.replace(target)
            except OSError as error:
                raise no_file(code, target, error) from error
    except BaseException:
        for target, old in reversed(before):
            with suppress(OSError):
                target.unlink(missing_ok=True) if old is None else old.replace(target)
        raise
    finally:
        for _, old in before:
            if old is not None:
                with suppress(OSError):
                    old.unlink(missing_ok=True)


def _set_aside(target: Path) -> Path | None:
    """The old file under a second name, so that its place is never empty; None where there is none."""
    if not target.exists():
        return None
    old = _beside(target, "old")
    try:
        os.link(target, old)
    except OSError:  # file systems of memory sticks know one name for a file
        shutil.copy2(target, old)
    return old
