"""The demo's path templates: what the coal and the steel branch teach in their trades."""

from datetime import date

from academy.apprenticeship.facts_contract import PathDraft, Side
from academy.apprenticeship.facts_template import TemplateDraft
from academy.demo.story import Chapter, Story

BEGUN = date(2025, 1, 15)
SURVEYOR = (
    PathDraft(1, Side.CHARACTER, "入职引导：规章制度、安全规程和岗位责任", 8, 1, 3, "安全考试成绩单"),
    PathDraft(1, Side.TECHNICAL, "测量仪器的操作与检校", 24, 1, 4, "实操考核表"),
    PathDraft(2, Side.TECHNICAL, "井下导线测量", 48, 4, 10, "测量成果图"),
    PathDraft(2, Side.CHARACTER, "班组协作与质量意识", 8, 6, 12, "谈心记录"),
    PathDraft(3, Side.TECHNICAL, "内业平差与采掘工程制图", 48, 10, 18, "采掘工程平面图一幅"),
    PathDraft(4, Side.TECHNICAL, "参加技术攻关，独立完成一项测量任务", 32, 18, 24, "攻关总结"),
)
MINER = (
    PathDraft(1, Side.CHARACTER, "矿井安全规程与自救互救", 16, 1, 3, "安全考试成绩单"),
    PathDraft(1, Side.TECHNICAL, "采煤工艺与支架操作跟班学习", 40, 1, 6, "跟班记录"),
    PathDraft(2, Side.TECHNICAL, "采煤机、刮板输送机操作与日常检修", 64, 5, 12, "实操考核表"),
    PathDraft(2, Side.CHARACTER, "班组长素养：沟通、交接班与现场管理", 8, 10, 18, "谈心记录"),
    PathDraft(3, Side.TECHNICAL, "顶板管理与异常处置演练", 32, 13, 18, "演练照片"),
)
STEELMAKER = (
    PathDraft(1, Side.CHARACTER, "炉前安全与劳动纪律", 12, 1, 3, "安全考试成绩单"),
    PathDraft(1, Side.TECHNICAL, "转炉炼钢工艺与设备认知", 32, 1, 4, "笔试成绩单"),
    PathDraft(2, Side.TECHNICAL, "装料、吹炼与终点控制跟班操作", 72, 4, 12, "炉次操作记录"),
    PathDraft(2, Side.CHARACTER, "质量意识与劳模精神宣讲", 8, 8, 12, "心得一篇"),
    PathDraft(3, Side.TECHNICAL, "独立完成脱氧合金化与出钢操作", 56, 13, 20, "炉次合格率统计"),
    PathDraft(3, Side.TECHNICAL, "参加节能降耗小革新", 24, 18, 24, "五小成果申报表"),
)
TEMPLATES = (
    ("ac-qj", "工程测量员两年培养路径", "工程测量员", "高级工", 24, SURVEYOR),
    ("ac-qj", "井下采矿工十八个月培养路径", "井下采矿工", "高级工", 18, MINER),
    ("ac-yf", "炼钢工两年培养路径", "炼钢工", "高级工", 24, STEELMAKER),
)


def chapters(story: Story) -> list[Chapter]:
    return [(BEGUN, lambda: _templates(story))]


def _templates(story: Story) -> None:
    service, levels = story.services.apprenticeship, story.seed.levels
    for branch, title, trade, level, months, path in TEMPLATES:
        draft = TemplateDraft(story.key(branch), title, trade, levels[level], months, path)
        service.add_template(story.clerk, draft)
