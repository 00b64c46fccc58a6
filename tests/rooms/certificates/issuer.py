"""One clerk and one approver in a process of their own, issuing honours one after another until killed."""

import sys
from contextlib import suppress
from datetime import date

from sqlalchemy import select

from academy.base.clock import SystemClock
from academy.base.database import Database
from academy.base.door import Door
from academy.base.ids import Ids
from academy.base.problems import Unavailable
from academy.base.vault import Vault
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import BatchDraft, BatchRow
from academy.certificates.records import CertificateBatch
from academy.certificates.service import CertificateService
from tests.databases import STEEL, all_tables, an_actor
from tests.rooms.certificates.scene import TestSigner

DONE = {"issued", "cancelled"}


def issue(service: CertificateService, person: int, title: str) -> None:
    """From wherever the last process was killed to an issued certificate."""
    clerk, approver = an_actor(901), an_actor(902)
    draft = BatchDraft(
        0, (person,), CertificateKind.HONOUR, issued_on=date.today(), branch_id=STEEL, title=title,
        citation="在比武中成绩突出。",
    )  # fmt: skip
    found = _held(service, title)
    if found and found.state.value in DONE:
        return
    batch_id = found.id if found else service.prepare(clerk, draft)
    row = service.batch(clerk, batch_id).row
    if row.state.value == "draft":
        service.submit(clerk, batch_id, row.version)
    service.approve_and_issue(approver, batch_id)


def _held(service: CertificateService, title: str) -> BatchRow | None:
    with service.door.database.transaction() as db:
        key = db.scalar(select(CertificateBatch.id).where(CertificateBatch.title == title))
    return service.batch(an_actor(901), key).row if key else None


def main(url: str, station: int, person: int, first: int, count: int) -> None:
    all_tables()
    clock = SystemClock()
    database = Database(url, clock, Ids(clock, station))
    service = CertificateService(Door(database), Vault(bytes(range(32))), TestSigner())
    for at in range(first, first + count):
        done = False
        while not done:
            with suppress(Unavailable):  # another writer was quicker: again, as a clerk would
                issue(service, person, f"荣誉第{at}号")
                done = True
    database.close()


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:6]))
