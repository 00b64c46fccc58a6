"""The head academy takes a batch package: everything is looked at, then all of it is here or nothing."""

from dataclasses import dataclass, replace

from academy.archive import store as archive
from academy.base.door import Act
from academy.base.problems import Problem, Refused, problem
from academy.base.vault import Vault
from academy.certificates import (
    rules,
    rules_packaged,
    rules_taking,
    service_papers,
    store,
    store_packages,
    store_prepared,
    store_template,
)
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import BatchDraft, BatchState
from academy.certificates.facts_package import (
    Direction,
    Package,
    PackageKind,
    PackagePerson,
    PackageState,
    Taken,
)
from academy.certificates.rules_package import Envelope
from academy.certificates.rules_taking import Content
from academy.network import store as network
from academy.people import store as people
from academy.people import store_roster
from academy.people.facts import Role


@dataclass(frozen=True, slots=True)
class Taking:
    """Who takes what: the branch it belongs to, the template it will be drawn by, the clerk's person."""

    envelope: Envelope
    content: Content
    branch_id: int
    template: str
    person_id: int


def take_batch(act: Act, vault: Vault, academy_no: int, envelope: Envelope, content: Content) -> Taken:
    """The batch, submitted, waiting for an approver here. Refused with everything that speaks against it."""
    before = store_packages.by_package(act.db, envelope.package, Direction.IN)
    if before is not None:
        act.demand(before.branch_id)
        return Taken(
            PackageKind.BATCH, before.batch_id, before.branch_id, len(before.people), fresh=False
        )  # fmt: skip
    taking = _demanded(act, envelope, content)
    problems, persons, barred = _persons(act, vault, taking)
    batch_id = _batch(act, taking, persons, barred)
    draft = replace(_draft(taking, persons), batch_id=batch_id)
    found = service_papers.material(act.db, draft, act.clock.today())
    store_prepared.set_people(act.db, act.ids, batch_id, found.holders, act.clock.now())
    looked = service_papers.preflight(act.db, found, academy_no)
    problems += [*looked.problems, *rules.date_problems(content.issued_on, content.ended, act.clock.today())]
    if problems:
        raise Refused(*dict.fromkeys(problems))
    store.change(
        act.db, batch_id, state=BatchState.SUBMITTED.value, content_sha256=found.content_sha256,
        submitted_at=act.clock.now(),
    )  # fmt: skip
    return Taken(PackageKind.BATCH, batch_id, taking.branch_id, len(persons), fresh=True)


def _demanded(act: Act, envelope: Envelope, content: Content) -> Taking:
    """What must be there before anything can be looked at."""
    head, problems = envelope.head, list[Problem]()
    codes = str(head.get("head_code", "")), str(head.get("branch_code", ""))
    branch_id = store_packages.branch_by_codes(act.db, *codes)
    if branch_id is None:
        problems.append(problem("package.branch_unknown", "file", code="-".join(codes)))
    else:
        act.demand(branch_id)
    problems += rules_taking.version_problems(content)
    lineage = network.lineage(act.db, branch_id) if branch_id is not None else []
    template = "" if problems else store_template.key_of_mark(act.db, content.template, lineage)
    if not problems and not template:
        title = content.template.split("/", 1)[0]
        problems.append(problem("package.template_unknown", "file", title=title))
    if act.actor.person_id is None:
        problems.append(problem("certificates.preparer_nobody"))
    if problems or branch_id is None or act.actor.person_id is None:
        raise Refused(*problems)
    return Taking(envelope, content, branch_id, template, act.actor.person_id)


def _persons(act: Act, vault: Vault, taking: Taking) -> tuple[list[Problem], list[int], frozenset[int]]:
    """Everybody registered here, known by his document; what is wrong with their papers; who is barred.

    Documents that cannot be are registered by nobody: they are refused at once.
    """
    content, rows = taking.content, [line.person for line in taking.content.lines]
    known = people.known(act.db, vault, [*((row.doc_type, row.doc_no) for row in rows), *content.barred])
    printed = [(row, known.get((row.doc_type, row.doc_no))) for row in rows]
    names = rules_packaged.name_problems([(row.name, here.name) for row, here in printed if here])
    if problems := rules_taking.line_problems(content, act.clock.today()):
        raise Refused(*problems, *names)
    taken = store_roster.match_or_add(
        act.db, act.ids, vault, taking.branch_id, rows, Role.TRAINEE, None, act.clock.now()
    )
    for data in content.photos.values():
        archive.keep(act.db, data, "image/jpeg", act.clock.now())
    barred = frozenset(known[document].id for document in content.barred if document in known)
    return names, [each.person_id for each in taken], barred


def _draft(taking: Taking, persons: list[int]) -> BatchDraft:
    content = taking.content
    honour = content.kind is CertificateKind.HONOUR
    return BatchDraft(
        0, tuple(persons), content.kind, content.form, content.issued_on, branch_id=taking.branch_id,
        title=content.title, citation=content.citation if honour else "", template=taking.template,
        packaged=True,
    )  # fmt: skip


def _batch(act: Act, taking: Taking, persons: list[int], barred: frozenset[int]) -> int:
    """The batch and its package."""
    today, now = act.clock.today(), act.clock.now()
    head_id = network.lineage(act.db, taking.branch_id)[-1]
    number = rules.batch_number(today, store.take_batch_serial(act.db, head_id, today.isoformat()))
    batch_id = store.add_batch(act.db, taking.branch_id, _draft(taking, persons), number, taking.person_id)
    store.change(act.db, batch_id, template=taking.template)
    head, content = taking.envelope.head, taking.content
    lines = tuple(
        PackagePerson(person, line.ref, line.facts, line.hours, line.planned, line.score, line.level)
        for person, line in zip(persons, content.lines, strict=True)
    )
    made = Package(
        0, taking.envelope.package, Direction.IN, PackageState.OPEN, batch_id, taking.branch_id,
        taking.envelope.sender, str(head["name"]), str(head.get("batch", "")), content.class_number,
        content.template, content.ended, barred, lines, now,
    )  # fmt: skip
    store_packages.add(act.db, made, taking.person_id)
    return batch_id
