"""Files of the user's: whole or not at all, never half-written under their name."""

import os
import secrets
from pathlib import Path

from academy.base.problems import Unavailable, problem


def write_whole(target: Path, content: bytes, *, sync: bool = True) -> None:
    """Write beside the target, sync, take its place. Raises OSError; then nothing was left or changed.

    Without `sync` for thousands of files that can be written again at any time.
    """
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            file.write(content)
            if sync:
                file.flush()
                os.fsync(file.fileno())
        part.replace(target)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def keep_whole(target: Path, content: bytes, code: str, *, sync: bool = True) -> Path:
    """As `write_whole`, in the words of a room: raises Unavailable with its sentence `code` ({file})."""
    try:
        write_whole(target, content, sync=sync)
    except OSError as error:
        raise Unavailable(problem(code, file=target.name)) from error
    return target
