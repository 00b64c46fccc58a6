"""Amounts in figures and in capital figures."""

import pytest

from academy.printing.money import MOST, capital_yuan, plain_yuan


@pytest.mark.parametrize(
    ("fen", "words"),
    [
        (0, "人民币零元整"),
        (1, "人民币壹分"),
        (10, "人民币壹角"),
        (105, "人民币壹元零伍分"),
        (1500, "人民币壹拾伍元整"),
        (150_000, "人民币壹仟伍佰元整"),
        (5_000_000, "人民币伍万元整"),
        (300_000_050, "人民币叁佰万元伍角"),
        (32_504, "人民币叁佰贰拾伍元零肆分"),
        (600_714, "人民币陆仟零柒元壹角肆分"),
        (10_700_053, "人民币壹拾万柒仟元伍角叁分"),
        (1_000_100, "人民币壹万零壹元整"),
        (1_000_000_100, "人民币壹仟万零壹元整"),
        (10_000_000_100, "人民币壹亿零壹元整"),
        (10_001_000_000, "人民币壹亿零壹万元整"),
        (101_000, "人民币壹仟零壹拾元整"),
        (200_200, "人民币贰仟零贰元整"),
        (MOST - 1, "人民币玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
    ],
)
def test_an_amount_in_capital_figures_follows_the_rules_for_vouchers(fen: int, words: str) -> None:
    assert capital_yuan(fen) == words


@pytest.mark.parametrize("fen", [-1, MOST])
def test_an_amount_nobody_can_pay_is_an_error(fen: int) -> None:
    with pytest.raises(ValueError, match=str(fen)):
        capital_yuan(fen)


@pytest.mark.parametrize(
    ("fen", "text"), [(0, "0.00"), (5, "0.05"), (123_456, "1,234.56"), (300_000_050, "3,000,000.50")]
)
def test_an_amount_in_figures_has_two_decimals(fen: int, text: str) -> None:
    assert plain_yuan(fen) == text
