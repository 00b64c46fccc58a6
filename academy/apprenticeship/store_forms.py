"""From a contract to the facts of its forms and of its whole file."""

from collections.abc import Callable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from academy.apprenticeship import store_assessment, store_paper, store_sheet
from academy.apprenticeship.facts import Terms
from academy.apprenticeship.facts_assessment import SittingRow
from academy.apprenticeship.facts_contract import ContractKind, Head, Side
from academy.apprenticeship.facts_forms import (
    AttachmentLine,
    CompletionSheet,
    ContractFile,
    ExamSheet,
    FormHead,
    FrozenLine,
    HistoryLine,
    MonthSheet,
    TalkLine,
)
from academy.apprenticeship.records import ContractSignature, LogEntry
from academy.apprenticeship.records_logs import LogProof
from academy.apprenticeship.rules import level_name, level_title
from academy.archive import store as archive
from academy.archive.records import Blob
from academy.people.store import members

TITLES = {"agreement": "协议书及附件", "amendment": "补充协议", "settlement": "津贴结算表"}
KINDS = {
    ContractKind.DUAL_MENTOR: ("“素能＋技术”双导师带徒协议", "素能培养人", "技术培养人"),
    ContractKind.NEW_APPRENTICESHIP: ("企业新型学徒培养协议", "院校导师", "企业导师"),
}
GENDERS = {"male": "男", "female": "女"}


def form_head(db: Session, head: Head) -> FormHead:
    people = members(db, list(head.persons().values()))
    _, character, technical = KINDS[head.kind]
    return FormHead(
        head.number or store_paper.UNNUMBERED, store_sheet.witness(db, head.branch_id)[0],
        people[head.apprentice_id].name, people[head.character_id].name, people[head.technical_id].name,
        character, technical,
    )  # fmt: skip


def month(db: Session, head: Head, wanted: date, filled: bool) -> MonthSheet:
    """One month's sheet; a mentor of that time, no longer in office, stays in the log of his month."""
    blank = MonthSheet(form_head(db, head), wanted)
    if not filled:
        return blank
    rows = [row for row in store_sheet.logs_of(db, head.id, 0) if row.month == wanted]
    technical = next((row for row in rows if row.side is Side.TECHNICAL), None)
    talks = sorted(
        (row for row in rows if row.side is Side.CHARACTER and row.talk_on), key=lambda row: row.id
    )
    confirmed = [row.confirmed_on for row in rows if row.confirmed_on]
    return MonthSheet(
        blank.head, wanted,
        items=technical.items if technical else (), hours=technical.hours if technical else None,
        score=technical.score if technical else None,
        talks=tuple(TalkLine(row.talk_on, row.talk_topic) for row in talks if row.talk_on),
        rating=next((row.rating for row in rows if row.rating), None),
        confirmed_on=max(confirmed) if confirmed and len(confirmed) == len(rows) else None,
    )  # fmt: skip


def exam(db: Session, head: Head, filled: bool) -> ExamSheet:
    draft = store_sheet.draft_of(db, head)
    terms: Terms = store_paper.terms(draft, head)
    return ExamSheet(
        form_head(db, head), terms, "本职业（工种）基础知识、操作规程、安全知识",
        "；".join(draft.goals_technical) or "—", "职业道德、劳动纪律、月度记录与季度评价",
        _last(db, head) if filled else None,
    )  # fmt: skip


def completion(db: Session, head: Head) -> CompletionSheet:
    draft = store_sheet.draft_of(db, head)
    person = members(db, [head.apprentice_id])[head.apprentice_id]
    return CompletionSheet(
        form_head(db, head), GENDERS.get(person.gender or "", ""), person.doc_masked,
        f"{person.unit}{person.post}",
        person.trade, level_name(person.level), level_title(draft.target_level), head.starts, head.ends,
        _record(db, head), _last(db, head),
    )  # fmt: skip


def _last(db: Session, head: Head) -> SittingRow | None:
    held = store_assessment.sittings(db, head.id)
    return held[-1] if held else None


def _record(db: Session, head: Head) -> str:
    rows = store_sheet.logs_of(db, head.id, 0)
    technical = [row for row in rows if row.side is Side.TECHNICAL]
    scores = [row.score for row in technical if row.score is not None]
    average = f"，平均评分 {sum(scores) / len(scores):.1f}" if scores else ""
    hours = sum(row.hours or 0 for row in technical)
    return f"技术记录 {len(technical)} 个月、{hours} 学时{average}；谈心 {len(rows) - len(technical)} 次。"


def whole(
    db: Session, head: Head, late_days: int, made_on: date, word: Callable[[str], str],
    pages: Callable[[bytes], int],
) -> tuple[ContractFile, list[bytes]]:  # fmt: skip
    """The facts of the file and the kept papers in its order; `word` gives a verb or a state its name."""
    papers = archive.papers_of(db, "apprenticeship", head.id)
    kept = [archive.bytes_of(db, paper.id) for paper in papers]
    frozen = tuple(
        FrozenLine(
            TITLES.get(paper.kind, paper.kind), paper.number, paper.created_at.date(), paper.template,
            paper.sha256, pages(pdf),
        )
        for paper, pdf in zip(papers, kept, strict=True)
    )  # fmt: skip
    title = KINDS[head.kind][0]
    facts = ContractFile(
        form_head(db, head), title, word(f"state.contract.{head.state.value}"), head.starts, head.ends,
        made_on, frozen, tuple(store_sheet.logs_of(db, head.id, late_days)), tuple(_attachments(db, head.id)),
        tuple(store_assessment.checks(db, head.id)), tuple(store_assessment.sittings(db, head.id)),
        tuple(
            HistoryLine(line.at, line.who, word(line.verb))
            for line in reversed(store_sheet.history(db, head.id))
        ),
    )  # fmt: skip
    return facts, kept


def _attachments(db: Session, contract_id: int) -> list[AttachmentLine]:
    """Files behind log entries and scans of signatures, as the archive keeps them."""
    scans = (
        select(ContractSignature.signer, ContractSignature.signed_on, Blob.size)
        .join(Blob, Blob.sha256 == ContractSignature.scan_sha256)
        .where(ContractSignature.contract_id == contract_id)
        .order_by(ContractSignature.id)
    )
    found = [
        AttachmentLine(f"{signer}签字", "签字扫描件", on, size) for signer, on, size in db.execute(scans)
    ]
    proofs = (
        select(LogProof.name, LogEntry.month, LogProof.added_on, Blob.size)
        .join(LogEntry, LogEntry.id == LogProof.entry_id)
        .join(Blob, Blob.sha256 == LogProof.sha256)
        .where(LogEntry.contract_id == contract_id)
        .order_by(LogProof.id)
    )
    found += [
        AttachmentLine(name, f"{each.year}年{each.month}月培养记录附件", on, size)
        for name, each, on, size in db.execute(proofs)
    ]
    return found
