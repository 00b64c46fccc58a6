"""The least a batch of certificates costs: a writer made by hand for this one certificate and no other.

Where the lines break, where every text stands and which face it takes is known beforehand; nothing is
checked, measured or refused. Each certificate is three strings put together, a QR symbol and a zip. Its files
are as complete as the program's: ornament, embedded subsets that can be searched, code, number.
"""

import math
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from math import cos, pi
from pathlib import Path
from typing import Any
from zlib import compress

import zxingcpp
from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
MM = 72 / 25.4
W, H = 297 * MM, 210 * MM
LEFT, MEASURE, SIZE, LEADING = 141.74, 558.0, 18, 33
FIRST = H - 81 * MM - 0.88 * SIZE
LINES = (
    "十二日至二〇二六年十月十六日参加永锋工匠学院举办的“2026年转",
    "炉冶炼工艺与安全操作培训班（第3期）”，共计四十学时（其中实操",
    "二十四学时），完成全部课程，考核合格，准予结业。",
    "　　特发此证。",
)
OPENING = "，男，证件号码于二〇二六年十月"
SURNAMES = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文辉玲红建国志新春梅波宁斌鹏飞鑫浩宇晨轩"
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


@dataclass(frozen=True, slots=True)
class Trainee:
    name: str
    document: str
    number: str
    code: str


@cache
def trainees(count: int) -> tuple[Trainee, ...]:
    """Fictional trainees, the same every time, with codes as long as signed ones."""
    dice = random.Random(3)
    return tuple(
        Trainee(
            dice.choice(SURNAMES) + "".join(dice.choice(GIVEN) for _ in range(dice.choice((1, 2, 2)))),
            f"371499********{dice.randint(1000, 9999)}",
            f"QH-YF-2026-0103-{serial:04d}",
            "GX1:" + "".join(dice.choice(ALPHABET) for _ in range(141)),
        )
        for serial in range(1, count + 1)
    )


@cache
def face(name: str) -> Any:
    font = TTFont(f"floor-{name}", str(FONTS / f"{name}.ttf"))
    pdfmetrics.registerFont(font)
    return font


def build_merged(count: int) -> bytes:
    """One file of all."""
    people = trainees(count)
    shared = Shared(people)
    writer = Writer(len(shared.data), shared.offsets)
    first = shared.free
    for number, one in enumerate(people):
        shared.page(writer, one, first + 1 + 2 * number, first)
    kids = range(first + 1, first + 1 + 2 * count, 2)
    return shared.data + writer.close(first, kids, first + 1 + 2 * count)


def build_files(count: int, folder: Path) -> None:
    """One file each."""
    people = trainees(count)
    shared = Shared(people)
    first = shared.free
    for one in people:
        writer = Writer(len(shared.data), shared.offsets)
        shared.page(writer, one, first + 1, first)
        tail = writer.close(first, (first + 1,), first + 3)
        (folder / f"{one.number}.pdf").write_bytes(shared.data + tail)


class Shared:
    """Ground, fonts and the text all certificates have; made by the PDF library, then cut out of its file."""

    def __init__(self, people: Sequence[Trainee]) -> None:
        rl_config.useA85 = 0
        file = BytesIO()
        face("song")
        canvas = Canvas(file, (W, H), initialFontName="floor-song", pageCompression=1, invariant=1)
        self.codes: dict[tuple[str, str], tuple[str, str]] = {}
        self.canvas = canvas
        canvas.beginForm("ground", 0, 0, W, H)
        canvas._code += (ornament(), self._fixed())
        canvas.endForm()
        for char in sorted({char for one in people for char in one.name + OPENING}):
            self._code("kai", char)
        for char in "0123456789*-QHYF":
            self._code("song", char)
        canvas.doForm("ground")
        canvas.showPage()
        canvas.save()
        self.data, self.offsets, self.resources = cut(file.getvalue())
        self.free = max(self.offsets) + 1

    def _code(self, name: str, char: str) -> tuple[str, str]:
        key = (name, char)
        if key not in self.codes:
            ((subset, code),) = face(name).splitString(char, self.canvas._doc)
            self.codes[key] = (face(name).getSubsetInternalName(subset, self.canvas._doc), code.hex())
        return self.codes[key]

    def _fixed(self) -> str:
        out = ["0 g BT"]
        for number, line in enumerate(LINES, 1):
            spread = (MEASURE - self.width(line)) / (len(line) - 1) if number < 3 else 0
            out.append(f"{spread:.3f} Tc 1 0 0 1 {LEFT} {FIRST - number * LEADING:.2f} Tm")
            out.append(self.mixed(line, SIZE))
        out.append(self._plain("hei", 7.5, "扫码核验", LEFT, 32.4 * MM))
        out.append(self._plain("hei", 7.5, "证书编号", LEFT + 29 * MM, 41.9 * MM))
        out.append(self._plain("song", 16, "齐河工匠学院", 208 * MM - 48, 51 * MM - 6))
        out.append(self._plain("song", 16, "二〇二六年十月十九日", 208 * MM - 80, 40 * MM - 6))
        out.append("0.69 0.153 0.184 rg 18.5 Tc")
        out.append(self._plain("song-bold", 44, "结业证书", W / 2 - 115.7, H - 47 * MM - 16.6))
        return " ".join([*out, "0 Tc ET"])

    def _plain(self, name: str, size: float, text: str, x: float, y: float) -> str:
        return f"{'' if size == 44 else '0 Tc '}1 0 0 1 {x:.2f} {y:.2f} Tm " + self.shown(name, size, text)

    def shown(self, name: str, size: float, text: str) -> str:
        out, current = [], ""
        for char in text:
            subset, code = self.codes.get((name, char)) or self._code(name, char)
            if subset != current:
                out.append(f"{'> Tj ' if current else ''}{subset} {size:g} Tf <")
                current = subset
            out.append(code)
        return "".join(out) + "> Tj"

    def mixed(self, text: str, size: float) -> str:
        return " ".join(
            self.shown("song" if part.isascii() else "kai", size, part)
            for part in re.findall(r"[!-~]+|[^!-~]+", text)
        )

    def width(self, text: str) -> float:
        return math.fsum(face("song" if char.isascii() else "kai").stringWidth(char, SIZE) for char in text)

    def page(self, writer: "Writer", one: Trainee, number: int, parent: int) -> None:
        rest = f"，男，证件号码{one.document}，于二〇二六年十月"
        loose = MEASURE - 36 - len(one.name) * 21.6 - self.width(rest)
        spread = loose / (len(one.name) + len(rest) - 1)
        ops = (
            f"q /FormXob.ground Do Q BT 0 g {spread:.3f} Tc 1 0 0 1 {LEFT + 36} {FIRST:.2f} Tm "
            f"{self.shown('kai', 21.6, one.name)} {self.mixed(rest, SIZE)} 0 Tc "
            f"1 0 0 1 {LEFT + 29 * MM:.2f} {37.4 * MM - 3:.2f} Tm {self.shown('song', 9, one.number)} ET "
            f"{symbol(one.code)}"
        )
        packed = compress(ops.encode("latin-1"), 6)
        writer.add(
            number,
            b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %.2f %.2f] /Resources << %s >> /Contents %d 0 R >>"
            % (parent, W, H, self.resources, number + 1),
        )
        body = b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed)
        writer.add(number + 1, body)


class Writer:
    """Objects one after the other, then the table of all."""

    def __init__(self, start: int, offsets: dict[int, int]) -> None:
        self.parts: list[bytes] = []
        self.at, self.offsets = start, dict(offsets)

    def add(self, number: int, body: bytes) -> None:
        part = b"%d 0 obj\n%s\nendobj\n" % (number, body)
        self.offsets[number] = self.at
        self.at += len(part)
        self.parts.append(part)

    def close(self, root: int, kids: Sequence[int], free: int) -> bytes:
        refs = b" ".join(b"%d 0 R" % kid for kid in kids)
        self.add(root, b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), refs))
        self.add(free, b"<< /Type /Catalog /Pages %d 0 R /Lang (zh-CN) >>" % root)
        self.add(free + 1, b"<< /Title (Certificate) >>")
        rows = b"".join(
            b"%010d 00000 n \n" % self.offsets[number] if number in self.offsets else b"0000000000 00001 f \n"
            for number in range(1, free + 2)
        )
        table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (free + 2, rows)
        trailer = b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R >>\n" % (free + 2, free, free + 1)
        return b"".join((*self.parts, table, trailer, b"startxref\n%d\n%%%%EOF\n" % self.at))


def symbol(text: str) -> str:
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    pixels = bytes(code.to_image(scale=1, add_quiet_zones=False))  # type: ignore[call-overload]
    count = int(len(pixels) ** 0.5)
    bits = pixels.replace(b"\xff", b"1").replace(b"\x00", b"0")
    wide = (count + 7) // 8 * 8
    rows = "".join(
        f"{int(bits[at : at + count].ljust(wide, b'1'), 2):0{wide // 4}x}"
        for at in range(0, count * count, count)
    )
    side = 24 * MM
    return (
        f"q 0 g {side:.2f} 0 0 {side:.2f} {LEFT} {36 * MM:.2f} cm "
        f"BI /W {count} /H {count} /IM true /BPC 1 /F /AHx ID {rows}> EI Q"
    )


def ornament() -> str:
    """Rules, a fret of keys and a woven figure: as many strokes as the program's ground."""
    out = ["0.69 0.153 0.184 RG 4.25 w 21.26 21.26 799.37 552.76 re S 0.71 0.541 0.235 RG 1.2 w"]
    key = ((0, 0), (0, 6), (7, 6), (7, 2), (3, 2), (3, 4), (5, 4), (5, 3), (6, 3), (6, 5), (1, 5), (1, 0))
    for base, length, flip in ((31.0, W, False), (H - 47, W, False), (31.0, H, True), (W - 47, H, True)):
        for number in range(int((length - 100) // 21)):
            points = [(50 + 21 * number + a * 2.6, base + d * 2.6) for a, d in key]
            places = [f"{d:.1f} {a:.1f}" if flip else f"{a:.1f} {d:.1f}" for a, d in points]
            out.append(" l ".join([places[0] + " m " + places[1], *places[2:]]) + " l S")
    out.append("0.922 0.867 0.733 RG 0.35 w")
    for ring in range(14):
        waved = [
            (128 * (0.7 + 0.3 * cos(18 * t) - 0.02 * ring), t) for t in (pi * k / 180 for k in range(361))
        ]
        places = [f"{W / 2 + r * cos(t):.1f} {280 + r * cos(t - pi / 2):.1f}" for r, t in waved]
        out.append(f"{places[0]} m " + " l ".join(places[1:]) + " l S")
    return "\n".join(out)


def cut(whole: bytes) -> tuple[bytes, dict[int, int], bytes]:
    """The library's file without its page, catalogue and table."""
    table = whole.rindex(b"\nxref\n") + 1
    entries = re.findall(rb"(\d{10}) \d{5} ([nf])", whole[table:])
    offsets = {number: int(at) for number, (at, used) in enumerate(entries) if used == b"n"}
    order = sorted(offsets, key=offsets.__getitem__)
    ends = [*(offsets[number] for number in order[1:]), table]
    out, kept, resources = bytearray(whole[: offsets[order[0]]]), dict[int, int](), b""
    for number, end in zip(order, ends, strict=True):
        body = whole[offsets[number] : end]
        page = re.search(rb"/Font \d+ 0 R.*?/XObject <<.*?>>", body, re.DOTALL)
        if page and b"/Type /Page" in body[-30:]:
            resources = page[0]
        elif not re.search(rb"/Type /(?:Pages|Catalog)\b|/Creator ", body[:2000]):
            kept[number] = len(out)
            out += body
    return bytes(out), kept, resources
