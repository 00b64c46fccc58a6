"""The receivers' forms that come with the program: which list each is filled from, what its headings mean."""

import tomllib
from pathlib import Path
from typing import Any

from academy.base.paths import RESOURCES
from academy.desk.facts import ListForm

FOLDER = RESOURCES / "forms"


def forms(list_key: str) -> list[ListForm]:
    """The forms a list can be written into, in the order of the file."""
    return [
        ListForm(FOLDER / name, about["title"], about["list"])
        for name, about in _known().items()
        if about["list"] == list_key
    ]


def columns_of(form: Path) -> dict[str, str] | None:
    """What the headings of one of these forms ask for; None for a form of somebody else's."""
    if form.parent != FOLDER:
        return None
    columns: dict[str, str] = _known()[form.name]["columns"]
    return columns


def _known() -> dict[str, Any]:
    return tomllib.loads((FOLDER / "forms.toml").read_text("utf-8"))
