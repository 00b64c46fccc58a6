"""Document, phone and bank numbers at rest: AES-GCM per value, and a keyed hash to find equals.

The key stands in a file of its own, 0600, apart from the data; the recovery sheet carries it to
another machine. Without it the numbers cannot be read: not from a stolen file, not from a backup.
"""

import base64
import hashlib
import hmac
import os
import secrets
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from academy.base.database import Record
from academy.base.problems import Refused, problem

KEY_BYTES = 32
GROUP = 4


class KeyName(Record):
    """The fingerprint of the key this database's numbers are sealed under."""

    __tablename__ = "key_name"

    fingerprint: Mapped[str] = mapped_column(primary_key=True)


class Vault:
    """Seals and opens single values under one key."""

    def __init__(self, key: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        if len(key) != KEY_BYTES:
            raise ValueError("the key must have 32 bytes")
        self._key = key
        self._box = AESGCM(hashlib.sha256(b"seal" + key).digest())
        self._marking = hashlib.sha256(b"mark" + key).digest()

    def seal(self, text: str) -> bytes:
        nonce = secrets.token_bytes(12)
        return nonce + self._box.encrypt(nonce, text.encode(), None)

    def open(self, sealed: bytes) -> str:
        """The value again. Raises Refused when it was sealed under another key."""
        from cryptography.exceptions import InvalidTag

        try:
            return self._box.decrypt(sealed[:12], sealed[12:], None).decode()
        except InvalidTag as error:
            raise Refused(problem("vault.other_key")) from error

    def mark(self, text: str) -> str:
        """A keyed hash: equal values have equal marks, and nobody without the key can try values out."""
        found = hmac.digest(self._marking, text.encode(), "sha256")
        return base64.urlsafe_b64encode(found[:24]).decode()

    @property
    def fingerprint(self) -> str:
        """Names the key without giving it away; stored in the database to tell a wrong key at once."""
        return hashlib.sha256(b"name" + self._key).hexdigest()[:16]

    def sheet(self) -> str:
        """The key in groups of four letters, with two check letters, for the printed recovery sheet."""
        text = base64.b32encode(self._key + hashlib.sha256(self._key).digest()[:3]).decode().rstrip("=")
        return " ".join(text[i : i + GROUP] for i in range(0, len(text), GROUP))


def key_from_sheet(text: str) -> bytes:
    """The key typed from a recovery sheet. Raises Refused when a letter is wrong or missing."""
    letters = "".join(text.split()).upper().replace("0", "O").replace("1", "I")
    try:
        raw = base64.b32decode(letters + "=" * (-len(letters) % 8))
    except ValueError as error:
        raise Refused(problem("vault.sheet_wrong", "sheet")) from error
    key, check = raw[:KEY_BYTES], raw[KEY_BYTES:]
    if len(key) != KEY_BYTES or hashlib.sha256(key).digest()[:3] != check:
        raise Refused(problem("vault.sheet_wrong", "sheet"))
    return key


def key_file(config: Path, name: str) -> Path:
    return config / "keys" / f"{name}.key"


def keep_key(file: Path, key: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as out:
        out.write(base64.b64encode(key) + b"\n")


def load_key(file: Path) -> bytes:
    """Raises Refused when the key file is missing: the recovery sheet is then asked for."""
    try:
        return base64.b64decode(file.read_bytes())
    except FileNotFoundError as error:
        raise Refused(problem("vault.key_missing")) from error


def new_key() -> bytes:
    return secrets.token_bytes(KEY_BYTES)


def demand_key(db: Session, vault: Vault) -> None:
    """The first key used becomes the database's. Raises Refused when another one is held."""
    held = db.scalar(select(KeyName.fingerprint))
    if held is None:
        db.add(KeyName(fingerprint=vault.fingerprint))
    elif held != vault.fingerprint:
        raise Refused(problem("vault.other_key"))
