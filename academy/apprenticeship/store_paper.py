"""From a contract to its agreement: the facts of the paper, their digest, and how they are kept."""

import base64
import hashlib
import json
from dataclasses import asdict, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy.orm import Session

from academy.apprenticeship import store_sheet
from academy.apprenticeship.facts import AgreementSheet, PartySheet, PathStage, Terms
from academy.apprenticeship.facts_contract import ContractDraft, Head, PathDraft, PayCycle, Side
from academy.apprenticeship.rules import level_name, level_title
from academy.apprenticeship.rules_kinds import ENGLISH_LEVELS, Agreement
from academy.apprenticeship.store_settings import objection_months
from academy.base.terms import months_between, plus_months
from academy.base.vault import Vault
from academy.people.facts import Member
from academy.people.store import doc_numbers, members

UNNUMBERED = "草稿（未编号）"
CYCLES = {PayCycle.MONTHLY: "按月", PayCycle.QUARTERLY: "按季"}
SEALED = "sealed:"


def agreement(
    db: Session, vault: Vault, head: Head, draft: ContractDraft, number: str, on: date
) -> AgreementSheet:
    """What the agreement shows, with full document numbers; an empty number marks every page as a draft.

    `on` is the day of the freeze: settings that the text quotes are taken as they hold on it.
    """
    people = members(db, list(head.persons().values()))
    numbers = doc_numbers(db, vault, list(head.persons().values()))
    academy, host, _ = store_sheet.witness(db, head.branch_id)
    character, technical, apprentice = (people[key] for key in head.persons().values())
    technical_goals = "；".join(draft.goals_technical)
    steps = stages(draft)
    return AgreementSheet(
        number=number or UNNUMBERED,
        character=_party(character, character.political, numbers),
        technical=_party(technical, level_name(technical.level), numbers),
        apprentice=_party(apprentice, level_name(apprentice.level), numbers),
        academy=academy, host=host or apprentice.unit,
        terms=replace(terms(draft, head), objection_months=objection_months(db, head.branch_id, on)),
        character_goals="；".join(draft.goals_character),
        technical_goals=technical_goals,
        target_level=f"{apprentice.trade}{level_title(draft.target_level)}", path=steps,
        bilingual=draft.bilingual, target_english=ENGLISH_LEVELS[draft.target_level],
        exam_theory="本职业（工种）基础知识、操作规程、安全知识", exam_practice=technical_goals,
        exam_overall="职业道德、劳动纪律、月度记录与季度评价",
        standard=f"总分 {draft.pass_mark} 分及以上，且实际操作不低于 {draft.practice_min} 分；"
        "培养期内未发生责任事故。",
        summary=f"共 {len(steps)} 个阶段，{sum(step.hours for step in draft.path)} 学时。",
    )  # fmt: skip


def _party(member: Member, standing: str, numbers: dict[int, str]) -> PartySheet:
    return PartySheet(member.name, f"{member.unit}{member.post}", standing, member.phone, numbers[member.id])


def terms(draft: ContractDraft, head: Head) -> Terms:
    return Terms(
        starts=head.starts, ends=head.ends, months=months_between(head.starts, head.ends),
        talks_per_month=draft.talks_per_month or 0, hours_per_month=draft.hours_per_month or 0,
        weight_theory=draft.weight_theory or 0, weight_practice=draft.weight_practice or 0,
        weight_overall=draft.weight_overall or 0, pass_mark=draft.pass_mark or 0,
        practice_min=draft.practice_min or 0, excellent_mark=draft.excellent_mark or 0,
        allowance_character=draft.allowance_character or 0,
        allowance_technical=draft.allowance_technical or 0, pay_cycle=CYCLES[draft.pay_cycle],
        pass_pay_percent=draft.pass_pay_percent or 0, copies=draft.copies or 0,
    )  # fmt: skip


def stages(draft: ContractDraft) -> tuple[PathStage, ...]:
    """Annex one has a row for each stage: its steps joined side by side, its months as dates."""
    found: dict[int, list[PathDraft]] = {}
    for step in draft.path:
        found.setdefault(step.stage, []).append(step)
    starts, ends = draft.starts or date.min, draft.ends or date.max
    return tuple(
        PathStage(
            name="阶段",
            starts=plus_months(starts, min(step.month_from for step in steps) - 1),
            ends=min(ends, plus_months(starts, max(step.month_to for step in steps)) - timedelta(days=1)),
            character=_joined(steps, Side.CHARACTER),
            technical=_joined(steps, Side.TECHNICAL),
            hours=sum(step.hours for step in steps),
            assessed_by=_assessed_by(steps),
        )
        for _, steps in sorted(found.items())
    )


def _assessed_by(steps: list[PathDraft]) -> str:
    """By which evidence a stage is judged, each named once."""
    named = dict.fromkeys(step.evidence.strip() for step in steps if step.evidence.strip())
    return "\n".join(("月度记录", *(named or ("阶段检查",))))


def _joined(steps: list[PathDraft], side: Side) -> str:
    return "；".join(step.text for step in steps if step.side is side)


def digest(sheet: Agreement) -> str:
    """SHA-256 of the facts in canonical form, document numbers included."""
    text = json.dumps(asdict(sheet), ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def sealed(sheet: Agreement, vault: Vault) -> dict[str, Any]:
    """The facts as the archive keeps them: document numbers stay sealed there as everywhere."""
    facts: dict[str, Any] = json.loads(json.dumps(asdict(sheet), default=str))
    for party in facts.values():
        if isinstance(party, dict) and party.get("document"):
            hidden = vault.seal(party["document"])
            party["document"] = SEALED + base64.b64encode(hidden).decode()
    return facts
