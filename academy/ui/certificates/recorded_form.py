"""The forms of a recorded certificate: what stands on the paper, what the query site said."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from academy.certificates.facts_recorded import CheckDraft, Checked, RecordedDraft, RecordedKind, RecordedRow
from academy.people.facts import Found as Hit
from academy.ui.certificates.file_field import FileField
from academy.ui.parts.fields import ChoiceField, DateField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.picker import Found, PickerField
from academy.ui.parts.workspace import Workspace

translate = QCoreApplication.translate
LEVELS = range(1, 9)


def recorded_form(
    workspace: Workspace,
    find: Callable[[str], Sequence[Hit]],
    draft: RecordedDraft,
    held: RecordedRow | None,
) -> Form[RecordedDraft]:
    """`held` names the person a record belongs to."""
    word = workspace.language.words.word
    known = Found(held.person_id, held.name, held.branch) if held else None
    kinds = [(each, word(f"recorded.kind.{each.value}")) for each in RecordedKind]
    levels = [(each, word(f"level.{each}")) for each in LEVELS]
    number = translate("RecordedForm", "As on the paper; year and level are checked against it")
    scan = translate("RecordedForm", "PDF, JPEG or PNG; a scan kept before stays unless another is chosen")

    def people(text: str) -> list[Found]:
        return [Found(each.id, each.name, each.note) for each in find(text)]

    clock = workspace.clock
    return Form(
        workspace,
        draft,
        [
            ChoiceField("kind", translate("RecordedForm", "Kind"), kinds, required=True),
            PickerField(
                "person_id", translate("RecordedForm", "Holder"), workspace, people, True, found=known
            ),
            TextField("number", translate("RecordedForm", "Number"), required=True, hint=number, longest=60),
            TextField("issuer", translate("RecordedForm", "Issued by"), required=True),
            TextField("occupation", translate("RecordedForm", "Occupation")),
            TextField("trade", translate("RecordedForm", "Trade")),
            ChoiceField("level", translate("RecordedForm", "Level"), levels),
            DateField("issued_on", translate("RecordedForm", "Date of issue"), required=True, clock=clock),
            DateField("expires_on", translate("RecordedForm", "Valid until"), clock=clock),
            DateField("review_on", translate("RecordedForm", "Next review"), clock=clock),
            FileField("scan", translate("RecordedForm", "Scan"), workspace, scan),
            TextField("remark", translate("RecordedForm", "Remark")),
        ],
    )


def check_form(workspace: Workspace, draft: CheckDraft) -> Form[CheckDraft]:
    """The answer of the query site."""
    word = workspace.language.words.word
    answers = [(each, word(f"recorded.checked.{each.value}")) for each in Checked if each.value]
    return Form(
        workspace,
        draft,
        [
            ChoiceField("result", translate("RecordedForm", "Answer"), answers, required=True),
            DateField("on", translate("RecordedForm", "Looked up on"), required=True, clock=workspace.clock),
        ],
    )
