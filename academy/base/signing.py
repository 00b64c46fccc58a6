"""The academy's signing key: Ed25519, its private half sealed in the database under the vault's key.

Certificates carry its signature in their QR code, so that anybody with the public half can verify them
without a server. Former keys stay, with the day they were retired.
"""

from datetime import date

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from sqlalchemy import Select, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from academy.base.database import Record
from academy.base.ids import Ids
from academy.base.vault import Vault


class SigningKey(Record):
    """One key pair; `academy_no` is the number the QR code names the academy by."""

    __tablename__ = "signing_key"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    academy_no: Mapped[int]
    public: Mapped[bytes]
    sealed: Mapped[bytes]
    since: Mapped[date]
    retired: Mapped[date | None]


class Signer:
    """Signs under the present key."""

    def __init__(self, academy_no: int, private: Ed25519PrivateKey) -> None:
        self.academy_no = academy_no
        self._private = private

    def sign(self, message: bytes) -> bytes:
        return self._private.sign(message)

    @property
    def private(self) -> Ed25519PrivateKey:
        return self._private

    @property
    def secret(self) -> bytes:
        """The private half, for the backup sheet."""
        return self._private.private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption())

    def follow(self, db: Session, vault: Vault) -> None:
        """Take over the key that is in use now: another machine may have made a new one."""
        row = db.scalar(_present())
        if row is not None and row.public != self.public:
            self._private = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(vault.open(row.sealed)))
            self.academy_no = row.academy_no

    @property
    def public(self) -> bytes:
        return self._private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def load_or_make(db: Session, vault: Vault, ids: Ids, today: date) -> Signer:
    """The present key; a new network gets its first one."""
    row = db.scalar(_present())
    if row is not None:
        private = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(vault.open(row.sealed)))
        return Signer(row.academy_no, private)
    return add_key(db, vault, ids, today)


def add_key(
    db: Session, vault: Vault, ids: Ids, today: date, academy_no: int = 0,
    private: Ed25519PrivateKey | None = None,
) -> Signer:  # fmt: skip
    """A key that signs from now on; without a number the academy gets one. The last is not retired here."""
    private = private or Ed25519PrivateKey.generate()
    key = ids.next()
    signer = Signer(academy_no or key % 65_535 + 1, private)
    db.add(
        SigningKey(
            id=key, academy_no=signer.academy_no, public=signer.public,
            sealed=vault.seal(signer.secret.hex()), since=today, retired=None,
        )
    )  # fmt: skip
    db.flush()
    return signer


def _present() -> Select[SigningKey]:
    return select(SigningKey).where(SigningKey.retired.is_(None)).order_by(SigningKey.id.desc()).limit(1)


def public_keys(db: Session) -> dict[int, list[Ed25519PublicKey]]:
    """Every key ever used, by academy number: old certificates stay verifiable."""
    found: dict[int, list[Ed25519PublicKey]] = {}
    for number, public in db.execute(select(SigningKey.academy_no, SigningKey.public)):
        found.setdefault(number, []).append(Ed25519PublicKey.from_public_bytes(public))
    return found
