"""What a form keeps of what is typed into it: offered when the same form opens again."""

import hashlib
import importlib
import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from typing import Any

from academy.base.facts import KeptDraft
from academy.ui.parts.kept import Drafts

_DAYS: dict[str, type[date] | type[time]] = {"date": date, "datetime": datetime, "time": time}


class UnknownKind(TypeError):
    """A value of a kind that is not kept, such as an open file."""


class Keeping:
    """What one form keeps: it forgets when it is saved, filled anew or closed, not when the program dies."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts
        self._key = ""
        self._touched = False
        self._offered: KeptDraft | None = None

    def open(self, draft: object, values: Mapping[str, Any]) -> KeptDraft | None:
        """The form shows another Draft; answers what was typed into it once and never saved."""
        return self.begin(key_of(draft, values))

    def begin(self, key: str) -> KeptDraft | None:
        """What is shown now is kept under this name; answers what was kept there and never saved."""
        self.forget()
        self._key = key
        self._offered = self._drafts.found(self._key)
        return self._offered

    def values(self) -> dict[str, Any]:
        """What was offered; nothing where an older program kept it in a form unknown here."""
        try:
            return unpacked(self._offered.values) if self._offered is not None else {}
        except (ValueError, TypeError):
            return {}

    def keep(self, title: str, values: Callable[[], Mapping[str, Any]]) -> None:
        self._touched = True
        key = self._key
        make = lambda page, record, now: KeptDraft(key, title, page, record, now, packed(values()))  # noqa: E731
        self._drafts.keep(key, make, self)

    def forget(self) -> None:
        """Only what this form kept itself: an offer nobody answered stays for the next time."""
        if self._touched:
            self._touched = False
            self._drafts.forget(self._key)

    def gone(self) -> None:
        """The form was closed. It goes late: the next one of its kind may be open by now, or it was left."""
        if self._touched:
            self._drafts.forget(self._key, self)


def key_of(draft: object, values: Mapping[str, Any]) -> str:
    """Names a form by its Draft and what it was opened with; days are left out, they move on overnight."""
    still = {name: value for name, value in packed(values).items() if not _is_day(value)}
    text = json.dumps(still, ensure_ascii=False, sort_keys=True)
    return f"{type(draft).__module__}:{type(draft).__qualname__}:{hashlib.sha256(text.encode()).hexdigest()}"


def _is_day(value: Any) -> bool:
    return value is None or (isinstance(value, dict) and set(value) <= {"date", "datetime"})


def packed(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values as JSON can hold them; those of a kind that cannot be kept are left out."""
    found = {}
    for name, value in values.items():
        try:
            found[name] = _pack(value)
        except UnknownKind:
            continue
    return found


def unpacked(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values again. Raises ValueError when a kind is no longer there (an older program kept them)."""
    return {name: _unpack(value) for name, value in values.items()}


def _pack(value: Any) -> Any:
    if isinstance(value, Enum):
        return {"enum": _name(value), "value": value.value}
    if value is None or isinstance(value, bool | int | float | str):
        return value
    for name, kind in (("datetime", datetime), ("date", date), ("time", time)):
        if isinstance(value, kind):
            return {name: value.isoformat()}
    if isinstance(value, tuple | list | frozenset | set):
        return {type(value).__name__: [_pack(each) for each in value]}
    if is_dataclass(value) and not isinstance(value, type):
        held = {each.name: _pack(getattr(value, each.name)) for each in fields(value)}
        return {"facts": _name(value), "value": held}
    raise UnknownKind(type(value).__name__)


def _unpack(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    (name, held), *_ = value.items()
    if name in _DAYS:
        return _DAYS[name].fromisoformat(held)
    if name == "enum":
        return _kind(held)(value["value"])
    if name == "facts":
        return _kind(held)(**{key: _unpack(each) for key, each in value["value"].items()})
    made = [_unpack(each) for each in held]
    return {"tuple": tuple, "list": list, "frozenset": frozenset, "set": set}[name](made)


def _name(value: object) -> str:
    return f"{type(value).__module__}:{type(value).__qualname__}"


def _kind(name: str) -> Any:
    module, _, kind = name.partition(":")
    if not module.startswith(("academy.", "tests.")):
        raise ValueError(name)
    try:
        return getattr(importlib.import_module(module), kind)
    except (ImportError, AttributeError) as error:
        raise ValueError(name) from error
