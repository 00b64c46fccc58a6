"""What an approver should look at before he issues: hours short of the plan, rare characters, papers held."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy.orm import Session

from academy.base.problems import problem
from academy.base.settings import value_of
from academy.certificates import store_blanks, store_outliers
from academy.certificates.facts_issue import Candidate, Check, Grade
from academy.certificates.rules_ground import Material
from academy.certificates.store_settings import BLANKS_LOW
from academy.network import store as network

MOST = 4  # names in a line; the rest is counted


def lines(db: Session, found: Material) -> Iterator[Check]:
    """A warning for each kind of outlier there is; nothing to say, no line."""
    chosen = set(found.draft.person_ids)
    people = [each for each in found.eligibility.candidates if each.person_id in chosen]
    yield from _line("hours", [f"{each.name} {each.hours}/{each.hours_planned}" for each in people
                               if each.hours < each.hours_planned])  # fmt: skip
    yield from _line("rare", [each.name for each in people if not _common(each.name)])
    if found.draft.form.value == "plain":
        without = [each for each in found.holders if not each.member.photo_sha256]
        if 0 < len(without) < len(found.holders):  # where nobody has one, nobody is an outlier
            yield from _line("no_photo", [each.member.name for each in without])
    yield from _line("held", _held(db, found, people))
    yield from _blanks(db, found)


def _blanks(db: Session, found: Material) -> Iterator[Check]:
    """How many blank sheets are left where any are kept; a warning when they will not last."""
    lineage = network.lineage(db, found.ground.branch_id)
    rows = store_blanks.stock(db, frozenset(lineage))
    if not rows:
        return
    left, wanted = sum(row.left for row in rows), len(found.papers)
    least = value_of(db, BLANKS_LOW, lineage, found.draft.issued_on or date.max)
    evidence = problem("certificates.seen_blanks", left=left, count=wanted)
    grade = Grade.WARNING if left - wanted < least else Grade.PASSED
    yield Check(grade, problem("certificates.look_blanks", left=left), evidence)


def _line(code: str, names: list[str]) -> Iterator[Check]:
    if not names:
        return
    shown = "、".join(names[:MOST]) + ("…" if len(names) > MOST else "")
    evidence = problem(f"certificates.outlier_{code}", names=shown, count=len(names))
    yield Check(Grade.WARNING, problem(f"certificates.look_{code}"), evidence)


def _common(name: str) -> bool:
    """Whether every character is one of GB 2312: printers, seals and other systems know these."""
    try:
        name.replace("·", "").encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _held(db: Session, found: Material, people: list[Candidate]) -> list[str]:
    """Those who hold a certificate of another class of the same course, or of the same kind this year."""
    numbers = store_outliers.held(
        db, [each.person_id for each in people], found.draft.class_id, found.draft.kind.value
    )
    return [each.name for each in people if each.person_id in numbers]
