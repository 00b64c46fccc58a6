"""Plain data of attached files: photos and scans that stand behind a record."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileDraft:
    """A file as somebody chose it: `name` is only shown, its type is decided by `content`."""

    name: str = ""
    content: bytes = b""


@dataclass(frozen=True, slots=True)
class FileLimits:
    """What may be kept. `edge` is the longest side of a photo in pixels; larger ones are made smaller."""

    megabytes: int
    megapixels: int
    pages: int
    edge: int


@dataclass(frozen=True, slots=True)
class CleanFile:
    """A file that was read to its end and holds nothing but its picture or pages."""

    media: str
    content: bytes
    pages: int = 1
