"""开班通知 and 培训班办班报告: running text with tables, A4."""

from collections.abc import Sequence
from datetime import date

from academy.courses.facts_dossier import ClassFacts, Line
from academy.printing.chinese import cn_date, plain_date
from academy.printing.flow import Item, Solid, Together, draw_page, paginate, paragraph
from academy.printing.grid import LABEL, VALUE, Grid
from academy.printing.marks import page_of, seal_place
from academy.printing.paper import Paper
from academy.printing.sheet import Sheet
from academy.printing.units import Style

A4 = (210.0, 297.0)
LEFT, WIDTH, TOP, BOTTOM, FIRST = 28.0, 156.63, 30.0, 272.0, 52.0
BODY = Style("song", 12, 21)
HEAD = Style("hei", 12, 21)
TITLE = Style("song-bold", 19, 26)
ROW = 8.0
COLUMNS: tuple[tuple[str, float], ...] = (
    ("日期", 26), ("时间", 27), ("类别", 14), ("学时", 12), ("内容", 39.63), ("授课老师", 18), ("地点", 20),
)  # fmt: skip


def notice(facts: ClassFacts, today: date, preview: bool = False) -> bytes:
    """关于举办…的通知: when, where, what, who, how to sign up; the issuer's date at the foot."""
    blocks = [paragraph("各有关单位：", BODY, WIDTH, indent=0)]
    opening = f"为提高职工技能水平，{facts.branch}决定举办{facts.name}。现将有关事项通知如下。"
    blocks.append(paragraph(opening, BODY, WIDTH))
    for number, (title, texts) in enumerate(_articles(facts)):
        head = f"{'一二三四五六'[number]}、{title}"
        blocks.append(paragraph(head, HEAD, WIDTH, before=6, keep_next=True))
        blocks += [paragraph(text, BODY, WIDTH) for text in texts]
    items: list[Item] = [*blocks]
    if facts.lines:
        items.append(paragraph("附：课程安排", HEAD, WIDTH, before=6, keep_next=True))
        items += _timetable(facts.lines)
    items.append(_signed(facts.branch, today))
    return _pages(f"关于举办{facts.name}的通知", items, f"通知 {facts.number}", preview)


def report(facts: ClassFacts, today: date, preview: bool = False) -> bytes:
    """办班报告: what was held, who came, how it ended; persons and person-times told apart."""
    came = sum(line.came for line in facts.lines)
    items: list[Item] = [
        paragraph("一、基本情况", HEAD, WIDTH, keep_next=True),
        Solid(6 * ROW + 1, lambda sheet, x, y: _facts_table(sheet, facts, x, y), before=4),
        paragraph("二、出勤情况", HEAD, WIDTH, before=10, keep_next=True),
        paragraph(
            f"应到学员 {len(facts.people)} 人，全部课次共签到 {came} 次，出勤率 {facts.rate}。"
            f"{_worst(facts)}", BODY, WIDTH,
        ),
        *_attendance(facts.lines),
        paragraph("三、考核与结业", HEAD, WIDTH, before=10, keep_next=True),
        paragraph(
            f"结业 {facts.completed} 人，未结业 {facts.incomplete} 人，退班 {facts.withdrawn} 人；"
            f"考核合格率 {facts.passed}。", BODY, WIDTH,
        ),
    ]  # fmt: skip
    reasons = [each for each in facts.people if each.reason]
    items += [paragraph(f"{each.place}号 {each.name}：{each.reason}", BODY, WIDTH) for each in reasons]
    items.append(paragraph("四、问题与改进", HEAD, WIDTH, before=10, keep_next=True))
    items.append(Solid(32, _ruled_lines))
    items.append(_signed(facts.branch, today))
    return _pages(f"{facts.name}办班报告", items, f"办班报告 {facts.number}", preview)


def _articles(facts: ClassFacts) -> list[tuple[str, list[str]]]:
    place = "、".join(filter(None, (facts.host, facts.place))) or "另行通知"
    span = plain_date(facts.starts)
    if facts.ends != facts.starts:
        span += f"至{plain_date(facts.ends)}"
    parts = [("理论", facts.theory), ("实操", facts.practical), ("线上", facts.online)]
    hours = "、".join(f"{name} {count} 学时" for name, count in parts if count)
    content = [f"培训课程为“{facts.course}”，共 {facts.hours} 学时（{hours}），每学时 45 分钟。"]
    if facts.scenario:
        content.append(f"演练科目：{facts.scenario}。")
    who = [f"计划培训 {facts.capacity} 人。", *[f"{text}。" for text in facts.conditions]]
    closes = f"报名截至{plain_date(facts.closes_on)}。" if facts.closes_on else "名额报满为止。"
    way = "报名人数超过名额的，当众抽签决定。" if facts.by_lot else "按报名先后录取，额满后登记候补。"
    teacher = f"班主任{facts.head_teacher}" if facts.head_teacher else "班主任"
    return [
        ("时间和地点", [f"时间：{span}。", f"地点：{place}。"]),
        ("培训内容", content),
        ("参加人员", who),
        ("报名办法", [closes + way]),
        ("有关要求", [f"请各单位妥善安排工作，组织学员按时参加。学员凭学员证签到，请假须经{teacher}同意。"]),
    ]  # fmt: skip


def _worst(facts: ClassFacts) -> str:
    absent = sum(line.absent for line in facts.lines)
    leave = sum(line.leave for line in facts.lines)
    return f"请假 {leave} 次，缺勤 {absent} 次。" if absent or leave else "没有请假和缺勤。"


def _timetable(lines: tuple[Line, ...]) -> list[Item]:
    return _table(
        COLUMNS,
        [
            (
                f"{line.day:%Y-%m-%d}", line.time, line.kind, str(line.hours), line.topic, line.instructor,
                line.place,
            )
            for line in lines
        ],
    )  # fmt: skip


def _attendance(lines: tuple[Line, ...]) -> list[Item]:
    columns = (
        ("日期", 30.0), ("时间", 34.0), ("类别", 22.0), ("学时", 16.0), ("实到", 18.0), ("请假", 18.0),
        ("缺勤", 18.63),
    )  # fmt: skip
    rows = [
        (
            f"{line.day:%Y-%m-%d}", line.time, line.kind, str(line.hours), str(line.came), str(line.leave),
            str(line.absent),
        )
        for line in lines
    ]  # fmt: skip
    return _table(columns, rows)


def _table(columns: tuple[tuple[str, float], ...], rows: Sequence[tuple[str, ...]]) -> list[Item]:
    """The head once, then a row each, so that it may run over pages."""
    widths = [width for _, width in columns]

    def head(sheet: Sheet, x: float, y: float) -> None:
        grid = Grid(sheet, x, y, widths, [ROW], pad=1)
        for column, (title, _) in enumerate(columns):
            grid.label(0, column, title)
        grid.frame()

    def line(values: tuple[str, ...]) -> Solid:
        def draw(sheet: Sheet, x: float, y: float) -> None:
            grid = Grid(sheet, x, y, widths, [ROW], inner=0.3, pad=1)
            for column, value in enumerate(values):
                grid.cell(0, column, value, VALUE, least=6.5)

        return Solid(ROW, draw)

    return [Solid(ROW, head, before=4, keep_next=True), *[line(row) for row in rows]]


def _facts_table(sheet: Sheet, facts: ClassFacts, x: float, y: float) -> None:
    grid = Grid(sheet, x, y, [26, 52.3, 26, 52.33], [ROW] * 6)
    span = f"{facts.starts:%Y-%m-%d} 至 {facts.ends:%m-%d}"
    hours = f"{facts.theory}／{facts.practical}／{facts.online}"
    cells = (
        ("班次编号", facts.number, "班次类型", facts.kind), ("课程", facts.course, "主办学院", facts.branch),
        ("起止日期", span, "地点", facts.place), ("班主任", facts.head_teacher, "状态", facts.state),
        ("总学时", str(facts.hours), "理论／实操／线上", hours),
        ("计划人数", str(facts.capacity), "学员人数", str(len(facts.people))),
    )  # fmt: skip
    for number, (first, one, second, two) in enumerate(cells):
        grid.label(number, 0, first)
        grid.cell(number, 1, one, VALUE, least=6.5)
        grid.label(number, 2, second, style=LABEL if len(second) < 6 else Style("hei", 8, 11))
        grid.cell(number, 3, two, VALUE, least=6.5)
    grid.frame()


def _ruled_lines(sheet: Sheet, x: float, y: float) -> None:
    for number in range(4):
        sheet.line(x, y + 8 * (number + 1), x + WIDTH, y + 8 * (number + 1), 0.3)


def _signed(issuer: str, today: date) -> Item:
    def draw(sheet: Sheet, x: float, y: float) -> None:
        centre = x + WIDTH - 36
        sheet.fitted(issuer, BODY, centre, y + 20, 72, "c")
        sheet.text(cn_date(today), BODY, centre, y + 29, "c")
        seal_place(sheet, centre, y + 24.5)

    return Together([Solid(48, draw, before=8)])


def _pages(title: str, items: list[Item], name: str, preview: bool) -> bytes:
    paper = Paper(A4, name, preview)
    pages = paginate(items, BOTTOM - FIRST, BOTTOM - TOP)
    for number, page in enumerate(pages, 1):
        sheet = paper.sheet()
        if number == 1:
            sheet.fitted(title, TITLE, sheet.w / 2, 37, WIDTH, "c", least=12)
        draw_page(sheet, page, LEFT, FIRST if number == 1 else TOP, WIDTH)
        page_of(sheet, number, len(pages))
    return paper.pdf()
