"""Files of the user's are written whole or not at all, and what the disk refuses is said in words."""

import ast
import re
from collections.abc import Callable

from tests.sources import ROOT, assert_none, python_files, tree

# What writes otherwise, and why no file of the user's is lost by it.
OTHERWISE = {
    "academy/base/": "the ways themselves, and the program's own files, beside and renamed",
    "academy/sheets/export.py": "beside and renamed: what writes Excel files wants a path",
    "academy/sheets/apart.py": "between two processes, in a folder of the program's own",
    "academy/sheets/jobs.py": "between two processes, in a folder of the program's own",
    "academy/upkeep/service.py": "the marks beside the data folder, beside and renamed",
    "academy/ui/imports/pasted_list.py": "on disk only while it is read",
    "academy/ui/parts/recent.py": "beside and renamed; nobody's work",
    "academy/ui/parts/theme.py": "pictures of the look, in a folder of the program's own",
}
WRITING = {"write_bytes", "write_text"}
PLACES = {"target", "path"}
MODES = ("w", "a", "x", "r+")
MAY = re.compile(r"\bwrite_(bytes|text)\(|\bopen\(|\.save\(|ZipFile\(")


def writes(node: ast.AST) -> bool:
    """`path.write_bytes(…)`, `open(path, "w")`, `book.save(target)`, `ZipFile(target, "w")`."""
    if not isinstance(node, ast.Call):
        return False
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    first = node.args[0] if node.args else None
    onto_path = isinstance(first, ast.Name) and first.id in PLACES
    if called in WRITING:
        return True
    if called in ("save", "ZipFile") and not onto_path:
        return False
    if called == "ZipFile" or called == "open":
        given = [*node.args, *(word.value for word in node.keywords if word.arg == "mode")]
        modes = [each.value for each in given if isinstance(each, ast.Constant)]
        return any(isinstance(mode, str) and mode.startswith(MODES) for mode in modes)
    return called == "save"


def breaches(of: Callable[[str], bool]) -> dict[str, list[str]]:
    """By file: what writes; only files that may are parsed."""
    found = {
        path.as_posix(): [
            f"{path}:{node.lineno} {ast.unparse(node)[:80]}"
            for node in ast.walk(tree(path))
            if isinstance(node, ast.Call) and writes(node)
        ]
        for path in python_files("academy")
        if of(path.as_posix()) and MAY.search((ROOT / path).read_text("utf-8"))
    }
    return {name: places for name, places in found.items() if places}


def test_no_page_and_no_service_writes_a_file_past_base_files() -> None:
    """`keep_whole` and `keep_each` leave the older file where the disk says no, and say where and why."""
    found = breaches(lambda name: not name.startswith(tuple(OTHERWISE)))
    assert_none([each for places in found.values() for each in places])


def test_what_writes_otherwise_still_does() -> None:
    found = breaches(lambda name: name.startswith(tuple(OTHERWISE)))
    assert {name for name in OTHERWISE if any(each.startswith(name) for each in found)} == set(OTHERWISE)
