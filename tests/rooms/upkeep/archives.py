"""Archives that must be refused, each made from a good one."""

import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from academy.base import backup


def rewritten(source: Path, target: Path, entries: dict[str, bytes], manifest: dict[str, Any]) -> Path:
    """A copy of an archive with other contents of some entries and other words in its manifest."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = entries.get(name, old.read(name))
            if name == backup.MANIFEST:
                content = json.dumps(json.loads(content) | manifest).encode()
            new.writestr(name, content)
    return target


def another_key(source: Path, target: Path) -> Path:
    """The same data under a key with another name, checksums and all."""
    row = b'["0123456789abcdef"]\n'
    with zipfile.ZipFile(source) as archive:
        tables = json.loads(archive.read(backup.MANIFEST))["tables"]
    tables["key_name"]["sha256"] = hashlib.sha256(row).hexdigest()
    return rewritten(source, target, {"tables/key_name.jsonl": row}, {"tables": tables})


def with_stranger(source: Path, target: Path) -> Path:
    rewritten(source, target, {}, {})
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("../../outside.txt", "x")
    return target


def cut_off(source: Path, target: Path) -> Path:
    target.write_bytes(source.read_bytes()[:-200])
    return target


def bit_flipped(source: Path, target: Path) -> Path:
    raw = bytearray(source.read_bytes())
    raw[len(raw) // 2] ^= 0xFF
    target.write_bytes(raw)
    return target


def emptied(_source: Path, target: Path) -> Path:
    target.write_bytes(b"")
    return target


SPOILERS: list[tuple[str, Callable[[Path, Path], Path], str]] = [
    ("empty", emptied, "backup.damaged"),
    ("cut off", cut_off, "backup.damaged"),
    ("a byte changed", bit_flipped, "backup.damaged"),
    ("rows gone", lambda s, t: rewritten(s, t, {"tables/branch.jsonl": b""}, {}), "backup.damaged"),
    ("a stranger inside", with_stranger, "backup.damaged"),
    ("newer format", lambda s, t: rewritten(s, t, {}, {"format": 99}), "backup.newer"),
    ("newer schema", lambda s, t: rewritten(s, t, {}, {"revision": "29990101_0001"}), "backup.newer"),
    ("another key", another_key, "backup.other_academy"),
]
