"""Reissues, hand-outs, the fate of old papers, blank sheets: who may, when, and what is left."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from unicodedata import normalize

from academy.base.problems import Problem, problem
from academy.certificates.facts_issue import CertificateRow, CertificateState, RegisterSheet
from academy.certificates.facts_ledger import DeliveryDraft, FateDraft, HandDraft, ReissueRow
from academy.certificates.facts_reasons import ReissueDraft
from academy.certificates.rules import GONE, OFFICIAL, not_official
from academy.certificates.rules_evidence import evidence_problems

SERIAL = re.compile(r"([^\s\d]*?)(\d{1,18})")
MOST_SHEETS = 100_000
# What only a filed body or an authority issues; the academy records it (人社鉴发〔2021〕1号).
RESERVED = (
    "职业技能等级证书", "职业资格证书", "专项职业能力证书", "特种作业操作证", "特种设备作业人员证",
    "特种设备安全管理和作业人员证",
)  # fmt: skip


def reserved_problems(title: str) -> list[Problem]:
    """A paper under one of these titles is refused: the academy is no filed body."""
    bare = re.sub(r"\s", "", normalize("NFKC", title))
    return [problem("certificates.reserved", title=each) for each in RESERVED if each in bare]


def ask_reissue_problems(sheet: RegisterSheet, draft: ReissueDraft, asked_already: bool) -> list[Problem]:
    found = []
    if sheet.row.state not in OFFICIAL:
        found.append(not_official(sheet.row))
    elif sheet.row.void_asked:
        found.append(problem("certificates.void_asked_already", number=sheet.row.number))
    if sheet.origin == "received":
        found.append(problem("package.received", number=sheet.row.number))
    if asked_already:
        found.append(problem("certificates.reissue_asked_already", number=sheet.row.number))
    if draft.cause is None:
        found.append(problem("certificates.reissue_cause_missing", "cause"))
    if not draft.reason.strip():
        found.append(problem("certificates.reissue_reason_missing", "reason"))
    return found + evidence_problems(draft.evidence)


def reissue_problems(
    sheet: RegisterSheet, asked: ReissueRow | None, asker: int | None, approver: int | None
) -> list[Problem]:
    """A lost paper is made anew by two persons, as it was issued by two."""
    if asked is None or asker is None:
        return [problem("certificates.reissue_not_asked", number=sheet.row.number)]
    if sheet.row.state not in OFFICIAL:
        return [not_official(sheet.row)]
    if approver is None:
        return [problem("certificates.approver_nobody")]
    if approver == asker:
        return [problem("certificates.reissue_same_person", asker=asked.asked_by)]
    return []


def hand_problems(rows: Sequence[CertificateRow], draft: HandDraft, today: date) -> list[Problem]:
    """Only a printed certificate that holds is handed out, and once."""
    found = []
    for row in rows:
        if row.state is CertificateState.ISSUED:
            found.append(problem("certificates.not_printed", where=row.name, number=row.number))
        elif row.state is CertificateState.DELIVERED:
            found.append(problem("certificates.handed_already", where=row.name, number=row.number))
        elif row.state not in OFFICIAL:
            found.append(not_official(row))
    if draft.handed_on is None:
        found.append(problem("certificates.hand_day_missing", "handed_on"))
    elif draft.handed_on > today:
        found.append(problem("certificates.hand_day_future", "handed_on"))
    return found


def fate_problems(sheet: RegisterSheet, draft: FateDraft, today: date) -> list[Problem]:
    """What became of the old paper is asked only once the certificate no longer holds."""
    found = []
    if sheet.row.state not in GONE:
        found.append(problem("certificates.fate_holds", number=sheet.row.number))
    if draft.on is None or draft.on > today:
        found.append(problem("certificates.fate_day", "on"))
    return found


@dataclass(frozen=True, slots=True)
class Serial:
    """A serial as it is printed on a blank sheet: letters, then digits with leading zeros."""

    prefix: str
    value: int
    width: int

    def plus(self, count: int) -> "Serial":
        return Serial(self.prefix, self.value + count, self.width)

    def __str__(self) -> str:
        return f"{self.prefix}{self.value:0{self.width}d}"


def serial_of(text: str) -> Serial | None:
    """None when it is no printed serial."""
    found = SERIAL.fullmatch("".join(text.split()).upper())
    return Serial(found[1], int(found[2]), len(found[2])) if found else None


def serial_after(first: str, count: int) -> str:
    """The serial that follows `count` sheets from `first` on; empty where sheets bear none."""
    found = serial_of(first) if first else None
    return str(found.plus(count)) if found else ""


def delivery_problems(
    draft: DeliveryDraft, held: Sequence[tuple[str, str, str]], today: date
) -> list[Problem]:
    """`held`: sort, first and last of the deliveries there are; no sheet may be received twice."""
    found = []
    if draft.branch_id is None:
        found.append(problem("certificates.blank_branch", "branch_id"))
    if not draft.sort.strip():
        found.append(problem("certificates.blank_sort", "sort"))
    if draft.received_on is None or draft.received_on > today:
        found.append(problem("certificates.blank_day", "received_on"))
    first, last = serial_of(draft.first), serial_of(draft.last)
    if first is None:
        found.append(problem("certificates.blank_serial", "first", serial=draft.first))
    if last is None:
        found.append(problem("certificates.blank_serial", "last", serial=draft.last))
    if first is None or last is None:
        return found
    return found + _span(draft, first, last, held)


def _span(
    draft: DeliveryDraft, first: Serial, last: Serial, held: Sequence[tuple[str, str, str]]
) -> list[Problem]:
    if first.prefix != last.prefix or first.width != last.width or last.value < first.value:
        return [problem("certificates.blank_span", "last", first=str(first), last=str(last))]
    if last.value - first.value >= MOST_SHEETS:
        return [problem("certificates.blank_many", "last", most=MOST_SHEETS)]
    for sort, start, end in held:
        a, b = serial_of(start), serial_of(end)
        if a is None or b is None or sort != draft.sort.strip() or a.prefix != first.prefix:
            continue
        if a.width == first.width and a.value <= last.value and first.value <= b.value:
            return [problem("certificates.blank_twice", "first", first=start, last=end)]
    return []


def differences(printed: Mapping[str, str], today: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Facts on the paper that the academy would print otherwise today: field, printed, today."""
    return [
        (field, text, today[field])
        for field, text in printed.items()
        if field in today and today[field] != text
    ]
