"""Which characters of a frozen paper say which fact, and what a picture of them says of the fact."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from academy.certificates.facts import CertificateSheet
from academy.certificates.facts_verify import Seen
from academy.certificates.rules_template_values import values_of
from academy.certificates.rules_verify import shown
from academy.printing.scan_match import Mark

WORDING = "wording"  # what belongs to no fact: the fixed words of the paper, the days of a course
FIGURES = r"(?<![0-9年月第至]){}(?![0-9年月日期分])"  # a number standing by itself


def places(text: str, paper: CertificateSheet) -> dict[str, list[int]]:
    """Fact → where in the paper's text its characters stand, wherever and however it says it.

    A character belongs to one fact: the longest that holds it. What is left is the wording.
    """
    bare = [at for at, sign in enumerate(text) if not sign.isspace()]
    plain = "".join(text[at] for at in bare)
    taken: dict[int, str] = {}
    for spelled, field in sorted(_spelled(paper), key=lambda each: -len(each[0])):
        for found in re.finditer(re.escape(spelled), plain):
            for at in bare[found.start() : found.end()]:
                taken.setdefault(at, field)
    for field, figure in (("hours", paper.hours), ("practical_hours", paper.practical_hours)):
        for found in re.finditer(FIGURES.format(figure), text) if figure else ():
            for at in range(*found.span()):
                taken.setdefault(at, field)
    made: dict[str, list[int]] = {}
    for at in bare:
        made.setdefault(taken.get(at, WORDING), []).append(at)
    return made


def texts(paper: CertificateSheet) -> dict[str, str]:
    """Every fact a paper may hold, as it stands there; more than is compared by eye."""
    values = values_of(paper)
    more = {
        "host": values["主办单位"], "starts": values["开始日期"], "ends": values["结束日期"],
        "practical_hours": values["实操学时"] and values["实操学时"] + "学时", "grade": values["成绩"],
    }  # fmt: skip
    return shown(paper) | {name: text for name, text in more.items() if text and name not in shown(paper)}


def _spelled(paper: CertificateSheet) -> list[tuple[str, str]]:
    """Every way in which the paper may say a fact."""
    values = values_of(paper)
    said = [(text, name) for name, text in texts(paper).items()]
    said += [
        (values[key], field)
        for key, field in (
            ("英文签发日期", "issued_on"), ("英文姓名", "name"), ("英文班名", "class_name"),
            ("英文颁证单位", "issuer"), ("培训期间", "ends"),
        )
    ]  # fmt: skip
    bare = ((re.sub(r"\s", "", text), field) for text, field in said)
    return [(text, field) for text, field in bare if text]


@dataclass(frozen=True, slots=True)
class Said:
    """What a picture says of a fact, and the characters that are other there."""

    field: str
    seen: Seen
    other: tuple[int, ...] = ()


def said(
    fields: Mapping[str, Collection[int]], marks: Mapping[int, Mark], added: Collection[int]
) -> list[Said]:
    """Fact by fact. One other character alters a fact; it agrees when every one that can be judged does.

    Characters nobody could judge (commas, coloured titles) have no mark and do not count, unless there is
    nothing else.
    """
    made = []
    for field, places_of in fields.items():
        ends = {min(places_of), max(places_of)} if field == WORDING else set(places_of)
        other = tuple(
            at for at in places_of
            if marks.get(at) is Mark.DIFFERS or (at in added and at in ends and field != WORDING)
        )  # fmt: skip
        known = [marks[at] for at in places_of if at in marks]
        if other:
            made.append(Said(field, Seen.DIFFERS, other))
        elif known and all(mark is Mark.AGREES for mark in known):
            made.append(Said(field, Seen.AGREES))
        else:
            made.append(Said(field, Seen.UNTOLD))
    return made
