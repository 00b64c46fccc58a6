"""The signed facts of a QR code: back again, small enough, and not to be altered."""

from dataclasses import replace
from datetime import date

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from academy.base.problems import Refused
from academy.printing.paper import Paper
from academy.printing.qr import MOST_MODULES, draw_qr, symbol
from academy.printing.seal_code import SealFacts, base45, decode, encode, from_base45, verify
from tests.printing.pdf import codes_of

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
FACTS = SealFacts(3, 4711, date(2026, 10, 19), 1, 3, "卢星野", ("QH-YF-2026-0103-0001", "转炉培训班"))
LONG = replace(FACTS, name="阿依古丽·买买提", printed=("甲", "乙", "丙", "丁"))


@pytest.mark.parametrize(
    ("data", "text"), [(b"AB", "BB8"), (b"Hello!!", "%69 VD92EX0"), (b"ietf!", "QED8WEX0")]
)
def test_base45_writes_and_reads_the_vectors_of_its_standard(data: bytes, text: str) -> None:
    assert base45(data) == text
    assert from_base45(text) == data


@pytest.mark.parametrize("facts", [FACTS, LONG, replace(FACTS, name="", printed=())])
def test_what_was_signed_is_read_back(facts: SealFacts) -> None:
    found = verify(encode(facts, KEY), KEY.public_key())
    assert (found.academy, found.serial, found.issued_on) == (facts.academy, facts.serial, facts.issued_on)
    assert (found.kind, found.level) == (facts.kind, facts.level)
    assert found.matches(facts.name, facts.printed)
    assert not found.matches(facts.name + "二", facts.printed)
    assert not found.matches(facts.name, ("别的",))


def test_a_name_that_fits_is_told_and_a_longer_one_only_digested() -> None:
    assert decode(encode(FACTS, KEY)).name == "卢星野"
    assert decode(encode(LONG, KEY)).name == ""


@pytest.mark.parametrize("facts", [FACTS, LONG, replace(FACTS, printed=("a",) * 7)])
def test_every_code_fits_a_symbol_of_41_modules(facts: SealFacts) -> None:
    assert symbol(encode(facts, KEY))[0] <= MOST_MODULES


@pytest.mark.parametrize("at", [4, 9, 20, 40])
def test_a_code_that_was_altered_is_refused(at: int) -> None:
    text = encode(FACTS, KEY)
    changed = text[:at] + ("0" if text[at] != "0" else "1") + text[at + 1 :]
    with pytest.raises(Refused):
        verify(changed, KEY.public_key())


def test_another_key_does_not_verify() -> None:
    with pytest.raises(Refused) as refused:
        verify(encode(FACTS, OTHER), KEY.public_key())
    assert refused.value.problems[0].code == "paper.code_forged"


@pytest.mark.parametrize(
    "text", ["", "GX1:", "GX1:a", "https://example.com", "GX1:" + base45(bytes(80)), "GX1:ABC"]
)
def test_a_foreign_code_is_unreadable(text: str) -> None:
    with pytest.raises(Refused) as refused:
        decode(text)
    assert refused.value.problems[0].code == "paper.code_unreadable"


@pytest.mark.parametrize(
    "facts",
    [
        replace(FACTS, academy=2**16),
        replace(FACTS, serial=2**32),
        replace(FACTS, kind=16),
        replace(FACTS, issued_on=date(2019, 12, 31)),
        replace(FACTS, printed=("a",) * 8),
    ],
)
def test_facts_that_have_no_room_are_a_mistake(facts: SealFacts) -> None:
    with pytest.raises(ValueError, match=r"range|bits|many"):
        encode(facts, KEY)


@pytest.mark.parametrize("dpi", [150, 300])
def test_a_printed_code_is_read_back(dpi: int) -> None:
    paper, text = Paper((100, 60), "码"), encode(LONG, KEY)
    draw_qr(paper.sheet(), text, 10, 10)
    assert codes_of(paper.pdf(), dpi) == [text]


def test_a_code_too_fine_for_paper_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        symbol("A" * 155)
    assert refused.value.problems[0].code == "paper.qr_too_long"
