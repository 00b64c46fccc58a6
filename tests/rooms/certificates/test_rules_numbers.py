"""Number rules: how they are written, filled in, checked for typing errors, and refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from academy.certificates.facts import CertificateKind
from academy.certificates.rules_numbers import (
    SIGNS,
    Numbering,
    check_character,
    example,
    mistyped,
    numbering,
    rule_problems,
)

COMPLETION, HONOUR = CertificateKind.COMPLETION, CertificateKind.HONOUR
FACTS = {"head": "QH", "branch": "YF", "class_number": "YF-2026-0103", "year": 2026}
BY_CLASS = "{head}-{class}-{serial:4}"


@pytest.mark.parametrize(
    ("rule", "kind", "serial", "number"),
    [
        (BY_CLASS, COMPLETION, 1, "QH-YF-2026-0103-0001"),
        (BY_CLASS, COMPLETION, 9999, "QH-YF-2026-0103-9999"),
        (BY_CLASS, COMPLETION, 10000, "QH-YF-2026-0103-10000"),
        ("{head}-{branch}-CS-{year}-{serial:4}", CertificateKind.APPRENTICESHIP, 7, "QH-YF-CS-2026-0007"),
        ("{head}{kind}{year}{serial:6}", HONOUR, 12, "QHRY2026000012"),
        ("{kind}{year}{serial:4}{check}", CertificateKind.TRAINING, 1, "PX20260001Y"),
    ],
)
def test_a_rule_is_filled_in(rule: str, kind: CertificateKind, serial: int, number: str) -> None:
    made = numbering(rule, kind=kind, **FACTS)  # type: ignore[arg-type]
    assert made.number(serial) == number
    assert made.serial_of(number) == serial
    assert Numbering(made.series).number(serial) == number


def test_a_number_that_was_not_taken_has_the_final_length() -> None:
    made = numbering(BY_CLASS, kind=COMPLETION, **FACTS)  # type: ignore[arg-type]
    assert made.shown("*") == "QH-YF-2026-0103-****"
    assert made.serial_of("QH-YF-2026-0103-00x1") is None
    assert made.serial_of("QH-YF-2026-0104-0001") is None


@pytest.mark.parametrize(
    ("rule", "kind", "codes"),
    [
        (BY_CLASS, COMPLETION, []),
        (BY_CLASS, HONOUR, ["rule_class"]),
        ("{head}-{class}", COMPLETION, ["rule_serial"]),
        ("{serial:4}{serial:4}", COMPLETION, ["rule_serial"]),
        ("{head}-{serial:2}", COMPLETION, ["rule_unknown", "rule_serial"]),
        ("{head.__class__}-{serial:4}", COMPLETION, ["rule_unknown"]),
        ("{serial:4}{check}{check}", COMPLETION, ["rule_check"]),
        ("证{serial:4}", COMPLETION, ["rule_signs"]),
        ("2637-1200-1130-{serial:4}", HONOUR, ["rule_reserved"]),
        ("Y00013700000126-3{serial:6}", HONOUR, ["rule_reserved"]),
        ("QH37-1200-1130-{serial:4}", HONOUR, []),
        ("#{serial:4}", COMPLETION, ["rule_signs"]),
        ("{serial:4", COMPLETION, ["rule_serial", "rule_signs"]),
        ("{head}" * 20 + "{serial:4}", COMPLETION, ["rule_long"]),
        ("", COMPLETION, ["rule_serial"]),
    ],
)
def test_a_rule_is_refused_with_every_reason(rule: str, kind: CertificateKind, codes: list[str]) -> None:
    assert [each.code.removeprefix("certificates.") for each in rule_problems(rule, kind)] == codes


def test_the_example_is_the_first_number() -> None:
    assert example(
        "{head}-{class}-{serial:4}{check}", COMPLETION
    ) == "QH-YF-2026-0303-0001" + check_character("QHYF202603030001")


@given(some.text(SIGNS, min_size=1, max_size=30), some.data())
def test_one_wrong_sign_is_always_found(text: str, data: some.DataObject) -> None:
    number = text + check_character(text)
    assert not mistyped(number)
    place = data.draw(some.integers(0, len(number) - 1))
    other = data.draw(some.sampled_from([sign for sign in SIGNS if sign != number[place]]))
    assert mistyped(number[:place] + other + number[place + 1 :])
