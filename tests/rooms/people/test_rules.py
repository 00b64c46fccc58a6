from dataclasses import replace
from datetime import date

import pytest

from academy.people import rules
from academy.people.facts import Known, PersonDraft, Role, RoleRow
from academy.people.facts_identity import DocType, Gender
from academy.people.rules_identity import checked
from tests.rooms.people.persons import doc_no

TODAY = date(2026, 11, 23)
MAN = "371499198506150095"  # born 15 June 1985, male
GOOD = PersonDraft(2, "王涛", doc_no=MAN, phone="15400000901", role=Role.TRAINEE)


def problems(draft: PersonDraft, *, new: bool = True) -> list[tuple[str, str]]:
    draft = rules.tidied(draft)
    identity = rules.identity_of(draft, TODAY)
    found = rules.person_problems(draft, identity, TODAY, new=new)
    return [(each.field, each.code.removeprefix("person.")) for each in found]


def test_a_complete_draft_is_accepted() -> None:
    assert problems(GOOD) == []


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"name": " "}, ("name", "name_empty")),
        ({"pinyin": "王 tao"}, ("pinyin", "pinyin_form")),
        ({"doc_no": ""}, ("doc_no", "document_missing")),
        ({"doc_no": MAN[:-1] + "0"}, ("doc_no", "id_checksum")),
        ({"doc_type": DocType.PASSPORT, "doc_no": "X 1"}, ("doc_no", "document_form")),
        ({"gender": Gender.FEMALE}, ("gender", "gender_differs")),
        ({"birth": date(1985, 6, 16)}, ("birth", "birth_differs")),
        ({"phone": "1540000090"}, ("phone", "mobile_length")),
        ({"trade_since": date(2027, 1, 1)}, ("trade_since", "trade_since_in_future")),
        ({"unit": "厂" * 61}, ("unit", "text_long")),
        ({"remark": "注" * 201}, ("remark", "text_long")),
        ({"branch_id": None}, ("branch_id", "branch_missing")),
        ({"role": None}, ("role", "role_missing")),
    ],
)
def test_each_fault_is_named_at_its_field(change: dict[str, object], found: tuple[str, str]) -> None:
    assert problems(replace(GOOD, **change)) == [found]


def test_all_faults_come_at_once() -> None:
    draft = PersonDraft(phone="1")
    assert [field for field, _ in problems(draft)] == ["name", "doc_no", "phone", "branch_id", "role"]


@pytest.mark.parametrize(
    ("birth", "code"), [(date(2030, 1, 1), "birth_in_future"), (date(2020, 1, 1), "too_young")]
)
def test_without_a_number_that_tells_the_birth_it_must_still_be_possible(birth: date, code: str) -> None:
    passport = replace(GOOD, doc_type=DocType.PASSPORT, doc_no="X0000000T", birth=birth)
    assert problems(passport) == [("birth", code)]


def test_birth_and_gender_come_from_the_number() -> None:
    typed = replace(GOOD, doc_no=" 371499 19850615 0095 ")
    found = rules.completed(typed, rules.identity_of(typed, TODAY))
    assert (found.doc_no, found.birth, found.gender) == (MAN, date(1985, 6, 15), Gender.MALE)


def test_what_a_correction_leaves_blank_comes_from_the_number_on_record() -> None:
    held = checked(DocType.RESIDENT_ID, MAN, TODAY)
    found = rules.completed(replace(GOOD, doc_no=""), None, held)
    assert (found.doc_no, found.birth, found.gender) == ("", date(1985, 6, 15), Gender.MALE)


def test_what_the_number_on_record_says_is_not_contradicted_by_a_correction() -> None:
    held = checked(DocType.RESIDENT_ID, MAN, TODAY)
    draft = replace(GOOD, doc_no="", gender=Gender.FEMALE)
    found = rules.person_problems(draft, None, TODAY, new=False, held=held)
    assert [each.code for each in found] == ["person.gender_differs"]


def test_another_kind_of_document_needs_its_number() -> None:
    held = checked(DocType.RESIDENT_ID, MAN, TODAY)
    draft = replace(GOOD, doc_no="", doc_type=DocType.PASSPORT)
    found = rules.person_problems(draft, None, TODAY, new=False, held=held)
    assert [each.code for each in found] == ["person.document_again"]


def test_a_correction_needs_neither_document_nor_branch_nor_role() -> None:
    assert problems(PersonDraft(name="王涛"), new=False) == []


OTHER = Known(7, 2, "王涛", False)


def test_a_taken_document_is_told_only_to_those_who_may_see_its_holder() -> None:
    (found,) = rules.taken_problem(OTHER, "QH2026000007", visible=True)
    assert dict(found.values) == {"name": "王涛", "number": "QH2026000007"}
    (found,) = rules.taken_problem(OTHER, "QH2026000007", visible=False)
    assert (found.code, found.values) == ("person.document_taken_elsewhere", ())
    (found,) = rules.taken_problem(replace(OTHER, removed=True), "QH2026000007", visible=True)
    assert found.code == "person.document_in_bin"
    assert rules.taken_problem(None, "", visible=True) == []


def test_a_role_is_given_once_and_ended_once() -> None:
    held = RoleRow(1, 2, "永锋", Role.TRAINEE, TODAY, None)
    ended = replace(held, until=TODAY)
    assert [found.code for found in rules.role_problems(held)] == ["person.role_held"]
    assert rules.role_problems(ended) == rules.role_problems(None) == rules.end_problems(held) == []
    assert [found.code for found in rules.end_problems(ended)] == ["person.role_ended"]


@pytest.mark.parametrize(("reason", "count"), [("", 1), (" x ", 1), ("核对证书", 0), ("长" * 61, 1)])
def test_a_full_number_is_shown_for_a_purpose_only(reason: str, count: int) -> None:
    assert len(rules.reason_problems(reason)) == count


def test_made_up_people_have_valid_and_different_numbers() -> None:
    numbers = [doc_no(serial) for serial in range(3000)]
    assert len(set(numbers)) == 3000
    assert all(checked(DocType.RESIDENT_ID, number, TODAY).valid for number in numbers)
