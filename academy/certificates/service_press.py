"""The press: numbered, signed, drawn and frozen, all inside the issuing transaction."""

from collections.abc import Sequence

from academy.archive import store as archive
from academy.archive.facts import PaperDraft
from academy.base.door import Act
from academy.base.progress import Progress
from academy.certificates import paper, rules, rules_papers, store_register
from academy.certificates.facts import CertificateSheet
from academy.certificates.facts_issue import Issued
from academy.certificates.rules_ground import Material
from academy.certificates.rules_papers import Signer
from academy.certificates.rules_template import written
from academy.certificates.service_papers import with_code, with_photos

LOT = 1000  # papers that share a shell and stand in memory together


def press(
    act: Act,
    found: Material,
    keys: Sequence[int],
    numbers: range,
    serials: range,
    signer: Signer,
    progress: Progress,
) -> Issued:
    """Draw and freeze the papers of these certificates; Refused by name for what cannot be printed.

    Raises Cancelled when the user has had enough: nothing of the batch stays.
    """
    ground = found.ground
    papers = [
        with_code(each, ground.numbering.number(number), serial, holder.level, signer)
        for each, holder, number, serial in zip(found.papers, found.holders, numbers, serials, strict=True)
    ]
    archive.keep(act.db, written(found.used.template), "application/json", act.clock.now())
    progress.step(0, len(papers))
    for at in range(0, len(papers), LOT):
        lot = slice(at, at + LOT)
        _freeze(act, found, keys[lot], papers[lot], numbers[lot], serials[lot], progress, at)
    return Issued(found.draft.batch_id, tuple(keys), papers[0].number, papers[-1].number)


def _freeze(
    act: Act, found: Material, keys: Sequence[int], papers: Sequence[CertificateSheet], numbers: range,
    serials: range, progress: Progress, before: int,
) -> None:  # fmt: skip
    """One lot drawn and kept: what it costs in memory is what a batch of any length costs."""
    ground, now = found.ground, act.clock.now()
    facts = [rules_papers.frozen(each) for each in papers]
    papers = with_photos(act.db, papers)
    shell = paper.build_shell(papers, found.used.template)
    drafts = []
    for done, (key, each, fact) in enumerate(zip(keys, papers, facts, strict=True), before + 1):
        drafts.append(
            PaperDraft(
                kind="certificate", room="certificates", record_id=key, number=each.number,
                template=found.template, facts=fact, content=paper.tail(shell, each), shell=shell.data,
            )
        )  # fmt: skip
        progress.step(done, len(found.papers))
    kept = archive.freeze(act.db, act.ids, ground.branch_id, drafts, now)
    store_register.mark_issued(
        act.db,
        [
            {
                "id_": key, "number_": each.number, "serial_": serial, "paper_": row.id, "name_": each.name,
                "series_": ground.numbering.series, "place_": place,
                "hash_": rules.content_sha256([fact], found.template),
            }
            for key, each, fact, place, serial, row in zip(
                keys, papers, facts, numbers, serials, kept, strict=True
            )
        ],
    )  # fmt: skip
