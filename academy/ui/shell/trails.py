"""Pages one above the other on each page of the navigation, and the way somebody came through them."""

from collections.abc import Collection, Iterator

from PySide6.QtWidgets import QScrollArea

from academy.base.late import Late
from academy.ui.parts.page import Page
from academy.ui.parts.record import PAGE_OF
from academy.ui.shell.ways import Above, Way

looks = Late("academy.ui.shell.looks")  # what it knows is not loaded before the window is painted
MOST_ABOVE = 8  # pages kept above one of the navigation; the lowest of them is let go
MOST_PAST = 40


def shown_in(area: QScrollArea) -> Page | None:
    """The page in a scroll area."""
    found = area.widget()
    return found if isinstance(found, Page) else None


class Trails:
    """By key of the navigation: its own page, then those above it. What is let go is answered: to delete."""

    def __init__(self) -> None:
        self._areas: dict[str, list[QScrollArea]] = {}
        self._past: list[str] = []
        self._outdated: set[str] = set()  # kept for what is typed there, from before the rights changed
        self._brought: set[QScrollArea] = set()  # put there by a link on another page of the navigation

    def __contains__(self, key: str) -> bool:
        return key in self._areas

    def every(self) -> Iterator[QScrollArea]:
        for trail in self._areas.values():
            yield from trail

    def top(self, key: str) -> QScrollArea | None:
        return trail[-1] if (trail := self._areas.get(key)) else None

    def page(self, key: str) -> Page | None:
        """The page in front."""
        return shown_in(area) if (area := self.top(key)) is not None else None

    def root(self, key: str) -> Page | None:
        """The page of the navigation itself."""
        return shown_in(trail[0]) if (trail := self._areas.get(key)) else None

    def deep(self, key: str) -> bool:
        """Whether a page stands above that of the navigation."""
        return len(self._areas.get(key, ())) > 1

    def key_of(self, page: Page) -> str:
        """The page of the navigation a page stands on, or is; "" when it is none of them."""
        found = (key for key, trail in self._areas.items() if any(shown_in(area) is page for area in trail))
        return next(found, "")

    def begin(self, key: str, area: QScrollArea) -> None:
        self._areas[key] = [area]

    def put(self, key: str, area: QScrollArea, *, brought: bool) -> list[QScrollArea]:
        """One page more on top."""
        trail = self._areas[key]
        trail.append(area)
        if brought:
            self._brought.add(area)
        old = trail[1] if len(trail) > MOST_ABOVE + 1 else None
        if old is None or _holds(old):
            return []
        trail.remove(old)
        return self._let_go([old])

    def holds_above(self, key: str) -> bool:
        """Whether a page above that of the navigation holds something typed and not saved."""
        return any(_holds(area) for area in self._areas.get(key, ())[1:])

    def ways(self) -> dict[str, Way]:
        """How every page is looked at, to find it so again when all of them are built anew."""
        return {key: self._way(key, root) for key in self._areas if (root := self.root(key)) is not None}

    def _way(self, key: str, root: Page) -> Way:
        """Up to the first page that no record leads to."""
        above = []
        for area in self._areas[key][1:]:
            page = shown_in(area)
            ref = page.record() if page is not None else None
            if page is None or ref is None or PAGE_OF.get(ref.kind) != key or root.chooses_within:
                break
            above.append(Above(ref, area in self._brought, looks.look_of(page)))
        return Way(looks.look_of(root), tuple(above))

    def cleared(self, key: str) -> list[QScrollArea]:
        """Take away what stands above the page of the navigation."""
        trail = self._areas.get(key, [])
        above = trail[1:]
        del trail[1:]
        return self._let_go(above)

    def taken_out(self, page: Page) -> list[QScrollArea]:
        """Take away one page that stands above, wherever it does."""
        for trail in self._areas.values():
            for area in trail[1:]:
                if shown_in(area) is page:
                    trail.remove(area)
                    return self._let_go([area])
        return []

    def left(self, key: str) -> None:
        """Another page of the navigation comes to the front."""
        if key and self._past[-1:] != [key]:
            self._past = [*self._past, key][-MOST_PAST:]

    def bring(self, key: str) -> None:
        """A link leads to the page that is on top already."""
        if self.deep(key):
            self._brought.add(self._areas[key][-1])

    def back(self, key: str) -> tuple[str, list[QScrollArea]]:
        """One step back from the page in front of `key`: the key that is in front then."""
        trail = self._areas.get(key, [])
        top = trail[-1] if len(trail) > 1 else None
        if top is not None:
            trail.pop()
        if (top is None or top in self._brought) and self._past:
            key = self._past.pop()
        return key, self._let_go([top] if top is not None else [])

    def clear(self, *, past: bool) -> list[QScrollArea]:
        """Let all of them go; the way one came only where somebody else comes in."""
        gone = list(self.every())
        self._areas, self._outdated = {}, set()
        if past:
            self._past = []
        return self._let_go(gone)

    def renew(self, keys: Collection[str]) -> list[QScrollArea]:
        """Let all of them go but those of `keys` on which something typed is not saved."""
        held = {key: each for key, each in self._areas.items() if key in keys and any(map(_holds, each))}
        gone = [area for key, trail in self._areas.items() if key not in held for area in trail]
        self._areas, self._past = held, [key for key in self._past if key in keys]
        self._outdated = set(held)
        return self._let_go(gone)

    def outdated(self, front: str) -> list[QScrollArea]:
        """Let those go that `renew` had to leave and that hold nothing any more; not the one in front."""
        over = {key for key in self._outdated - {front} if not any(map(_holds, self._areas.get(key, ())))}
        self._outdated -= over
        return self._let_go([area for key in over for area in self._areas.pop(key, [])])

    def _let_go(self, areas: list[QScrollArea]) -> list[QScrollArea]:
        self._brought -= set(areas)
        return areas


def _holds(area: QScrollArea) -> bool:
    page = shown_in(area)
    return page is not None and page.unsaved()
