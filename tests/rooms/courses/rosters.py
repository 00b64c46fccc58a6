"""Roster files of made-up people, as a factory's clerk would send them."""

from collections.abc import Iterable
from pathlib import Path

from academy.people.facts import RosterPerson
from academy.people.facts_identity import Gender
from academy.sheets.export import write_table
from tests.rooms.people.persons import roster_person

COLUMNS = ("序号", "姓名", "性别", "身份证号", "工作单位", "技能等级", "联系电话")


def line(at: int, person: RosterPerson, **changed: str) -> tuple[str | int, ...]:
    cells = {
        "name": person.name,
        "gender": "男" if person.gender is Gender.MALE else "女",
        "doc_no": person.doc_no,
        "unit": person.unit,
        "level": "中级工",
        "phone": person.phone,
    } | changed
    return (at, *cells.values())


def roster(folder: Path, rows: Iterable[tuple[str | int, ...]], name: str = "花名册(最终版2).xlsx") -> Path:
    path = folder / name
    write_table(COLUMNS, list(rows), path)
    return path


def good(folder: Path, count: int, first: int = 1, name: str = "花名册(最终版2).xlsx") -> Path:
    rows = [line(at + 1, roster_person(first + at)) for at in range(count)]
    return roster(folder, rows, name)


def with_two_bad(folder: Path) -> Path:
    """Four rows: the second's document has a wrong check digit, the third's phone a digit too few."""
    people = [roster_person(serial) for serial in range(1, 5)]
    wrong = people[1].doc_no[:-1] + ("1" if people[1].doc_no[-1] != "1" else "2")
    rows = [
        line(1, people[0]),
        line(2, people[1], doc_no=wrong),
        line(3, people[2], phone="1540000090"),
        line(4, people[3]),
    ]
    return roster(folder, rows)


def with_every_finding(folder: Path) -> Path:
    """One row as it should be; one refused, one asked about, one to look at, one mended, one twice."""
    people = [roster_person(serial) for serial in range(20, 25)]
    wrong = people[1].doc_no[:-1] + ("1" if people[1].doc_no[-1] != "1" else "2")
    old = people[2].doc_no[:6] + people[2].doc_no[8:17]
    other = "女" if people[3].gender is Gender.MALE else "男"
    rows = [
        line(1, people[0]),
        line(2, people[1], doc_no=wrong),
        line(3, people[2], doc_no=old),
        line(4, people[3], gender=other),
        line(5, people[4], name=f" {people[4].name} "),
        line(6, people[0], unit="另一企业"),
    ]
    return roster(folder, rows)
