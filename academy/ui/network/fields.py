"""The fields of the network's forms, declared."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from academy.network.facts import BranchKind, BranchRow
from academy.ui.parts.field import Field
from academy.ui.parts.fields import ChoiceField, LinesField, NumberField, TextField
from academy.ui.parts.workspace import Workspace

translate = QCoreApplication.translate


def branch_fields(
    workspace: Workspace, rows: Sequence[BranchRow], branch: BranchRow | None = None
) -> list[Field]:
    """A new branch may name its specialty at once; of a present one it is changed by a proposal."""
    word = workspace.language.words.word
    offered = (
        [branch.kind]
        if branch and branch.kind is BranchKind.HEAD
        else [BranchKind.BRANCH, BranchKind.STATION]
    )
    kinds: list[tuple[Any, str]] = [(kind, word(f"branch.kind.{kind.value}")) for kind in offered]
    parents: list[tuple[Any, str]] = [
        (row.id, row.name)
        for row in rows
        if row.kind is not BranchKind.STATION and (branch is None or row.id != branch.id)
    ]
    codes = translate("NetworkForm", "As in GB/T 4754, such as C31; several with commas")
    code = translate("NetworkForm", "2 to 6 capital letters or digits; numbers of papers begin with it")
    title = TextField("specialty", translate("NetworkForm", "Specialty"), longest=60)
    parent = ChoiceField("parent_id", translate("NetworkForm", "Belongs to"), parents)
    is_head = branch is not None and branch.kind is BranchKind.HEAD
    return [
        ChoiceField("kind", translate("NetworkForm", "Kind"), kinds, required=True),
        *([] if is_head else [parent]),
        TextField("name", translate("NetworkForm", "Name"), required=True, longest=60),
        TextField("code", translate("NetworkForm", "Code"), required=True, hint=code, longest=10),
        TextField("industry", translate("NetworkForm", "Key industry"), longest=40),
        TextField("industry_codes", translate("NetworkForm", "Industry codes"), hint=codes),
        *([title] if branch is None else []),
        TextField("host", translate("NetworkForm", "Host"), longest=60),
        TextField("host_uscc", translate("NetworkForm", "Host's credit code"), longest=30),
    ]


def title_fields() -> list[Field]:
    hint = translate("NetworkForm", "A branch has exactly one. Another person approves it.")
    return [
        TextField("specialty", translate("NetworkForm", "Specialty"), required=True, hint=hint, longest=80)
    ]


def plan_fields() -> list[Field]:
    hint = translate("NetworkForm", "One a line: name, amount, unit, such as 培训人次 12000 人次")
    return [
        NumberField("year", translate("NetworkForm", "Year"), required=True, minimum=2000, maximum=2100),
        TextField("title", translate("NetworkForm", "Title"), required=True, longest=80),
        LinesField("text", translate("NetworkForm", "Content"), lines=4),
        LinesField("targets", translate("NetworkForm", "Targets"), hint=hint, lines=4),
    ]
