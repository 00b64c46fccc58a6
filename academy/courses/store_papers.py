"""What the papers of a class show, gathered as text."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from academy.base.problems import Refused, problem
from academy.base.words import Words
from academy.courses import store
from academy.courses.facts import ClassSheet, EnrolmentState, SessionRow
from academy.courses.facts_paper import HalfDay, RosterLine, RosterSheet, SignInSheet
from academy.courses.rules_plan import clock
from academy.people import store as people
from academy.people.facts import Member
from academy.people.records import Person
from academy.people.rules_names import masked_phone

NOON, EVENING = 12 * 60, 18 * 60
SLICE = 5_000


def sign_in(db: Session, class_id: int, day: date) -> tuple[SignInSheet, list[int]]:
    """The sheet of one day and whose its rows are.

    Raises Refused when the class has no session that day, or nobody in it.
    """
    found = store.sheet(db, class_id)
    held = [each for each in found.sessions if each.day == day]
    there = [each for each in found.trainees if each.state is not EnrolmentState.WITHDRAWN]
    if not held:
        raise Refused(problem("courses.no_session_that_day", "day", day=day))
    if not there:
        raise Refused(problem("courses.no_trainees"))
    places = dict.fromkeys(each.place or found.place for each in held)
    return SignInSheet(
        found.row.name, found.row.number, day, "、".join(filter(None, places)), found.head_teacher,
        tuple(_half_days(held)), tuple((each.name, each.unit) for each in there),
    ), [each.person_id for each in there]  # fmt: skip


def _half_days(held: list[SessionRow]) -> list[HalfDay]:
    """Sessions of one half day share their signature columns."""
    words = Words("zh")
    halves: dict[str, list[SessionRow]] = {}
    for each in held:
        title = "上午" if each.starts < NOON else "下午" if each.starts < EVENING else "晚上"
        halves.setdefault(title, []).append(each)
    return [
        HalfDay(
            title,
            f"{clock(part[0].starts)}—{clock(part[-1].ends)}",
            "、".join(dict.fromkeys(each.topic or words.word(f"session_kind.{each.kind}") for each in part)),
            "、".join(dict.fromkeys(each.instructor for each in part if each.instructor)),
        )
        for title, part in halves.items()
    ]


def roster(db: Session, class_id: int, made_by: str, day: date) -> RosterSheet:
    """Everybody in the class. Raises Refused when it is empty."""
    found = store.sheet(db, class_id)
    ids = [each.person_id for each in found.trainees if each.state is not EnrolmentState.WITHDRAWN]
    if not ids:
        raise Refused(problem("courses.no_trainees"))
    members, more = people.members(db, ids), _education_and_category(db, ids)
    words = Words("zh")
    return RosterSheet(
        _title(found), found.row.branch, day, made_by,
        tuple(_line(members[key], *more[key], words) for key in ids),
    )  # fmt: skip


def _title(found: ClassSheet) -> str:
    """{单位}{年}年第{期}期{课程}培训班学员花名册 (domain §3.4)."""
    row = found.row
    return f"{row.branch}{row.starts.year}年第{row.term}期{row.course}培训班学员花名册"


def _line(member: Member, education: str, category: str, words: Words) -> RosterLine:
    return RosterLine(
        name=member.name,
        gender=words.word(f"person.gender.{member.gender}") if member.gender else "",
        birth=f"{member.birth:%Y.%m}" if member.birth else "",
        doc_type=words.word(f"person.doc_type.{member.doc_type}"),
        doc_no=member.doc_masked,
        education=education,
        unit=member.unit,
        trade=member.trade or member.post,
        level=words.word(f"level.{member.level.value}") if member.level else "",
        category=category,
        phone=masked_phone(member.phone),
    )


def _education_and_category(db: Session, ids: list[int]) -> dict[int, tuple[str, str]]:
    found: dict[int, tuple[str, str]] = {}
    for start in range(0, len(ids), SLICE):
        query = select(Person.id, Person.education, Person.category)
        for key, education, category in db.execute(query.where(Person.id.in_(ids[start : start + SLICE]))):
            found[key] = (education, category)
    return found
