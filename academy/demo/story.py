"""Who tells the demo's story, and with which services."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from academy.base.actor import Actor
from academy.demo.seed import Seed, SeedClock
from academy.services import Services

Chapter = tuple[date, Callable[[], None]]


@dataclass
class Story:
    """`clerk` and `approver` are two people; before they have accounts the administrator acts."""

    services: Services
    clock: SeedClock
    seed: Seed
    admin: Actor
    clerk: Actor
    approver: Actor

    def key(self, name: str) -> int:
        """The program's key of something the seed file names."""
        return self.seed.keys[name]
