"""Keeps resources/i18n in step with `tr()` in academy/ui; a step of ./check.

`python -m tests.tools.translations`                check: nothing missing or empty, all can be matched
`python -m tests.tools.translations update [room]`  take over new texts and drop gone ones
`python -m tests.tools.translations fill room`      reads lines "English<Tab>中文" from standard input
`python -m tests.tools.translations fill room en`   the same for English plurals: "source<Tab>one<Tab>many"

One file a room, as with the words: resources/i18n/zh_CN/people.ts holds the texts of academy/ui/people.
The texts are read from the syntax tree: lupdate gives calls on one line, and f-strings, wrong contexts.
"""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[2]
UI = ROOT / "academy" / "ui"
I18N = ROOT / "resources" / "i18n"
FORMS = {"zh_CN": 1, "en": 2}
_NAMES = ("tr", "translate")


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """One text to translate; `counted` when it takes a number (%n)."""

    context: str
    source: str
    comment: str = ""
    counted: bool = False


Translations = dict[Text, tuple[str, ...]]


class Reader(ast.NodeVisitor):
    """Finds every tr() of one file, and those that could never be matched."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.texts: set[Text] = set()
        self.faults: list[str] = []
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name not in _NAMES or not node.args:
            return
        given = [each.value if isinstance(each, ast.Constant) else None for each in node.args]
        own = isinstance(node.func, ast.Attribute) and name == "tr" and self._classes
        context = self._classes[-1] if own else given.pop(0)
        literals = given[:2]
        if context is None or not literals or not all(isinstance(each, str) for each in literals):
            self.faults.append(f"{self.name}:{node.lineno}: {name}() takes plain literals only")
            return
        comment = str(literals[1]) if len(literals) > 1 else ""
        self.texts.add(Text(str(context), str(literals[0]), comment, len(given) > 2))


def rooms() -> dict[str, list[Path]]:
    """The parts of academy/ui and their files; a module of its own counts as one."""
    found: dict[str, list[Path]] = {}
    for file in sorted(UI.rglob("*.py")):
        found.setdefault(file.relative_to(UI).parts[0].removesuffix(".py"), []).append(file)
    found.pop("__init__", None)
    return found


def texts_of(files: list[Path]) -> tuple[set[Text], list[str]]:
    """The texts of some files, and what is wrong in them."""
    texts: set[Text] = set()
    faults: list[str] = []
    for file in files:
        reader = Reader(str(file.relative_to(ROOT)))
        reader.visit(ast.parse(file.read_text("utf-8")))
        texts |= reader.texts
        faults += reader.faults
    return texts, faults


def wanted(texts: set[Text], language: str) -> set[Text]:
    """English needs its plurals only."""
    return {each for each in texts if language != "en" or each.counted}


def read(room: str, language: str) -> Translations:
    path = I18N / language / f"{room}.ts"
    found: Translations = {}
    if not path.exists():
        return found
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            text = Text(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                message.get("numerus") == "yes",
            )
            forms = tuple(form.text or "" for form in message.iter("numerusform"))
            found[text] = forms or (message.findtext("translation", ""),)
    return found


def write(room: str, language: str, translations: Translations) -> None:
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    for context in sorted({each.context for each in translations}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for text in sorted(each for each in translations if each.context == context):
            lines += _message(text, translations[text])
        lines.append("</context>")
    path = I18N / language / f"{room}.ts"
    if not translations:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join([*lines, "</TS>", ""]), "utf-8")


def _message(text: Text, forms: tuple[str, ...]) -> Iterator[str]:
    state = "" if all(forms) else ' type="unfinished"'
    yield '    <message numerus="yes">' if text.counted else "    <message>"
    yield f"        <source>{escape(text.source)}</source>"
    if text.comment:
        yield f"        <comment>{escape(text.comment)}</comment>"
    if text.counted:
        yield f"        <translation{state}>"
        yield from (f"            <numerusform>{escape(form)}</numerusform>" for form in forms)
        yield "        </translation>"
    else:
        yield f"        <translation{state}>{escape(forms[0])}</translation>"
    yield "    </message>"


def update(only: str = "") -> None:
    """Take over new texts, empty, and drop those no longer in the code."""
    for room, files in rooms().items():
        texts, _ = texts_of(files)
        for language in FORMS if room == only or not only else ():
            before = read(room, language)
            write(room, language, {each: _kept(each, before, language) for each in wanted(texts, language)})


def _kept(text: Text, before: Translations, language: str) -> tuple[str, ...]:
    return before.get(text) or (("",) * FORMS[language] if text.counted else ("",))


def fill(room: str, lines: Iterator[str], language: str = "zh_CN") -> list[str]:
    """Put translations in; gives the sources that are not in the room."""
    update(room)
    translations = read(room, language)
    strangers = []
    for line in lines:
        source, *forms = line.rstrip("\n").split("\t")
        hits = [each for each in translations if each.source == source]
        if not hits and source:
            strangers.append(source)
        for each in hits:
            translations[each] = tuple(forms)
    write(room, language, translations)
    return strangers


def check() -> list[str]:
    """What is wrong: texts that cannot be matched, are missing, empty or gone, or lose a gap."""
    found: list[str] = []
    for room, files in rooms().items():
        texts, faults = texts_of(files)
        found += faults
        for language in FORMS:
            translations, need = read(room, language), wanted(texts, language)
            place = f"resources/i18n/{language}/{room}.ts"
            found += [f"{place}: missing: {each.source!r}" for each in sorted(need - set(translations))]
            found += [
                f"{place}: no longer used: {each.source!r}" for each in sorted(set(translations) - need)
            ]
            found += [f"{place}: {line}" for line in _complaints(translations, language)]
    return found


def _complaints(translations: Translations, language: str) -> Iterator[str]:
    for text, forms in sorted(translations.items()):
        if not all(forms) or len(forms) != (FORMS[language] if text.counted else 1):
            yield f"empty: {text.source!r}"
        elif language == "zh_CN" and any(_gaps(form) != _gaps(text.source) for form in forms):
            yield f"other gaps than the source: {text.source!r}"


def _gaps(text: str) -> set[str]:
    parts = {"{" + part.split("}")[0] + "}" for part in text.split("{")[1:]}
    return parts | {mark for mark in ("%n", "%Ln") if mark in text}


def main(arguments: list[str]) -> int:
    match arguments:
        case ["update", *only]:
            update(*only)
            return 0
        case ["fill", room, *language]:
            strangers = fill(room, iter(sys.stdin), *language)
            sys.stderr.write("".join(f"not in the room: {each}\n" for each in strangers))
            return len(strangers) > 0
    faults = check()
    sys.stderr.write("".join(f"{each}\n" for each in faults))
    if faults:
        sys.stderr.write("python -m tests.tools.translations update; then fill in what is empty\n")
    return len(faults) > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
