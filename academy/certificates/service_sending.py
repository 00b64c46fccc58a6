"""What a branch puts into an exchange package: papers as they were submitted, who they are for, photos."""

import base64
from collections.abc import Iterable
from typing import Any

from academy.base.door import Act
from academy.base.problems import Refused, problem
from academy.base.vault import Vault
from academy.certificates import rules_papers, store, store_class, store_packages
from academy.certificates.facts_issue import BatchRow, Candidate
from academy.certificates.facts_package import PackagePerson
from academy.certificates.rules_ground import Holder, Material
from academy.network import store as network
from academy.network.facts import BranchRow as BranchOfNetwork


def people_of(act: Act, row: BatchRow) -> tuple[PackagePerson, ...]:
    """Whom the package names, without their facts: those stay in the batch."""
    return tuple(
        PackagePerson(person, key, {}, 0, 0, None, 0) for key, person in store.people_of(act.db, row.id)
    )


def inner_of(act: Act, vault: Vault, row: BatchRow, found: Material) -> dict[str, Any]:
    """The body of the package. Refused with everybody who has no document to be known by elsewhere."""
    people = store.people_of(act.db, row.id)
    documents = _documents(act, vault, [person for _, person in people])
    judged = {each.person_id: each for each in found.eligibility.candidates}
    missing = [holder.member.name for holder in found.holders if holder.member.id not in documents]
    if missing:
        raise Refused(*(problem("package.no_document", where=name) for name in missing))
    barred = _documents(act, vault, [*found.ground.barred, row.prepared_by])
    photos = store_class.blobs(act.db, [each.photo_sha256 for each in found.papers if each.photo_sha256])
    lines = [
        _line(key, holder, judged[holder.member.id], documents[holder.member.id], rules_papers.frozen(paper))
        for (key, _), holder, paper in zip(people, found.holders, found.papers, strict=True)
    ]
    return {
        "kind": row.kind.value, "form": row.form.value, "issued_on": row.issued_on.isoformat(),
        "title": row.title or _title(found), "citation": row.citation,
        "class_number": found.eligibility.class_number, "ended": found.ground.ended.isoformat(),
        "template": found.template, "people": lines, "barred": list(barred.values()),
        "photos": {sha256: base64.b64encode(data).decode() for sha256, data in photos.items()},
    }  # fmt: skip


def ends_of(act: Act, branch_id: int) -> tuple[BranchOfNetwork, BranchOfNetwork]:
    """The head academy and the branch: by their codes the other side finds its own."""
    lineage = network.lineage(act.db, branch_id)
    return network.branch(act.db, lineage[-1]), network.branch(act.db, branch_id)


def _title(found: Material) -> str:
    """What all papers are about: the class, or 出师 where there is none."""
    return found.papers[0].class_name or "出师"


def _line(
    key: int, holder: Holder, judged: Candidate, document: dict[str, str], facts: dict[str, Any]
) -> dict[str, Any]:
    member = holder.member
    return {
        "ref": key, "name": member.name, **document,
        "gender": member.gender.value if member.gender else "",
        "birth": member.birth.isoformat() if member.birth else "", "unit": member.unit,
        "hours": holder.hours, "planned": judged.hours_planned, "score": holder.score,
        "level": int(holder.level), "facts": facts,
    }  # fmt: skip


def _documents(act: Act, vault: Vault, people: Iterable[int]) -> dict[int, dict[str, str]]:
    """Person → kind and full number of his document, of those who have one."""
    held = store_packages.documented(act.db, list(dict.fromkeys(people)))
    return {
        person: {"doc_type": kind, "doc": vault.open(sealed)} for person, (kind, sealed, _) in held.items()
    }
