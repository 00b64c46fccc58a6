"""Codes of organisations: the unified social credit code (GB 32100-2015) with the organisation code inside
(GB 11714-1997). Pure."""

import re
from operator import mul
from unicodedata import normalize

from academy.base.problems import Problem, problem

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_OUTER = tuple(pow(3, place, 31) for place in range(17))
_INNER = (3, 7, 9, 10, 5, 8, 4, 2)
_FORM = re.compile(f"[{_ALPHABET}]{{18}}")
_NOISE = re.compile("[\\s\\u200b-\\u200f\\u2060\\ufeff'’‘\\-]+")


def normalised_credit_code(code: str) -> str:
    """Half-width, upper case, without blanks, dashes and apostrophes."""
    return _NOISE.sub("", normalize("NFKC", code)).upper()


def credit_code_check(first17: str) -> str:
    """The 18th character: 31 minus the weighted sum, weights 3^i mod 31 (GB 32100-2015, 4.7)."""
    total = sum(map(mul, map(_ALPHABET.index, first17), _OUTER))
    return _ALPHABET[(31 - total % 31) % 31]


def organisation_check(first8: str) -> str:
    """The 9th character of an organisation code; letters count from A = 10 (GB 11714-1997)."""
    rest = 11 - sum(int(sign, 36) * weight for sign, weight in zip(first8, _INNER, strict=True)) % 11
    return {10: "X", 11: "0"}.get(rest, str(rest))


def credit_code_problems(code: str, field: str = "credit_code") -> list[Problem]:
    """Why a normalised code is not a unified social credit code.

    Both check characters are tested: a resident ID number can satisfy the outer one by chance.
    """
    if len(code) != 18:
        return [problem("organization.code_length", field, length=len(code))]
    if not _FORM.fullmatch(code):
        wrong = "".join(dict.fromkeys(sign for sign in code if sign not in _ALPHABET))
        return [problem("organization.code_characters", field, wrong=wrong)]
    if credit_code_check(code[:17]) != code[17]:
        return [problem("organization.code_checksum", field)]
    if organisation_check(code[8:16]) != code[16]:
        return [problem("organization.code_inner_checksum", field)]
    return []
