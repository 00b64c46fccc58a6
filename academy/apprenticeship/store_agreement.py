"""From a contract of either kind to the facts of its agreement."""

from datetime import date

from sqlalchemy.orm import Session

from academy.apprenticeship import store_paper, store_sheet
from academy.apprenticeship.facts import PartySheet
from academy.apprenticeship.facts_contract import ContractDraft, ContractKind, Head
from academy.apprenticeship.facts_employer import EmployerSheet
from academy.apprenticeship.rules import level_name, level_title
from academy.apprenticeship.rules_kinds import ENGLISH_LEVELS, Agreement
from academy.base.terms import months_between
from academy.base.vault import Vault
from academy.people.facts import Member
from academy.people.store import doc_numbers, members


def agreement(
    db: Session, vault: Vault, head: Head, draft: ContractDraft, number: str, on: date
) -> Agreement:
    """What the agreement shows, with full document numbers; an empty number marks every page as a draft.

    `on` is the day of the freeze, or of the preview of a draft.
    """
    if head.kind is ContractKind.NEW_APPRENTICESHIP:
        return _employer(db, vault, head, draft, number)
    return store_paper.agreement(db, vault, head, draft, number, on)


def _employer(db: Session, vault: Vault, head: Head, draft: ContractDraft, number: str) -> EmployerSheet:
    people = members(db, list(head.persons().values()))
    apprentice = people[head.apprentice_id]
    document = doc_numbers(db, vault, [head.apprentice_id])[head.apprentice_id]
    return EmployerSheet(
        number=number or store_paper.UNNUMBERED,
        employer=draft.employer, employer_uscc=draft.employer_uscc,
        apprentice=_party(apprentice, document),
        enterprise_mentor=_party(people[head.technical_id]),
        school_teacher=_party(people[head.character_id]),
        body=store_sheet.witness(db, head.branch_id)[0],
        trade=apprentice.trade, target_level=level_title(draft.target_level),
        starts=head.starts, ends=head.ends, months=months_between(head.starts, head.ends),
        hours_on_job=draft.hours_on_job or 0, hours_at_school=draft.hours_at_school or 0,
        labour_from=draft.labour_from or date.min, labour_until=draft.labour_until,
        school_goals="；".join(draft.goals_character), job_goals="；".join(draft.goals_technical),
        plan=store_paper.stages(draft), copies=draft.copies or 0, bilingual=draft.bilingual,
        target_english=ENGLISH_LEVELS[draft.target_level],
    )  # fmt: skip


def _party(member: Member, document: str = "") -> PartySheet:
    """The teachers do not sign: their document numbers are not needed and not printed."""
    return PartySheet(
        member.name, f"{member.unit}{member.post}", level_name(member.level),
        member.phone if document else "", document,
    )  # fmt: skip
