"""Declared relatives of a person: whoever is one keeps out of decisions about the other's certificates."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.people.facts_kin import KinDraft, KinKind, KinRow
from academy.ui.parts.buttons import button
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.fields import ChoiceField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import appear, box, column, heading, label, refill, row
from academy.ui.parts.picker import Found, PickerField
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.people.service import PeopleService

MANAGE = "people.manage"
DECIDE = ("certificates.approve", "certificates.void", "certificates.emergency")


def declares(actor: Actor) -> bool:
    """Whether this account decides about certificates, so that its relatives matter."""
    return actor.may("people.read") and any(actor.may(each) for each in DECIDE)


class KinCard(QFrame):
    """`person_id` None: one's own, which everybody may declare and nobody takes back himself."""

    def __init__(
        self, workspace: Workspace, service: "PeopleService", actor: Actor, person_id: int | None
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self._workspace, self._service, self._actor = workspace, service, actor
        self._person_id = person_id
        self.add = button(self.tr("Declare"), "link", small=True, on=self._on_add)
        self.add.setAccessibleName(self.tr("Declare a relative"))
        appear(self.add, person_id is None or actor.may(MANAGE))
        self._lines = column(gap=8)
        note = label(
            self.tr("Whoever is a relative does not issue, reissue or void the other's certificates."),
            "caption", "muted", wrap=True,
        )  # fmt: skip
        title = heading(self.tr("Declared relatives"), self.add)
        self._body = box(self._lines)
        self.setLayout(column(title, self._body, note, gap=8, margins=(16, 16, 16, 16)))
        workspace.worker.changed.connect(self._on_changed)
        self.reload()

    def let_change(self, may: bool) -> None:
        """Whether anything may be declared or taken back: not of somebody in the recycle bin."""
        self.add.setEnabled(may)
        self._body.setEnabled(may)

    def reload(self) -> None:
        service, actor, wanted = self._service, self._actor, self._person_id
        ask = lambda: (  # noqa: E731
            service.own_relatives(actor) if wanted is None else service.relatives(actor, wanted)
        )
        quiet = None if wanted is None else lambda _no: None  # a person's page itself says that he is gone
        self._workspace.worker.run(self, ask, self._show, quiet)

    def _show(self, found: Sequence[KinRow]) -> None:
        none = label(self.tr("Nothing declared."), "table", "text2")
        refill(self._lines, *(self._line(each) for each in found) if found else (none,))

    def _line(self, found: KinRow) -> QWidget:
        kind = self._workspace.language.words.word(f"kin.{found.kind.value}")
        when = self.tr("{day} by {name}").format(
            day=found.declared_on.isoformat(), name=found.declared_by or "—"
        )
        words = column(
            label(f"{found.name}　{kind}", "strong", wrap=True),
            label("　".join(filter(None, (found.note, when))), "caption", "muted", wrap=True), gap=2,
        )  # fmt: skip
        line = row(gap=8)
        line.addLayout(words, 1)
        if self._actor.may(MANAGE) and self._person_id is not None:
            off = button(self.tr("Take back"), "link", small=True, on=lambda: self._on_withdraw(found))
            off.setAccessibleName(self.tr("Take back: {name}").format(name=found.name))
            line.addWidget(off)
        return box(line)

    def _on_add(self) -> None:
        word = self._workspace.language.words.word
        find = lambda text: [  # noqa: E731
            Found(each.id, each.name, each.note) for each in self._service.find(self._actor, text)
        ]
        fields = [
            PickerField("other_id", self.tr("Relative"), self._workspace, find, required=True),
            ChoiceField(
                "kind", self.tr("Relation"), [(each, word(f"kin.{each.value}")) for each in KinKind],
                required=True,
            ),
        ]  # fmt: skip
        form = Form(self._workspace, KinDraft(), fields)
        FormDialog(
            self._workspace, self.tr("Declare a relative"), form, self._save, self._on_saved, self,
            verb=self.tr("Declare"),
        ).open()  # fmt: skip

    def _save(self, draft: KinDraft) -> int:
        if self._person_id is None:
            return self._service.declare_own_relative(self._actor, draft)
        return self._service.declare_relative(self._actor, self._person_id, draft)

    def _on_withdraw(self, found: KinRow) -> None:
        self._workspace.notices.ask(
            self, self.tr("Take this declaration back?"),
            self.tr("{name} may then decide about certificates again. It stays on record who took it back.")
            .format(name=found.name),
            self.tr("Take back"), lambda: self._withdraw(found.id),
        )  # fmt: skip

    def _withdraw(self, key: int) -> None:
        job = lambda: self._service.withdraw_relative(self._actor, key)  # noqa: E731
        self._workspace.worker.run(self, job, self._on_saved)

    def _on_saved(self, _answer: object) -> None:
        self._workspace.notices.toast(self, self.tr("Saved"))
        self.reload()

    def _on_changed(self, change: Changed) -> None:
        if change.room == "people":
            self.reload()


class OwnRelatives(Dialog):
    """One's own declared relatives, from the account's menu."""

    def __init__(self, workspace: Workspace, service: "PeopleService", actor: Actor, parent: QWidget) -> None:
        super().__init__(parent, self.tr("My relatives"), width=480)
        self.card = KinCard(workspace, service, actor, None)
        self.body.addWidget(self.card)
        self.set_close()
