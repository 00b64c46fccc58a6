"""Three fictional people who may conclude a contract, and how a test brings one to each state."""

from dataclasses import replace
from datetime import date

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from academy.apprenticeship.facts_contract import (
    PARTIES_OF,
    ContractDraft,
    ContractKind,
    Medium,
    PathDraft,
    Side,
    SignatureDraft,
)
from academy.apprenticeship.service import ApprenticeshipService
from academy.base.actor import Actor
from academy.base.database import Database
from academy.base.search import SearchKey, name_keys
from academy.base.signing import Signer
from academy.base.vault import Vault
from academy.people.facts import Role
from academy.people.records import Person, PersonRole
from tests.beginnings import once
from tests.rooms.conftest import COAL
from tests.rooms.people.persons import doc_no

CADRE, MASTER, PUPIL, SECOND_PUPIL, THIRD_PUPIL, OTHER_CADRE = 501, 502, 503, 504, 505, 506
OTHER_MASTER = 507
CLERK, APPROVER = 901, 902  # the people behind the two accounts
PEOPLE = (
    (CADRE, "管正德", 0, True, None, Role.CHARACTER_MENTOR, "区队党支部书记"),
    (MASTER, "贺明尺", 6, False, date(2005, 7, 1), Role.TECHNICAL_MENTOR, "地质测量技术员"),
    (PUPIL, "贺一舟", 3, False, date(2022, 7, 1), Role.TRAINEE, "地质测量部"),
    (SECOND_PUPIL, "王涛", 3, False, date(2022, 7, 1), Role.TRAINEE, "地质测量部"),
    (THIRD_PUPIL, "石小磊", 2, False, date(2024, 7, 1), Role.TRAINEE, "机电部"),
    (OTHER_MASTER, "石磊", 5, False, date(2010, 7, 1), Role.TECHNICAL_MENTOR, "测量技师"),
    (OTHER_CADRE, "梁立新", 0, True, None, Role.CHARACTER_MENTOR, "机电部书记"),
    (CLERK, "孙志远", 0, False, None, Role.STAFF, "教务员"),
    (APPROVER, "刘初审", 0, False, None, Role.STAFF, "审核人"),
)


def fill_people(database: Database, vault: Vault) -> None:
    once(database, "people of contracts", lambda: _fill_people(database, vault))


def _fill_people(database: Database, vault: Vault) -> None:
    with database.transaction(write=True) as db:
        for key, name, level, cadre, since, role, post in PEOPLE:
            number = doc_no(key * 3)
            db.add(
                Person(
                    id=key, branch_id=COAL, number=f"P2026{key:05d}", name=name, name_sort=name,
                    gender="male",
                    birth=date(1990, 1, 1), doc_type="resident_id", doc_sealed=vault.seal(number),
                    doc_mark=vault.mark(number), doc_masked=f"371499********{number[-4:]}",
                    phone=f"15400000{key}", unit="邱集煤矿企业（示例）", post=post, trade="工程测量员",
                    level=level,
                    education="", political="中共党员", category="", is_cadre=cadre, trade_since=since,
                    remark="", photo_sha256="", state="active", merged_into=None, batch_id=None,
                )
            )  # fmt: skip
            db.flush()
            db.add(
                PersonRole(
                    branch_id=COAL, person_id=key, role=role.value, since=None, until=None, batch_id=None
                )
            )
            for found in name_keys(name):
                db.add(SearchKey(entity_id=key, kind="people", key=found, branch_id=COAL))


def a_draft(service: ApprenticeshipService, clerk: Actor, pupil: int = PUPIL) -> ContractDraft:
    """A sound draft with the usual terms."""
    return replace(
        service.usual_terms(clerk, COAL),
        apprentice_id=pupil, character_id=CADRE, technical_id=MASTER, starts=date(2026, 11, 16),
        ends=date(2028, 11, 15), target_level=4, goals_character=("遵章守纪无“三违”", "完成年度学习任务"),
        goals_technical=("独立完成导线测量与平差", "独立绘制采掘工程平面图"),
        path=(
            PathDraft(1, Side.TECHNICAL, "跟班熟悉测量仪器", 48, 1, 6),
            PathDraft(1, Side.CHARACTER, "安全规程学习", 16, 1, 6),
            PathDraft(2, Side.TECHNICAL, "独立完成导线测量与平差", 96, 7, 18),
        ),
    )  # fmt: skip


def version_of(service: ApprenticeshipService, clerk: Actor, key: int) -> int:
    return service.contract_sheet(clerk, key).row.version


def frozen(service: ApprenticeshipService, clerk: Actor, pupil: int = PUPIL) -> int:
    told = ("frozen", clerk.account_id, pupil)
    return once(service.door.database, told, lambda: _frozen(service, clerk, pupil))


def _frozen(service: ApprenticeshipService, clerk: Actor, pupil: int) -> int:
    key = service.draft(clerk, a_draft(service, clerk, pupil))
    service.freeze(clerk, key, version_of(service, clerk, key))
    return key


def sign_all(service: ApprenticeshipService, clerk: Actor, key: int, on: date) -> None:
    told = ("signed", clerk.account_id, key, on)
    once(service.door.database, told, lambda: _sign_all(service, clerk, key, on))


def _sign_all(service: ApprenticeshipService, clerk: Actor, key: int, on: date) -> None:
    for party in PARTIES_OF[ContractKind.DUAL_MENTOR]:
        draft = SignatureDraft(party, on, Medium.INK, "沈岚")
        service.record_signature(clerk, key, draft, version_of(service, clerk, key))


def a_signer() -> Signer:
    """The same key in every run."""
    return Signer(7, Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
