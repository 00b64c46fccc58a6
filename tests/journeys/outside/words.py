"""What the window calls things in each language, as its own translation files say."""

import re
import xml.etree.ElementTree as ElementTree
from functools import cache

from academy.base.paths import RESOURCES


@cache
def chinese() -> dict[str, frozenset[str]]:
    """The Chinese words for each English source, over all of the window's files."""
    found: dict[str, set[str]] = {}
    for file in sorted((RESOURCES / "i18n" / "zh_CN").glob("*.ts")):
        for message in ElementTree.parse(file).iter("message"):
            many = message.findtext("translation/numerusform")
            if (source := message.findtext("source")) and (words := many or message.findtext("translation")):
                found.setdefault(source, set()).add(words)
    return {source: frozenset(words) for source, words in found.items()}


_GAP = re.compile(r"\\\{\w*\\\}|%L?n")  # of a text that is escaped already


@cache
def said(source: str, language: str) -> re.Pattern[str]:
    """All that may stand for these English words; words that are data stand for themselves."""
    found = {source} if language == "en" else chinese().get(source, {source})
    escaped = [re.escape(words).replace(r"\(s\)", "s?") for words in sorted(found)]
    return re.compile("|".join(_GAP.sub(".+", words) for words in escaped))
