"""An opened academy: every service, built once by `app.py` and handed to the window and the command line.

Types only: importing this loads no room, so that the window can be painted first.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from academy.access.service import AccessService
    from academy.access.service_history import HistoryService
    from academy.apprenticeship.service import ApprenticeshipService
    from academy.base.changes import Changed
    from academy.base.clock import Clock
    from academy.base.config import Config
    from academy.base.database import Database
    from academy.base.door import Door
    from academy.base.drafts import DraftBox
    from academy.base.paths import Folder
    from academy.certificates.service import CertificateService
    from academy.certificates.service_templates import TemplateService
    from academy.courses.service import CourseService
    from academy.courses.service_timetable import TimetableService
    from academy.desk.service import DeskService
    from academy.files.service import FileService
    from academy.files.service_photo import PhotoService
    from academy.imports.service import ImportService
    from academy.network.service import NetworkService
    from academy.network.service_partner import PartnerService
    from academy.network.service_settings import SettingsService
    from academy.people.service import PeopleService
    from academy.people.service_away import AwayService
    from academy.people.service_export import ExportService
    from academy.people.service_many import ManyService
    from academy.people.service_merge import MergeService
    from academy.places.service import PlaceService
    from academy.retention.service import RetentionService
    from academy.upkeep.service import UpkeepService


Listen = Callable[[Callable[["Changed"], object], Callable[[bool], object]], Callable[[], object]]
# Hear what others change and whether the server is reached, on another thread; answers how to stop.


@dataclass(frozen=True, slots=True)
class Services:
    """One data folder with its database, opened; `close` before it is left."""

    folder: Folder
    config: Config
    clock: Clock
    database: Database
    door: Door
    access: AccessService
    history: HistoryService
    upkeep: UpkeepService
    network: NetworkService
    settings: SettingsService
    partners: PartnerService
    people: PeopleService
    away: AwayService
    places: PlaceService
    courses: CourseService
    timetable: TimetableService
    certificates: CertificateService
    templates: TemplateService
    apprenticeship: ApprenticeshipService
    desk: DeskService
    imports: ImportService
    merging: MergeService
    exports: ExportService
    many: ManyService
    files: FileService
    photos: PhotoService
    retention: RetentionService
    recovery_sheet: Callable[[], str]
    drafts: DraftBox
    listen: Listen

    def close(self) -> None:
        self.database.close()
