"""The assessment form (出师考核表) and the completion form (出师审批表), blank or with what is on record."""

from academy.apprenticeship.facts_assessment import SittingRow
from academy.apprenticeship.facts_contract import Grade
from academy.apprenticeship.facts_forms import CompletionSheet, ExamSheet
from academy.apprenticeship.paper_form import A4, ENTRY, FACT, LEFT, NOTE, PLAIN, WIDTH
from academy.apprenticeship.paper_monthly import form_head, form_title, ticked
from academy.apprenticeship.paper_records import EXAM_HEADS, EXAM_NOTE
from academy.printing.chinese import plain_date
from academy.printing.grid import Grid
from academy.printing.marks import page_of, seal_place
from academy.printing.paper import Paper
from academy.printing.sheet import Sheet
from academy.printing.units import Text

EXAM_TITLE, COMPLETION_TITLE = "出师考核表", "出师审批表"
GRADES = {Grade.EXCELLENT: "优秀", Grade.PASSED: "合格", Grade.FAILED: "不合格"}
DECISIONS = (
    (Grade.EXCELLENT, "优秀，准予出师"),
    (Grade.PASSED, "合格，准予出师"),
    (Grade.FAILED, "不合格，延长培养"),
)
COMPLETION_NOTE = "注：本表一式两份，存入合同档案和个人档案；审批同意后，由学院核发出师证书。"


def draw_exam(facts: ExamSheet, preview: bool = False) -> bytes:
    """The panel's form: marks, what bars a pass, the panel's and the academy's decision."""
    paper = Paper(A4, f"{EXAM_TITLE}　{facts.head.number}", preview)
    sheet = paper.sheet()
    form_title(sheet, EXAM_TITLE)
    if facts.sitting:
        again = "" if facts.sitting.attempt == 1 else f"（第 {facts.sitting.attempt} 次）"
        sheet.text(f"考核日期：{plain_date(facts.sitting.held_on)}{again}", PLAIN, LEFT + WIDTH, 46.2, "r")
    bottom = _marks(sheet, facts, form_head(sheet, facts.head, 51))
    _verdict(sheet, facts, bottom)
    sheet.para(EXAM_NOTE, NOTE, LEFT, 264, WIDTH, indent=0)
    page_of(sheet, 1, 1, y=284, left=f"{EXAM_TITLE}　{facts.head.number}")
    return paper.pdf()


def _marks(sheet: Sheet, facts: ExamSheet, y: float) -> float:
    grid = Grid(sheet, LEFT, y, [26, 58, 14, 16, 16, WIDTH - 130], [9, 17, 17, 17, 11])
    for column, label in enumerate(EXAM_HEADS):
        grid.label(0, column, label)
    terms, held = facts.terms, facts.sitting
    rows = (
        ("理论知识", facts.theory, terms.weight_theory, held.theory if held else None),
        ("实际操作", facts.practice, terms.weight_practice, held.practice if held else None),
        ("综合评价", facts.overall, terms.weight_overall, held.overall if held else None),
    )
    for row, (name, what, weight, mark) in enumerate(rows, 1):
        got = ("", "") if mark is None else (str(mark), tenths(weight * mark // 10))
        cells = (name, what, f"{weight}%", *got, "")
        for column, text in enumerate(cells):
            grid.cell(row, column, text, ENTRY, "l" if column == 1 else "c", least=6.5)
    grid.label(4, 0, "总分", cs=3)
    grid.cell(4, 3, tenths(held.total_tenths) if held else "", FACT, cs=2)
    grid.cell(4, 5, GRADES[held.grade] if held else "", FACT)
    grid.frame()
    return grid.bottom


def tenths(value: int) -> str:
    """Tenths of a point as written: 875 is 87.5."""
    return f"{value // 10}.{value % 10}"


def _verdict(sheet: Sheet, facts: ExamSheet, y: float) -> None:
    held = facts.sitting
    grid = Grid(sheet, LEFT, y, [26, WIDTH - 26], [12, 24, 24, 58])
    labels: tuple[Text | list[Text], ...] = ("否决事项", "导师意见", ["考评组", "意见"], ["学院", "结论"])
    for row, label in enumerate(labels):
        grid.label(row, 0, label)
        grid.cell(row, 1)
    barred = held is not None and (held.accident or held.violation)
    ticked(sheet, "无责任事故和“三违”记录", LEFT + 30, y + 6, held is not None and not barred)
    ticked(sheet, "有，不得评为合格", LEFT + 86, y + 6, barred)
    _lines(sheet, y + 30, (facts.head.character_title, facts.head.technical_title))
    panel = "、".join(held.panel) if held else ""
    if panel:
        sheet.fitted(f"考评组：{panel}", PLAIN, LEFT + 30, y + 42, WIDTH - 34, least=6.5)
    _lines(sheet, y + 54, ("组长", "成员", "成员"))
    for number, (grade, words) in enumerate(DECISIONS):
        chosen = held is not None and held.confirmed and held.grade is grade
        ticked(sheet, words, LEFT + 30 + number * 42, y + 67, chosen)
    _sealed(sheet, facts.head.academy, LEFT + 28, WIDTH - 30, y + 62)
    grid.frame()


def _lines(sheet: Sheet, y: float, names: tuple[str, ...]) -> None:
    step = (WIDTH - 30) / len(names)
    for number, name in enumerate(names):
        x = LEFT + 30 + number * step
        used = sheet.text(f"{name}：", PLAIN, x, y)
        sheet.line(x + used, y + 2.4, x + step - 6, y + 2.4, 0.4)


def _sealed(sheet: Sheet, who: str, x: float, w: float, y: float) -> None:
    """Signature at the left, the place of the seal with name and date at the right; 56 mm high."""
    sheet.text("负责人（签字）：", PLAIN, x + 2, y + 38)
    sheet.line(x + 30, y + 40.6, x + 30 + min(32, w - 82), y + 40.6, 0.4)
    axis = x + w - 26
    sheet.fitted(who, PLAIN, axis, y + 28, 46, "c", least=6.5)
    sheet.text("年　　月　　日", PLAIN, axis, y + 36, "c")
    seal_place(sheet, axis, y + 31)


def draw_completion(facts: CompletionSheet, preview: bool = False) -> bytes:
    """The form by which a completion is approved: unit, branch and head academy put their seals."""
    paper = Paper(A4, f"{COMPLETION_TITLE}　{facts.head.number}", preview)
    sheet = paper.sheet()
    form_title(sheet, COMPLETION_TITLE)
    bottom = _person(sheet, facts, 49)
    bottom = _record(sheet, facts, bottom)
    grid = Grid(sheet, LEFT, bottom, [26, WIDTH / 2 - 26, 26, WIDTH / 2 - 26], [54, 54])
    half = WIDTH / 2
    for row, column, label in (
        (0, 0, ["用人单位", "意见"]),
        (0, 2, ["分院", "意见"]),
        (1, 0, ["总院", "审批"]),
    ):
        grid.label(row, column, list(label))
        grid.cell(row, column + 1, cs=3 if row else 1)
    sheet.text("（盖章）", PLAIN, LEFT + half - 30, bottom + 28, "c")
    _stamp(sheet, "", LEFT + half - 26, bottom)
    _stamp(sheet, facts.head.academy, LEFT + WIDTH - 26, bottom)
    _stamp(sheet, "", LEFT + WIDTH - 30, bottom + 54)
    for number, words in enumerate(("同意出师", "不同意出师")):
        ticked(sheet, words, LEFT + 32 + number * 30, bottom + 54 + 12, False)
    grid.frame()
    sheet.para(COMPLETION_NOTE, NOTE, LEFT, 270, WIDTH, indent=0)
    page_of(sheet, 1, 1, y=284, left=f"{COMPLETION_TITLE}　{facts.head.number}")
    return paper.pdf()


def _stamp(sheet: Sheet, who: str, axis: float, y: float) -> None:
    if who:
        sheet.fitted(who, PLAIN, axis, y + 26, 48, "c", least=6.5)
    sheet.text("年　　月　　日", PLAIN, axis, y + 36, "c")
    seal_place(sheet, axis, y + 27)


def _person(sheet: Sheet, facts: CompletionSheet, y: float) -> float:
    grid = Grid(sheet, LEFT, y, [26, 52, 26, WIDTH - 104], [8.6] * 6)
    head = facts.head
    rows = (
        ("徒弟姓名", head.apprentice, "性别", facts.gender),
        ("证件号码", facts.document, "单位岗位", facts.post),
        ("职业（工种）", facts.trade, "原技能等级", facts.level),
        ("协议编号", head.number, "期满目标等级", facts.target),
        ("培养期限", f"{facts.starts:%Y.%m.%d}—{facts.ends:%Y.%m.%d}", "鉴证单位", head.academy),
        (head.character_title, head.character, head.technical_title, head.technical),
    )
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if column % 2:
                grid.cell(row, column, cell, FACT, "l", least=6.5)
            else:
                grid.label(row, column, cell)
    grid.frame()
    return grid.bottom


def _record(sheet: Sheet, facts: CompletionSheet, y: float) -> float:
    grid = Grid(sheet, LEFT, y, [26, WIDTH - 26], [15, 13, 21])
    grid.label(0, 0, "培养情况")
    grid.cell(0, 1, facts.record, ENTRY, "l", least=6.5)
    grid.label(1, 0, "考核成绩")
    grid.cell(1, 1, marks_in_words(facts.sitting), ENTRY, "l", least=6.5)
    grid.label(2, 0, "导师意见")
    grid.cell(2, 1)
    _lines(sheet, y + 28 + 14, (facts.head.character_title, facts.head.technical_title))
    grid.frame()
    return grid.bottom


def marks_in_words(held: SittingRow | None) -> str:
    """One sitting in a sentence; without one the blanks to be filled in."""
    if held is None:
        return "理论　　　分，实操　　　分，综合　　　分，总分　　　分，等次　　　　"
    return (
        f"{plain_date(held.held_on)}考核：理论 {held.theory} 分，实操 {held.practice} 分，"
        f"综合 {held.overall} 分，"
        f"总分 {tenths(held.total_tenths)} 分，等次：{GRADES[held.grade]}。"
    )
