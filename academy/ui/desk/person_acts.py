"""What the one search can do with the person it found: his file on paper, his data, a class, a contract."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from academy.base.actor import Actor
from academy.courses.facts import ClassFilter, ClassRow, ClassState
from academy.desk.facts import Hit, HitKind
from academy.ui.desk.answers import Command
from academy.ui.parts.fields import ChoiceField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.picker import Found
from academy.ui.parts.workspace import Workspace
from academy.ui.shell.frame import Shell

if TYPE_CHECKING:
    from academy.services import Services

OPEN = frozenset({ClassState.PLANNED, ClassState.ANNOUNCED, ClassState.ENROLLING, ClassState.RUNNING})


@dataclass(frozen=True, slots=True)
class ClassDraft:
    class_id: int | None = None


class PersonActs(QObject):
    """Belongs to the window; `of(hit)` are the commands for a person found."""

    def __init__(
        self, workspace: Workspace, services: "Services", actor: Actor, shell: Shell,
        go: Callable[[str, int], object],
    ) -> None:  # fmt: skip
        super().__init__(shell)
        self._workspace, self._services, self._actor = workspace, services, actor
        self._shell, self._go = shell, go

    def of(self, hit: Hit) -> list[Command]:
        """What may be done with him; nothing for what is no person."""
        if hit.kind is not HitKind.PERSON:
            return []
        acts = (
            ("people.read", "printer", self.tr("Print the file"), self._print),
            ("people.manage", "pencil", self.tr("Edit the person"), self._edit),
            ("courses.manage", "school", self.tr("Enrol in a class…"), self._enrol),
            ("apprenticeship.draft", "file-plus", self.tr("Draft a contract"), self._draft),
        )
        note = self.tr("for {name} (ID ends in {end})").format(name=hit.title, end=hit.end)
        return [
            Command(title, icon, partial(act, hit), note=note)
            for permission, icon, title, act in acts
            if self._actor.may(permission)
        ]

    def _print(self, hit: Hit) -> None:
        files, actor, notices = self._services.files, self._actor, self._workspace.notices

        def save(target: Path) -> None:
            done = self.tr("Saved")
            self._workspace.worker.run(
                self, lambda: files.save_file(actor, hit.id, target),
                lambda _: notices.toast(self._shell, done),
            )  # fmt: skip

        name = f"{self.tr('File')} {self._workspace.clock.today():%Y-%m-%d}.pdf"
        notices.save_file(self._shell, self.tr("Save the file"), name, "PDF (*.pdf)", save)

    def _edit(self, hit: Hit) -> None:
        self._go("people", hit.id)
        self._begin("edit", None)

    def _draft(self, hit: Hit) -> None:
        self._go("contracts", 0)
        self._begin("new", Found(hit.id, hit.title, f"{hit.note} {hit.end}".strip()))

    def _begin(self, name: str, about: Found | None) -> None:
        page = self._shell.page()
        if page is not None:
            page.begin(name, about)

    def _enrol(self, hit: Hit) -> None:
        courses, actor = self._services.courses, self._actor
        self._workspace.worker.run(
            self, lambda: courses.classes(actor, ClassFilter(states=OPEN)), partial(self._ask_class, hit)
        )

    def _ask_class(self, hit: Hit, classes: list[ClassRow]) -> None:
        if not classes:
            sentence = self.tr("Every class is over or closed. Plan one first.")
            self._workspace.notices.tell(self._shell, self.tr("There is no open class"), sentence)
            return
        courses, actor = self._services.courses, self._actor
        choices = [(each.id, f"{each.number} {each.name}") for each in classes]
        field = ChoiceField("class_id", self.tr("Class"), choices, required=True)
        FormDialog(
            self._workspace, self.tr("Enrol {name}").format(name=hit.title),
            Form(self._workspace, ClassDraft(), [field]),
            lambda draft: courses.enrol(actor, draft.class_id or 0, hit.id),
            lambda _: self._workspace.notices.toast(self._shell, self.tr("Enrolled")), self._shell,
            verb=self.tr("Enrol"),
        ).open()  # fmt: skip
