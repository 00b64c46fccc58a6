"""What in a hit was matched by the words typed. Pure."""

import re

_SOUND = re.compile(r"[a-zü]+")


def sound_of(text: str) -> str:
    """The letters typed, if any: then the reading of the name is shown beside it."""
    found = _SOUND.search(text.lower())
    return found[0] if found else ""


def tail_of(text: str, doc_masked: str, phone_masked: str, number: str) -> str:
    """Which of a person's numbers the digits typed are the end of; "" when none were typed."""
    digits = "".join(sign for sign in text.upper() if sign.isdigit() or sign == "X")
    if not any(sign.isdigit() for sign in digits):
        return ""
    tail = digits if len(digits) <= 4 else digits[-4:]
    for shown in (doc_masked, phone_masked, number):
        if tail in shown[-6:] or shown[-4:].startswith(tail):
            return shown
    return doc_masked[-4:]


def marked_syllables(pinyin: str, typed: str) -> list[tuple[str, str]]:
    """Each syllable as (matched, rest): "wt" marks the initials of wang tao, "wangt" the whole first one."""
    syllables = pinyin.split()
    for start in range(len(syllables)):
        found = _marked(syllables[start:], typed)
        if found:
            return [("", syllable) for syllable in syllables[:start]] + found
    return [("", syllable) for syllable in syllables]


def _marked(syllables: list[str], typed: str) -> list[tuple[str, str]]:
    """Read `typed` from the first of these syllables on; empty when it does not fit."""
    initials = "".join(syllable[:1] for syllable in syllables)
    if initials.startswith(typed):
        return [(s[:1], s[1:]) if place < len(typed) else ("", s) for place, s in enumerate(syllables)]
    marked, left = [], typed
    for syllable in syllables:
        taken = 0
        while taken < len(syllable) and taken < len(left) and syllable[taken] == left[taken]:
            taken += 1
        if left and taken < min(len(syllable), len(left)):
            return []
        marked.append((syllable[:taken], syllable[taken:]))
        left = left[taken:]
    return [] if left else marked
