"""Search keys: every suffix of a name, of its pinyin and initials, and the tails of numbers.

One table answers on both engines with a prefix range, in the same time at any size; `LIKE '%x%'` and
trigrams do not (two Chinese characters are too short for them).
"""

import re

from sqlalchemy import Index, PrimaryKeyConstraint, Select, Text, exists, select
from sqlalchemy.orm import Mapped, aliased, mapped_column

from academy.base.database import Record
from academy.base.spoken import display_pinyin, readings, syllable

PEOPLE = "people"
LONGEST = 24
TOP = "\U0010ffff"
_DIGITS = re.compile(r"\d+x?")
_MIXED = re.compile(r"([^\d\s#-]+)(\d+x?)")


class SearchKey(Record):
    """A piece of text by which a record is found; `kind` is the record's room, `key` binary-collated."""

    __tablename__ = "search_key"
    # One tree holds a key and all that is asked of it: half the writing of a table with an index beside it.
    __table_args__ = (
        PrimaryKeyConstraint("kind", "key", "entity_id", postgresql_include=["branch_id"]),
        Index("ix_search_key_entity", "entity_id"),
        {"sqlite_with_rowid": False},
    )

    kind: Mapped[str]
    # Binary order on both engines, or the prefix range would miss keys.
    key: Mapped[str] = mapped_column(Text().with_variant(Text(collation="C"), "postgresql"))
    entity_id: Mapped[int] = mapped_column(autoincrement=False)
    branch_id: Mapped[int]


def name_keys(name: str) -> set[str]:
    """Every key by which a name is found: parts of it, full pinyin and initials in every surname reading."""
    bare = name.replace("·", "").replace(" ", "").lower()
    keys = {bare[i : i + LONGEST] for i in range(len(bare))}
    if not bare:
        return keys
    rest = [syllable(c) for c in bare[1:]]
    spoken = {display_pinyin(name).split()[0], *readings(bare[0])}
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
    initials = "".join(syllable(sign)[:1] for sign in bare)
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
