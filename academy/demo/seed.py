"""The seed file of the demo network, and the clock that walks through its years."""

import json
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any

from academy.base.clock import FixedClock
from academy.base.paths import RESOURCES

STEP = timedelta(milliseconds=7)  # every act has a moment of its own


class SeedClock(FixedClock):
    """Stands where the story is; `on` moves it forward, never back."""

    def __init__(self) -> None:
        super().__init__(datetime(2023, 2, 1, 9, 0), STEP)

    def on(self, day: date, hour: int = 9) -> None:
        self.move_to(max(self.now(), datetime.combine(day, time(hour))))


def day_of(text: str) -> date:
    return date.fromisoformat(text)


def minutes_of(text: str) -> int:
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


@dataclass
class Seed:
    """The file, its small tables looked up by id; `keys` maps its ids to the program's keys."""

    raw: dict[str, Any]
    keys: dict[str, int] = field(default_factory=dict)

    @cached_property
    def organizations(self) -> dict[str, str]:
        return {entry["id"]: entry["name"] for entry in self.raw["organizations"]}

    @cached_property
    def credit_codes(self) -> dict[str, str]:
        return {entry["id"]: entry["uscc"] for entry in self.raw["organizations"]}

    @cached_property
    def trades(self) -> dict[str, str]:
        return {entry["code"]: entry["name"] for entry in self.raw["occupations"]}

    @cached_property
    def levels(self) -> dict[str, int]:
        return {entry["name"]: entry["rank"] for entry in self.raw["skill_levels"]}

    def rows(self, table: str) -> list[dict[str, Any]]:
        return list(self.raw[table])

    def of_class(self, table: str, class_id: str) -> list[dict[str, Any]]:
        return [entry for entry in self.rows(table) if entry["class"] == class_id]

    def of_contract(self, contract_id: str) -> list[dict[str, Any]]:
        return [entry for entry in self.rows("progress_logs") if entry["contract"] == contract_id]


def load() -> Seed:
    return Seed(json.loads((RESOURCES / "seed" / "qihe.json").read_text("utf-8")))
