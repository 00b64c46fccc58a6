"""From an amendment to its paper: old and new side by side, who signs it, how its facts are kept."""

import base64
import json
from dataclasses import asdict
from typing import Any

from sqlalchemy.orm import Session

from academy.apprenticeship import rules_amendment, store_sheet
from academy.apprenticeship.facts import PartySheet
from academy.apprenticeship.facts_amendment import (
    FIELDS,
    MENTORS,
    AmendmentDraft,
    AmendmentKind,
    AmendmentSheet,
    ChangeLine,
)
from academy.apprenticeship.facts_contract import (
    ContractDraft,
    ContractKind,
    EndReason,
    Head,
    Party,
    PathDraft,
    PayCycle,
    Side,
)
from academy.apprenticeship.rules import level_name, level_title
from academy.base.vault import Vault
from academy.people.facts import Member
from academy.people.store import doc_numbers, members
from academy.printing.chinese import plain_date

TEMPLATE = "amendment-1"
UNNUMBERED = "草稿（未编号）"
SEALED = "sealed:"
KINDS = {
    AmendmentKind.EXTENSION: "延长培养期限",
    AmendmentKind.CHARACTER_MENTOR: "更换素能培养人",
    AmendmentKind.TECHNICAL_MENTOR: "更换技术培养人",
    AmendmentKind.GOALS: "调整培养目标和培养路径",
    AmendmentKind.TERMS: "调整协议条款",
    AmendmentKind.SUSPENSION: "中止履行协议",
    AmendmentKind.EARLY_END: "提前解除协议",
}
TITLES = {
    ContractKind.DUAL_MENTOR: "“素能＋技术”双导师带徒协议书",
    ContractKind.NEW_APPRENTICESHIP: "企业新型学徒培养协议",
}
LETTERS = {
    ContractKind.DUAL_MENTOR: {
        Party.CHARACTER: ("甲方", "素能培养人"),
        Party.TECHNICAL: ("乙方", "技术培养人"),
        Party.APPRENTICE: ("丙方", "徒弟"),
        Party.ACADEMY: ("丁方", "鉴证单位"),
    },
    ContractKind.NEW_APPRENTICESHIP: {
        Party.ENTERPRISE: ("甲方", "企业"),
        Party.APPRENTICE: ("乙方", "学徒"),
        Party.ACADEMY: ("丙方", "培训机构"),
    },
}
NAMES = {
    "ends": "培养期限止于", "goals_character": "素能目标", "goals_technical": "技术目标",
    "target_level": "期满应达到的等级", "talks_per_month": "每月谈心次数", "hours_per_month": "每月指导学时",
    "weight_theory": "理论知识占比", "weight_practice": "实际操作占比", "weight_overall": "综合评价占比",
    "pass_mark": "合格分数", "practice_min": "实际操作最低分", "excellent_mark": "优秀分数",
    "allowance_character": "素能培养人每月津贴", "allowance_technical": "技术培养人每月津贴",
    "pass_pay_percent": "考核合格发放比例", "pay_cycle": "津贴发放",
}  # fmt: skip
UNITS = {
    "talks_per_month": "次", "hours_per_month": "学时", "weight_theory": "%", "weight_practice": "%",
    "weight_overall": "%", "pass_mark": "分", "practice_min": "分", "excellent_mark": "分",
    "pass_pay_percent": "%",
}  # fmt: skip
CYCLES = {PayCycle.MONTHLY: "按月", PayCycle.QUARTERLY: "按季"}
REASONS = {
    EndReason.AGREED: "协商一致解除", EndReason.APPRENTICE_LEFT: "徒弟离岗",
    EndReason.MENTOR_LEFT: "培养人离岗", EndReason.BREACH: "违反协议", EndReason.OBJECTION: "首月异议",
    EndReason.OTHER: "其他",
}  # fmt: skip
MENTOR_NAMES = {
    AmendmentKind.CHARACTER_MENTOR: "素能培养人",
    AmendmentKind.TECHNICAL_MENTOR: "技术培养人",
}
SIDES = {Side.CHARACTER: "素能", Side.TECHNICAL: "技术"}


def amendment_sheet(
    db: Session, vault: Vault, contract: Head, draft: AmendmentDraft, parties: tuple[Party, ...], number: str
) -> AmendmentSheet:
    """What the paper shows; an empty number marks it as a draft."""
    before = store_sheet.draft_of(db, contract)
    then = rules_amendment.after(draft, before)
    persons = {**contract.persons()}
    if (field := MENTORS.get(draft.kind)) and (key := getattr(then, field)) is not None:
        persons[Party(field.removesuffix("_id"))] = key
    held = members(db, [*persons.values(), *contract.persons().values()])
    academy, _, _ = store_sheet.witness(db, contract.branch_id)
    letters = LETTERS[contract.kind]
    names = {party: held[key].name for party, key in persons.items()} | {
        Party.ACADEMY: academy,
        Party.ENTERPRISE: before.employer,
    }
    return AmendmentSheet(
        number=number or UNNUMBERED,
        contract_number=contract.number,
        contract_title=TITLES[contract.kind],
        signed_on=contract.activated_on or contract.starts,
        kind=KINDS[draft.kind],
        reason=draft.reason.strip(),
        effective_on=draft.effective_on or contract.starts,
        lines=tuple(_lines(draft, before, then, held)),
        signing=tuple((*letters[party], names[party]) for party in parties),
        staying=tuple(letters[party][0] for party in contract.parties() if party not in parties),
        academy=academy,
        copies=max(before.copies or 0, len(parties)),
        newcomer=_newcomer(db, vault, draft, then, held),
    )


def _newcomer(
    db: Session, vault: Vault, draft: AmendmentDraft, then: ContractDraft, held: dict[int, Member]
) -> PartySheet | None:
    """A new mentor stands on the paper as the agreement's parties do, with his full document number."""
    field = MENTORS.get(draft.kind)
    key = getattr(then, field) if field else None
    if key is None:
        return None
    who = held[key]
    character = draft.kind is AmendmentKind.CHARACTER_MENTOR
    standing = who.political if character else level_name(who.level)
    number = doc_numbers(db, vault, [key])[key]
    return PartySheet(who.name, f"{who.unit}{who.post}", standing, who.phone, number)


def _lines(
    draft: AmendmentDraft, before: ContractDraft, then: ContractDraft, held: dict[int, Member]
) -> list[ChangeLine]:
    if draft.kind is AmendmentKind.SUSPENSION:
        until = f"，预计至{plain_date(draft.until)}恢复" if draft.until else "，恢复日期另行确认"
        return [ChangeLine("协议履行", "正常履行", f"自本补充协议生效之日起中止{until}")]
    if draft.kind is AmendmentKind.EARLY_END:
        why = REASONS[draft.end_reason or EndReason.AGREED]
        last = f"至{plain_date(before.ends)}止" if before.ends else "—"
        return [ChangeLine("协议终期", last, f"自本补充协议生效之日起解除（{why}）")]
    if field := MENTORS.get(draft.kind):
        old, new = (held[getattr(terms, field)] for terms in (before, then))
        return [ChangeLine(MENTOR_NAMES[draft.kind], _who(old), _who(new))]
    return [
        ChangeLine("个人培养路径", *_paths(before.path, then.path))
        if name == "path"
        else ChangeLine(NAMES[name], _text(name, before), _text(name, then))
        for name in FIELDS[draft.kind]
        if getattr(before, name) != getattr(then, name)
    ]


def _who(member: Member) -> str:
    return f"{member.name}\n{member.unit}{member.post}"


def _text(name: str, terms: ContractDraft) -> str:
    value: Any = getattr(terms, name)
    if value is None or value == ():
        return "—"
    if name == "ends":
        return plain_date(value)
    if name == "target_level":
        return level_title(value)
    if name == "pay_cycle":
        return CYCLES[value]
    if isinstance(value, tuple):
        return "\n".join(value)
    if name.startswith("allowance"):
        whole, rest = divmod(value, 100)
        return f"{whole}.{rest:02d} 元" if rest else f"{whole} 元"
    return f"{value} {UNITS[name]}" if UNITS[name] != "%" else f"{value}%"


def _paths(before: tuple[PathDraft, ...], then: tuple[PathDraft, ...]) -> tuple[str, str]:
    """Only the steps that differ; where only the order does, all of them."""
    same = set(before) & set(then)
    if len(same) == len(before) == len(then):
        same = set()
    return _steps(before, same), _steps(then, same)


def _steps(path: tuple[PathDraft, ...], left_out: set[PathDraft]) -> str:
    lines = [
        f"阶段{step.stage}　{SIDES[step.side]}：{step.text}"
        f"（第 {step.month_from}—{step.month_to} 月，{step.hours} 学时）"
        for step in path
        if step not in left_out
    ]
    return "\n".join(lines) or "—"


def sealed(sheet: AmendmentSheet, vault: Vault) -> dict[str, Any]:
    """The facts as the archive keeps them: the newcomer's document number stays sealed there."""
    facts: dict[str, Any] = json.loads(json.dumps(asdict(sheet), default=str))
    if facts["newcomer"] is not None:
        hidden = vault.seal(facts["newcomer"]["document"])
        facts["newcomer"]["document"] = SEALED + base64.b64encode(hidden).decode()
    return facts
