"""Files of the user's: whole or not at all, never half-written under their name."""

import os
import secrets
from pathlib import Path


def write_whole(target: Path, content: bytes) -> None:
    """Write beside the target, sync, take its place. Raises OSError; then nothing was left or changed."""
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError:
        part.unlink(missing_ok=True)
        raise
