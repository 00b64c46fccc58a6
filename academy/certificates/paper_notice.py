"""证书作废通知书、拟作废告知书 (A4): one page to a holder, with a receipt to sign and cut off."""

from academy.base.words import Words
from academy.certificates import rules_notice
from academy.certificates.facts_notice import VoidNotice
from academy.printing.chinese import plain_date
from academy.printing.grid import Grid
from academy.printing.inks import LABEL_GREY, RULE_GREY
from academy.printing.marks import seal_place
from academy.printing.paper import Paper
from academy.printing.sheet import MM, Sheet
from academy.printing.units import Style

A4 = (210.0, 297.0)
LEFT = 28.0
WIDTH = 37 * 12 / MM  # 37 ems of 12 point: a full line of Han then needs no stretching
BODY = Style("song", 12, 22, latin="song")
FACT = Style("kai", 12, 16, latin="song")
NOTE = Style("song", 9, 13.5, ink=LABEL_GREY)
COLUMNS = (28.0, WIDTH / 2 - 28, 28.0, WIDTH / 2 - 28)
HIGH = 11.0
RECEIPT = 232.0  # mm: where the receipt is cut off


def notice_paper(notice: VoidNotice) -> bytes:
    """The notice. Raises Refused when a name or a title cannot be printed."""
    name = rules_notice.title(notice)
    paper = Paper(A4, f"{name}　{notice.number}")
    sheet = paper.sheet()
    sheet.tracked(name, Style("song-bold", 22, 28), sheet.w / 2, 34, 0.16)
    sheet.fitted(f"{notice.name}：", Style("kai", 14, 20, latin="song"), LEFT, 54, WIDTH)
    doing = "拟办理作废" if notice.since is None else "办理作废"
    y = sheet.para(f"您持有的下列证书，因表中所列事由{doing}，现告知如下。", BODY, LEFT, 60, WIDTH)
    y = _facts(sheet, notice, y + 3) + 5
    for each in rules_notice.sentences(notice):
        y = sheet.para(each, BODY, LEFT, y, WIDTH)
    _signature(sheet, notice, max(y + 12, 190))
    _receipt(sheet, notice, name)
    return paper.pdf()


def _facts(sheet: Sheet, notice: VoidNotice, y: float) -> float:
    """What is voided; gives the bottom of the table."""
    kind = Words("zh").word(f"certificates.kind.{notice.kind.value}")
    since = plain_date(notice.since) if notice.since else "待决定"
    rows = (
        (("证书编号", notice.number), ("证书种类", kind)),
        (("发证日期", plain_date(notice.issued_on)), ("证件号码", notice.doc_masked)),
        (("作废事由", rules_notice.cause(notice)), ("作废日期", since)),
    )
    grid = Grid(sheet, LEFT, y, COLUMNS, [HIGH] * 4)
    for at, pairs in enumerate(rows):
        for place, (key, value) in enumerate(pairs):
            grid.label(at, 2 * place, key)
            grid.cell(at, 2 * place + 1, value, FACT, least=7)
    grid.label(3, 0, "证书内容")
    grid.cell(3, 1, notice.about, FACT, "l", cs=3, least=7)
    grid.frame()
    return grid.bottom


def _signature(sheet: Sheet, notice: VoidNotice, y: float) -> None:
    right = LEFT + WIDTH
    seal_place(sheet, right - 28, y + 2)
    sheet.fitted(notice.branch, BODY, right, y, WIDTH / 2 + 20, "r")
    sheet.text(plain_date(notice.day), BODY, right, y + 9, "r")


def _receipt(sheet: Sheet, notice: VoidNotice, name: str) -> None:
    """What the holder signs: it stays with the academy."""
    sheet.line(LEFT, RECEIPT, LEFT + WIDTH, RECEIPT, 0.4, RULE_GREY, "3 2.4")
    sheet.text("送 达 回 执", Style("hei", 12, 16), sheet.w / 2, RECEIPT + 10, "c")
    words = f"本人已收到《{name}》（证书编号{notice.number}），知悉其中的内容和提出异议的途径。"
    y = sheet.para(words, BODY, LEFT, RECEIPT + 15, WIDTH) + 8
    for at, key in enumerate(("收件人（签字）：", "联系电话：", "日期：")):
        x = LEFT + at * WIDTH / 3
        used = sheet.text(key, Style("song", 10.5, 14), x, y)
        sheet.line(x + used, y + 2.6, x + WIDTH / 3 - 4, y + 2.6, 0.4)
    sheet.text("回执由学院留存。", NOTE, LEFT, y + 10)
