"""A batch inside an act: locked and fit for it, what it would print, who may decide on it."""

from academy.base.door import Act
from academy.base.problems import Problem, Refused, problem
from academy.certificates import (
    rules,
    rules_english,
    rules_ground,
    rules_honour,
    rules_release,
    service_ties,
    store,
    store_class,
    store_packages,
    store_release,
)
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import BatchDraft, BatchRow, BatchState
from academy.certificates.facts_package import PackageState
from academy.certificates.facts_release import Lot
from academy.certificates.rules_ground import Material
from academy.certificates.service_papers import material


def barred(act: Act, row: BatchRow, found: Material, alone: bool = False) -> int:
    """The approver's person, read and compared inside the issuing transaction; raises Refused.

    `alone`: released in an emergency, when he may be the preparer himself.
    """
    teachers = found.ground.barred
    own = act.actor.person_id
    same = store_class.canonicals(act.db, (own, row.prepared_by, *found.draft.person_ids, *teachers))
    problems = rules.approval_problems(
        row, None if own is None else same[own], 0 if alone else same[row.prepared_by],
        [same[key] for key in found.draft.person_ids], [same[key] for key in teachers],
        found.ground.barred_code,
    )  # fmt: skip
    if row.state is BatchState.SUBMITTED and (sent := store_packages.waiting(act.db, row.id)):
        problems.append(problem("package.is_out", number=row.number, name=sent.academy))
    if own is not None and row.state is BatchState.SUBMITTED:
        problems += service_ties.others(act, own, found.draft.person_ids)
    if problems or own is None:
        raise Refused(*problems)
    return same[own]


def lots_of(act: Act, row: BatchRow) -> list[Lot]:
    """The lots of a submitted batch, with what the actor has to look at, has seen, and has approved."""
    people = [person for _, person in store.people_of(act.db, row.id)]
    return store_release.lots_of(act.db, row, own_person(act), people, act.clock.today())


def own_person(act: Act) -> int:
    """The actor's person, of merged records the one that counts. Refused for nobody."""
    own = act.actor.person_id
    if own is None:
        raise Refused(problem("certificates.approver_nobody"))
    return store_class.canonicals(act.db, (own,))[own]


def demand_lots(act: Act, row: BatchRow) -> None:
    """Raises Refused while a paper of the sample was not looked at, or a lot was not approved."""
    if problems := rules_release.lots_problems(lots_of(act, row)):
        raise Refused(*problems)


def draft_of(row: BatchRow, people: list[tuple[int, int]]) -> BatchDraft:
    """What was chosen for a batch, as it is kept."""
    return BatchDraft(
        row.class_id, tuple(person for _, person in people), row.kind, row.form, row.issued_on, row.id,
        row.version, row.branch_id, row.title, row.citation, row.template, row.english,
        row.packaged,
    )  # fmt: skip


def prepare_problems(act: Act, found: Material) -> list[Problem]:
    """What keeps these people out of one batch."""
    today, ground, draft = act.clock.today(), found.ground, found.draft
    if draft.english and (wrong := rules_english.problems(draft.english)):
        return wrong
    if draft.kind is CertificateKind.HONOUR and not draft.class_id:
        return rules_honour.prepare_problems(draft, found.eligibility, today)
    if not draft.class_id:
        return rules_ground.prepare_problems(draft, ground, found.eligibility, today)
    return [
        *ground.problems,
        *rules.prepare_problems(draft, ground.ended, found.eligibility, today),
    ]


def material_of(act: Act, row: BatchRow) -> Material:
    """What a batch would be printed from now."""
    return material(act.db, draft_of(row, store.people_of(act.db, row.id)), act.clock.today())


def call_back(act: Act, row: BatchRow) -> None:
    """A batch that goes back to its preparer no longer waits for an answer of the head academy."""
    if sent := store_packages.waiting(act.db, row.id):
        store_packages.settle(act.db, sent.id, PackageState.WITHDRAWN, act.clock.now())


def editable(act: Act, batch_id: int, version: int) -> BatchRow:
    """The batch, locked, while its preparer may change it; Refused when another was quicker."""
    row = store.locked(act.db, batch_id)
    act.demand(row.branch_id)
    if row.packaged:
        raise Refused(problem("package.fixed", number=row.number))
    if problems := rules.edit_problems(row):
        raise Refused(*problems)
    if row.version != version:
        raise Refused(problem("record.changed_meanwhile"))
    return row


def submitted(act: Act, batch_id: int) -> BatchRow:
    """The batch, locked, while it waits for an approver; raises Refused in any other state."""
    row = store.locked(act.db, batch_id)
    act.demand(row.branch_id)
    if row.state is not BatchState.SUBMITTED:
        state = rules.state_key(row.state)
        raise Refused(problem("certificates.not_submitted", number=row.number, state=state))
    return row
