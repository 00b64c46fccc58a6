"""Document numbers: how they are written, what they say, when they are wrong. Pure; today is handed in.

Sources: GB 11643-1999 (resident ID), the rules of 2018 for residence permits of Hong Kong, Macau and Taiwan
residents, the 2017 and 2023 permanent residence cards for foreigners.
"""

import re
from collections.abc import Container
from datetime import date
from operator import mul
from unicodedata import normalize

from academy.base.problems import Problem, problem
from academy.people.facts_identity import DocType, Gender, Identity

YOUNGEST = 14
"""Below this age the stricter rules of the Personal Information Protection Law, Article 31 apply."""
OLDEST_USUAL = 100

PROVINCES = frozenset(
    f"{code}"
    for span in ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71), (81, 83))
    for code in range(span[0], span[1] + 1)
)
HMT_AREAS = frozenset(("810000", "820000", "830000"))

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_ZERO_SUM = ord("0") * sum(_WEIGHTS)
_STANDARD = re.compile(r"[0-9]{17}[0-9X]")
_NOISE = re.compile("[\\s\\u200b-\\u200f\\u2028-\\u202e\\u2060\\u00ad\\ufeff'’‘`＇]+")
_FORMS = {
    DocType.FOREIGN_PR_2017: re.compile(r"[A-Z]{3}[0-9]{12}"),
    DocType.PASSPORT: re.compile(r"[A-Z0-9]{5,17}"),
    DocType.HM_TRAVEL_PERMIT: re.compile(r"[HM][0-9]{8}(?:[0-9]{2})?"),
    DocType.TW_TRAVEL_PERMIT: re.compile(r"[0-9]{8}(?:[0-9]{2})?"),
    DocType.MILITARY: re.compile(r"[0-9A-Z\u4e00-\u9fff第字号\-]{4,24}"),
}


def normalised(number: str) -> str:
    """The number as it is stored and compared: half-width, upper case, no blanks, marks or apostrophes."""
    if number.isascii() and number.isalnum():
        return number.upper()
    return _NOISE.sub("", normalize("NFKC", _NOISE.sub("", number))).upper()


def check_character(first17: str) -> str:
    """The 18th character of GB 11643 (ISO 7064 MOD 11-2) for seventeen ASCII digits."""
    return _CHECKS[(sum(map(mul, first17.encode("ascii"), _WEIGHTS)) - _ZERO_SUM) % 11]


def eighteen(fifteen: str) -> str:
    """The 18-digit form of a 15-digit number of the 1900s. Only a suggestion: such cards ended in 2013."""
    first17 = f"{fifteen[:6]}19{fifteen[6:]}"
    return first17 + check_character(first17)


def checked(
    doc_type: DocType, number: str, today: date, areas: Container[str] | None = None, field: str = "doc_no"
) -> Identity:
    """Normalise a number and judge it; an `Identity` with `problems` must not be stored.

    `areas` are the known six-digit area codes, of any time; without them only the province is looked at.
    """
    number = normalised(number)
    if doc_type in (DocType.RESIDENT_ID, DocType.HMT_RESIDENCE_PERMIT, DocType.FOREIGN_PR_2023):
        return _eighteen_checked(doc_type, number, today, areas, field)
    if _FORMS[doc_type].fullmatch(number):
        return Identity(doc_type, number)
    return Identity(
        doc_type, number, problems=(problem("person.document_form", field, kind=word_key(doc_type)),)
    )


def word_key(doc_type: DocType) -> str:
    """The key of the document's name in resources/words."""
    return f"person.doc_type.{doc_type.value}"


def _eighteen_checked(
    doc_type: DocType, number: str, today: date, areas: Container[str] | None, field: str
) -> Identity:
    if not _STANDARD.fullmatch(number):
        return _wrong_form(doc_type, number, today, field)
    right = check_character(number[:17]) == number[17]
    if doc_type is DocType.FOREIGN_PR_2023:  # the layout inside is not public: only prefix and check digit
        if number[0] != "9":
            return Identity(doc_type, number, problems=(problem("person.foreign_pr_prefix", field),))
        return Identity(doc_type, number, problems=() if right else (problem("person.id_checksum", field),))
    birth = birth_of(number)
    found = _birth_problems(birth, number[6:14], today, field)
    if not right:
        found.append(problem("person.id_checksum", field))
    if doc_type is DocType.HMT_RESIDENCE_PERMIT and number[:6] not in HMT_AREAS:
        found.append(problem("person.hmt_area", field))
    gender = Gender.MALE if number[16] in "13579" else Gender.FEMALE
    notices = _notices(number, birth, today, areas, field) if not found else ()
    return Identity(doc_type, number, gender, birth, number[:6], tuple(found), notices)


def birth_of(number: str) -> date | None:
    """The birth date inside an 18-character number; None where there is no such day."""
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None


def age_on(birth: date, day: date) -> int:
    """Full years on a day; somebody born on 29 February ages on 1 March."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def _wrong_form(doc_type: DocType, number: str, today: date, field: str) -> Identity:
    if len(number) == 15 and number.isascii() and number.isdigit() and doc_type is DocType.RESIDENT_ID:
        longer = eighteen(number)
        birth = birth_of(longer)
        if birth is not None and birth <= today:
            found = problem("person.id_15_digits", field, suggestion=longer)
            return Identity(doc_type, number, problems=(found,), suggestion=longer)
    if len(number) != 18:
        return Identity(doc_type, number, problems=(problem("person.id_length", field, length=len(number)),))
    return Identity(doc_type, number, problems=(problem("person.id_characters", field),))


def _birth_problems(birth: date | None, written: str, today: date, field: str) -> list[Problem]:
    if birth is None:
        return [problem("person.id_date", field, birth=written)]
    if birth > today:
        return [problem("person.birth_in_future", field, birth=birth.isoformat())]
    if age_on(birth, today) < YOUNGEST:
        return [problem("person.too_young", field, birth=birth.isoformat(), youngest=YOUNGEST)]
    return []


def _notices(
    number: str, birth: date | None, today: date, areas: Container[str] | None, field: str
) -> tuple[Problem, ...]:
    found = []
    if number[:2] not in PROVINCES or (areas is not None and number[:6] not in areas):
        found.append(problem("person.id_area_unknown", field, area=number[:6]))
    if birth is not None and (age := age_on(birth, today)) > OLDEST_USUAL:
        found.append(problem("person.very_old", field, age=age))
    return tuple(found)


def masked(doc_type: DocType, number: str) -> str:
    """The internal profile for lists: 6 + 8 stars + 4 of 18 characters, the ends of a shorter number."""
    if len(number) == 18:
        return f"{number[:6]}********{number[14:]}"
    if len(number) < 5:
        return "*" * len(number)
    head = 2 if doc_type in (DocType.PASSPORT, DocType.HM_TRAVEL_PERMIT, DocType.TW_TRAVEL_PERMIT) else 3
    tail = 2 if len(number) < 9 else 4
    head = min(head, len(number) - tail - 2)
    return f"{number[:head]}{'*' * (len(number) - head - tail)}{number[-tail:]}"


def implied_type(number: str) -> DocType:
    """The type an 18-character number without a named type has by its area code, never by its check digit."""
    if len(number) == 18:
        if number[0] == "9":
            return DocType.FOREIGN_PR_2023
        if number[:6] in HMT_AREAS:
            return DocType.HMT_RESIDENCE_PERMIT
    return DocType.RESIDENT_ID


class ResidentReader:
    """The short way for long lists: recognises a flawless, normalised resident ID, and nothing else."""

    def __init__(self, today: date, areas: Container[str] | None = None) -> None:
        self._today = today
        self._areas = areas
        self._births: dict[str, date | None] = {}

    def read(self, number: str) -> tuple[Gender, date] | None:
        """Gender and birth; None means that `checked` must look."""
        if not _STANDARD.fullmatch(number) or number[:2] not in PROVINCES or number[:6] in HMT_AREAS:
            return None
        if self._areas is not None and number[:6] not in self._areas:
            return None
        total = sum(map(mul, number[:17].encode(), _WEIGHTS)) - _ZERO_SUM
        if _CHECKS[total % 11] != number[17]:
            return None
        written = number[6:14]
        if written not in self._births:
            birth = birth_of(number)
            usual = birth is not None and birth <= self._today
            usual = usual and birth is not None and YOUNGEST <= age_on(birth, self._today) <= OLDEST_USUAL
            self._births[written] = birth if usual else None
        known = self._births[written]
        return None if known is None else (Gender.MALE if number[16] in "13579" else Gender.FEMALE, known)
