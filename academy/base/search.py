"""Search keys: every suffix of a name, of its pinyin and initials, and the tails of numbers.

One table answers on both engines with a prefix range, in the same time at any size; `LIKE '%x%'` and
trigrams do not (two Chinese characters are too short for them).
"""

import re
from functools import lru_cache

from pypinyin import Style, lazy_pinyin, pinyin
from sqlalchemy import Index, Select, Text, exists, select
from sqlalchemy.orm import Mapped, aliased, mapped_column

from academy.base.database import Record

PEOPLE = "people"
LONGEST = 24
TOP = "\U0010ffff"
_DIGITS = re.compile(r"\d+x?")
_MIXED = re.compile(r"([^\d\s#-]+)(\d+x?)")
# Surnames whose first reading in the dictionary is not the surname's; both readings are found.
SURNAMES = {
    "单": "shan", "解": "xie", "曾": "zeng", "仇": "qiu", "查": "zha", "区": "ou", "乐": "yue", "朴": "piao",
    "盖": "ge", "缪": "miao", "翟": "zhai", "覃": "qin", "任": "ren", "华": "hua", "尉迟": "yu chi",
    "万俟": "mo qi", "宓": "mi", "种": "chong", "繁": "po", "逄": "pang", "牟": "mu", "员": "yun",
}  # fmt: skip


class SearchKey(Record):
    """A piece of text by which a record is found; `kind` is the record's room, `key` binary-collated."""

    __tablename__ = "search_key"
    __table_args__ = (Index("ix_search_key_find", "kind", "key", "entity_id", "branch_id"),)

    entity_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(primary_key=True)
    # Binary order on both engines, or the prefix range would miss keys.
    key: Mapped[str] = mapped_column(Text().with_variant(Text(collation="C"), "postgresql"), primary_key=True)
    branch_id: Mapped[int]


@lru_cache(maxsize=20_000)
def _syllables(character: str) -> str:
    return lazy_pinyin(character)[0].lower()


@lru_cache(maxsize=4_000)
def _readings(character: str) -> tuple[str, ...]:
    found = pinyin(character, style=Style.NORMAL, heteronym=True)[0]
    return tuple(dict.fromkeys(reading.lower() for reading in found))


def display_pinyin(name: str) -> str:
    """The reading used for sorting and English papers; a clerk can correct it. Syllables joined by blanks."""
    for length in (2, 1):
        if surname := SURNAMES.get(name[:length]):
            return " ".join([surname, *(_syllables(c) for c in name[length:] if c.strip() and c != "·")])
    return " ".join(_syllables(c) for c in name if c.strip() and c != "·")


def name_keys(name: str) -> set[str]:
    """Every key by which a name is found: parts of it, full pinyin and initials in every surname reading."""
    bare = name.replace("·", "").replace(" ", "").lower()
    keys = {bare[i : i + LONGEST] for i in range(len(bare))}
    if not bare:
        return keys
    rest = [_syllables(c) for c in bare[1:]]
    spoken = {display_pinyin(name).split()[0], *_readings(bare[0])}
    for first in spoken:
        syllables = [first, *rest]
        keys.add("".join(syllables)[:LONGEST])
        initials = "".join(s[0] for s in syllables if s)
        keys |= {initials[i : i + LONGEST] for i in range(len(initials))}
    if len(rest) > 1:
        keys.add("".join(rest)[:LONGEST])
    return keys


def tail_keys(number: str) -> set[str]:
    """A number is found by its last six and last four characters; its other digits stay out of the index."""
    return {"#" + number[-6:], "#" + number[-4:]} if len(number) >= 6 else set()


def normalised(text: str) -> str:
    return text.strip().lower().replace(" ", "").replace("·", "")


def code_keys(code: str) -> set[str]:
    """A number of a paper (QJ-DT-2026-007) is found from any of its parts on, with or without hyphens."""
    parts = [part for part in re.split(r"[-_/ ]+", code.lower()) if part]
    tails = {"-".join(parts[at:]) for at in range(len(parts))}
    return {key[:LONGEST] for tail in tails for key in (tail, tail.replace("-", ""))}


def title_keys(title: str) -> set[str]:
    """A title (a class, a branch) is found by any part of it and by the initials of any part."""
    bare = normalised(title)
    initials = "".join(_syllables(sign)[:1] for sign in bare)
    return {text[at : at + LONGEST] for text in (bare, initials) for at in range(len(text))}


def tokens(text: str) -> list[str]:
    """What a text asks of a person, digits first: "wt 9010" is a name and the end of a number."""
    digits, rest = [], ""
    for word in text.lower().replace("·", "").split():
        if mixed := _MIXED.fullmatch(word):
            rest += mixed[1]
            digits.append(mixed[2])
        elif _DIGITS.fullmatch(word):
            digits.append(word)
        else:
            rest += word
    return [*digits, rest] if rest else digits


def key_range(word: str, kind: str) -> tuple[str, str]:
    """Where a word's keys lie; digits mean the end of a person's document, telephone or number."""
    if kind == PEOPLE and _DIGITS.fullmatch(word):
        tail = word if len(word) <= 4 else word[-4:] if len(word) == 5 else word[-6:]
        word = "#" + tail.upper()
    return word, word + TOP


def found_ids(kind: str, text: str, branches: frozenset[int] | None, limit: int) -> Select[int]:
    """Ids of records with keys that begin with every word of `text`; the best come first."""
    words = tokens(text) if kind == PEOPLE else [normalised(text)]
    (low, high), *others = (key_range(word, kind) for word in words or [""])
    query = select(SearchKey.entity_id).where(
        SearchKey.kind == kind, SearchKey.key >= low, SearchKey.key < high
    )
    for start, end in others:
        other = aliased(
            SearchKey
        )  # "" beside the kind: its few keys are looked through, not all that begin so
        query = query.where(
            exists().where(
                other.entity_id == SearchKey.entity_id,
                other.kind + "" == kind,
                other.key >= start,
                other.key < end,
            )
        )
    if branches is not None:
        query = query.where(SearchKey.branch_id.in_(branches))
    return query.order_by(SearchKey.key, SearchKey.entity_id).limit(limit)
