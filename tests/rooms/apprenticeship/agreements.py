"""An agreement between fictional people."""

from datetime import date

from academy.apprenticeship.facts import AgreementSheet, PartySheet, PathStage, Terms

TERMS = Terms(
    starts=date(2025, 3, 3),
    ends=date(2027, 3, 2),
    months=24,
    talks_per_month=1,
    hours_per_month=16,
    weight_theory=30,
    weight_practice=60,
    weight_overall=10,
    pass_mark=60,
    practice_min=65,
    excellent_mark=90,
    allowance_character=10000,
    allowance_technical=20050,
    pay_cycle="按季",
    pass_pay_percent=80,
    copies=4,
)
PATH = (
    PathStage(
        "入门",
        date(2025, 3, 3),
        date(2026, 2, 28),
        "熟悉岗位纪律与安全规程；完成师徒结对谈话",
        "仪器检校与维护；水准测量；读图识图",
        192,
        "现场实操\n笔试",
    ),
    PathStage(
        "攻关",
        date(2026, 3, 1),
        date(2027, 3, 2),
        "总结培养体会；参与新徒弟帮带",
        "独立绘制采掘工程平面图；参加1项技术攻关",
        208,
        "出师考核",
    ),
)
AGREEMENT = AgreementSheet(
    number="QJ-DT-2025-003",
    character=PartySheet(
        "管正德", "邱集煤矿企业（示例）区队党支部书记", "中共党员", "15400000009", "371499197601209011"
    ),
    technical=PartySheet(
        "贺明尺", "邱集煤矿企业（示例）地质测量技术员", "高级技师", "15400000003", "371499197906069013"
    ),
    apprentice=PartySheet(
        "贺一舟", "邱集煤矿企业（示例）地质测量部", "中级工", "15400000006", "371499199705129015"
    ),
    academy="邱集煤炭工匠学院",
    host="邱集煤矿企业（示例）",
    terms=TERMS,
    character_goals="遵章守纪、无“三违”，每季度谈心谈话不少于1次，完成年度学习任务",
    technical_goals="独立完成导线测量与平差，独立绘制采掘工程平面图，参加1项技术攻关",
    target_level="工程测量员三级／高级工",
    path=PATH,
    exam_theory="测量学基础、误差理论、矿山安全规程",
    exam_practice="导线测量与平差、采掘工程平面图绘制",
    exam_overall="素能评价、培养记录、技术攻关参与情况",
    standard="能够独立完成本岗位导线测量、平差和采掘工程平面图绘制；培养期内无责任事故。",
    summary="计划400学时，其中现场实操不少于360学时。中期检查安排在2026年3月。",
    signed_on=date(2025, 3, 3),
    code="GX1:" + "QED8WEX0" * 14,
)
