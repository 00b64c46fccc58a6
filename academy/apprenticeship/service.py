"""What a clerk and a mentor can do with apprenticeship contracts: one method = one verb = one transaction."""

from academy.apprenticeship.service_amendments import Amending
from academy.apprenticeship.service_assessment import Assessing
from academy.apprenticeship.service_batch import Batching
from academy.apprenticeship.service_counts import Counting
from academy.apprenticeship.service_due import Reminding
from academy.apprenticeship.service_ends import Ending
from academy.apprenticeship.service_files import Filing
from academy.apprenticeship.service_forms import Printing
from academy.apprenticeship.service_life import Living
from academy.apprenticeship.service_logs import Logging
from academy.apprenticeship.service_many import ManyDrafting
from academy.apprenticeship.service_owed import Owing
from academy.apprenticeship.service_reads import Reading
from academy.apprenticeship.service_settlement import Settling
from academy.apprenticeship.service_template import Templating


class ApprenticeshipService(
    Reading,
    Ending,
    Amending,
    Printing,
    ManyDrafting,
    Living,
    Logging,
    Filing,
    Owing,
    Assessing,
    Settling,
    Reminding,
    Batching,
    Counting,
    Templating,
):
    """The room's only door: `ApprenticeshipService(door, vault, signer)`."""
