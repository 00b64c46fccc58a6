"""What the one search can do besides finding: go to a page, begin something there."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from academy.base.actor import Actor
from academy.desk.facts import HitKind
from academy.ui.desk.answers import Command
from academy.ui.shell.frame import Shell

Go = Callable[[str, int], object]
HIT_PAGES = {
    HitKind.PERSON: "people",
    HitKind.CONTRACT: "contracts",
    HitKind.CLASS: "classes",
    HitKind.CERTIFICATE: "certificates",
    HitKind.BRANCH: "network",
}
"""The page each kind of hit is opened on."""


def commands_of(shell: Shell, actor: Actor, go: Go) -> list[Command]:
    """Every page of the navigation, and what may be begun on them."""
    tr = QCoreApplication.translate
    places = [
        Command(
            spec.title, spec.icon, partial(go, spec.key, 0), f"Ctrl+{place}" if place < 10 else "",
            tr("Commands", "Go to the page"),
        )
        for place, spec in enumerate(shell.specs(), 1)
    ]  # fmt: skip
    acts = (
        ("people.manage", "people", "new", "user-plus", tr("Commands", "New person")),
        ("people.manage", "people", "import", "upload", tr("Commands", "Import a list")),
        ("courses.manage", "classes", "new", "plus", tr("Commands", "New class")),
        ("apprenticeship.draft", "contracts", "new", "file-plus", tr("Commands", "Draft a contract")),
        ("certificates.prepare", "certificates", "issue", "award", tr("Commands", "Issue certificates")),
    )

    def begin(page: str, act: str) -> None:
        go(page, 0)
        shown = shell.page()
        if shown is not None:
            shown.begin(act)

    return [
        Command(title, icon, partial(begin, page, act))
        for permission, page, act, icon, title in acts
        if actor.may(permission)
    ] + places
