"""The fields of a person, declared."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from academy.base.words import Words
from academy.network.facts import BranchRow
from academy.people.facts import CATEGORIES, EDUCATIONS, POLITICAL, Level, PersonSheet, Role
from academy.people.facts_identity import DocType, Gender
from academy.ui.parts.field import Field
from academy.ui.parts.fields import CheckField, ChoiceField, DateField, DerivedField, LinesField, TextField
from academy.ui.parts.workspace import Workspace

translate = QCoreApplication.translate
Choices = list[tuple[Any, str]]


def person_fields(
    workspace: Workspace,
    sheet: PersonSheet | None,
    branches: Sequence[BranchRow],
    told: Callable[[Mapping[str, Any]], str],
) -> list[Field | str]:
    """`sheet` None: somebody new, who also needs a branch and a role. `told` words what the number says."""
    return [
        *_who(workspace, sheet, told),
        *([] if sheet else _where(workspace, branches)),
        translate("PersonForm", "Work"),
        *_work(workspace),
        translate("PersonForm", "Further facts"),
        *_further(workspace, sheet),
    ]


def _who(
    workspace: Workspace, sheet: PersonSheet | None, told: Callable[[Mapping[str, Any]], str]
) -> list[Field]:
    word = workspace.language.words.word
    kept = ""
    if sheet is not None and sheet.doc_masked:
        kept = translate("PersonForm", "Leave blank to keep {number}").format(number=sheet.doc_masked)
    types = [(kind, word(f"person.doc_type.{kind.value}")) for kind in DocType]
    genders = [(each, word(f"gender.{each.value}")) for each in Gender]
    follows = translate("PersonForm", "Follows from the document number")
    return [
        TextField("name", translate("PersonForm", "Name"), required=True, longest=50),
        ChoiceField("doc_type", translate("PersonForm", "Document"), types, required=True),
        TextField(
            "doc_no", translate("PersonForm", "Doc. number"), required=sheet is None, hint=kept, longest=40
        ),
        DerivedField(translate("PersonForm", "Birth, gender"), told, follows, name="told"),
        ChoiceField("gender", translate("PersonForm", "Gender"), genders),
        DateField("birth", translate("PersonForm", "Birth"), clock=workspace.clock),
        TextField("phone", translate("PersonForm", "Telephone"), longest=30),
    ]


def _where(workspace: Workspace, branches: Sequence[BranchRow]) -> list[Field]:
    word = workspace.language.words.word
    places: Choices = [(branch.id, branch.name) for branch in branches]
    roles: Choices = [(role, word(f"role.{role.value}")) for role in Role]
    return [
        ChoiceField("branch_id", translate("PersonForm", "Branch"), places, required=True),
        ChoiceField("role", translate("PersonForm", "Role"), roles, required=True),
    ]


def _work(workspace: Workspace) -> list[Field]:
    word = workspace.language.words.word
    levels: Choices = [(level, word(f"level.{level.value}")) for level in Level if level]
    cadre = translate("PersonForm", "Management cadre, may be a character mentor")
    return [
        TextField("unit", translate("PersonForm", "Employer"), longest=60),
        TextField("post", translate("PersonForm", "Post"), longest=40),
        TextField("trade", translate("PersonForm", "Trade"), longest=40),
        ChoiceField("level", translate("PersonForm", "Skill level"), levels),
        DateField("trade_since", translate("PersonForm", "In the trade since"), clock=workspace.clock),
        CheckField("is_cadre", cadre),
    ]


def usual_word(words: Words, text: str) -> str:
    """One of the usual words in the language of the window; any other as it was written."""
    key = {**EDUCATIONS, **POLITICAL, **CATEGORIES}.get(text, "")
    return words.word(key) if key else text


def _further(workspace: Workspace, sheet: PersonSheet | None) -> list[Field]:
    education, political, category = (
        (sheet.education, sheet.political, sheet.category) if sheet else ("", "", "")
    )
    made = translate("PersonForm", "Blank: made from the name")
    words = workspace.language.words
    degrees = _offered(words, EDUCATIONS, education)
    parties = _offered(words, POLITICAL, political)
    kinds = _offered(words, CATEGORIES, category)
    return [
        ChoiceField("education", translate("PersonForm", "Education"), degrees),
        ChoiceField("political", translate("PersonForm", "Political status"), parties),
        ChoiceField("category", translate("PersonForm", "Category"), kinds),
        TextField("pinyin", translate("PersonForm", "Pinyin"), hint=made, longest=80),
        LinesField("remark", translate("PersonForm", "Remark"), lines=2),
    ]


def _offered(words: Words, usual: Mapping[str, str], present: str) -> Choices:
    """The usual words, and one that came from a file: it must not get lost."""
    texts = [*usual, present] if present and present not in usual else [*usual]
    return [(text, usual_word(words, text)) for text in texts]
