"""What the list of classes and the catalogue let change at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.courses.facts_many import ManyClassDraft, ManyClassField, ManyCourseDraft, ManyCourseField
from academy.people.facts import Level
from academy.ui.parts.many_change import ManyAct, ManyChange, Typed
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.courses.service import CourseService


def classes_change(page: QWidget, workspace: Workspace, courses: "CourseService", actor: Actor) -> ManyChange:
    """Places, room and host of classes that are not over yet."""
    tr = QCoreApplication.translate
    fields = [
        (ManyClassField.CAPACITY, tr("ClassesChange", "Places")),
        (ManyClassField.PLACE, tr("ClassesChange", "Room")),
        (ManyClassField.HOST, tr("ClassesChange", "Host")),
    ]
    return ManyChange(
        page, workspace,
        ManyAct(
            fields,
            lambda ids, typed: courses.preview_classes(actor, ids, ManyClassDraft(typed.field, typed.value)),
            lambda ids, typed: courses.change_classes(actor, ids, ManyClassDraft(typed.field, typed.value)),
            dict.fromkeys(
                (ManyClassField.PLACE, ManyClassField.HOST), tr("ClassesChange", "Empty clears the field.")
            ),
        ),
    )  # fmt: skip


def _course_fields() -> list[tuple[ManyCourseField, str]]:
    tr = QCoreApplication.translate
    field = ManyCourseField
    return [
        (field.OCCUPATION, tr("CoursesChange", "Occupation")),
        (field.LEVEL, tr("CoursesChange", "Level")),
        (field.PRACTICAL_PERCENT, tr("CoursesChange", "Least practical share (percent)")),
        (field.SHARED, tr("CoursesChange", "Other branches may run it")),
    ]


def courses_change(page: QWidget, workspace: Workspace, courses: "CourseService", actor: Actor) -> ManyChange:
    """Occupation, level, practical share of courses, and whether others may run them."""
    tr, field = QCoreApplication.translate, ManyCourseField
    yes, no = tr("CoursesChange", "yes"), tr("CoursesChange", "no")
    word = workspace.language.words.word
    typed_as = {
        field.LEVEL: {word(f"level.{level.value}"): str(level.value) for level in Level if level},
        field.SHARED: {yes: "1", no: "0"},
    }
    empty = {field.LEVEL: "0", field.SHARED: "?"}

    def meant(typed: Typed) -> ManyCourseDraft:
        """A level by its number, yes and no as 1 and 0."""
        if (words := typed_as.get(typed.field)) is None:
            return ManyCourseDraft(typed.field, typed.value)
        value = typed.value.strip()
        code = words.get(value, words.get(value.lower(), "?")) if value else empty[typed.field]
        return ManyCourseDraft(typed.field, code)

    def said(of: ManyCourseField, value: str) -> str:
        if of is field.LEVEL and value == "0":
            return ""
        return next((each for each, code in typed_as.get(of, {}).items() if code == value), value)

    senior = word(f"level.{Level.SENIOR.value}")
    level = tr("CoursesChange", "A level by its word, such as {word}; empty clears it.").format(word=senior)
    hints = {
        field.OCCUPATION: tr("CoursesChange", "Empty clears the field."),
        field.LEVEL: level,
        field.SHARED: tr("CoursesChange", "{yes} or {no}").format(yes=yes, no=no),
    }
    return ManyChange(
        page, workspace,
        ManyAct(
            _course_fields(),
            lambda ids, typed: courses.preview_courses(actor, ids, meant(typed)),
            lambda ids, typed: courses.change_courses(actor, ids, meant(typed)),
            hints, said,
        ),
    )  # fmt: skip
