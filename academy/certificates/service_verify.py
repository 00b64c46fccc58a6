"""Checking a paper: from the code on it, from its number, from a photo, a scan or a PDF file of it."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy.orm import Session

from academy.archive import store as archive
from academy.base.problems import Problem, Refused, problem
from academy.certificates import rules_papers, rules_verify, store_keys, store_register
from academy.certificates.facts import CertificateSheet
from academy.certificates.facts_issue import CertificateRow, CertificateState
from academy.certificates.facts_verify import Outcome, Verification
from academy.certificates.records_ledger import KnownIssuer
from academy.certificates.rules_papers import Signer
from academy.certificates.service_seen import altered, seen
from academy.printing import pdf_signature, seal_code
from academy.printing.read_code import Reading, Sight, read_file, text_of

OWN_STATES = {CertificateState.VOID: Outcome.VOID, CertificateState.REPLACED: Outcome.REPLACED}
UNTOUCHED = ("verify.same_file", "verify.seal_holds")  # notes of files in which nothing can be other
LISTED = {"void": Outcome.VOID, "replaced": Outcome.REPLACED}


def verification(db: Session, text: str, signer: Signer, today: date) -> Verification:
    """The words of anybody who holds a paper; nothing is said of a person the paper does not name."""
    asked = text.strip()
    if not asked.startswith(seal_code.PREFIX):
        row = store_register.by_number(db, asked.upper())
        return _told(db, row) if row else _unknown()
    return _of_code(db, asked, signer, today, None)


def file_verification(db: Session, content: bytes, signer: Signer, today: date) -> Verification:
    """A photo, a scan or a PDF: its code first, then what stands on it, then its electronic signature."""
    reading = read_file(content)
    codes = [each for each in reading.codes if each.startswith(seal_code.PREFIX)]
    if not codes:
        found = _by_text(db, reading)
        return found or Verification(Outcome.UNKNOWN, problem("verify.no_code"))
    text = reading.text if reading.text.strip() else None
    found = _of_code(db, codes[0], signer, today, text)
    if reading.is_pdf and len(codes) == 1:
        found = _with_seal(db, content, found)
    if found.note is None or found.note.code not in UNTOUCHED:
        found = _seen(db, found, next(each for each in reading.sights if each.code.text == codes[0]))
    if len(codes) > 1:
        return replace(found, note=problem("verify.several", count=len(codes)))
    return found


def _seen(db: Session, found: Verification, sight: Sight) -> Verification:
    """What the picture itself shows, of a paper this academy keeps; of another's only the code is known."""
    if found.row is not None:
        return seen(db, found, sight)
    if found.outcome is Outcome.VALID:
        return replace(found, reason=problem("verify.authentic_seen", name=found.issuer))
    return found


def _by_text(db: Session, reading: Reading) -> Verification | None:
    """A PDF without a code that can be read may still bear a number."""
    for number in rules_verify.numbers_in(reading.text):
        if row := store_register.by_number(db, number):
            return _compared(db, row, reading.text)
    return None


def _of_code(db: Session, text: str, signer: Signer, today: date, page: str | None) -> Verification:
    try:
        code = seal_code.decode(text)
    except Refused as unreadable:
        return Verification(Outcome.ALTERED, unreadable.problems[0])
    own = [*store_keys.public_keys(db, code.academy)]
    if code.academy == signer.academy_no:
        own.append(signer.public)
    if own:
        if not any(_signed(code, key) for key in own):
            return Verification(Outcome.ALTERED, problem("certificates.code_forged"))
        row = store_register.by_serial(db, code.serial)
        return _own(db, row, code, page) if row else _unknown()
    issuer = store_keys.issuer(db, code.academy)
    if issuer is None:
        return Verification(Outcome.ISSUER, problem("certificates.other_academy", academy=code.academy))
    return _foreign(issuer, code, today, page)


def _signed(code: seal_code.SealCode, key: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(code.signature, code.body)
    except (InvalidSignature, ValueError):
        return False
    return True


def _own(db: Session, row: CertificateRow, code: seal_code.SealCode, page: str | None) -> Verification:
    """The code was signed here: the register must say the same, and so must the page."""
    paper = _paper(db, row)
    if not code.matches(paper.name, rules_papers.printed(paper)):
        return Verification(Outcome.ALTERED, problem("certificates.register_differs", number=row.number), row)
    return _told(db, row) if page is None else _compared(db, row, page)


def _paper(db: Session, row: CertificateRow) -> CertificateSheet:
    ((_, paper_id, _),) = store_register.papers(db, [row.id]).values()
    ((_, facts),) = store_register.frozen_facts(db, [paper_id])
    return rules_papers.thawed(facts, None)


def _told(db: Session, row: CertificateRow) -> Verification:
    """What the register says of one of its own."""
    paper = _paper(db, row)
    facts = tuple(rules_verify.shown(paper).items())
    outcome = OWN_STATES.get(row.state, Outcome.VALID)
    note: Problem | None = None
    if paper.reissued_on:
        note = problem("verify.reissued", day=paper.reissued_on.isoformat())
    return Verification(outcome, _said(db, row, outcome), row, facts=facts, note=note)


def _said(db: Session, row: CertificateRow, outcome: Outcome) -> Problem:
    """That it holds, or since which day it does not; why it is void is told to nobody outside."""
    if outcome is Outcome.VALID:
        return problem("certificates.is_valid", number=row.number)
    sheet = store_register.sheet(db, row.id)
    day = f"{sheet.voided_at:%Y-%m-%d}" if sheet.voided_at else "—"
    if outcome is Outcome.REPLACED:
        return problem("verify.replaced", number=row.number, day=day, later=sheet.replaced_by)
    return problem("certificates.is_void", number=row.number, day=day)


def _compared(db: Session, row: CertificateRow, page: str) -> Verification:
    """The text of a file against the facts that were printed: which of them is another."""
    told = _told(db, row)
    ((_, paper_id, _),) = store_register.papers(db, [row.id]).values()
    wrong = rules_verify.missing_from(page, _paper(db, row), text_of(archive.bytes_of(db, paper_id)))
    if not wrong:
        return told
    return replace(told, outcome=Outcome.ALTERED, reason=altered(wrong), altered=tuple(wrong))


def _foreign(issuer: KnownIssuer, code: seal_code.SealCode, today: date, page: str | None) -> Verification:
    """Another academy's paper: its keys, the page, and the list of what it says is void since."""
    if not any(_signed(code, bytes.fromhex(key)) for key in rules_verify.keys_of(issuer.keys)):
        return Verification(Outcome.ALTERED, problem("certificates.code_forged"), issuer=issuer.name)
    facts = _facts_of(code)
    known = Verification(Outcome.VALID, problem("verify.authentic", name=issuer.name), issuer=issuer.name,
                         facts=facts)  # fmt: skip
    if page and (wrong := rules_verify.disagreeing(page, code)):
        return replace(known, outcome=Outcome.ALTERED, reason=altered(wrong), altered=tuple(wrong))
    entry = issuer.entries.get(str(code.serial))
    if entry and entry["state"] in LISTED:
        said = problem("verify.listed", day=entry["on"], state=f"state.certificates.{entry['state']}")
        return replace(known, outcome=LISTED[entry["state"]], reason=said)
    day = issuer.listed_at.date().isoformat()
    if not rules_verify.is_fresh(issuer.listed_at, today):
        return replace(known, outcome=Outcome.UNKNOWN, reason=problem("verify.list_old", day=day))
    return replace(known, note=problem("verify.list_of", day=day))


def _facts_of(code: seal_code.SealCode) -> tuple[tuple[str, str], ...]:
    """What the code itself tells: the name where it fits, and the day."""
    facts = [("name", code.name)] if code.name else []
    return (*facts, ("issued_on", code.issued_on.isoformat()))


def _with_seal(db: Session, content: bytes, found: Verification) -> Verification:
    """A signature on the file: broken, somebody else's, or one of this academy's."""
    if found.outcome is Outcome.ALTERED:
        return found
    if found.row is not None and _is_frozen(db, found.row, content):
        return replace(found, note=found.note or problem("verify.same_file"))
    seal = pdf_signature.seal_of(content)
    if seal is None:
        return found
    if not seal.intact or not seal.whole:
        return replace(found, outcome=Outcome.ALTERED, reason=problem("verify.seal_broken"))
    if seal.certificate not in store_keys.pdf_certificates(db):
        return replace(found, note=problem("verify.seal_unknown"))
    return replace(found, note=found.note or problem("verify.seal_holds"))


def _is_frozen(db: Session, row: CertificateRow, content: bytes) -> bool:
    return sha256(content).hexdigest() in {
        each.sha256 for each in archive.papers_of(db, "certificates", row.id)
    }


def _unknown() -> Verification:
    return Verification(Outcome.UNKNOWN, problem("certificates.unknown"))
