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
from academy.ui.apprenticeship.contracts import ContractsPage
from academy.ui.certificates.page import CertificatesPage
from academy.ui.courses.courses_page import CoursesPage
from academy.ui.courses.page import ClassesPage
from academy.ui.network.page import NetworkPage
from academy.ui.parts.workspace import Workspace
from academy.ui.people.page import PeoplePage
from academy.ui.shell.spec import PageSpec
from academy.ui.upkeep.backups import UpkeepPage


def page_specs(
    workspace: Workspace, services: Services, actor: Actor, restored: Callable[[], object]
) -> list[PageSpec]:
    """What this actor may open. `restored` follows when a backup has taken the database's place."""
    tr = QCoreApplication.translate
    every = [
        (
            "people.read",
            PageSpec(
                "people", "users", tr("Pages", "People"),
                lambda: PeoplePage(workspace, services.people, services.network, actor),
            ),
        ),
        (
            "courses.read",
            PageSpec(
                "classes", "calendar-days", tr("Pages", "Classes"),
                lambda: ClassesPage(workspace, services.courses, actor),
            ),
        ),
        (
            "certificates.read",
            PageSpec(
                "certificates", "award", tr("Pages", "Certificates"),
                lambda: CertificatesPage(workspace, services.certificates, services.access, actor),
            ),
        ),
        (
            "apprenticeship.read",
            PageSpec(
                "contracts", "handshake", tr("Pages", "Contracts"),
                lambda: ContractsPage(workspace, services.apprenticeship, actor),
            ),
        ),
        (
            "courses.read",
            PageSpec(
                "courses", "book-open", tr("Pages", "Courses"),
                lambda: CoursesPage(workspace, services.courses, actor),
            ),
        ),
        (
            "network.read",
            PageSpec(
                "network", "network", tr("Pages", "Network"),
                lambda: NetworkPage(workspace, services.network, actor),
            ),
        ),
        (
            "access.read",
            PageSpec(
                "accounts", "user-cog", tr("Pages", "Accounts"),
                lambda: AccountsPage(workspace, services.access, services.network, actor),
            ),
        ),
        (
            "access.journal" if actor.may("access.journal") else "access.undo",
            PageSpec(
                "journal", "history", tr("Pages", "Journal"),
                lambda: JournalPage(workspace, services.history, actor),
            ),
        ),
        (
            "data.backup",
            PageSpec(
                "data", "database-backup", tr("Pages", "Data"),
                lambda: _data_page(workspace, services, actor, restored),
            ),
        ),
    ]  # fmt: skip
    return [spec for permission, spec in every if actor.may(permission)]


def _data_page(
    workspace: Workspace, services: Services, actor: Actor, restored: Callable[[], object]
) -> UpkeepPage:
    def show_sheet(parent: QWidget) -> None:
        SheetDialog(parent, workspace, services.recovery_sheet()).open()

    page = UpkeepPage(workspace, services.upkeep, services.access, show_sheet, actor)
    page.restored.connect(restored)
    return page


@dataclass(frozen=True, slots=True)
class Rooms:
    """Everything of the window that is loaded after its frame is painted."""

    first_run: type[FirstRunCard] = FirstRunCard
    sign_in: type[SignInCard] = SignInCard
    recovery: type[RecoveryCard] = RecoveryCard
    password_dialog: Callable[..., QDialog] = password_dialog
    page_specs: Callable[..., list[PageSpec]] = page_specs
