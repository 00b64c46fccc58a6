"""How names and telephone numbers are typed, and how they are stored."""

import pytest

from academy.people.rules_names import masked_phone, name_problems, phone_problems, tidy_name, tidy_phone


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("赵一", "赵一"),
        ("赵　一", "赵一"),
        ("\u00a0钱 二\u200b", "钱二"),
        (" 王 小 明 ", "王小明"),
        ("阿依古丽• 买买提", "阿依古丽·买买提"),
        ("阿依古丽．买买提", "阿依古丽·买买提"),
        ("阿依古丽・买买提", "阿依古丽·买买提"),
        ("Anna  Maria Lee", "Anna Maria Lee"),
        ("e\u0301mile", "émile"),
        ("张\U0002c61a", "张\U0002c61a"),
        ("\uf9d1", "\uf9d1"),
        ("𬸚", "𬸚"),
    ],
)
def test_names_are_stored_in_one_form(written: str, stored: str) -> None:
    assert tidy_name(written) == stored
    assert tidy_name(stored) == stored


@pytest.mark.parametrize(
    "name", ["Robert'); DROP TABLE person;--", "%", "_", "NULL", "None", "nan", "TRUE", "0", "-"]
)
def test_odd_names_are_stored_as_they_are(name: str) -> None:
    assert tidy_name(name) == name
    assert name_problems(name) == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", "person.name_empty"),
        ("张\u0007三", "person.name_control_characters"),
        ("张\ue000三", "person.name_control_characters"),
        ("张" * 51, "person.name_too_long"),
    ],
)
def test_a_name_that_cannot_be_stored_is_refused(name: str, code: str) -> None:
    assert [found.code for found in name_problems(tidy_name(name))] == [code]


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("15400000901", "15400000901"),
        ("154-0000-0901", "15400000901"),
        (" 154 0000 0902 ", "15400000902"),
        ("+86 15400000902", "15400000902"),
        ("0086-154-0000-0902", "15400000902"),
        ("１５４００００\uff10９０１", "15400000901"),
        ("0534-1234567", "0534-1234567"),
        ("(0534)12345678", "0534-12345678"),
        ("0534 1234567-801", "0534-1234567-801"),
        ("0534-1234567转801", "0534-1234567-801"),
    ],
)
def test_telephones_are_stored_in_one_form(written: str, stored: str) -> None:
    assert tidy_phone(written) == stored
    assert phone_problems(stored) == []
    assert tidy_phone(stored) == stored


@pytest.mark.parametrize(
    ("phone", "code"),
    [
        ("1540000090", "person.mobile_length"),
        ("154000009011", "person.mobile_length"),
        ("12400000901", "person.phone_form"),
        ("15400000901/15400000902", "person.phone_form"),
        ("没有", "person.phone_form"),
    ],
)
def test_what_is_not_a_telephone_number_is_refused(phone: str, code: str) -> None:
    assert [found.code for found in phone_problems(phone)] == [code]


@pytest.mark.parametrize(
    ("phone", "shown"),
    [("15400000901", "154****0901"), ("0534-1234567", "**********67"), ("110", "***"), ("", "")],
)
def test_lists_show_masked_telephones(phone: str, shown: str) -> None:
    assert masked_phone(phone) == shown
