"""What `app.py` hands from room to room: settings, checks, verbs, who still needs a record."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy.orm import Session

from academy.access import store_uses as access_uses
from academy.access.service import AccessService
from academy.access.service_history import HistoryService, Rule
from academy.apprenticeship import store_check as apprenticeship_check
from academy.apprenticeship import store_settings as apprenticeship_settings
from academy.apprenticeship import store_uses as apprenticeship_uses
from academy.apprenticeship.service import ApprenticeshipService
from academy.archive import store as archive
from academy.base import obstacles
from academy.base.door import Door, Service, Verb, verbs_of
from academy.base.facts import Finding
from academy.base.problems import Problem
from academy.base.setting import Setting
from academy.base.vault import Vault
from academy.certificates import store_check as certificates_check
from academy.certificates import store_recorded
from academy.certificates import store_settings as certificates_settings
from academy.certificates import store_uses as certificates_uses
from academy.certificates.service import CertificateService
from academy.certificates.service_templates import TemplateService
from academy.courses import store_check as courses_check
from academy.courses import store_settings as courses_settings
from academy.courses import store_uses as courses_uses
from academy.courses.service import CourseService
from academy.courses.service_timetable import TimetableService
from academy.desk.service import DeskService
from academy.files.service import FileService
from academy.files.service_photo import PhotoService
from academy.imports.service import ImportService
from academy.network import store_undo
from academy.network import store_writing as network
from academy.network.service import NetworkService
from academy.network.service_partner import PartnerService
from academy.network.service_settings import SettingsService
from academy.people import store_figures
from academy.people import store_writing as people
from academy.people.service import PeopleService
from academy.people.service_away import AwayService
from academy.people.service_export import ExportService
from academy.people.service_many import ManyService
from academy.people.service_merge import MergeService
from academy.places import store as places
from academy.places.service import PlaceService
from academy.retention import store as retention
from academy.retention import store_settings as retention_settings
from academy.retention.service import RetentionService
from academy.upkeep.service import UpkeepService

ROOMS: tuple[type[Service], ...] = (
    AccessService, HistoryService, UpkeepService, NetworkService, PeopleService, AwayService, PlaceService,
    CourseService, TimetableService, CertificateService, TemplateService, ApprenticeshipService,
    SettingsService, DeskService, FileService, PhotoService, ImportService, ExportService, ManyService,
    MergeService, RetentionService, PartnerService,
)  # fmt: skip


def planning(door: Door) -> tuple[AwayService, PlaceService, TimetableService]:
    """Who is away, where people are taught, and when."""
    return AwayService(door), PlaceService(door, (courses_uses.place_uses,)), TimetableService(door)


def lists(door: Door, box: Vault) -> dict[str, Any]:
    """What stands across the rooms: search, imports, exports, merging, one change to many, files."""
    return {
        "desk": DeskService(door),
        "imports": ImportService(door, box),
        "exports": ExportService(door, box),
        "merging": MergeService(door, (courses_uses.clashes, apprenticeship_uses.clashes)),
        "many": ManyService(door),
        "files": FileService(door, box),
        "photos": PhotoService(door, box),
        "retention": RetentionService(door),
        "partners": PartnerService(door, store_figures.of_units),
    }


def verbs() -> list[Verb]:
    """Everything a clerk can do: an undo needs the right its act needed."""
    return [verb for room in ROOMS for verb in verbs_of(room)]


def settings() -> list[Setting[Any]]:
    """What every room lets an academy choose, in the order it is shown."""
    return [
        *apprenticeship_settings.ALL, *courses_settings.ALL, *certificates_settings.ALL,
        *retention_settings.ALL,
    ]  # fmt: skip


def uses() -> tuple[Callable[[Session, int], list[Problem]], ...]:
    """Why a person cannot be removed: what the rooms above people hold of him."""
    rooms = (courses_uses, apprenticeship_uses, certificates_uses, access_uses)
    return tuple(room.uses for room in rooms)


def undoing() -> dict[str, Rule]:
    """What the rooms demand of rows that come back or go by undo, redo or the recycle bin, by table."""
    return {
        "branch": store_undo.branch_problems,
        "setting": store_undo.setting_problems,
        "person": _both(people.undo_problems, _needed(uses())),
        "place": _both(places.undo_problems, _needed((courses_uses.place_uses,))),
        "recorded_certificate": store_recorded.undo_problems,
    }


def _both(one: Rule, other: Rule) -> Rule:
    return lambda db, done, today: [*one(db, done, today), *other(db, done, today)]


def _needed(uses: Sequence[Callable[[Session, int], list[Problem]]]) -> Rule:
    """What is put into the bin again must not be needed by then."""
    return lambda db, done, _today: [
        found for key in obstacles.put_away(done) for use in uses for found in use(db, key)
    ]


def checks() -> tuple[Callable[[Session], Sequence[Finding]], ...]:
    """Every room's invariants, for the check of the data."""
    rooms = (network, people, courses_check, apprenticeship_check, certificates_check, archive, retention)
    return tuple(room.broken for room in rooms)
