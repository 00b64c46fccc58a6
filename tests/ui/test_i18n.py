"""The window's language."""

from time import perf_counter

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from academy.ui.parts.form import Form
from academy.ui.parts.i18n import TextTranslator
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace
from tests.tools import translations


def said(context: str, text: str, count: int = -1) -> str:
    return QCoreApplication.translate(context, text, None, count)


def test_u06_the_window_speaks_both_languages_and_switches_alive(workspace: Workspace) -> None:
    assert said("FormDialog", "Save and new") == "保存并新建"
    workspace.language.use("en")
    assert said("FormDialog", "Save and new") == "Save and new"
    workspace.language.use("zh")
    assert said("FormDialog", "Save and new") == "保存并新建"


@pytest.mark.parametrize(
    ("language", "count", "words"),
    [("zh", 1, "共 1 条"), ("zh", 50_000, "共 50,000 条"), ("en", 1, "1 row"), ("en", 50_000, "50,000 rows")],
)
def test_numbers_take_the_form_of_the_language(
    workspace: Workspace, language: str, count: int, words: str
) -> None:
    workspace.language.use(language)
    assert said(TableCard.__name__, "%Ln row(s)", count) == words


def test_a_subclass_speaks_with_the_words_of_its_parent(workspace: Workspace) -> None:
    class OwnForm(Form[None]):
        pass

    assert OwnForm(workspace, None, []).tr("Go there (F8)") == "到下一处 F8"


def test_the_words_of_qt_itself_are_chinese(workspace: Workspace) -> None:
    assert said("QPlatformTheme", "Cancel") == "取消"
    workspace.language.use("en")
    assert said("QPlatformTheme", "Cancel") == "Cancel"


def test_what_is_not_translated_stays_english(workspace: Workspace) -> None:
    assert said("Nowhere", "Save the whales") == "Save the whales"


def test_switching_tells_the_pages_and_the_sentences(qapp: QApplication, workspace: Workspace) -> None:
    heard: list[str] = []
    workspace.language.changed.connect(lambda: heard.append(workspace.language.words.language))
    workspace.language.use("en")
    workspace.language.use("en")
    assert heard == ["en"]


def test_reading_the_texts_costs_nothing_anybody_would_notice() -> None:
    begun = perf_counter()
    TextTranslator(QObject(), "zh")
    assert perf_counter() - begun < 0.2


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('self.tr("Save")', False),
        ('self.tr("%n row(s)", "", count)', False),
        ('QCoreApplication.translate("Page", "Save")', False),
        ('tr("Page", "Save")', False),
        ('self.tr(f"Save {name}")', True),
        ('self.tr("Save " + name)', True),
        ("self.tr(name)", True),
        ('self.tr("Save", note)', True),
        ('QCoreApplication.translate(context, "Save")', True),
    ],
)
def test_a_text_that_could_never_be_matched_is_found(line: str, fault: bool) -> None:
    reader = translations.Reader("page.py")
    reader.visit(translations.ast.parse(f"class Page:\n    def show(self):\n        {line}\n"))
    assert bool(reader.faults) == fault
    assert {text.context for text in reader.texts} == (set() if fault else {"Page"})


def test_every_text_of_the_window_is_translated() -> None:
    assert translations.check() == []
