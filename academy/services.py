"""An opened academy: every service, built once by `app.py` and handed to the window and the command line.

Types only: importing this loads no room, so that the window can be painted first.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from academy.access.facts import FoundingDraft
    from academy.access.service import AccessService
    from academy.access.service_history import HistoryService
    from academy.apprenticeship.service import ApprenticeshipService
    from academy.base.clock import Clock
    from academy.base.config import Config
    from academy.base.database import Database
    from academy.base.door import Door
    from academy.base.paths import Folder
    from academy.base.progress import Progress
    from academy.certificates.service import CertificateService
    from academy.courses.service import CourseService
    from academy.network.service import NetworkService
    from academy.network.service_settings import SettingsService
    from academy.people.service import PeopleService
    from academy.upkeep.service import UpkeepService


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
    people: PeopleService
    courses: CourseService
    certificates: CertificateService
    apprenticeship: ApprenticeshipService
    recovery_sheet: Callable[[], str]

    def close(self) -> None:
        self.database.close()


@dataclass(frozen=True, slots=True)
class Launcher:
    """The four ways to begin, and opening again: each loads the rooms and may take a second."""

    folder: Path  # the folder the program was started for
    exists: Callable[[Path], bool]
    open: Callable[[Path], Services]
    found: Callable[[Path, FoundingDraft], Services]
    demo: Callable[[Path, Progress], Services]
    connect: Callable[[Path, str, str], Services]
