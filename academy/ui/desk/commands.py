"""What the one search can do besides finding: go to a page, begin something there."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from academy.base.actor import Actor
from academy.desk.facts import HitKind
from academy.ui.desk.answers import Command
from academy.ui.shell.frame import Shell

NEW = "Ctrl+N"
Go = Callable[[str, int], object]
HIT_PAGES = {
    HitKind.PERSON: "people",
    HitKind.CONTRACT: "contracts",
    HitKind.CLASS: "classes",
    HitKind.CERTIFICATE: "certificates",
    HitKind.BRANCH: "network",
    HitKind.PARTNER: "partners",
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
        ("data.backup", "data", "back_up", "database-backup", tr("Commands", "Back up now")),
    )

    def begin(page: str, act: str) -> None:
        go(page, 0)
        shown = shell.page()
        if shown is not None:
            shown.begin(act)

    return [
        Command(title, icon, partial(begin, page, act), NEW if act == "new" else "")
        for permission, page, act, icon, title in acts
        if actor.may(permission)
    ] + [*places, *_everywhere(shell)]


def _everywhere(shell: Shell) -> list[Command]:
    """What holds whatever page is in front."""
    tr = QCoreApplication.translate
    return [
        Command(tr("Commands", "Undo"), "undo-2", shell.undo_wanted.emit, "Ctrl+Z"),
        Command(tr("Commands", "Redo"), "redo-2", shell.redo_wanted.emit, "Ctrl+Y"),
        Command(tr("Commands", "Help for this page"), "circle-question-mark", shell.show_help, "F1"),
        *(Command(act.text, act.icon, act.on) for act in shell.account_actions()),
    ]
