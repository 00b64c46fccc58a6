"""Keys of the academy's codes and PDF files, issuers whose papers can be checked, what is void since."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from academy.base.ids import Ids
from academy.base.signing import SigningKey
from academy.base.vault import Vault
from academy.certificates.facts_issue import CertificateState
from academy.certificates.facts_keys import IssuerRow, KeyRow
from academy.certificates.records import Certificate
from academy.certificates.records_ledger import KnownIssuer, PdfKey
from academy.certificates.rules_verify import StatusList, fingerprint, keys_of

YEARS = 10  # a certificate of one's own: papers are looked at for years
VOID, REPLACED = CertificateState.VOID.value, CertificateState.REPLACED.value


@dataclass(frozen=True, slots=True)
class FileSigner:
    """A P-256 key from the database behind its certificate."""

    certificate: bytes
    private: ec.EllipticCurvePrivateKey

    def sign(self, data: bytes, /) -> bytes:
        return self.private.sign(data, ec.ECDSA(SHA256()))


def public_keys(db: Session, academy_no: int) -> list[bytes]:
    """Every key this academy ever signed codes with."""
    return list(db.scalars(select(SigningKey.public).where(SigningKey.academy_no == academy_no)))


def keys(db: Session) -> list[KeyRow]:
    """Keys of codes and of PDF files, those in use first."""
    found = [
        KeyRow(key, "code", fingerprint([public.hex()]), since, retired)
        for key, public, since, retired in db.execute(
            select(SigningKey.id, SigningKey.public, SigningKey.since, SigningKey.retired)
        )
    ]
    found += [
        KeyRow(key, "pdf", fingerprint([certificate.hex()]), since, retired)
        for key, certificate, since, retired in db.execute(
            select(PdfKey.id, PdfKey.certificate, PdfKey.since, PdfKey.retired)
        )
    ]
    return sorted(found, key=lambda row: (row.retired is not None, row.purpose, -row.id))


def pdf_certificates(db: Session) -> set[bytes]:
    return set(db.scalars(select(PdfKey.certificate)))


def pdf_signer(db: Session, vault: Vault) -> FileSigner | None:
    """The present key of PDF files; None before the first was made."""
    row = db.scalar(select(PdfKey).where(PdfKey.retired.is_(None)).order_by(PdfKey.id.desc()))
    if row is None:
        return None
    private = ec.derive_private_key(int(vault.open(row.sealed), 16), ec.SECP256R1())
    return FileSigner(row.certificate, private)


def add_pdf_key(
    db: Session, vault: Vault, ids: Ids, academy_no: int, name: str, now: datetime,
    private: ec.EllipticCurvePrivateKey | None = None,
) -> FileSigner:  # fmt: skip
    """A new key for PDF files takes over; its certificate says who the academy is, signed by itself."""
    private = private or ec.generate_private_key(ec.SECP256R1())
    for held in db.scalars(select(PdfKey).where(PdfKey.retired.is_(None))):
        held.retired = now.date()
    signer = FileSigner(self_signed(private, name, now), private)
    number = private.private_numbers().private_value
    db.add(
        PdfKey(
            id=ids.next(), academy_no=academy_no, certificate=signer.certificate,
            sealed=vault.seal(f"{number:064x}"), since=now.date(), retired=None,
        )
    )  # fmt: skip
    db.flush()
    return signer


def self_signed(private: ec.EllipticCurvePrivateKey, name: str, now: datetime) -> bytes:
    """A certificate in DER that says who the academy is, for ten years, signed by its own key."""
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name[:64])])
    usage = x509.KeyUsage(
        digital_signature=True, content_commitment=True, key_encipherment=False, data_encipherment=False,
        key_agreement=False, key_cert_sign=False, crl_sign=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    begins = now - timedelta(days=1)
    made = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(begins.replace(year=begins.year + YEARS, day=min(begins.day, 28)))
        .add_extension(usage, critical=True)
        .sign(private, SHA256())
    )
    return made.public_bytes(Encoding.DER)


def status(db: Session, academy_no: int, name: str, now: datetime) -> StatusList:
    """Every serial that no longer simply holds; no name and no document number leave the house."""
    told = tuple(
        (public.hex(), since.isoformat(), retired.isoformat() if retired else "")
        for public, since, retired in db.execute(
            select(SigningKey.public, SigningKey.since, SigningKey.retired).order_by(SigningKey.id)
        )
    )
    Later = aliased(Certificate)  # noqa: N806
    query = (
        select(Certificate.qr_serial, Certificate.state, Certificate.voided_at, Later.number)
        .join(Later, Later.id == Certificate.replaced_by, isouter=True)
        .where(Certificate.state.in_((VOID, REPLACED)), Certificate.qr_serial.is_not(None))
    )
    entries: dict[str, Mapping[str, str]] = {
        str(serial): {
            "state": state, "on": at.date().isoformat() if at else "", **({"by": later} if later else {})
        }
        for serial, state, at, later in db.execute(query)
    }  # fmt: skip
    return StatusList(academy_no, name, now.replace(microsecond=0), told, entries)


def signers(db: Session, vault: Vault) -> dict[str, str]:
    """Public key → private key, in hex, of every key that is still there: all sign the list."""
    rows = db.execute(select(SigningKey.public, SigningKey.sealed))
    return {public.hex(): vault.open(sealed) for public, sealed in rows}


def issuer(db: Session, academy_no: int) -> KnownIssuer | None:
    return db.scalar(select(KnownIssuer).where(KnownIssuer.academy_no == academy_no))


def issuers(db: Session) -> list[IssuerRow]:
    query = select(KnownIssuer).order_by(KnownIssuer.name)
    return [
        IssuerRow(
            each.id, each.academy_no, each.name, fingerprint(keys_of(each.keys)), each.listed_at,
            len(each.entries), each.trusted_by,
        )
        for each in db.scalars(query)
    ]  # fmt: skip


def keep_issuer(db: Session, found: StatusList, branch_id: int, by: str) -> int:
    """Take over keys and list of another academy; an older list never replaces a newer one."""
    held = issuer(db, found.academy_no)
    keys = {"keys": [list(each) for each in found.keys]}
    entries = {key: dict(value) for key, value in found.entries.items()}
    if held is None:
        held = KnownIssuer(
            branch_id=branch_id, academy_no=found.academy_no, name=found.name, keys=keys, entries=entries,
            listed_at=found.listed_at, trusted_by=by,
        )  # fmt: skip
        db.add(held)
    else:
        held.name, held.keys, held.entries, held.listed_at = found.name, keys, entries, found.listed_at
    db.flush()
    return held.id


def retire_code_keys(db: Session, on: date) -> None:
    for held in db.scalars(select(SigningKey).where(SigningKey.retired.is_(None))):
        held.retired = on
    db.flush()
