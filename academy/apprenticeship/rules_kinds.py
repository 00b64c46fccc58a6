"""What the two kinds of agreement are called on paper: templates with their versions, levels in English."""

from academy.apprenticeship.facts import AgreementSheet
from academy.apprenticeship.facts_contract import ContractKind
from academy.apprenticeship.facts_employer import EmployerSheet

Agreement = AgreementSheet | EmployerSheet
TEMPLATES = {
    (ContractKind.DUAL_MENTOR, False): "agreement-dual-mentor-1",
    (ContractKind.DUAL_MENTOR, True): "agreement-dual-mentor-bilingual-1",
    (ContractKind.NEW_APPRENTICESHIP, False): "agreement-new-apprenticeship-1",
    (ContractKind.NEW_APPRENTICESHIP, True): "agreement-new-apprenticeship-bilingual-1",
}
ENGLISH_LEVELS = (
    "", "apprentice worker", "junior worker (level 5)", "intermediate worker (level 4)",
    "senior worker (level 3)", "technician (level 2)", "senior technician (level 1)",
    "special-grade technician", "chief technician",
)  # fmt: skip


def template_of(sheet: Agreement) -> str:
    """Name and version of the wording, as the archive keeps it beside the paper.

    A new wording takes a new number: reprints come from the archive, whatever the templates say now.
    """
    kind = ContractKind.NEW_APPRENTICESHIP if isinstance(sheet, EmployerSheet) else ContractKind.DUAL_MENTOR
    return TEMPLATES[kind, sheet.bilingual]
