"""Which template draws which agreement. A new wording takes a new number: reprints come from the archive."""

from academy.apprenticeship.facts import AgreementSheet
from academy.apprenticeship.facts_contract import ContractKind
from academy.apprenticeship.facts_employer import EmployerSheet
from academy.apprenticeship.paper import draw_agreement
from academy.apprenticeship.paper_employer import draw_employer_agreement

Agreement = AgreementSheet | EmployerSheet
TEMPLATES = {
    (ContractKind.DUAL_MENTOR, False): "agreement-dual-mentor-1",
    (ContractKind.DUAL_MENTOR, True): "agreement-dual-mentor-bilingual-1",
    (ContractKind.NEW_APPRENTICESHIP, False): "agreement-new-apprenticeship-1",
    (ContractKind.NEW_APPRENTICESHIP, True): "agreement-new-apprenticeship-bilingual-1",
}


def draw(sheet: Agreement, preview: bool = False) -> bytes:
    """The agreement of either kind as a PDF; `preview` shows the places of the seals."""
    if isinstance(sheet, EmployerSheet):
        return draw_employer_agreement(sheet, preview)
    return draw_agreement(sheet, preview)


def template_of(sheet: Agreement) -> str:
    """Name and version of the wording, as the archive keeps it beside the paper."""
    kind = ContractKind.NEW_APPRENTICESHIP if isinstance(sheet, EmployerSheet) else ContractKind.DUAL_MENTOR
    return TEMPLATES[kind, sheet.bilingual]
