"""Whether a template that can be read may be used: what it must show, what must fit the page. Pure."""

import re
from dataclasses import replace

from academy.base.problems import Problem, Refused, problem
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_template import Element, ElementKind, Template
from academy.certificates.facts_template_keys import SIDES_OF
from academy.certificates.rules_ledger import reserved_problems
from academy.certificates.rules_template import MOST_ORNAMENTS, ORNAMENTS, parse, written
from academy.certificates.rules_template_text import fields_of, parts_of

STANDARD = {"姓名": "正文", "颁证单位": "", "签发日期": "", "证书编号": ""}  # field → what may say it instead
SLACK = 0.05  # mm
KINDS = tuple(CertificateKind)
HALF = re.compile("[\ud800-\udfff]")


def problems_of(template: Template) -> list[Problem]:
    """Everything that keeps a template from being submitted, at once; `where` is the element's number."""
    found = []
    if not template.title.strip():
        found.append(problem("paper_template.title_missing", "title"))
    if not template.kinds:
        found.append(problem("paper_template.kinds_missing", "kinds"))
    words = [template.title, *(_literal(each) for each in template.elements), _all_words(template)]
    found += dict.fromkeys(one for each in words for one in reserved_problems(each))
    shown = frozenset[str]().union(*(fields_of(each.text) for each in template.elements if each.printed))
    for field, instead in STANDARD.items():
        if field not in shown and instead not in shown:
            found.append(problem("paper_template.lacks", named=field))
    if sum(each.kind in ORNAMENTS for each in template.elements) > MOST_ORNAMENTS:
        found.append(problem("paper_template.too_ornate", most=MOST_ORNAMENTS))
    codes = [each for each in template.elements if each.kind in (ElementKind.PHOTO, ElementKind.CODE)]
    if len({each.kind for each in codes}) < len(codes):
        found.append(problem("paper_template.twice_pictured"))
    for number, each in enumerate(template.elements, 1):
        found += [replace(one, where=f"#{number}") for one in element_problems(template, each)]
    return found


def _literal(each: Element) -> str:
    """What stands on every certificate, whoever it is for; fields are left out."""
    return "".join(part.text for part in parts_of(each.text) if not part.field)


def _all_words(template: Template) -> str:
    """The titles of a page may be set in pieces: all words from the top left to the bottom right."""
    texts = [each for each in template.elements if each.kind is ElementKind.TEXT]
    return "".join(_literal(each) for each in sorted(texts, key=lambda each: (round(each.y), each.x)))


def unreadable(template: Template) -> list[Problem]:
    """What would keep the template's file from being read again: brackets, fields, bounds."""
    found = []
    if HALF.search(template.title):
        found.append(problem("paper_template.half_sign", "title"))
    for number, each in enumerate(template.elements, 1):
        if HALF.search(each.text):  # half of a sign, as a cut clipboard brings it: it cannot be written
            found.append(problem("paper_template.half_sign", "text", where=f"#{number}"))
        try:
            parts_of(each.text)
        except Refused as no:
            found += [replace(one, field="text", where=f"#{number}") for one in no.problems]
    if not found:
        try:
            parse(written(replace(template, title=template.title or "·", kinds=template.kinds or KINDS)))
        except Refused as no:
            found += no.problems
    return found


def element_problems(template: Template, each: Element) -> list[Problem]:
    """What is wrong with one element."""
    found = []
    right, low = each.x + each.w, each.y + each.h
    if min(each.x, each.y) < -SLACK or right > template.width + SLACK or low > template.height + SLACK:
        found.append(problem("paper_template.outside"))
    if each.kind in (ElementKind.TEXT, ElementKind.BODY):
        if not each.text.strip():
            found.append(problem("paper_template.text_empty"))
        if each.w < 3 or each.h < 2:
            found.append(problem("paper_template.too_small"))
        found += _wording_problems(each)
        if each.least > each.size:
            found.append(
                problem("paper_template.least_above", least=f"{each.least:g}", size=f"{each.size:g}")
            )
    sides = SIDES_OF.get(each.kind)
    if sides and not (sides[0] <= each.w <= sides[1] and sides[0] <= each.h <= sides[1]):
        found.append(problem("paper_template.side", least=f"{sides[0]:g}", most=f"{sides[1]:g}"))
    if each.kind is ElementKind.CODE and abs(each.w - each.h) > SLACK:
        found.append(problem("paper_template.not_square"))
    if each.kind in ORNAMENTS and min(each.w, each.h) < (3 if each.kind is ElementKind.BAND else 10):
        found.append(problem("paper_template.too_small"))
    if each.kind is ElementKind.FRET and min(each.w, each.h) < 24 * each.unit:
        found.append(problem("paper_template.too_small"))
    return found


def _wording_problems(each: Element) -> list[Problem]:
    """The standard wording is paragraphs: it stands alone on a line of a body."""
    wrong = [
        field
        for line in each.text.split("\n")
        for field in ("正文", "英文正文")
        if field in fields_of(line) and (each.kind is ElementKind.TEXT or line.strip() != f"{{{field}}}")
    ]
    return [problem("paper_template.wording_place", "text", named=field) for field in dict.fromkeys(wrong)]
