"""Plain data of certificates as they stand on paper."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class CertificateKind(StrEnum):
    """结业证书, 培训合格证书, 出师证书, 荣誉证书: the papers an academy issues itself."""

    COMPLETION = "completion"
    TRAINING = "training"
    APPRENTICESHIP = "apprenticeship"
    HONOUR = "honour"


@dataclass(frozen=True, slots=True)
class English:
    """The English words of a bilingual certificate; `citation` only for an honour."""

    name: str
    class_name: str = ""
    host: str = ""
    issuer: str = ""
    grade: str = ""
    mentors: tuple[str, ...] = ()
    citation: str = ""


@dataclass(frozen=True, slots=True)
class CertificateSheet:
    """Everything one certificate shows. Before issue `number` is a placeholder of the final length.

    `hours` and `practical_hours` are credit hours, `score` tenths of a point; `host` holds the class,
    `issuer` signs; `grade` is a word such as 优秀; `passed_on` and `mentors` (two names) belong to an
    apprenticeship, `citation` to an honour; `qr` is the signed text (`GX1:…`), empty where none is printed;
    `reissued_on` marks a 补发. `photo_sha256` names a photo whose bytes come when the page is drawn.
    """

    kind: CertificateKind
    number: str
    name: str
    issuer: str
    issued_on: date
    gender: str = ""
    doc_masked: str = ""
    class_name: str = ""
    host: str = ""
    starts: date | None = None
    ends: date | None = None
    hours: int = 0
    practical_hours: int = 0
    score: int | None = None
    grade: str = ""
    mentors: tuple[str, ...] = ()
    passed_on: date | None = None
    citation: str = ""
    qr: str = ""
    photo: bytes | None = None
    english: English | None = None
    reissued_on: date | None = None
    photo_sha256: str = ""
