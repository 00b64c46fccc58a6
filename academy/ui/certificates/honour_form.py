"""Honours: for what, in whose name, to whom; saved as a draft batch that another person checks."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import BatchDraft
from academy.certificates.facts_issue import Form as PaperForm
from academy.network.facts import BranchRow
from academy.people.facts import Found as Hit
from academy.ui.parts.buttons import button
from academy.ui.parts.field import Field
from academy.ui.parts.fields import ChoiceField, DateField, LinesField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import box, column, label, refill, row
from academy.ui.parts.picker import Found, PersonPicker
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService


class PeopleField(Field):
    """Several people, one after another through the same picker; the Draft gets their ids in this order."""

    def __init__(
        self, name: str, title: str, workspace: Workspace, find: Callable[[str], Sequence[Found]]
    ) -> None:
        super().__init__(name, title, required=True)
        self._chosen: list[Found] = []
        self.picker = PersonPicker(workspace, find)
        self.picker.chosen.connect(self._on_chosen)
        self._lines = column(gap=2)
        self._build(self.picker, box(column(self.picker, self._lines, gap=4)))

    def value(self) -> tuple[int, ...]:
        return tuple(each.id for each in self._chosen)

    def add(self, found: Found) -> None:
        if found.id not in self.value():
            self._chosen.append(found)
        self._show_people()
        self._on_edited()

    def _put(self, value: Any) -> None:
        self._chosen = [each for each in self._chosen if each.id in (value or ())]
        self._show_people()

    def _on_chosen(self, found: Found | None) -> None:
        if found is not None:
            self.add(found)
            self.picker.clear()

    def _show_people(self) -> None:
        refill(self._lines, *(self._line(each) for each in self._chosen))

    def _line(self, each: Found) -> QWidget:
        remove = button("", "quiet", "x", self.tr("Remove {name}").format(name=each.name), small=True)
        remove.clicked.connect(partial(self._on_remove, each))
        return box(row(label(each.name, "strong"), label(each.note, "table", "muted"), None, remove, gap=8))

    def _on_remove(self, each: Found) -> None:
        self._chosen.remove(each)
        self._show_people()
        self._on_edited()


def honour_dialog(
    workspace: Workspace,
    service: "CertificateService",
    actor: Actor,
    branches: Sequence[BranchRow],
    saved: Callable[[tuple[int, int]], object],
    parent: QWidget,
) -> "FormDialog[BatchDraft]":
    """`saved((batch, branch))` follows; the batch is a draft until it is submitted."""
    tr, word = QCoreApplication.translate, workspace.language.words.word

    def find(text: str) -> list[Found]:
        hits: Sequence[Hit] = service.holders(actor, text)
        return [Found(each.id, each.name, each.note) for each in hits]

    where = [(each.id, each.name) for each in branches]
    forms = [(each, word(f"certificates.form.{each.value}")) for each in PaperForm]
    people = PeopleField("person_ids", tr("HonourForm", "People"), workspace, find)
    hint = tr("HonourForm", "As it stands in the decision; it is what duplicates are looked for by")
    text = tr("HonourForm", "The sentence on the paper, after the name")
    fields = [
        ChoiceField("branch_id", tr("HonourForm", "In the name of"), where, required=True),
        TextField("title", tr("HonourForm", "Honour"), required=True, hint=hint, longest=30),
        LinesField("citation", tr("HonourForm", "For what"), required=True, hint=text, lines=4),
        DateField("issued_on", tr("HonourForm", "Date"), required=True, clock=workspace.clock),
        ChoiceField("form", tr("HonourForm", "Form"), forms, required=True),
        people,
    ]
    draft = BatchDraft(
        0, (), CertificateKind.HONOUR, issued_on=workspace.clock.today(),
        branch_id=where[0][0] if where else 0,
    )  # fmt: skip
    form = Form(workspace, draft, fields)
    save = lambda typed: (service.prepare(actor, typed), typed.branch_id)  # noqa: E731
    title, verb = tr("HonourForm", "Honour people"), tr("HonourForm", "Save draft")
    dialog = FormDialog(workspace, title, form, save, saved, parent, verb)
    dialog.open()
    return dialog
