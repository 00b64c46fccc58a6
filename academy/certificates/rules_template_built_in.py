"""The built-in templates: files of the program, read like any other template file."""

from functools import cache

from academy.base.paths import RESOURCES
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_template import Template
from academy.certificates.rules_template import parse

FOLDER = RESOURCES / "templates"
# In the order they are offered. The five designs; those with a photo and in two languages stand beside them.
BUILT_IN = (
    "classic", "classic-photo", "classic-bilingual", "modern", "modern-bilingual", "booklet",
    "booklet-apprenticeship",
    "inner-sheet", "overprint", "honour", "honour-photo", "honour-bilingual",
)  # fmt: skip


@cache
def built_in(name: str) -> Template:
    """The template of that name. KeyError for one the program does not have."""
    if name not in BUILT_IN:
        raise KeyError(name)
    return parse((FOLDER / f"{name}.json").read_bytes())[0]


def standard_name(kind: CertificateKind, photo: bool, bilingual: bool = False) -> str:
    """The built-in that is used where nobody chose another."""
    design = "honour" if kind is CertificateKind.HONOUR else "classic"
    return design + ("-bilingual" if bilingual else "-photo" if photo else "")


def standard(kind: CertificateKind, photo: bool, bilingual: bool = False) -> Template:
    return built_in(standard_name(kind, photo, bilingual))
