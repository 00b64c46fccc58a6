"""The tree of the network's academies. Pure functions."""

from collections.abc import Mapping


def lineage_of(parents: Mapping[int, int | None], branch_id: int) -> list[int]:
    """The branch and its parents, nearest first up to the head academy."""
    found: list[int] = []
    current: int | None = branch_id
    while current is not None and current not in found:
        found.append(current)
        current = parents.get(current)
    return found
