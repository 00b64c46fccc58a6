"""What a template file may hold, read and written: a closed list of keys with bounds, nothing else.

A file is JSON with one element a line. `parse` refuses with the line; what keeps a template from being used
although it can be read is told by rules_template_check. Every bound also bounds the work of drawing.
"""

import base64
import binascii
import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import partial
from typing import Any
from unicodedata import category

from academy.base.problems import Refused, problem
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_template import Element, ElementKind, Template
from academy.certificates.facts_template_keys import ALIGNS, BOUNDS, FACES, INKS, KEYS, PLACE, SIDES
from academy.certificates.rules_template_json import Node, Reader
from academy.certificates.rules_template_text import LONGEST, parts_of

FORMAT = "academy-certificate"
VERSION = 1
MOST_BYTES = 6_000_000
MOST_ELEMENTS = 120
MOST_ORNAMENTS = 24
ORNAMENTS = frozenset({ElementKind.FRET, ElementKind.ROSETTES, ElementKind.WEAVE, ElementKind.BAND})

Check = Callable[[str, Node], Any]


def _number(low: float, high: float, key: str, node: Node) -> float:
    value = node.value
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise _wrong(key, node, f"{low:g}–{high:g}")
    return round(float(value), 3)


def _whole(low: int, high: int, key: str, node: Node) -> int:
    value = node.value
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise _wrong(key, node, f"{low}–{high}")
    return value


def _one_of(allowed: tuple[str, ...], key: str, node: Node) -> str:
    if not isinstance(node.value, str) or node.value not in allowed:
        raise _wrong(key, node, " ".join(allowed))
    return node.value


def _flag(key: str, node: Node) -> bool:
    if not isinstance(node.value, bool):
        raise _wrong(key, node, "true false")
    return node.value


def _words(most: int, key: str, node: Node) -> str:
    if not isinstance(node.value, str) or len(node.value) > most:
        raise _wrong(key, node, f"0–{most}")
    for char in node.value:
        if char != "\n" and category(char) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"):
            raise Refused(problem("paper_template.invisible", line=node.line, point=f"U+{ord(char):04X}"))
    return node.value


def _text(key: str, node: Node) -> str:
    text = _words(LONGEST, key, node)
    try:
        parts_of(text)
    except Refused as no:
        (found,) = no.problems
        values = dict(found.values)
        if found.code == "paper_template.unknown_field":
            raise Refused(
                problem("paper_template.unknown_field_in_line", line=node.line, named=values["named"])
            ) from None
        raise Refused(
            problem("paper_template.bracket_in_line", line=node.line, text=values["text"])
        ) from None
    return text


def _wrong(key: str, node: Node, allowed: str) -> Refused:
    shown = str(node.value)[:40] if not isinstance(node.value, dict | list) else "{…}"
    return Refused(
        problem("paper_template.wrong_value", line=node.line, key=key, value=shown, allowed=allowed)
    )


CHECKS: Mapping[str, Check] = {
    **{key: partial(_number, *bounds) for key, bounds in BOUNDS.items()},
    "count": partial(_whole, 4, 48), "lines": partial(_whole, 1, 2), "text": _text,
    "face": partial(_one_of, FACES), "align": partial(_one_of, ALIGNS), "ink": partial(_one_of, INKS),
    "tint": partial(_one_of, ("none", *INKS)), "western": _flag, "printed": _flag,
}  # fmt: skip
DEFAULTS = {field.name: field.default for field in fields(Element)}


def parse(data: bytes) -> tuple[Template, bytes | None]:
    """The template of a file and the scan it carries. Raises Refused with the line of the first fault."""
    if len(data) > MOST_BYTES:
        raise Refused(problem("paper_template.too_large", most=MOST_BYTES // 1_000_000))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Refused(problem("paper_template.not_text", line=line)) from None
    root = Reader(text).document()
    head = _object(root)
    if not isinstance(head.get("format"), Node) or head["format"].value != FORMAT:
        raise Refused(problem("paper_template.wrong_format", line=root.line))
    version = _whole(1, 9999, "version", _needed(head, "version", root.line))
    if version > VERSION:
        raise Refused(problem("paper_template.newer", line=head["version"].line, version=version))
    _known(head, ("format", "version", "title", "kinds", "page", "overprint", "elements", "scan"))
    page = _needed(head, "page", root.line)
    sides = _object(page)
    _known(sides, ("width", "height"))
    template = Template(
        title=_words(60, "title", _needed(head, "title", root.line)).strip(),
        kinds=_kinds(_needed(head, "kinds", root.line)),
        width=_number(*SIDES, "width", _needed(sides, "width", page.line)),
        height=_number(*SIDES, "height", _needed(sides, "height", page.line)),
        overprint=_flag("overprint", head["overprint"]) if "overprint" in head else False,
        elements=_elements(_needed(head, "elements", root.line)),
    )
    return template, _scan(head["scan"]) if "scan" in head else None


def _object(node: Node) -> dict[str, Node]:
    if not isinstance(node.value, dict):
        raise _wrong("{}", node, "{}")
    return node.value


def _needed(found: dict[str, Node], key: str, line: int) -> Node:
    if key not in found:
        raise Refused(problem("paper_template.missing", line=line, key=key))
    return found[key]


def _known(found: dict[str, Node], allowed: tuple[str, ...]) -> None:
    for key, node in found.items():
        if key not in allowed:
            raise Refused(problem("paper_template.unknown_key", line=node.line, key=key[:40]))


def _kinds(node: Node) -> tuple[CertificateKind, ...]:
    allowed = tuple(kind.value for kind in CertificateKind)
    if not isinstance(node.value, list) or not node.value:
        raise _wrong("kinds", node, " ".join(allowed))
    found = [CertificateKind(_one_of(allowed, "kinds", each)) for each in node.value]
    return tuple(kind for kind in CertificateKind if kind in found)


def _elements(node: Node) -> tuple[Element, ...]:
    if not isinstance(node.value, list):
        raise _wrong("elements", node, "[]")
    if len(node.value) > MOST_ELEMENTS:
        raise Refused(problem("paper_template.too_many", line=node.line, most=MOST_ELEMENTS))
    return tuple(_element(each) for each in node.value)


def _element(node: Node) -> Element:
    found = _object(node)
    names = tuple(kind.value for kind in ElementKind)
    kind = ElementKind(_one_of(names, "kind", _needed(found, "kind", node.line)))
    _known(found, ("kind", *KEYS[kind]))
    values = {key: CHECKS[key](key, each) for key, each in found.items() if key != "kind"}
    return Element(kind, **values)


def _scan(node: Node) -> bytes:
    try:
        return base64.b64decode(_ascii(node), validate=True)
    except (binascii.Error, ValueError):
        raise Refused(problem("paper_template.scan_broken", line=node.line)) from None


def _ascii(node: Node) -> bytes:
    if not isinstance(node.value, str):
        raise ValueError(node.line)
    return node.value.encode("ascii")


def written(template: Template, scan: bytes | None = None) -> bytes:
    """The file of a template: the same template gives the same bytes, one element a line."""
    lines = [
        "{",
        f' "format": "{FORMAT}",',
        f' "version": {VERSION},',
        f' "title": {_json(template.title)},',
        f' "kinds": {_json([kind.value for kind in template.kinds])},',
        f' "page": {_json({"width": template.width, "height": template.height})},',
    ]
    if template.overprint:
        lines.append(' "overprint": true,')
    rows = ",\n".join("  " + _json(_as_written(each)) for each in template.elements)
    lines.append(f' "elements": [\n{rows}\n ]' if rows else ' "elements": []')
    if scan:
        lines[-1] += ","
        lines.append(f' "scan": "{base64.b64encode(scan).decode()}"')
    return ("\n".join([*lines, "}"]) + "\n").encode()


def _as_written(element: Element) -> dict[str, Any]:
    found: dict[str, Any] = {"kind": element.kind.value}
    for key in ("x", "y", "w", "h", *(key for key in KEYS[element.kind] if key not in PLACE), "printed"):
        value = getattr(element, key)
        if key in ("x", "y", "w", "h") or value != DEFAULTS[key]:
            found[key] = value
    return found


def _json(value: Any) -> str:
    return json.dumps(_short(value), ensure_ascii=False)


def _short(value: Any) -> Any:
    """297.0 is written 297."""
    if isinstance(value, dict):
        return {key: _short(each) for key, each in value.items()}
    return int(value) if isinstance(value, float) and value.is_integer() else value
