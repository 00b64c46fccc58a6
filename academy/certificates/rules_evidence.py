"""How many files prove one request."""

from collections.abc import Sequence

from academy.archive.facts_files import FileDraft
from academy.base.problems import Problem, problem

MOST_FILES = 12  # of one voiding or reissue


def evidence_problems(files: Sequence[FileDraft], held: int = 0) -> list[Problem]:
    """`held`: how many files the request has already."""
    if len(files) + held > MOST_FILES:
        return [problem("certificates.evidence_many", "evidence", most=MOST_FILES)]
    return []
