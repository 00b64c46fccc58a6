"""Keys, lists and electronic copies: what lets anybody check a paper without asking the academy."""

from collections.abc import Sequence
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from academy.archive import store as archive
from academy.base import signing
from academy.base.door import Act, reads, writes
from academy.base.files import keep_each, keep_whole
from academy.base.problems import Refused, problem
from academy.base.progress import Progress
from academy.base.vault import Vault, key_from_sheet
from academy.certificates import rules_keys, rules_verify, store_keys, store_register
from academy.certificates.facts_keys import IssuerRow, KeyRow, ListLook, PassphraseDraft, RestoreDraft
from academy.certificates.facts_verify import Verification
from academy.certificates.paper_electronic_mark import UNDER
from academy.certificates.paper_key_sheet import KeySheet, key_sheet
from academy.certificates.service_issue import SILENT
from academy.certificates.service_ledger import LedgerService
from academy.certificates.service_life import ROOM, span
from academy.certificates.service_verify import file_verification, verification
from academy.network import store as network
from academy.printing.pdf_signature import Envelope, PdfSigner, signed


class KeyService(LedgerService):
    """`pdf_signer` set by whoever has a token or a certification authority; else the academy's own key."""

    pdf_signer: PdfSigner | None = None

    @reads("certificates.verify")
    def verify(self, act: Act, text: str) -> Verification:
        """What a code or a number says: valid, void, replaced, altered, or unknown to this academy."""
        return verification(act.db, text, self._signer, act.clock.today())

    @reads("certificates.verify")
    def verify_file(self, act: Act, content: bytes) -> Verification:
        """What a photo, a scan or a PDF says: its code, what stands on it, its electronic signature."""
        return file_verification(act.db, content, self._signer, act.clock.today())

    @reads("certificates.verify")
    def issuers(self, act: Act) -> list[IssuerRow]:
        """Other academies whose papers can be checked here."""
        return store_keys.issuers(act.db)

    @reads("certificates.verify")
    def look_at_list(self, act: Act, content: bytes) -> ListLook:
        """Open another academy's list before it is taken over; Refused when it is none, or forged."""
        found, known = self._list(act, content)
        keys = [key for key, _, _ in found.keys]
        return ListLook(
            found.academy_no, found.name, rules_verify.fingerprint(keys), found.listed_at,
            len(found.entries), known, found.academy_no == self._signer.academy_no,
        )  # fmt: skip

    def _list(self, act: Act, content: bytes) -> tuple[rules_verify.StatusList, bool]:
        found, _ = rules_verify.read_status(content)
        held = store_keys.issuer(act.db, found.academy_no)
        return rules_verify.read_status(content, rules_verify.keys_of(held.keys) if held else ())

    @writes("certificates.keys")
    def take_list(self, act: Act, content: bytes, fingerprint: str) -> int:
        """Trust another academy's keys, or take its newer list; `fingerprint` as it was compared."""
        found, known = self._list(act, content)
        held = store_keys.issuer(act.db, found.academy_no)
        keys = [key for key, _, _ in found.keys]
        rules_keys.demand_list(
            found, known, None if held is None else held.listed_at, self._signer.academy_no,
            rules_verify.fingerprint(keys) == fingerprint,
        )  # fmt: skip
        branch_id = act.actor.branch_id or _head(act)
        key = store_keys.keep_issuer(act.db, found, branch_id, act.actor.name)
        act.note(ROOM, key, branch_id, str(found.academy_no))
        return key

    @writes("certificates.keys")
    def save_status_list(self, act: Act, target: Path) -> Path:
        """The signed list of what is void or replaced, with the academy's keys, as a file for others."""
        head = network.branch(act.db, _head(act))
        found = store_keys.status(act.db, self._signer.academy_no, head.name, act.clock.now())
        body = rules_verify.status_body(found)
        signatures = {
            public: Ed25519PrivateKey.from_private_bytes(bytes.fromhex(private)).sign(body)
            for public, private in store_keys.signers(act.db, self._vault).items()
        }
        content = rules_verify.status_file(found, signatures)
        act.note(ROOM, 0, head.id, f"{len(found.entries)}")
        return keep_whole(target, content, "certificates.not_written")

    @reads("certificates.keys")
    def keys(self, act: Act) -> list[KeyRow]:
        """Keys of codes and of PDF files, those in use first."""
        return store_keys.keys(act.db)

    @writes("certificates.keys")
    def rotate_keys(self, act: Act) -> None:
        """New keys take over; what the old ones signed stays valid and can still be checked."""
        today, head = act.clock.today(), network.branch(act.db, _head(act))
        store_keys.retire_code_keys(act.db, today)
        signing.add_key(act.db, self._vault, act.ids, today, self._signer.academy_no)
        store_keys.add_pdf_key(
            act.db, self._vault, act.ids, self._signer.academy_no, head.name, act.clock.now()
        )
        act.note(ROOM, 0, head.id, rules_verify.fingerprint([self._code_key(act).public.hex()]))

    def _code_key(self, act: Act) -> signing.Signer:
        return signing.load_or_make(act.db, self._vault, act.ids, act.clock.today())

    @writes("certificates.keys")
    def key_backup(self, act: Act) -> bytes:
        """The backup sheet: both keys in letters to be typed in again, to be locked away on paper."""
        head = network.branch(act.db, _head(act))
        code, pdf = self._code_key(act), self._own_pdf_signer(act)
        number = pdf.private.private_numbers().private_value.to_bytes(32, "big")
        sheet = KeySheet(
            academy=head.name, academy_no=code.academy_no, day=act.clock.today(),
            code_fingerprint=rules_verify.fingerprint([code.public.hex()]),
            pdf_fingerprint=rules_verify.fingerprint([pdf.certificate.hex()]),
            code_letters=Vault(code.secret).sheet(), pdf_letters=Vault(number).sheet(),
        )  # fmt: skip
        act.note(ROOM, 0, head.id, sheet.code_fingerprint)
        return key_sheet(sheet)

    @writes("certificates.keys")
    def save_key_file(self, act: Act, draft: PassphraseDraft, target: Path) -> Path:
        """Both keys in one file, encrypted under a passphrase."""
        if problems := rules_keys.passphrase_problems(draft):
            raise Refused(*problems)
        code, pdf = self._code_key(act), self._own_pdf_signer(act)
        content = rules_keys.key_file(code.academy_no, code.private, pdf.private, draft.passphrase)
        act.note(ROOM, 0, _head(act), rules_verify.fingerprint([code.public.hex()]))
        return keep_whole(target, content, "certificates.not_written")

    @writes("certificates.keys")
    def take_keys(self, act: Act, draft: RestoreDraft) -> None:
        """Keys from a file or a backup sheet take over: on a new machine, or after the database was lost."""
        found = rules_keys.restored(draft, key_from_sheet)
        today, head = act.clock.today(), network.branch(act.db, _head(act))
        store_keys.retire_code_keys(act.db, today)
        signing.add_key(act.db, self._vault, act.ids, today, found.academy_no, found.code)
        store_keys.add_pdf_key(
            act.db, self._vault, act.ids, found.academy_no, head.name, act.clock.now(), found.pdf
        )
        act.note(ROOM, 0, head.id, str(found.academy_no))

    def _own_pdf_signer(self, act: Act) -> store_keys.FileSigner:
        """The academy's own key for PDF files; the first is made when it is first needed."""
        held = store_keys.pdf_signer(act.db, self._vault)
        if held is not None:
            return held
        head = network.branch(act.db, _head(act))
        return store_keys.add_pdf_key(
            act.db, self._vault, act.ids, self._signer.academy_no, head.name, act.clock.now()
        )

    @writes("certificates.print")
    def electronic_copy(self, act: Act, certificate_id: int) -> bytes:
        """The frozen paper marked 电子版 and signed (PAdES B-B); its own bytes come first, unchanged."""
        ((number, paper_id, branch_id),) = _papers(act, [certificate_id])
        envelope = Envelope(self.pdf_signer or self._own_pdf_signer(act))
        name = network.branch(act.db, _head(act)).name
        act.note(ROOM, certificate_id, branch_id, number)
        return signed(archive.bytes_of(act.db, paper_id), envelope, act.clock.now(), name, UNDER)

    @writes("certificates.print")
    def save_electronic(
        self, act: Act, keys: Sequence[int], folder: Path, progress: Progress = SILENT
    ) -> list[Path]:
        """Signed electronic copies, one file each, named by number; all or, when it stops, none."""
        found = _papers(act, keys)
        envelope = Envelope(self.pdf_signer or self._own_pdf_signer(act))
        name, now = network.branch(act.db, _head(act)).name, act.clock.now()
        act.note(ROOM, keys[0], found[0][2], span([number for number, _, _ in found]))
        files = (
            (
                folder / f"{number}-电子版.pdf",
                signed(archive.bytes_of(act.db, paper_id), envelope, now, name, UNDER),
            )
            for number, paper_id, _branch in found
        )
        return keep_each(files, len(found), "certificates.not_written", progress)


def _papers(act: Act, keys: Sequence[int]) -> list[tuple[str, int, int]]:
    """Number, paper and branch of certificates that hold. Refused when one is void or out of reach."""
    found = store_register.papers(act.db, keys)
    if not keys or len(found) != len(set(keys)):
        raise Refused(problem("record.gone"))
    for branch_id in {branch_id for _, _, branch_id in found.values()}:
        act.demand(branch_id)
    rules_keys.demand_official(store_register.rows(act.db, keys))
    return list(found.values())


def _head(act: Act) -> int:
    head = network.head(act.db)
    if head is None:
        raise Refused(problem("record.gone"))
    return head.id
