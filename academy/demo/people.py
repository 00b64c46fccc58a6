"""The people of the demo network and their roles in branches."""

from datetime import date
from typing import Any

from academy.demo.seed import Seed, day_of
from academy.demo.story import Story
from academy.people.facts import Level, PersonDraft, Role
from academy.people.facts_identity import DocType, Gender

ROLES = {
    "trainee": Role.TRAINEE,
    "apprentice": Role.TRAINEE,
    "character_mentor": Role.CHARACTER_MENTOR,
    "technical_mentor": Role.TECHNICAL_MENTOR,
    "instructor": Role.INSTRUCTOR,
}
GENDERS = {"男": Gender.MALE, "女": Gender.FEMALE}


def register(story: Story) -> None:
    """Register everybody in his branch, with every role he has there."""
    people, seed = story.services.people, story.seed
    hosts = {entry["id"]: entry["host_org"] for entry in seed.rows("academies")}
    for entry in seed.rows("people"):
        branch = entry.get("academy", "ac-head")
        roles = list(dict.fromkeys(ROLES[role] for role in entry["roles"] if role in ROLES)) or [Role.STAFF]
        draft = _draft(seed, entry, story.key(branch), entry.get("org") or hosts[branch], roles[0])
        person_id = people.add(story.admin, draft)
        seed.keys[entry["id"]] = person_id
        for role in roles[1:]:
            people.add_role(story.admin, person_id, story.key(branch), role)


def _draft(seed: Seed, entry: dict[str, Any], branch_id: int, unit: str, role: Role) -> PersonDraft:
    since = entry.get("post_since")
    return PersonDraft(
        branch_id=branch_id,
        name=entry["name"],
        doc_type=DocType(entry["doc_type"]),
        doc_no=entry["doc_no"],
        gender=GENDERS[entry["gender"]],
        birth=date.fromisoformat(entry["birth"]),
        phone=entry["mobile"],
        unit=seed.organizations[unit],
        post=entry.get("title", ""),
        trade=seed.trades.get(entry.get("occupation", ""), ""),
        level=Level(seed.levels.get(entry.get("skill_level", ""), 0)),
        education=entry.get("education", ""),
        category=entry.get("worker_category", ""),
        is_cadre=bool(entry.get("cadre")),
        trade_since=day_of(since) if since else None,
        role=role,
    )
