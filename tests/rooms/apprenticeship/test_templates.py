"""Path templates on both engines: kept, changed edition by edition, copied, adapted to a person."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from sqlalchemy import select

from academy.apprenticeship import rules_template
from academy.apprenticeship.facts_contract import ContractState, PathDraft, Side
from academy.apprenticeship.facts_template import FitDraft, TemplateDraft, TemplateState
from academy.apprenticeship.service import ApprenticeshipService
from academy.base import undo
from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.journal import JournalLine
from academy.base.problems import Refused
from academy.base.vault import Vault
from tests.printing.pdf import text_of
from tests.rooms.apprenticeship.people import (
    PUPIL,
    a_draft,
    a_signer,
    fill_people,
    sign_all,
    version_of,
)
from tests.rooms.conftest import COAL, HEAD, NOW, STEEL

STEPS = (
    PathDraft(1, Side.CHARACTER, "安全规程学习", 16, 1, 6, "安全考试成绩单"),
    PathDraft(1, Side.TECHNICAL, "测量仪器操作与检校", 48, 1, 8, "实操考核表"),
    PathDraft(2, Side.TECHNICAL, "井下导线测量", 96, 9, 24, "测量成果图"),
)
COAL_PATH = TemplateDraft(COAL, "工程测量员 24 个月", "工程测量员", 4, 24, STEPS)


@pytest.fixture
def service(door: Door, vault: Vault) -> ApprenticeshipService:
    fill_people(door.database, vault)
    return ApprenticeshipService(door, vault, a_signer())


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, []),
        ({"branch_id": None}, [("contract.branch_missing", "branch_id")]),
        ({"title": " "}, [("template.title_missing", "title")]),
        ({"title": "长" * 61}, [("template.title_long", "title")]),
        ({"title": "已有"}, [("template.title_taken", "title")]),
        ({"trade": ""}, [("template.trade_missing", "trade")]),
        ({"trade": "工" * 41}, [("template.trade_long", "trade")]),
        ({"target_level": 0}, [("contract.target_missing", "target_level")]),
        ({"months": None}, [("template.months_range", "months")]),
        ({"months": 37}, [("template.months_range", "months")]),
        ({"months": 20}, [("contract.step_after_end", "path")]),
        ({"path": ()}, [("contract.path_missing", "path")]),
        (
            {"path": (PathDraft(text=" ", hours=-1, month_from=3, month_to=2),)},
            [
                ("contract.step_text_missing", "path"), ("contract.step_hours", "path"),
                ("contract.step_months", "path"),
            ],
        ),
    ],
)  # fmt: skip
def test_every_problem_of_a_template_is_found_at_its_field(
    change: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    found = rules_template.template_problems(replace(COAL_PATH, **change), frozenset({"已有"}), 36)
    assert [(each.code, each.field) for each in found] == expected


@pytest.mark.parametrize(
    ("term", "months"),
    [
        (24, [(1, 6), (1, 8), (9, 24)]),
        (12, [(1, 3), (1, 4), (5, 12)]),
        (36, [(1, 9), (1, 12), (13, 36)]),
        (7, [(1, 2), (1, 2), (3, 7)]),
        (1, [(1, 1), (1, 1), (1, 1)]),
    ],
)
def test_steps_follow_each_other_in_a_shorter_or_longer_term(
    term: int, months: list[tuple[int, int]]
) -> None:
    found = rules_template.fitted(COAL_PATH, term, {})
    assert [(each.step.month_from, each.step.month_to) for each in found] == months
    assert [each.step.hours for each in found] == [16, 48, 96]


@pytest.mark.parametrize("months", range(1, 37))
@pytest.mark.parametrize("term", [1, 5, 6, 11, 12, 24, 36, 37])
def test_adapted_months_stay_inside_the_term_without_gaps(months: int, term: int) -> None:
    path = tuple(PathDraft(at, Side.TECHNICAL, "步骤", 1, at, at) for at in range(1, months + 1))
    found = [
        each.step for each in rules_template.fitted(replace(COAL_PATH, months=months, path=path), term, {})
    ]
    assert all(1 <= step.month_from <= step.month_to <= term for step in found)
    assert found[0].month_from == 1
    assert found[-1].month_to == term
    assert all(after.month_from <= step.month_to + 1 for step, after in pairwise(found))


@pytest.mark.parametrize(
    ("trade", "wanted", "fits"),
    [
        ("工程测量员", "工程测量员", True),
        ("测量员", "工程测量员", True),
        ("焊工", "电 焊工", True),
        ("ＣＮＣ操作工", "cnc操作工", True),
        ("焊工", "钳工", False),
        ("焊工", "", False),
    ],
)
def test_a_template_fits_a_trade_however_it_is_written(trade: str, wanted: str, fits: bool) -> None:
    assert rules_template.fits(trade, wanted) is fits


def test_a_template_is_kept_whole(service: ApprenticeshipService, clerk: Actor) -> None:
    key = service.add_template(clerk, COAL_PATH)
    (row,) = service.templates(clerk)
    assert (row.id, row.edition, row.steps, row.hours, row.shared) == (key, 1, 3, 160, False)
    assert service.template_sheet(clerk, key).draft == COAL_PATH
    with pytest.raises(Refused) as no:
        service.add_template(clerk, COAL_PATH)
    assert [each.code for each in no.value.problems] == ["template.title_taken"]


def test_a_change_is_a_new_edition_and_the_old_one_stays(
    service: ApprenticeshipService, clerk: Actor
) -> None:
    first = service.add_template(clerk, COAL_PATH)
    second = service.change_template(clerk, first, replace(COAL_PATH, path=STEPS[:2]), 1)
    sheet = service.template_sheet(clerk, second)
    assert [(row.id, row.edition, row.state) for row in sheet.editions] == [
        (second, 2, TemplateState.ACTIVE), (first, 1, TemplateState.REPLACED),
    ]  # fmt: skip
    assert service.template_sheet(clerk, first).draft.path == STEPS
    assert [row.id for row in service.templates(clerk)] == [second]
    with pytest.raises(Refused) as no:
        service.change_template(clerk, first, COAL_PATH, 2)
    assert [each.code for each in no.value.problems] == ["record.changed_meanwhile"]


def test_a_change_is_undone(service: ApprenticeshipService, clerk: Actor, door: Door) -> None:
    first = service.add_template(clerk, COAL_PATH)
    service.change_template(clerk, first, replace(COAL_PATH, title="新", path=STEPS[:1]), 1)
    with door.database.transaction(write=True) as db:
        change = db.scalars(
            select(JournalLine.id).where(JournalLine.verb == "apprenticeship.change_template")
        ).one()
        assert undo.problems_of(db, change) == []
        undo.take_back(db, change)
    (row,) = service.templates(clerk)
    assert (row.id, row.title, row.steps) == (first, COAL_PATH.title, 3)


def test_a_retired_template_is_offered_no_more(service: ApprenticeshipService, clerk: Actor) -> None:
    key = service.add_template(clerk, COAL_PATH)
    service.retire_template(clerk, key, 1)
    assert service.templates(clerk) == []
    assert [row.state for row in service.templates(clerk, retired=True)] == [TemplateState.RETIRED]
    assert service.fitting_templates(clerk, COAL, PUPIL) == []
    with pytest.raises(Refused) as no:
        service.retire_template(clerk, key, 2)
    assert [each.code for each in no.value.problems] == ["record.changed_meanwhile"]
    service.add_template(clerk, COAL_PATH)


def test_shared_templates_are_used_everywhere_and_changed_by_the_head_academy(
    service: ApprenticeshipService, clerk: Actor, coal_clerk: Actor
) -> None:
    shared = service.add_template(clerk, replace(COAL_PATH, branch_id=HEAD, title="通用"))
    steel = service.add_template(clerk, replace(COAL_PATH, branch_id=STEEL, title="炼钢工", trade="炼钢工"))
    assert [(row.title, row.shared) for row in service.templates(coal_clerk)] == [("通用", True)]
    assert [row.id for row in service.fitting_templates(coal_clerk, COAL, None)] == [shared]
    for act in (
        lambda: service.change_template(coal_clerk, shared, COAL_PATH, 1),
        lambda: service.retire_template(coal_clerk, shared, 1),
        lambda: service.add_template(coal_clerk, replace(COAL_PATH, branch_id=STEEL)),
        lambda: service.copy_template(coal_clerk, shared, STEEL),
        lambda: service.fitting_templates(coal_clerk, STEEL, None),
    ):
        with pytest.raises(Refused) as no:
            act()
        assert [each.code for each in no.value.problems] == ["access.other_branch"]
    with pytest.raises(Refused) as no:
        service.template_sheet(coal_clerk, steel)
    assert [each.code for each in no.value.problems] == ["record.gone"]


def test_a_copy_is_the_branchs_own(service: ApprenticeshipService, clerk: Actor, coal_clerk: Actor) -> None:
    shared = service.add_template(clerk, replace(COAL_PATH, branch_id=HEAD))
    first = service.copy_template(coal_clerk, shared, COAL)
    second = service.copy_template(coal_clerk, shared, COAL)
    titles = [service.template_sheet(coal_clerk, key).row.title for key in (first, second)]
    assert titles == ["工程测量员 24 个月", "工程测量员 24 个月（2）"]
    assert service.template_sheet(coal_clerk, first).draft.path == STEPS


def test_templates_of_the_apprentices_trade_come_first(service: ApprenticeshipService, clerk: Actor) -> None:
    for branch, title, trade in (
        (HEAD, "通用测量", "工程测量员"), (COAL, "采煤机司机", "采煤机司机"), (COAL, "本院测量", "测量员"),
    ):  # fmt: skip
        service.add_template(clerk, replace(COAL_PATH, branch_id=branch, title=title, trade=trade))
    rows = service.fitting_templates(clerk, COAL, PUPIL)
    assert [(row.title, row.fits) for row in rows] == [
        ("本院测量", True), ("通用测量", True), ("采煤机司机", False),
    ]  # fmt: skip


def test_what_the_apprentice_did_in_an_earlier_contract_is_marked(
    service: ApprenticeshipService, clerk: Actor
) -> None:
    template = service.add_template(clerk, COAL_PATH)
    path = (replace(STEPS[0], text="安全规程 学习"), STEPS[2])
    key = service.draft(clerk, replace(a_draft(service, clerk), path=path))
    service.freeze(clerk, key, version_of(service, clerk, key))
    sign_all(service, clerk, key, NOW.date())
    sheet = service.contract_sheet(clerk, key)
    assert sheet.row.state is ContractState.ACTIVE
    service.mark_step(clerk, key, sheet.path[0].id, NOW.date(), sheet.path[0].version)
    fit = FitDraft(PUPIL, date(2027, 1, 1), date(2027, 12, 31))
    found = service.fitted_path(clerk, template, fit)
    assert [each.done_on for each in found] == [NOW.date(), None, None]
    assert [each.step.month_to for each in found] == [3, 4, 12]
    assert found[0].step.evidence == "安全考试成绩单"


def test_without_a_term_a_template_keeps_its_months(service: ApprenticeshipService, clerk: Actor) -> None:
    template = service.add_template(clerk, COAL_PATH)
    assert [each.step for each in service.fitted_path(clerk, template, FitDraft())] == list(STEPS)


def test_a_contract_keeps_its_steps_when_the_template_changes(
    service: ApprenticeshipService, clerk: Actor
) -> None:
    template = service.add_template(clerk, COAL_PATH)
    steps = tuple(each.step for each in service.fitted_path(clerk, template, FitDraft()))
    key = service.draft(clerk, replace(a_draft(service, clerk), path=steps))
    service.change_template(clerk, template, replace(COAL_PATH, path=STEPS[:1]), 1)
    held = service.contract_sheet(clerk, key).terms.path
    assert held == STEPS


def test_a_path_is_saved_as_a_template(service: ApprenticeshipService, clerk: Actor) -> None:
    draft = replace(a_draft(service, clerk), path=STEPS)
    made = service.template_of(clerk, service.draft(clerk, draft))
    assert made == TemplateDraft(COAL, "工程测量员 24 个月培养路径", "工程测量员", 4, 24, STEPS)
    service.add_template(clerk, made)


def test_the_agreement_names_the_evidence_of_each_stage(service: ApprenticeshipService, clerk: Actor) -> None:
    path = (*STEPS, PathDraft(3, Side.TECHNICAL, "独立作业", 8, 20, 24))
    key = service.draft(clerk, replace(a_draft(service, clerk), path=path))
    pages = text_of(service.preview_agreement(clerk, key))
    for evidence in ("安全考试成绩单", "实操考核表", "测量成果图", "阶段检查"):
        assert evidence in pages
