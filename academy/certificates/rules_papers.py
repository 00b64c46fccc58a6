"""From a class and its results to the facts on paper; facts as they are frozen, and back."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from hashlib import sha256
from typing import Any, Protocol

from academy.certificates.facts import CertificateKind, CertificateSheet, English
from academy.certificates.facts_issue import Form
from academy.certificates.facts_template import InUse
from academy.courses.facts import ClassRow, GraduateRow
from academy.people.facts import Level, Member
from academy.people.facts_identity import Gender

VERSION = 2  # of the wording and drawing; a change of either is a new version
KINDS = tuple(CertificateKind)
GENDERS = {Gender.MALE: "男", Gender.FEMALE: "女"}  # paper is Chinese by template, whatever the window speaks
LEVELS = {
    Level.APPRENTICE: "学徒工", Level.JUNIOR: "五级/初级工", Level.INTERMEDIATE: "四级/中级工",
    Level.SENIOR: "三级/高级工", Level.TECHNICIAN: "二级/技师", Level.SENIOR_TECHNICIAN: "一级/高级技师",
    Level.SPECIAL_TECHNICIAN: "特级技师", Level.CHIEF_TECHNICIAN: "首席技师",
}  # fmt: skip
DAYS = ("issued_on", "starts", "ends", "passed_on", "reissued_on")


class Signer(Protocol):
    """The academy's key: Ed25519, deterministic, so that what it signed it can sign again and compare."""

    @property
    def academy_no(self) -> int: ...

    @property
    def public(self) -> bytes: ...

    def follow(self, db: Any, vault: Any, /) -> None: ...

    def sign(self, data: bytes, /) -> bytes: ...


class BlankSigner:
    """Stands in before issue: a code of the final size that no check will ever find valid."""

    def __init__(self, academy_no: int) -> None:
        self.academy_no = academy_no

    @property
    def public(self) -> bytes:
        return bytes(32)

    def follow(self, _db: Any, _vault: Any, /) -> None:
        """There is no key to follow."""

    def sign(self, _data: bytes, /) -> bytes:
        return bytes(64)


@dataclass(frozen=True, slots=True)
class Occasion:
    """What all papers of a batch share."""

    kind: CertificateKind
    form: Form
    issued_on: date
    found: ClassRow
    issuer: str


def template_of(used: InUse) -> str:
    """What a frozen paper notes: title, edition, digest of the template's file, version of the drawing."""
    return f"{used.title}/{used.edition}/{used.sha256}/{VERSION}"


def template_digest(mark: str) -> str:
    """The digest of the template a frozen paper can be drawn again by; "" when the drawing has changed."""
    parts = mark.rsplit("/", 2)
    return parts[1] if len(parts) == 3 and parts[2] == str(VERSION) and len(parts[1]) == 64 else ""


def paper_of(occasion: Occasion, result: GraduateRow, member: Member) -> CertificateSheet:
    """The facts of one paper, still without number and code. Hours are those of the course completed."""
    found = occasion.found
    scored = occasion.kind is CertificateKind.TRAINING
    return CertificateSheet(
        kind=occasion.kind, number="", name=member.name, issuer=occasion.issuer,
        issued_on=occasion.issued_on, gender=GENDERS.get(member.gender, "") if member.gender else "",
        doc_masked=member.doc_masked, class_name=found.name, host=found.branch, starts=found.starts,
        ends=found.ends, hours=found.hours.total, practical_hours=found.hours.practical,
        score=result.total if scored else None,
    )  # fmt: skip


def with_photo(paper: CertificateSheet, sha256: str) -> CertificateSheet:
    """The same paper with the name of its photo."""
    return replace(paper, photo_sha256=sha256)


def numbered(paper: CertificateSheet, number: str) -> CertificateSheet:
    return replace(paper, number=number)


def printed(paper: CertificateSheet) -> tuple[str, ...]:
    """The facts a code guards beside the name, in the order they are signed."""
    if paper.kind is CertificateKind.APPRENTICESHIP:
        passed = paper.passed_on.isoformat() if paper.passed_on else ""
        return paper.number, paper.doc_masked, "、".join(paper.mentors), passed, paper.grade
    if paper.kind is CertificateKind.HONOUR:
        return paper.number, paper.class_name, paper.citation
    return paper.number, paper.doc_masked, paper.class_name, str(paper.hours), str(paper.score or "")


def frozen(paper: CertificateSheet) -> dict[str, Any]:
    """The facts as JSON: days in ISO form, a photo as its SHA-256."""
    found: dict[str, Any] = {}
    for each in fields(paper):
        if each.name == "photo_sha256":
            continue
        value = getattr(paper, each.name)
        if isinstance(value, date):
            value = value.isoformat()
        elif isinstance(value, bytes):
            value = sha256(value).hexdigest()
        elif isinstance(value, English):
            value = {part.name: getattr(value, part.name) for part in fields(value)}
        found[each.name] = list(value) if isinstance(value, tuple) else value
    found["photo"] = found["photo"] or paper.photo_sha256 or None
    return found


def thawed(facts: Mapping[str, Any], photo: bytes | None) -> CertificateSheet:
    """The paper whose frozen facts these are; `photo` holds the bytes of its photo."""
    values = dict(facts)
    for name in DAYS:
        values[name] = date.fromisoformat(values[name]) if values[name] else None
    english = values["english"]
    values["english"] = English(**(english | {"mentors": tuple(english["mentors"])})) if english else None
    values |= {"kind": CertificateKind(values["kind"]), "mentors": tuple(values["mentors"]), "photo": photo}
    return CertificateSheet(**values)
