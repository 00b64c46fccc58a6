"""What a measurement says: our figure, that of the best simple way (the floor), the ratio we allow."""

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Row:
    """`value` and `floor` in `unit`, taken side by side: times swing with the machine, ratios hardly."""

    name: str
    value: float
    floor: float
    bar: float
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        return self.value / self.floor

    @property
    def ok(self) -> bool:
        return self.ratio <= self.bar

    def as_json(self) -> dict[str, Any]:
        return asdict(self) | {"ratio": round(self.ratio, 3), "ok": self.ok}


def aligned(rows: list[Row]) -> str:
    """The rows as a table for people."""
    titles = ("", "value", "floor", "ratio", "bar", "")
    lines = [titles]
    lines += [
        (
            row.name,
            f"{row.value:,.1f} {row.unit}",
            f"{row.floor:,.1f} {row.unit}",
            f"{row.ratio:.2f}",
            f"{row.bar:.2f}",
            "ok" if row.ok else "OVER",
        )
        for row in rows
    ]
    widths = [max(len(line[at]) for line in lines) for at in range(len(titles))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def spent(work: Callable[[], object]) -> float:
    """Milliseconds by the clock on the wall: another process may do part of the work."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000
