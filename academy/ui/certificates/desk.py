"""The way from a completed contract to its certificate, for the pages of contracts."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from academy.base.actor import Actor
from academy.base.problems import Refused
from academy.certificates.facts_contract import CompletionMark
from academy.certificates.facts_issue import BatchRow, CertificateRow
from academy.certificates.facts_ledger import ReissueRow
from academy.certificates.facts_overprint import RunRow
from academy.certificates.facts_release import Emergency
from academy.ui.certificates.certificate_page import CertificatePage
from academy.ui.certificates.issue_page import IssuePage
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.access.service import AccessService
    from academy.certificates.service import CertificateService


Desk = tuple[list[BatchRow], list[CertificateRow], list[ReissueRow], list[RunRow], list[Emergency]]


def desk_of(service: "CertificateService", actor: Actor) -> Desk:
    """What waits for somebody: batches, requests he may decide on, print runs that stopped."""
    batches = service.batches(actor)
    runs = service.open_runs(actor) if actor.may("certificates.print") else []
    alone = service.emergencies(actor)
    if not actor.may("certificates.void"):
        return batches, [], [], runs, alone
    return batches, service.voids_asked(actor), service.reissues_asked(actor), runs, alone


def batch_on_desk(service: "CertificateService", actor: Actor, record_id: int) -> BatchRow | None:
    """The batch of this key, be it only for a countersignature or issued long ago; None: of a certificate."""
    waiting = [*service.batches(actor), *(each.batch for each in service.emergencies(actor))]
    found = next((each for each in waiting if each.id == record_id), None)
    if found is not None:
        return found
    try:
        return service.batch(actor, record_id).row
    except Refused:
        return None


def confirmer(access: "AccessService", actor: Actor) -> Callable[[str], None]:
    """Asks the signed-in person once more, before an act of record; raises Refused. On a worker's thread."""

    def confirm(password: str) -> None:
        answer = access.confirm_password(actor, password)
        if answer.refused is not None:
            raise Refused(replace(answer.refused, field="password"))

    return confirm


def completion_page(
    workspace: Workspace,
    service: "CertificateService",
    access: "AccessService",
    actor: Actor,
    mark: CompletionMark,
) -> Page:
    """The certificate that was issued, or the page that issues it with this apprentice ticked."""
    if mark.certificate_id:
        return CertificatePage(workspace, service, actor, mark.certificate_id)
    confirm = confirmer(access, actor)
    return IssuePage(
        workspace, service, actor, confirm, 0, branch_id=mark.branch_id, people=(mark.person_id,)
    )
