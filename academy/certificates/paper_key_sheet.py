"""The backup sheet of the signing keys (A4): typed in again, it makes the keys anew; kept in a safe."""

from dataclasses import dataclass
from datetime import date

from academy.printing.chinese import plain_date
from academy.printing.inks import LABEL_GREY, RED
from academy.printing.marks import seal_place
from academy.printing.paper import Paper
from academy.printing.sheet import Sheet
from academy.printing.units import Style

A4 = (210.0, 297.0)
X = 25.0
KEY = Style("hei", 10, 14, ink=LABEL_GREY)
TEXT = Style("song", 11, 17)
LETTERS = Style("song", 15, 24)
GROUPS = 5  # a line, so that a reader keeps his place


@dataclass(frozen=True, slots=True)
class KeySheet:
    """Two keys in letters; the fingerprints tell which keys they are."""

    academy: str
    academy_no: int
    day: date
    code_fingerprint: str
    pdf_fingerprint: str
    code_letters: str
    pdf_letters: str


def key_sheet(facts: KeySheet) -> bytes:
    paper = Paper(A4, "签名密钥备份页")
    sheet = paper.sheet()
    sheet.text("签名密钥备份页", Style("song-bold", 22, 28), sheet.w / 2, 27, "c")
    sheet.text("机密　只印一份，封存于保险柜，不得拍照、复印、上网传输", Style("hei", 10.5, 14, ink=RED),
               sheet.w / 2, 38, "c")  # fmt: skip
    for at, (key, text) in enumerate(
        (("学院", facts.academy), ("学院代号", str(facts.academy_no)), ("制作日期", plain_date(facts.day)))
    ):
        used = sheet.text(key, KEY, X, 52 + at * 8)
        sheet.fitted(text, TEXT, X + max(used, 20) + 4, 52 + at * 8, 120)
    _block(sheet, 86, "二维码签名密钥（Ed25519）", facts.code_fingerprint, facts.code_letters)
    _block(sheet, 156, "电子版签名密钥（P-256）", facts.pdf_fingerprint, facts.pdf_letters)
    sheet.text(
        "恢复：在“核验”页选“恢复密钥”，照抄字母（不分大小写，空格可省）；末尾三组为校验。", TEXT, X, 228
    )
    sheet.text("封存人（签字）：", TEXT, X, 246)
    sheet.text("保管人（签字）：", TEXT, X, 258)
    seal_place(sheet, sheet.w - X - 25, 252)
    return paper.pdf()


def _block(sheet: Sheet, y: float, title: str, fingerprint: str, letters: str) -> None:
    sheet.text(title, Style("hei", 12.5, 16), X, y)
    sheet.text(f"指纹　{fingerprint}", KEY, X, y + 7)
    groups = letters.split()
    for at in range(0, len(groups), GROUPS):
        line = "　".join(groups[at : at + GROUPS])
        sheet.text(line, LETTERS, X, y + 18 + at // GROUPS * 10.5)
