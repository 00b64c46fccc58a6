"""The protocol of an erasure as a table: what became of whom, and how much went. No personal data. Pure."""

from academy.base.words import Words
from academy.retention.facts import ErasureItem, ErasureSheet, ItemState
from academy.sheets.facts import Cell, SheetList


def protocol(facts: ErasureSheet, words: Words) -> SheetList:
    """A line a person by his number, then a line for each kind of rows that went."""
    word = words.word
    titles = tuple(word(f"retention.protocol.{each}") for each in ("no", "number", "basis", "due", "outcome"))
    lines: list[tuple[Cell | None, ...]] = [
        (at, item.number, basis_of(item.basis.value, item.about, words), item.due_on, outcome(item, words))
        for at, item in enumerate(facts.items, 1)
    ]
    if facts.counts:
        lines.append((None, None, None, None, None))
        lines += [
            (None, word(f"retention.part.{name}"), None, None, count) for name, count in facts.counts if count
        ]
    return SheetList(titles, lines, name=f"{word('retention.protocol.title')} {facts.row.number}")


def basis_of(basis: str, about: str, words: Words) -> str:
    return " ".join(filter(None, (words.word(f"retention.basis.{basis}"), about)))


def outcome(item: ErasureItem, words: Words) -> str:
    """What became of one person; of who was left, why."""
    said = words.word(f"state.erasure_item.{item.state.value}")
    if item.state is not ItemState.LEFT:
        return said
    return f"{said}：{'；'.join(words.sentence(bar) for bar in item.bars)}"
