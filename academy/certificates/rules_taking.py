"""A batch package read with suspicion: every value of the form it must have, or the whole is refused."""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from academy.base.problems import Problem, Refused, problem
from academy.certificates import rules, rules_papers
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import Form
from academy.people.facts import RosterPerson
from academy.people.facts_identity import DocType, Gender
from academy.people.rules_identity import checked

MOST_PEOPLE = 10_000


@dataclass(frozen=True, slots=True)
class Line:
    """One paper of the package and whom it is for."""

    ref: int
    person: RosterPerson
    hours: int
    planned: int
    score: int | None
    level: int
    facts: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Content:
    """The body of a batch package."""

    kind: CertificateKind
    form: Form
    issued_on: date
    title: str
    citation: str
    class_number: str
    ended: date
    template: str
    lines: tuple[Line, ...]
    barred: tuple[tuple[DocType, str], ...]
    photos: Mapping[str, bytes]


def content_of(inner: Mapping[str, Any], head: Mapping[str, Any]) -> Content:
    """Raises Refused when a value has another form, or the papers are not those the head promises."""
    try:
        found = Content(
            CertificateKind(inner["kind"]), Form(inner["form"]), _day(inner["issued_on"]),
            str(inner["title"]), str(inner["citation"]), str(inner["class_number"]), _day(inner["ended"]),
            str(inner["template"]), tuple(_line(each) for each in inner["people"]),
            tuple((DocType(each["doc_type"]), str(each["doc"])) for each in inner["barred"]),
            {str(key): base64.b64decode(value, validate=True) for key, value in inner["photos"].items()},
        )  # fmt: skip
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Refused(problem("package.no_package", "file")) from error
    facts = [line.facts for line in found.lines]
    wanted = {each.get("photo") for each in facts} - {None}
    sound = (
        0 < len(facts) <= MOST_PEOPLE and len(facts) == int(head["count"])
        and rules.content_sha256(facts, found.template) == head["content"]
        and all(hashlib.sha256(data).hexdigest() == key for key, data in found.photos.items())
        and wanted <= set(found.photos) and len({line.ref for line in found.lines}) == len(facts)
    )  # fmt: skip
    if not sound:
        raise Refused(problem("package.forged", "file"))
    return found


def line_problems(found: Content, today: date) -> list[Problem]:
    """Documents that cannot be, people who stand in it twice, papers of another kind or with a number."""
    problems, seen = list[Problem](), set[tuple[str, str]]()
    for line in found.lines:
        person = line.person
        wrong = checked(person.doc_type, person.doc_no, today).problems
        problems += [problem(each.code, where=person.name, **dict(each.values)) for each in wrong]
        key = (person.doc_type.value, person.doc_no)
        if key in seen:
            problems.append(problem("package.twice", where=person.name))
        seen.add(key)
        alike = (line.facts["kind"], line.facts["name"], line.facts["number"], line.facts["qr"])
        if alike != (found.kind.value, person.name, "", ""):
            problems.append(problem("package.paper_odd", where=person.name))
    return problems


def version_problems(found: Content) -> list[Problem]:
    """The papers must be drawn here as they were drawn there."""
    if rules_papers.template_digest(found.template):
        return []
    return [problem("package.drawing_differs", "file")]


def _line(each: Mapping[str, Any]) -> Line:
    facts = dict(each["facts"])
    rules_papers.thawed(facts, None)  # every fact is there, and of its form
    score = each["score"]
    person = RosterPerson(
        DocType(each["doc_type"]), str(each["doc"]), str(each["name"]),
        gender=Gender(each["gender"]) if each["gender"] else None,
        birth=_day(each["birth"]) if each["birth"] else None, unit=str(each["unit"]),
    )  # fmt: skip
    return Line(
        int(each["ref"]), person, int(each["hours"]), int(each["planned"]),
        None if score is None else int(score), int(each["level"]), facts,
    )  # fmt: skip


def _day(text: Any) -> date:
    return date.fromisoformat(str(text))
