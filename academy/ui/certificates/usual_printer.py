"""Which printer of this computer a template goes to, and out of which of its trays: as the last time."""

import json
from typing import Any

from PySide6.QtCore import QSettings

from academy.ui.parts.printers import AUTOMATIC, TRAYS

KEY = "printing"


def usual_printer(template: str) -> str:
    """The printer this template went to; "" where it was never printed here."""
    return str(_kept().get("printer", {}).get(template, ""))


def usual_tray(template: str, printer: str) -> int:
    """The tray this printer took this template's sheets from."""
    kept = _kept().get("tray", {}).get(_pair(template, printer))
    return next((each for each in TRAYS if each == kept), AUTOMATIC)


def keep(template: str, printer: str, tray: int) -> None:
    """For the next time, on this computer."""
    held = _kept()
    held["printer"] = {**held.get("printer", {}), template: printer}
    held["tray"] = {**held.get("tray", {}), _pair(template, printer): tray}
    QSettings().setValue(KEY, json.dumps(held))


def _pair(template: str, printer: str) -> str:
    return f"{template}\n{printer}"


def _kept() -> dict[str, dict[str, Any]]:
    """What was written, or nothing: a file of settings may have been edited by hand."""
    try:
        found = json.loads(str(QSettings().value(KEY, "") or "{}"))
    except ValueError:
        return {}
    held = found.items() if isinstance(found, dict) else ()
    return {name: each for name, each in held if isinstance(each, dict)}
