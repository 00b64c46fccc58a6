"""Checking a paper: from the code on it, signed by the academy's own key, or from its number."""

from sqlalchemy.orm import Session

from academy.base.problems import Refused, problem
from academy.certificates import rules_papers, store_register
from academy.certificates.facts_issue import CertificateRow, CertificateState, Outcome, Verification
from academy.certificates.rules_papers import Signer
from academy.printing import seal_code

GONE = (CertificateState.VOID, CertificateState.REPLACED)


def verification(db: Session, text: str, signer: Signer) -> Verification:
    """The words of anybody who holds a paper; nothing is said of a person the paper does not name."""
    asked = text.strip()
    if not asked.startswith(seal_code.PREFIX):
        row = store_register.by_number(db, asked.upper())
        return _of(row) if row else _unknown()
    try:
        code = seal_code.decode(asked)
    except Refused as unreadable:
        return Verification(Outcome.ALTERED, unreadable.problems[0])
    if code.academy != signer.academy_no:
        return Verification(Outcome.UNKNOWN, problem("certificates.other_academy", academy=code.academy))
    if signer.sign(code.body) != code.signature:  # Ed25519 signs the same bytes the same way
        return Verification(Outcome.ALTERED, problem("certificates.code_forged"))
    row = store_register.by_serial(db, code.serial)
    if row is None:
        return _unknown()
    return _compared(db, row, code)


def _compared(db: Session, row: CertificateRow, code: seal_code.SealCode) -> Verification:
    """The code was signed here: the register must say the same."""
    ((_, paper_id, _),) = store_register.papers(db, [row.id]).values()
    ((_, facts),) = store_register.frozen_facts(db, [paper_id])
    paper = rules_papers.thawed(facts, None)
    if not code.matches(paper.name, rules_papers.printed(paper)):
        return Verification(Outcome.ALTERED, problem("certificates.register_differs", number=row.number), row)
    return _of(row)


def _of(row: CertificateRow) -> Verification:
    if row.state in GONE:
        return Verification(Outcome.VOID, problem("certificates.is_void", number=row.number), row)
    return Verification(Outcome.VALID, problem("certificates.is_valid", number=row.number), row)


def _unknown() -> Verification:
    return Verification(Outcome.UNKNOWN, problem("certificates.unknown"))
