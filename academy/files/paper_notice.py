"""个人信息处理告知同意书: what a person reads, ticks and signs. After 个人信息保护法 arts. 14, 17, 29."""

from academy.files.paper_cover import A4, BOTTOM, LEFT, MIDDLE, TOP, WIDTH
from academy.people.facts import PersonSheet
from academy.printing.flow import Item, draw_page, paginate, paragraph
from academy.printing.marks import page_of
from academy.printing.paper import Paper
from academy.printing.units import Style

PURPOSES = (
    "为组织培训、考勤、考核、发放证书和带徒培养，处理您的姓名、证件号码、电话、单位、工种、学时和成绩。",
    "为核对身份和办理证书，处理您的证件号码和一寸照片（敏感个人信息）。需要您单独同意。",
    "为申领培训补贴，把您的姓名、证件号码和银行账号报送人力资源社会保障部门。需要您单独同意。",
    "在公示、网站或宣传中公布您的姓名、单位和照片（不公布证件号码）。需要您单独同意，不同意不影响培训。",
)
RIGHTS = (
    "您可以查阅、复制、更正个人信息，可以撤回同意；撤回前已进行的处理不受影响。班次档案保存十年，"
    "到期后按规定删除。拒绝提供非必需的信息，不影响您参加培训。"
)
BEGIN = 52.0  # mm: where the text begins below the title
BODY = Style("song", 12, 21, latin="song")


def draw_notice(sheet: PersonSheet, academy: str, text_version: str) -> bytes:
    """The notice for one person: each purpose with its own boxes, and a line to sign on."""
    paper = Paper(A4, f"个人信息处理告知同意书　{sheet.number}")
    page = paper.sheet()
    page.tracked("个人信息处理告知同意书", Style("song-bold", 20, 28), MIDDLE, 40, 0.1)
    whom = (
        f"{sheet.name}（{sheet.number}）：{academy or '本学院'}依照《中华人民共和国个人信息保护法》告知如下，"
        "请逐项勾选。"
    )
    items: list[Item] = [paragraph(whom, BODY, WIDTH)]
    items += [paragraph(f"□ 同意　□ 不同意　　{text}", BODY, WIDTH, indent=0, before=6) for text in PURPOSES]
    items.append(paragraph(RIGHTS, BODY, WIDTH, before=8))
    (only,) = paginate(items, BOTTOM - BEGIN - 40, BOTTOM - TOP)
    y = draw_page(page, only, LEFT, BEGIN, WIDTH) + 18
    for at, label in enumerate(("本人签名：", "日　　期：")):
        x = LEFT + at * WIDTH / 2
        used = page.text(label, Style("song", 12, 16), x, y)
        page.line(x + used, y + 2.6, x + WIDTH / 2 - 8, y + 2.6, 0.4)
    page_of(page, 1, 1, y=284, left=f"告知书版本 {text_version}")
    return paper.pdf()
