"""Attached files: what is kept, what is refused and why, and that nothing travels along with a photo."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from zlib import crc32

import pikepdf
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from academy.archive.facts_files import CleanFile, FileLimits
from academy.archive.store_files import JPEG, PDF, PNG, cleaned
from academy.base.problems import Refused

LIMITS = FileLimits(megabytes=1, megapixels=1, pages=3, edge=800)
NORTH, GPS, ORIENTATION = 1, 0x8825, 0x0112


def clean(content: bytes) -> CleanFile:
    return cleaned(content, LIMITS, "files", "照片.jpg")


def picture(
    kind: str = "JPEG", size: tuple[int, int] = (60, 40), mode: str = "RGB", **given: object
) -> bytes:
    made = Image.new(mode, size)
    if mode == "RGB":
        made.paste((200, 30, 40), (0, 0, size[0] // 2, size[1] // 2))
    file = BytesIO()
    made.save(file, kind, **given)
    return file.getvalue()


def located() -> bytes:
    """A photo from a telephone: lying on its side, with the place it was taken at."""
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif.get_ifd(GPS)[NORTH] = "N"
    return picture(exif=exif)


def pdf(
    pages: int = 1, box: tuple[float, float] = (595, 842), spoil: Callable[[pikepdf.Pdf], None] | None = None
) -> bytes:
    made = pikepdf.new()
    for _ in range(pages):
        made.add_blank_page(page_size=box)
    if spoil is not None:
        spoil(made)
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def locked() -> bytes:
    made, file = pikepdf.new(), BytesIO()
    made.add_blank_page()
    made.save(file, encryption=pikepdf.Encryption(owner="a", user="b"))
    return file.getvalue()


def scripted(made: pikepdf.Pdf) -> None:
    act = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
    made.Root.OpenAction = made.make_indirect(act)


def carrying(made: pikepdf.Pdf) -> None:
    made.attachments["a.exe"] = b"MZ"


def bombed(made: pikepdf.Pdf) -> None:
    image = pikepdf.Stream(made, b"\0")
    image.Subtype, image.Width, image.Height = pikepdf.Name.Image, 90_000, 90_000
    made.pages[0].Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=image))


def zipped() -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("a.txt", "x" * 50)
    return file.getvalue()


def declared(wide: int, high: int) -> bytes:
    """A PNG of a few bytes that says it is enormous."""
    whole = picture("PNG", mode="1")
    head = b"IHDR" + wide.to_bytes(4, "big") + high.to_bytes(4, "big") + whole[24:29]
    return whole[:8] + whole[8:12] + head + crc32(head).to_bytes(4, "big") + whole[33:]


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "attachment.empty"),
    "a program named like a photo": (lambda: b"MZ\x90" + bytes(400), "attachment.wrong_type"),
    "a shortcut": (lambda: b"L\0\0\0\x01\x14\x02\0" + bytes(80), "attachment.wrong_type"),
    "a word file with macros": (zipped, "attachment.wrong_type"),
    "a drawing with a script": (lambda: b"<svg onload='x()'/>", "attachment.wrong_type"),
    "a GIF": (lambda: picture("GIF"), "attachment.wrong_type"),
    "a TIFF": (lambda: picture("TIFF"), "attachment.wrong_type"),
    "a PDF behind a program": (lambda: b"MZ" + pdf(), "attachment.wrong_type"),
    "more than the limit": (lambda: picture() + bytes(1024 * 1024), "attachment.too_big"),
    "half a JPEG": (lambda: picture(size=(400, 400), quality=95)[:1500], "attachment.broken"),
    "half a PNG": (lambda: picture("PNG", (300, 300))[:-90], "attachment.broken"),
    "a PNG with a wrong sum": (lambda: picture("PNG").replace(b"IDAT", b"IDAU"), "attachment.broken"),
    "only the first bytes of a JPEG": (lambda: b"\xff\xd8\xff", "attachment.broken"),
    "only the first bytes of a PNG": (lambda: b"\x89PNG\r\n\x1a\n", "attachment.broken"),
    "too many pixels": (lambda: picture("PNG", (1100, 1000)), "attachment.too_many_pixels"),
    "2,500 million pixels declared": (lambda: declared(50_000, 50_000), "attachment.bomb"),
    "100 million pixels declared": (lambda: declared(10_000, 10_000), "attachment.bomb"),
    "half a PDF": (lambda: pdf()[:300] + b"%%EOF", "attachment.broken"),
    "only the first bytes of a PDF": (lambda: b"%PDF-1.7", "attachment.broken"),
    "a PDF with a password": (locked, "attachment.locked"),
    "too many pages": (lambda: pdf(4), "attachment.too_many_pages"),
    "a PDF without pages": (lambda: pdf(0), "attachment.broken"),
    "a page like a thread": (lambda: pdf(box=(3, 14_000)), "attachment.odd_page"),
    "a PDF with a script": (lambda: pdf(spoil=scripted), "attachment.active"),
    "a PDF with a program in it": (lambda: pdf(spoil=carrying), "attachment.active"),
    "a PDF with an enormous picture": (lambda: pdf(spoil=bombed), "attachment.too_many_pixels"),
    "PDF and ZIP at once": (lambda: pdf() + zipped(), "attachment.two_in_one"),
    "a PDF with a tail": (lambda: pdf() + bytes(2000), "attachment.two_in_one"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_its_reason_at_its_field(name: str) -> None:
    make, code = HOSTILE[name]
    with pytest.raises(Refused) as caught:
        clean(make())
    assert [(each.code, each.field) for each in caught.value.problems] == [(code, "files")]


def test_a_refusal_names_the_limit() -> None:
    with pytest.raises(Refused) as caught:
        clean(pdf(4))
    values = dict(caught.value.problems[0].values)
    assert (values["count"], values["most"]) == ("4", "3")


def test_a_telephone_photo_is_turned_upright_and_does_not_tell_where_it_was_taken() -> None:
    kept = clean(located())
    with Image.open(BytesIO(kept.content)) as shown:
        assert shown.size == (40, 60)
        assert dict(shown.getexif()) == {}
        red, green, _ = shown.getpixel((35, 5))  # type: ignore[misc]
    assert red > 150 > green
    assert kept.media == JPEG


def test_a_clean_file_keeps_its_bytes_and_a_cleaned_one_is_clean() -> None:
    for content in (picture(), picture("PNG"), picture(mode="L"), picture(progressive=True), pdf(2)):
        assert clean(content).content == content
    first = clean(located())
    assert clean(first.content) == first
    assert clean(pdf(2)).pages == 2


@pytest.mark.parametrize(
    "content",
    [
        picture() + zipped(),
        picture("PNG") + zipped(),
        picture(comment=b"<script>alert(1)</script>"),
        picture("PNG", pnginfo=PngInfo()),
        picture("PNG", save_all=True, append_images=[Image.new("RGB", (60, 40))]),
    ],
)
def test_what_hides_in_a_photo_is_left_behind(content: bytes) -> None:
    kept = clean(content)
    assert b"PK" not in kept.content
    assert b"script" not in kept.content
    assert b"acTL" not in kept.content
    assert clean(kept.content) == kept


@pytest.mark.parametrize(
    ("content", "media"),
    [
        (picture(mode="CMYK"), JPEG),
        (picture("PNG", mode="I;16"), PNG),
        (picture("PNG", mode="RGBA"), PNG),
        (picture("PNG", mode="LA"), PNG),
        (picture("PNG", mode="P"), PNG),
        (picture("PNG", mode="1"), PNG),
    ],
)
def test_every_kind_of_colour_can_be_shown(content: bytes, media: str) -> None:
    kept = clean(content)
    assert kept.media == media
    with Image.open(BytesIO(kept.content)) as shown:
        shown.load()
        assert shown.size == (60, 40)


def test_a_large_photo_is_made_smaller() -> None:
    with Image.open(BytesIO(clean(picture(size=(1200, 300))).content)) as shown:
        assert shown.size == (800, 200)


def test_a_pdf_is_kept_byte_for_byte() -> None:
    kept = clean(pdf(2))
    assert (kept.media, kept.content) == (PDF, pdf(2))
