"""A batch from an exchange package as it would be printed here."""

from datetime import date

from sqlalchemy.orm import Session

from academy.base.problems import Refused, problem
from academy.certificates import rules_packaged, store, store_class, store_packages, store_template
from academy.certificates.facts_issue import BatchDraft
from academy.certificates.facts_package import Direction
from academy.certificates.rules_ground import Material
from academy.certificates.service_standing import standing
from academy.network import store as network
from academy.people import store as people


def material_of_package(db: Session, draft: BatchDraft, today: date) -> Material:
    """The papers as the branch froze them, drawn by the template of this academy. Refused when it is gone."""
    found = store_packages.of_batch(db, draft.batch_id, Direction.IN)
    if found is None:
        raise Refused(problem("record.gone"))
    members = people.members(db, [each.person_id for each in found.people])
    photos = {each.person_id: (each.facts.get("photo") or "") for each in found.people}
    kept = store_class.held(db, photos.values())
    held, pending = store_packages.standing(db, found, draft.kind.value)
    pictured = frozenset(key for key, sha256 in photos.items() if sha256 in kept)
    eligibility = rules_packaged.eligibility(
        found, draft, members, standing(held, pending, members, draft.form), pictured
    )
    wanted = set(draft.person_ids)
    chosen = [each for each in found.people if each.person_id in wanted and each.facts]
    lineage = network.lineage(db, found.branch_id)
    numbering = store.numbering_of(db, draft, found.branch_id, found.class_number, today)
    ground = rules_packaged.ground(found, network.branch(db, found.branch_id).name, lineage[-1], numbering)
    return Material(
        draft, ground, eligibility,
        tuple(rules_packaged.holder_of(each, members[each.person_id]) for each in chosen),
        tuple(rules_packaged.paper_of(each) for each in chosen),
        store_template.in_use(db, found.branch_id, draft),
    )  # fmt: skip
