"""The sheets of a run on their way to the printer, in lots: ten thousand of them never stand in memory."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from academy.base.actor import Actor
from academy.base.progress import Progress
from academy.certificates.facts_overprint import RunRow

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService

LOT = 50  # sheets of one job of the spooler


@dataclass(frozen=True, slots=True)
class Came:
    """How many sheets came out right before the printer stopped; why the next one is lost, if it is."""

    count: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Lost:
    reason: str = ""
    blank: str = ""


class Further:
    """The progress of one lot as a part of the whole."""

    def __init__(self, whole: Progress, before: int, total: int) -> None:
        self._whole, self._before, self._total = whole, before, total

    def step(self, done: int, _total: int) -> None:
        self._whole.step(self._before + done, self._total)


def send_run(
    service: "CertificateService", actor: Actor, run: RunRow, count: int,
    send: Callable[[bytes, str, Progress], int], progress: Progress,
) -> int:  # fmt: skip
    """Print the next `count` sheets; gives how many were sent. On a thread of long jobs."""
    for done in range(0, count, LOT):
        lot = min(LOT, count - done)
        data = service.run_pdf(actor, run.id, lot, done)
        send(data, run.next_number, Further(progress, done, count))
    return count
