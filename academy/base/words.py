"""Sentences for problems, states and verbs, in Chinese and English, from resources/words."""

from functools import cache
from string import Formatter
from typing import TYPE_CHECKING

from academy.base.late import Late
from academy.base.paths import RESOURCES
from academy.base.problems import Problem

if TYPE_CHECKING:  # the window's frame stands before anything that these bring with them
    from academy.base.facts import Finding

LANGUAGES = ("zh", "en")
tomllib = Late("tomllib")  # words are read after the window is painted


@cache
def table(language: str) -> dict[str, str]:
    """Every entry of one language, keys joined by dots (`problem.person.name_missing`)."""
    found: dict[str, str] = {}
    for file in sorted((RESOURCES / "words" / language).glob("*.toml")):
        _flatten(tomllib.loads(file.read_text("utf-8")), "", found)
    rights = tomllib.loads((RESOURCES / "permissions.toml").read_text("utf-8"))
    for kind in ("permission", "role"):
        for name, entry in rights[kind].items():
            found[f"{kind}_name.{name}"] = entry[language]
    return found


def _flatten(node: dict[str, object], prefix: str, found: dict[str, str]) -> None:
    for key, value in node.items():
        if isinstance(value, dict):
            _flatten(value, f"{prefix}{key}.", found)
        elif prefix + key in found:
            raise ValueError(f"{prefix}{key} is defined twice")
        else:
            found[prefix + key] = str(value)


def gaps(sentence: str) -> set[str]:
    """The names a sentence wants filled."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


class Words:
    """One language. An unknown key is a bug and raises KeyError."""

    def __init__(self, language: str) -> None:
        if language not in LANGUAGES:
            raise ValueError(language)
        self.language = language
        self._table = table(language)

    def word(self, key: str) -> str:
        return self._table[key]

    def role(self, name: str) -> str:
        """The word for a role of the table of permissions."""
        return self._table[f"role_name.{name}"]

    def permission(self, name: str) -> str:
        """What a permission lets one do."""
        return self._table[f"permission_name.{name}"]

    def sentence(self, found: Problem) -> str:
        """What is wrong, where, and how to mend it. A value that is itself a key is translated."""
        text = self._table[f"problem.{found.code}"]
        values = {name: self._word_or_text(value) for name, value in found.values}
        for name in gaps(text):  # literal replacement: data must never act as a format
            text = text.replace("{" + name + "}", values[name])
        if not found.where:
            return text
        return (
            f"{found.where.replace('、', ', ')}: {text}" if self.language == "en" else f"{found.where} {text}"
        )

    def finding(self, found: "Finding") -> str:
        """What the check of the data found, in one sentence."""
        text, values = self._table[f"finding.{found.code}"], dict(found.values)
        for name in gaps(text):
            text = text.replace("{" + name + "}", self._word_or_text(values[name]))
        return text

    def _word_or_text(self, value: str) -> str:
        if value.startswith("permission."):
            return self.permission(value.removeprefix("permission."))
        return self._table.get(value, value)
