"""How Chinese names are read."""

from functools import lru_cache

from pypinyin import Style, lazy_pinyin, pinyin

# Surnames whose first reading in the dictionary is not the surname's; both readings are found.
SURNAMES = {
    "单": "shan", "解": "xie", "曾": "zeng", "仇": "qiu", "查": "zha", "区": "ou", "乐": "yue", "朴": "piao",
    "盖": "ge", "缪": "miao", "翟": "zhai", "覃": "qin", "任": "ren", "华": "hua", "尉迟": "yu chi",
    "万俟": "mo qi", "宓": "mi", "种": "chong", "繁": "po", "逄": "pang", "牟": "mu", "员": "yun",
}  # fmt: skip


@lru_cache(maxsize=20_000)
def syllable(character: str) -> str:
    """The first reading of one character, without its tone."""
    return lazy_pinyin(character)[0].lower()


@lru_cache(maxsize=4_000)
def readings(character: str) -> tuple[str, ...]:
    """Every reading of one character, the first one first."""
    found = pinyin(character, style=Style.NORMAL, heteronym=True)[0]
    return tuple(dict.fromkeys(reading.lower() for reading in found))


@lru_cache(maxsize=4_000)
def display_pinyin(name: str) -> str:
    """The reading used for sorting and English papers; a clerk can correct it. Syllables joined by blanks."""
    for length in (2, 1):
        if surname := SURNAMES.get(name[:length]):
            return " ".join([surname, *(syllable(c) for c in name[length:] if c.strip() and c != "·")])
    return " ".join(syllable(c) for c in name if c.strip() and c != "·")
