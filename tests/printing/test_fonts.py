"""Which face draws a character, and the refusal that names one no face has."""

import pytest

from academy.base.problems import Refused
from academy.base.words import Words
from academy.printing.breaker import break_lines
from academy.printing.fonts import face_for, missing
from academy.printing.units import Style


@pytest.mark.parametrize(("char", "face"), [("国", "kai"), ("𬸚", "kai"), ("䣭", "song"), ("—", "kai")])
def test_a_character_comes_from_the_first_face_that_has_it(char: str, face: str) -> None:
    assert face_for(char, "kai") == face


@pytest.mark.parametrize(
    ("char", "point"), [("\U000323af", "U+323AF"), ("😀", "U+1F600"), ("\u0007", "U+0007")]
)
def test_a_missing_glyph_is_refused_by_name_and_code_point(char: str, point: str) -> None:
    with pytest.raises(Refused) as refused:
        break_lines(f"张{char}", Style("kai"), 300)
    values = dict(refused.value.problems[0].values)
    assert refused.value.problems[0].code == "paper.no_glyph"
    assert values["point"] == point
    for language in ("zh", "en"):
        assert point in Words(language).sentence(refused.value.problems[0])


def test_missing_characters_are_listed_once() -> None:
    assert missing("张😀强😀") == ["😀"]
