"""Chinese names in Latin letters, as passports write them (GB/T 28039-2011)."""

import re
from collections.abc import Sequence

COMPOUND = (  # surnames of two characters
    "、欧阳、司马、诸葛、上官、东方、皇甫、尉迟、公孙、慕容、令狐、宇文、长孙、司徒、司空、夏侯、端木、轩辕、百里、呼延、南宫、"
    "独孤、万俟、闻人、澹台、公冶、宗政、濮阳、淳于、单于、太叔、申屠、仲孙、钟离、鲜于、闾丘、赫连、拓跋、东郭、南门、羊舌、"
    "梁丘、左丘、西门、"
)


def passport_name(name: str, syllables: Sequence[str]) -> str:
    """Surname first, the given name in one word: 欧阳立 is Ouyang Li; a name in Latin letters stays."""
    if re.search(r"[A-Za-z]", name):
        return name
    lengths = [len(part) for part in re.split(r"[·•・\s]+", name) if part]
    parted = len(lengths) > 1
    if not parted and lengths:
        surname = 2 if len(name) > 2 and f"、{name[:2]}、" in COMPOUND else 1
        lengths = [surname, lengths[0] - surname]
    if sum(lengths) != len(syllables):  # a reading of its own making: word by word as it stands
        return " ".join(each.capitalize() for each in syllables)
    words, at = [], 0
    for length in lengths:
        if length:
            words.append(_word(list(syllables[at : at + length]), "" if parted else "'"))
        at += length
    return " ".join(words)


def _word(syllables: list[str], mark: str) -> str:
    """`xi an` is Xi'an; ü is written yu, as a keyboard has none."""
    plain = [re.sub(r"^([ln])[vü]", r"\1yu", each.lower()) for each in syllables]
    joined = (mark + each if at and each[0] in "aoe" else each for at, each in enumerate(plain))
    return "".join(joined).capitalize()
