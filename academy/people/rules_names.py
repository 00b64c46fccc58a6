"""Names and telephone numbers as clerks type them, and as they are stored. Pure."""

import re
from unicodedata import category, normalize

from academy.base.problems import Problem, problem

LONGEST_NAME = 50

_PLAIN_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]{2,20}")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u00ad\ufeff]+")
_BLANKS = re.compile(r"\s+")
_DOTS = re.compile(r"\s*[•．・‧∙⋅·･]\s*")
_HAN = "·\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_BESIDE_HAN = re.compile(f"(?<=[{_HAN}]) | (?=[{_HAN}])")
_COMPATIBILITY = re.compile("([\uf900-\ufaff\U0002f800-\U0002fa1f]+)")

_PLAIN_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_PHONE_NOISE = re.compile(r"[\s\-‐-―−()（）'‘’\u200b-\u200f\u202a-\u202e\u2060\ufeff]+")
_LANDLINE = re.compile(r"(0[0-9]{2,3})-?([0-9]{7,8})(?:(?:-|转)([0-9]{1,6}))?")
_COUNTRY = re.compile(r"^(?:\+|00)86")


def tidy_name(text: str) -> str:
    """A name as it is stored.

    NFC, but compatibility ideographs stay (they are somebody's registered character);
    invisible marks and outer blanks go; blanks beside Han go; one blank stays between
    Latin words; every middle dot is U+00B7.
    """
    if _PLAIN_HAN.fullmatch(text):
        return text
    text = _BLANKS.sub(" ", _INVISIBLE.sub("", text)).strip()
    text = "".join(
        part if _COMPATIBILITY.fullmatch(part) else normalize("NFC", part)
        for part in _COMPATIBILITY.split(text)
    )
    return _BESIDE_HAN.sub("", _DOTS.sub("·", text))


def name_problems(name: str, field: str = "name") -> list[Problem]:
    """Why a tidied name cannot be stored."""
    if not name:
        return [problem("person.name_empty", field)]
    if _PLAIN_HAN.fullmatch(name):
        return []
    if any(category(sign) in ("Cc", "Cs", "Co", "Cn") for sign in name):
        return [problem("person.name_control_characters", field)]
    if len(name) > LONGEST_NAME:
        return [problem("person.name_too_long", field, longest=LONGEST_NAME)]
    return []


def tidy_phone(text: str) -> str:
    """A telephone number as it is stored: half-width, no +86, no blanks; a landline as 0534-1234567."""
    if _PLAIN_MOBILE.fullmatch(text):
        return text
    text = normalize("NFKC", text).strip()
    bare = _COUNTRY.sub("", _PHONE_NOISE.sub("", text))
    if found := _LANDLINE.fullmatch(_COUNTRY.sub("", re.sub(r"[\s()]+", "", text))):
        return "-".join(part for part in found.groups() if part)
    return bare


def phone_problems(phone: str, field: str = "phone") -> list[Problem]:
    """Why a tidied telephone number is not one. Blank is allowed: not everybody has a telephone."""
    if not phone or _PLAIN_MOBILE.fullmatch(phone) or _LANDLINE.fullmatch(phone):
        return []
    if phone.isascii() and phone.isdigit() and phone[0] == "1" and len(phone) != 11:
        return [problem("person.mobile_length", field, length=len(phone))]
    return [problem("person.phone_form", field)]


def masked_phone(phone: str) -> str:
    """`154****0901`; of a short or foreign number only the last two digits stay."""
    if _PLAIN_MOBILE.fullmatch(phone):
        return f"{phone[:3]}****{phone[7:]}"
    if len(phone) < 5:
        return "*" * len(phone)
    return "*" * (len(phone) - 2) + phone[-2:]
