"""When may a path template be kept, and how is it adapted to a person? Pure functions: no I/O, no clock."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from academy.apprenticeship.facts_contract import PathDraft, Side
from academy.apprenticeship.facts_template import FittedStep, TemplateDraft
from academy.apprenticeship.rules import step_problems
from academy.base.problems import Problem, problem

LONGEST_TITLE = 60
LONGEST_TRADE = 40

Done = Mapping[tuple[Side, str], date]


def template_problems(draft: TemplateDraft, taken: frozenset[str], most_months: int) -> list[Problem]:
    """Every reason to refuse; `taken` are the titles of the branch's other templates in use."""
    return [*_head(draft, taken), *_months(draft, most_months), *_steps(draft)]


def _head(draft: TemplateDraft, taken: frozenset[str]) -> Iterator[Problem]:
    title, trade = draft.title.strip(), draft.trade.strip()
    if draft.branch_id is None:
        yield problem("contract.branch_missing", "branch_id")
    if not title:
        yield problem("template.title_missing", "title")
    elif len(title) > LONGEST_TITLE:
        yield problem("template.title_long", "title", most=LONGEST_TITLE)
    elif title in taken:
        yield problem("template.title_taken", "title", title=title)
    if not trade:
        yield problem("template.trade_missing", "trade")
    elif len(trade) > LONGEST_TRADE:
        yield problem("template.trade_long", "trade", most=LONGEST_TRADE)
    if not draft.target_level:
        yield problem("contract.target_missing", "target_level")


def _months(draft: TemplateDraft, most: int) -> Iterator[Problem]:
    if draft.months is None or not 1 <= draft.months <= most:
        yield problem("template.months_range", "months", most=most)


def _steps(draft: TemplateDraft) -> Iterator[Problem]:
    if not draft.path:
        yield problem("contract.path_missing", "path")
    for place, step in enumerate(draft.path, 1):
        yield from step_problems(step, str(place), draft.months or 0)


def fitted(draft: TemplateDraft, term: int, done: Done) -> list[FittedStep]:
    """The steps for a term of so many months, each with the day the apprentice did it before.

    Months are stretched or pressed together in proportion, so that a step that followed another still does;
    hours and evidence stay.
    """
    return [
        FittedStep(_scaled(step, draft.months or term, term), done.get((step.side, same(step.text))))
        for step in draft.path
    ]


def _scaled(step: PathDraft, months: int, term: int) -> PathDraft:
    first = min(_rounded(step.month_from - 1, term, months) + 1, term)
    last = min(max(_rounded(step.month_to, term, months), first), term)
    return replace(step, month_from=first, month_to=last)


def _rounded(month: int, term: int, months: int) -> int:
    return (2 * month * term + months) // (2 * months)


def same(text: str) -> str:
    """What makes two wordings the same step: neither blanks, case nor full-width letters."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def fits(trade: str, wanted: str) -> bool:
    """Whether a template's trade is the person's, or one names the other more closely."""
    own, asked = same(trade), same(wanted)
    return bool(own and asked) and (own in asked or asked in own)


def title_of(trade: str, months: int) -> str:
    """What a template made from a contract's path is called at first."""
    return f"{trade} {months} 个月培养路径".strip()


def copied_title(title: str, taken: frozenset[str]) -> str:
    """A title the branch does not use yet."""
    made, count = title, 1
    while made in taken:
        count += 1
        made = f"{title}（{count}）"
    return made
