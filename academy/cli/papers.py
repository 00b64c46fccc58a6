"""`certificates issue` and `agreement print`: from the services to files."""

import secrets
from dataclasses import replace
from pathlib import Path

from academy.apprenticeship.facts_contract import ContractFilter
from academy.base.files import write_whole
from academy.base.problems import Problem, Refused, Unavailable, problem
from academy.certificates.facts_issue import BatchDraft, BatchState, CertificateFilter, Verdict
from academy.certificates.rules import class_problems
from academy.cli.rosters import class_of
from academy.cli.session import Bar, Session
from academy.courses.facts import ClassRow


def issue_certificates(session: Session, number: str, out: str, approver: str) -> None:
    """Prepare as one account, approve as another, write the papers.

    The place for the files is tried before a number is used. A class whose certificates were all issued
    before gives the same papers again.
    """
    actor, service = session.actor(), session.services.certificates
    found, target = class_of(session, number), Path(out)
    one_file = target.suffix.lower() == ".pdf"
    if one_file:
        _demand_file(target)
    else:
        _demand_writable(target)
    fresh = _issued_now(session, found, approver)
    keys = fresh or _issued_before(session, found.id)
    if not keys:
        raise Refused(problem("cli.nobody_eligible", number=number), *_reasons(session, found))
    if one_file:
        keep(target, service.export_merged(actor, keys))
        files = [target]
    else:
        files = service.export_files(actor, keys, target, Bar())
    session.say("papers_saved", count=len(keys), path=target)
    session.answer(
        {"class": number, "issued": len(fresh), "certificates": len(keys), "files": [str(f) for f in files]}
    )


def _issued_now(session: Session, found: ClassRow, approver: str) -> list[int]:
    """Issue the batch of the class that waits, or a new one of everybody eligible; empty: there is nobody.

    Who approves is asked first: without a second person nothing is prepared either.
    """
    actor, service = session.actor(), session.services.certificates
    on_desk = (row for row in service.batches(actor) if row.class_id == found.id)
    batch = next((row.id for row in on_desk if row.state is BatchState.SUBMITTED), 0)
    people = () if batch else _eligible(session, found.id)
    if not batch and not people:
        return []
    approving = session.approver(approver)
    if not batch:
        if approving.person_id == actor.person_id:
            raise Refused(problem("certificates.same_person", preparer=actor.name))
        batch = _submitted(session, found.id, people)
    issued = service.approve_and_issue(approving, batch, Bar())
    count = len(issued.certificate_ids)
    session.say("issued", count=count, first=issued.first_number, last=issued.last_number)
    return list(issued.certificate_ids)


def _eligible(session: Session, class_id: int) -> tuple[int, ...]:
    found = session.services.certificates.eligibility(session.actor(), class_id)
    return tuple(each.person_id for each in found.candidates if each.verdict is Verdict.ELIGIBLE)


def _reasons(session: Session, found: ClassRow) -> list[Problem]:
    """Why nobody of a class may have a certificate: it is not closed, or each person's own reasons."""
    candidates = session.services.certificates.eligibility(session.actor(), found.id).candidates
    told = [replace(reason, where=each.name) for each in candidates for reason in each.reasons]
    return class_problems(found) or told


def _submitted(session: Session, class_id: int, people: tuple[int, ...]) -> int:
    actor, service = session.actor(), session.services.certificates
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
    rows = [row for row in service.contracts(actor, ContractFilter()) if number and row.number == number]
    if not rows:
        raise Refused(problem("cli.no_contract", number=number))
    target = Path(out)
    _demand_file(target)
    keep(target, service.print_agreement(actor, rows[0].id))
    session.say("papers_saved", count=1, path=target)
    session.answer({"number": number, "file": str(target)})


def keep(target: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises Unavailable."""
    try:
        write_whole(target, content)
    except OSError as error:
        raise Unavailable(problem("cli.not_written", path=str(target))) from error


def _demand_file(target: Path) -> None:
    _demand_writable(target.parent)
    if target.is_dir():
        raise Unavailable(problem("cli.not_written", path=str(target)))


def _demand_writable(folder: Path) -> None:
    trial = folder / f".{secrets.token_hex(4)}.trial"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trial.touch()
        trial.unlink()
    except OSError as error:
        raise Unavailable(problem("cli.not_written", path=str(folder))) from error
