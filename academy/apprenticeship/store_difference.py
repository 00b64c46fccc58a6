"""The signed facts of a contract beside its present ones."""

import base64
import json
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from academy.apprenticeship import rules_difference, store_agreement, store_paper, store_sheet
from academy.apprenticeship.facts_amendment import Difference
from academy.apprenticeship.facts_contract import Head
from academy.archive import store as archive
from academy.archive.records import Paper
from academy.base.vault import Vault
from academy.people.rules_names import masked_phone

DOCUMENT = "document"
SEEN_HEAD, SEEN_TAIL = 6, 4  # characters of a document number that lists show


def differences(db: Session, vault: Vault, head: Head, template_of: Callable[[Any], str]) -> list[Difference]:
    """What is now otherwise than under the signatures; empty while there is no frozen paper.

    `template_of` names the wording that would be taken for these facts today.
    """
    if head.paper_id is None:
        return []
    template = db.execute(select(Paper.template).where(Paper.id == head.paper_id)).scalar_one()
    frozen = {"template": template, **_opened(archive.facts_of(db, head.paper_id), vault)}
    return [
        _masked(found)
        for found in rules_difference.differences(frozen, _present(db, vault, head, template_of))
    ]


def _present(db: Session, vault: Vault, head: Head, template_of: Callable[[Any], str]) -> dict[str, Any]:
    draft = store_sheet.draft_of(db, head)
    sheet = store_agreement.agreement(db, vault, head, draft, head.number, head.frozen_on or date.max)
    facts: dict[str, Any] = json.loads(json.dumps(asdict(sheet), default=str))
    return {"template": template_of(sheet), **facts}


def _opened(facts: dict[str, Any], vault: Vault) -> dict[str, Any]:
    """The kept facts with the document numbers in the clear, for the comparison only."""
    return {name: _opened_party(value, vault) for name, value in facts.items()}


def _opened_party(value: Any, vault: Vault) -> Any:
    if not isinstance(value, dict) or not str(value.get(DOCUMENT, "")).startswith(store_paper.SEALED):
        return value
    hidden = base64.b64decode(value[DOCUMENT].removeprefix(store_paper.SEALED))
    return {**value, DOCUMENT: vault.open(hidden)}


def _masked(found: Difference) -> Difference:
    mask = {DOCUMENT: _mask, "phone": masked_phone}.get(found.name)
    return replace(found, before=mask(found.before), after=mask(found.after)) if mask else found


def _mask(number: str) -> str:
    hidden = max(0, len(number) - SEEN_HEAD - SEEN_TAIL)
    return f"{number[:SEEN_HEAD]}{'*' * hidden}{number[-SEEN_TAIL:]}" if hidden else number
