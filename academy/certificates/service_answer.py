"""The answer to a batch package: made at the head academy, taken by the branch, wholly or not at all."""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from academy.archive import store as archive
from academy.archive.facts import PaperDraft
from academy.base.door import Act
from academy.base.problems import Problem, Refused, problem
from academy.certificates import rules, rules_papers, store, store_packages, store_register
from academy.certificates.facts_issue import BatchRow, BatchState
from academy.certificates.facts_package import Direction, Package, PackageKind, PackageState, Taken
from academy.certificates.rules_package import Envelope
from academy.certificates.rules_papers import template_digest
from academy.printing import seal_code

ROOM = "certificates"
SENT_BACK = (BatchState.RETURNED, BatchState.CANCELLED)


@dataclass(frozen=True, slots=True)
class Answered:
    """One paper of an answer: `ref` is the branch's certificate."""

    ref: int
    number: str
    template: str
    facts: dict[str, Any]
    shell: bytes
    tail: bytes


@dataclass(frozen=True, slots=True)
class Answer:
    """What the head academy decided: papers, or why the batch comes back."""

    returned_for: str
    approver: str
    issued_at: datetime | None
    papers: tuple[Answered, ...]
    templates: Mapping[str, bytes]


def answer_of(act: Act, row: BatchRow, found: Package) -> dict[str, Any]:
    """The body of the answer. Refused while nobody has decided."""
    if row.state in SENT_BACK:
        return {"returned_for": row.returned_for, "papers": [], "parts": {}, "templates": {}}
    if row.state is not BatchState.ISSUED:
        raise Refused(problem("package.undecided", number=row.number))
    refs = {each.person_id: each.ref for each in found.people}
    people = store.people_of(act.db, row.id)
    made = store_packages.papers(act.db, [key for key, _ in people])
    approver, issued_at = store_packages.approval(act.db, row.id)
    parts = {sha256 for each in made for sha256 in (each["shell"], each["tail"]) if sha256}
    digests = {digest for each in made if (digest := template_digest(each["template"]))}
    return {
        "returned_for": "", "approver": approver, "issued_at": issued_at.isoformat() if issued_at else "",
        "papers": [{"ref": refs[person], **each} for (_, person), each in zip(people, made, strict=True)],
        "parts": _letters(store_packages.blobs(act.db, parts)),
        "templates": _letters(store_packages.blobs(act.db, digests)),
    }  # fmt: skip


def _letters(held: Mapping[str, bytes]) -> dict[str, str]:
    return {sha256: base64.b64encode(data).decode() for sha256, data in held.items()}


def read_answer(inner: Mapping[str, Any]) -> Answer:
    """Raises Refused when a value has another form, or bytes are not those their name says."""
    try:
        parts, templates = _bytes(inner["parts"]), _bytes(inner["templates"])
        papers = tuple(_paper(each, parts) for each in inner["papers"])
        issued_at = inner.get("issued_at") or ""
        return Answer(
            str(inner["returned_for"]), str(inner.get("approver", "")),
            datetime.fromisoformat(issued_at) if issued_at else None, papers, templates,
        )  # fmt: skip
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Refused(problem("package.no_package", "file")) from error


def _bytes(held: Mapping[str, str]) -> dict[str, bytes]:
    found = {str(key): base64.b64decode(value, validate=True) for key, value in held.items()}
    if any(hashlib.sha256(data).hexdigest() != key for key, data in found.items()):
        raise ValueError("bytes of another name")
    return found


def _paper(each: Mapping[str, Any], parts: Mapping[str, bytes]) -> Answered:
    facts = dict(each["facts"])
    rules_papers.thawed(facts, None)
    shell = parts[each["shell"]] if each["shell"] else b""
    found = Answered(
        int(each["ref"]), str(each["number"]), str(each["template"]), facts, shell, parts[each["tail"]]
    )
    if hashlib.sha256(found.shell + found.tail).hexdigest() != each["sha256"]:
        raise ValueError("a paper of another hash")
    return found


def take_answer(act: Act, envelope: Envelope, answer: Answer, keys: Sequence[str]) -> Taken:
    """Numbers and frozen papers for the batch that waits for them, or its return to the preparer."""
    sent = store_packages.by_package(act.db, envelope.package, Direction.OUT)
    if sent is None or sent.academy_no != envelope.sender:
        raise Refused(problem("package.answer_unknown", "file"))
    act.demand(sent.branch_id)
    row = store.locked(act.db, sent.batch_id)
    told = Taken(PackageKind.ANSWER, row.id, row.branch_id, len(answer.papers), True, answer.returned_for)
    if sent.state is PackageState.ANSWERED:
        return Taken(told.kind, row.id, row.branch_id, len(sent.people), False, row.returned_for)
    if problems := _state_problems(sent, row, answer):
        raise Refused(*problems)
    now = act.clock.now()
    store_packages.settle(act.db, sent.id, PackageState.ANSWERED, now)
    if answer.returned_for:
        store.change(act.db, row.id, state=BatchState.RETURNED.value, returned_for=answer.returned_for)
        return told
    if problems := _paper_problems(act, sent, row, answer, keys):
        raise Refused(*problems)
    _keep(act, row, answer)
    store.change(
        act.db, row.id, state=BatchState.ISSUED.value, issued_at=answer.issued_at or now,
        approved_elsewhere=f"{answer.approver}（{sent.academy}）",
    )  # fmt: skip
    store_register.mark_replaced(act.db, row.id)
    return told


def _state_problems(sent: Package, row: BatchRow, answer: Answer) -> list[Problem]:
    """An answer belongs to a batch that still waits for it."""
    if sent.state is PackageState.WITHDRAWN or row.state is not BatchState.SUBMITTED:
        numbers = f"{answer.papers[0].number}…{answer.papers[-1].number}" if answer.papers else "—"
        return [problem("package.answer_withdrawn", "file", number=row.number, numbers=numbers)]
    return []


def _paper_problems(
    act: Act, sent: Package, row: BatchRow, answer: Answer, keys: Sequence[str]
) -> list[Problem]:
    """Exactly what was submitted, with numbers nobody holds here, each code signed by a key of the head."""
    wanted = [each.ref for each in sent.people]
    bare = [{**each.facts, "number": "", "qr": ""} for each in answer.papers]
    if [each.ref for each in answer.papers] != wanted or (
        rules.content_sha256(bare, sent.template) != row.content_sha256
    ):
        return [problem("package.answer_differs", "file", number=row.number)]
    odd = [each for each in answer.papers if each.facts["number"] != each.number or not _coded(each, keys)]
    problems = [problem("package.code_odd", where=each.number) for each in odd]
    numbers = [each.number for each in answer.papers]
    problems += [problem("certificates.number_held", number=each) for each in store.taken(act.db, numbers)]
    if len(set(numbers)) != len(numbers):
        problems.append(problem("package.answer_differs", "file", number=row.number))
    return problems


def _coded(each: Answered, keys: Sequence[str]) -> bool:
    """The code on the paper says what the paper says, and was signed by one of these keys."""
    sheet = rules_papers.thawed(each.facts, None)
    try:
        code = seal_code.decode(sheet.qr)
    except Refused:
        return False
    if not code.matches(sheet.name, rules_papers.printed(sheet)):
        return False
    for key in keys:
        try:
            Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(code.signature, code.body)
        except (InvalidSignature, ValueError):
            continue
        return True
    return False


def _keep(act: Act, row: BatchRow, answer: Answer) -> None:
    """The papers as they were frozen there; their bytes are the same here."""
    now = act.clock.now()
    for data in answer.templates.values():
        archive.keep(act.db, data, "application/json", now)
    drafts = [
        PaperDraft(
            kind="certificate", room=ROOM, record_id=each.ref, number=each.number, template=each.template,
            facts=each.facts, content=each.tail, shell=each.shell,
        )
        for each in answer.papers
    ]  # fmt: skip
    kept = archive.freeze(act.db, act.ids, row.branch_id, drafts, now)
    store_packages.mark_received(
        act.db,
        [
            {
                "id_": each.ref, "number_": each.number, "paper_": paper.id, "name_": each.facts["name"],
                "hash_": rules.content_sha256([each.facts], each.template),
            }
            for each, paper in zip(answer.papers, kept, strict=True)
        ],
    )  # fmt: skip
