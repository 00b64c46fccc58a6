"""What also waits: endings, amendments, conflicts of the timetable, missing papers, failed backups, data to
erase."""

from collections.abc import Iterator
from datetime import date, timedelta

from academy.apprenticeship.facts_due import DueFilter, DueKind
from academy.apprenticeship.facts_logs import Debt
from academy.base.actor import Actor
from academy.courses.facts import ClassFilter, ClassState
from academy.courses.facts_dossier import ItemState
from academy.courses.facts_timetable import WeekFilter
from academy.retention.facts import ErasureState
from academy.services import Services
from academy.ui.home.facts import Kind, Task
from academy.ui.home.wards import teaches

AHEAD = 14  # days in which a conflict of the timetable has to be mended
CLASSES = 20  # closed classes looked at for papers, the newest first
DUE = {DueKind.ENDING: Kind.ENDING, DueKind.AMENDMENT: Kind.AMENDMENT}


def endings(services: Services, actor: Actor, _today: date) -> Iterator[Task]:
    """Terms that end soon, amendments that lack a signature."""
    for line in services.apprenticeship.due_list(actor, DueFilter(kinds=frozenset(DUE))).lines:
        title = f"{line.number} {line.apprentice}"
        since = line.due if line.days > 0 else None
        yield Task(DUE[line.kind], title, "contracts", line.contract_id, line.due.isoformat(), since=since)


def confirmations(services: Services, actor: Actor, _today: date) -> Iterator[Task]:
    """What his mentors wrote and the apprentice has not confirmed; of clerks it is not asked."""
    if actor.grants["apprenticeship.confirm"].person_id is None:
        return
    owed = [each for each in services.apprenticeship.owed_logs(actor) if each.debt is Debt.CONFIRM]
    for key in dict.fromkeys(each.contract_id for each in owed):
        own = [each for each in owed if each.contract_id == key]
        late = [each.due for each in own if each.late_days]
        since = min(late, default=None)
        yield Task(Kind.CONFIRM, own[0].number, "logs", count=len(own), since=since, late=len(late))


def taught(services: Services, actor: Actor, _today: date) -> Iterator[Task]:
    """What an instructor owes of his own classes: attendance of sessions held, marks of the exam."""
    if not teaches(actor):
        return
    for each in services.courses.teaching(actor).owed:
        kind = Kind.ATTENDANCE if each.sessions else Kind.MARKS
        yield Task(
            kind, each.name, "classes", each.class_id, each.number, each.sessions or each.trainees, each.since
        )


def conflicts(services: Services, actor: Actor, today: date) -> Iterator[Task]:
    """Sessions of the next days that cannot be held as they stand: instructor away, room taken or closed."""
    wanted = WeekFilter(today, today + timedelta(days=AHEAD))
    found = services.timetable.conflicts(actor, wanted)
    if not any(found.values()):
        return
    for cell in services.timetable.week(actor, wanted).cells:
        if found.get(cell.id):
            yield Task(Kind.CONFLICT, cell.name, "timetable", cell.id, cell.day.isoformat())


def papers(services: Services, actor: Actor, _today: date) -> Iterator[Task]:
    """Closed classes that cannot be archived yet; scans nobody has given to their class."""
    courses = services.courses
    closed = courses.classes(actor, ClassFilter(states=frozenset({ClassState.CLOSED})))
    for row in sorted(closed, key=lambda each: each.ends, reverse=True)[:CLASSES]:
        missing = sum(item.state is ItemState.MISSING for item in courses.checklist(actor, row.id))
        if missing:
            yield Task(Kind.PAPERS, row.name, "classes", row.id, row.number, missing, row.ends)
    if scans := len(courses.scan_queue(actor)):
        yield Task(Kind.SCANS, "", "classes", count=scans)


def erasures(services: Services, actor: Actor, _today: date) -> Iterator[Task]:
    """People somebody else proposed to erase."""
    for row in services.retention.batches(actor) if actor.may("people.read") else ():
        mine = row.preparer_id == actor.person_id
        if row.state is ErasureState.PROPOSED and actor.may("people.erase") and not mine:
            since = row.prepared_at.date()
            yield Task(Kind.ERASE, row.number, "retention", row.id, row.prepared_by, row.people, since)


def failed_backup(services: Services, actor: Actor, _today: date) -> Iterator[Task]:
    """The automatic backup did not work: disk full, folder gone."""
    if (at := services.upkeep.failed_backup(actor)) is not None:
        yield Task(Kind.FAILED, "", "data", more=f"{at:%Y-%m-%d %H:%M}")
