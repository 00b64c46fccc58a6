"""What the register, the typefaces and the photos say of people who have earned their certificates."""

from collections.abc import Mapping

from academy.certificates.facts_issue import Form
from academy.certificates.rules import Standing
from academy.people.facts import Member
from academy.printing.fonts import missing

FACE = "kai"  # the face of the names; the others stand behind it


def standing(
    held: dict[int, str], pending: dict[int, str], members: Mapping[int, Member], form: Form
) -> Standing:
    """`held` and `pending`: person to the number or the batch he has already."""
    unprintable = {
        person_id: tuple(found)
        for person_id, member in members.items()
        if (found := missing(member.name, FACE))
    }
    with_photo = frozenset(key for key, member in members.items() if member.photo_sha256)
    return Standing(held, pending, unprintable, with_photo if form is Form.PHOTO else None)
