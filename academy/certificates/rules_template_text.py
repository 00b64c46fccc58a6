"""The text of a template: words, `{fields}`, and `[parts that go when a field in them is empty]`.

    [，{性别}]，证件号码{证件号码}

A doubled bracket stands for itself. A field is a name of the list below and nothing else: no attribute, no
format, no expression. What a field holds is printed as it is, whatever it looks like.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from academy.base.problems import Refused, problem
from academy.certificates.facts_template_keys import FIELDS

# Fields that differ from person to person.
OWN = frozenset(
    {"姓名", "性别", "证件号码", "证书编号", "成绩", "分数", "导师", "出师日期", "英文姓名", "英文正文"}
)
TOKEN = re.compile(r"\{\{|\}\}|\[\[|\]\]|[{}\[\]]|[^{}\[\]]+")
LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Part:
    """Words, or a field, within group `group` (0 = none)."""

    text: str
    field: str = ""
    group: int = 0


@lru_cache(maxsize=1024)
def parts_of(text: str) -> tuple[Part, ...]:
    """A text taken apart. Refused when a bracket is not closed or a field is unknown; nothing is guessed."""
    out: list[Part] = []
    group = groups = 0
    tokens = iter(TOKEN.findall(text))
    for token in tokens:
        if token in ("{{", "}}", "[[", "]]"):
            out.append(Part(token[0], group=group))
        elif token == "{":
            name, close = next(tokens, ""), next(tokens, "")
            if close != "}":
                raise Refused(problem("paper_template.bracket", text=text[:40]))
            if name not in FIELDS:
                raise Refused(problem("paper_template.unknown_field", named=name))
            out.append(Part("", name, group))
        elif token == "[" and not group:
            groups += 1
            group = groups
        elif token == "]" and group:
            group = 0
        elif token in "[]}":
            raise Refused(problem("paper_template.bracket", text=text[:40]))
        else:
            out.append(Part(token, group=group))
    if group:
        raise Refused(problem("paper_template.bracket", text=text[:40]))
    return tuple(out)


@lru_cache(maxsize=1024)
def fields_of(text: str) -> frozenset[str]:
    return frozenset(part.field for part in parts_of(text) if part.field)


def filled(text: str, values: Mapping[str, str]) -> tuple[Part, ...]:
    """The parts with their values, groups with an empty field gone; a part keeps the name of its field."""
    parts = parts_of(text)
    gone = {part.group for part in parts if part.group and part.field and not values.get(part.field)}
    return tuple(
        [
            Part(values.get(part.field, ""), part.field) if part.field else part
            for part in parts
            if part.group not in gone
        ]
    )


@lru_cache(maxsize=1024)
def _said(text: str) -> str:
    """What a text without fields says: its doubled brackets are brackets."""
    return "".join(part.text for part in parts_of(text))


def words_of(text: str, values: Mapping[str, str]) -> str:
    """The filled text; empty when all the fields it has are empty, so that no label stands alone."""
    named = fields_of(text)
    if not named:
        return _said(text)
    if not any(map(values.get, named)):
        return ""
    return "".join([part.text for part in filled(text, values)])
