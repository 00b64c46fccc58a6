"""A small portrait-shaped JPEG, always the same bytes."""

from functools import cache
from io import BytesIO

from PIL import Image


@cache
def photo(mode: str = "RGB") -> bytes:
    picture = Image.new("RGB", (50, 70), (70, 120, 190))
    picture.paste((200, 160, 140), (15, 15, 35, 45))
    file = BytesIO()
    picture.convert(mode).save(file, "JPEG", quality=80)
    return file.getvalue()
