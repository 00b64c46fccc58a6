"""Everything people do with a few contracts, as rules that Hypothesis puts in any order."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from academy.apprenticeship.facts_amendment import AmendmentDraft, AmendmentKind, RenewDraft
from academy.apprenticeship.facts_batch import BatchPair, BatchPlan
from academy.apprenticeship.facts_contract import (
    RUNNING,
    AssessmentDraft,
    ContractState,
    EndDraft,
    EndReason,
    LogDraft,
    Party,
    PauseDraft,
    Side,
    SignatureDraft,
)
from academy.apprenticeship.facts_logs import ProofDraft
from academy.apprenticeship.rules_months import month_of
from academy.base.problems import Refused
from academy.base.terms import plus_months
from tests.rooms.apprenticeship.desk import BUSY, DEATHS, LAST, PANEL, PLACES, PUPILS, SIGNERS, USERS, Desk
from tests.rooms.apprenticeship.people import (
    CADRE,
    MASTER,
    OTHER_CADRE,
    OTHER_MASTER,
    PUPIL,
    SECOND_PUPIL,
    a_draft,
)

STAGES = ("draft", "running", "assessed", "amended", "ending")


class Life(Desk):
    """The acts of one branch's people."""

    @rule(place=PLACES, user=USERS)
    def look(self, place: int, user: str) -> None:
        if (row := self._row(place)) is not None:
            self._seen[user, row.id] = row.version

    @initialize(first=st.sampled_from(STAGES), second=st.sampled_from(STAGES))
    def begin(self, first: str, second: str) -> None:
        """Two contracts, each as far as chance has it: from a draft every state is many acts away."""
        self.draft(PUPIL, MASTER)
        self.draft(SECOND_PUPIL, OTHER_MASTER)
        for place, stage in enumerate((first, second)):
            for _ in range(2 * (stage != "draft")):
                self.go_on(place)
            if stage == "assessed":
                self.assess(place, 59, "clerk")
            elif stage == "amended":
                self.amend(place, AmendmentKind.TECHNICAL_MENTOR, "clerk")
            elif stage == "ending":
                self.ask_for_the_end(place, "clerk")

    @rule(place=PLACES)
    def go_on(self, place: int) -> None:
        """The usual next step, by who takes it, on a page just read: so that chance reaches every state."""
        if (row := self._row(place)) is None:
            return
        for user in ("clerk", "approver"):
            self._seen.pop((user, row.id), None)
        if row.state is ContractState.DRAFT:
            self._do(place, "freeze")
        elif row.state is ContractState.AWAITING:
            self.sign_all(place)
        elif row.state is ContractState.SUSPENDED:
            self._do(place, "resume", self._clock.today())
        elif row.state is ContractState.IN_ASSESSMENT:
            self.assess(place, 60 + row.id % 40, "clerk")
            self._do(place, "confirm_assessment", user="approver")
        else:
            self._do(place, "approve_end", user="approver")
            self.decide_the_amendment(place, "approver", "approve_amendment")
            self.sign_the_amendment(place, "clerk")

    @rule(pupil=PUPILS, technical=st.sampled_from((MASTER, OTHER_MASTER)))
    def draft(self, pupil: int, technical: int) -> None:
        wanted = replace(a_draft(self._service, self._actors["clerk"], pupil), technical_id=technical)
        try:
            self._service.draft(self._actors["clerk"], wanted)
            self._done += 1
        except Refused as no:
            self._said |= {found.code for found in no.problems} - BUSY

    @rule(pupils=st.lists(PUPILS, min_size=1, max_size=3, unique=True))
    def draft_many(self, pupils: Sequence[int]) -> None:
        count = len(self._rows())
        pattern = a_draft(self._service, self._actors["clerk"])
        pairs = tuple(BatchPair(pupil, CADRE, OTHER_MASTER) for pupil in pupils)
        try:
            made = self._service.create_batch(self._actors["clerk"], BatchPlan(pattern, pairs))
        except Refused as no:
            self._said |= {found.code for found in no.problems} - BUSY
            assert len(self._rows()) == count
        else:
            self._done += 1
            assert len(made) == len(pupils)

    @rule(place=PLACES, month=st.integers(18, 30))
    def change_draft(self, place: int, month: int) -> None:
        if (row := self._row(place)) is not None and row.state is ContractState.DRAFT:
            terms = self._service.contract_sheet(self._actors["clerk"], row.id).terms
            ends = plus_months(row.starts, month) - timedelta(days=1)
            self._do(place, "change_draft", replace(terms, ends=ends))

    @rule(place=PLACES, user=USERS)
    def freeze(self, place: int, user: str) -> None:
        self._do(place, "freeze", user=user)

    @rule(place=PLACES, name=st.sampled_from(DEATHS))
    def freeze_and_die(self, place: int, name: str) -> None:
        self._dying(name, lambda: self._do(place, "freeze"))

    @rule(place=PLACES)
    def cancel(self, place: int) -> None:
        self._do(place, "cancel_draft")
        self._do(place, "cancel_frozen", "作废")

    @rule(place=PLACES, party=st.sampled_from(SIGNERS), user=USERS)
    def sign(self, place: int, party: Party, user: str) -> None:
        self._do(place, "record_signature", self._signature(party), user=user)

    @rule(place=PLACES)
    def sign_all(self, place: int) -> None:
        for party in SIGNERS:
            self._do(place, "record_signature", self._signature(party))

    @rule(place=PLACES, party=st.sampled_from(SIGNERS))
    def sign_and_die(self, place: int, party: Party) -> None:
        self._dying(DEATHS[1], lambda: self._do(place, "record_signature", self._signature(party)))

    @rule(place=PLACES, user=USERS)
    def pause_or_resume(self, place: int, user: str) -> None:
        self._do(place, "suspend", PauseDraft(self._clock.today(), "外派"), user=user)
        self._do(place, "resume", self._clock.today(), user=user)

    @rule(place=PLACES, user=USERS)
    def ask_for_the_end(self, place: int, user: str) -> None:
        self._do(place, "terminate", EndDraft(self._clock.today(), EndReason.AGREED), user=user)

    @rule(place=PLACES, user=USERS, verb=st.sampled_from(("approve_end", "decline_end")))
    def decide_the_end(self, place: int, user: str, verb: str) -> None:
        self._do(place, verb, user=user)

    @rule(place=PLACES, user=USERS, side=st.sampled_from(Side))
    def write_and_confirm(self, place: int, user: str, side: Side) -> None:
        if (row := self._row(place)) is None:
            return
        month, today = month_of(self._clock.today()), self._clock.today()
        hours = LogDraft(side, month, 12, ("导线测量",), 88, reason="记录表存车间")
        talk = LogDraft(side, month, talk_on=today, talk_topic="安全", reason="记录表存车间")
        entry = self._act(user, row.id, "add_log", row.id, hours if side is Side.TECHNICAL else talk)
        if entry is not None:
            self._act("apprentice", row.id, "return_log", entry, "学时不符", 1)
            self._act("apprentice", row.id, "confirm_log", entry, 1, ProofDraft())

    @rule(place=PLACES, step=st.integers(0, 2), user=USERS)
    def mark_step(self, place: int, step: int, user: str) -> None:
        if (row := self._row(place)) is not None:
            item = self._service.contract_sheet(self._actors["clerk"], row.id).path[step]
            self._act(user, row.id, "mark_step", row.id, item.id, self._clock.today(), item.version)

    @rule(place=PLACES, mark=st.integers(55, 100), user=USERS)
    def assess(self, place: int, mark: int, user: str) -> None:
        self._do(place, "request_assessment", user=user)
        marks = AssessmentDraft(self._clock.today(), mark, mark, mark, PANEL)
        self._do(place, "enter_assessment", marks, user=user)

    @rule(place=PLACES, user=USERS, verb=st.sampled_from(("confirm_assessment", "forgo_makeup")))
    def decide_the_assessment(self, place: int, user: str, verb: str) -> None:
        self._do(place, verb, user=user)

    @rule(place=PLACES)
    def renew(self, place: int) -> None:
        today = self._clock.today()
        draft = RenewDraft(OTHER_MASTER, today, plus_months(today, 12) - timedelta(days=1))
        self._do(place, "renew", draft)

    @rule(place=PLACES, kind=st.sampled_from(AmendmentKind), user=USERS)
    def amend(self, place: int, kind: AmendmentKind, user: str) -> None:
        if (row := self._row(place)) is None or row.state not in RUNNING:
            return
        today = self._clock.today()
        held = self._service.amendment_draft(self._actors["clerk"], row.id, kind)
        draft = replace(
            held, effective_on=today + timedelta(days=1), reason="双方协商", ends=plus_months(row.ends, 3),
            character_id=OTHER_CADRE, technical_id=OTHER_MASTER, until=plus_months(today, 2),
            end_reason=EndReason.AGREED, goals_technical=("独立绘制采掘工程平面图",), hours_per_month=10,
        )  # fmt: skip
        self._act(user, row.id, "draft_amendment", row.id, _only(kind, held, draft))

    @rule(place=PLACES, user=USERS, verb=st.sampled_from(("approve_amendment", "cancel_amendment_draft")))
    def decide_the_amendment(self, place: int, user: str, verb: str) -> None:
        self._amendment(place, lambda key, version: (user, verb, key, version))

    @rule(place=PLACES)
    def approve_and_die(self, place: int) -> None:
        name = "apprenticeship.amendment_numbered"
        act: Any = lambda key, version: ("approver", "approve_amendment", key, version)  # noqa: E731
        self._dying(name, lambda: self._amendment(place, act))

    @rule(place=PLACES, user=USERS)
    def sign_the_amendment(self, place: int, user: str) -> None:
        for party in SIGNERS:
            self._amendment(place, partial(_signing, user, self._signature(party)))
        self._amendment(place, lambda key, version: (user, "apply_amendment", key, version))

    @rule(days=st.sampled_from((1, 10, 30)))
    def time_passes(self, days: int) -> None:
        self._clock.move_to(min(self._clock.now() + timedelta(days=days), LAST))


def _signing(user: str, signature: SignatureDraft, key: int, version: int) -> tuple[Any, ...]:
    return user, "sign_amendment", key, signature, version


def _only(kind: AmendmentKind, held: AmendmentDraft, draft: AmendmentDraft) -> AmendmentDraft:
    """Goals and terms that do not belong to the kind stay as they are agreed."""
    if kind is AmendmentKind.GOALS:
        return replace(draft, hours_per_month=held.hours_per_month)
    return replace(draft, goals_technical=held.goals_technical)
