"""What the register's list asks of the service."""

from dataclasses import replace

from academy.certificates.facts_issue import CertificateFilter
from academy.ui.parts.models import Ask


def filter_of(ask: Ask) -> CertificateFilter:
    """Search, chips and the box of a figure together; the newest number first unless another is asked for.

    A chip takes the place of the states a figure counts.
    """
    drilled = ask.filters.get("drilled") or CertificateFilter()
    return replace(
        drilled, text=ask.text, states=ask.filters.get("states") or drilled.states, sort=ask.sort or "number",
        descending=ask.descending if ask.sort else True,
    )  # fmt: skip
