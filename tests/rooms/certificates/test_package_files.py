"""The file of an exchange package, and what a trusted sender may have put into it that cannot be."""

import hashlib
import json
from collections.abc import Callable
from typing import Any

import pytest

from academy.base.problems import Refused
from academy.base.vault import Vault
from academy.certificates import rules, rules_package
from academy.certificates.facts_package import SendDraft, TakeDraft
from academy.certificates.service import CertificateService
from academy.people.records import Person
from tests.rooms.certificates.exchange import (
    BRANCH_NO,
    HEAD_NO,
    WORDS,
    Exchange,
    everything,
    exchange,
    told,
    trust,
)
from tests.rooms.certificates.scene import Scene, TestSigner
from tests.rooms.certificates.test_release import ONE_ENGINE
from tests.rooms.conftest import COAL, an_actor
from tests.rooms.people.persons import doc_no

__all__ = ["exchange"]


Spoil = Callable[[dict[str, Any]], object]


def _another_count(whole: dict[str, Any]) -> None:
    whole["head"]["count"] = 2


def _another_key(whole: dict[str, Any]) -> None:
    whole["head"]["key"] = TestSigner(5).public.hex()


def _cut(whole: dict[str, Any]) -> None:
    whole["body"] = whole["body"][:-8]


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (_another_count, "package.forged"),
        (_another_key, "package.forged"),
        (_cut, "package.forged"),
        (lambda whole: whole.pop("signature"), "package.no_package"),
        (lambda whole: whole["head"].update(format="gj-package-9"), "package.no_package"),
        (lambda whole: whole["head"].update(kind="order"), "package.no_package"),
        (lambda whole: whole.update(body="%%%"), "package.no_package"),
    ],
)
@ONE_ENGINE
def test_a_package_changed_on_its_way_is_refused(exchange: Exchange, spoil: Spoil, code: str) -> None:
    sent = exchange.send(exchange.branch.submitted(*exchange.branch.class_of(1)))
    whole = json.loads(sent.read_bytes())
    spoil(whole)
    before = everything(exchange.head)
    with pytest.raises(Refused) as refused:
        exchange.head.service.take_package(exchange.head.clerk, TakeDraft(json.dumps(whole).encode(), WORDS))
    assert told(refused) == {code}
    assert everything(exchange.head) == before


@ONE_ENGINE
def test_who_sent_it_to_whom_and_the_passphrase_are_looked_at(exchange: Exchange) -> None:
    branch, head = exchange.branch, exchange.head
    sent = exchange.send(branch.submitted(*branch.class_of(1)))
    (person,) = branch.service.batch(
        branch.clerk, branch.service.batches(branch.clerk)[0].id
    ).draft.person_ids
    with branch.door.database.transaction() as db:
        name = db.get_one(Person, person).name
    assert name not in sent.read_text("utf-8"), "nobody is named outside the sealed body"
    with pytest.raises(Refused) as refused:
        exchange.take(sent, "另一个口令-2026-abc")
    assert told(refused) == {"package.passphrase"}
    with pytest.raises(Refused) as refused:
        exchange.take_answer(sent)
    assert told(refused) == {"package.own"}
    stranger = the_same_with(head, TestSigner(4, 7))
    with pytest.raises(Refused) as refused:
        stranger.take_package(head.clerk, TakeDraft(sent.read_bytes(), WORDS))
    assert told(refused) == {"package.not_to_us"}
    trust(head, BRANCH_NO, TestSigner(3), "永锋工匠学院")
    with pytest.raises(Refused) as refused:
        exchange.take(sent)
    assert told(refused) == {"package.sender_key"}
    for content in (b"", b"[]", b"{}", b'{"head": 1, "signature": "", "body": ""}', b"[" * 100_000):
        with pytest.raises(Refused) as refused:
            head.service.take_package(head.clerk, TakeDraft(content, WORDS))
        assert told(refused) == {"package.no_package"}


def the_same_with(head: Scene, signer: TestSigner) -> Any:
    return CertificateService(head.door, Vault(bytes(range(1, 33))), signer)


@ONE_ENGINE
def test_what_keeps_a_batch_from_being_sent(exchange: Exchange) -> None:
    branch = exchange.branch
    class_id, people = branch.class_of(2)
    batch_id = branch.submitted(class_id, people)

    def send(draft: SendDraft) -> set[str]:
        with pytest.raises(Refused) as refused:
            branch.service.send_package(branch.clerk, batch_id, draft, exchange.folder / "x.gjpkg")
        return told(refused)

    assert send(SendDraft(None, WORDS, WORDS)) == {"package.to_missing"}
    assert send(SendDraft(HEAD_NO, "kurz", "lang")) == {"verify.passphrase_weak", "verify.passphrase_differs"}
    branch.rename(people[0], doc_sealed=b"")
    assert send(SendDraft(HEAD_NO, WORDS, WORDS)) == {"package.no_document"}
    branch.rename(people[1], name="赵改名")
    assert send(SendDraft(HEAD_NO, WORDS, WORDS)) == {"certificates.content_changed_withdraw"}
    with pytest.raises(Refused) as refused:
        branch.service.send_package(
            an_actor(903, COAL, network=False), batch_id, SendDraft(HEAD_NO, WORDS, WORDS),
            exchange.folder / "x.gjpkg",
        )  # fmt: skip
    assert told(refused) == {"access.other_branch"}
    assert list(exchange.folder.glob("*.gjpkg")) == []


def test_a_seal_opens_only_under_its_own_words() -> None:
    head = {"kind": "batch", "package": "p", "from": 1, "to": 2, "name": "甲", "count": 1}
    signer = TestSigner()
    head["key"] = signer.public.hex()
    data = rules_package.packed(head, {"看": "见"}, WORDS, lambda count: bytes(count), signer.sign)
    found = rules_package.opened(data)
    assert rules_package.unsealed(found, WORDS) == {"看": "见"}
    with pytest.raises(Refused):
        rules_package.unsealed(found, WORDS + "x")


def _number(inner: dict[str, Any]) -> None:
    inner["people"][0]["facts"]["number"] = "QH-9"


def _twice(inner: dict[str, Any]) -> None:
    inner["people"][1]["doc"] = inner["people"][0]["doc"]


def _no_document(inner: dict[str, Any]) -> None:
    inner["people"][0]["doc"] = doc_no(9)[:-1] + ("1" if doc_no(9)[-1] != "1" else "2")


def _other_template(inner: dict[str, Any]) -> None:
    title, edition, _, version = inner["template"].rsplit("/", 3)
    inner["template"] = f"{title}/{edition}/{hashlib.sha256(b'').hexdigest()}/{version}"


def _older_drawing(inner: dict[str, Any]) -> None:
    inner["template"] = inner["template"].rsplit("/", 1)[0] + "/1"


def _too_long(inner: dict[str, Any]) -> None:
    inner["people"][0]["facts"]["class_name"] = "技" * 400


def _no_glyph(inner: dict[str, Any]) -> None:
    inner["people"][0]["name"] = inner["people"][0]["facts"]["name"] = "王\U00031234"


@pytest.mark.parametrize(
    ("spoil", "codes"),
    [
        (_number, {"package.paper_odd"}),
        (_twice, {"package.twice"}),
        (_no_document, {"person.id_checksum"}),
        (_other_template, {"package.template_unknown"}),
        (_older_drawing, {"package.drawing_differs"}),
        (_too_long, {"paper.does_not_fit"}),
        (_no_glyph, {"certificates.no_glyph", "paper.no_glyph"}),
        (lambda inner: inner.update(issued_on="2026-01-01"), {"certificates.date_before_class"}),
        (lambda inner: inner.update(people=[]), {"package.forged"}),
        (lambda inner: inner.update(photos={"a" * 64: ""}), {"package.forged"}),
        (lambda inner: inner["people"][0]["facts"].update(photo="a" * 64), {"package.forged"}),
        (lambda inner: inner["people"][0]["facts"].pop("mentors"), {"package.no_package"}),
        (lambda inner: inner.update(kind="diploma"), {"package.no_package"}),
        (lambda inner: inner["people"][0].update(level="high"), {"package.no_package"}),
        (lambda inner: inner.pop("barred"), {"package.no_package"}),
    ],
)
@ONE_ENGINE
def test_what_a_trusted_sender_cannot_have_meant_is_refused_whole(
    exchange: Exchange, spoil: Spoil, codes: set[str]
) -> None:
    sent = exchange.send(exchange.branch.submitted(*exchange.branch.class_of(2)))
    envelope = rules_package.opened(sent.read_bytes())
    inner = rules_package.unsealed(envelope, WORDS)
    spoil(inner)
    facts = [each["facts"] for each in inner["people"]]
    added = {"salt", "nonce", "sealed", "format"}
    head = {name: value for name, value in envelope.head.items() if name not in added}
    head["content"] = rules.content_sha256(facts, inner["template"])
    again = rules_package.packed(head, inner, WORDS, lambda count: bytes(count), TestSigner().sign)
    before = everything(exchange.head)
    with pytest.raises(Refused) as refused:
        exchange.head.service.take_package(exchange.head.clerk, TakeDraft(again, WORDS))
    assert told(refused) == codes
    assert everything(exchange.head) == before
