"""What was typed and not saved, kept for the next start: sealed under the academy's key, one file a form."""

import hashlib
import json
import os
from datetime import datetime
from pathlib import Path

from academy.base.facts import KeptDraft
from academy.base.problems import Refused
from academy.base.vault import Vault


class DraftBox:
    """Files of one data folder, apart by account: nobody is offered what another typed."""

    def __init__(self, folder: Path, vault: Vault) -> None:
        self._folder, self._vault = folder, vault

    def keep(self, account_id: int, draft: KeptDraft) -> None:
        """Written beside and renamed, so that a crash leaves the former one whole."""
        made = {
            "key": draft.key, "title": draft.title, "page": draft.page, "record": draft.record,
            "at": draft.at.isoformat(), "values": draft.values,
        }  # fmt: skip
        file = self._file(account_id, draft.key)
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        partial = file.with_suffix(".partial")
        handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as out:
            out.write(self._vault.seal(json.dumps(made, ensure_ascii=False)))
        partial.replace(file)

    def forget(self, account_id: int, key: str) -> None:
        self._file(account_id, key).unlink(missing_ok=True)

    def found(self, account_id: int) -> list[KeptDraft]:
        """What this account left, newest first; a file that cannot be read any more is left out."""
        made = [self._read(file) for file in self._folder.glob(f"{account_id}-*.draft")]
        return sorted((each for each in made if each), key=lambda each: each.at, reverse=True)

    def _read(self, file: Path) -> KeptDraft | None:
        try:
            raw = json.loads(self._vault.open(file.read_bytes()))
            return KeptDraft(**raw | {"at": datetime.fromisoformat(raw["at"])})
        except (OSError, ValueError, TypeError, KeyError, Refused):
            return None

    def _file(self, account_id: int, key: str) -> Path:
        return self._folder / f"{account_id}-{hashlib.sha256(key.encode()).hexdigest()[:24]}.draft"
