"""The pages of the window, in order: one line each, shown to whoever may use them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from academy.base.actor import Actor
from academy.services import Services
from academy.ui.access.accounts import AccountsPage
from academy.ui.access.first_run import FirstRunCard
from academy.ui.access.journal import JournalPage
from academy.ui.access.recovery import RecoveryCard, SheetDialog
from academy.ui.access.sign_in import SignInCard, password_dialog
from academy.ui.apprenticeship.assessing import CertificateDesk
from academy.ui.apprenticeship.contracts import ContractsPage
from academy.ui.apprenticeship.owed import LogsPage
from academy.ui.certificates.desk import completion_page
from academy.ui.certificates.page import CertificatesPage
from academy.ui.courses.page import ClassesPage
from academy.ui.home.page import HomePage
from academy.ui.network.page import NetworkPage
from academy.ui.network.settings_page import SettingsPage
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace
from academy.ui.people.page import PeoplePage
from academy.ui.shell.spec import PageSpec
from academy.ui.upkeep.backups import UpkeepPage


@dataclass(frozen=True, slots=True)
class Frame:
    """What pages may ask of the window around them."""

    go: Callable[[str, int], object]  # to a page by key, and a record there
    count: Callable[[str, int], object]  # how many things wait on a page
    restored: Callable[[], object]  # a backup has taken the database's place


class Pages:
    """Makes each page when it is first opened."""

    def __init__(self, workspace: Workspace, services: Services, actor: Actor, frame: Frame) -> None:
        self._workspace, self._services, self._actor, self._frame = workspace, services, actor, frame

    def home(self) -> Page:
        page = HomePage(self._workspace, self._services, self._actor)
        page.wanted.connect(self._frame.go)
        page.counted.connect(lambda count: self._frame.count("home", count))
        return page

    def people(self) -> Page:
        return PeoplePage(self._workspace, self._services.people, self._services.network, self._actor)

    def classes(self) -> Page:
        return ClassesPage(self._workspace, self._services.courses, self._actor)

    def certificates(self) -> Page:
        service, access = self._services.certificates, self._services.access
        return CertificatesPage(self._workspace, service, access, self._actor)

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

    def network(self) -> Page:
        return NetworkPage(self._workspace, self._services.network, self._actor)

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
        page = UpkeepPage(self._workspace, services.upkeep, services.access, show_sheet, self._actor)
        page.restored.connect(self._frame.restored)
        return page


def _logs_title(actor: Actor) -> str:
    """A mentor has apprentices; a clerk has a list to work through, an apprentice one to confirm."""
    if actor.may("apprenticeship.log") and actor.grants["apprenticeship.log"].person_id is not None:
        return QCoreApplication.translate("Pages", "My apprentices")
    return QCoreApplication.translate("Pages", "Logs to write")


def page_specs(workspace: Workspace, services: Services, actor: Actor, frame: Frame) -> list[PageSpec]:
    """What this actor may open, in the order of the navigation."""
    tr, make = QCoreApplication.translate, Pages(workspace, services, actor, frame)
    writing = "apprenticeship.log" if actor.may("apprenticeship.log") else "apprenticeship.confirm"
    journal = "access.journal" if actor.may("access.journal") else "access.undo"
    every = (
        ("network.read", PageSpec("home", "house", tr("Pages", "Home"), make.home)),
        ("people.read", PageSpec("people", "users", tr("Pages", "People"), make.people)),
        ("courses.read", PageSpec("classes", "calendar-days", tr("Pages", "Classes"), make.classes)),
        (
            "certificates.read",
            PageSpec("certificates", "award", tr("Pages", "Certificates"), make.certificates),
        ),
        ("apprenticeship.read", PageSpec("contracts", "handshake", tr("Pages", "Contracts"), make.contracts)),
        (writing, PageSpec("logs", "clipboard-list", _logs_title(actor), make.logs)),
        ("network.read", PageSpec("network", "network", tr("Pages", "Network"), make.network)),
        ("settings.read", PageSpec("settings", "settings", tr("Pages", "Settings"), make.settings)),
        ("access.read", PageSpec("accounts", "user-cog", tr("Pages", "Accounts"), make.accounts)),
        (journal, PageSpec("journal", "history", tr("Pages", "Journal"), make.journal)),
        ("data.backup", PageSpec("data", "database-backup", tr("Pages", "Data"), make.upkeep)),
    )
    return [spec for permission, spec in every if actor.may(permission)]


@dataclass(frozen=True, slots=True)
class Rooms:
    """Everything of the window that is loaded after its frame is painted."""

    first_run: type[FirstRunCard] = FirstRunCard
    sign_in: type[SignInCard] = SignInCard
    recovery: type[RecoveryCard] = RecoveryCard
    password_dialog: Callable[..., QDialog] = password_dialog
    page_specs: Callable[..., list[PageSpec]] = page_specs
    frame: type[Frame] = Frame
