"""Names in Latin letters."""

import pytest

from academy.base.latin import passport_name


@pytest.mark.parametrize(
    ("name", "syllables", "written"),
    [
        ("欧阳立", "ou yang li", "Ouyang Li"),
        ("王涛", "wang tao", "Wang Tao"),
        ("李西安", "li xi an", "Li Xi'an"),
        ("吕绿", "lv lv", "Lyu Lyu"),
        ("阿依古丽·买买提", "a yi gu li mai mai ti", "Ayiguli Maimaiti"),
        ("SMITH JOHN", "s m i t h", "SMITH JOHN"),
        ("单于", "shan yu", "Shan Yu"),  # two characters: a surname and a name
        ("解", "", ""),
    ],
)
def test_a_name_is_written_as_in_a_passport(name: str, syllables: str, written: str) -> None:
    assert passport_name(name, syllables.split()) == written
