"""Plain data of certificate templates: the page and everything that stands on it, in mm from the top left."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from academy.base.problems import Problem
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import Form


class ElementKind(StrEnum):
    """`text` is one or two lines in a box, `body` paragraphs; `seal` keeps a place clear and is never drawn.

    `fret`, `rosettes`, `weave` and `band` are ornament; `fold` marks where the sheet is folded.
    """

    TEXT = "text"
    BODY = "body"
    PHOTO = "photo"
    CODE = "code"
    SEAL = "seal"
    RULE = "rule"
    BOX = "box"
    FRET = "fret"
    ROSETTES = "rosettes"
    WEAVE = "weave"
    BAND = "band"
    FOLD = "fold"


@dataclass(frozen=True, slots=True)
class Element:
    """One thing on the page. What a kind does not use keeps its default and is not written to the file.

    `size` and `least` are points: the size wanted and the smallest it may shrink to; `leading` and `track`
    are in em, `weight` in points, `unit` in mm (a fret's step, a rosette's radius). `lines`: 2 lets a text
    that still does not fit take two lines. `printed` False: it stands on the bought form already.
    """

    kind: ElementKind
    x: float = 0
    y: float = 0
    w: float = 0
    h: float = 0
    text: str = ""
    face: str = "song"
    size: float = 12
    least: float = 9
    leading: float = 1.75
    track: float = 0
    align: str = "left"
    lines: int = 1
    indent: float = 0
    ink: str = "black"
    tint: str = "none"
    weight: float = 0.35
    unit: float = 0.92
    count: int = 18
    western: bool = False
    printed: bool = True


@dataclass(frozen=True, slots=True)
class Template:
    """A page of `width` × `height` mm. `kinds`: what it may be used for.

    `overprint`: the sheets are bought with frame and title; only what differs is printed. `scan` is the
    SHA-256 of a picture of that form, shown behind the preview and never printed.
    """

    title: str = ""
    kinds: tuple[CertificateKind, ...] = ()
    width: float = 297
    height: float = 210
    overprint: bool = False
    elements: tuple[Element, ...] = ()
    scan: str = ""

    @property
    def form(self) -> Form:
        return Form.PHOTO if any(each.kind is ElementKind.PHOTO for each in self.elements) else Form.PLAIN


@dataclass(frozen=True, slots=True)
class InUse:
    """The edition certificates are drawn by; `sha256` is that of its file."""

    key: str
    title: str
    edition: int
    template: Template
    sha256: str


class TemplateState(StrEnum):
    """Submitted waits for a second person; replaced: a newer edition was published."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    PUBLISHED = "published"
    REPLACED = "replaced"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class TemplateDraft:
    """What the designer holds; `id` 0 = not kept yet. `scan` is the form's picture when it is new."""

    template: Template = Template()
    id: int = 0
    version: int = 0
    branch_id: int | None = None
    scan: bytes | None = None


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """One edition on the list. A built-in one has `key` alone; a kept one is `key` = its id as text.

    `bilingual` is told only of those a batch may be issued with.
    """

    key: str
    id: int
    series_id: int
    edition: int
    branch_id: int
    branch: str
    title: str
    kinds: tuple[CertificateKind, ...]
    form: Form
    overprint: bool
    size: tuple[float, float]
    state: TemplateState
    preparer: str = ""
    prepared_by: int = 0
    approver: str = ""
    published_at: datetime | None = None
    returned_for: str = ""
    version: int = 0
    used_for: tuple[CertificateKind, ...] = ()
    bilingual: bool = False


@dataclass(frozen=True, slots=True)
class TemplateSheet:
    """One edition with its content; `editions` are all of the series, newest first."""

    row: TemplateRow
    template: Template
    scan: bytes | None = None
    editions: tuple[TemplateRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Sample:
    """Whose facts a preview shows."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Trial:
    """A preview of a template: the page, and what could not be set on it."""

    pdf: bytes
    problems: tuple[Problem, ...] = ()
