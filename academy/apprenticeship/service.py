"""What a clerk and a mentor can do with apprenticeship contracts: one method = one verb = one transaction."""

from academy.apprenticeship.service_drafts import Drafting
from academy.apprenticeship.service_life import Living
from academy.apprenticeship.service_logs import Logging
from academy.apprenticeship.service_reads import Reading


class ApprenticeshipService(Reading, Drafting, Living, Logging):
    """The room's only door: `ApprenticeshipService(door, vault, signer)`."""
