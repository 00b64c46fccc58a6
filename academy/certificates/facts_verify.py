"""Plain data of a check of a paper."""

from dataclasses import dataclass
from enum import StrEnum

from academy.base.problems import Problem
from academy.certificates.facts_issue import CertificateRow


class Outcome(StrEnum):
    """What a check of a paper says; `issuer`: it is of an academy whose keys are not known here."""

    VALID = "valid"
    VOID = "void"
    REPLACED = "replaced"
    ALTERED = "altered"
    UNKNOWN = "unknown"
    ISSUER = "issuer"


class Seen(StrEnum):
    """What the comparison of a picture with the frozen paper says of one fact."""

    AGREES = "agrees"
    DIFFERS = "differs"
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class FactLook:
    """One fact on a picture; where it differs, `shown` is cut out of the picture, `printed` of the frozen
    paper, both PNG."""

    field: str
    seen: Seen
    shown: bytes = b""
    printed: bytes = b""


@dataclass(frozen=True, slots=True)
class Verification:
    """What a code, a number or a file says; `row` is the certificate when this academy knows it.

    `facts` are (field, text) as they must stand on the paper, `altered` the fields that do not; `issuer`
    names another academy; `note` adds what is worth knowing beside the reason. `looks` are the facts as a
    picture was compared with the frozen paper, empty where none was.
    """

    outcome: Outcome
    reason: Problem
    row: CertificateRow | None = None
    facts: tuple[tuple[str, str], ...] = ()
    altered: tuple[str, ...] = ()
    issuer: str = ""
    note: Problem | None = None
    looks: tuple[FactLook, ...] = ()
