"""Where words go on a second line: as Chinese and Latin are broken."""

import pytest

from academy.ui.parts.layout import broken
from academy.ui.parts.theme import theme


@pytest.mark.parametrize(
    ("room", "text", "first", "rest"),
    [
        (
            "一二三四五六七",
            "2026 冶金高技能人才培养",
            "2026 冶金高技",
            "能人才培养",
        ),  # not after the first blank
        (
            "一二三四五六七",
            "红皮内芯内芯（照片）",
            "红皮内芯内芯",
            "（照片）",
        ),  # no line ends with what opens
        ("一二三四五六七", "红皮内芯芯照片）续", "红皮内芯芯照", "片）续"),  # … or begins with what closes
        (
            "一二三四五六七",
            "照片照片照QJ-DT-2025-001",
            "照片照片照",
            "QJ-DT-2025-001",
        ),  # a number stays whole
        ("一二三四五", "出勤 28/40学时", "出勤 28/40", "学时"),
        ("一二三四五六七", "Senior technician", "Senior", "technician"),
        ("一二三", "Intermediate", "Interm", "ediate"),  # it has no place to be broken at
        ("一二", "短", "短", ""),
        ("孟炉生 · 理", "孟炉生 · 理论", "孟炉生", "理论"),  # side by side: where one ends
        ("井口实训场", "井口实训场 · 实操", "井口实训场", "实操"),  # no line begins with the mark between
        (
            "一二三四五六",
            "一二三四五六七 · 八",
            "一二三四五六",
            "七 · 八",
        ),  # one that fills more than its line
    ],
)
@pytest.mark.usefixtures("workspace")
def test_a_line_is_broken_where_its_language_allows(room: str, text: str, first: str, rest: str) -> None:
    metrics = theme().metrics("table")
    shown = broken(text, metrics, metrics.horizontalAdvance(room) + 2)
    assert shown == (first, rest)
