"""Words and tones of certificates, the same on every page; who of a list may be ticked."""

from collections.abc import Sequence

from academy.base.problems import Problem
from academy.certificates.facts_issue import (
    BatchState,
    CertificateRow,
    CertificateState,
    Eligibility,
    Grade,
    Verdict,
)
from academy.certificates.facts_template import TemplateRow, TemplateState
from academy.certificates.facts_verify import Outcome
from academy.ui.parts.i18n import Language

STATES = {
    CertificateState.PREPARED: "neutral",
    CertificateState.ISSUED: "ok",
    CertificateState.PRINTED: "info",
    CertificateState.DELIVERED: "accent",
    CertificateState.VOID: "danger",
    CertificateState.REPLACED: "neutral",
}
BATCHES = {
    BatchState.DRAFT: "neutral",
    BatchState.SUBMITTED: "ask",
    BatchState.RETURNED: "warn",
    BatchState.ISSUED: "ok",
    BatchState.CANCELLED: "neutral",
}
TEMPLATES = {
    TemplateState.DRAFT: "neutral",
    TemplateState.SUBMITTED: "ask",
    TemplateState.PUBLISHED: "ok",
    TemplateState.REPLACED: "neutral",
    TemplateState.RETIRED: "neutral",
}
VERDICTS = {
    Verdict.ELIGIBLE: "ok",
    Verdict.REFUSED: "danger",
    Verdict.WAITING: "warn",
    Verdict.PENDING: "ask",
    Verdict.CERTIFIED: "info",
}
GRADES = {Grade.PASSED: "ok", Grade.WARNING: "warn", Grade.FAILED: "danger"}
OUTCOMES = {
    Outcome.VALID: "ok",
    Outcome.VOID: "danger",
    Outcome.REPLACED: "danger",
    Outcome.ALTERED: "danger",
    Outcome.UNKNOWN: "warn",
    Outcome.ISSUER: "warn",
}


def design_title(language: Language, fact: TemplateRow) -> str:
    """What a design is called: one's own as it was named, the program's in the language of the window."""
    return fact.title if fact.id else language.words.word(f"design.{fact.key}")


def state_pill(language: Language, fact: CertificateRow) -> tuple[str, str]:
    return language.words.word(f"state.certificates.{fact.state.value}"), STATES[fact.state]


def batch_pill(language: Language, state: BatchState) -> tuple[str, str]:
    return language.words.word(f"state.certificates.batch.{state.value}"), BATCHES[state]


def verdict_pill(language: Language, verdict: Verdict) -> tuple[str, str]:
    return language.words.word(f"certificates.verdict.{verdict.value}"), VERDICTS[verdict]


def reasons(language: Language, found: tuple[Problem, ...]) -> str:
    """Every reason in one line; a table elides it and shows it whole in its tip."""
    return " ".join(language.sentence(each) for each in found)


def points(tenths: int | None) -> str:
    """735 tenths are written 73.5, 600 are 60; — where there is no mark."""
    if tenths is None:
        return "—"
    whole, rest = divmod(tenths, 10)
    return f"{whole}.{rest}" if rest else str(whole)


def able(found: Eligibility, wanted: Sequence[int]) -> list[int]:
    """Those wanted who may have a certificate; everybody who may when nobody is named."""
    fit = [each.person_id for each in found.candidates if each.verdict is Verdict.ELIGIBLE]
    return [key for key in fit if key in wanted or not wanted]
