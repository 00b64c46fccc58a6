"""What is typed into forms outlives a crash: kept while typing, offered when the same form opens again."""

import hashlib
import importlib
import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from academy.base.clock import Clock
from academy.base.facts import KeptDraft
from academy.ui.parts.worker import Worker

if TYPE_CHECKING:  # the box brings the database with it; the frame stands before that
    from academy.base.drafts import DraftBox

log = logging.getLogger(__name__)
SETTLE = 400  # milliseconds after the last key before a form is kept
_DAYS: dict[str, type[date] | type[time]] = {"date": date, "datetime": datetime, "time": time}


class UnknownKind(TypeError):
    """A value of a kind that is not kept, such as an open file."""


class Drafts(QObject):
    """One for the window. Without a box (nobody is signed in, or tests) nothing is kept."""

    def __init__(self, worker: Worker, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker, self._clock = worker, clock
        self._box: DraftBox | None = None
        self._account = 0
        self._place: Callable[[], tuple[str, str]] = lambda: ("", "")
        self._kept: dict[str, KeptDraft] = {}
        self._waiting: dict[str, Callable[[], KeptDraft]] = {}
        self._owners: dict[str, object] = {}
        self._settle = QTimer(self, interval=SETTLE, singleShot=True)
        self._settle.timeout.connect(self._write)

    def begin(self, box: "DraftBox", account_id: int, place: Callable[[], tuple[str, str]]) -> None:
        """`place` tells the page in front and its record's link. Call `take` with what `box` holds."""
        self._box, self._account, self._place = box, account_id, place

    def take(self, kept: list[KeptDraft]) -> None:
        """What an earlier run left."""
        self._kept = {each.key: each for each in kept}

    def end(self) -> None:
        self._write()
        self._settle.stop()
        self._box, self._kept, self._waiting, self._owners = None, {}, {}, {}

    def keep(self, key: str, title: str, values: Callable[[], Mapping[str, Any]], owner: object) -> None:
        """Note that a form changed; its values are asked for when the keys rest."""
        if self._box is None:
            return
        self._owners[key] = owner
        page, record = self._place()
        now = self._clock.now()
        self._waiting[key] = lambda: KeptDraft(key, title, page, record, now, packed(values()))
        self._settle.start()

    def found(self, key: str) -> KeptDraft | None:
        """What was typed into this form and not saved."""
        return self._kept.get(key)

    def forget(self, key: str, owner: object = None) -> None:
        """It is saved now, or was thrown away. A form that goes late leaves alone what the next one typed."""
        if owner is not None and self._owners.get(key) is not owner:
            return
        self._owners.pop(key, None)
        self._waiting.pop(key, None)
        if self._box is not None and self._kept.pop(key, None) is not None:
            box, account = self._box, self._account
            self._worker.draw(self, lambda: box.forget(account, key))

    def _write(self) -> None:
        waiting, self._waiting = self._waiting, {}
        for make in waiting.values():
            draft = make()
            self._kept[draft.key] = draft
            if self._box is not None:
                self._worker.draw(self, _keeping(self._box, self._account, draft))


class Keeping:
    """What one form keeps: it forgets when it is saved, filled anew or closed, not when the program dies."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts
        self._key = ""
        self._touched = False
        self._offered: KeptDraft | None = None

    def open(self, draft: object, values: Mapping[str, Any]) -> KeptDraft | None:
        """The form shows another Draft; answers what was typed into it once and never saved."""
        self.forget()
        self._key = key_of(draft, values)
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
        self._drafts.keep(self._key, title, values, self)

    def forget(self) -> None:
        """Only what this form kept itself: an offer nobody answered stays for the next time."""
        if self._touched:
            self._touched = False
            self._drafts.forget(self._key, self)


def _keeping(box: "DraftBox", account: int, draft: KeptDraft) -> Callable[[], None]:
    def keep() -> None:
        try:
            box.keep(account, draft)
        except OSError:  # a full disk must not disturb the typing; saving itself will say so
            log.warning("a draft could not be kept")

    return keep


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
