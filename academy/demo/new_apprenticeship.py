"""The demo's new apprenticeship (企业新型学徒制): one agreement in draft, of the steelworks' branch."""

from dataclasses import replace
from datetime import date

from academy.apprenticeship.facts_contract import ContractKind, PathDraft, Side
from academy.demo.story import Chapter, Story

DRAFTED = date(2026, 11, 18)
PLAN = (
    (1, Side.CHARACTER, "机械基础、识图与安全生产法规", 96, 1, 6),
    (1, Side.TECHNICAL, "跟班熟悉轧线设备与点检", 160, 1, 6),
    (2, Side.CHARACTER, "液压与电气基础", 64, 7, 12),
    (2, Side.TECHNICAL, "独立完成日常点检与故障判断", 160, 7, 12),
)


def chapters(story: Story) -> list[Chapter]:
    return [(DRAFTED, lambda: _draft(story))]


def _draft(story: Story) -> None:
    service, branch_id = story.services.apprenticeship, story.key("ac-yf")
    employer = next(row for row in story.seed.rows("organizations") if row["id"] == "org-yf")
    usual = service.usual_terms(story.clerk, branch_id, ContractKind.NEW_APPRENTICESHIP)
    service.draft(
        story.clerk,
        replace(
            usual, apprentice_id=story.key("p-t01"), technical_id=story.key("p-ins1"),
            character_id=story.key("p-zbins"), starts=date(2026, 12, 1), ends=date(2027, 11, 30),
            target_level=story.seed.levels["中级工"], employer=employer["name"],
            employer_uscc=employer["uscc"], hours_on_job=320, hours_at_school=160,
            labour_from=date(2026, 3, 1), labour_until=date(2029, 2, 28), labour_seen=True,
            wage_promised=True, goals_character=("完成院校课程并通过结业考核",),
            goals_technical=("独立完成轧线设备点检", "能够判断和处理常见故障"),
            path=tuple(PathDraft(*step) for step in PLAN),
        ),
    )  # fmt: skip
