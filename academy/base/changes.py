"""What a write touched, so that open pages know whether to read again."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changed:
    """`room` is the package's name ("people"); `id` the record, or 0 for many."""

    room: str
    id: int
    branch_id: int
