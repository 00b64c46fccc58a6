"""U60: every page reads again what others change, and none is forgotten."""

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module

from pytestqt.qtbot import QtBot

from academy import ui
from academy.base.changes import Changed
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace

ANY = {"HomePage", "JournalPage"}  # whatever is done anywhere concerns them: they listen by themselves
AT_HAND = {
    "BatchPage": "a list of contracts to be, drawn up by whoever looks at it",
    "DesignerPage": "a drawing that is being changed",
    "DesignerFrame": "its parts",
    "DraftPage": "a contract that is being typed",
    "EmployerDraftPage": "a contract that is being typed",
    "EmployerPatternPage": "terms that are being typed",
    "PatternPage": "terms that are being typed",
    "ImportPage": "a file in hand",
    "OverprintPage": "sheets at a printer, counted by whoever stands before it",
    "TemplatePage": "a text that is being typed",
}


def kinds(of: type[Page] = Page) -> Iterator[type[Page]]:
    for each in of.__subclasses__():
        if each.__module__.startswith("academy."):
            yield each
            yield from kinds(each)


def every_page() -> list[type[Page]]:
    for each in pkgutil.walk_packages(ui.__path__, "academy.ui."):
        import_module(each.name)
    return list(kinds())


def test_u60_every_page_names_the_rooms_it_shows_something_of() -> None:
    pages = every_page()
    assert len(pages) > 45
    silent = {f"{each.__module__}.{each.__name__}" for each in pages if not each.shows}
    at_hand = {name for name in silent if name.rpartition(".")[2] in AT_HAND.keys() | ANY}
    assert silent - at_hand == set(), "pages that others' changes do not reach"


def test_what_listens_to_everything_does_so_by_itself() -> None:
    for each in every_page():
        listens = "worker.changed.connect" in inspect.getsource(each)
        assert listens == (each.__name__ in ANY), each


class Listening(Page):
    """Counts how often it reads."""

    shows = frozenset({"people"})
    reads = 0

    def opened(self) -> None:
        self.reads += 1


def test_a_page_reads_again_in_front_only(qtbot: QtBot, workspace: Workspace) -> None:
    page = Listening(workspace)
    qtbot.addWidget(page)
    workspace.worker.post(Changed("people", 1, 1))
    assert page.reads == 0  # behind another it is read when it is shown next
    page.show()
    workspace.worker.post(Changed("courses", 1, 1))
    assert page.reads == 0
    workspace.worker.post(Changed("people", 1, 1))
    assert page.reads == 1
