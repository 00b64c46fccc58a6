"""What a holder is told of a voiding: the facts of the notice he gets."""

from dataclasses import dataclass
from datetime import date

from academy.certificates.facts import CertificateKind
from academy.certificates.facts_reasons import VoidCause


@dataclass(frozen=True, slots=True)
class VoidNotice:
    """A notice as it is printed; of why, only the name of the cause.

    `since` None: the voiding waits for a second person, and the certificate holds until he decides.
    `days` to object, counted from the day the holder was told (`told_on`, None: from when he gets the
    notice); 0 where the academy sets none. `office` takes objections. `give_back`: the paper is still out.
    """

    void_id: int
    certificate_id: int
    branch_id: int
    number: str
    kind: CertificateKind
    name: str
    doc_masked: str
    about: str
    issued_on: date
    cause: VoidCause
    since: date | None
    told_on: date | None
    days: int
    office: str
    branch: str
    day: date
    replaced_by: str = ""
    give_back: bool = True
