"""What the one search answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from academy.sheets.facts import Cell


class HitKind(StrEnum):
    """What was found, in the order it is shown."""

    PERSON = "person"
    CONTRACT = "contract"
    CLASS = "class"
    CERTIFICATE = "certificate"
    BRANCH = "branch"
    PARTNER = "partner"


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer.

    `state` is a key of the words, `sounds` are syllables as (matched, rest), `tail` is a matched number,
    `end` the last characters of a person's document, which tell namesakes apart.
    """

    kind: HitKind
    id: int
    title: str
    note: str = ""
    state: str = ""
    sounds: tuple[tuple[str, str], ...] = ()
    tail: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class FilterRow:
    """A filter kept under a name; `own` ones may be forgotten, `shared` ones are seen by the whole branch."""

    id: int
    name: str
    shared: bool
    own: bool
    content: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ListTable:
    """A list as it stands on the screen: which one, its columns as (key, title), its rows in their order."""

    list_key: str
    columns: tuple[tuple[str, str], ...]
    rows: list[tuple[Cell | None, ...]]
    encoding: str = "utf-8-sig"


@dataclass(frozen=True, slots=True)
class ListForm:
    """A receiver's form that comes with the program: its file, its title, the list it is filled from."""

    file: Path
    title: str
    list_key: str
