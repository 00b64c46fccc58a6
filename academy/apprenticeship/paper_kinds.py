"""The agreement of either kind as a PDF."""

from academy.apprenticeship.facts_employer import EmployerSheet
from academy.apprenticeship.paper import draw_agreement
from academy.apprenticeship.paper_employer import draw_employer_agreement
from academy.apprenticeship.rules_kinds import Agreement


def draw(sheet: Agreement, preview: bool = False) -> bytes:
    """`preview` shows the places of the seals. Refused when a text cannot be printed whole."""
    if isinstance(sheet, EmployerSheet):
        return draw_employer_agreement(sheet, preview)
    return draw_agreement(sheet, preview)
