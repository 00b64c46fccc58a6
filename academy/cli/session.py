"""One run of a command: which folder, as whom, in which language, and how it answers."""

import getpass
import json
import os
import sys
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from academy.base.actor import GUEST, PROGRAM, Actor
from academy.base.paths import Folder, default_root, demo_root
from academy.base.problems import Problem, Refused, problem
from academy.base.progress import Progress
from academy.base.words import Words
from academy.services import Services

Open = Callable[[Path], Services]
Demo = Callable[[Path, Progress], Services]
Row = Mapping[str, object]


@dataclass(slots=True)
class Session:
    """What the options say; services are opened when a command first needs them, and closed at the end."""

    open: Open
    demo: Demo
    data: str = ""
    account: str = ""
    language: str = ""
    as_json: bool = False
    _services: Services | None = field(default=None)

    @property
    def words(self) -> Words:
        return Words(self.language or _system_language())

    @property
    def root(self) -> Path:
        """The folder named, else the platform's; a demo beside it when there is nothing else."""
        if self.data:
            return Path(self.data)
        root = default_root()
        if not Folder(root).config.exists() and Folder(demo_root(root)).config.exists():
            return demo_root(root)
        return root

    @property
    def services(self) -> Services:
        if self._services is None:
            self._services = self.open(self.root)
        return self._services

    def close(self) -> None:
        if self._services is not None:
            self._services.close()
            self._services = None

    def actor(self) -> Actor:
        """Who acts: `--as`, on a demo folder its clerk."""
        return self._actor(self.account, self.services.config.demo_clerk, "ACADEMY_PASSWORD")

    def approver(self, named: str) -> Actor:
        """Who approves: `--approve-as`, on a demo folder its approver."""
        return self._actor(named, self.services.config.demo_approver, "ACADEMY_APPROVE_PASSWORD")

    def _actor(self, named: str, demo: str, variable: str) -> Actor:
        access = self.services.access
        if self.services.config.demo:
            return access.actor_of(PROGRAM, named or demo)
        if not named:
            raise Refused(problem("cli.account_missing"))
        password = os.environ.get(variable) or os.environ.get("ACADEMY_PASSWORD") or self._ask(named)
        answer = access.sign_in(GUEST, named, password)
        if answer.actor is None:
            raise Refused(answer.refused or problem("access.wrong"))
        return answer.actor

    def _ask(self, account: str) -> str:
        if not sys.stdin.isatty():
            raise Refused(problem("cli.password_missing", account=account))
        return getpass.getpass(self.words.word("cli.password").replace("{account}", account))

    def say(self, key: str, **values: object) -> None:
        """A sentence of the command line; not in `--json`, where only the object speaks."""
        if not self.as_json:
            text = self.words.word(f"cli.{key}")
            for name, value in values.items():
                text = text.replace("{" + name + "}", str(value))
            put(text)

    def answer(self, found: object) -> None:
        """The result as JSON, when asked for."""
        if self.as_json:
            put(json.dumps(found, ensure_ascii=False, indent=2, default=str))

    def table(self, columns: Sequence[tuple[str, str]], rows: Sequence[Row]) -> None:
        """A list: an array of objects with `--json`, else columns (key, heading) that line up."""
        if self.as_json:
            self.answer([dict(row) for row in rows])
            return
        heads = [self.words.word(f"cli.column.{heading}") for _, heading in columns]
        lines = [heads, *([_text(row[key]) for key, _ in columns] for row in rows)]
        widths = [max(_width(line[i]) for line in lines) for i in range(len(columns))]
        for line in lines:
            put("  ".join(_padded(text, width) for text, width in zip(line, widths, strict=True)).rstrip())

    def sentences(self, problems: Sequence[Problem]) -> list[str]:
        return [self.words.sentence(found) for found in problems]


def put(text: str) -> None:
    sys.stdout.write(text + "\n")


def put_error(text: str) -> None:
    sys.stderr.write(text + "\n")


def _system_language() -> str:
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "en" if named.lower().startswith("en") else "zh"


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _width(text: str) -> int:
    """Columns of a terminal: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


class Bar:
    """Progress on the error stream, one line, only for somebody who watches."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()

    def step(self, done: int, total: int) -> None:
        if self._shown and total:
            sys.stderr.write(f"\r{done} / {total}" + ("\n" if done == total else ""))
            sys.stderr.flush()
