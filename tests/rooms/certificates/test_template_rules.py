"""Template files: read with bounds, refused with the line, always written the same way; texts of fields."""

import base64
import json
import random
from dataclasses import replace
from typing import Any

import pytest

from academy.base.problems import Refused
from academy.base.words import Words
from academy.certificates.facts_template import Element, ElementKind, Template
from academy.certificates.facts_template_keys import FIELDS
from academy.certificates.rules_template import MOST_BYTES, parse, written
from academy.certificates.rules_template_built_in import BUILT_IN, built_in
from academy.certificates.rules_template_check import problems_of
from academy.certificates.rules_template_text import filled, parts_of, words_of

HEAD = '{"format": "academy-certificate", "version": 1, "title": "甲", "kinds": ["training"],\n'
PAGE = '"page": {"width": 297, "height": 210},\n'


def file_of(*elements: str) -> bytes:
    """A template whose first element stands in line 4."""
    return (HEAD + PAGE + '"elements": [\n' + ",\n".join(elements) + "\n]}").encode()


def element(**values: Any) -> str:
    return json.dumps({"kind": "text", "x": 1, "y": 1, "w": 50, "h": 9} | values, ensure_ascii=False)


def refusal(data: bytes) -> tuple[str, str]:
    """Code and line of a refused file."""
    with pytest.raises(Refused) as no:
        parse(data)
    (found,) = no.value.problems
    for language in ("zh", "en"):
        assert Words(language).sentence(found)
    return found.code.removeprefix("paper_template."), dict(found.values).get("line", "")


@pytest.mark.parametrize("name", BUILT_IN)
def test_a_built_in_template_is_in_order_and_written_as_it_was_read(name: str) -> None:
    template = built_in(name)
    assert problems_of(template) == []
    assert parse(written(template)) == (template, None)
    assert written(template, b"\xff\xd8") == written(template, b"\xff\xd8")
    assert parse(written(template, b"\xff\xd8"))[1] == b"\xff\xd8"


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"", "syntax", "1"),
        (b"\xff\xfe{}", "not_text", "1"),
        (b"[]", "wrong_value", "1"),
        (b"{}", "wrong_format", "1"),
        (b'{"format": "else"}', "wrong_format", "1"),
        (b'{"format": "academy-certificate"}', "missing", "1"),
        (b'{"format": "academy-certificate", "version": 2}', "newer", "1"),
        (HEAD.encode(), "syntax", "2"),
        ((HEAD + PAGE + '"elements": [],}').encode(), "syntax", "3"),
        ((HEAD + PAGE + '"elements": [], "elements": []}').encode(), "twice", "3"),
        ((HEAD + PAGE + '"elements": []} x').encode(), "syntax", "3"),
        ((HEAD + '"page": {"width": 1e9}}').encode(), "syntax", "2"),
        ((HEAD + '"page": {"width": 1, "height": 2},\n"elements": []}').encode(), "wrong_value", "2"),
        ((HEAD + PAGE + '"onDraw": "x", "elements": []}').encode(), "unknown_key", "3"),
        ((HEAD + "[" * 3000).encode(), "syntax", "2"),
        ((HEAD + '"page": ' + '{"a":' * 3000).encode(), "too_deep", "2"),
        (file_of(*[element()] * 121), "too_many", "3"),
        (file_of(element(), element(size=1e9)), "syntax", "5"),
        (file_of(element(), element(size=1000000)), "wrong_value", "5"),
        (file_of(element(size=True)), "wrong_value", "4"),
        (file_of(element(face="/etc/passwd")), "wrong_value", "4"),
        (file_of(element(ink="[[[getattr(pow,Word('__globals__'))]]]")), "wrong_value", "4"),
        (file_of(element(kind="img", src="file:///etc/passwd")), "wrong_value", "4"),
        (file_of(element(src="http://127.0.0.1/x.png")), "unknown_key", "4"),
        (file_of(element(text="{姓名.__class__}")), "unknown_field_in_line", "4"),
        (file_of(element(), element(text="{姓名")), "bracket_in_line", "5"),
        (file_of(element(text="[a[b]]c")), "bracket_in_line", "4"),
        (file_of(element(text="a\u202eb")), "invisible", "4"),
        (file_of(element(text="a\u200bb")), "invisible", "4"),
        (file_of('{"kind": "text", "text": "\\ud800"}'), "syntax", "4"),
        (file_of('{"kind": "text", "text": "a\tb"}'), "syntax", "4"),
        (file_of(element(text="字" * 2001)), "wrong_value", "4"),
        (file_of('{"kind": "fret", "unit": 0.01}'), "wrong_value", "4"),
        (file_of('{"kind": "photo", "text": "x"}'), "unknown_key", "4"),
        ((HEAD + PAGE + '"elements": [],\n"scan": "***"}').encode(), "scan_broken", "4"),
        (b"{" + b" " * MOST_BYTES, "too_large", ""),
    ],
)  # fmt: skip
def test_what_cannot_be_a_template_is_refused_with_the_line(data: bytes, code: str, line: str) -> None:
    assert refusal(data) == (code, line)


def test_spoilt_files_are_refused_or_read_and_nothing_else() -> None:
    dice, sound = random.Random(7), written(built_in("classic"))
    for _ in range(300):
        data = bytearray(sound)
        for _ in range(dice.randint(1, 4)):
            at = dice.randrange(len(data))
            if dice.random() < 0.5:
                data[at] = dice.randrange(256)
            else:
                del data[at : at + dice.randint(1, 40)]
        assert {code.partition(".")[0] for code in codes_of(bytes(data))} <= {"paper_template"}


def codes_of(data: bytes) -> list[str]:
    """What a file is refused for; none when it is read."""
    try:
        parse(data)
    except Refused as no:
        return [found.code for found in no.problems]
    return []


def test_a_scan_survives_the_way_through_a_file() -> None:
    scan = bytes(range(256)) * 40
    data = written(built_in("overprint"), scan)
    assert base64.b64encode(scan) in data
    assert parse(data) == (built_in("overprint"), scan)


@pytest.mark.parametrize(
    ("text", "values", "shown"),
    [
        ("姓名：{姓名}", {"姓名": "张三"}, "姓名：张三"),
        ("姓名：{姓名}", {}, ""),
        ("{姓名}[，{性别}]，证件", {"姓名": "张三", "性别": "男"}, "张三，男，证件"),
        ("{姓名}[，{性别}]，证件", {"姓名": "张三"}, "张三，证件"),
        ("共[（其中{实操学时}）]学时", {"实操学时": ""}, ""),
        ("[[x]] {{y}}", {}, "[x] {y}"),
        ("{姓名}", {"姓名": "<b>{性别}[x]%s</b>"}, "<b>{性别}[x]%s</b>"),
        ("特发此证。", {}, "特发此证。"),
    ],
)
def test_a_text_is_filled_literally(text: str, values: dict[str, str], shown: str) -> None:
    assert words_of(text, values) == shown


def test_a_filled_text_keeps_which_part_is_a_field() -> None:
    assert [part.field for part in filled("甲{姓名}乙", {"姓名": "丙"})] == ["", "姓名", ""]
    assert len(parts_of("{姓名}{班名}")) == 2
    for language in ("zh", "en"):
        for key in FIELDS.values():
            assert Words(language).word(f"certificates.field.{key}")


def kept(*elements: Element) -> Template:
    return Template("甲", built_in("classic").kinds, elements=(*built_in("classic").elements, *elements))


@pytest.mark.parametrize(
    ("template", "code"),
    [
        (Template("", built_in("classic").kinds, elements=built_in("classic").elements), "title_missing"),
        (Template("甲", (), elements=built_in("classic").elements), "kinds_missing"),
        (Template("甲", built_in("classic").kinds, elements=built_in("classic").elements[:8]), "lacks"),
        (kept(Element(ElementKind.TEXT, 290, 5, 20, 8, "甲")), "outside"),
        (kept(Element(ElementKind.TEXT, 20, 20, 20, 8, " ")), "text_empty"),
        (kept(Element(ElementKind.TEXT, 20, 20, 1, 8, "甲")), "too_small"),
        (kept(Element(ElementKind.TEXT, 20, 20, 20, 8, "甲", size=9, least=10)), "least_above"),
        (kept(Element(ElementKind.CODE, 20, 20, 21.9, 21.9)), "side"),
        (kept(Element(ElementKind.CODE, 20, 20, 25.1, 25.1)), "side"),
        (kept(Element(ElementKind.SEAL, 20, 20, 80, 80)), "side"),
        (kept(Element(ElementKind.CODE, 20, 20, 24, 25)), "not_square"),
        (kept(Element(ElementKind.FRET, 20, 20, 5, 5)), "too_small"),
        (kept(*[Element(ElementKind.BAND, 20, 20, 50, 5)] * 30), "too_ornate"),
        (kept(Element(ElementKind.TEXT, 20, 20, 50, 8, "{正文}")), "wording_place"),
        (kept(Element(ElementKind.BODY, 20, 20, 50, 8, "谨{正文}")), "wording_place"),
    ],
)
def test_a_template_that_cannot_serve_says_why(template: Template, code: str) -> None:
    found = problems_of(template)
    assert f"paper_template.{code}" in {each.code for each in found}
    for each in found:
        assert Words("zh").sentence(each)
        assert Words("en").sentence(each)


@pytest.mark.parametrize(
    "template",
    [
        replace(kept(), title="特种作业操作证"),
        kept(Element(ElementKind.TEXT, 40, 20, 200, 8, "职 业 技 能 等 级 证 书")),
        kept(
            Element(ElementKind.TEXT, 150, 30, 60, 8, "等级证书"),
            Element(ElementKind.TEXT, 60, 30, 60, 8, "职业技能"),
        ),
        kept(Element(ElementKind.BODY, 40, 20, 200, 30, "{姓名}，经考核合格，颁发专项职业能力证书。")),
    ],
)  # fmt: skip
def test_a_template_under_an_authority_s_title_is_refused(template: Template) -> None:
    found = [each for each in problems_of(template) if each.code == "certificates.reserved"]
    assert len(found) == 1
    assert Words("zh").sentence(found[0])
