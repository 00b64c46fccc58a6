"""The form of a person: the document is judged while its field is left, and says birth and gender."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit

from academy.base.actor import Actor
from academy.network.facts import BranchRow
from academy.people.facts import Found, Level, PersonDraft, PersonSheet
from academy.people.facts_identity import DocType, Identity
from academy.ui.parts.form import Form
from academy.ui.parts.workspace import Workspace
from academy.ui.people.person_fields import person_fields

if TYPE_CHECKING:
    from academy.people.service import PeopleService

TELLING = (DocType.RESIDENT_ID, DocType.HMT_RESIDENCE_PERMIT)
"""Documents whose number says birth and gender; for the others they are typed."""
OPTIONAL_WORDS = ("education", "political", "category")


def draft_of(sheet: PersonSheet) -> PersonDraft:
    """What the form starts from. The document number stays blank: it is kept unless another is typed."""
    return PersonDraft(
        branch_id=sheet.branch_id, name=sheet.name, pinyin=sheet.pinyin,
        doc_type=sheet.doc_type or DocType.RESIDENT_ID, gender=sheet.gender, birth=sheet.birth,
        phone=sheet.phone, unit=sheet.unit, post=sheet.post, trade=sheet.trade, level=sheet.level,
        education=sheet.education, political=sheet.political, category=sheet.category,
        is_cadre=sheet.is_cadre, trade_since=sheet.trade_since, remark=sheet.remark,
    )  # fmt: skip


class PersonForm(Form[PersonDraft]):
    """`sheet` None registers somebody new."""

    def __init__(
        self,
        workspace: Workspace,
        service: "PeopleService",
        actor: Actor,
        draft: PersonDraft,
        branches: Sequence[BranchRow],
        sheet: PersonSheet | None = None,
    ) -> None:
        self._service, self._actor, self._sheet = service, actor, sheet
        self._words = workspace.language.words
        self._identity: Identity | None = None
        self._wrong: tuple[str, str] = ("", "")  # a number as typed, and what is wrong with it
        super().__init__(workspace, draft, person_fields(workspace, sheet, branches, self._told))
        for name, left in (("doc_no", self._on_number_left), ("name", self._on_name_left)):
            line = self.field(name).input
            if isinstance(line, QLineEdit):
                line.editingFinished.connect(left)
        self.field("doc_type").edited.connect(self._on_type)
        self._show_fields()

    def check(self) -> bool:
        """A number already known to be wrong stays marked."""
        number, sentence = self._wrong
        done = super().check()
        if number and self.field("doc_no").value() == number:
            self.field("doc_no").mark(sentence)
            return self._settle_marks()
        return done

    def fill(self, draft: PersonDraft) -> None:
        self._identity = None
        super().fill(draft)

    def collect(self) -> PersonDraft:
        """Birth and gender of a telling document are left to its number."""
        found = super().collect()
        words: dict[str, Any] = {name: getattr(found, name) or "" for name in OPTIONAL_WORDS}
        found = replace(found, level=found.level or Level.UNKNOWN, **words)
        if found.doc_type in TELLING and found.doc_no:
            return replace(found, birth=None, gender=None)
        return found

    def _told(self, values: Mapping[str, Any]) -> str:
        """Birth and gender, as the number or the record says."""
        gender, birth = (
            (values["gender"], values["birth"])
            if self._identity is None
            else (self._identity.gender, self._identity.birth)
        )
        word = self._words.word(f"gender.{gender.value}") if gender else ""
        return " · ".join(filter(None, (birth.isoformat() if birth else "", word)))

    def _show_fields(self) -> None:
        telling = self.field("doc_type").value() in TELLING
        self.field("told").setVisible(telling)
        for name in ("gender", "birth"):
            self.field(name).setVisible(not telling)

    def _on_type(self) -> None:
        self._show_fields()
        self._on_number_left()

    def _on_number_left(self) -> None:
        typed, doc_type = self.field("doc_no").value(), self.field("doc_type").value()
        if not typed or doc_type is None:
            return
        service, actor = self._service, self._actor
        job = lambda: service.check_document(actor, doc_type, typed)  # noqa: E731
        self._workspace.worker.run(self, job, lambda found: self._on_judged(typed, found))

    def _on_judged(self, typed: str, found: Identity) -> None:
        field = self.field("doc_no")
        if field.value() != typed:
            return
        self._identity = found if found.valid else None
        sentences = [self._workspace.language.sentence(each) for each in found.problems or found.notices]
        self._wrong = (typed, " ".join(sentences)) if found.problems else ("", "")
        if sentences:
            field.mark(" ".join(sentences), "danger" if found.problems else "warn")
        self._on_changed()

    def _on_name_left(self) -> None:
        typed = self.field("name").value()
        if not typed or (self._sheet is not None and typed == self._sheet.name):
            return
        service, actor = self._service, self._actor
        job = lambda: service.namesakes(actor, typed)  # noqa: E731
        self._workspace.worker.run(self, job, lambda found: self._on_namesakes(typed, found))

    def _on_namesakes(self, typed: str, found: Sequence[Found]) -> None:
        field = self.field("name")
        if not found or field.value() != typed:
            return
        who = self.tr("; ").join(each.note for each in found)
        words = self.tr(
            "%n person(s) of this name: {who}. Look first whether it is one of them.", "", len(found)
        )
        field.mark(words.format(who=who), "warn")


def stored_person(service: "PeopleService", actor: Actor, person_id: int) -> Callable[[], Any]:
    """How the person stands now, for whoever was overtaken by another clerk."""

    def stored() -> tuple[PersonDraft, Callable[[PersonDraft], None]]:
        sheet = service.person(actor, person_id)
        return draft_of(sheet), lambda draft: service.change(actor, person_id, draft, sheet.version)

    return stored
