"""Which template papers were drawn by, and whether they lie right on the forms of another."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from academy.archive.records import Paper
from academy.base.problems import Problem, problem
from academy.certificates import store_template
from academy.certificates.facts_template import InUse, TemplateRow
from academy.certificates.records import Certificate
from academy.certificates.records_template import CertificateTemplate
from academy.certificates.rules_papers import template_digest
from academy.certificates.rules_template_built_in import BUILT_IN

SLICE = 500  # bound values of one statement


def digests(db: Session, keys: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Certificate → its number and the digest of the template its paper was drawn by; empty where unknown."""
    found: dict[int, tuple[str, str]] = {}
    for start in range(0, len(keys), SLICE):
        query = (
            select(Certificate.id, Certificate.number, Paper.template)
            .join(Paper, Paper.id == Certificate.paper_id)
            .where(Certificate.id.in_(keys[start : start + SLICE]))
        )
        found |= {key: (number or "", template_digest(mark)) for key, number, mark in db.execute(query)}
    return found


def drawn_by(db: Session, keys: Sequence[int]) -> dict[str, list[str]]:
    """Digest of a template → the numbers of these certificates it drew, in their order.

    Papers of an older drawing, whose template is not kept, are left out.
    """
    found, drawn = digests(db, keys), dict[str, list[str]]()
    for key in keys:
        number, digest = found.get(key, ("", ""))
        if digest:
            drawn.setdefault(digest, []).append(number)
    return drawn


def on_forms(db: Session, drawn: Iterable[str], offered: Sequence[TemplateRow]) -> dict[str, TemplateRow]:
    """Digest → its template, of those that are printed on bought forms."""
    found: dict[str, TemplateRow] = {}
    for row in offered:
        if row.overprint:
            own = editions(db, store_template.used(db, row.key))
            found |= {digest: row for digest in drawn if digest in own}
    return found


def editions(db: Session, used: InUse) -> frozenset[str]:
    """The digests of all editions of a template: its places on the sheet are those of one design."""
    if used.key in BUILT_IN:
        return frozenset({used.sha256})
    series = select(CertificateTemplate.series_id).where(CertificateTemplate.id == int(used.key))
    query = select(CertificateTemplate.content_sha256).where(
        CertificateTemplate.series_id == series.scalar_subquery()
    )
    return frozenset(db.scalars(query))


def form_problems(db: Session, drawn: Mapping[str, Sequence[str]], used: InUse) -> list[Problem]:
    """Papers that would not lie right on this template's sheets.

    What was drawn as a whole does not go on a bought form, nor on another form what was drawn for one.
    """
    own = editions(db, used)
    wrong = [
        number for digest, numbers in drawn.items()
        if digest not in own and (store_template.drawn_by(db, digest).overprint or used.template.overprint)
        for number in numbers
    ]  # fmt: skip
    if not wrong:
        return []
    return [problem("overprint.drawn_otherwise", number=wrong[0], count=len(wrong), title=used.title)]


def fitting(db: Session, drawn: Mapping[str, Sequence[str]], offered: Sequence[TemplateRow]) -> str:
    """The key of the offered template most of these papers were drawn by; empty when it is not offered."""
    for digest in sorted(drawn, key=lambda each: -len(drawn[each])):
        for row in offered:
            if digest in editions(db, store_template.used(db, row.key)):
                return row.key
    return ""
