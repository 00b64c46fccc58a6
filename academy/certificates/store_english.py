"""What the academy knows of English words: how names are read, and what was printed the last time."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from academy.certificates.facts_issue import BatchEnglish
from academy.certificates.records import CertificateBatch
from academy.certificates.rules_english import read
from academy.certificates.rules_ground import Material
from academy.courses.records import TrainingClass
from academy.people.records import Person

SLICE = 500  # bound values of one statement


def readings(db: Session, people: Iterable[int]) -> dict[int, str]:
    """Person → the reading of his name, as it stands in his record."""
    keys, found = list(people), dict[int, str]()
    for start in range(0, len(keys), SLICE):
        query = select(Person.id, Person.name_sort).where(Person.id.in_(keys[start : start + SLICE]))
        found |= {key: reading for key, reading in db.execute(query)}
    return found


def last_words(db: Session, found: Material) -> BatchEnglish | None:
    """The words of the branch's newest bilingual batch: of the same course or honour, else only its names."""
    draft = found.draft
    query = select(CertificateBatch.english).where(
        CertificateBatch.branch_id == found.ground.branch_id,
        CertificateBatch.english != "",
        CertificateBatch.id != draft.batch_id,
    )
    newest = query.order_by(CertificateBatch.id.desc()).limit(1)
    if draft.class_id:
        This, Other = aliased(TrainingClass), aliased(TrainingClass)  # noqa: N806
        alike = (
            newest.join(Other, Other.id == CertificateBatch.class_id)
            .join(This, This.course_id == Other.course_id)
            .where(This.id == draft.class_id)
        )
    else:
        alike = newest.where(CertificateBatch.kind == draft.kind.value, CertificateBatch.title == draft.title)
    if same := db.scalar(alike):
        return read(same)
    other = read(db.scalar(newest) or "")
    return other and BatchEnglish(host=other.host, issuer=other.issuer, mentors=other.mentors)
