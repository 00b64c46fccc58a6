"""A voiding tells the holder: a notice to be handed over against a receipt, kept as it was made."""

from collections.abc import Sequence
from pathlib import Path

from academy.archive import store as archive
from academy.archive.facts import PaperDraft
from academy.base.door import Act, reads, writes
from academy.base.files import keep_whole
from academy.base.problems import Refused, problem
from academy.base.progress import Progress
from academy.certificates import rules_notice, store_notices
from academy.certificates.facts_notice import VoidNotice
from academy.certificates.paper_joined import joined
from academy.certificates.paper_notice import notice_paper
from academy.certificates.service_issue import SILENT
from academy.certificates.service_life import ROOM, demanded, span
from academy.certificates.service_voids import VoidService


class NoticeService(VoidService):
    """What a notice says follows from the voiding; its archive copy is printed again byte for byte."""

    @writes("certificates.print")
    def save_void_notices(
        self, act: Act, keys: Sequence[int], target: Path, progress: Progress = SILENT
    ) -> Path:
        """Notices to the holders of these certificates, void or to be voided: one file, a page each.

        A notice whose facts were printed before is the same paper again, with its day; a new one is kept.
        Raises Refused with every certificate that is neither void nor to be voided.
        """
        rows = demanded(act, keys)
        found = store_notices.notices(act.db, keys, act.clock.today())
        if problems := rules_notice.notice_problems(rows, found):
            raise Refused(*problems)
        wanted = {found[row.id].void_id: found[row.id] for row in rows}
        papers = store_notices.kept(act.db, wanted)
        pages: list[bytes] = []
        for done, (void_id, notice) in enumerate(wanted.items(), 1):
            pages.append(
                archive.bytes_of(act.db, papers[void_id]) if void_id in papers else _made(act, notice)
            )
            progress.step(done, len(wanted))
        act.note(ROOM, rows[0].id, rows[0].branch_id, span([each.number for each in rows]))
        return keep_whole(target, joined(pages), "certificates.not_written")

    @reads("certificates.read")
    def notice_bytes(self, act: Act, paper_id: int) -> bytes:
        """A notice that was made, to be looked at."""
        branch_id = store_notices.branch_of(act.db, paper_id)
        if branch_id is None:
            raise Refused(problem("record.gone"))
        act.demand(branch_id)
        return archive.bytes_of(act.db, paper_id)


def _made(act: Act, notice: VoidNotice) -> bytes:
    """The notice, drawn and kept with its voiding."""
    content = notice_paper(notice)
    draft = PaperDraft(
        kind=rules_notice.KIND, room=ROOM, record_id=notice.void_id, number=notice.number,
        template=rules_notice.TEMPLATE, facts=rules_notice.frozen(notice), content=content,
    )  # fmt: skip
    archive.freeze(act.db, act.ids, notice.branch_id, [draft], act.clock.now())
    return content
