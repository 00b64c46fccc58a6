"""When may a contract be drafted, frozen, signed, ended? Pure functions: no I/O, no clock.

Source: the articles of the dual-mentor agreement; its numbers are settings (`store_settings`).
"""

from collections.abc import Iterator, Sequence
from datetime import date

from academy.apprenticeship import rules_employer
from academy.apprenticeship.facts_contract import (
    PARTIES_OF,
    RUNNING,
    SEALING,
    AssessmentDraft,
    ContractDraft,
    ContractKind,
    ContractState,
    EndDraft,
    EndReason,
    Engagements,
    Grade,
    Limits,
    Medium,
    Party,
    PathDraft,
    SignatureDraft,
    party_key,
)
from academy.base.problems import Problem, problem
from academy.base.terms import months_between, plus_months
from academy.people.facts import Member

PARTIES = PARTIES_OF[ContractKind.DUAL_MENTOR]
MARKS = {ContractKind.DUAL_MENTOR: "DT", ContractKind.NEW_APPRENTICESHIP: "XTZ"}
LEVEL_NAMES = ("", "学徒工", "初级工", "中级工", "高级工", "技师", "高级技师", "特级技师", "首席技师")
FIVE_GRADES = range(2, 7)  # ranks that have one of the five grades; the grade falls as the rank rises


def draft_problems(
    draft: ContractDraft, people: dict[int, Member], held: Engagements, limits: Limits, today: date
) -> list[Problem]:
    """Every reason to refuse the draft, so that the form can mark all fields at once."""
    found = [problem("contract.branch_missing", "branch_id")] if draft.branch_id is None else []
    found += _people(draft, people)
    if draft.kind is ContractKind.DUAL_MENTOR:  # cadre, level, years: this scheme alone
        found += _mentors(draft, people, limits, today)
    else:
        found += rules_employer.employer_problems(draft, limits)
    found += _engagements(draft, people, held, limits)
    found += _term(draft, limits)
    found += _terms(draft)
    found += _path(draft)
    return found


def freeze_problems(draft: ContractDraft) -> list[Problem]:
    """What a draft may lack and an agreement may not."""
    found = []
    if not draft.goals_character:
        found.append(problem("contract.goals_missing", "goals_character"))
    if not draft.goals_technical:
        found.append(problem("contract.goals_missing", "goals_technical"))
    if not draft.path:
        found.append(problem("contract.path_missing", "path"))
    if not draft.target_level:
        found.append(problem("contract.target_missing", "target_level"))
    return found


def _people(draft: ContractDraft, people: dict[int, Member]) -> Iterator[Problem]:
    seen: set[int] = set()
    for party in (Party.APPRENTICE, Party.CHARACTER, Party.TECHNICAL):
        field = f"{party.value}_id"
        key: int | None = getattr(draft, field)
        if key is None or key not in people:
            yield problem("contract.person_missing", field, party=party_key(draft.kind, party))
        elif key in seen:
            yield problem("contract.same_person", field, name=people[key].name)
        if key is not None:
            seen.add(key)


def _mentors(
    draft: ContractDraft, people: dict[int, Member], limits: Limits, today: date
) -> Iterator[Problem]:
    character = people.get(draft.character_id or 0)
    technical = people.get(draft.technical_id or 0)
    apprentice = people.get(draft.apprentice_id or 0)
    if character and not character.is_cadre:
        yield problem("contract.not_cadre", "character_id", name=character.name)
    if technical and technical.trade_since is None:
        yield problem("contract.since_missing", "technical_id", name=technical.name)
    elif technical and technical.trade_since and _years(technical.trade_since, today) < limits.mentor_years:
        yield problem(
            "contract.years_short", "technical_id", name=technical.name,
            years=_years(technical.trade_since, today), least=limits.mentor_years,
        )  # fmt: skip
    if technical and apprentice and technical.level <= apprentice.level:
        yield problem(
            "contract.level_not_above", "technical_id", name=technical.name,
            level=f"level.{int(technical.level)}", apprentice=apprentice.name,
            other=f"level.{int(apprentice.level)}",
        )  # fmt: skip
    if draft.target_level and apprentice and draft.target_level < apprentice.level:
        yield problem("contract.target_below", "target_level", level=f"level.{int(apprentice.level)}")


def _engagements(
    draft: ContractDraft, people: dict[int, Member], held: Engagements, limits: Limits
) -> Iterator[Problem]:
    if held.apprentice_number is not None:
        yield problem("contract.apprentice_busy", "apprentice_id", number=held.apprentice_number)
    for field, load in (("character_id", held.character_load), ("technical_id", held.technical_load)):
        key: int | None = getattr(draft, field)
        if key in people and load >= limits.max_apprentices:
            yield problem(
                "contract.load_full", field,
                name=people[key].name, count=load, most=limits.max_apprentices,
            )  # fmt: skip


def _term(draft: ContractDraft, limits: Limits) -> Iterator[Problem]:
    if draft.starts is None:
        yield problem("contract.date_missing", "starts")
    if draft.ends is None:
        yield problem("contract.date_missing", "ends")
    if draft.starts is None or draft.ends is None:
        return
    if draft.ends <= draft.starts:
        yield problem("contract.ends_before_start", "ends")
        return
    months = months_between(draft.starts, draft.ends)
    if months < limits.min_months:
        yield problem("contract.term_short", "ends", months=months, least=limits.min_months)
    if months > limits.max_months:
        yield problem("contract.term_long", "ends", months=months, most=limits.max_months)


def _terms(draft: ContractDraft) -> Iterator[Problem]:
    ranges = (
        ("talks_per_month", 1, 31), ("hours_per_month", 1, 240), ("weight_theory", 0, 100),
        ("weight_practice", 0, 100), ("weight_overall", 0, 100), ("pass_mark", 1, 100),
        ("practice_min", 0, 100), ("excellent_mark", 1, 100), ("allowance_character", 0, 10_000_000),
        ("allowance_technical", 0, 10_000_000), ("pass_pay_percent", 0, 100),
        ("copies", len(PARTIES_OF[draft.kind]), 20),
    )  # fmt: skip
    for field, least, most in ranges:
        value: int | None = getattr(draft, field)
        if value is None:
            yield problem("contract.number_missing", field)
        elif not least <= value <= most:
            unit = 100 if field.startswith("allowance") else 1  # fen are shown as yuan
            yield problem("contract.number_range", field, least=least // unit, most=most // unit)
    weights = (draft.weight_theory, draft.weight_practice, draft.weight_overall)
    if None not in weights and (total := sum(weight or 0 for weight in weights)) != 100:
        yield problem("contract.weights_sum", "weight_theory", total=total)
    if draft.pass_mark and draft.excellent_mark and draft.excellent_mark < draft.pass_mark:
        yield problem("contract.excellent_below_pass", "excellent_mark")


def _path(draft: ContractDraft) -> Iterator[Problem]:
    months = 0
    if draft.starts and draft.ends and draft.ends > draft.starts:
        months = months_between(draft.starts, draft.ends)
    for place, step in enumerate(draft.path, 1):
        yield from step_problems(step, str(place), months)


def step_problems(step: PathDraft, where: str, months: int) -> Iterator[Problem]:
    """What is wrong with one step; `months` of the term, 0 while it is not known."""
    if not step.text.strip():
        yield problem("contract.step_text_missing", "path", where=where)
    if step.hours < 0:
        yield problem("contract.step_hours", "path", where=where)
    if not 1 <= step.month_from <= step.month_to:
        yield problem("contract.step_months", "path", where=where)
    elif months and step.month_to > months:
        yield problem("contract.step_after_end", "path", where=where, months=months)


def _years(since: date, today: date) -> int:
    return today.year - since.year - ((today.month, today.day) < (since.month, since.day))


def number_of(code: str, year: int, count: int, kind: ContractKind = ContractKind.DUAL_MENTOR) -> str:
    """The contract's number: branch, kind (导师带徒, 新型学徒制), year, running number in that year.

    QJ-DT-2026-001, QJ-XTZ-2026-001: each kind counts for itself.
    """
    return f"{code}-{MARKS[kind]}-{year}-{count:03d}"


def level_name(level: int) -> str:
    """The Chinese name of a skill level, as a table on paper writes it; empty when unknown."""
    return LEVEL_NAMES[level]


def level_title(level: int) -> str:
    """How sentences on paper write a skill level: 三级／高级工; ranks without a grade stand alone."""
    grade = "一二三四五"[6 - level] if level in FIVE_GRADES else ""
    return f"{grade}级／{level_name(level)}" if grade else level_name(level)


def signature_problems(
    draft: SignatureDraft,
    signed: Sequence[Party],
    frozen_on: date,
    today: date,
    parties: Sequence[Party] = PARTIES,
) -> list[Problem]:
    found = []
    if draft.party not in parties:
        found.append(problem("contract.no_party", "party", party=f"contract.party.{draft.party.value}"))
    if draft.party in signed:
        found.append(problem("contract.party_signed", "party", party=f"contract.party.{draft.party.value}"))
    if draft.signed_on is None:
        found.append(problem("contract.date_missing", "signed_on"))
    elif draft.signed_on < frozen_on:
        found.append(problem("contract.signed_before_text", "signed_on", frozen=frozen_on.isoformat()))
    elif draft.signed_on > today:
        found.append(problem("contract.date_future", "signed_on"))
    if draft.party in SEALING and not draft.signer.strip():
        found.append(problem("contract.signer_missing", "signer"))
    if draft.party in SEALING and draft.medium is Medium.SCREEN:
        found.append(problem("contract.seal_needs_ink", "medium"))
    return found


def in_force_from(starts: date, signed: Sequence[date]) -> date:
    """Article 10: from the last signature on, but never before the term begins."""
    return max(starts, *signed)


def overdue(state: ContractState, ends: date, today: date) -> bool:
    """The term is over and no assessment is on record."""
    return state in RUNNING and ends < today


def end_problems(
    draft: EndDraft, activated_on: date, today: date, objection_months: int = 1
) -> list[Problem]:
    """`objection_months`: how long after the start each side may object (agreement, article 9; a setting)."""
    found = _day("on", draft.on, activated_on, today)
    until = plus_months(activated_on, objection_months)
    if draft.reason is None:
        found.append(problem("contract.reason_missing", "reason"))
    elif draft.reason is EndReason.OBJECTION and draft.on and draft.on > until:
        found.append(problem("contract.objection_late", "reason", until=until))
    elif draft.reason is EndReason.OTHER and not draft.note.strip():
        found.append(problem("contract.note_missing", "note"))
    return found


def pause_problems(since: date | None, reason: str, activated_on: date, today: date) -> list[Problem]:
    found = _day("since", since, activated_on, today)
    if not reason.strip():
        found.append(problem("contract.note_missing", "reason"))
    return found


def resume_problems(on: date | None, since: date, today: date) -> list[Problem]:
    return _day("on", on, since, today)


def _day(field: str, day: date | None, first: date, today: date) -> list[Problem]:
    if day is None:
        return [problem("contract.date_missing", field)]
    if day > today:
        return [problem("contract.date_future", field)]
    if day < first:
        return [problem("contract.date_before", field, first=first.isoformat())]
    return []


def total_tenths(draft: AssessmentDraft, weights: tuple[int, int, int]) -> int:
    """Weighted total in tenths of a point, half a tenth rounded up: what is decided on is what is printed."""
    marks = (draft.theory or 0, draft.practice or 0, draft.overall or 0)
    return (sum(weight * mark for weight, mark in zip(weights, marks, strict=True)) + 5) // 10


def grade_of(draft: AssessmentDraft, terms: ContractDraft, tenths: int) -> Grade:
    """Article 7: total and practice both reach their marks, and no accident for which he is answerable."""
    enough = tenths >= 10 * (terms.pass_mark or 0) and (draft.practice or 0) >= (terms.practice_min or 0)
    if draft.accident or not enough:
        return Grade.FAILED
    return Grade.EXCELLENT if tenths >= 10 * (terms.excellent_mark or 0) else Grade.PASSED
