"""Files of the user's: whole or not at all, never half-written under their name."""

import os
import secrets
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from academy.base.problems import Unavailable, problem
from academy.base.progress import Progress


def write_whole(target: Path, content: bytes, *, sync: bool = True) -> None:
    """Write beside the target, sync, take its place. Raises OSError; then nothing was left or changed.

    Without `sync` for thousands of files that can be written again at any time.
    """
    fill_whole(target, lambda file: file.write(content), sync=sync)


def fill_whole(target: Path, write: Callable[[BinaryIO], object], *, sync: bool = True) -> None:
    """`write_whole` for what is too long to stand in memory; whatever `write` raises leaves no file."""
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
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
    """As `write_whole`, in the words of a room: raises Unavailable with its sentence `code` ({file})."""
    return keep_filled(target, lambda file: file.write(content), code, sync=sync)


def keep_filled(target: Path, write: Callable[[BinaryIO], object], code: str, *, sync: bool = True) -> Path:
    """As `fill_whole`, in the words of a room: raises Unavailable with its sentence `code` ({file})."""
    try:
        fill_whole(target, write, sync=sync)
    except OSError as error:
        raise Unavailable(problem(code, file=target.name)) from error
    return target


def keep_each(files: Iterable[tuple[Path, bytes]], count: int, code: str, progress: Progress) -> list[Path]:
    """`count` files one after another, as `keep_whole` without `sync`: all of them or none.

    Cancelled, or stopped by the disk, it takes away those it has made; one that stood there before stays.
    """
    made: list[Path] = []
    fresh: list[Path] = []
    try:
        for done, (target, content) in enumerate(files, 1):
            if not target.exists():
                fresh.append(target)
            made.append(keep_whole(target, content, code, sync=False))
            progress.step(done, count)
    except BaseException:
        for each in fresh:
            with suppress(OSError):  # the folder may be gone: why it stopped is what counts
                each.unlink(missing_ok=True)
        raise
    return made
