"""What becomes of a paper on its way back: printed, sealed, forged, folded, scanned or photographed."""

from collections.abc import Sequence
from ctypes import create_string_buffer
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from math import cos, pi, radians, sin

import numpy as np
import pypdfium2
import pypdfium2.raw as raw
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from academy.base.paths import RESOURCES

FINE = 300  # dpi of the paper before it is scanned
POINTS, MM = 72, FINE / 25.4
FACES = {"NotoSerifSC-Bold": "song-bold", "NotoSansSC-Regular": "hei", "LXGWWenKai-Regular": "kai"}


@dataclass(frozen=True, slots=True)
class Way:
    """How a paper comes back; `dpi` of the picture, `turn` in degrees, `tilt` the perspective of a photo
    (share by which one side is shorter), `blur` in pixels of the picture, `gain` of the printer's ink in
    pixels at 300 dpi, `light` the share by which one corner is darker, `curl` a bulge in mm, `glare` the
    middle and the size of a lamp's reflection as shares of the width."""

    dpi: int = 200
    turn: float = 0.0
    tilt: float = 0.0
    blur: float = 0.5
    gain: float = 0.0
    light: float = 0.0
    noise: float = 0.0
    quality: int = 90
    curl: float = 0.0
    quarter: int = 0
    grey: bool = False
    bilevel: bool = False
    glare: tuple[float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Forged:
    """The `nth` place where `old` stands is painted white and `new` written there in the same face.

    `new` is as long as `old`, or longer: then what is more stands behind it.
    """

    old: str
    new: str
    nth: int = 0


@cache
def fine(pdf: bytes) -> Image.Image:
    return pypdfium2.PdfDocument(pdf)[0].render(scale=FINE / POINTS).to_pil().convert("RGB")


def forged(pdf: bytes, *changes: Forged) -> Image.Image:
    """The printed paper with characters painted over and rewritten."""
    paper = fine(pdf).copy()
    page = pypdfium2.PdfDocument(pdf)[0]
    words, height = page.get_textpage(), page.get_size()[1]
    signs = [words.get_text_range(at, 1) for at in range(words.count_chars())]
    bare = [at for at, sign in enumerate(signs) if sign and not sign.isspace()]
    text = "".join(signs[at] for at in bare)
    for change in changes:
        start = -1
        for _ in range(change.nth + 1):
            start = text.index(change.old, start + 1)
        places = bare[start : start + len(change.old)]
        for at, sign in zip(places, change.new, strict=False):
            if signs[at] != sign:
                _rewrite(paper, words, at, sign, signs[at], height)
        for more in range(len(change.old), len(change.new)):
            _add(paper, words, places[-1], change.new[more], height, more - len(change.old) + 1)
    return paper


def _box(words: pypdfium2.PdfTextPage, at: int, height: float, loose: bool) -> tuple[float, ...]:
    left, bottom, right, top = words.get_charbox(at, loose=loose)
    share = FINE / POINTS
    return left * share, (height - top) * share, right * share, (height - bottom) * share


def _rewrite(
    paper: Image.Image, words: pypdfium2.PdfTextPage, at: int, sign: str, old: str, height: float
) -> None:
    """White over the ink, and the other character where the first stood."""
    tight, loose = _box(words, at, height, False), _box(words, at, height, True)
    ground = paper.getpixel((int(loose[0]), int(loose[1])))
    assert isinstance(ground, tuple)
    face, size = _face(words, at), _size(words, at, tight, old)
    box = [tight[0] - 3, tight[1] - 3, tight[2] + 3, tight[3] + 3]
    pen = ImageDraw.Draw(paper)
    pen.rectangle(box, fill=tuple(min(255, each + 4) for each in ground))
    font = ImageFont.truetype(str(RESOURCES / "fonts" / f"{face}.ttf"), size)
    drawn = font.getbbox(old)
    x, y = tight[0] - drawn[0], tight[1] - drawn[1]
    pen.text((x + (font.getlength(old) - font.getlength(sign)) / 2, y), sign, (20, 20, 20), font)


def _add(
    paper: Image.Image, words: pypdfium2.PdfTextPage, at: int, sign: str, height: float, place: int
) -> None:
    tight, loose = _box(words, at, height, False), _box(words, at, height, True)
    old = words.get_text_range(at, 1)
    face, size = _face(words, at), _size(words, at, tight, old)
    font = ImageFont.truetype(str(RESOURCES / "fonts" / f"{face}.ttf"), size)
    drawn = font.getbbox(old)
    step = loose[2] - loose[0]
    ImageDraw.Draw(paper).text(
        (tight[0] - drawn[0] + step * place, tight[1] - drawn[1]), sign, (20, 20, 20), font
    )


def _face(words: pypdfium2.PdfTextPage, at: int) -> str:
    """Which of our faces a character is printed in."""
    name = create_string_buffer(200)
    raw.FPDFText_GetFontInfo(words.raw, at, name, 200, None)
    return FACES.get(name.value.decode().rpartition("+")[2], "song")


def _size(words: pypdfium2.PdfTextPage, at: int, tight: Sequence[float], old: str) -> float:
    probe = ImageFont.truetype(str(RESOURCES / "fonts" / f"{_face(words, at)}.ttf"), 200).getbbox(old)
    wide, high = tight[2] - tight[0], tight[3] - tight[1]
    return 200 * max(wide / max(1, probe[2] - probe[0]), high / max(1, probe[3] - probe[1]))


def sealed(
    paper: Image.Image, middle: tuple[float, float], ink: tuple[int, int, int] = (205, 40, 45)
) -> Image.Image:
    """A round red seal of 42 mm pressed over what stands there, unevenly; `middle` in mm."""
    x, y = middle[0] * MM, middle[1] * MM
    radius = 21 * MM
    seal = Image.new("L", paper.size, 0)
    pen = ImageDraw.Draw(seal)
    pen.ellipse((x - radius, y - radius, x + radius, y + radius), outline=235, width=int(1.2 * MM))
    star = [
        (
            x + (7 if at % 2 else 2.8 * 1) * MM * 1 * sin(pi * at / 5),
            y + (7 if at % 2 else 2.8) * MM * cos(pi * at / 5),
        )
        for at in range(10)
    ]
    pen.polygon(star, fill=235)
    font = ImageFont.truetype(str(RESOURCES / "fonts" / "song-bold.ttf"), 5.2 * MM)
    for at, sign in enumerate("齐河工匠学院证书专用章"):
        angle = radians(210 + at * 24)
        tile = Image.new("L", (int(8 * MM), int(8 * MM)), 0)
        ImageDraw.Draw(tile).text((1.4 * MM, 0.2 * MM), sign, 235, font)
        turned = tile.rotate(-(210 + at * 24) - 90 + 180, Image.Resampling.BICUBIC)
        px, py = x + 16.4 * MM * cos(angle) - 4 * MM, y + 16.4 * MM * sin(angle) - 4 * MM
        seal.paste(Image.new("L", tile.size, 235), (int(px), int(py)), turned)
    worn = Image.effect_noise((paper.width // 9, paper.height // 9), 60).resize(paper.size)
    seal = ImageChops.multiply(seal, worn.point(lambda value: min(255, 90 + value)))
    stamped = ImageChops.multiply(paper, Image.new("RGB", paper.size, ink))
    return Image.composite(stamped, paper, seal)


def signed(paper: Image.Image, at: tuple[float, float], chance: np.random.Generator) -> Image.Image:
    """Handwriting of 30 mm, in blue-black ink."""
    made = paper.copy()
    x, y = at[0] * MM, at[1] * MM
    steps = np.cumsum(chance.normal(0, 1.0, (60, 2)), 0)
    steps -= steps.min(0)
    steps /= steps.max(0)
    points = [(x + px * 30 * MM, y + py * 9 * MM) for px, py in steps]
    ImageDraw.Draw(made).line(points, (35, 38, 70), int(0.5 * MM), "curve")
    return made


def folded(paper: Image.Image, at: float, upright: bool = True) -> Image.Image:
    """A fold: the toner broke along a line, and a shadow lies beside it; `at` in mm from the left or top."""
    made, place = paper.copy(), at * MM
    pen = ImageDraw.Draw(made, "RGBA")
    long = max(made.size)
    for offset, colour in ((0.0, (250, 250, 250, 170)), (0.35, (90, 90, 90, 90))):
        spot = place + offset * MM
        ends = ((spot, 0), (spot + 6, long)) if upright else ((0, spot), (long, spot + 6))
        pen.line(ends, colour, int(0.3 * MM))
    return made


def returned(paper: Image.Image, way: Way, seed: int = 0) -> bytes:
    """The file a scanner or a telephone makes of it."""
    chance = np.random.default_rng(seed)
    if way.gain:
        tones = [max(0, min(255, round((level - 128) * 1.9 + 128 - 45 * way.gain))) for level in range(256)]
        paper = paper.filter(ImageFilter.GaussianBlur(0.6 + way.gain)).point(tones * 3)
    if way.grey:
        paper = paper.convert("L").convert("RGB")
    share = way.dpi / FINE
    soft = paper.filter(ImageFilter.GaussianBlur(0.45 / share)) if share < 1 else paper
    picture = _bent(soft, way, share)
    seen = np.asarray(picture.filter(ImageFilter.GaussianBlur(way.blur)), np.float32)
    height, width = seen.shape[:2]
    down, right = np.ogrid[0:height, 0:width]
    shade = 0.92 - 0.92 * way.light * (down / height * 0.6 + right / width * 0.4)
    seen = 12 + seen * shade[..., None].astype(np.float32)
    if way.noise:
        seen += np.float32(way.noise) * chance.standard_normal(seen.shape[:2], np.float32)[..., None]
    if way.glare:
        x, y, size = (each * width for each in way.glare)
        seen += np.float32(420) * np.exp(-((right - x) ** 2 + (down - y) ** 2) / size**2)[..., None]
    made = Image.fromarray(np.clip(seen, 0, 255).astype(np.uint8))
    if way.bilevel:
        made = made.convert("L").point([255 * (level > 135) for level in range(256)])
    if way.quarter:
        made = made.rotate(90 * way.quarter, expand=True)
    file = BytesIO()
    made.save(file, "JPEG", quality=way.quality)
    return file.getvalue()


def _bent(paper: Image.Image, way: Way, share: float) -> Image.Image:
    """On a larger table, turned, seen aslant, bulging."""
    width, height = paper.width * share, paper.height * share
    edge = 0.04 * width if (way.turn or way.tilt) else 0.0
    spread = abs(sin(radians(way.turn)))
    size = round(width + height * spread + 2 * edge), round(height + width * spread + 2 * edge)
    middle = np.array(size) / 2
    turn = radians(way.turn)
    corners = []
    for x, y in ((0, 0), (width, 0), (width, height), (0, height)):
        px, py = x - width / 2, y - height / 2
        shrink = 1 - way.tilt * (0.5 + px / width) - way.tilt * 0.4 * (0.5 - py / height)
        px, py = px * shrink, py * shrink
        corners.append(
            (middle[0] + px * cos(turn) - py * sin(turn), middle[1] + px * sin(turn) + py * cos(turn))
        )
    sources = [(0, 0), (paper.width, 0), (paper.width, paper.height), (0, paper.height)]
    if way.curl:
        paper = _curled(paper, way.curl)
    matrix = _matrix(corners, sources)
    return paper.transform(
        size, Image.Transform.PERSPECTIVE, matrix, Image.Resampling.BICUBIC, fillcolor=(120, 110, 100)
    )


def _curled(paper: Image.Image, curl: float) -> Image.Image:
    """Strips that lie a little higher or lower, as on paper that does not lie flat."""
    made, strips = paper.copy(), 40
    mesh = []
    for at in range(strips):
        left, right = (round(paper.width * (at + add) / strips) for add in (0, 1))
        a, b = (curl * MM * sin(pi * 1.4 * (at + add) / strips) for add in (0, 1))
        quad = (left, a, left, paper.height + a, right, paper.height + b, right, b)
        mesh.append(((left, 0, right, paper.height), quad))
    return made.transform(
        paper.size, Image.Transform.MESH, mesh, Image.Resampling.BICUBIC, fillcolor=(255, 255, 255)
    )


def _matrix(here: Sequence[tuple[float, float]], there: Sequence[tuple[float, float]]) -> list[float]:
    """The eight numbers of Pillow's perspective, from places in the result to places in the source."""
    rows, values = [], []
    for (x, y), (u, v) in zip(here, there, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    found = np.linalg.solve(np.array(rows), np.array(values))
    return [float(each) for each in found]
