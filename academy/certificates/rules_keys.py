"""Key files and lists: what they hold, when they are taken over, what keeps a passphrase weak."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePrivateKey,
    derive_private_key,
)
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)

from academy.base.problems import Problem, Refused, problem
from academy.certificates.facts_issue import CertificateRow
from academy.certificates.facts_keys import PassphraseDraft, RestoreDraft
from academy.certificates.rules import print_problems
from academy.certificates.rules_verify import StatusList

FORMAT = "gj-keys-1"
SHORTEST = 12


@dataclass(frozen=True, slots=True)
class KeyPair:
    academy_no: int
    code: Ed25519PrivateKey
    pdf: EllipticCurvePrivateKey


def passphrase_problems(draft: PassphraseDraft) -> list[Problem]:
    found = []
    if len(draft.passphrase) < SHORTEST or len(set(draft.passphrase)) < SHORTEST // 2:
        found.append(problem("verify.passphrase_weak", "passphrase", least=SHORTEST))
    if draft.passphrase != draft.again:
        found.append(problem("verify.passphrase_differs", "again"))
    return found


def key_file(
    academy_no: int, code: Ed25519PrivateKey, pdf: EllipticCurvePrivateKey, passphrase: str
) -> bytes:
    """Both keys as PKCS #8, each encrypted under the passphrase (PBES2, AES-256)."""
    lock = BestAvailableEncryption(passphrase.encode())
    pems = [key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock).decode() for key in (code, pdf)]
    whole = {"format": FORMAT, "academy": academy_no, "code": pems[0], "pdf": pems[1]}
    return json.dumps(whole, indent=1).encode()


def read_key_file(content: bytes, passphrase: str) -> KeyPair:
    """Refused when it is no key file, or the passphrase is another."""
    try:
        whole = json.loads(content)
        if whole["format"] != FORMAT:
            raise ValueError(whole["format"])
        pems, academy_no = (whole["code"].encode(), whole["pdf"].encode()), int(whole["academy"])
    except (ValueError, KeyError, TypeError, AttributeError, UnicodeDecodeError) as error:
        raise Refused(problem("verify.no_key_file", "file")) from error
    try:
        code, pdf = (load_pem_private_key(pem, passphrase.encode()) for pem in pems)
    except (ValueError, TypeError) as error:
        raise Refused(problem("verify.passphrase_wrong", "passphrase")) from error
    if not isinstance(code, Ed25519PrivateKey) or not isinstance(pdf, EllipticCurvePrivateKey):
        raise Refused(problem("verify.no_key_file", "file"))
    return KeyPair(academy_no, code, pdf)


def restored(draft: RestoreDraft, read_letters: Callable[[str], bytes]) -> KeyPair:
    """The keys a file or a backup sheet holds. Refused with what is missing or wrong."""
    if draft.file:
        return read_key_file(draft.file, draft.passphrase)
    if not draft.code.strip() or not draft.pdf.strip() or not draft.academy_no:
        raise Refused(problem("verify.nothing_to_restore", "file"))
    pair = []
    for field, letters in (("code", draft.code), ("pdf", draft.pdf)):
        try:
            pair.append(read_letters(letters))
        except Refused as error:
            raise Refused(problem("vault.sheet_wrong", field)) from error
    number = int.from_bytes(pair[1], "big")
    try:
        return KeyPair(
            draft.academy_no, Ed25519PrivateKey.from_private_bytes(pair[0]),
            derive_private_key(number, SECP256R1()),
        )  # fmt: skip
    except ValueError as error:
        raise Refused(problem("vault.sheet_wrong", "pdf")) from error


def demand_list(
    found: StatusList, known: bool, held_at: datetime | None, own_no: int, compared: bool
) -> None:
    """A first list is trusted by its fingerprint, a later one by a key trusted before; none goes back."""
    if found.academy_no == own_no:
        raise Refused(problem("verify.list_own", "file"))
    if held_at is None and not compared:
        raise Refused(problem("verify.list_compare", "file"))
    if held_at is not None and not known:
        raise Refused(problem("verify.list_other_key", "file", name=found.name))
    if held_at is not None and found.listed_at < held_at:
        raise Refused(problem("verify.list_older", "file", day=held_at.date().isoformat()))


def demand_official(rows: Sequence[CertificateRow]) -> None:
    """Only what holds leaves the house as an electronic copy."""
    if problems := [each for row in rows for each in print_problems(row)]:
        raise Refused(*problems)
