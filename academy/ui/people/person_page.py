"""One person: who he is, what he is where, what was done; cards of other rooms between."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.network.facts import BranchRow
from academy.people.facts import Event, PersonSheet, PersonState, Role, RoleRow
from academy.ui.parts.beside import Beside
from academy.ui.parts.buttons import button
from academy.ui.parts.fields import ChoiceField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import appear, box, card, column, heading, label, refill, row
from academy.ui.parts.messages import NoteStrip
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef
from academy.ui.parts.turns import Turns
from academy.ui.parts.workspace import Workspace
from academy.ui.people.kin_card import KinCard
from academy.ui.people.person_form import PersonForm, draft_of, stored_person
from academy.ui.people.person_head import PersonHead
from academy.ui.people.timeline import Timeline

if TYPE_CHECKING:
    from academy.people.service import PeopleService

Section = Callable[[int], QWidget]
"""Makes a card of another room about the person with this id."""
SIDE = 336
MANAGE = "people.manage"


@dataclass(frozen=True, slots=True)
class RoleDraft:
    branch_id: int | None = None
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class ReasonDraft:
    reason: str = ""


class PersonPage(Page):
    """Opened from the list, a picker or another room."""

    shows = frozenset({"people"})

    topic = "person"

    def __init__(
        self,
        workspace: Workspace,
        service: "PeopleService",
        actor: Actor,
        person_id: int,
        branches: Sequence[BranchRow] = (),
        sections: Sequence[Section] = (),
    ) -> None:
        super().__init__(workspace)
        self.title = self.tr("Person")
        self._service, self._actor, self._person_id = service, actor, person_id
        self._branches = list(branches)
        self._sheet: PersonSheet | None = None
        self.head: PersonHead | None = None
        self._revealed, self._photo, self._turns = "", b"", Turns(self)
        self._slots = {name: column() for name in ("head", "history", "roles")}
        made = [section(person_id) for section in sections]
        besides = [each.side for each in made if hasattr(each, "side")]
        self._kin = KinCard(workspace, service, actor, person_id)
        side = box(column(*besides, box(self._slots["roles"]), self._kin, None, gap=16))
        self._renewed = [each.reload for each in (*made, self._kin) if hasattr(each, "reload")]
        self._takers = [each.take_photo for each in made if hasattr(each, "take_photo")]
        for each in made:
            if (opening := getattr(each, "opening", None)) is not None:
                opening.connect(self.opening)
            if (pictured := getattr(each, "pictured", None)) is not None:
                pictured.connect(self._on_pictured)
        main = box(column(*made, box(self._slots["history"]), None, gap=16))
        self.in_bin = NoteStrip("warn", "", self.tr("Bring back"), self._on_bring_back)
        self.in_bin.hide()
        self.body.addWidget(self.in_bin)
        self.body.addWidget(box(self._slots["head"]))
        self.body.addLayout(Beside((main, side), side=SIDE), 1)

    def opened(self) -> None:
        self._revealed = ""
        self._reload()
        if self._sheet is not None:  # the first time they ask by themselves
            for each in self._renewed:
                each()

    def record(self) -> RecordRef:
        return RecordRef("person", self._person_id, self._sheet.number if self._sheet else "")

    def take_file(self, path: Path) -> bool:
        return not self._lies_in_bin() and any(take(path) for take in self._takers)

    def beginnings(self) -> Mapping[str, Callable[[], object]]:
        return {"edit": self._on_edit}

    def _reload(self) -> None:
        service, actor, wanted = self._service, self._actor, self._person_id
        read = lambda: (service.person(actor, wanted), service.history(actor, wanted))  # noqa: E731
        self.workspace.worker.run(self, read, lambda answer: self._show(*answer), self.unread)

    def _show(self, sheet: PersonSheet, events: list[Event]) -> None:
        self._sheet = sheet
        self._show_bin(sheet)
        self._turns.run(
            partial(self._show_head, sheet), lambda: refill(self._slots["roles"], self._role_card(sheet)),
            lambda: refill(self._slots["history"], Timeline(events, self.workspace.language.words)),
        )  # fmt: skip

    def _show_bin(self, sheet: PersonSheet) -> None:
        """What lies in the recycle bin can be looked at; nothing about it is changed there."""
        if sheet.removed_at is not None:
            told = self.tr(
                "In the recycle bin since {day}, put there by {name}. Nothing can be changed here."
            )
            self.in_bin.say(
                told.format(day=f"{sheet.removed_at:%Y-%m-%d %H:%M}", name=sheet.removed_by or "—")
            )
        if self.in_bin.act is not None:
            self.in_bin.act.setVisible(self._reaches(sheet.branch_id))
        self.in_bin.setVisible(sheet.removed)
        self._kin.let_change(not sheet.removed)

    def _lies_in_bin(self) -> bool:
        return self._sheet is not None and self._sheet.removed

    def _show_head(self, sheet: PersonSheet) -> None:
        held = sheet.state is not PersonState.ERASED and not sheet.removed
        edit = self._on_edit if held and self._may_change(sheet.branch_id) else None
        reveal = self._on_reveal if held and self._actor.may("people.reveal") else None
        self.head = PersonHead(sheet, self.workspace.language.words, edit, reveal)
        self.head.portrait.show_photo(self._photo)
        if self._revealed:
            self.head.show_number(self._revealed)
        refill(self._slots["head"], self.head)
        self.set_note(f"{sheet.branch} / {sheet.name}")

    def _on_pictured(self, photo: bytes) -> None:
        self._photo = photo
        if self.head is not None:
            self.head.portrait.show_photo(photo)

    def _may_change(self, branch_id: int) -> bool:
        return self._reaches(branch_id) and not self._lies_in_bin()

    def _reaches(self, branch_id: int) -> bool:
        return self._actor.may(MANAGE) and self._actor.grants[MANAGE].covers(branch_id)

    def _role_card(self, sheet: PersonSheet) -> QFrame:
        add = button(self.tr("Add role"), "link", small=True, on=self._on_add_role)
        appear(add, self._actor.may(MANAGE) and not sheet.removed)
        made = card(heading(self.tr("Roles"), add), gap=12)
        layout = made.layout()
        for role in sheet.roles:
            if layout is not None:
                layout.addWidget(self._role(role))
        return made

    def _role(self, role: RoleRow) -> QFrame:
        word = self.workspace.language.words.word(f"role.{role.role.value}")
        tone = "muted" if role.until else "text"
        if role.until:
            when = self.tr("until {day}").format(day=role.until.isoformat())
        else:
            when = self.tr("since {day}").format(day=role.since.isoformat()) if role.since else ""
        words = column(
            label(word, "strong", tone), label(f"{role.branch}　{when}", "table", "text2", wrap=True), gap=2
        )
        line = row(gap=8)
        line.addLayout(words, 1)
        if not role.until and self._may_change(role.branch_id):
            end = button(self.tr("End"), "link", small=True, on=lambda: self._on_end_role(role))
            end.setAccessibleName(self.tr("End the role {role}").format(role=word))
            line.addWidget(end)
        return box(line)

    def renew(self, change: Changed) -> None:
        if change.id in (0, self._person_id):
            self._reload()

    def _on_bring_back(self) -> None:
        job = lambda: self._service.restore(self._actor, self._person_id)  # noqa: E731
        back = self.tr("Brought back")
        self.workspace.worker.run(self, job, lambda _done: self.workspace.notices.toast(self, back))

    def _on_edit(self) -> None:
        sheet = self._sheet
        if sheet is None or not self._may_change(sheet.branch_id):
            return
        form = PersonForm(self.workspace, self._service, self._actor, draft_of(sheet), self._branches, sheet)
        FormDialog(
            self.workspace, self.tr("Edit person"), form,
            lambda draft: self._service.change(self._actor, sheet.id, draft, sheet.version),
            self._on_saved, self, note=sheet.number,
            stored=stored_person(self._service, self._actor, sheet.id),
        ).open()  # fmt: skip

    def _on_reveal(self) -> None:
        hint = self.tr("The journal keeps who looked, when and why.")
        form = Form(
            self.workspace, ReasonDraft(), [TextField("reason", self.tr("Purpose"), required=True, hint=hint)]
        )
        FormDialog(
            self.workspace, self.tr("Show the full number"), form,
            lambda draft: self._service.reveal(self._actor, self._person_id, draft.reason),
            self._on_revealed, self, verb=self.tr("Show the number"),
        ).open()  # fmt: skip

    def _on_revealed(self, number: str) -> None:
        self._revealed = number
        if self.head is not None:
            self.head.show_number(number)

    def _on_add_role(self) -> None:
        word = self.workspace.language.words.word
        places = [(branch.id, branch.name) for branch in self._branches]
        roles = [(role, word(f"role.{role.value}")) for role in Role]
        fields = [
            ChoiceField("branch_id", self.tr("Branch"), places, required=True),
            ChoiceField("role", self.tr("Role"), roles, required=True),
        ]
        draft = RoleDraft(self._sheet.branch_id if self._sheet else None)
        FormDialog(
            self.workspace, self.tr("Add role"), Form(self.workspace, draft, fields), self._add_role,
            self._on_saved, self, verb=self.tr("Add role"),
        ).open()  # fmt: skip

    def _add_role(self, draft: RoleDraft) -> None:
        if draft.branch_id is not None and draft.role is not None:
            self._service.add_role(self._actor, self._person_id, draft.branch_id, draft.role)

    def _on_end_role(self, role: RoleRow) -> None:
        word = self.workspace.language.words.word(f"role.{role.role.value}")
        sentence = self.tr("{role} in {branch} ends today. What was done in it stays on record.")
        self.workspace.notices.ask(
            self, self.tr("End this role?"), sentence.format(role=word, branch=role.branch),
            self.tr("End role"), lambda: self._end_role(role.id),
        )  # fmt: skip

    def _end_role(self, role_id: int) -> None:
        job = lambda: self._service.end_role(self._actor, role_id)  # noqa: E731
        self.workspace.worker.run(self, job, self._on_saved)

    def _on_saved(self, _answer: object) -> None:
        self._revealed = ""
        self.workspace.notices.toast(self, self.tr("Saved"))
