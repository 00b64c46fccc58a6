"""How a contract's states, days and months look: the words of the core with the window's tones."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from academy.apprenticeship.facts_contract import ContractState
from academy.apprenticeship.facts_shown import ContractRow
from academy.base.words import Words

TONES = {
    ContractState.DRAFT: "neutral",
    ContractState.AWAITING: "ask",
    ContractState.ACTIVE: "ok",
    ContractState.SUSPENDED: "warn",
    ContractState.IN_ASSESSMENT: "info",
    ContractState.COMPLETED: "accent",
    ContractState.FAILED: "danger",
    ContractState.RENEWED: "neutral",
    ContractState.TERMINATED: "neutral",
    ContractState.CANCELLED: "neutral",
}

CHIPS = (
    ContractState.DRAFT,
    ContractState.AWAITING,
    ContractState.ACTIVE,
    ContractState.SUSPENDED,
    ContractState.IN_ASSESSMENT,
    ContractState.COMPLETED,
    ContractState.FAILED,
    ContractState.RENEWED,
    ContractState.TERMINATED,
    ContractState.CANCELLED,
)
"""States by which the list of contracts is narrowed."""

ENDINGS = frozenset(CHIPS[6:])
"""Those a chip is only shown for while there is one."""


def state_word(words: Words, state: ContractState) -> str:
    return words.word(f"state.contract.{state.value}")


def state_pill(words: Words, row: ContractRow) -> tuple[str, str]:
    return state_word(words, row.state), TONES[row.state]


def month_words(month: date) -> str:
    """A month with its year: 2026年10月, Oct 2026."""
    pattern = QCoreApplication.translate("Months", "MMM yyyy")
    return QLocale().toString(QDate(month.year, month.month, 1), pattern)


def month_short(month: date) -> str:
    """A month alone: 10月, Oct."""
    pattern = QCoreApplication.translate("Months", "MMM")
    return QLocale().toString(QDate(month.year, month.month, 1), pattern)


def term_words(starts: date, ends: date) -> str:
    return f"{starts.isoformat()} – {ends.isoformat()}"


def months_between(starts: date, ends: date) -> list[date]:
    """The first day of every month from one day to another."""
    found: Sequence[int] = range(starts.year * 12 + starts.month - 1, ends.year * 12 + ends.month)
    return [date(each // 12, each % 12 + 1, 1) for each in found]
