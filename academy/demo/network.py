"""Fill an empty folder with the demo network: network and people first, then the years as they went by."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from sqlalchemy import update

from academy.access.facts import AccountDraft, FoundingDraft
from academy.access.records import Account
from academy.base import config
from academy.base.actor import PROGRAM, Actor
from academy.base.clock import Clock
from academy.base.config import DEMO_PASSWORD
from academy.base.progress import Progress
from academy.demo import (
    certificates,
    classes,
    contracts,
    evening,
    new_apprenticeship,
    people,
    templates,
    timetable,
)
from academy.demo.seed import Seed, SeedClock, load
from academy.demo.story import Chapter, Story
from academy.network.facts import BranchDraft, BranchKind, PlanDraft, Target
from academy.network.facts_partner import PartnerDraft, PartnerKind
from academy.network.facts_settings import SettingDraft
from academy.services import Services

ADMINISTRATOR = "演示管理员"
CLERK, APPROVER = "head", "approver"


def fill(
    make: Callable[[Clock], Services], reopen: Callable[[Path], Services], progress: Progress
) -> Services:
    """Make the folder, tell the story, and open it again under the real clock."""
    clock, seed = SeedClock(), load()
    services = make(clock)
    try:
        story = _begin(services, clock, seed)
        chapters = [*_foundation(story), *templates.chapters(story), *contracts.chapters(story)]
        chapters += new_apprenticeship.chapters(story)
        chapters += classes.chapters(story)
        chapters += evening.chapters(story)
        chapters += timetable.chapters(story)
        chapters += certificates.chapters(story)
        chapters.sort(key=lambda chapter: chapter[0])
        for done, (on, tell) in enumerate(chapters):
            progress.step(done, len(chapters))
            clock.on(on)
            tell()
        config.mark_demo(services.folder, services.config, CLERK, APPROVER)
    finally:
        services.close()
    return reopen(services.folder.root)


def _begin(services: Services, clock: SeedClock, seed: Seed) -> Story:
    draft = FoundingDraft("齐河工匠学院", "QH", ADMINISTRATOR, "admin", DEMO_PASSWORD, DEMO_PASSWORD)
    services.access.found(PROGRAM, draft)
    admin = services.access.actor_of(PROGRAM, "admin")
    story = Story(services, clock, seed, admin, admin, admin)
    head = services.network.branches(admin)[0]
    seed.keys["ac-head"] = head.id
    return story


def _foundation(story: Story) -> list[Chapter]:
    first = date(2023, 2, 1)
    return [
        (first, lambda: _branches(story)),
        (first, lambda: people.register(story)),
        (date(2025, 3, 10), lambda: _partners(story)),
        (first, lambda: _accounts(story)),
        (date(2026, 1, 12), lambda: _plans(story)),
        (date(2026, 10, 20), lambda: _settings(story)),
    ]


def _branches(story: Story) -> None:
    seed, network, admin = story.seed, story.services.network, story.admin
    for entry in seed.rows("academies"):
        codes = tuple(filter(None, [entry["industry_code"]]))
        host = entry["host_org"]
        draft = BranchDraft(
            code=entry["short_code"], name=entry["name"], industry=entry["industry_name"],
            industry_codes=codes, host=seed.organizations[host], host_uscc=seed.credit_codes[host],
        )  # fmt: skip
        if entry["parent"] is None:
            root = network.branches(admin)[0]
            network.change_branch(admin, root.id, replace(draft, kind=BranchKind.HEAD), root.version)
        else:
            draft = replace(draft, parent_id=story.key(entry["parent"]))
            seed.keys[entry["id"]] = network.add_branch(admin, draft)
    story.services.settings.set_setting(
        admin, seed.keys["ac-head"], "apprenticeship.max_apprentices",
        SettingDraft(
            value=3, source="齐河工匠学院带徒管理办法（演示）", holds_from=date(2023, 1, 1),
            reason="启用前已经执行",
        ),
    )  # fmt: skip


def _settings(story: Story) -> None:
    """What the head academy and the coal branch have decided for the coming year."""
    next_year = date(2027, 1, 1)
    for branch, key, value, source in (
        ("ac-head", "apprenticeship.allowance_technical", 300_00, "带徒津贴调整决定（演示）"),
        ("ac-qj", "apprenticeship.talks_per_month", 2, "分院带徒工作会议纪要（演示）"),
    ):
        draft = SettingDraft(value=value, source=source, holds_from=next_year)
        story.services.settings.set_setting(story.clerk, story.key(branch), key, draft)


def _accounts(story: Story) -> None:
    """Two people who may approve for each other, a branch clerk, and two mentors."""
    head = story.seed.keys["ac-head"]
    wanted = (
        (CLERK, "p-clk1", head, ("head_clerk", "system_admin")),
        (APPROVER, "p-lead", head, ("head_clerk", "approver")),
        ("clerk", "p-clk2", story.seed.keys["ac-yf"], ("branch_clerk",)),
        ("mentor", "p-tec1", story.seed.keys["ac-qj"], ("technical_mentor",)),
        ("cadre", "p-cad1", story.seed.keys["ac-qj"], ("character_mentor",)),
    )
    access = story.services.access
    for name, person, branch, roles in wanted:
        draft = AccountDraft(story.seed.keys[person], "", name, DEMO_PASSWORD, branch, roles)
        access.add_account(story.admin, draft)
    with story.services.database.transaction(write=True) as db:  # a visitor need not invent passwords
        db.execute(update(Account).values(must_change=False))
    story.clerk = _actor(story, CLERK)
    story.approver = _actor(story, APPROVER)


def _actor(story: Story, name: str) -> Actor:
    return story.services.access.actor_of(PROGRAM, name)


def _partners(story: Story) -> None:
    """Who lends people, machines and teachers to which branch, and until when that is agreed."""
    kinds = {
        "enterprise": PartnerKind.ENTERPRISE, "partner": PartnerKind.ENTERPRISE,
        "partner_university": PartnerKind.SCHOOL, "government": PartnerKind.INSTITUTION,
    }  # fmt: skip
    homes = {entry["host_org"]: entry["id"] for entry in story.seed.rows("academies")}
    for at, entry in enumerate(story.seed.rows("organizations")):
        if (kind := kinds.get(entry["type"])) is None:
            continue
        branch_id = story.key(homes.get(entry["id"], "ac-yf" if "partner" in entry["type"] else "ac-head"))
        draft = PartnerDraft(
            branch_id, entry["name"], kind, entry["uscc"], agreement=f"HZ-2025-{at:02}",
            agreed_on=date(2025, 3, 1), ends_on=date(2026 + at % 3, 12, 31),
        )  # fmt: skip
        story.services.partners.save_partner(story.admin, 0, draft)


def _plans(story: Story) -> None:
    """Specialties and talent plans: proposed by the clerk, approved by the leader."""
    network, seed = story.services.network, story.seed
    for entry in seed.rows("academies"):
        network.propose_specialty(story.clerk, seed.keys[entry["id"]], entry["specialty"])
    for entry in seed.rows("talent_plans"):
        targets = tuple(Target(t["kpi"], t["unit"], t["target"]) for t in entry["targets"])
        draft = PlanDraft(seed.keys[entry["academy"]], entry["year"], entry["title"], "", targets)
        plan_id = network.propose_plan(story.clerk, draft)
        plan = next(p for p in network.plans(story.approver, story.key(entry["academy"])) if p.id == plan_id)
        network.approve_plan(story.approver, plan_id, plan.version)
    for row in network.branches(story.approver):
        if row.code not in ("WL", "WLV"):  # two wait for their second person: the demo shows what waiting is
            network.approve_specialty(story.approver, row.id, row.specialty_version)
