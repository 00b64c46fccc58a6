"""Files of the user's: whole or not at all, never half-written under their name."""

import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from academy.base.problems import Unavailable, problem


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
