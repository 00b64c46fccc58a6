"""The walls of the house, as `docs/developers.md` states them; each test names file and line of a breach."""

import ast
import logging
import re
from functools import cache
from pathlib import Path
from typing import Any

import grimp
import pytest
from importlinter.cli import lint_imports

from tests.sources import ROOT, Import, assert_none, imports, module_name, python_files, tracked, tree

KITS = {"base", "printing", "sheets", "ui", "cli", "demo"}  # folders of academy/ that are not rooms
FLOORS = {"facts": 0, "rules": 1, "records": 2, "store": 3, "paper": 3, "service": 4}
HEAVY = (
    "sqlalchemy",
    "alembic",
    "psycopg",
    "reportlab",
    "pikepdf",
    "xlsxwriter",
    "python_calamine",
    "PySide6",
)
LONGEST_FILE, LONGEST_FUNCTION = 300, 40
VAGUE = {"util", "utils", "helper", "helpers", "common", "misc", "manager", "managers", "handler", "handlers"}
VAGUER = {"data", "info"}  # in the program; a test's data folder is just that
# they keep a start short: the program's own, and that of the process that reads a file
LATE_IMPORTS = ("academy/app.py", "academy/__main__.py", "academy/cli/", "academy/sheets/jobs.py")
# written in halves, so that this file does not break the rule itself
FOREIGN = re.compile(
    "python" r"hosted\." "|py" r"pi\.(org|io)\b" "|registry\\.np" "mjs|deb\\.deb" "ian|npm" "mirror"
    r"|(?<![\w.])/(?:wo" "rk|fa" "rm|ro" r"ot|ho" r"me/\w+)/"
)  # fmt: skip


def kind(module: str) -> str:
    """What a room's file may hold: `rules_identity` is rules."""
    return module.rpartition(".")[2].partition("_")[0]


def room(module: str) -> str:
    """The room a module stands in, "" for the kits, the window and a room's door sign."""
    parts = module.split(".")
    return parts[1] if len(parts) > 2 and parts[0] == "academy" and parts[1] not in KITS else ""


def in_rooms() -> list[Path]:
    return [
        path for path in python_files("academy") if room(module_name(path)) and path.name != "__init__.py"
    ]


def crossing(path: Path) -> list[tuple[str, Import]]:
    return [(f"{path}:{found.line} imports {found.target}", found) for found in imports(path)]


@cache
def graph() -> Any:
    return grimp.build_graph("academy", include_external_packages=True, cache_dir=None)


def test_the_import_contracts_hold(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    answer = lint_imports(no_cache=True, no_logo=True)
    for logger in logging.Logger.manager.loggerDict.values():  # it silences every logger that exists already
        if isinstance(logger, logging.Logger):
            logger.disabled = False
    assert answer == 0, capsys.readouterr().out


def test_every_file_of_a_room_says_what_it_holds() -> None:
    assert_none([str(path) for path in in_rooms() if kind(module_name(path)) not in FLOORS])


def test_inside_a_room_imports_go_down() -> None:
    wrong = []
    for path in in_rooms():
        own, here = kind(module_name(path)), room(module_name(path))
        for text, found in crossing(path):
            other = kind(found.target)
            if room(found.target) != here or other not in FLOORS or other == own:
                continue
            if FLOORS[other] >= FLOORS.get(own, -1):
                wrong.append(text)
    assert_none(wrong)


def test_facts_and_rules_are_pure() -> None:
    wrong = []
    for module in sorted(graph().modules):
        if not module.startswith("academy.") or kind(module) not in ("facts", "rules"):
            continue
        for heavy in HEAVY:
            if heavy in graph().modules and (chain := graph().find_shortest_chain(module, heavy)):
                wrong.append(" → ".join(chain))
    assert_none(wrong)


def test_qt_lives_in_ui() -> None:
    wrong = [
        text
        for path in python_files("academy")
        if path.parts[1] != "ui"
        for text, found in crossing(path)
        if found.target.split(".")[0] in ("PySide6", "shiboken6")
    ]
    assert_none(wrong)


def test_the_window_sees_facts_and_the_types_of_services_only() -> None:
    wrong = [
        text
        for path in python_files("academy")
        if path.parts[1] == "ui"
        for text, found in crossing(path)
        if room(found.target) and kind(found.target) != "facts"
        if not (kind(found.target) == "service" and found.for_types)
    ]
    assert_none(wrong)


def test_only_the_starting_files_import_late() -> None:
    wrong = [
        text
        for path in python_files("academy")
        if not path.as_posix().startswith(LATE_IMPORTS)
        for text, found in crossing(path)
        if found.late and found.target.startswith("academy")
    ]
    assert_none(wrong)


def test_migrations_do_not_depend_on_today_s_program() -> None:
    wrong = [
        text
        for path in python_files("migrations")
        for text, found in crossing(path)
        if found.target.startswith("academy") and found.target != "academy.base.database"
    ]
    assert_none(wrong)


def test_files_and_functions_stay_short() -> None:
    long = []
    for path in python_files("academy", "tests"):
        lines = (ROOT / path).read_text("utf-8").count("\n")
        if lines > LONGEST_FILE:
            long.append(f"{path}: {lines} lines")
        for node in ast.walk(tree(path)) if path.parts[0] == "academy" else ():
            if isinstance(node, ast.FunctionDef) and (size := _size(node)) > LONGEST_FUNCTION:
                long.append(f"{path}:{node.lineno} {node.name}: {size} lines")
    assert_none(long)


def _size(node: ast.FunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_names_say_what_a_thing_is() -> None:
    vague = []
    for path in python_files("academy", "tests", "installer", "migrations"):
        forbidden = VAGUE | (VAGUER if path.parts[0] == "academy" else set())
        vague += [
            str(path) for part in path.with_suffix("").parts if set(part.lower().split("_")) & forbidden
        ]
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ClassDef):
                words = re.findall(r"[A-Z][a-z]*", node.name)
                if {word.lower() for word in words} & forbidden or words[:1] == ["Base"]:
                    vague.append(f"{path}:{node.lineno} {node.name}")
    assert_none(vague)


def test_no_shared_state_and_no_second_event_loop() -> None:
    """`dialog.exec()` starts a loop of its own, in which a test or a closing window hangs: use `open()`."""
    wrong = []
    for path in python_files("academy"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Global):
                wrong.append(f"{path}:{node.lineno} global {', '.join(node.names)}")
            main_loop = (
                path.name == "opening.py"
                and isinstance(node, ast.Attribute)
                and ast.unparse(node) == "app.exec"
            )
            if (
                path.parts[1] == "ui"
                and isinstance(node, ast.Attribute)
                and node.attr in ("exec", "exec_")
                and not main_loop
            ):
                wrong.append(f"{path}:{node.lineno} {ast.unparse(node)}")
    assert_none(wrong)


def test_no_file_names_a_registry_or_a_folder_of_one_machine() -> None:
    wrong = []
    for path in tracked():
        content = (ROOT / path).read_bytes()
        if b"\0" in content[:8192]:
            continue  # a font, a picture
        for number, line in enumerate(content.decode("utf-8").splitlines(), start=1):
            if FOREIGN.search(line):
                wrong.append(f"{path}:{number} {line.strip()[:100]}")
    assert_none(wrong)


def test_no_work_is_left_as_a_note() -> None:
    note = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b|Not" r"Implemented\b")  # fmt: skip
    wrong = [
        f"{path}:{number} {line.strip()[:100]}"
        for path in python_files("academy", "tests", "installer", "migrations")
        for number, line in enumerate((ROOT / path).read_text("utf-8").splitlines(), start=1)
        if note.search(line)
    ]
    assert_none(wrong)


def test_the_tools_lock_holds_everything_the_program_s_lock_holds() -> None:
    """`./check` installs only the tools' lock, and `./run` takes that for its own."""
    program, tools = (
        set(re.findall(r"^(\S+==\S+)", (ROOT / name).read_text("utf-8"), re.MULTILINE))
        for name in ("requirements.lock", "requirements-dev.lock")
    )
    assert program
    assert program <= tools


def test_no_table_and_no_text_keeps_the_tab_key() -> None:
    """Who works with keys alone gets out of everything with Tab."""
    kept = {"QTableView": "setTabKeyNavigation(False)", "QPlainTextEdit": "setTabChangesFocus(True)"}
    wrong = []
    for file in sorted((ROOT / "academy" / "ui").rglob("*.py")):
        text = file.read_text("utf-8")
        for kind, way_out in kept.items():
            made = re.search(rf"class \w+\({kind}\)|= {kind}\((?!.*readOnly)", text)
            if kind == "QTableView":
                made = made or re.search(r"= QTableWidget\(", text)
            if made is not None and way_out not in text:
                wrong.append(f"{file.relative_to(ROOT)}: {made[0]} without {way_out}")
    assert wrong == []


def test_the_window_never_asks_for_the_next_without_saying_what_else() -> None:
    """A StopIteration that leaves a method Qt calls brings the program down: `parts.first` raises another."""
    found = []
    for file in (each for each in python_files("academy") if each.parts[1] == "ui"):
        for node in ast.walk(tree(file)):
            asked = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "next"
            if asked and len(node.args) == 1 and not isinstance(node.args[0], ast.Attribute):  # a counter
                found.append(f"{file}:{node.lineno}")
    assert_none(found)
