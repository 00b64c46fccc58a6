"""Vectors of the unified social credit code; all but the example of the standard are invented."""

import pytest

from academy.network.rules_codes import (
    credit_code_problems,
    normalised_credit_code,
    organisation_check,
)


@pytest.mark.parametrize(
    "code",
    [
        "91110000600037341L",
        "89371499T0000001XD",
        "81371499T000000286",
        "91371499T000000360",
        "12371499T000000440",
        "52371499T00000052N",
        "N2371499T000000600",
    ],
)
def test_a_right_credit_code_is_accepted(code: str) -> None:
    assert credit_code_problems(code) == []


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("91371499T000000361", "organization.code_checksum"),
        ("91110000600037341I", "organization.code_characters"),
        ("9111000060003734OL", "organization.code_characters"),
        ("S1110000600037341L", "organization.code_characters"),
        ("V1110000600037341L", "organization.code_characters"),
        ("Z1110000600037341L", "organization.code_characters"),
        ("371499198506150087", "organization.code_inner_checksum"),
        ("91110000600037341", "organization.code_length"),
        ("", "organization.code_length"),
    ],
)
def test_a_wrong_credit_code_says_what_is_wrong(code: str, problem: str) -> None:
    assert [found.code for found in credit_code_problems(code)] == [problem]


def test_the_inner_check_of_the_standards_example() -> None:
    assert organisation_check("60003734") == "1"


def test_a_code_is_the_same_however_it_was_typed() -> None:
    assert normalised_credit_code(" ９１110000-60003734 1l\u200b'") == "91110000600037341L"
