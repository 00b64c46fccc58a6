"""The same certificate by other PDF writers: what a careful programmer would write with each of them.

Run by `bench_press` in an interpreter that has them: `peer_press.py NAME MODE COUNT TIMES FOLDER FONTS`.
It knows nothing of the program. Lines of text, title, number, photo, QR symbol by the fastest library, three
faces; of the ornament only a plain frame, so that every peer is flattered. Prints the median seconds of
processor time, those of children included; faces are read and one certificate is made before.
"""

import base64
import importlib
import io
import json
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

MM = 72 / 25.4
LINES = (
    "十二日至二〇二六年十月十六日参加永锋工匠学院举办的“2026年转",
    "炉冶炼工艺与安全操作培训班（第3期）”，共计四十学时（其中实操",
    "二十四学时），完成全部课程，考核合格，准予结业。",
    "　　特发此证。",
)
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文辉玲红建国志新春梅波宁斌鹏飞鑫浩宇晨轩"


@dataclass(frozen=True, slots=True)
class One:
    name: str
    first: str
    number: str
    code: str
    photo: bytes


def people(count: int) -> list[One]:
    dice, shot = random.Random(3), _photo()
    out = []
    for serial in range(1, count + 1):
        name = dice.choice("王李张刘陈杨赵黄周吴") + "".join(dice.choice(GIVEN) for _ in range(2))
        first = f"　　{name}，男，证件号码371499********{dice.randint(1000, 9999)}，于二〇二六年十月"
        code = "GX1:" + "".join(dice.choice(ALPHABET) for _ in range(141))
        out.append(One(name, first, f"QH-YF-2026-0103-{serial:04d}", code, shot + dice.randbytes(64)))
    return out


def _photo() -> bytes:
    image = importlib.import_module("PIL.Image")
    noise = image.effect_noise((300, 420), 60).convert("RGB")
    file = io.BytesIO()
    noise.save(file, "JPEG", quality=70)
    return file.getvalue()


def symbol(code: str) -> Any:
    """A QR symbol as a small picture of one pixel a module."""
    zxing, image = importlib.import_module("zxingcpp"), importlib.import_module("PIL.Image")
    made = zxing.create_barcode(code, zxing.BarcodeFormat.QRCode, ec_level="M")
    pixels = memoryview(made.to_image(scale=1, add_quiet_zones=False))
    return image.frombytes("L", (pixels.shape[1], pixels.shape[0]), pixels.tobytes())


def png(code: str) -> bytes:
    file = io.BytesIO()
    symbol(code).save(file, "PNG")
    return file.getvalue()


Write = Callable[[Sequence[One], Path], object]


def reportlab(fonts: Path) -> Write:
    canvas = importlib.import_module("reportlab.pdfgen.canvas")
    utils = importlib.import_module("reportlab.lib.utils")
    metrics, tt = (importlib.import_module(f"reportlab.pdfbase.{each}") for each in ("pdfmetrics", "ttfonts"))
    for face in ("song", "song-bold", "hei", "kai"):
        metrics.registerFont(tt.TTFont(face, str(fonts / f"{face}.ttf")))

    def write(some: Sequence[One], target: Path) -> None:
        page = canvas.Canvas(str(target), (297 * MM, 210 * MM), initialFontName="kai")
        for one in some:
            page.rect(20, 20, 297 * MM - 40, 210 * MM - 40)
            page.setFont("song-bold", 44)
            page.drawCentredString(297 * MM / 2, 460, "结业证书")
            text = page.beginText(141, 350)
            text.setFont("kai", 18, 33)
            for line in (one.first, *LINES):
                text.textLine(line)
            text.setFont("song", 9)
            text.setTextOrigin(223, 103)
            text.textOut(one.number)
            page.drawText(text)
            page.setFont("hei", 7.5)
            page.drawString(141, 92, "扫码核验")
            page.setFont("song", 16)
            page.drawCentredString(590, 140, "齐河工匠学院")
            page.drawCentredString(590, 108, "二〇二六年十月十九日")
            page.drawImage(utils.ImageReader(io.BytesIO(one.photo)), 60, 230, 72, 100)
            page.drawInlineImage(symbol(one.code), 141, 102, 68, 68)
            page.showPage()
        page.save()

    return write


def fpdf2(fonts: Path) -> Write:
    fpdf = importlib.import_module("fpdf")

    def write(some: Sequence[One], target: Path) -> None:
        page = fpdf.FPDF("landscape", "mm", "A4")
        page.set_auto_page_break(False)
        for face in ("song", "song-bold", "hei", "kai"):
            page.add_font(face, fname=str(fonts / f"{face}.ttf"))
        for one in some:
            page.add_page()
            page.rect(7, 7, 283, 196)
            page.set_font("song-bold", size=44)
            page.text(112, 47, "结业证书")
            page.set_font("kai", size=18)
            for at, line in enumerate((one.first, *LINES)):
                page.text(50, 86 + at * 11.6, line)
            page.set_font("song", size=9)
            page.text(79, 174, one.number)
            page.set_font("hei", size=7.5)
            page.text(50, 178, "扫码核验")
            page.set_font("song", size=16)
            page.text(190, 160, "齐河工匠学院")
            page.text(182, 171, "二〇二六年十月十九日")
            page.image(io.BytesIO(one.photo), 20, 93, 25, 35)
            page.image(symbol(one.code), 50, 150, 24, 24)
        page.output(str(target))

    return write


def weasyprint(fonts: Path) -> Write:
    weasy = importlib.import_module("weasyprint")
    config = importlib.import_module("weasyprint.text.fonts").FontConfiguration()
    faces = "".join(
        f"@font-face {{ font-family: {face}; src: url({(fonts / face).as_uri()}.ttf) }} "
        for face in ("song", "song-bold", "hei", "kai")
    )
    style = (
        faces + "@page { size: A4 landscape; margin: 0 } section { page-break-after: always; height: "
        "209mm; position: relative } section > * { position: absolute; white-space: pre; margin: "
        "0 } .f { left: 7mm; top: 7mm; width: 282mm; height: 195mm; border: 1px solid } h1 { "
        "font: 44pt song-bold; left: 112mm; top: 30mm } p { font: 18pt/33pt kai; left: 50mm; "
        "top: 81mm } .n { font: 9pt song; left: 79mm; top: 171mm } .s { font: 7.5pt hei; left: "
        "50mm; top: 176mm } .i { font: 16pt/30pt song; left: 182mm; top: 155mm } .p { left: "
        "20mm; top: 93mm; width: 25mm; height: 35mm } .q { left: 50mm; top: 150mm; width: 24mm }"
    )
    sheet = weasy.CSS(string=style, font_config=config)

    def write(some: Sequence[One], target: Path) -> None:
        html = "".join(
            f"<section><div class=f></div><h1>结业证书</h1><p>{one.first}\n{chr(10).join(LINES)}</p>"
            f"<div class=n>{one.number}</div><div class=s>扫码核验</div>"
            "<div class=i>齐河工匠学院\n二〇二六年十月十九日</div>"
            f'<img class=p src="data:image/jpeg;base64,{base64.b64encode(one.photo).decode()}">'
            f'<img class=q src="data:image/png;base64,{base64.b64encode(png(one.code)).decode()}"></section>'
            for one in some
        )
        weasy.HTML(string=html).write_pdf(str(target), stylesheets=[sheet], font_config=config)

    return write


TYPST = """#set page(width: 297mm, height: 210mm, margin: 0mm)
#set par(leading: 0.83em)
#let all = json(sys.inputs.at("data"))
#for one in all [
  #place(top + left, dx: 7mm, dy: 7mm, rect(width: 283mm, height: 196mm))
  #place(top + left, dx: 112mm, dy: 32mm, text(font: "Noto Serif SC", weight: 700, size: 44pt)[结业证书])
  #place(top + left, dx: 50mm, dy: 81mm, text(font: "LXGW WenKai", size: 18pt)[#one.first \\ LINES])
  #place(top + left, dx: 79mm, dy: 171mm, text(font: "Noto Serif SC", size: 9pt)[#one.number])
  #place(top + left, dx: 50mm, dy: 176mm, text(font: "Noto Sans SC", size: 7.5pt)[扫码核验])
  #place(top + left, dx: 182mm, dy: 155mm,
    text(font: "Noto Serif SC", size: 16pt)[齐河工匠学院 \\ 二〇二六年十月十九日])
  #place(top + left, dx: 20mm, dy: 93mm, image(one.photo, width: 25mm, height: 35mm))
  #place(top + left, dx: 50mm, dy: 150mm, image(one.code, width: 24mm))
  #pagebreak(weak: true)
]
""".replace("LINES", " \\ ".join(LINES))


def typst(fonts: Path) -> Write:
    module, work = importlib.import_module("typst"), Path(sys.argv[5])
    source = work / "main.typ"
    source.write_text(TYPST, encoding="utf-8")
    compiler = module.Compiler(str(source), root=str(work), font_paths=[str(fonts)])

    def write(some: Sequence[One], target: Path) -> None:
        rows = []
        for one in some:
            for kind, data in (("jpg", one.photo), ("png", png(one.code))):
                (work / f"{one.number}.{kind}").write_bytes(data)
            rows.append(
                {
                    "first": one.first, "number": one.number, "photo": f"{one.number}.jpg",
                    "code": f"{one.number}.png",
                }
            )  # fmt: skip
        (work / "data.json").write_text(json.dumps(rows), encoding="utf-8")
        target.write_bytes(compiler.compile(sys_inputs={"data": "data.json"}))

    return write


def docxtpl(fonts: Path) -> Write:
    """A Word template filled in for each, converted by LibreOffice in one call, with the faces it has."""
    module, docx = importlib.import_module("docxtpl"), importlib.import_module("docx")
    shared, work = importlib.import_module("docx.shared"), Path(sys.argv[5])
    blank = docx.Document()
    for text in ("结业证书", "{{ first }}", *LINES, "{{ number }}", "齐河工匠学院", "二〇二六年十月十九日"):
        blank.add_paragraph(text)
    blank.add_paragraph("{{ photo }} {{ code }}")
    blank.save(str(work / "blank.docx"))

    def write(some: Sequence[One], target: Path) -> None:
        for one in some:
            page = module.DocxTemplate(str(work / "blank.docx"))
            photo = module.InlineImage(page, io.BytesIO(one.photo), width=shared.Mm(25))
            code = module.InlineImage(page, io.BytesIO(png(one.code)), width=shared.Mm(24))
            page.render({"first": one.first, "number": one.number, "photo": photo, "code": code})
            page.save(str(work / f"{one.number}.docx"))
        files = [str(work / f"{one.number}.docx") for one in some]
        command = ["soffice", "--headless", f"-env:UserInstallation={(work / 'lo').as_uri()}",
                   "--convert-to", "pdf", "--outdir", str(work), *files]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True)

    return write


WRITERS = {
    "reportlab": reportlab, "fpdf2": fpdf2, "weasyprint": weasyprint, "typst": typst, "docxtpl": docxtpl,
}  # fmt: skip


def spent() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def main() -> None:
    name, mode, count, times, folder, fonts = sys.argv[1:7]
    work, some = Path(folder), people(int(count))
    write = WRITERS[name](Path(fonts))
    write(people(1), work / "warm.pdf")
    found = []
    for _ in range(int(times)):
        began = spent()
        if mode == "merged":
            write(some, work / "all.pdf")
        else:
            for one in some:
                write([one], work / f"{one.number}.pdf")
        found.append(spent() - began)
    sys.stdout.write(f"{median(found)}\n")


if __name__ == "__main__":
    os.environ.setdefault("TYPST_IGNORE_SYSTEM_FONTS", "true")
    main()
