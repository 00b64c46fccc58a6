"""The months of training: log entries of the two mentors, the steps of the path."""

from datetime import date

from academy.apprenticeship import rules_logs, rules_months, store, store_logs, store_write
from academy.apprenticeship import store_settings as settings
from academy.apprenticeship import store_settings_logs as log_settings
from academy.apprenticeship.facts_contract import RUNNING, Head, LogDraft, Party, Side
from academy.apprenticeship.facts_logs import LogDetail, LogFilesDraft, LogRules, ProofDraft, Purpose
from academy.apprenticeship.service_drafts import ROOM
from academy.apprenticeship.service_files import clean_files, keep_file
from academy.apprenticeship.store_logs import Kept
from academy.archive.facts_files import CleanFile, FileDraft
from academy.base.door import Act, Service, reads, writes
from academy.base.problems import Problem, Refused, problem
from academy.network import store as network


class Logging(Service):
    """Log entries and steps done. A mentor writes his own side; a clerk records his paper for him."""

    @writes("apprenticeship.log", undoable=True)
    def add_log(self, act: Act, contract_id: int, draft: LogDraft) -> int:
        """One entry of one side, with its files. Raises Refused with every problem found."""
        head = _in_training(act, contract_id)
        mentor = _mentor_of(act, head, draft.side, draft.month)
        problems = rules_logs.paper_problems(draft, own=act.scope.person_id is not None)
        kept = self._log_kept(act, head, draft, 0, problems)
        entry = store_write.add_log(act.db, head, draft, act.actor.name, mentor, act.clock.today())
        store_logs.add_proofs(act.db, entry, head.branch_id, kept, act.actor.name, act.clock.today())
        act.note(ROOM, contract_id, head.branch_id, head.number)
        return entry

    @writes("apprenticeship.log", undoable=True)
    def change_log(self, act: Act, entry_id: int, draft: LogDraft, version: int) -> None:
        """Correct an entry the apprentice has not confirmed yet; its side stays, its files are added to."""
        contract_id, held, _, confirmed = store_write.log(act.db, entry_id, version, draft)
        head = _in_training(act, contract_id)
        _mentor_of(act, head, held.side, held.month)
        if confirmed:
            raise Refused(problem("contract.log_confirmed"))
        if draft.side is not held.side:
            raise Refused(problem("contract.log_other_side", "side"))
        kept = self._log_kept(act, head, draft, entry_id, [])
        store_write.change_log(act.db, entry_id, draft)
        store_logs.add_proofs(act.db, entry_id, head.branch_id, kept, act.actor.name, act.clock.today())
        store_logs.settle_returns(act.db, entry_id, act.clock.today())
        act.note(ROOM, contract_id, head.branch_id, head.number)

    @writes("apprenticeship.log", undoable=True)
    def add_log_files(self, act: Act, entry_id: int, draft: LogFilesDraft, version: int) -> None:
        """Put photos or PDFs behind an entry that stands, a confirmed one too: its words stay as they are.

        Each file shows the day it was added. Raises Refused with every problem of the files.
        """
        contract_id, held, _, _ = store_write.log(act.db, entry_id, version)
        head = _in_training(act, contract_id)
        _mentor_of(act, head, held.side, held.month)
        files, problems = clean_files(act, head.branch_id, draft.files, "files")
        if not draft.files:
            problems = [problem("contract.files_missing", "files")]
        if problems:
            raise Refused(*problems)
        kept = [
            _kept(act, Purpose.EVIDENCE, file, each.name)
            for file, each in zip(files, draft.files, strict=True)
        ]
        store_logs.add_proofs(act.db, entry_id, head.branch_id, kept, act.actor.name, act.clock.today())
        act.note(ROOM, contract_id, head.branch_id, head.number)

    @writes("apprenticeship.confirm")
    def confirm_log(self, act: Act, entry_id: int, version: int, proof: ProofDraft = ProofDraft()) -> None:  # noqa: B008
        """The apprentice's word that the entry is true; a mentor cannot give it for him.

        A clerk records it from paper: the scan, or a note why there is none.
        """
        head = _for_apprentice(act, entry_id, version)
        own = act.scope.person_id is not None
        state = store_logs.state(act.db, entry_id)
        problems = rules_logs.confirm_problems(state, proof, own=own)
        files, wrong = clean_files(act, head.branch_id, _scan(proof.scan), "scan")
        if problems := [*problems, *wrong]:
            raise Refused(*problems)
        kept = [_kept(act, Purpose.CONFIRMATION, file, note=proof.note) for file in files]
        if not files and proof.note.strip():
            kept = [Kept(Purpose.CONFIRMATION, note=proof.note.strip())]
        store_write.confirm_log(act.db, entry_id, act.clock.today())
        store_logs.add_proofs(act.db, entry_id, head.branch_id, kept, act.actor.name, act.clock.today())
        act.note(ROOM, head.id, head.branch_id, head.number)

    @writes("apprenticeship.confirm")
    def return_log(self, act: Act, entry_id: int, comment: str, version: int) -> None:
        """Give an entry back to its writer with what is to be mended; a mentor returns nobody's."""
        head = _for_apprentice(act, entry_id, version)
        if problems := rules_logs.return_problems(store_logs.state(act.db, entry_id), comment):
            raise Refused(*problems)
        today = act.clock.today()
        store_logs.give_back(act.db, entry_id, head.branch_id, comment.strip(), act.actor.name, today)
        act.note(ROOM, head.id, head.branch_id, head.number)

    @reads("apprenticeship.read")
    def log_details(self, act: Act, contract_id: int) -> dict[int, LogDetail]:
        """State, oddities and files of every entry of a contract, by the entry's id."""
        head = store.head(act.db, contract_id, act.scope)
        return store_logs.details(act.db, head, _rules(act, head), act.scope)

    @writes("apprenticeship.log", undoable=True)
    def mark_step(self, act: Act, contract_id: int, step_id: int, done_on: date | None, version: int) -> None:
        """A step of the path is done on a day, or again open (None). `version` is the step's."""
        head = _in_training(act, contract_id)
        if done_on and not head.starts <= done_on <= act.clock.today():
            raise Refused(problem("contract.date_future", "done_on"))
        _mentor_of(act, head, store_write.step_side(act.db, contract_id, step_id, version), None)
        store_write.mark_step(act.db, step_id, done_on)
        act.note(ROOM, contract_id, head.branch_id, head.number)

    def _log_kept(
        self, act: Act, head: Head, draft: LogDraft, entry_id: int, found: list[Problem]
    ) -> list[Kept]:
        """What to keep behind the entry. Raises Refused with every problem of words and files at once."""
        files, wrong = clean_files(act, head.branch_id, draft.files, "files")
        scans, unfit = clean_files(act, head.branch_id, _scan(draft.scan), "scan")
        if problems := [*self._log_problems(act, head, draft, entry_id), *found, *wrong, *unfit]:
            raise Refused(*problems)
        kept = [
            _kept(act, Purpose.EVIDENCE, file, each.name)
            for file, each in zip(files, draft.files, strict=True)
        ]
        kept += [_kept(act, Purpose.PAPER, file) for file in scans]
        if not scans and draft.reason.strip():
            kept.append(Kept(Purpose.PAPER, note=draft.reason.strip()))
        return kept

    def _log_problems(self, act: Act, head: Head, draft: LogDraft, entry_id: int) -> list[Problem]:
        today, month = act.clock.today(), draft.month
        rated = month is not None and store_logs.rated(act.db, head.id, month, entry_id)
        found = rules_months.log_problems(draft, head.starts, head.ends, today, rated=rated)
        if month is None:
            return found
        if draft.side is Side.CHARACTER:
            talks = store_logs.talks(act.db, head.id, month, entry_id)
            found += rules_logs.talk_problems(draft, talks, _rules(act, head))
        elif store_write.month_taken(act.db, head.id, month, entry_id):
            found.append(problem("contract.month_taken", "month", month=f"{month:%Y-%m}"))
        return found


def _rules(act: Act, head: Head) -> LogRules:
    lineage, today = network.lineage(act.db, head.branch_id), act.clock.today()
    late_days = settings.limits(act.db, lineage, today).late_days
    return log_settings.log_rules(act.db, lineage, today, late_days)


def _scan(content: bytes) -> tuple[FileDraft, ...]:
    return (FileDraft(content=content),) if content else ()


def _kept(act: Act, purpose: Purpose, file: CleanFile, name: str = "", note: str = "") -> Kept:
    return Kept(purpose, keep_file(act, file), name, file.pages, note.strip())


def _for_apprentice(act: Act, entry_id: int, version: int) -> Head:
    """The entry's contract, for whoever speaks for the apprentice. Raises Refused for its mentors."""
    contract_id = store_write.log(act.db, entry_id, version)[0]
    head = store.head(act.db, contract_id, act.scope, lock=True)
    mentors = (head.character_id, head.technical_id)
    if act.actor.person_id in mentors or act.scope.person_id not in (None, head.apprentice_id):
        raise Refused(problem("contract.confirm_not_mentor"))
    return head


def _in_training(act: Act, contract_id: int) -> Head:
    head = store.head(act.db, contract_id, act.scope, lock=True)
    if head.state not in RUNNING or head.activated_on is None:
        raise Refused(problem("contract.other_state", state=f"state.contract.{head.state.value}"))
    return head


def _mentor_of(act: Act, head: Head, side: Side, month: date | None) -> int:
    """Whose entry of a month it is. Raises Refused when a mentor would write another's."""
    mentor = head.persons()[Party(side.value)]
    if month is not None:
        mentor = store_logs.mentor_in(act.db, head, side, month) or mentor
    own_only = act.scope.person_id is not None
    if own_only and act.scope.person_id != mentor:
        raise Refused(problem("contract.other_mentor", "side"))
    return mentor
