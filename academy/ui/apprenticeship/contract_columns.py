"""What the list of contracts shows of each."""

from PySide6.QtCore import QCoreApplication

from academy.apprenticeship.facts_shown import ContractRow
from academy.base.words import Words
from academy.ui.apprenticeship.states import state_pill
from academy.ui.parts.columns import Column


def contract_columns(words: Words) -> list[Column]:
    tr = QCoreApplication.translate
    late = tr("ContractsPage", "Term over, still open")
    return [
        Column(
            "number",
            tr("ContractsPage", "Number"),
            "quiet",
            136,
            value=lambda row: row.number or None,
            sort="number",
        ),
        Column(
            "apprentice",
            tr("ContractsPage", "Apprentice"),
            "name",
            96,
            sort="apprentice",
            strokes="apprentice_strokes",
        ),
        Column("mentors", tr("ContractsPage", "Both mentors"), width=168, value=_mentors),
        Column("branch", tr("ContractsPage", "Branch"), width=160, stretch=True),
        Column("starts", tr("ContractsPage", "Starts"), "date", 100, sort="starts"),
        Column("ends", tr("ContractsPage", "Ends"), "date", 100, sort="ends"),
        Column("progress", tr("ContractsPage", "Path"), "progress", 120),
        Column(
            "state",
            tr("ContractsPage", "State"),
            "pill",
            128,
            value=lambda row: state_pill(words, row),
            sort="state",
        ),
        Column("overdue", "", "pill", 104, value=lambda row: (late, "danger") if row.overdue else None),
    ]


def _mentors(row: ContractRow) -> str:
    return f"{row.character}、{row.technical}"
