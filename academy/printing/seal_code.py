"""The signed facts behind a paper's QR code: what can be checked without a server.

At most 100 bytes, so that the symbol has at most 41 modules:
    10  version 1 · academy u16 · serial u32 · days since 2020-01-01 u16 · kind and level, four bits each
  1..n  length of the name and the name in UTF-8; length 255 and a digest where the name is too long
   3·k  digest of each other printed fact, in the order of the paper
    64  Ed25519 signature of all before it
written in base45 (RFC 9285) after `GX1:`. It holds no document number.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from struct import Struct, error
from typing import Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from academy.base.problems import Refused, problem

PREFIX = "GX1:"
VERSION = 1
EPOCH = date(2020, 1, 1)
HEAD = Struct(">BHIHB")
SIGNATURE, LONGEST, DIGEST = 64, 100, 3
DIGESTED = 255  # stands for the length of a name that is only there as a digest
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
VALUES = {char: value for value, char in enumerate(ALPHABET)}


class SigningKey(Protocol):
    """An Ed25519 private key, or whatever keeps one and signs with it."""

    def sign(self, data: bytes, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class SealFacts:
    """What is signed. `printed` are the other facts as the paper shows them (at most seven)."""

    academy: int
    serial: int
    issued_on: date
    kind: int
    level: int
    name: str
    printed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SealCode:
    """What a code says; `name` is empty where only its digest is there."""

    academy: int
    serial: int
    issued_on: date
    kind: int
    level: int
    name: str
    name_digest: bytes
    digests: tuple[bytes, ...]
    body: bytes
    signature: bytes

    def holds(self, place: int, fact: str) -> bool:
        """Whether the fact signed at this place (from 0, the name apart) is this one."""
        return self.digests[place] == _digest(self.body[: HEAD.size], fact)

    def matches(self, name: str, printed: Sequence[str]) -> bool:
        """Whether a paper in the hand shows the facts that were signed."""
        head = self.body[: HEAD.size]
        same = self.name_digest == _digest(head, name) if self.name_digest else self.name == name
        return same and self.digests == tuple(_digest(head, fact) for fact in printed)


def encode(facts: SealFacts, private_key: SigningKey) -> str:
    """The signed text of a QR code. ValueError when a number is out of range or the facts are too many."""
    day = (facts.issued_on - EPOCH).days
    if not (0 <= facts.academy < 2**16 and 0 <= facts.serial < 2**32 and 0 <= day < 2**16):
        raise ValueError("out of range")
    if not (0 <= facts.kind < 16 and 0 <= facts.level < 16):
        raise ValueError("kind and level have four bits")
    head = HEAD.pack(VERSION, facts.academy, facts.serial, day, facts.kind << 4 | facts.level)
    digests = b"".join(_digest(head, fact) for fact in facts.printed)
    room = LONGEST - SIGNATURE - len(head) - 1 - len(digests)
    name = facts.name.encode()
    told = bytes([len(name)]) + name if len(name) <= room else bytes([DIGESTED]) + _digest(head, facts.name)
    body = head + told + digests
    if len(body) + SIGNATURE > LONGEST:
        raise ValueError("too many printed facts")
    return PREFIX + base45(body + private_key.sign(body))


def decode(text: str) -> SealCode:
    """What a code says, unverified. Refused `paper.code_unreadable` when it is none of ours."""
    try:
        data = from_base45(text.removeprefix(PREFIX))
        body, signature = data[:-SIGNATURE], data[-SIGNATURE:]
        version, academy, serial, day, kind_level = HEAD.unpack_from(body)
        length = body[HEAD.size]
        start = HEAD.size + 1
        end = start + (DIGEST if length == DIGESTED else length)
        name = "" if length == DIGESTED else body[start:end].decode()
    except (ValueError, IndexError, KeyError, OverflowError, error) as found:
        raise Refused(problem("paper.code_unreadable")) from found
    if not text.startswith(PREFIX) or version != VERSION or end > len(body) or (len(body) - end) % DIGEST:
        raise Refused(problem("paper.code_unreadable"))
    return SealCode(
        academy=academy,
        serial=serial,
        issued_on=EPOCH + timedelta(days=day),
        kind=kind_level >> 4,
        level=kind_level & 15,
        name=name,
        name_digest=body[start:end] if length == DIGESTED else b"",
        digests=tuple(body[at : at + DIGEST] for at in range(end, len(body), DIGEST)),
        body=body,
        signature=signature,
    )


def verify(text: str, public_key: Ed25519PublicKey) -> SealCode:
    """What a code says, once its signature holds. Refused `paper.code_forged` when it does not."""
    found = decode(text)
    try:
        public_key.verify(found.signature, found.body)
    except InvalidSignature as forged:
        raise Refused(problem("paper.code_forged")) from forged
    return found


def base45(data: bytes) -> str:
    """RFC 9285: two bytes as three characters, a last one as two."""
    out = []
    for at in range(0, len(data) - 1, 2):
        rest, low = divmod(data[at] * 256 + data[at + 1], 45)
        out += [ALPHABET[low], ALPHABET[rest % 45], ALPHABET[rest // 45]]
    if len(data) % 2:
        out += [ALPHABET[data[-1] % 45], ALPHABET[data[-1] // 45]]
    return "".join(out)


def from_base45(text: str) -> bytes:
    """The bytes of a base45 text; ValueError or KeyError when it is none."""
    out = bytearray()
    for at in range(0, len(text), 3):
        values = [VALUES[char] for char in text[at : at + 3]]
        if len(values) == 1:
            raise ValueError("a single character is no byte")
        whole = sum(value * 45**power for power, value in enumerate(values))
        out += whole.to_bytes(len(values) - 1, "big")
    return bytes(out)


def _digest(head: bytes, fact: str) -> bytes:
    """Bound to the paper's own head, so that digests of two papers cannot be compared."""
    return sha256(head + fact.encode()).digest()[:DIGEST]
