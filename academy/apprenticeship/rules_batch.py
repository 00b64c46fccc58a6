"""May a whole batch be drafted? The rules of one contract for each row, and what rows do to each other."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from academy.apprenticeship import rules
from academy.apprenticeship.facts_batch import BatchPair, BatchPlan, BatchPreview, BatchRow
from academy.apprenticeship.facts_contract import ContractDraft, Engagements, Limits
from academy.base.problems import Problem, problem
from academy.people.facts import Member

OF_A_ROW = ("apprentice_id", "character_id", "technical_id")


def draft_of(pattern: ContractDraft, pair: BatchPair) -> ContractDraft:
    """The pattern with the people of one row."""
    return replace(
        pattern, apprentice_id=pair.apprentice_id, character_id=pair.character_id,
        technical_id=pair.technical_id,
    )  # fmt: skip


def preview(
    plan: BatchPlan,
    people: dict[int, Member],
    busy: Mapping[int, str],
    loads: Mapping[int, int],
    limits: Limits,
    today: date,
) -> BatchPreview:
    """Every row with its problems; `busy`: binding contracts of apprentices, `loads`: how many of mentors."""
    planned: Counter[int] = Counter()
    listed = Counter(pair.apprentice_id for pair in plan.pairs)
    rows, of_all = [], dict[Problem, None]()
    for place, pair in enumerate(plan.pairs, 1):
        mentors = (pair.character_id or 0, pair.technical_id or 0)
        held = Engagements(busy.get(pair.apprentice_id), loads.get(mentors[0], 0), loads.get(mentors[1], 0))
        found = rules.draft_problems(draft_of(plan.pattern, pair), people, held, limits, today)
        of_all |= dict.fromkeys(each for each in found if each.field not in OF_A_ROW)
        own = [each for each in found if each.field in OF_A_ROW]
        own += _between(pair, people, loads, planned, limits)
        if listed[pair.apprentice_id] > 1 and pair.apprentice_id in people:
            name = people[pair.apprentice_id].name
            own.append(problem("contract.batch_twice", "apprentice_id", name=name))
        rows.append(_row(place, pair, people, own))
        planned.update({key for key in mentors if key})
    return BatchPreview(tuple(rows), tuple(of_all))


def _between(
    pair: BatchPair,
    people: dict[int, Member],
    loads: Mapping[int, int],
    planned: Counter[int],
    limits: Limits,
) -> list[Problem]:
    """Rows before this one have taken the places a mentor had left."""
    found = []
    for field, key in (("character_id", pair.character_id), ("technical_id", pair.technical_id)):
        held = loads.get(key or 0, 0)
        if key in people and held < limits.max_apprentices <= held + planned[key]:
            found.append(
                problem(
                    "contract.batch_load", field, name=people[key].name, count=held + planned[key] + 1,
                    most=limits.max_apprentices,
                )
            )  # fmt: skip
    return found


def _row(place: int, pair: BatchPair, people: dict[int, Member], problems: Sequence[Problem]) -> BatchRow:
    def name(key: int | None) -> str:
        return people[key].name if key in people else ""

    apprentice = people.get(pair.apprentice_id)
    return BatchRow(
        place, name(pair.apprentice_id), apprentice.unit if apprentice else "",
        int(apprentice.level) if apprentice else 0, name(pair.character_id), name(pair.technical_id), pair,
        tuple(problems),
    )  # fmt: skip
