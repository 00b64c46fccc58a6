"""The program's own sources, read as text and as syntax trees, for the tests that guard the house."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Import:
    """One module that a file imports; `late` inside a function, `for_types` under TYPE_CHECKING."""

    target: str
    line: int
    late: bool
    for_types: bool


@cache
def tracked() -> tuple[Path, ...]:
    """Every file that is or would be committed, relative to the root."""
    # a build machine may have checked out as somebody else, which git refuses to read by itself
    command = [
        "git",
        "-c",
        "safe.directory=*",
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout.decode()
    return tuple(sorted(Path(name) for name in set(listed.split("\0")) if name and (ROOT / name).is_file()))


def assert_none(breaches: list[str]) -> None:
    """Fails with all of them, one a line; pytest would show the first only."""
    assert not breaches, "\n" + "\n".join(breaches)


def python_files(*folders: str) -> list[Path]:
    return [path for path in tracked() if path.suffix == ".py" and path.parts[0] in folders]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse((ROOT / path).read_text("utf-8"), str(path))


def module_name(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def imports(path: Path) -> tuple[Import, ...]:
    return tuple(_imports(tree(path), path, late=False, for_types=False))


def _imports(node: ast.AST, path: Path, *, late: bool, for_types: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            for target in _targets(child, path):
                yield Import(target, child.lineno, late, for_types)
        else:
            inside = late or isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            typed = for_types or (isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test))
            yield from _imports(child, path, late=inside, for_types=typed)


def _targets(node: ast.Import | ast.ImportFrom, path: Path) -> list[str]:
    if isinstance(node, ast.Import):
        return [name.name for name in node.names]
    base = node.module or ""
    if node.level:
        package = path.parent.parts[: len(path.parent.parts) - node.level + 1]
        base = ".".join([*package, *([base] if base else [])])
    # `from academy.people import rules` names a module, `from academy.people.rules import x` does not
    return [f"{base}.{name.name}" if _is_module(f"{base}.{name.name}") else base for name in node.names]


def _is_module(name: str) -> bool:
    place = ROOT.joinpath(*name.split("."))
    return place.with_suffix(".py").is_file() or (place / "__init__.py").is_file()
