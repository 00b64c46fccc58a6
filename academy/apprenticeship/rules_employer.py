"""What a new apprenticeship (企业新型学徒制) asks besides what every contract asks. Pure functions.

Source: 人社部发〔2018〕66号 and what the provinces made of it; numbers are settings (`store_settings`).
"""

from collections.abc import Iterator
from datetime import timedelta

from academy.apprenticeship.facts_contract import ContractDraft, Limits
from academy.base.problems import Problem, problem
from academy.base.terms import plus_months
from academy.network.rules_codes import credit_code_problems, normalised_credit_code

HOURS_MOST = 5_000


def employer_problems(draft: ContractDraft, limits: Limits) -> Iterator[Problem]:
    """Employer with its code, hours at both places, a labour contract long enough, the promise of wages."""
    if not draft.employer.strip():
        yield problem("contract.employer_missing", "employer")
    yield from credit_code_problems(normalised_credit_code(draft.employer_uscc), "employer_uscc")
    for field in ("hours_on_job", "hours_at_school"):
        hours: int | None = getattr(draft, field)
        if hours is None or not 1 <= hours <= HOURS_MOST:
            yield problem("contract.number_range", field, least=1, most=HOURS_MOST)
    if draft.target_level and draft.target_level < limits.target_least:
        yield problem("contract.target_low", "target_level", level=f"level.{limits.target_least}")
    yield from _labour(draft, limits)
    if not draft.wage_promised:
        yield problem("contract.wage_not_promised", "wage_promised")


def _labour(draft: ContractDraft, limits: Limits) -> Iterator[Problem]:
    """A labour contract of a year or more that was looked at and has begun when the training begins."""
    if not draft.labour_seen:
        yield problem("contract.labour_not_seen", "labour_seen")
    if draft.labour_from is None:
        yield problem("contract.date_missing", "labour_from")
        return
    if draft.starts and draft.labour_from > draft.starts:
        yield problem("contract.labour_late", "labour_from", starts=draft.starts.isoformat())
    if draft.labour_until is None:
        return  # 无固定期限
    least = plus_months(draft.labour_from, limits.labour_months) - timedelta(days=1)
    if draft.labour_until < least:
        yield problem(
            "contract.labour_short", "labour_until", months=limits.labour_months, least=least.isoformat()
        )
