"""The composition root: the one file that knows every room and wires them by hand.

Rooms are imported inside functions: the window is painted before any of them is loaded.
"""

import gc
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from academy.base.clock import SystemClock
from academy.base.paths import Folder, config_root, default_root, demo_root

if TYPE_CHECKING:
    from academy.access.facts import FoundingDraft
    from academy.base.clock import Clock
    from academy.base.config import Config
    from academy.base.database import Database
    from academy.base.door import Door
    from academy.base.drafts import DraftBox
    from academy.base.progress import Progress
    from academy.base.signing import Signer
    from academy.base.vault import Vault
    from academy.launcher import Launcher
    from academy.services import Listen, Services
    from academy.ui.pages import Rooms
    from academy.ui.window import MainWindow

PLAIN_OPTIONS = ("--data", "--lang")
LANGUAGES = ("zh", "en")


def main(arguments: list[str] | None = None) -> int:
    """The window when nothing (or only a folder and a language) is asked for, else the command line."""
    given = sys.argv[1:] if arguments is None else arguments
    options, rest = _plain_options(given)
    if rest in ([], ["demo"]) and options.get("--lang", "zh") in LANGUAGES:
        return _window(options, demo=bool(rest))
    from academy.cli.commands import run

    return run(given, open_services, make_demo, _window)


def _plain_options(given: list[str]) -> tuple[dict[str, str], list[str]]:
    """`--data DIR` and `--data=DIR`, wherever they stand; without its value it is left to the commands."""
    options: dict[str, str] = {}
    rest: list[str] = []
    words = iter(given)
    for word in words:
        name, joined, value = word.partition("=")
        if name in PLAIN_OPTIONS and (value := value if joined else next(words, "")):
            options[name] = value
        else:
            rest.append(word)
    return options, rest


def _window(options: dict[str, str], *, demo: bool) -> int:
    gc.disable()  # what is imported now stays; the window's own collector takes over
    root = Path(options["--data"]) if "--data" in options else default_root()
    if demo and "--data" not in options and "ACADEMY_DATA" not in os.environ:
        root = demo_root(root)
    begin = launcher(root)
    from academy.ui.shell.unread import leave_sources_unread

    leave_sources_unread()
    from academy.ui.opening import run_window

    return run_window(begin, options.get("--lang", ""), load_window, demo=demo)


def load_window() -> "Callable[..., MainWindow]":
    """How the window itself is shown, imported only when something stands on the screen."""
    from academy.ui.showing import shown_window

    return partial(shown_window, load_rooms, SystemClock())


def load_rooms() -> "type[Rooms]":
    """The window's pages, imported only when its frame stands."""
    from academy.ui.pages import Rooms

    return Rooms


def launcher(root: Path) -> "Launcher":
    from academy.launcher import Launcher

    return Launcher(root, _exists, open_services, found_services, make_demo, connect_services, forget_demo)


def _exists(root: Path) -> bool:
    return Folder(root).config.exists()


def open_services(root: Path, clock: "Clock | None" = None) -> "Services":
    """Open a data folder: check its key, bring its schema up, wire the rooms.

    Raises Refused (not an academy's folder, newer schema, other key) or Unavailable.
    """
    from academy.base import config
    from academy.base.logbook import log_to
    from academy.base.problems import Refused, problem

    folder = Folder(root)
    found = config.load(folder)
    if found is None:
        raise Refused(problem("folder.not_academy", path=str(root)))
    log_to(folder)
    return _wire(folder, found, clock or SystemClock())


def found_services(root: Path, draft: "FoundingDraft", clock: "Clock | None" = None) -> "Services":
    """A new academy in an empty folder. Raises Refused with all problems; then nothing is left."""
    from academy.access.rules import founding_problems
    from academy.base.actor import PROGRAM
    from academy.base.problems import Refused

    if problems := founding_problems(draft):
        raise Refused(*problems)
    services = _new_folder(root, "", clock)
    services.access.found(PROGRAM, draft)
    return services


def connect_services(root: Path, url: str, sheet: str) -> "Services":
    """This machine's folder for a shared PostgreSQL database; `sheet` the recovery sheet's letters, or empty.

    Raises Refused when the address is no PostgreSQL one, or the database's numbers need another key.
    """
    from academy.base.problems import Refused, problem

    if not url.startswith(("postgresql://", "postgresql+psycopg://")):
        raise Refused(problem("folder.not_postgres", "url"))
    return _new_folder(root, url, None, sheet)


def make_demo(root: Path, progress: "Progress") -> "Services":
    """The demo network in `root`; a folder that holds it already is opened as it is.

    One that was not finished (cancelled, disk full) leaves nothing behind: the next try begins anew.
    """
    from academy.base import config
    from academy.base.problems import Refused, problem
    from academy.demo.network import fill

    held = config.load(Folder(root))
    if held is not None:
        if not held.demo:
            raise Refused(problem("folder.in_use", path=str(root)))
        return open_services(root)
    try:
        return fill(lambda clock: _new_folder(root, "", clock), open_services, progress)
    except BaseException:
        if (made := config.load(Folder(root))) is not None:
            _forget(Folder(root), made)
        raise


def _new_folder(root: Path, url: str, clock: "Clock | None", sheet: str = "") -> "Services":
    from academy.base import config, vault
    from academy.base.problems import Refused, problem

    folder = Folder(root)
    if config.load(folder) is not None or folder.database.exists():
        raise Refused(problem("folder.in_use", path=str(root)))
    if not url and config.is_shared_place(root):
        raise Refused(problem("folder.synchronised", path=str(root)))
    key = vault.key_from_sheet(sheet) if sheet.strip() else vault.new_key()
    made = config.create(folder, url)
    vault.keep_key(vault.key_file(config_root(), made.key), key)
    try:
        return open_services(root, clock)
    except BaseException:
        _forget(folder, made)
        raise


def forget_demo(root: Path) -> None:
    """Remove the demo's folder with its keys; it must be closed. Raises Refused for any other folder."""
    from academy.upkeep.service import forget_demo as forget

    forget(Folder(root), config_root())


def _forget(folder: Folder, made: "Config") -> None:
    from academy.upkeep.service import forget_folder

    forget_folder(folder, config_root(), made)


def _wire(folder: Folder, config: "Config", clock: "Clock") -> "Services":
    from academy.base import signing, upgrade, vault
    from academy.base.database import Database, sqlite_url
    from academy.base.ids import Ids
    from academy.base.slots import Slot

    key = vault.load_key(vault.key_file(config_root(), config.key))
    box = vault.Vault(key)
    slot = Slot(folder.root)
    ids = Ids(clock, config.station, slot.span)
    database = Database(config.url or sqlite_url(folder.database), clock, ids)
    database.on_close.append(slot.release)
    try:
        upgrade.bring_up(database, lambda: upgrade.back_up(database, folder.backups))
        with database.transaction(write=True) as db:
            vault.demand_key(db, box)
            signer = signing.load_or_make(db, box, ids, clock.today())
        return _services(folder, config, database, box, signer)
    except BaseException:
        database.close()
        raise


def _services(
    folder: Folder, config: "Config", database: "Database", box: "Vault", signer: "Signer"
) -> "Services":
    from academy.access.service import AccessService
    from academy.access.service_history import HistoryService
    from academy.apprenticeship.service import ApprenticeshipService
    from academy.certificates import store_issued
    from academy.certificates.service import CertificateService
    from academy.certificates.service_templates import TemplateService
    from academy.courses.service import CourseService
    from academy.network.service import NetworkService
    from academy.network.service_settings import SettingsService
    from academy.people.service import PeopleService
    from academy.services import Services
    from academy.upkeep.service import UpkeepService
    from academy.wiring import checks, lists, planning, settings, undoing, uses, verbs

    door = _door(folder, database)
    away, places, timetable = planning(door)
    return Services(
        folder=folder, config=config, clock=database.clock, database=database, door=door,
        access=AccessService(door),
        history=HistoryService(door, verbs(), undoing()),
        upkeep=UpkeepService(door, folder, checks()),
        network=NetworkService(door),
        settings=SettingsService(door, settings()),
        people=PeopleService(door, box, uses()),
        away=away,
        places=places,
        courses=CourseService(door, box, store_issued.issued),
        timetable=timetable,
        certificates=CertificateService(door, box, signer),
        templates=TemplateService(door),
        apprenticeship=ApprenticeshipService(door, box, signer),
        recovery_sheet=box.sheet,
        drafts=_drafts(folder, box),
        listen=_listen(database),
        **lists(door, box),
    )  # fmt: skip


def _listen(database: "Database") -> "Listen":
    from academy.base.listening import listening

    return partial(listening, database)


def _drafts(folder: Folder, box: "Vault") -> "DraftBox":
    from academy.base.drafts import DraftBox

    return DraftBox(folder.drafts, box)


def _door(folder: Folder, database: "Database") -> "Door":
    from academy.access import store_rights
    from academy.base.door import Door
    from academy.desk import store_index
    from academy.upkeep.service import keep_marks, marks_file

    door = Door(database)
    door.as_now = store_rights.actor_now
    door.followers.append(store_index.follow)
    door.keep_marks = lambda marks: keep_marks(marks_file(folder), marks)
    return door
