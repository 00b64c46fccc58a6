"""A small academy on SQLite for the pages of access and upkeep: services wired as the program wires them."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from academy.access.facts import AccountDraft, FoundingDraft
from academy.access.service import AccessService
from academy.access.service_history import HistoryService
from academy.base import config
from academy.base.actor import GUEST, PROGRAM, Actor
from academy.base.clock import FixedClock
from academy.base.database import Database, Record, sqlite_url
from academy.base.door import Door, verbs_of
from academy.base.ids import Ids
from academy.base.paths import Folder
from academy.base.permissions import table
from academy.network.facts import BranchDraft
from academy.network.service import NetworkService
from academy.upkeep.service import UpkeepService
from tests.databases import NOW, all_tables

CHEAP = (1, 8, 1)
PASSWORD = "Yuan-Heng 2026"


@dataclass(frozen=True, slots=True)
class Academy:
    """`admin` founded it and holds the first three roles."""

    folder: Folder
    config: config.Config
    clock: FixedClock
    database: Database
    access: AccessService
    history: HistoryService
    network: NetworkService
    upkeep: UpkeepService
    admin: Actor

    def signed_in(self, name: str, password: str = PASSWORD) -> Actor:
        answer = self.access.sign_in(GUEST, name, password)
        if answer.actor is None:
            raise ValueError(name)
        return answer.actor

    def auditor(self) -> Actor:
        """Somebody with an auditor's rights and no account."""
        held = {name: PROGRAM.grants[name] for name in table().roles["auditor"].permissions}
        return Actor(77, 77, "周审计", "zhousj", None, held, ("auditor",))

    def close(self) -> None:
        self.database.close()


def found_academy(root: Path) -> Academy:
    """An academy with two branches and one administrator."""
    all_tables()
    folder = Folder(root)
    made = config.create(folder)
    clock = FixedClock(NOW, timedelta(milliseconds=1))
    database = Database(sqlite_url(folder.database), clock, Ids(clock, 1))
    Record.metadata.create_all(database.engine)
    door = Door(database)
    access, network = AccessService(door, CHEAP), NetworkService(door)
    draft = FoundingDraft("齐河工匠学院", "QH", "秦远衡", "qinyh", PASSWORD, PASSWORD)
    access.found(PROGRAM, draft)
    kinds = (AccessService, HistoryService, NetworkService, UpkeepService)
    verbs = [verb for kind in kinds for verb in verbs_of(kind)]
    signed_in = access.sign_in(GUEST, "qinyh", PASSWORD).actor
    assert signed_in is not None
    head = signed_in.branch_id
    assert head is not None
    for code, name, industry in (("YF", "永锋工匠学院", "钢铁"), ("QJ", "邱集煤炭工匠学院", "煤炭")):
        network.add_branch(signed_in, BranchDraft(head, code=code, name=name, industry=industry))
    history, upkeep = HistoryService(door, verbs), UpkeepService(door, folder, [])
    return Academy(folder, made, clock, database, access, history, network, upkeep, signed_in)


def add_staff(academy: Academy) -> None:
    """A second administrator who waits for his roles, a branch clerk, somebody disabled."""
    head = academy.admin.branch_id
    for name, account, roles in (
        ("刘安", "liuan", ("security_admin",)),
        ("孙志远", "sunzy", ("branch_clerk", "instructor")),
        ("吴桂兰", "wugl", ("approver",)),
    ):
        academy.access.add_account(PROGRAM, AccountDraft(None, name, account, PASSWORD, head, roles))
