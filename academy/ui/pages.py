"""The pages of the window, in order: one line each, shown to whoever may use them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.desk.facts import Hit
from academy.imports.facts import ListKind
from academy.services import Services
from academy.ui.access.account_menu import Act, account_menu
from academy.ui.access.accounts import AccountsPage
from academy.ui.access.first_run import FirstRunCard
from academy.ui.access.gate_board import GateBoard
from academy.ui.access.journal import JournalPage
from academy.ui.access.recovery import RecoveryCard, SheetDialog
from academy.ui.access.sign_in import SignInCard
from academy.ui.apprenticeship.assessing import CertificateDesk
from academy.ui.apprenticeship.contracts import ContractsPage
from academy.ui.apprenticeship.owed import LogsPage
from academy.ui.certificates.designer_list import TemplatesPage
from academy.ui.certificates.desk import completion_page, confirmer
from academy.ui.certificates.page import CertificatesPage
from academy.ui.certificates.verify_page import VerifyPage
from academy.ui.courses.page import ClassesPage
from academy.ui.desk.commands import HIT_PAGES, commands_of
from academy.ui.desk.drops import DropTarget
from academy.ui.desk.links import led_by
from academy.ui.desk.office import DeskOffice
from academy.ui.desk.palette import Palette
from academy.ui.desk.person_acts import PersonActs
from academy.ui.dropping import Dropping
from academy.ui.files.section import FileSection
from academy.ui.home.page import HomePage
from academy.ui.imports.start import StartImportPage
from academy.ui.network.page import NetworkPage
from academy.ui.network.partners_page import PartnersPage
from academy.ui.network.settings_page import SettingsPage
from academy.ui.parts.page import Page
from academy.ui.parts.record import PAGE_OF
from academy.ui.parts.workspace import Workspace
from academy.ui.people.kin_card import OwnRelatives, declares
from academy.ui.people.merge_page import MergePage
from academy.ui.people.page import PeoplePage
from academy.ui.people.tools import ListServices
from academy.ui.retention.page import RetentionPage
from academy.ui.shell.claim import FolderClaim
from academy.ui.shell.fittings import Fittings
from academy.ui.shell.frame import Shell
from academy.ui.shell.presence import Presence
from academy.ui.shell.spec import AccountAction, PageSpec
from academy.ui.timetable.page import TimetablePage
from academy.ui.upkeep.backups import UpkeepPage
from academy.ui.upkeep.demo_card import DemoCard


@dataclass(frozen=True, slots=True)
class Frame:
    """What pages may ask of the window around them."""

    go: Callable[[str, int], object]  # to a page by key, and a record there
    count: Callable[[str, int], object]  # how many things wait on a page
    restored: Callable[[], object]  # a backup has taken the database's place
    demo_over: Callable[[], object]  # the demo shall go
    tour: Callable[[], object]  # through the pages
    begin: Callable[[str, str], object]  # an act on a page, each by its key


class Pages:
    """Makes each page when it is first opened."""

    def __init__(self, workspace: Workspace, services: Services, actor: Actor, frame: Frame) -> None:
        self._workspace, self._services, self._actor, self._frame = workspace, services, actor, frame

    def home(self) -> Page:
        page = HomePage(self._workspace, self._services, self._actor)
        page.wanted.connect(self._frame.go)
        page.counted.connect(lambda count: self._frame.count("home", count))
        page.tour_wanted.connect(self._frame.tour)
        return page

    def people(self) -> Page:
        services, actor = self._services, self._actor
        importing = self.importing if actor.may("people.manage") and actor.may("courses.manage") else None
        lists = ListServices(services.exports, services.many)
        return PeoplePage(
            self._workspace, services.people, services.network, actor, (self._file_section,), importing, lists
        )

    def _file_section(self, person_id: int) -> FileSection:
        services, actor = self._services, self._actor
        confirm = confirmer(services.access, actor)

        def merging(other: int) -> Page:
            return MergePage(self._workspace, services.merging, services.people, actor, confirm, other)

        return FileSection(
            self._workspace, services.files, services.photos, actor, person_id, self._frame.go, merging
        )

    def importing(self, first: ListKind | None = None) -> StartImportPage:
        imports, courses = self._services.imports, self._services.courses
        return StartImportPage(self._workspace, imports, courses, self._actor, first)

    def classes(self) -> Page:
        return ClassesPage(self._workspace, self._services.courses, self._actor)

    def timetable(self) -> Page:
        page = TimetablePage(self._workspace, self._services, self._actor)
        page.wanted.connect(self._frame.go)
        page.class_wanted.connect(lambda: self._frame.begin("classes", "new"))
        return page

    def certificates(self) -> Page:
        service, access = self._services.certificates, self._services.access
        return CertificatesPage(self._workspace, service, access, self._actor)

    def verify(self) -> Page:
        return VerifyPage(self._workspace, self._services.certificates, self._actor)

    def templates(self) -> Page:
        confirm = confirmer(self._services.access, self._actor)
        return TemplatesPage(self._workspace, self._services.templates, self._actor, confirm)

    def contracts(self) -> Page:
        return ContractsPage(
            self._workspace, self._services.apprenticeship, self._actor, self._certificate_desk()
        )

    def _certificate_desk(self) -> CertificateDesk | None:
        """The way from a completed contract to its certificate, for those who may see certificates."""
        workspace, actor = self._workspace, self._actor
        service, access = self._services.certificates, self._services.access
        if not actor.may("certificates.read"):
            return None
        return CertificateDesk(
            look=lambda contract_id: service.completion(actor, contract_id),
            page=lambda mark: completion_page(workspace, service, access, actor, mark),
            may_issue=actor.may("certificates.prepare"),
        )

    def logs(self) -> Page:
        return LogsPage(self._workspace, self._services.apprenticeship, self._actor)

    def retention(self) -> Page:
        return RetentionPage(self._workspace, self._services.retention, self._actor)

    def network(self) -> Page:
        return NetworkPage(self._workspace, self._services.network, self._actor)

    def partners(self) -> Page:
        services, actor = self._services, self._actor
        importing = partial(self.importing, ListKind.PARTNERS) if actor.may("courses.read") else None
        return PartnersPage(self._workspace, services.partners, services.network, actor, importing)

    def settings(self) -> Page:
        return SettingsPage(self._workspace, self._services.settings, self._actor)

    def accounts(self) -> Page:
        return AccountsPage(self._workspace, self._services.access, self._services.network, self._actor)

    def journal(self) -> Page:
        return JournalPage(self._workspace, self._services.history, self._actor)

    def upkeep(self) -> Page:
        def show_sheet(parent: QWidget) -> None:
            SheetDialog(parent, self._workspace, self._services.recovery_sheet()).open()

        services = self._services
        cards = []
        if services.config.demo:
            cards.append(card := DemoCard(self._workspace))
            card.over.connect(self._frame.demo_over)
        page = UpkeepPage(self._workspace, services.upkeep, services.access, show_sheet, self._actor, cards)
        page.restored.connect(self._frame.restored)
        return page


def _logs_title(actor: Actor) -> str:
    """A mentor has apprentices; a clerk has a list to work through, an apprentice one to confirm."""
    if actor.may("apprenticeship.log") and actor.grants["apprenticeship.log"].person_id is not None:
        return QCoreApplication.translate("Pages", "My apprentices")
    if actor.may("apprenticeship.confirm") and actor.grants["apprenticeship.confirm"].person_id is not None:
        return QCoreApplication.translate("Pages", "Logs to confirm")
    return QCoreApplication.translate("Pages", "Logs to write")


def page_specs(workspace: Workspace, services: Services, actor: Actor, frame: Frame) -> list[PageSpec]:
    """What this actor may open, in the order of the navigation."""
    workspace.lists.serve(DeskOffice(services.desk, actor))
    tr, make = QCoreApplication.translate, Pages(workspace, services, actor, frame)
    writing = "apprenticeship.log" if actor.may("apprenticeship.log") else "apprenticeship.confirm"
    journal = "access.journal" if actor.may("access.journal") else "access.recycle"
    every = (
        ("network.read", PageSpec("home", "house", tr("Pages", "Home"), make.home)),
        ("people.read", PageSpec("people", "users", tr("Pages", "People"), make.people)),
        ("courses.read", PageSpec("classes", "school", tr("Pages", "Classes"), make.classes)),
        (
            "courses.read",
            PageSpec("timetable", "calendar-days", tr("Pages", "Timetable"), make.timetable),
        ),
        (
            "certificates.read",
            PageSpec("certificates", "award", tr("Pages", "Certificates"), make.certificates),
        ),
        ("certificates.verify", PageSpec("verify", "shield-check", tr("Pages", "Verify"), make.verify)),
        (
            "certificates.template" if actor.may("certificates.template") else "certificates.approve",
            PageSpec("templates", "layers", tr("Pages", "Templates"), make.templates),
        ),
        ("apprenticeship.read", PageSpec("contracts", "handshake", tr("Pages", "Contracts"), make.contracts)),
        (writing, PageSpec("logs", "clipboard-list", _logs_title(actor), make.logs)),
        ("network.read", PageSpec("network", "network", tr("Pages", "Network"), make.network)),
        ("network.partners", PageSpec("partners", "factory", tr("Pages", "Partners"), make.partners)),
        ("settings.read", PageSpec("settings", "settings", tr("Pages", "Settings"), make.settings)),
        ("access.read", PageSpec("accounts", "user-cog", tr("Pages", "Accounts"), make.accounts)),
        (
            "people.propose_erasure" if actor.may("people.propose_erasure") else "people.erase",
            PageSpec("retention", "trash-2", tr("Pages", "Deletion"), make.retention),
        ),
        (journal, PageSpec("journal", "history", tr("Pages", "Journal"), make.journal)),
        ("data.backup", PageSpec("data", "database-backup", tr("Pages", "Data"), make.upkeep)),
    )
    return [spec for permission, spec in every if actor.may(permission)]


def join_desk(
    workspace: Workspace, services: Services, actor: Actor, shell: Shell, go: Callable[[str, int], object]
) -> None:
    """Give the frame its one search: everything the actor may see, every page and act he may use."""

    def opened(hit: Hit) -> None:
        go(HIT_PAGES[hit.kind], hit.id)

    acts = PersonActs(workspace, services, actor, shell, go)

    def open_palette() -> None:
        find = partial(services.desk.search, actor)
        led = led_by(services, actor, frozenset(shell.page_keys()), go)
        Palette(workspace, find, commands_of(shell, actor, go), opened, shell, acts.of, led).open()

    shell.find_all = open_palette
    for old in shell.findChildren(DropTarget):
        shell.removeEventFilter(old)
        old.deleteLater()
    DropTarget(shell, Dropping(workspace, services, actor, shell, go).take)


def account_acts(
    workspace: Workspace, services: Services, actor: Actor, shell: Shell, lock: Act, sign_out: Act
) -> list[AccountAction]:
    """What stands in the account's menu, with what concerns only some in its middle."""
    own = []
    if declares(actor):
        show = lambda: OwnRelatives(workspace, services.people, actor, shell).open()  # noqa: E731
        own.append(AccountAction(QCoreApplication.translate("Pages", "My relatives…"), "users", show))
    return account_menu(workspace, services, actor, shell, lock, sign_out, own)


@dataclass(frozen=True, slots=True)
class Rooms:
    """Everything of the window that is loaded after its frame is painted."""

    first_run: type[FirstRunCard] = FirstRunCard
    sign_in: type[SignInCard] = SignInCard
    recovery: type[RecoveryCard] = RecoveryCard
    page_specs: Callable[..., list[PageSpec]] = page_specs
    join_desk: Callable[..., None] = join_desk
    account_acts: Callable[..., list[AccountAction]] = account_acts
    board: type[GateBoard] = GateBoard
    frame: type[Frame] = Frame
    fittings: type[Fittings] = Fittings
    presence: type[Presence] = Presence
    claim: type[FolderClaim] = FolderClaim
    page_of: Mapping[str, str] = field(default_factory=lambda: PAGE_OF)
