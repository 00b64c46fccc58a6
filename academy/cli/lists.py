"""Lists on the command line: what the window shows, numbers masked."""

from academy.apprenticeship.facts_contract import ContractFilter
from academy.certificates.facts_issue import CertificateFilter
from academy.cli.session import Session
from academy.courses.facts import ClassFilter
from academy.people.facts import PeopleQuery

SLICE = 1000  # rows asked for at once


def class_rows(session: Session) -> None:
    """Training classes, newest first."""
    actor = session.actor()
    word = session.words.word
    rows = [
        {
            "number": row.number, "name": row.name, "branch": row.branch, "state": row.state.value,
            "state_word": word(f"state.courses.{row.state.value}"), "course": row.course,
            "starts": row.starts, "ends": row.ends, "trainees": row.trainees, "capacity": row.capacity,
        }
        for row in session.services.courses.classes(actor, ClassFilter())
    ]  # fmt: skip
    columns = [("number", "number"), ("name", "name"), ("branch", "branch"), ("state_word", "state")]
    session.table([*columns, ("starts", "starts"), ("trainees", "trainees")], rows)


def contract_rows(session: Session) -> None:
    """Apprenticeship contracts; `name` is the apprentice."""
    actor = session.actor()
    word = session.words.word
    rows = [
        {
            "number": row.number, "name": row.apprentice, "branch": row.branch, "state": row.state.value,
            "state_word": word(f"state.contract.{row.state.value}"), "character_mentor": row.character,
            "technical_mentor": row.technical, "starts": row.starts, "ends": row.ends,
        }
        for row in session.services.apprenticeship.contracts(actor, ContractFilter())
    ]  # fmt: skip
    columns = [("number", "number"), ("name", "apprentice"), ("branch", "branch"), ("state_word", "state")]
    mentors = [("character_mentor", "character"), ("technical_mentor", "technical"), ("ends", "ends")]
    session.table([*columns, *mentors], rows)


def certificate_rows(session: Session) -> None:
    """Issued certificates by number."""
    actor, service = session.actor(), session.services.certificates
    word = session.words.word
    keys = service.certificate_ids(actor, CertificateFilter(descending=False))
    found = [
        r for at in range(0, len(keys), SLICE) for r in service.certificate_rows(actor, keys[at : at + SLICE])
    ]
    rows = [
        {
            "number": row.number, "name": row.name, "branch": row.branch, "state": row.state.value,
            "state_word": word(f"state.certificates.{row.state.value}"), "class": row.class_name,
            "issued_on": row.issued_on,
        }
        for row in found
    ]  # fmt: skip
    columns = [("number", "number"), ("name", "name"), ("branch", "branch"), ("state_word", "state")]
    session.table([*columns, ("class", "class"), ("issued_on", "issued_on")], rows)


def people_rows(session: Session) -> None:
    """People by name; documents and telephones masked."""
    actor, service = session.actor(), session.services.people
    word = session.words.word
    keys = list(service.ids(actor, PeopleQuery()))
    found = [r for at in range(0, len(keys), SLICE) for r in service.rows(actor, keys[at : at + SLICE])]
    rows = [
        {
            "number": row.number, "name": row.name, "branch": row.branch, "state": row.state.value,
            "state_word": word(f"state.person.{row.state.value}"), "unit": row.unit, "trade": row.trade,
            "level": int(row.level), "doc_masked": row.doc_masked, "phone_masked": row.phone_masked,
            "changed": row.changed,
        }
        for row in found
    ]  # fmt: skip
    columns = [("number", "number"), ("name", "name"), ("branch", "branch"), ("state_word", "state")]
    session.table([*columns, ("unit", "unit"), ("doc_masked", "document")], rows)
