"""`certificates issue` and `agreement print`: from the services to files."""

import os
import secrets
from pathlib import Path

from academy.apprenticeship.facts_contract import ContractFilter
from academy.base.problems import Refused, Unavailable, problem
from academy.certificates.facts_issue import BatchDraft, BatchState, CertificateFilter, Verdict
from academy.cli.rosters import class_of
from academy.cli.session import Bar, Session


def issue_certificates(session: Session, number: str, out: str, approver: str) -> None:
    """Prepare as one account, approve as another, write the papers.

    The place for the files is tried before a number is used. A class whose certificates were all issued
    before gives the same papers again.
    """
    actor, service = session.actor(), session.services.certificates
    class_id, target = class_of(session, number), Path(out)
    one_file = target.suffix.lower() == ".pdf"
    _demand_writable(target.parent if one_file else target)
    batch = _batch(session, class_id)
    fresh: tuple[int, ...] = ()
    if batch:
        issued = service.approve_and_issue(session.approver(approver), batch, Bar(session.words))
        fresh = issued.certificate_ids
        session.say("issued", count=len(fresh), first=issued.first_number, last=issued.last_number)
    keys = list(fresh) or _issued_before(session, class_id)
    if not keys:
        raise Refused(problem("cli.nobody_eligible", number=number))
    if one_file:
        keep(target, service.export_merged(actor, keys))
        files = [target]
    else:
        files = service.export_files(actor, keys, target, Bar(session.words))
    session.say("papers_saved", count=len(keys), path=target)
    session.answer(
        {"class": number, "issued": len(fresh), "certificates": len(keys), "files": [str(f) for f in files]}
    )


def _batch(session: Session, class_id: int) -> int:
    """A submitted batch of the class: the one that waits, or a new one of everybody eligible; 0 = nobody."""
    actor, service = session.actor(), session.services.certificates
    for row in service.batches(actor):
        if row.class_id == class_id and row.state is BatchState.SUBMITTED:
            return row.id
    found = service.eligibility(actor, class_id)
    people = tuple(c.person_id for c in found.candidates if c.verdict is Verdict.ELIGIBLE)
    if not people:
        return 0
    draft = BatchDraft(class_id, people, issued_on=session.services.clock.today())
    batch_id = service.prepare(actor, draft)
    service.submit(actor, batch_id, service.batch(actor, batch_id).row.version)
    return batch_id


def _issued_before(session: Session, class_id: int) -> list[int]:
    actor, service = session.actor(), session.services.certificates
    wanted = CertificateFilter(class_id=class_id, descending=False)
    rows = service.certificate_rows(actor, service.certificate_ids(actor, wanted))
    return [row.id for row in rows if row.state.value not in ("void", "replaced", "prepared")]


def print_agreement(session: Session, number: str, out: str) -> None:
    """Write a contract's agreement with its annexes: the frozen bytes, or a marked draft."""
    actor, service = session.actor(), session.services.apprenticeship
    rows = [row for row in service.contracts(actor, ContractFilter()) if row.number == number]
    if not rows:
        raise Refused(problem("cli.no_contract", number=number))
    target = Path(out)
    _demand_writable(target.parent)
    keep(target, service.print_agreement(actor, rows[0].id))
    session.say("papers_saved", count=1, path=target)
    session.answer({"number": number, "file": str(target)})


def keep(target: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises Unavailable."""
    partial = target.with_name(f".{target.name}.{secrets.token_hex(4)}.partial")
    try:
        with partial.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(target)
    except OSError as error:
        raise Unavailable(problem("cli.not_written", path=str(target))) from error
    finally:
        partial.unlink(missing_ok=True)


def _demand_writable(folder: Path) -> None:
    trial = folder / f".{secrets.token_hex(4)}.trial"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trial.touch()
        trial.unlink()
    except OSError as error:
        raise Unavailable(problem("cli.not_written", path=str(folder))) from error
