"""What a clerk can do with certificates: issue (service_issue), look up, print, hand out, void, verify."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from academy.archive import store as archive
from academy.base.door import Act, reads, writes
from academy.base.files import keep_each, keep_filled
from academy.base.problems import Refused, problem
from academy.base.progress import Progress
from academy.certificates import store_figures, store_register
from academy.certificates.facts_issue import (
    CertificateFilter,
    CertificateRow,
    RegisterSheet,
)
from academy.certificates.facts_ledger import PrintDraft
from academy.certificates.service_issue import SILENT
from academy.certificates.service_life import count_prints, span
from academy.certificates.service_merged import write_merged
from academy.certificates.service_package import PackageService
from academy.network.facts import BranchCount

ROOM = "certificates"


class CertificateService(PackageService):
    """The register: what was issued stays as it was issued."""

    @reads("certificates.read")
    def certificate_ids(self, act: Act, wanted: CertificateFilter) -> list[int]:
        """Keys of the certificates a list wants, in its order."""
        return store_register.ids(act.db, act.scope.branches, wanted)

    @reads("certificates.read")
    def certificate_rows(self, act: Act, keys: Sequence[int]) -> list[CertificateRow]:
        rows = store_register.rows(act.db, keys)
        return [row for row in rows if act.scope.covers(row.branch_id)]

    @reads("network.read")
    def figures(self, act: Act, year: int) -> list[BranchCount]:
        """How many certificates of a year each branch has issued, by the state they are in now."""
        return store_figures.by_branch(act.db, act.scope.branches, year)

    @reads("certificates.read")
    def certificate(self, act: Act, certificate_id: int) -> RegisterSheet:
        """One certificate and everything that happened to it."""
        sheet = store_register.sheet(act.db, certificate_id)
        act.demand(sheet.row.branch_id)
        return sheet

    @reads("certificates.read")
    def paper_bytes(self, act: Act, certificate_id: int) -> bytes:
        """The frozen PDF, to be looked at: the bytes that were issued, whatever has changed since."""
        return _frozen(act, [certificate_id])[0][2]

    @writes("certificates.print")
    def reprint(self, act: Act, certificate_id: int) -> bytes:
        """The frozen PDF to be printed or saved again: the same bytes, and a line in the journal."""
        ((number, branch_id, data),) = _frozen(act, [certificate_id])
        act.note(ROOM, certificate_id, branch_id, number)
        return data

    @writes("certificates.print")
    def export_merged(self, act: Act, keys: Sequence[int], progress: Progress = SILENT) -> bytes:
        """These certificates as one PDF: a view of the same drawings, its fonts and ground shared."""
        found = _demand_papers(act, keys)
        _note_export(act, found)
        file = BytesIO()
        write_merged(act, found, file, progress, self._hands)
        return file.getvalue()

    @writes("certificates.print")
    def save_merged(self, act: Act, keys: Sequence[int], target: Path, progress: Progress = SILENT) -> Path:
        """`export_merged` into a file that is complete or not there."""
        found = _demand_papers(act, keys)
        _note_export(act, found)
        write = lambda file: write_merged(act, found, file, progress, self._hands)  # noqa: E731
        return keep_filled(target, write, "certificates.not_written")

    @writes("certificates.print")
    def save_to_print(
        self, act: Act, keys: Sequence[int], target: Path, draft: PrintDraft, progress: Progress = SILENT
    ) -> Path:
        """As `save_merged`, and a copy of each is counted: both or neither.

        A blank that is not there, a cancel or a full disk leave the count and an older file as they were.
        """
        count_prints(act, keys, draft)
        found = _demand_papers(act, keys)
        write = lambda file: write_merged(act, found, file, progress, self._hands)  # noqa: E731
        return keep_filled(target, write, "certificates.not_written")

    @writes("certificates.print")
    def export_files(
        self, act: Act, keys: Sequence[int], folder: Path, progress: Progress = SILENT
    ) -> list[Path]:
        """One file each, named by number only; when it does not come to its end, none. Answers the files."""
        found = _demand_papers(act, keys)
        _note_export(act, found)
        files = (
            (folder / f"{number}.pdf", archive.bytes_of(act.db, paper_id))
            for number, paper_id, _branch in found.values()
        )
        return keep_each(files, len(found), "certificates.not_written", progress)


def _frozen(act: Act, keys: Sequence[int]) -> list[tuple[str, int, bytes]]:
    """Number, branch and frozen bytes of each."""
    return [
        (number, branch_id, archive.bytes_of(act.db, paper_id))
        for number, paper_id, branch_id in _demand_papers(act, keys).values()
    ]


def _demand_papers(act: Act, keys: Sequence[int]) -> dict[int, tuple[str, int, int]]:
    """Certificate → number, paper, branch. Raises Refused when one is gone or of another branch."""
    found = store_register.papers(act.db, keys)
    if not keys or len(found) != len(set(keys)):
        raise Refused(problem("record.gone"))
    for branch_id in {branch_id for _, _, branch_id in found.values()}:
        act.demand(branch_id)
    return found


def _note_export(act: Act, found: dict[int, tuple[str, int, int]]) -> None:
    first, (_, _, branch_id) = next(iter(found.items()))
    act.note(ROOM, first, branch_id, span([number for number, _, _ in found.values()]))
