"""A form with every kind of field, for the tests."""

from dataclasses import dataclass
from datetime import date

from academy.ui.parts.fields import (
    CheckField,
    ChoiceField,
    DateField,
    DerivedField,
    LinesField,
    NumberField,
    TextField,
)
from academy.ui.parts.form import Form
from academy.ui.parts.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Draft:
    id: int = 7
    name: str = ""
    branch_id: int | None = None
    hours: int | None = None
    fee: int | None = None
    starts: date | None = None
    remark: str = ""
    night: bool = False


def form_of(workspace: Workspace, draft: Draft) -> Form[Draft]:
    return Form(
        workspace,
        draft,
        [
            TextField("name", "姓名", required=True, check=lambda text: "" if len(text) > 1 else "太短"),
            ChoiceField("branch_id", "分院", [(1, "永锋"), (2, "邱集")]),
            "班次",
            NumberField("hours", "学时", maximum=200),
            NumberField("fee", "补贴", places=2),
            DateField("starts", "开班", clock=workspace.clock),
            DerivedField("合计", lambda values: f"{values['name']} {values['hours']}"),
            LinesField("remark", "备注"),
            CheckField("night", "职工夜校"),
        ],
    )
