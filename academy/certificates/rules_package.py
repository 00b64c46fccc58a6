"""The file of an exchange package (.gjpkg): a head anybody can read, signed; what it holds is encrypted.

    {"head": {format, kind, package, from, to, key, …, salt, nonce, sealed}, "signature": …, "body": …}

The head names academies, branch, batch and counts, never a person. `sealed` is the SHA-256 of the body, so
that the Ed25519 signature over the canonical head covers both. The body is compressed JSON under AES-256-GCM;
its key comes from the passphrase by scrypt (RFC 7914), and the head's own facts are authenticated with it.
"""

import base64
import hashlib
import json
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from academy.base.problems import Problem, Refused, problem
from academy.certificates.facts_keys import PassphraseDraft
from academy.certificates.facts_package import PackageKind, SendDraft
from academy.certificates.rules_keys import passphrase_problems

FORMAT = "gj-package-1"
SALT, NONCE = 16, 12  # bytes
COST, BLOCK, LANES = 2**15, 8, 1  # scrypt: a tenth of a second and 32 MB
MOST_FILE = 256 * 1024 * 1024  # bytes of a file, and of what it unpacks to
SEALED = ("salt", "nonce", "sealed")


@dataclass(frozen=True, slots=True)
class Envelope:
    """A package as it lies there: its head, and the body that was not opened yet."""

    head: Mapping[str, Any]
    signature: bytes
    body: bytes

    @property
    def kind(self) -> PackageKind:
        return PackageKind(self.head["kind"])

    @property
    def package(self) -> str:
        return str(self.head["package"])

    @property
    def sender(self) -> int:
        return int(self.head["from"])


def canonical(head: Mapping[str, Any]) -> bytes:
    return json.dumps(head, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def packed(
    head: Mapping[str, Any], inner: Mapping[str, Any], passphrase: str, random: Callable[[int], bytes],
    sign: Callable[[bytes], bytes],
) -> bytes:  # fmt: skip
    """The file. `head` holds everything but what sealing adds; `sign` is the sender's Ed25519 key."""
    salt, nonce = random(SALT), random(NONCE)
    told = {**head, "format": FORMAT, "salt": salt.hex(), "nonce": nonce.hex()}
    plain = zlib.compress(json.dumps(inner, ensure_ascii=False, separators=(",", ":")).encode(), 6)
    body = AESGCM(_key(passphrase, salt)).encrypt(nonce, plain, canonical(told))
    told["sealed"] = hashlib.sha256(body).hexdigest()
    whole = {
        "head": told, "signature": base64.b64encode(sign(canonical(told))).decode(),
        "body": base64.b64encode(body).decode(),
    }  # fmt: skip
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def opened(content: bytes) -> Envelope:
    """The head and the closed body. Refused when the file is no package, or was changed on its way."""
    try:
        if len(content) > MOST_FILE:
            raise ValueError("too large")
        whole = json.loads(content)
        head = dict(whole["head"])
        found = Envelope(
            head, base64.b64decode(whole["signature"], validate=True),
            base64.b64decode(whole["body"], validate=True),
        )  # fmt: skip
        if head["format"] != FORMAT or not found.package or found.sender < 0:
            raise ValueError(head["format"])
        PackageKind(head["kind"])
        for name in ("to", "count"):
            int(head[name])
        for name in ("key", "name", *SEALED):
            if not isinstance(head[name], str):
                raise ValueError(name)
        holds = _signed(head["key"], found.signature, canonical(head))
    except (ValueError, KeyError, TypeError, AttributeError, UnicodeDecodeError, RecursionError) as error:
        raise Refused(problem("package.no_package", "file")) from error
    if not holds or head["sealed"] != hashlib.sha256(found.body).hexdigest():
        raise Refused(problem("package.forged", "file"))
    return found


def sender_problems(found: Envelope, trusted: Iterable[str] | None, own_no: int) -> list[Problem]:
    """Who sent it and to whom; `trusted` are the sender's keys in hex, None where nobody knows him here."""
    name = str(found.head["name"])
    if found.sender == own_no:
        return [problem("package.own", "file")]
    if int(found.head["to"]) != own_no:
        return [problem("package.not_to_us", "file", name=name)]
    if trusted is None:
        return [problem("package.sender_unknown", "file", name=name, academy=found.sender)]
    if found.head["key"] not in set(trusted):
        return [problem("package.sender_key", "file", name=name)]
    return []


def unsealed(found: Envelope, passphrase: str) -> dict[str, Any]:
    """What a package holds. Refused under another passphrase."""
    told = {name: value for name, value in found.head.items() if name != "sealed"}
    try:
        key = _key(passphrase, bytes.fromhex(found.head["salt"]))
        plain = AESGCM(key).decrypt(bytes.fromhex(found.head["nonce"]), found.body, canonical(told))
    except (InvalidTag, ValueError) as error:
        raise Refused(problem("package.passphrase", "passphrase")) from error
    try:
        unpacking = zlib.decompressobj()
        data = unpacking.decompress(plain, MOST_FILE)
        if unpacking.unconsumed_tail:
            raise ValueError("too large")
        inner = json.loads(data)
        if not isinstance(inner, dict):
            raise ValueError("no object")
    except (ValueError, zlib.error, UnicodeDecodeError, RecursionError) as error:
        raise Refused(problem("package.no_package", "file")) from error
    return inner


def send_problems(draft: SendDraft, receivers: Iterable[int]) -> list[Problem]:
    """Where it goes must be known, and what it is closed with must be worth something."""
    known, found = set(receivers), list[Problem]()
    if not known:
        found.append(problem("package.nobody_known", "to"))
    elif draft.to not in known:
        found.append(problem("package.to_missing", "to"))
    return found + passphrase_problems(PassphraseDraft(draft.passphrase, draft.again))


def _key(passphrase: str, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=32, n=COST, r=BLOCK, p=LANES).derive(passphrase.encode())


def _signed(key: str, signature: bytes, data: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(signature, data)
    except InvalidSignature:
        return False
    return True
