"""Search keys: every suffix of a name, of its pinyin and initials, and the tails of numbers.

One table answers on both engines with a prefix range, in the same time at any size; `LIKE '%x%'` and
trigrams do not (two Chinese characters are too short for them).
"""

from functools import lru_cache

from pypinyin import Style, lazy_pinyin, pinyin
from sqlalchemy import Index, Select, Text, select
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Record

LONGEST = 24
TOP = "\U0010ffff"
# Surnames whose first reading in the dictionary is not the surname's; both readings are found.
SURNAMES = {
    "单": "shan", "解": "xie", "曾": "zeng", "仇": "qiu", "查": "zha", "区": "ou", "乐": "yue", "朴": "piao",
    "盖": "ge", "缪": "miao", "翟": "zhai", "覃": "qin", "任": "ren", "华": "hua", "尉迟": "yu chi",
    "万俟": "mo qi", "宓": "mi", "种": "chong", "繁": "po", "逄": "pang", "牟": "mu", "员": "yun",
}  # fmt: skip


class SearchKey(Record):
    """A piece of text by which a record is found; `kind` is the record's room, `key` binary-collated."""

    __tablename__ = "search_key"
    __table_args__ = (Index("ix_search_key_find", "key", "kind", "entity_id", "branch_id"),)

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


def found_ids(kind: str, text: str, branches: frozenset[int] | None, limit: int) -> Select[int]:
    """Ids of records with a key that begins with `text`; digits are looked for as tails."""
    wanted = normalised(text)
    if wanted.replace("x", "").isdigit() and len(wanted) in (4, 6):
        wanted = "#" + wanted.upper()
    query = select(SearchKey.entity_id).where(
        SearchKey.kind == kind, SearchKey.key >= wanted, SearchKey.key < wanted + TOP
    )
    if branches is not None:
        query = query.where(SearchKey.branch_id.in_(branches))
    return query.order_by(SearchKey.key, SearchKey.entity_id).limit(limit)
