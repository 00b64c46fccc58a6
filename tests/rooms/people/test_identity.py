"""Vectors of the identity rules. None can belong to a person: impossible years, or the test area 371499."""

from datetime import date

import pytest

from academy.base.words import Words
from academy.people.facts_identity import DocType, Gender
from academy.people.rules_identity import (
    ResidentReader,
    age_on,
    check_character,
    checked,
    eighteen,
    implied_type,
    masked,
    normalised,
)

TODAY = date(2026, 10, 9)
AREAS = frozenset(("371425", "372425", "110105", "440524"))


def _codes(number: str, doc_type: DocType = DocType.RESIDENT_ID) -> list[str]:
    return [found.code for found in checked(doc_type, number, TODAY).problems]


def _notices(number: str) -> list[str]:
    return [found.code for found in checked(DocType.RESIDENT_ID, number, TODAY, AREAS).notices]


@pytest.mark.parametrize(
    "number",
    [
        "11010519491231002X",
        "440524188001010014",
        "371425190001010010",
        "371425190001010029",
        "371425190001310179",
        "371425190012319996",
        "37142519000101007X",
        "37142519000101007x",
        "372425190001010011",
        "371499199602290017",
        "371499198506150087",
        "371499198506150095",
    ],
)
def test_a_right_resident_id_is_accepted(number: str) -> None:
    identity = checked(DocType.RESIDENT_ID, number, TODAY)
    assert identity.valid
    assert identity.number == number.upper()
    assert identity.area == number[:6]
    assert identity.birth is not None
    assert identity.birth.strftime("%Y%m%d") == number[6:14]


@pytest.mark.parametrize(
    ("number", "codes"),
    [
        ("371425190001010011", ["person.id_checksum"]),
        ("371425190002290018", ["person.id_date"]),
        ("371425203001010010", ["person.birth_in_future"]),
        ("372425900101001", ["person.id_15_digits"]),
        ("372425901301001", ["person.id_length"]),
        ("37142519000101001", ["person.id_length"]),
        ("3714251900010100101", ["person.id_length"]),
        ("37142519000101001A", ["person.id_characters"]),
        ("37142519000101X010", ["person.id_characters"]),
        ("37149919900230911X", ["person.id_date", "person.id_checksum"]),
        ("", ["person.id_length"]),
    ],
)
def test_a_wrong_resident_id_says_what_is_wrong(number: str, codes: list[str]) -> None:
    assert _codes(number) == codes


def test_every_single_wrong_digit_is_noticed() -> None:
    right = "371499199001019117"
    for place in range(17):
        for digit in set("0123456789") - {right[place]}:
            wrong = right[:place] + digit + right[place + 1 :]
            assert _codes(wrong), wrong


@pytest.mark.parametrize(
    ("number", "gender"),
    [("371499198506150087", Gender.FEMALE), ("371499198506150095", Gender.MALE)],
)
def test_gender_is_derived_from_the_seventeenth_digit(number: str, gender: Gender) -> None:
    assert checked(DocType.RESIDENT_ID, number, TODAY).gender is gender


@pytest.mark.parametrize(
    ("number", "notices"),
    [
        ("371499199602290017", ["person.id_area_unknown"]),
        ("371425190001010010", ["person.very_old"]),
        ("11010519491231002X", []),
    ],
)
def test_odd_but_possible_numbers_are_only_noticed(number: str, notices: list[str]) -> None:
    assert _notices(number) == notices


def test_without_an_area_table_only_the_province_is_looked_at() -> None:
    assert checked(DocType.RESIDENT_ID, "371499199602290017", TODAY).notices == ()
    odd = "991499199602290017"[:17]
    found = checked(DocType.RESIDENT_ID, odd + check_character(odd), TODAY).notices
    assert [notice.code for notice in found] == ["person.id_area_unknown"]


@pytest.mark.parametrize(
    ("today", "codes"),
    [
        (date(2010, 2, 28), ["person.too_young"]),
        (date(2010, 3, 1), []),
        (date(1996, 2, 28), ["person.birth_in_future"]),
    ],
)
def test_fourteen_is_reached_on_the_birthday(today: date, codes: list[str]) -> None:
    found = checked(DocType.RESIDENT_ID, "371499199602290017", today).problems
    assert [problem.code for problem in found] == codes


def test_a_fifteen_digit_number_is_offered_in_its_long_form_and_not_taken() -> None:
    identity = checked(DocType.RESIDENT_ID, "372425900101001", TODAY)
    assert identity.suggestion == eighteen("372425900101001") == "372425199001010012"
    assert not identity.valid
    assert identity.number == "372425900101001"


@pytest.mark.parametrize(
    "written",
    [
        "３７１４９９１９９００１０１９０７ｘ",
        "'37149919900101907X",
        " 371499 19900101 907x\t",
        "37149919900101907X\u200b",
        "\ufeff37149919900101907X\u00a0",
    ],
)
def test_a_number_is_the_same_however_it_was_typed(written: str) -> None:
    assert normalised(written) == "37149919900101907X"


@pytest.mark.parametrize(
    ("doc_type", "number", "codes"),
    [
        (DocType.HMT_RESIDENCE_PERMIT, "810000190001010018", []),
        (DocType.HMT_RESIDENCE_PERMIT, "82000019000101001X", []),
        (DocType.HMT_RESIDENCE_PERMIT, "830000190001010011", []),
        (DocType.HMT_RESIDENCE_PERMIT, "371425190001010010", ["person.hmt_area"]),
        (DocType.FOREIGN_PR_2023, "910999190001010012", []),
        (DocType.FOREIGN_PR_2023, "910999190001010013", ["person.id_checksum"]),
        (DocType.FOREIGN_PR_2023, "371425190001010010", ["person.foreign_pr_prefix"]),
        (DocType.FOREIGN_PR_2017, "usa123456789012", []),
        (DocType.FOREIGN_PR_2017, "US1123456789012", ["person.document_form"]),
        (DocType.PASSPORT, "x0000000t", []),
        (DocType.PASSPORT, "X00", ["person.document_form"]),
        (DocType.HM_TRAVEL_PERMIT, "H12345678", []),
        (DocType.HM_TRAVEL_PERMIT, "K12345678", ["person.document_form"]),
        (DocType.TW_TRAVEL_PERMIT, "12345678", []),
        (DocType.TW_TRAVEL_PERMIT, "1234567", ["person.document_form"]),
        (DocType.MILITARY, "军字第1234567号", []),
        (DocType.MILITARY, "", ["person.document_form"]),
    ],
)
def test_every_kind_of_document_has_its_form(doc_type: DocType, number: str, codes: list[str]) -> None:
    assert _codes(number, doc_type) == codes


@pytest.mark.parametrize(
    ("number", "doc_type"),
    [
        ("371499199001019117", DocType.RESIDENT_ID),
        ("810000190001010018", DocType.HMT_RESIDENCE_PERMIT),
        ("910999190001010012", DocType.FOREIGN_PR_2023),
        ("X0000000T", DocType.RESIDENT_ID),
    ],
)
def test_the_type_is_implied_by_the_area_and_never_by_the_check_digit(number: str, doc_type: DocType) -> None:
    assert implied_type(number) is doc_type


@pytest.mark.parametrize(
    ("doc_type", "number", "shown"),
    [
        (DocType.RESIDENT_ID, "371499199001019019", "371499********9019"),
        (DocType.PASSPORT, "X0000000T", "X0***000T"),
        (DocType.MILITARY, "1234", "****"),
    ],
)
def test_lists_show_masked_numbers(doc_type: DocType, number: str, shown: str) -> None:
    assert masked(doc_type, number) == shown


def test_a_mask_always_hides_something() -> None:
    for doc_type in DocType:
        for length in range(1, 25):
            shown = masked(doc_type, "7" * length)
            assert len(shown) == length
            assert shown.count("*") >= min(length, 2)


def test_the_short_way_and_the_long_way_agree() -> None:
    reader = ResidentReader(TODAY)
    for number in ("371499199001019117", "37149919900101907X", "371499198506150087"):
        identity = checked(DocType.RESIDENT_ID, number, TODAY)
        assert reader.read(number) == (identity.gender, identity.birth)
    for number in (
        *("37149919900101907x", "371425190001010011", "371425203001010010", "371425190001010010"),
        *("810000190001010018", "910999190001010012", "", "X0000000T"),
    ):
        assert reader.read(number) is None


def test_age_is_counted_in_full_years() -> None:
    assert age_on(date(2012, 10, 9), TODAY) == 14
    assert age_on(date(2012, 10, 10), TODAY) == 13


def test_every_document_type_has_a_name_in_both_languages() -> None:
    for language in ("zh", "en"):
        for doc_type in DocType:
            assert Words(language).word(f"person.doc_type.{doc_type.value}")
