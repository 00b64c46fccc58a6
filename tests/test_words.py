"""Every problem has its sentence, in both languages, with every gap filled by whoever reports it."""

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from academy.base import words
from academy.base.paths import RESOURCES
from tests.sources import assert_none, python_files, tree

CHINESE, ENGLISH = words.LANGUAGES

PLACED = {"field", "where"}  # of `problem` itself: they fill no gap


@dataclass(frozen=True, slots=True)
class Report:
    """One `problem("code", name=…)` in the sources; `names` is None where values come by `**`."""

    place: str
    code: str
    names: frozenset[str] | None


def reports() -> Iterator[Report]:
    for path in python_files("academy"):
        for node in ast.walk(tree(path)):
            if not isinstance(node, ast.Call) or not node.args or not isinstance(node.args[0], ast.Constant):
                continue
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            code = node.args[0].value
            if called == "problem" and isinstance(code, str):
                given = [keyword.arg for keyword in node.keywords]
                names = None if None in given else frozenset(name for name in given if name) - PLACED
                yield Report(f"{path}:{node.lineno}", code, names)


def texts_in_sources() -> tuple[set[str], tuple[str, ...]]:
    """Every text constant, and the beginnings of those put together (`f"person.{reason}"`)."""
    whole: set[str] = set()
    beginnings: set[str] = set()
    for path in python_files("academy"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
            if isinstance(node, ast.JoinedStr) and node.values and isinstance(node.values[0], ast.Constant):
                beginnings.add(str(node.values[0].value))
    return whole, tuple(beginning for beginning in beginnings if "." in beginning)


def test_the_sources_are_read() -> None:
    assert list(reports()), "no problem was found in academy/: the tests below would pass on nothing"


def test_both_languages_have_the_same_files_and_keys() -> None:
    files = {
        language: {
            file.name: set(_keys(tomllib.loads(file.read_text("utf-8"))))
            for file in (RESOURCES / "words" / language).glob("*.toml")
        }
        for language in words.LANGUAGES
    }
    assert files[CHINESE] == files[ENGLISH]


def _keys(node: dict[str, object], prefix: str = "") -> Iterator[str]:
    for key, value in node.items():
        if isinstance(value, dict):
            yield from _keys(value, f"{prefix}{key}.")
        else:
            yield prefix + key


def test_both_languages_leave_the_same_gaps() -> None:
    chinese, english = words.table(CHINESE), words.table(ENGLISH)
    assert {key: words.gaps(text) for key, text in chinese.items()} == {
        key: words.gaps(text) for key, text in english.items()
    }


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_no_sentence_is_empty(language: str) -> None:
    assert_none([key for key, text in words.table(language).items() if not text.strip()])


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_problem_has_a_sentence(language: str) -> None:
    table = words.table(language)
    assert_none(
        [f"{found.place} {found.code}" for found in reports() if f"problem.{found.code}" not in table]
    )


def test_every_gap_is_filled_where_the_problem_is_reported() -> None:
    table = words.table(CHINESE)
    unfilled = []
    for found in reports():
        wanted = words.gaps(table.get(f"problem.{found.code}", ""))
        if found.names is not None and not wanted <= found.names:
            unfilled.append(f"{found.place} {found.code}: {', '.join(sorted(wanted - found.names))}")
    assert_none(unfilled)


def test_every_sentence_of_a_problem_is_used() -> None:
    whole, beginnings = texts_in_sources()
    unused = [
        code
        for key in words.table(CHINESE)
        if key.startswith("problem.") and (code := key.removeprefix("problem.")) not in whole
        if not code.startswith(beginnings)
    ]
    assert_none(unused)


def test_every_word_asked_for_by_name_is_there() -> None:
    table = words.table(CHINESE)
    missing = [
        f"{path}:{node.lineno} {node.args[0].value!r}"
        for path in python_files("academy")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "word"
        if node.args and isinstance(node.args[0], ast.Constant) and node.args[0].value not in table
    ]
    assert_none(missing)


# statements that refuse nothing: evidence, states, reasons why a day was left out
STATEMENTS = (
    "certificates.check_", "certificates.look_", "certificates.outlier_", "certificates.seen_", "constraint",
    "courses.already_enrolled", "graduate.", "retention.", "roster.", "series.", "shut.", "slot.", "verify.",
)  # fmt: skip
REMEDY = re.compile(
    "请|改|先|再|重新|检查|选|填|换|等|联系|可以?|应|须|核对|删|恢复|至少|至多|最多|不超过|只能|要|才|补|用|写"
    "|打开|输入|登记|撤销|调整|找|确认|由|到|否则"
)


def test_every_room_of_the_journal_has_a_name() -> None:
    found = set()
    for path in python_files("academy"):
        text = path.read_text("utf-8")
        found |= set(re.findall(r'act\.note\(\s*"([a-z]+)"', text))
        found |= set(re.findall(r'^ROOM = "(\w+)"', text, re.M))
    assert found > {"courses", "places", "desk"}
    assert {each for each in found if f"room.{each}" not in words.table(CHINESE)} == set()


def test_every_refusal_says_what_can_be_done() -> None:
    table = words.table(CHINESE)
    refusals = {
        key.removeprefix("problem."): text for key, text in table.items() if key.startswith("problem.")
    }
    silent = [
        f"{code}: {text}"
        for code, text in refusals.items()
        if not code.startswith(STATEMENTS) and not REMEDY.search(text)
    ]
    assert len(refusals) > 800
    assert silent == []
