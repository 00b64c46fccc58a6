"""Real facts for trying a template: the longest and the rarest names an academy has, its longest class."""

from datetime import date
from operator import itemgetter

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from academy.certificates.facts import CertificateKind, CertificateSheet, English
from academy.certificates.facts_template import Sample
from academy.certificates.rules_english import latin_name
from academy.certificates.rules_papers import GENDERS
from academy.courses.records import TrainingClass
from academy.network.records import Branch
from academy.people import store as people
from academy.people.records import Person

MOST_NAMES = 20_000  # of those met last: enough to meet every rare character a county has
SHOWN = 4
# Where a template must still hold: 40 characters as the identity card prints them, and a rare character.
INVENTED = ("阿不都热合曼·买买提吐尔逊江·阿卜杜如苏力·依明尼亚孜", "张𬸚", "丁一")


def samples(db: Session, branches: frozenset[int] | None) -> list[Sample]:
    """Whose facts a preview may show: the longest names first, then the rarest, then invented ones."""
    query = select(Person.id, Person.name).order_by(Person.id.desc()).limit(MOST_NAMES)
    if branches is not None:
        query = query.where(Person.branch_id.in_(branches))
    found = [(key, name) for key, name in db.execute(query)]
    longest = sorted(found, key=lambda each: (-len(each[1]), each[0]))[:SHOWN]
    rare = sorted(((_rarity(name), key, name) for key, name in found), key=itemgetter(0, 1), reverse=True)
    rarest = [(key, name) for rarity, key, name in rare[:SHOWN] if rarity]
    kept = dict.fromkeys([*longest, *rarest])
    return [
        *(Sample(str(key), name) for key, name in kept),
        *(Sample(f"invented-{at}", name) for at, name in enumerate(INVENTED)),
    ]


def _rarity(name: str) -> int:
    """The code point of the rarest Han character beyond the common block, 0 for none."""
    return max((ord(char) for char in name if char > "\u9fa5" or "\u3400" <= char <= "\u4dbf"), default=0)


def sheet(
    db: Session, branches: frozenset[int] | None, key: str, kind: CertificateKind, today: date
) -> CertificateSheet:
    """The certificate of a sample. Number and code are of the final size and hold nobody's number."""
    name, gender, masked = INVENTED[0], "男", "653125********0019"
    if key.startswith("invented-") and key[9:].isdigit():
        name = INVENTED[int(key[9:]) % len(INVENTED)]
    member = people.members(db, [int(key)]).get(int(key)) if key.isdigit() else None
    if member and (branches is None or member.branch_id in branches):
        name, masked = member.name, member.doc_masked
        gender = GENDERS.get(member.gender, "") if member.gender else ""
    return CertificateSheet(
        kind=kind, number="××-××-0000-0000-0000", name=name, issuer=_longest(db, branches),
        issued_on=today, gender=gender, doc_masked=masked, class_name=_class(db, branches),
        host=_longest(db, branches), starts=date(today.year, 12, 17), ends=date(today.year, 12, 28),
        hours=124, practical_hours=112, score=925, grade="优秀",
        mentors=("阿依古丽·买买提", "欧阳建国"), passed_on=date(today.year, 12, 28),
        citation="在职工技术创新工作中成绩突出，经评选公示，授予荣誉称号。",
        qr="GX1:" + "0" * 141, reissued_on=None,
        english=English(
            latin_name(name), "Advanced Course for Electricians in Rolling Mills (Term 1)", "",
            "Academy of Craftsmen", "Excellent", ("Ayiguli Maimaiti", "Ouyang Jianguo"),
            "is commended for outstanding work in technical innovation.",
        ),
    )  # fmt: skip


def _longest(db: Session, branches: frozenset[int] | None) -> str:
    query = select(Branch.name).order_by(func.length(Branch.name).desc(), Branch.id).limit(1)
    if branches is not None:
        query = query.where(Branch.id.in_(branches))
    return db.scalar(query) or "工匠学院"


def _class(db: Session, branches: frozenset[int] | None) -> str:
    query = (
        select(TrainingClass.name).order_by(func.length(TrainingClass.name).desc(), TrainingClass.id).limit(1)
    )
    if branches is not None:
        query = query.where(TrainingClass.branch_id.in_(branches))
    return db.scalar(query) or "职业技能提升培训班（第1期）"
