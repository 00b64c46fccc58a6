"""The offline help: one chapter a page, written for clerks in both languages, with pictures of this program.

A chapter is `resources/help/<language>/<topic>.md`; its picture, `pictures/<topic>.<language>.webp`, is made
by `python -m tests.tools.help_pictures`.
"""

from dataclasses import dataclass
from pathlib import Path

from academy.base.paths import RESOURCES

FOLDER = RESOURCES / "help"
KEYS = "keys"  # the one chapter the program writes itself
ORDER = (
    "start", "home", "people", "person", "import", "classes", "class", "timetable", "certificates", "issue",
    "verify", "templates", "contracts", "contract", "logs", "network", "partners", "settings", "accounts",
    "retention", "journal", "data", "trouble",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chapter:
    """`text` is Markdown without its heading; `picture` None where there is none."""

    topic: str
    title: str
    text: str
    picture: Path | None = None


def chapter(topic: str, language: str) -> Chapter | None:
    """One chapter, or None where the book has none of that name."""
    file = FOLDER / language / f"{topic}.md"
    if not file.is_file():
        return None
    heading, _, text = file.read_text("utf-8").partition("\n")
    picture = FOLDER / "pictures" / f"{topic}.{language}.webp"
    return Chapter(topic, heading.lstrip("# ").strip(), text.strip(), picture if picture.is_file() else None)


def book(language: str) -> list[Chapter]:
    """Every chapter, in the order of a first reading."""
    return [found for topic in ORDER if (found := chapter(topic, language)) is not None]
