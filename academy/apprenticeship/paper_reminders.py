"""催办单: what each person still has to do, one person a page, to be handed over against a signature."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from academy.apprenticeship.facts_contract import SEALING, ContractKind, Party
from academy.apprenticeship.facts_due import DueKind, DueLine, Waited
from academy.apprenticeship.paper_form import A4, LEFT, NOTE, PLAIN, WIDTH
from academy.printing.chinese import plain_date
from academy.printing.grid import VALUE, Grid, split_rows
from academy.printing.marks import page_of
from academy.printing.paper import Paper
from academy.printing.sheet import Sheet
from academy.printing.units import Style

TITLE = "带徒工作催办单"
HEADS = ("序号", "事项", "徒弟", "协议编号", "应办日期", "期限", "说明")
COLUMNS = (10, 25, 18, 28, 21, 19, WIDTH - 121)
ROWS, TOP, ROW, TALL = 10, 66.0, 10.5, 18.0
LONG = 9  # letters of a name from which a row is tall
PARTIES = {
    Party.CHARACTER: "素能培养人", Party.TECHNICAL: "技术培养人", Party.APPRENTICE: "徒弟",
    Party.ACADEMY: "学院", Party.ENTERPRISE: "企业",
}  # fmt: skip
SEATS = PARTIES | {
    Party.CHARACTER: "院校导师", Party.TECHNICAL: "企业导师", Party.APPRENTICE: "学徒",
    Party.ACADEMY: "培训机构",
}  # fmt: skip  # how a new apprenticeship calls them
WAITED = {Waited.AMENDMENT: "补充协议", Waited.END: "提前终止", Waited.MARKS: "出师考核成绩"}
KINDS = {
    DueKind.APPROVAL: "审批", DueKind.SIGNATURE: "协议签字", DueKind.AMENDMENT: "补充协议签字",
    DueKind.LOG: "补填培养记录", DueKind.TALK: "补谈心记录",
    DueKind.RETURNED: "修改退回记录",
    DueKind.ENDING: "出师考核", DueKind.OBJECTION: "异议期", DueKind.PAUSE: "中止超期",
    DueKind.LOAD: "带徒超额",
}  # fmt: skip
MONTHS_SHOWN = 4


def draw_reminders(lines: Sequence[DueLine], today: date, office: str) -> bytes:
    """One page or more for each person; `office` is who reminds. Refused when a text cannot be printed."""
    people = [list(group) for _, group in groupby(sorted(lines, key=_whose), key=_whose)]
    pages = [(page, place) for own in people for place, page in enumerate(split_rows(own, ROWS, ROWS))]
    paper = Paper(A4, TITLE)
    for number, (page, place) in enumerate(pages, 1):
        sheet = paper.sheet()
        _head(sheet, page[0], today, office)
        bottom = _table(sheet, page, place * ROWS)
        _receipt(sheet, bottom)
        page_of(sheet, number, len(pages), y=284, left=TITLE)
    return paper.pdf()


def explained(line: DueLine) -> str:
    """What exactly is wanted, in one phrase."""
    months = "、".join(f"{month.year}年{month.month}月" for month in line.months[:MONTHS_SHOWN])
    if len(line.months) > MONTHS_SHOWN:
        months += f"等{len(line.months)}个月"
    if line.kind is DueKind.APPROVAL:
        return f"请审批{'、'.join(WAITED[Waited(each)] for each in line.note.split())}"
    party = (PARTIES if line.agreement is ContractKind.DUAL_MENTOR else SEATS)[line.party]
    act = "盖章" if line.party in SEALING else "签字"
    return {
        DueKind.SIGNATURE: f"请以{party}身份{act}",
        DueKind.AMENDMENT: f"{line.note}，请以{party}身份{act}",
        DueKind.TALK: f"缺{months}谈心或评价",
        DueKind.LOG: f"缺{months}",
        DueKind.RETURNED: f"请改{months}",
        DueKind.ENDING: "请安排出师考核",
        DueKind.OBJECTION: "此前可提出异议",
        DueKind.PAUSE: "请恢复或解除协议",
        DueKind.LOAD: f"带徒{line.count}名，限{line.most}名",
    }[line.kind]


def delay(line: DueLine) -> str:
    """How long it is overdue, or how long there is left."""
    if line.days > 0:
        return f"逾期{line.days}天"
    return "今日到期" if line.days == 0 else f"还有{-line.days}天"


def _whose(line: DueLine) -> tuple[str, bool, str, int]:
    """Branch by branch, its people by name, the academy's own lines last."""
    return line.branch, line.person_id == 0, line.person, line.person_id


def _head(sheet: Sheet, line: DueLine, today: date, office: str) -> None:
    sheet.tracked(TITLE, Style("song-bold", 20, 26), sheet.w / 2, 30, 0.18)
    name = f"{line.person}：" if line.person_id else f"{line.branch}："
    sheet.fitted(name, Style("kai", 13, 18, latin="song"), LEFT, 45, WIDTH - 50)
    sheet.text(f"截至 {plain_date(today)}", PLAIN, LEFT + WIDTH, 45, "r")
    note = f"以下带徒工作需要您办理，请按期完成。如已办结，请告知{office}。"
    sheet.para(note, PLAIN, LEFT, 52, WIDTH, indent=2)


def _table(sheet: Sheet, lines: Sequence[DueLine], done: int) -> float:
    heights = [TALL if len(line.apprentice) > LONG else ROW for line in lines]
    grid = Grid(sheet, LEFT, TOP, COLUMNS, [9, *heights])
    for column, label in enumerate(HEADS):
        grid.label(0, column, label)
    for row, line in enumerate(lines, 1):
        cells = (
            str(done + row), KINDS[line.kind], line.apprentice, line.number, line.due.isoformat(),
            delay(line), explained(line),
        )  # fmt: skip
        for column, text in enumerate(cells):
            grid.cell(row, column, text, VALUE, "l" if column == len(cells) - 1 else "c", least=6.5)
    grid.frame()
    return grid.bottom


def _receipt(sheet: Sheet, bottom: float) -> None:
    y = bottom + 12
    for at, label in enumerate(("签收人：", "日期：")):
        x = LEFT + WIDTH / 2 + at * WIDTH / 4 - 12
        used = sheet.text(label, PLAIN, x, y)
        sheet.line(x + used, y + 2.4, x + WIDTH / 4 - 4, y + 2.4, 0.4)
    sheet.text("本单只列姓名，不含证件号码和电话。", NOTE, LEFT, y)
