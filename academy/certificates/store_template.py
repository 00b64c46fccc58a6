"""Questions to the database about templates: which one is used, what its file holds, the list of editions."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, aliased

from academy.archive import store as archive
from academy.base.problems import Refused, problem
from academy.certificates.facts import CertificateKind, CertificateSheet
from academy.certificates.facts_issue import BatchDraft, Form
from academy.certificates.facts_template import InUse, Template, TemplateRow, TemplateState
from academy.certificates.records_template import CertificateTemplate, TemplateChoice
from academy.certificates.rules_papers import template_digest, template_of
from academy.certificates.rules_template import parse, written
from academy.certificates.rules_template_built_in import BUILT_IN, built_in, standard_name
from academy.network import store as network
from academy.network.records import Branch
from academy.people.records import Person

TENTHS = 10


@lru_cache(maxsize=64)
def _parsed(data: bytes) -> Template:
    return parse(data)[0]


def used(db: Session, key: str) -> InUse:
    """The edition of that key. Raises Refused `paper_template.gone`."""
    if key in BUILT_IN:
        template = built_in(key)
        return InUse(key, template.title, 1, template, hashlib.sha256(written(template)).hexdigest())
    row = _record(db, key)
    data = archive.blob(db, row.content_sha256) or b""
    return InUse(key, row.title, row.edition, _parsed(data), row.content_sha256)


def drawn_by(db: Session, digest: str) -> Template:
    """The template whose file has this digest: kept with the first certificate it drew."""
    return _parsed(archive.blob(db, digest) or b"")


def key_of_mark(db: Session, mark: str, lineage: Sequence[int]) -> str:
    """The template a paper's mark names, of those a branch may use; empty when it is not there."""
    digest = template_digest(mark)
    for name in BUILT_IN:
        if digest and used(db, name).sha256 == digest:
            return name
    query = select(CertificateTemplate.id).where(
        CertificateTemplate.content_sha256 == digest, CertificateTemplate.branch_id.in_(lineage),
        CertificateTemplate.state.in_((TemplateState.PUBLISHED.value, TemplateState.REPLACED.value)),
    )  # fmt: skip
    key = db.scalar(query.order_by(CertificateTemplate.id.desc()))
    return "" if key is None else str(key)


def redrawn(db: Session, mark: str, facts: CertificateSheet, now: datetime) -> tuple[Template, str]:
    """The template a frozen paper is drawn again by, and its mark: its own, or today's built-in of its kind
    where wording or drawing have changed since."""
    if digest := template_digest(mark):
        return drawn_by(db, digest), mark
    found = used(db, standard_name(facts.kind, bool(facts.photo)))
    archive.keep(db, written(found.template), "application/json", now)
    return found.template, template_of(found)


def scan_of(db: Session, key: str) -> bytes:
    """The picture of the bought form behind a template; empty where it has none."""
    if key in BUILT_IN:
        return b""
    sha256 = _record(db, key).scan_sha256
    return (archive.blob(db, sha256) or b"") if sha256 else b""


def _record(db: Session, key: str) -> CertificateTemplate:
    row = db.get(CertificateTemplate, int(key)) if key.isdigit() else None
    if row is None:
        raise Refused(problem("paper_template.gone"))
    return row


def in_use(db: Session, branch_id: int, draft: BatchDraft) -> InUse:
    """The template of a batch: the chosen one, else the branch's usual one.

    Raises Refused when it is not fit. A batch keeps the edition it was prepared with, also when a newer one
    is published meanwhile.
    """
    if not draft.template:
        return used(db, usual(db, branch_id, draft.kind, draft.form))
    found = used(db, draft.template)
    if found.key not in BUILT_IN:
        row = _record(db, found.key)
        if row.state not in (TemplateState.PUBLISHED.value, TemplateState.REPLACED.value):
            raise Refused(problem("paper_template.not_published", "template", title=found.title))
        if row.branch_id not in network.lineage(db, branch_id):
            raise Refused(problem("paper_template.gone", "template"))
    if draft.kind not in found.template.kinds:
        raise Refused(problem("paper_template.not_for_kind", "template", title=found.title))
    if found.template.form is not draft.form:
        raise Refused(problem("paper_template.form_differs", "template", title=found.title))
    return found


def usual(db: Session, branch_id: int, kind: CertificateKind, form: Form) -> str:
    """What a branch, or the nearest one above it, has chosen; else the built-in of the kind."""
    name = usual_names(db, branch_id)[kind, form]
    return name if name in BUILT_IN else str(_published(db, int(name)))


def usual_names(db: Session, branch_id: int) -> dict[tuple[CertificateKind, Form], str]:
    """For every kind and form the built-in's name, or the id of a series that has a published edition."""
    found = {
        (kind, form): standard_name(kind, form is Form.PHOTO) for kind in CertificateKind for form in Form
    }
    for each in reversed(network.lineage(db, branch_id)):
        chosen = choices(db, each)
        found |= {key: name for key, name in chosen.items() if name in BUILT_IN or _published(db, int(name))}
    return found


def _published(db: Session, series_id: int) -> int | None:
    return db.scalar(
        select(CertificateTemplate.id).where(
            CertificateTemplate.series_id == series_id,
            CertificateTemplate.state == TemplateState.PUBLISHED.value,
        )
    )


def home(db: Session, branch_id: int | None) -> int:
    """The branch something new belongs to: the given one, else the head academy. Raises Refused."""
    head = network.head(db)
    found = branch_id or (head.id if head else None)
    if found is None:
        raise Refused(problem("record.gone"))
    return found


def built_in_rows() -> list[TemplateRow]:
    """The program's own templates as the list shows them."""
    found = []
    for key in BUILT_IN:
        template = built_in(key)
        found.append(
            TemplateRow(
                key, 0, 0, 1, 0, "", template.title, template.kinds, template.form, template.overprint,
                (template.width, template.height), TemplateState.PUBLISHED,
            )
        )  # fmt: skip
    return found


def rows(db: Session, branches: Sequence[int] | None, states: Sequence[TemplateState]) -> list[TemplateRow]:
    """Kept editions of these branches (None = all) in these states, by title, the newest first."""
    query = _query().where(CertificateTemplate.state.in_([state.value for state in states]))
    if branches is not None:
        query = query.where(CertificateTemplate.branch_id.in_(branches))
    return _rows(db, query.order_by(CertificateTemplate.title, CertificateTemplate.edition.desc()))


def row(db: Session, template_id: int) -> TemplateRow:
    """One edition. Raises Refused when there is none."""
    found = _rows(db, _query().where(CertificateTemplate.id == template_id))
    if not found:
        raise Refused(problem("paper_template.gone"))
    return found[0]


def editions(db: Session, series_id: int) -> list[TemplateRow]:
    query = _query().where(CertificateTemplate.series_id == series_id)
    return _rows(db, query.order_by(CertificateTemplate.edition.desc()))


def _query() -> Select[Any]:
    preparer, approver = aliased(Person), aliased(Person)
    each: Any = CertificateTemplate
    return (
        select(
            each.id, each.series_id, each.edition, each.branch_id, Branch.name, each.title, each.kinds,
            each.form, each.overprint, each.width, each.height, each.state, preparer.name,
            each.prepared_by, approver.name, each.published_at, each.returned_for, each.version,
        )
        .join(Branch, Branch.id == each.branch_id)
        .join(preparer, preparer.id == each.prepared_by)
        .join(approver, approver.id == each.approved_by, isouter=True)
    )  # fmt: skip


def _rows(db: Session, query: Select[Any]) -> list[TemplateRow]:
    return [
        TemplateRow(
            str(key), key, series, edition, branch_id, branch, title,
            tuple(CertificateKind(kind) for kind in kinds.split()), Form(form), overprint,
            (width / TENTHS, height / TENTHS), TemplateState(state), preparer, by, approver or "", at,
            returned, version,
        )
        for (
            key, series, edition, branch_id, branch, title, kinds, form, overprint, width, height, state,
            preparer, by, approver, at, returned, version,
        ) in db.execute(query)
    ]  # fmt: skip


def titles(db: Session, branch_id: int, except_series: int) -> frozenset[str]:
    """Titles other series of a branch have; those out of use are free again."""
    query = select(CertificateTemplate.title).where(
        CertificateTemplate.branch_id == branch_id,
        CertificateTemplate.series_id != except_series,
        CertificateTemplate.state != TemplateState.RETIRED.value,
    )
    return frozenset(db.scalars(query))


def add(
    db: Session, key: int, branch_id: int, series_id: int, edition: int, template: Template, preparer: int,
    now: datetime,
) -> None:  # fmt: skip
    """A new draft."""
    db.add(
        CertificateTemplate(
            id=key, branch_id=branch_id, series_id=series_id, edition=edition, prepared_by=preparer,
            state=TemplateState.DRAFT.value, submitted_at=None, returned_for="", approved_by=None,
            published_at=None, **_columns(db, template, now),
        )
    )  # fmt: skip
    db.flush()


def rewrite(db: Session, key: int, template: Template, preparer: int, now: datetime) -> None:
    """A draft's new content."""
    change(
        db, key, state=TemplateState.DRAFT.value, prepared_by=preparer, submitted_at=None,
        **_columns(db, template, now),
    )  # fmt: skip


def _columns(db: Session, template: Template, now: datetime) -> dict[str, Any]:
    return {
        "title": template.title.strip(), "kinds": " ".join(kind.value for kind in template.kinds),
        "form": template.form.value, "overprint": template.overprint,
        "width": round(template.width * TENTHS), "height": round(template.height * TENTHS),
        "content_sha256": archive.keep(db, written(template), "application/json", now),
        "scan_sha256": template.scan or None,
    }  # fmt: skip


def change(db: Session, key: int, **values: Any) -> None:
    record = db.get(CertificateTemplate, key, populate_existing=True)
    if record is None:
        raise Refused(problem("paper_template.gone"))
    for name, value in values.items():
        setattr(record, name, value)
    db.flush()


def locked(db: Session, key: int) -> TemplateRow:
    """The edition about to be changed; other writers of it wait."""
    db.get(CertificateTemplate, key, with_for_update=True, populate_existing=True)
    return row(db, key)


def replace_published(db: Session, series_id: int) -> None:
    """The edition that was published until now; loaded, so that the change is on record."""
    held = _published(db, series_id)
    if held is not None:
        change(db, held, state=TemplateState.REPLACED.value)


def choices(db: Session, branch_id: int) -> dict[tuple[CertificateKind, Form], str]:
    """What one branch itself has chosen."""
    query = select(TemplateChoice.kind, TemplateChoice.form, TemplateChoice.template)
    return {
        (CertificateKind(kind), Form(form)): template
        for kind, form, template in db.execute(query.where(TemplateChoice.branch_id == branch_id))
    }


def choose(db: Session, branch_id: int, kind: CertificateKind, form: Form, template: str) -> int:
    """Keep a branch's choice; gives the row's id."""
    record = db.scalar(
        select(TemplateChoice).where(
            TemplateChoice.branch_id == branch_id,
            TemplateChoice.kind == kind.value,
            TemplateChoice.form == form.value,
        )
    )
    if record is None:
        record = TemplateChoice(branch_id=branch_id, kind=kind.value, form=form.value, template=template)
        db.add(record)
    record.template = template
    db.flush()
    return record.id
