"""Issued certificates as one file: drawn again from their frozen facts, in lots, straight into the file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from typing import Any, BinaryIO

from academy.archive import store as archive
from academy.base.door import Act
from academy.base.progress import Progress
from academy.certificates import rules_papers, store_class, store_register, store_template
from academy.certificates.facts import CertificateSheet
from academy.certificates.paper_hands import Hands
from academy.certificates.paper_joined import joined
from academy.certificates.paper_lots import Lot, lots, write_lots

SLICE = 500  # papers whose facts stand in memory at once
Papers = Mapping[int, tuple[str, int, int]]
"""Certificate → number, paper, branch."""


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbours of one template, kind and language, and their photos' SHA-256.

    Without a digest of a template they are `papers` that only their frozen bytes know.
    """

    digest: str
    papers: list[int]
    sheets: list[CertificateSheet]
    photos: list[str]


def write_merged(act: Act, found: Papers, file: BinaryIO, progress: Progress, hands: Hands) -> None:
    """The pages of all of them in this order; what they share stands once, photos are read as they come."""
    groups, count = _groups(act, [paper_id for _, paper_id, _ in found.values()]), len(found)
    if not all(group.digest for group in groups):
        file.write(_pieced(act, groups, progress, hands))
        return
    wanted = [lot for group in groups for lot in _lots(act, group)]
    write_lots(
        file, wanted, hands.press(wanted, progress), lambda some: store_class.blobs(act.db, some),
        lambda done: progress.step(done, count),
    )  # fmt: skip


def _groups(act: Act, paper_ids: list[int]) -> list[Group]:
    out = []
    for (digest, _, _), some in groupby(
        _marked(act, paper_ids), lambda each: (each[0], each[2]["kind"], each[2]["english"] is None)
    ):
        group = Group(digest, [], [], [])
        for _, paper_id, facts in some:
            group.papers.append(paper_id)
            group.photos.append(facts["photo"] or "")
            if digest:
                group.sheets.append(rules_papers.thawed(facts, None))
        out.append(group)
    return out


def _marked(act: Act, paper_ids: list[int]) -> Iterator[tuple[str, int, dict[str, Any]]]:
    """Digest of the template, paper, frozen facts; some hundred at a time, for facts are large."""
    for start in range(0, len(paper_ids), SLICE):
        part = paper_ids[start : start + SLICE]
        kept = store_register.frozen_facts(act.db, part)
        for paper_id, (mark, facts) in zip(part, kept, strict=True):
            yield rules_papers.template_digest(mark), paper_id, facts


def _lots(act: Act, group: Group) -> list[Lot]:
    return lots(store_template.drawn_by(act.db, group.digest), group.sheets, group.photos)


def _pieced(act: Act, groups: list[Group], progress: Progress, hands: Hands) -> bytes:
    """Where an older wording or drawing is among them: its frozen bytes, joined with the rest."""
    files: list[bytes] = []
    for group in groups:
        if not group.digest:
            files += [archive.bytes_of(act.db, paper_id) for paper_id in group.papers]
            continue
        wanted, file = _lots(act, group), BytesIO()
        held = lambda keys: store_class.blobs(act.db, keys)  # noqa: E731
        write_lots(file, wanted, hands.press(wanted, progress), held, lambda _done: None)
        files.append(file.getvalue())
    return joined(files)
