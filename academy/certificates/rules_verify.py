"""What a signed code guards, held against the text of a file; the signed list of what is void since."""

import base64
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from academy.base.problems import Refused, problem
from academy.certificates.facts import CertificateKind, CertificateSheet
from academy.certificates.rules_papers import KINDS
from academy.printing.chinese import cn_date, cn_number
from academy.printing.seal_code import SealCode

FORMAT = "gj-status-1"
FRESH_DAYS = 45  # an older list says nothing of what was voided since
CLASS_FIELDS = ("number", "doc_masked", "class_name", "hours", "score")
FIELDS: dict[CertificateKind, tuple[str, ...]] = {
    CertificateKind.COMPLETION: CLASS_FIELDS,
    CertificateKind.TRAINING: CLASS_FIELDS,
    CertificateKind.APPRENTICESHIP: ("number", "doc_masked", "mentors", "passed_on", "grade"),
    CertificateKind.HONOUR: ("number", "class_name", "citation"),
}
SILENT = frozenset({(CertificateKind.HONOUR, "class_name")})  # signed, but not in the text of the paper
DIGITS = {sign: at for at, sign in enumerate("〇一二三四五六七八九")}
CN_DATE = re.compile(
    r"([〇一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
MOST_HOURS = 2_000


def shown(paper: CertificateSheet) -> dict[str, str]:
    """The facts of a paper as they stand on it, for whoever compares by eye."""
    facts = {
        "number": paper.number, "name": paper.name, "gender": paper.gender, "doc_masked": paper.doc_masked,
        "class_name": paper.class_name, "hours": cn_number(paper.hours) + "学时" if paper.hours else "",
        "score": f"{paper.score / 10:g}分" if paper.score is not None else "",
        "mentors": "、".join(paper.mentors),
        "passed_on": cn_date(paper.passed_on) if paper.passed_on else "", "grade": paper.grade,
        "citation": paper.citation, "issuer": paper.issuer, "issued_on": cn_date(paper.issued_on),
    }  # fmt: skip
    return {name: text for name, text in facts.items() if text}


def missing_from(text: str, paper: CertificateSheet, frozen: str) -> list[str]:
    """Facts the text of the frozen paper holds and that of a file does not: what was altered in it."""
    bare, kept = (re.sub(r"\s", "", each) for each in (text, frozen))
    facts = ((name, re.sub(r"\s", "", fact)) for name, fact in shown(paper).items())
    return [name for name, fact in facts if fact in kept and fact not in bare]


def numbers_in(text: str) -> list[str]:
    """What may be a certificate's number in a text."""
    found = re.findall(r"[0-9A-Z]+(?:-[0-9A-Z]+)+", text.upper())
    return list(dict.fromkeys(each for each in found if re.search(r"\d", each)))[:20]


def disagreeing(text: str, code: SealCode) -> list[str]:
    """Facts in the text of a file that are not those the code was signed for; for papers of others.

    The digests cannot be turned back, so every place of the text that could hold a fact is tried.
    """
    kind = KINDS[code.kind] if code.kind < len(KINDS) else None
    if kind is None:
        return []
    bare = re.sub(r"\s", "", text)
    found = [] if not code.name or re.sub(r"\s", "", code.name) in bare else ["name"]
    for place, field in enumerate(FIELDS[kind][: len(code.digests)]):
        if (kind, field) in SILENT:
            continue
        if not any(code.holds(place, each) for each in _candidates(field, text, bare, kind)):
            found.append(field)
    return found


def _candidates(field: str, text: str, bare: str, kind: CertificateKind) -> Iterable[str]:
    once = " ".join(text.split())
    return _FOUND[field](bare, once, kind)


def _all(pattern: str, *texts: str) -> list[str]:
    return [each for text in texts for each in re.findall(pattern, text)]


def _hours(bare: str, _once: str, _k: CertificateKind) -> list[str]:
    return [str(n) for n in range(MOST_HOURS) if f"计{cn_number(n)}学时" in bare] + ["0"]


def _score(bare: str, _once: str, kind: CertificateKind) -> list[str]:
    if kind is CertificateKind.COMPLETION:
        return [""]
    return [str(round(float(each) * 10)) for each in re.findall(r"（([0-9.]+)分）", bare)] or [""]


def _days(bare: str, _once: str, _k: CertificateKind) -> list[str]:
    return [day.isoformat() for day in map(_day, CN_DATE.finditer(bare)) if day]


def _day(found: re.Match[str]) -> date | None:
    year = int("".join(str(DIGITS[sign]) for sign in found[1]))
    try:
        return date(year, _number(found[2]), _number(found[3]))
    except ValueError:
        return None


def _number(text: str) -> int:
    tens, ten, ones = text.partition("十")
    if not ten:
        return DIGITS[text]
    return (DIGITS[tens] if tens else 1) * 10 + (DIGITS[ones] if ones else 0)


_FOUND: dict[str, Callable[[str, str, CertificateKind], Iterable[str]]] = {
    "number": lambda bare, once, _k: _all(r"[0-9A-Z][0-9A-Z-]{3,39}", once, bare),
    "doc_masked": lambda bare, _once, _k: ["", *_all(r"证件号码([0-9A-Z*]{4,24})", bare)],
    "class_name": lambda bare, once, _k: _all(r"“(.+?)”", bare, once),
    "hours": _hours,
    "score": _score,
    "mentors": lambda bare, once, _k: _all(r"经导师(.+?)培养", bare, once),
    "passed_on": _days,
    "grade": lambda bare, _once, _k: _all(r"成绩(..)[，。（]", bare),
    "citation": lambda bare, once, _k: _all(r"同志：(.+?)特发此证", bare, once),
}


@dataclass(frozen=True, slots=True)
class StatusList:
    """What an academy says of its papers: its keys, and every serial that no longer simply holds."""

    academy_no: int
    name: str
    listed_at: datetime
    keys: tuple[tuple[str, str, str], ...]  # public key in hex, since, until (empty: in use)
    entries: Mapping[str, Mapping[str, str]]  # serial → state, on, number, by


def fingerprint(keys: Sequence[str]) -> str:
    """Names a set of keys so that two people can compare it by telephone."""
    text = sha256("".join(sorted(keys)).encode()).hexdigest()[:20].upper()
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


def status_body(found: StatusList) -> bytes:
    """The bytes that are signed: canonical JSON."""
    body = {
        "format": FORMAT, "academy": found.academy_no, "name": found.name,
        "listed_at": found.listed_at.isoformat(timespec="seconds"),
        "keys": [list(each) for each in found.keys], "entries": found.entries,
    }  # fmt: skip
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def status_file(found: StatusList, signatures: Mapping[str, bytes]) -> bytes:
    """The list as a file: its body, and a signature by every key that is still there."""
    told = {key: base64.b64encode(value).decode() for key, value in signatures.items()}
    whole = {"body": json.loads(status_body(found)), "signatures": told}
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, indent=1).encode()


def read_status(content: bytes, trusted: Iterable[str] = ()) -> tuple[StatusList, bool]:
    """A list whose signatures hold, and whether a trusted key signed it. Refused when it is none."""
    try:
        whole = json.loads(content)
        body, signatures = whole["body"], whole["signatures"]
        if body["format"] != FORMAT or not signatures:
            raise ValueError(body["format"])
        found = StatusList(
            int(body["academy"]), str(body["name"]), datetime.fromisoformat(body["listed_at"]),
            tuple((str(a), str(b), str(c)) for a, b, c in body["keys"]), dict(body["entries"]),
        )  # fmt: skip
        signed = status_body(found)
        known = {key for key, _, _ in found.keys}
        valid = {key for key, value in signatures.items() if key in known and _holds(key, value, signed)}
    except (ValueError, KeyError, TypeError, AttributeError, UnicodeDecodeError) as error:
        raise Refused(problem("verify.no_list", "file")) from error
    if not valid:
        raise Refused(problem("verify.list_forged", "file"))
    return found, bool(valid & set(trusted))


def _holds(key: str, signature: str, body: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(base64.b64decode(signature), body)
    except (InvalidSignature, ValueError):
        return False
    return True


def keys_of(raw: Mapping[str, Any]) -> list[str]:
    """Public keys, in hex, of an issuer as it is kept."""
    return [each[0] for each in raw.get("keys", [])]


def is_fresh(listed_at: datetime, today: date) -> bool:
    return (today - listed_at.date()).days <= FRESH_DAYS
