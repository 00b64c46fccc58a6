"""Where a person's data stands in every room: the rows of him, and what each of their columns becomes.

What is not named here stays: numbers, days, hours, marks and states, which are counted and certify.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from academy.apprenticeship.records import (
    Contract,
    ContractAssessment,
    ContractPause,
    ContractSignature,
    LogEntry,
)
from academy.apprenticeship.records_amendment import Amendment, AmendmentSignature, ContractEndRequest
from academy.apprenticeship.records_assessment import AllowanceSettlement, AssessmentSitting, StageCheck
from academy.apprenticeship.records_logs import LogProof, LogReturn
from academy.archive.records import Paper
from academy.base.database import Business
from academy.certificates.records import Certificate, HandList
from academy.certificates.records_ledger import RecordedCertificate, Reissue, ReissueEvidence
from academy.certificates.records_void import CertificateVoid, VoidEvidence
from academy.courses.records import Attendance, Enrolment
from academy.courses.records_class import Application, FileItem
from academy.courses.records_evidence import ScanPage
from academy.people.records_away import Away
from academy.people.records_kin import Relative
from academy.retention.facts import ERASED_NAME

PERSON: dict[str, Any] = {
    "name": ERASED_NAME, "name_sort": "yi ni ming", "name_strokes": "~", "birth": None, "doc_type": "none",
    "doc_sealed": b"", "doc_masked": "", "phone": "", "unit": "", "post": "", "trade": "", "education": "",
    "political": "", "category": "", "is_cadre": False, "trade_since": None, "remark": "",
    "photo_sha256": "",
}  # fmt: skip
"""`doc_mark` becomes the person's number: it must be unique, and says nothing."""


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of one table found by the keys of what they belong to; `wiped` None = the rows go."""

    record: type[Business]
    by: str
    whose: str
    wiped: Mapping[str, Any] | None
    remembered: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """What the journal must forget of these rows."""
        return (*(self.wiped or ()), *self.remembered)


PARTS: tuple[Part, ...] = (
    Part(Away, "person_id", "people", None, ("kind", "note", "first_day", "last_day")),
    Part(
        RecordedCertificate, "person_id", "people", None,
        ("number", "issuer", "occupation", "trade", "remark", "verified_by", "scan_sha256"),
    ),
    Part(Relative, "person_id", "people", None, ("kind", "relative_id")),
    Part(Relative, "relative_id", "people", None, ("kind", "person_id")),
    Part(Certificate, "id", "certificates", {"name": ERASED_NAME, "handed_to": "", "void_reason": ""}),
    Part(CertificateVoid, "certificate_id", "certificates", {"reason": "", "told_how": ""}),
    Part(VoidEvidence, "void_id", "voids", None, ("file_name", "sha256")),
    Part(Reissue, "certificate_id", "certificates", {"reason": ""}),
    Part(ReissueEvidence, "reissue_id", "reissues", None, ("file_name", "sha256")),
    Part(HandList, "id", "hand_lists", {"scan_sha256": None}),
    Part(Enrolment, "person_id", "people", {"note": ""}),
    Part(Application, "person_id", "people", {"note": ""}),
    Part(Attendance, "person_id", "people", {"reason": ""}),
    Part(ScanPage, "class_id", "classes", None, ("file_name", "sha256", "found", "note", "matched_by")),
    Part(FileItem, "class_id", "classes", {"file_name": "", "sha256": None, "note": ""}),
    Part(Contract, "id", "contracts", {"goals_character": [], "goals_technical": [], "end_note": ""}),
    Part(
        ContractSignature, "contract_id", "contracts",
        {"signer": ERASED_NAME, "scan_sha256": None, "witness": ""},
    ),
    Part(ContractPause, "contract_id", "contracts", {"reason": ""}),
    Part(ContractAssessment, "contract_id", "contracts", {"panel": []}),
    Part(ContractEndRequest, "contract_id", "contracts", {"note": ""}),
    Part(AssessmentSitting, "contract_id", "contracts", {"panel": [], "panel_ids": []}),
    Part(AllowanceSettlement, "contract_id", "contracts", {"note": ""}),
    Part(
        StageCheck, "contract_id", "contracts",
        {"items": [], "examiner": "", "comment": "", "recorded_by": ""},
    ),
    Part(
        LogEntry, "contract_id", "contracts",
        {"items": [], "talk_topic": "", "written_by": "", "text_mark": ""},
    ),
    Part(LogProof, "entry_id", "entries", None, ("name", "note", "added_by", "sha256")),
    Part(LogReturn, "entry_id", "entries", {"comment": "—", "returned_by": ""}),
    Part(Amendment, "contract_id", "contracts", {"reason": ""}),
    Part(
        AmendmentSignature, "amendment_id", "amendments",
        {"signer": ERASED_NAME, "scan_sha256": None, "witness": ""},
    ),
)  # fmt: skip


def keys_of(db: Session, people: Sequence[int]) -> dict[str, list[int]]:
    """The records of these people, by what `Part.whose` calls them. Papers of a class go with its trainee:
    its period is over whenever his is."""
    contracts = list(db.scalars(select(Contract.id).where(Contract.apprentice_id.in_(people))))
    found = {
        "people": list(people),
        "contracts": contracts,
        "classes": _keys(db, Enrolment.class_id, Enrolment.person_id, people),
        "certificates": list(
            db.scalars(
                select(Certificate.id).where(
                    Certificate.person_id.in_(people) | Certificate.contract_id.in_(contracts)
                )
            )
        ),
        "entries": _keys(db, LogEntry.id, LogEntry.contract_id, contracts),
        "amendments": _keys(db, Amendment.id, Amendment.contract_id, contracts),
    }
    found["voids"] = _keys(db, CertificateVoid.id, CertificateVoid.certificate_id, found["certificates"])
    found["reissues"] = _keys(db, Reissue.id, Reissue.certificate_id, found["certificates"])
    lists = _keys(db, Certificate.hand_list_id, Certificate.id, found["certificates"])
    found["hand_lists"] = [key for key in lists if key]
    return found


def _keys(db: Session, wanted: Any, column: Any, held: Sequence[int]) -> list[int]:
    return list(db.scalars(select(wanted).where(column.in_(held)).distinct()))


def papers_of(db: Session, keys: Mapping[str, Sequence[int]]) -> list[int]:
    """The frozen papers that name them: certificates, agreements, amendments, settlements."""
    found = {
        paper
        for column, by, whose in (
            (Certificate.paper_id, Certificate.id, "certificates"),
            (Reissue.old_paper_id, Reissue.certificate_id, "certificates"),
            (Reissue.new_paper_id, Reissue.certificate_id, "certificates"),
            (Contract.paper_id, Contract.id, "contracts"),
            (ContractSignature.paper_id, ContractSignature.contract_id, "contracts"),
            (Amendment.paper_id, Amendment.id, "amendments"),
            (AllowanceSettlement.paper_id, AllowanceSettlement.contract_id, "contracts"),
        )
        for paper in _keys(db, column, by, keys[whose])
        if paper
    }
    for room, whose in (
        ("certificates", "certificates"), ("certificates", "voids"),
        ("apprenticeship", "contracts"), ("apprenticeship", "amendments"),
    ):  # fmt: skip
        of_room = select(Paper.id).where(Paper.room == room, Paper.record_id.in_(keys[whose]))
        found.update(db.scalars(of_room))
    return sorted(found)
