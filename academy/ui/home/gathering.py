"""What the first page shows, asked of every service the actor may use; no words of the window yet."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from academy.apprenticeship.facts_contract import ContractFilter, ContractState
from academy.base.actor import Actor
from academy.certificates.facts_issue import BatchState
from academy.certificates.facts_recorded import Due, RecordedFilter
from academy.courses.facts import ClassFilter, ClassRow, ClassState
from academy.courses.facts_plan import DaySession
from academy.network.facts import BranchCount
from academy.services import Services
from academy.ui.home.facts import Kind, Task
from academy.ui.home.more_tasks import (
    confirmations,
    conflicts,
    endings,
    erasures,
    failed_backup,
    papers,
    taught,
)
from academy.ui.home.wards import Ward, is_mentor, manages, teaches, wards_of

SIGNATURES = 4  # both mentors, the apprentice, the academy
OPEN = frozenset(ClassState) - {ClassState.CLOSED, ClassState.ARCHIVED, ClassState.CANCELLED}
HELD = frozenset({ClassState.RUNNING, ClassState.EXAMS})


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts by branch; `branches` are key and name, the head academy first."""

    branches: tuple[tuple[int, str], ...] = ()
    people: tuple[BranchCount, ...] = ()
    classes: tuple[BranchCount, ...] = ()
    contracts: tuple[BranchCount, ...] = ()
    certificates: tuple[BranchCount, ...] = ()
    overdue: int = 0


@dataclass(frozen=True, slots=True)
class Day:
    """Everything of the page; None: `sessions`, `week` for who sees no classes, `wards` but for mentors."""

    tasks: tuple[Task, ...] = ()
    sessions: tuple[DaySession, ...] | None = None
    week: tuple[ClassRow, ...] | None = None
    figures: Figures = field(default_factory=Figures)
    wards: tuple[Ward, ...] | None = None


Source = Callable[[Services, Actor, date], Iterator[Task]]


def waiting(services: Services, actor: Actor, today: date) -> int:
    """How many things are to be done."""
    return sum(1 for _ in _tasks(services, actor, today))


def gather(services: Services, actor: Actor, today: date) -> Day:
    """One visit to the database thread."""
    order = list(Kind)
    tasks = sorted(_tasks(services, actor, today), key=lambda task: order.index(task.kind))
    wards = wards_of(services, actor) if is_mentor(actor) else None
    figures = _figures(services, actor, today) if manages(actor) else Figures()
    if not actor.may("courses.read"):
        return Day(tuple(tasks), figures=figures, wards=wards)
    sessions = tuple(services.courses.sessions_on(actor, today))
    week = tuple(_week(services, actor, today))
    if teaches(actor):
        own = services.courses.teaching(actor).classes
        sessions = tuple(each for each in sessions if each.instructor_id == actor.person_id)
        week = tuple(each for each in week if each.id in own)
    return Day(tuple(tasks), sessions, week, figures, wards)


def _tasks(services: Services, actor: Actor, today: date) -> Iterator[Task]:
    sources: tuple[tuple[str, Source], ...] = (
        ("certificates.read", _batches), ("certificates.read", _emergencies),
        ("certificates.void", _voids), ("certificates.record", _reviews),
        ("access.roles", _roles),
        ("courses.attend", taught),
        ("network.approve", _specialties), ("courses.close", _ended), ("apprenticeship.read", _contracts),
        ("apprenticeship.read", endings),
        ("apprenticeship.confirm", confirmations), ("courses.manage", conflicts), ("courses.manage", papers),
        ("people.erase", erasures), ("data.backup", failed_backup), ("data.backup", _backup),
    )  # fmt: skip
    for permission, ask in sources:
        if actor.may(permission):
            yield from ask(services, actor, today)


def _voids(services: Services, actor: Actor, _today: date) -> Iterator[Task]:
    for row in services.certificates.voids_asked(actor):
        yield Task(Kind.VOID, row.number, "certificates", row.id, row.name)

    for asked in services.certificates.reissues_asked(actor):
        yield Task(Kind.REISSUE, asked.number, "certificates", asked.certificate_id, asked.name)


def _emergencies(services: Services, actor: Actor, _today: date) -> Iterator[Task]:
    """What somebody issued alone: for who may countersign, and for the auditor until it is done."""
    for each in services.certificates.emergencies(actor):
        mine = actor.person_id in (each.batch.prepared_by, each.released_by_id)
        if not mine and (actor.may("certificates.approve") or not actor.may("certificates.prepare")):
            since = each.due if each.late else None
            yield Task(
                Kind.EMERGENCY,
                each.batch.number,
                "certificates",
                each.batch.id,
                each.released_by,
                since=since,
            )


def _reviews(services: Services, actor: Actor, _today: date) -> Iterator[Task]:
    """Recorded certificates that must be reviewed or renewed soon, or are over already."""
    service = services.certificates
    due = [RecordedFilter(due=each) for each in (Due.REVIEW, Due.EXPIRING, Due.EXPIRED)]
    if count := sum(len(service.recorded_ids(actor, each)) for each in due):
        yield Task(Kind.REVIEW, "", "certificates", count=count)


def _roles(services: Services, actor: Actor, _today: date) -> Iterator[Task]:
    """Roles somebody proposed; whoever confirms them also sees the accounts."""
    for account in services.access.accounts(actor):
        if asked := [role.role for role in account.roles if not role.confirmed]:
            yield Task(Kind.ROLE, account.name, "accounts", account.id, ",".join(asked))


def _specialties(services: Services, actor: Actor, _today: date) -> Iterator[Task]:
    for branch in services.network.branches(actor):
        if branch.specialty_proposed and branch.specialty_by != actor.person_id:
            yield Task(Kind.SPECIALTY, branch.name, "network", branch.id, branch.specialty)


def _ended(services: Services, actor: Actor, today: date) -> Iterator[Task]:
    for row in services.courses.classes(actor, ClassFilter(states=HELD)):
        if row.ends < today:
            yield Task(Kind.CLOSE, row.name, "classes", row.id, row.number, since=row.ends)


def _batches(services: Services, actor: Actor, _today: date) -> Iterator[Task]:
    """Batches of others for the approver, returned ones for the preparer, classes nobody began with."""
    service, me = services.certificates, actor.person_id
    for row in service.batches(actor):
        since = row.submitted_at.date() if row.submitted_at else None
        if row.state is BatchState.SUBMITTED and actor.may("certificates.approve") and row.prepared_by != me:
            yield Task(Kind.APPROVE, row.class_name, "certificates", row.id, row.preparer, row.people, since)
        if row.state is BatchState.RETURNED and row.prepared_by == me:
            yield Task(Kind.RETURNED, row.class_name, "certificates", row.id, row.returned_for)
    if actor.may("certificates.prepare"):
        for ready in service.ready_classes(actor):
            if left := ready.eligible - ready.certified:
                yield Task(Kind.ISSUE, ready.name, "certificates", 0, ready.number, left, ready.ends)


def _contracts(services: Services, actor: Actor, _today: date) -> Iterator[Task]:
    service = services.apprenticeship
    if actor.may("apprenticeship.sign"):
        awaiting = ContractFilter(states=frozenset({ContractState.AWAITING}))
        for row in service.contracts(actor, awaiting):
            title = f"{row.number} {row.apprentice}"
            yield Task(Kind.SIGN, title, "contracts", row.id, "", SIGNATURES - row.signed)
    for row in service.contracts(actor, ContractFilter(overdue=True)):
        title = f"{row.number} {row.apprentice}"
        yield Task(Kind.OVERDUE, title, "contracts", row.id, row.ends.isoformat(), since=row.ends)
    if actor.may("apprenticeship.log"):
        for each in service.overdue_logs(actor):
            title, names = f"{each.number} {each.apprentice}", "、".join(each.owes)
            yield Task(
                Kind.LOG, title, "contracts", each.contract_id, names, each.count, each.due, each.count
            )


def _backup(services: Services, actor: Actor, today: date) -> Iterator[Task]:
    made = services.upkeep.last_backup(actor)
    if made is None or made.date() < today - timedelta(days=1):
        last = made.date() if made else None
        yield Task(Kind.BACKUP, "", "data", more=last.isoformat() if last else "", since=last)


def _week(services: Services, actor: Actor, today: date) -> list[ClassRow]:
    """Classes that run or begin between this Monday and Sunday, the earliest first."""
    monday = today - timedelta(days=today.weekday())
    sunday = monday + timedelta(days=6)
    rows = services.courses.classes(actor, ClassFilter(states=OPEN))
    return sorted(
        (row for row in rows if row.starts <= sunday and row.ends >= monday), key=lambda row: row.starts
    )


def _figures(services: Services, actor: Actor, today: date) -> Figures:
    rows = sorted(services.network.branches(actor), key=lambda row: (row.parent_id is not None, row.code))
    overdue = 0
    if actor.may("apprenticeship.read"):
        overdue = services.apprenticeship.contract_counts(actor, ContractFilter())["overdue"]
    return Figures(
        tuple((row.id, row.name) for row in rows),
        tuple(services.people.figures(actor)),
        tuple(services.courses.figures(actor)),
        tuple(services.apprenticeship.figures(actor)),
        tuple(services.certificates.figures(actor, today.year)),
        overdue,
    )
