"""Papers checked as files: frozen, altered, photographed, signed electronically, of another academy."""

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, timedelta
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from academy.base import signing
from academy.base.clock import FixedClock
from academy.base.database import Database, sqlite_url
from academy.base.door import Door
from academy.base.ids import Ids
from academy.base.problems import Refused
from academy.base.vault import Vault
from academy.base.words import LANGUAGES, Words
from academy.certificates import paper, rules_papers, store_register
from academy.certificates.facts import CertificateSheet
from academy.certificates.facts_keys import PassphraseDraft, RestoreDraft
from academy.certificates.facts_verify import Outcome, Seen
from academy.certificates.service import CertificateService
from academy.printing.pdf_signature import seal_of
from tests.databases import NOW
from tests.rooms.certificates.scene import Scene, TestSigner, wrong
from tests.rooms.certificates.test_register import three

PHRASE = "一句很长的口令不要忘记它啊"
LONG = PassphraseDraft(PHRASE, PHRASE)
Change = Callable[[CertificateSheet], CertificateSheet]


@pytest.fixture
def home(scene: Scene, vault: Vault) -> Scene:
    """The same academy with a key of its own in the database, as the program has it."""
    database = scene.door.database
    with database.transaction(write=True) as db:
        signer = signing.load_or_make(db, vault, database.ids, NOW.date())
    return replace(scene, service=CertificateService(scene.door, vault, signer))


@pytest.fixture
def elsewhere(empty_sqlite: bytes, tmp_path: Path, vault: Vault) -> Iterator[CertificateService]:
    """Another academy: neither this register nor this key."""
    file = tmp_path / "elsewhere.db"
    file.write_bytes(empty_sqlite)
    clock = FixedClock(NOW)
    database = Database(sqlite_url(file), clock, Ids(clock, 2))
    yield CertificateService(Door(database), vault, TestSigner(9, academy_no=65_000))
    database.close()


def redrawn(scene: Scene, key: int, change: Change) -> bytes:
    """Drawn anew with another fact under the old code: what a forger with a PDF editor does."""
    with scene.door.database.transaction() as db:
        ((_, paper_id, _),) = store_register.papers(db, [key]).values()
        ((_, facts),) = store_register.frozen_facts(db, [paper_id])
    sheet = change(rules_papers.thawed(facts, None))
    shell = paper.build_shell([sheet])
    return shell.data + paper.tail(shell, sheet)


def photo_of(pdf: bytes, dpi: int = 150) -> bytes:
    file = BytesIO()
    pypdfium2.PdfDocument(pdf)[0].render(scale=dpi / 72).to_pil().save(file, "JPEG", quality=80)
    return file.getvalue()


def take_list(home: Scene, elsewhere: CertificateService, folder: Path) -> None:
    """The list travels as a file; its fingerprint is compared by telephone the first time."""
    content = home.service.save_status_list(home.clerk, folder / "list.gjstatus").read_bytes()
    look = elsewhere.look_at_list(home.clerk, content)
    assert not look.own
    elsewhere.take_list(home.clerk, content, look.fingerprint)


def code_of(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.problems[0].code


def test_a_frozen_file_a_photo_and_a_signed_copy_are_valid(home: Scene) -> None:
    _, _, keys = three(home)
    service = home.service
    pdf = service.paper_bytes(home.clerk, keys[0])
    found = service.verify_file(home.clerk, pdf)
    assert (found.outcome, found.note and found.note.code) == (Outcome.VALID, "verify.same_file")
    assert found.row is not None
    assert dict(found.facts)["name"] == found.row.name
    found = service.verify_file(home.clerk, photo_of(pdf))
    assert (found.outcome, found.reason.code) == (Outcome.VALID, "verify.compared")
    assert {each.seen for each in found.looks} == {Seen.AGREES}
    copy = service.electronic_copy(home.clerk, keys[0])
    assert copy.startswith(pdf), "the bytes before the mark are the paper's"
    found = service.verify_file(home.clerk, copy)
    assert (found.outcome, found.note and found.note.code) == (Outcome.VALID, "verify.seal_holds")
    assert service.verify_file(home.clerk, copy + b"% more").outcome is Outcome.ALTERED
    changed = copy.replace(b"/SigFlags 3", b"/SigFlags 2")
    assert service.verify_file(home.clerk, changed).outcome is Outcome.ALTERED


@pytest.mark.parametrize(
    ("field", "fact"),
    [
        ("name", "王涛涛"),
        ("doc_masked", "371499********0000"),
        ("class_name", "高级技师研修班"),
        ("hours", 400),
        ("number", "QH-YF-2026-0303-0009"),
    ],
)
def test_an_altered_fact_is_named_with_the_register_and_without(
    home: Scene, elsewhere: CertificateService, tmp_path: Path, field: str, fact: object
) -> None:
    _, _, keys = three(home)
    forged = redrawn(home, keys[0], lambda sheet: replace(sheet, **{field: fact}))  # type: ignore[arg-type]
    found = home.service.verify_file(home.clerk, forged)
    assert (found.outcome, found.altered) == (Outcome.ALTERED, (field,))
    for language in LANGUAGES:
        words = Words(language)
        assert words.word(f"certificates.fact.{field}") in words.sentence(found.reason)
    take_list(home, elsewhere, tmp_path)
    found = elsewhere.verify_file(home.clerk, forged)
    assert (found.outcome, found.altered) == (Outcome.ALTERED, (field,))


def test_another_academy_learns_who_issued_what_is_void_and_what_was_replaced(
    home: Scene, elsewhere: CertificateService, tmp_path: Path
) -> None:
    class_id, people, keys = three(home)
    files = [home.service.paper_bytes(home.clerk, key) for key in keys]
    assert elsewhere.verify_file(home.clerk, files[0]).outcome is Outcome.ISSUER
    take_list(home, elsewhere, tmp_path)
    found = elsewhere.verify_file(home.clerk, files[0])
    assert (found.outcome, found.issuer, found.altered) == (Outcome.VALID, "齐河工匠学院", ())
    for key in keys[:2]:
        home.service.ask_void(home.clerk, key, wrong("姓名印错"))
        home.service.approve_void(home.approver, key)
    home.issued(class_id, people[:1])
    take_list(home, elsewhere, tmp_path)
    outcomes = [elsewhere.verify_file(home.clerk, photo_of(file)).outcome for file in files]
    assert outcomes == [Outcome.REPLACED, Outcome.VOID, Outcome.VALID]
    own = home.service.verify_file(home.clerk, files[0])
    assert (own.outcome, own.reason.code) == (Outcome.REPLACED, "verify.replaced")


def test_a_list_is_trusted_once_and_then_only_by_a_key_known_before(
    home: Scene, elsewhere: CertificateService, clock: FixedClock, tmp_path: Path
) -> None:
    three(home)
    content = home.service.save_status_list(home.clerk, tmp_path / "a.gjstatus").read_bytes()
    with pytest.raises(Refused) as refused:
        elsewhere.take_list(home.clerk, content, "1234")
    assert code_of(refused) == "verify.list_compare"
    with pytest.raises(Refused) as refused:
        elsewhere.look_at_list(home.clerk, content.replace("齐河".encode(), "齐江".encode()))
    assert code_of(refused) == "verify.list_forged"
    with pytest.raises(Refused) as refused:
        home.service.take_list(home.clerk, content, "")
    assert code_of(refused) == "verify.list_own"
    take_list(home, elsewhere, tmp_path)
    home.service.rotate_keys(home.clerk)
    clock.move_to(NOW + timedelta(days=1))
    later = home.service.save_status_list(home.clerk, tmp_path / "b.gjstatus").read_bytes()
    assert elsewhere.look_at_list(home.clerk, later).known, "the retired key answers for the new one"
    elsewhere.take_list(home.clerk, later, "")
    with pytest.raises(Refused) as refused:
        elsewhere.take_list(home.clerk, content, "")
    assert code_of(refused) == "verify.list_older"


def test_new_keys_sign_from_now_on_and_old_papers_stay_valid(home: Scene) -> None:
    _, _, keys = three(home)
    old = home.service.paper_bytes(home.clerk, keys[0])
    copy = home.service.electronic_copy(home.clerk, keys[0])
    home.service.rotate_keys(home.clerk)
    assert [(each.purpose, each.retired is None) for each in home.service.keys(home.clerk)] == [
        ("code", True), ("pdf", True), ("code", False), ("pdf", False),
    ]  # fmt: skip
    class_id, people = home.class_of(1, term=4)
    (new,) = home.issued(class_id, people).certificate_ids
    for file in (old, copy, home.service.paper_bytes(home.clerk, new)):
        assert home.service.verify_file(home.clerk, file).outcome is Outcome.VALID
    with home.door.database.transaction() as db:
        assert {len(each) for each in signing.public_keys(db).values()} == {2}


def test_keys_travel_in_an_encrypted_file_and_stand_on_a_backup_sheet(
    home: Scene, elsewhere: CertificateService, tmp_path: Path
) -> None:
    _, _, keys = three(home)
    with pytest.raises(Refused) as refused:
        home.service.save_key_file(home.clerk, PassphraseDraft("kurz", "kurzer"), tmp_path / "k.gjkeys")
    assert {each.code for each in refused.value.problems} == {
        "verify.passphrase_weak", "verify.passphrase_differs",
    }  # fmt: skip
    file = home.service.save_key_file(home.clerk, LONG, tmp_path / "k.gjkeys").read_bytes()
    assert b"ENCRYPTED PRIVATE KEY" in file
    with pytest.raises(Refused) as refused:
        elsewhere.take_keys(home.clerk, RestoreDraft(file, PHRASE + "!"))
    assert code_of(refused) == "verify.passphrase_wrong"
    elsewhere.take_keys(home.clerk, RestoreDraft(file, PHRASE))
    own, theirs = (
        [(each.purpose, each.fingerprint) for each in service.keys(home.clerk) if each.purpose == "code"]
        for service in (home.service, elsewhere)
    )
    assert own == theirs
    sheet = pypdfium2.PdfDocument(home.service.key_backup(home.clerk))[0].get_textpage().get_text_range()
    assert "签名密钥备份页" in sheet
    assert own[0][1] in sheet
    letters = [" ".join(re.findall(r"\b[A-Z2-7]{4}\b", part)[-14:]) for part in sheet.split("指纹")[1:]]
    with pytest.raises(Refused) as refused:
        elsewhere.take_keys(home.clerk, RestoreDraft(code=letters[0], pdf="ABCD", academy_no=7))
    assert code_of(refused) == "vault.sheet_wrong"
    elsewhere.take_keys(home.clerk, RestoreDraft(code=letters[0], pdf=letters[1], academy_no=7))
    assert own[0][1] == elsewhere.keys(home.clerk)[0].fingerprint
    assert keys


def test_electronic_copies_are_whole_files_of_certificates_that_hold(home: Scene, tmp_path: Path) -> None:
    _, _, keys = three(home)
    files = home.service.save_electronic(home.clerk, keys, tmp_path)
    assert [file.name for file in files] == sorted(f"{file.stem}.pdf" for file in files)
    for file in files:
        seal = seal_of(file.read_bytes())
        assert seal is not None
        assert seal.intact
        assert seal.whole
    home.service.ask_void(home.clerk, keys[0], wrong("姓名印错"))
    home.service.approve_void(home.approver, keys[0])
    with pytest.raises(Refused) as refused:
        home.service.electronic_copy(home.clerk, keys[0])
    assert code_of(refused) == "certificates.not_official"


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="poppler is not installed")
def test_poppler_calls_the_signature_valid(home: Scene, tmp_path: Path) -> None:
    _, _, keys = three(home)
    (file,) = home.service.save_electronic(home.clerk, keys[:1], tmp_path)
    said = subprocess.run(["pdfsig", "-nocert", str(file)], capture_output=True, text=True, check=True).stdout
    assert "ETSI.CAdES.detached" in said
    assert "Total document signed" in said
    assert "Signature is Valid" in said


def test_pyhanko_calls_the_signature_valid_whole_and_trusted(home: Scene) -> None:
    reader = pytest.importorskip("pyhanko.pdf_utils.reader")
    validation = pytest.importorskip("pyhanko.sign.validation")
    trust = pytest.importorskip("pyhanko_certvalidator")
    _, _, keys = three(home)
    copy = home.service.electronic_copy(home.clerk, keys[0])
    (embedded,) = reader.PdfFileReader(BytesIO(copy)).embedded_signatures
    context = trust.ValidationContext(
        trust_roots=[embedded.signer_cert], moment=NOW.replace(tzinfo=UTC), allow_fetching=False
    )
    found = validation.validate_pdf_signature(embedded, context)
    assert (found.intact, found.valid, found.trusted) == (True, True, True)
    assert found.coverage.name == "ENTIRE_FILE"
    assert found.md_algorithm == "sha256"
    assert embedded.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"


def test_what_is_no_paper_is_said_to_be_none(home: Scene) -> None:
    for content, code in ((b"", "unreadable"), (b"%PDF-1.4 broken", "unreadable"), (b"GIF89a", "unreadable")):
        with pytest.raises(Refused) as refused:
            home.service.verify_file(home.clerk, content)
        assert code_of(refused) == f"verify.{code}"
