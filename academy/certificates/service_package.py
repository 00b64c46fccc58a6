"""Exchange packages (.gjpkg): a branch without a line has its batch issued by its head academy.

The branch sends a submitted batch; the head academy takes it, another person there approves and issues it
with the head's own numbers and key; the branch takes the answer, and the certificates stand in its register.
Every file says by signature who made it, is taken once, and wholly or not at all.
"""

from collections.abc import Mapping
from pathlib import Path
from secrets import token_bytes, token_hex
from typing import Any

from academy.base.door import Act, reads, writes
from academy.base.files import keep_whole
from academy.base.problems import Refused, problem
from academy.certificates import (
    rules_keys,
    rules_package,
    rules_taking,
    service_answer,
    service_papers,
    service_sending,
    service_taking,
    store,
    store_keys,
    store_packages,
    store_prepared,
)
from academy.certificates.facts_issue import BatchRow, BatchState, Eligibility
from academy.certificates.facts_keys import PassphraseDraft
from academy.certificates.facts_package import (
    Direction,
    Package,
    PackageKind,
    PackageMark,
    PackageState,
    Receiver,
    SendDraft,
    TakeDraft,
    Taken,
)
from academy.certificates.service_batch import draft_of, material_of, submitted
from academy.certificates.service_life import ROOM
from academy.certificates.service_notices import NoticeService

DECIDED = (BatchState.ISSUED, *service_answer.SENT_BACK)


class PackageService(NoticeService):
    """Who is known to whom follows from the lists of keys both have taken (`take_list`)."""

    @reads("certificates.prepare")
    def package_receivers(self, act: Act) -> list[Receiver]:
        """Academies a batch may be sent to: those whose keys are trusted here."""
        return [Receiver(each.academy_no, each.name) for each in store_keys.issuers(act.db)]

    @reads("certificates.read")
    def package_mark(self, act: Act, batch_id: int) -> PackageMark | None:
        """Whether a batch is on its way to the head academy, came from a branch, or was answered."""
        act.demand(store.batch(act.db, batch_id).branch_id)
        found = store_packages.of_batch(act.db, batch_id, Direction.IN)
        found = found or store_packages.of_batch(act.db, batch_id, Direction.OUT)
        if found is None:
            return None
        return PackageMark(
            found.direction, found.state, found.academy, found.batch_number, found.moved_at
        )  # fmt: skip

    @reads("certificates.read")
    def package_people(self, act: Act, batch_id: int) -> Eligibility:
        """Everybody of a batch that came in a package, as the register here sees them."""
        row = store.batch(act.db, batch_id)
        act.demand(row.branch_id)
        people = store.people_of(act.db, batch_id)
        return service_papers.material(act.db, draft_of(row, people), act.clock.today()).eligibility

    @writes("certificates.prepare")
    def send_package(self, act: Act, batch_id: int, draft: SendDraft, target: Path) -> Path:
        """A submitted batch as a file for the head academy; it cannot be issued here while it is away.

        Sent again, the same package is written anew: the head academy takes it once. Raises Refused when
        anything that would be printed has changed since it was submitted.
        """
        row, receivers = submitted(act, batch_id), store_keys.issuers(act.db)
        problems = rules_package.send_problems(draft, [each.academy_no for each in receivers])
        if row.packaged:
            problems.append(problem("package.fixed", number=row.number))
        if problems:
            raise Refused(*problems)
        found = material_of(act, row)
        if found.content_sha256 != row.content_sha256:
            raise Refused(problem("certificates.content_changed_withdraw", number=row.number))
        name = next(each.name for each in receivers if each.academy_no == draft.to)
        sent = self._sent(act, row, draft.to or 0, name, found.template)
        above, branch = service_sending.ends_of(act, row.branch_id)
        head = {
            "kind": PackageKind.BATCH.value, "package": sent, "to": draft.to, "name": branch.name,
            "head_code": above.code, "branch_code": branch.code, "batch": row.number, "count": row.people,
            "content": row.content_sha256, "made_at": act.clock.now().isoformat(timespec="seconds"),
        }  # fmt: skip
        inner = service_sending.inner_of(act, self._vault, row, found)
        content = self._packed(act, head, inner, draft.passphrase)
        act.note(ROOM, batch_id, row.branch_id, row.number)
        return keep_whole(target, content, "certificates.not_written")

    def _sent(self, act: Act, row: BatchRow, to: int, name: str, template: str) -> str:
        """The package's own number: that of the one on its way to the same academy, or a new one."""
        held = store_packages.waiting(act.db, row.id)
        if held is not None and held.academy_no == to:
            return held.package_id
        if held is not None:
            raise Refused(problem("package.is_out", number=row.number, name=held.academy))
        now = act.clock.now()
        made = Package(
            0, token_hex(16), Direction.OUT, PackageState.OPEN, row.id, row.branch_id, to, name, row.number,
            "", template, row.issued_on, frozenset(), service_sending.people_of(act, row), now,
        )  # fmt: skip
        store_packages.add(act.db, made, act.actor.person_id)
        return made.package_id

    @writes("certificates.print")
    def save_answer(self, act: Act, batch_id: int, draft: PassphraseDraft, target: Path) -> Path:
        """The answer to a batch that came in a package: numbers and papers, or why it is sent back."""
        row = store.locked(act.db, batch_id)
        act.demand(row.branch_id)
        found = store_packages.of_batch(act.db, batch_id, Direction.IN)
        problems = rules_keys.passphrase_problems(draft)
        if found is None:
            problems.append(problem("package.not_taken", number=row.number))
        elif row.state not in DECIDED:
            problems.append(problem("package.undecided", number=row.number))
        if problems or found is None:
            raise Refused(*problems)
        above, _ = service_sending.ends_of(act, row.branch_id)
        head = {
            "kind": PackageKind.ANSWER.value, "package": found.package_id, "to": found.academy_no,
            "name": above.name, "batch": found.batch_number, "count": row.people,
            "made_at": act.clock.now().isoformat(timespec="seconds"),
        }  # fmt: skip
        content = self._packed(act, head, service_answer.answer_of(act, row, found), draft.passphrase)
        if found.state is PackageState.OPEN:
            store_packages.settle(act.db, found.id, PackageState.ANSWERED, act.clock.now())
        if row.state is BatchState.RETURNED:  # it is the branch's again, and leaves the desk here
            store_prepared.clear_people(act.db, batch_id)
            store.change(act.db, batch_id, state=BatchState.CANCELLED.value)
        act.note(ROOM, batch_id, row.branch_id, row.number)
        return keep_whole(target, content, "certificates.not_written")

    @writes("certificates.prepare")
    def take_package(self, act: Act, draft: TakeDraft) -> Taken:
        """A batch of a branch, or the answer of the head academy. Taken once: again, nothing is done again.

        Refused, with everything that speaks against it, for another sender, a broken signature, another
        passphrase, people held twice, names or photos that cannot be printed; then nothing of it stays.
        """
        envelope = rules_package.opened(draft.file)
        self._signer.follow(act.db, self._vault)
        keys = store_packages.trusted_keys(act.db, envelope.sender)
        if problems := rules_package.sender_problems(envelope, keys, self._signer.academy_no):
            raise Refused(*problems)
        inner = rules_package.unsealed(envelope, draft.passphrase)
        if envelope.kind is PackageKind.BATCH:
            content = rules_taking.content_of(inner, envelope.head)
            taken = service_taking.take_batch(act, self._vault, self._signer.academy_no, envelope, content)
        else:
            taken = service_answer.take_answer(act, envelope, service_answer.read_answer(inner), keys or [])
        number = store.batch(act.db, taken.batch_id).number
        act.note(ROOM, taken.batch_id, taken.branch_id, number)
        return taken

    def _packed(self, act: Act, head: Mapping[str, Any], inner: Mapping[str, Any], passphrase: str) -> bytes:
        self._signer.follow(act.db, self._vault)
        told = {**head, "from": self._signer.academy_no, "key": self._signer.public.hex()}
        return rules_package.packed(told, inner, passphrase, token_bytes, self._signer.sign)
