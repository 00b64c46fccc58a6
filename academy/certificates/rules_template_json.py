"""Reading JSON so that every value knows its line: what is wrong in a template file is told with the line.

Nothing of the file is trusted: nesting, length of numbers and of strings are bounded before they are built.
"""

import json
import re
from dataclasses import dataclass
from typing import Any

from academy.base.problems import Refused, problem

DEEPEST = 4
MOST_VALUES = 5000
TOKEN = re.compile(
    r"[ \t\r\n]*(?:(?P<mark>[{}\[\],:])|(?P<text>\"(?:[^\"\\\x00-\x1f]|\\.)*\")"
    r"|(?P<number>-?[0-9]{1,7}(?:\.[0-9]{1,7})?(?![0-9.eE]))|(?P<word>true|false)\b)"
)
BLANK = re.compile(r"[ \t\r\n]*")


@dataclass(frozen=True, slots=True)
class Node:
    """A value (dict and list hold nodes) and the line it starts in, counted from 1."""

    value: Any
    line: int


class Reader:
    """One file being read; Refused `template.syntax` with the line."""

    def __init__(self, text: str) -> None:
        self._text, self._at, self._values = text, 0, 0

    def document(self) -> Node:
        found = self._value(0)
        if BLANK.fullmatch(self._text, self._at) is None:
            raise self._fault()
        return found

    def _line(self) -> int:
        return self._text.count("\n", 0, self._at) + 1

    def _fault(self) -> Refused:
        blank = BLANK.match(self._text, self._at)
        self._at = blank.end() if blank else self._at
        shown = self._text[self._at : self._at + 20].splitlines()
        return Refused(problem("paper_template.syntax", line=self._line(), text=shown[0] if shown else ""))

    def _next(self) -> re.Match[str]:
        found = TOKEN.match(self._text, self._at)
        if found is None:
            raise self._fault()
        return found

    def _take(self, marks: str) -> str:
        found = self._next()
        if found["mark"] is None or found["mark"] not in marks:
            raise self._fault()
        self._at = found.end()
        return found["mark"]

    def _value(self, depth: int) -> Node:
        found = self._next()
        line = self._text.count("\n", 0, found.start(found.lastgroup or 0)) + 1
        self._values += 1
        if self._values > MOST_VALUES:
            raise Refused(problem("paper_template.too_many", line=line, most=MOST_VALUES))
        if found["mark"] == "{" or found["mark"] == "[":
            if depth == DEEPEST:
                raise Refused(problem("paper_template.too_deep", line=line, most=DEEPEST))
            self._at = found.end()
            return Node(self._object(depth) if found["mark"] == "{" else self._list(depth), line)
        if found["mark"]:
            raise self._fault()
        if found["text"] is not None:
            value: Any = self._string(found["text"], line)
        else:
            value = json.loads(found[0].strip())
        self._at = found.end()
        return Node(value, line)

    def _string(self, text: str, line: int) -> str:
        try:
            value = str(json.loads(text))
            value.encode()
        except ValueError:  # a bad escape, half of a surrogate pair
            raise Refused(problem("paper_template.syntax", line=line, text=text[:20])) from None
        return value

    def _object(self, depth: int) -> dict[str, Node]:
        out: dict[str, Node] = {}
        if self._next()["mark"] == "}":
            self._take("}")
            return out
        while True:
            key = self._next()
            if key["text"] is None:
                raise self._fault()
            line = self._text.count("\n", 0, key.start("text")) + 1
            name = self._string(key["text"], line)
            if name in out:
                raise Refused(problem("paper_template.twice", line=line, key=name))
            self._at = key.end()
            self._take(":")
            out[name] = self._value(depth + 1)
            if self._take(",}") == "}":
                return out

    def _list(self, depth: int) -> list[Node]:
        out: list[Node] = []
        if self._next()["mark"] == "]":
            self._take("]")
            return out
        while True:
            out.append(self._value(depth + 1))
            if self._take(",]") == "]":
                return out
