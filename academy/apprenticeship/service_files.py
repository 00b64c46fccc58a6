"""Files behind logs and signatures: checked before they are kept, and shown again."""

from academy.apprenticeship import (
    rules_signing,
    store,
    store_logs,
    store_settings_logs,
    store_sheet,
    store_signing,
)
from academy.apprenticeship.facts_contract import Party
from academy.apprenticeship.facts_logs import FileShown
from academy.apprenticeship.service_drafts import ROOM
from academy.archive import store as archive
from academy.archive.facts_files import CleanFile, FileDraft
from academy.archive.store_files import cleaned
from academy.base.door import Act, Service, reads, writes
from academy.base.problems import Problem, Refused
from academy.network import store as network


class Filing(Service):
    """Photos, scans and PDFs."""

    @reads("apprenticeship.read")
    def check_file(self, act: Act, contract_id: int, draft: FileDraft, field: str) -> FileDraft:
        """The file as it would be kept. Raises Refused at `field` with the limit it passes."""
        head = store.head(act.db, contract_id, act.scope)
        return FileDraft(draft.name, clean_file(act, head.branch_id, draft, field).content)

    @reads("apprenticeship.read")
    def proof_file(self, act: Act, proof_id: int) -> FileShown:
        """A file behind a log entry, to be looked at by whoever may see its contract."""
        contract_id, name, media, content = store_logs.proof(act.db, proof_id)
        store.head(act.db, contract_id, act.scope)
        return FileShown(name, media, content)

    @reads("apprenticeship.print")
    def signature_scan(self, act: Act, contract_id: int, party: Party) -> FileShown:
        """The scan or drawing of a signature under the paper in force. Raises Refused when there is none."""
        head = store.head(act.db, contract_id, act.scope)
        media, content = store_signing.scan(act.db, head, party)
        return FileShown(party.value, media, content)

    @writes("apprenticeship.sign")
    def add_scan(self, act: Act, contract_id: int, party: Party, scan: bytes) -> None:
        """The scan of a signature given in ink, when it was not at hand on the day it was recorded."""
        head = store.head(act.db, contract_id, act.scope, lock=True)
        held = {row.party: row for row in store_sheet.signatures_of(act.db, head)}
        if problems := rules_signing.scan_problems(party, held, scan):
            raise Refused(*problems)
        sha256 = keep_file(act, clean_file(act, head.branch_id, FileDraft(content=scan), "scan"))
        store_signing.set_scan(act.db, head, party, sha256)
        act.note(ROOM, contract_id, head.branch_id, head.number)


def clean_file(act: Act, branch_id: int, draft: FileDraft, field: str) -> CleanFile:
    lineage = network.lineage(act.db, branch_id)
    limits = store_settings_logs.file_limits(act.db, lineage, act.clock.today())
    return cleaned(draft.content, limits, field, draft.name)


def keep_file(act: Act, file: CleanFile) -> str:
    """Keep the bytes once by content; answers their SHA-256."""
    return archive.keep(act.db, file.content, file.media, act.clock.now())


def clean_files(
    act: Act, branch_id: int, drafts: tuple[FileDraft, ...], field: str
) -> tuple[list[CleanFile], list[Problem]]:
    """All that can be kept, and every problem of the others."""
    found: list[CleanFile] = []
    problems: list[Problem] = []
    for draft in drafts:
        try:
            found.append(clean_file(act, branch_id, draft, field))
        except Refused as no:
            problems += no.problems
    return found, problems
