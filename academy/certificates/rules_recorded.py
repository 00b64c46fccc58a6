"""Certificates of others: what their numbers say, and whether the rest of the paper agrees with it.

职业技能等级证书 (人社鉴发〔2019〕2号): 22 characters: kind of body, filing 4, province 2, serial of the
body 6, year 2, level, serial 6. 职业资格证书: 16 digits: year 2, province 2, city 2, kind of body, body 3,
level, serial 5.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta

from academy.base.problems import Problem, problem
from academy.certificates.facts_recorded import CheckDraft, Checked, Due, RecordedDraft, RecordedKind

SKILL = re.compile(r"[YS](\d{4})(\d{2})(\d{6})(\d{2})([1-5A-Z])(\d{6})")
QUALIFICATION = re.compile(r"(\d{2})(\d{2})(\d{2})([0-4])(\d{3})([1-5])(\d{5})")
PROVINCES = frozenset(
    map(
        str,
        (11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53,
         54, 61, 62, 63, 64, 65, 66, 71, 81, 82),
    )
)  # fmt: skip
RANKS = {"5": 2, "4": 3, "3": 4, "2": 5, "1": 6}  # official digits fall where ranks rise
LEVELLED = frozenset({RecordedKind.SKILL_LEVEL, RecordedKind.QUALIFICATION})
REVIEWED = frozenset({RecordedKind.SPECIAL_OPERATION, RecordedKind.SPECIAL_EQUIPMENT})
LONGEST = 40
LONGEST_TOLD = 18  # a document number has as many characters


def normalised(number: str) -> str:
    """A number as it is kept: full-width signs and blanks of a copied text are mended."""
    text = unicodedata.normalize("NFKC", number)
    return "".join(sign for sign in text if sign.isprintable() and not sign.isspace()).strip("'").upper()


def told(number: str) -> str:
    """How the journal names it: by its end, for that of a 特种作业操作证 is T and the holder's own ID."""
    bare = normalised(number)
    return bare if len(bare) < LONGEST_TOLD else f"…{bare[-6:]}"


def reserved_form(number: str) -> RecordedKind | None:
    """Whose number it would be taken for: 22 signs or 16 digits as filed bodies and the state write them."""
    if SKILL.fullmatch(number):
        return RecordedKind.SKILL_LEVEL
    return RecordedKind.QUALIFICATION if QUALIFICATION.fullmatch(number) else None


def problems(draft: RecordedDraft, today: date) -> list[Problem]:
    """Every reason why a record cannot be kept, all at once."""
    return [*_missing(draft), *_number(draft), *_dates(draft, today)]


def _missing(draft: RecordedDraft) -> Iterator[Problem]:
    if draft.person_id is None:
        yield problem("recorded.person_missing", "person_id")
    if not normalised(draft.number):
        yield problem("recorded.number_missing", "number")
    elif len(normalised(draft.number)) > LONGEST:
        yield problem("recorded.number_long", "number", most=LONGEST)
    if not draft.issuer.strip():
        yield problem("recorded.issuer_missing", "issuer")
    if draft.kind in LEVELLED and not draft.occupation.strip():
        yield problem("recorded.occupation_missing", "occupation")


def _number(draft: RecordedDraft) -> Iterator[Problem]:
    number = normalised(draft.number)
    if draft.kind is RecordedKind.SKILL_LEVEL and number:
        yield from _skill(number, draft)
    elif draft.kind is RecordedKind.QUALIFICATION and number:
        yield from _qualification(number, draft)


def _skill(number: str, draft: RecordedDraft) -> Iterator[Problem]:
    if number.startswith("R") and len(number) == 20:  # another scheme in use: kept as it stands
        return
    found = SKILL.fullmatch(number)
    if found is None:
        yield problem("recorded.skill_number", "number", length=len(number))
        return
    _filed, province, _body, year, level, serial = found.groups()
    if province not in PROVINCES:
        yield problem("recorded.province", "number", code=province)
    if serial == "000000":
        yield problem("recorded.serial_zero", "number")
    yield from _agrees(year, level, draft)


def _qualification(number: str, draft: RecordedDraft) -> Iterator[Problem]:
    found = QUALIFICATION.fullmatch(number)
    if found is None:
        yield problem("recorded.qualification_number", "number", length=len(number))
        return
    yield from _agrees(found[1], found[6], draft)


def _agrees(year: str, level: str, draft: RecordedDraft) -> Iterator[Problem]:
    """The number carries year and level; the paper must say the same."""
    if draft.issued_on is not None and f"{draft.issued_on:%y}" != year:
        yield problem("recorded.year_differs", "issued_on", year=year, day=draft.issued_on.isoformat())
    wanted = RANKS.get(level)
    if wanted is not None and draft.level != wanted:
        yield problem("recorded.level_differs", "level", digit=level, level=f"level.{wanted}")
    elif wanted is None and draft.level < 7:
        yield problem("recorded.level_letter", "level", digit=level)


def _dates(draft: RecordedDraft, today: date) -> Iterator[Problem]:
    if draft.issued_on is None:
        yield problem("recorded.day_missing", "issued_on")
        return
    if draft.issued_on > today:
        yield problem("recorded.day_future", "issued_on", day=draft.issued_on.isoformat())
    if draft.expires_on is not None and draft.expires_on <= draft.issued_on:
        yield problem("recorded.expires_early", "expires_on", day=draft.issued_on.isoformat())
    if draft.review_on is not None and draft.review_on <= draft.issued_on:
        yield problem("recorded.review_early", "review_on", day=draft.issued_on.isoformat())
    if draft.review_on and draft.expires_on and draft.review_on > draft.expires_on:
        yield problem("recorded.review_late", "review_on", day=draft.expires_on.isoformat())
    if draft.kind in REVIEWED and draft.expires_on is None:
        yield problem("recorded.expires_missing", "expires_on")


def check_problems(draft: CheckDraft, issued_on: date, today: date) -> list[Problem]:
    """What is wrong with the note of a look-up."""
    if draft.result is Checked.NOT_YET:
        return [problem("recorded.result_missing", "result")]
    if draft.on is None:
        return [problem("recorded.day_missing", "on")]
    if draft.on > today:
        return [problem("recorded.day_future", "on", day=draft.on.isoformat())]
    if draft.on < issued_on:
        return [problem("recorded.checked_early", "on", day=issued_on.isoformat())]
    return []


def due(expires_on: date | None, review_on: date | None, today: date, days: int) -> Due:
    """What a certificate asks for today; reminders begin `days` before the day."""
    soon = today + timedelta(days=days)
    if expires_on is not None and expires_on < today:
        return Due.EXPIRED
    if review_on is not None and review_on <= soon:
        return Due.REVIEW
    if expires_on is not None and expires_on <= soon:
        return Due.EXPIRING
    return Due.NONE


def hint(number: str, kind: RecordedKind) -> tuple[int | None, int | None]:
    """Year and rank a number carries, to fill the form in; None where it says nothing."""
    text = normalised(number)
    if kind is RecordedKind.SKILL_LEVEL and (found := SKILL.fullmatch(text)):
        return 2000 + int(found[4]), RANKS.get(found[5])
    if kind is RecordedKind.QUALIFICATION and (found := QUALIFICATION.fullmatch(text)):
        return 2000 + int(found[1]), RANKS.get(found[6])
    return None, None
