"""The window's language: English in the code, Chinese from resources/i18n/zh_CN, Qt's words from its .qm.

The .ts is read as it is: nothing to compile, nothing to forget to compile.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from academy.base.late import Late
from academy.base.paths import RESOURCES
from academy.base.problems import Problem
from academy.base.words import LANGUAGES, Words

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

ElementTree = Late("xml.etree.ElementTree")  # nothing is said before the window is painted
_FOLDERS = {"zh": "zh_CN", "en": "en"}  # en holds plurals only
_FIRST = ("parts", "shell", "window")  # what the frame says; the rooms' files wait for the first page
_QT = {"zh": "qtbase_zh_CN"}


class TextTranslator(QTranslator):
    """Answers `tr()` from the .ts files of a language; what is not translated stays English."""

    def __init__(self, parent: QObject, language: str) -> None:
        super().__init__(parent)
        self._texts: dict[tuple[str, str, str], tuple[str, ...]] = {}
        self._one_form = language == "zh"
        files = sorted((RESOURCES / "i18n" / _FOLDERS[language]).glob("*.ts"))
        self._waiting = [file for file in files if file.stem not in _FIRST]
        for file in files:
            if file.stem in _FIRST:
                self._read(ElementTree.parse(file).getroot())

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        key = (context, text, disambiguation or "")
        ours = not context.startswith("Q")  # Qt asks for its own texts before there is any page
        if ours and key not in self._texts and self._waiting:  # a page's first: the rooms' files are read now
            self.read_rest()
        forms = self._texts.get(key)
        if forms is None:
            return None
        return forms[0] if self._one_form or len(forms) == 1 or n == 1 else forms[1]

    def read_rest(self) -> None:
        """The rooms' files; from any thread: two that read them at once find the same."""
        for file in self._waiting:
            self._read(ElementTree.parse(file).getroot())
        self._waiting = []

    def isEmpty(self) -> bool:
        return False  # Qt skips a translator that says it is empty

    def _read(self, root: "Element") -> None:
        for context in root.iter("context"):
            name = context.findtext("name", "")
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is None or translation.get("type") in ("vanished", "obsolete"):
                    continue
                forms = tuple(form.text or "" for form in translation.iter("numerusform"))
                forms = forms or (translation.text or "",)
                if all(forms):
                    key = (name, message.findtext("source", ""), message.findtext("comment", ""))
                    self._texts[key] = forms


class Language(QObject):
    """The language in force. `changed` follows a switch: pages are built anew."""

    changed = Signal()

    def __init__(self, app: QApplication, name: str = "") -> None:
        super().__init__(app)
        self._app = app
        self._installed: list[QTranslator] = []
        self._words: Words | None = None
        self.name, self._speaks = "", False
        self.use(name or system_language())

    def use(self, name: str) -> None:
        """Switch to "zh" or "en"."""
        if name not in LANGUAGES:
            raise ValueError(name)
        if name == self.name:
            return
        self.name, self._words = name, None
        if self._speaks:
            self._install()
        QLocale.setDefault(QLocale("zh_CN" if name == "zh" else "en_GB"))
        self.changed.emit()

    def speak(self) -> None:
        """From now on `tr()` answers in the language in force: a window that says nothing does without."""
        if not self._speaks:
            self._speaks = True
            self._install()
            self.changed.emit()

    def _install(self) -> None:
        for each in self._installed:
            self._app.removeTranslator(each)
            each.deleteLater()
        self._installed = [*_qt_words(self._app, self.name), TextTranslator(self._app, self.name)]
        for each in self._installed:  # the last installed is asked first
            self._app.installTranslator(each)

    @property
    def words(self) -> Words:
        """Sentences and states; read when first asked for, which the first paint never does."""
        if self._words is None:
            self._words = Words(self.name)
        return self._words

    def read(self) -> Words:
        """All that pages will say, before they are built; from any thread."""
        for each in self._installed:
            if isinstance(each, TextTranslator):
                each.read_rest()
        return self.words

    def sentence(self, found: Problem) -> str:
        """What is wrong, where, and how to mend it."""
        return self.words.sentence(found)


def _qt_words(parent: QObject, name: str) -> list[QTranslator]:
    if name not in _QT:
        return []
    made = QTranslator(parent)
    made.load(_QT[name], QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return [made]


def system_language() -> str:
    """Chinese, unless the system speaks English."""
    return "en" if QLocale.system().language() == QLocale.Language.English else "zh"
