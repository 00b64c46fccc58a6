"""From the check of a stage to the confirmed result: marks by one person, their confirmation by another."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from academy.apprenticeship import (
    rules,
    rules_assessment,
    store,
    store_assessment,
    store_settings,
    store_sheet,
    store_write,
)
from academy.apprenticeship.facts_assessment import AssessLimits, AssessmentSheet, CheckDraft, SittingRow
from academy.apprenticeship.facts_contract import (
    RUNNING,
    AssessmentDraft,
    ContractState,
    Grade,
    Head,
)
from academy.apprenticeship.service_drafts import ROOM, seen
from academy.apprenticeship.service_reads import ANSWERS
from academy.apprenticeship.store_settings_assessment import assess_limits
from academy.base.door import Act, Service, reads, writes
from academy.base.problems import Refused, problem
from academy.network import store as network
from academy.people import store as people
from academy.people.facts import Found


class Assessing(Service):
    """Stage checks and the completion assessment (阶段考核, 出师考核)."""

    @reads("apprenticeship.read")
    def assessments(self, act: Act, contract_id: int) -> AssessmentSheet:
        """The checks and sittings of one contract, and what the settings ask of them."""
        head = store.head(act.db, contract_id, act.scope)
        return AssessmentSheet(
            tuple(store_assessment.checks(act.db, contract_id)),
            tuple(store_assessment.sittings(act.db, contract_id)),
            _logs_percent(act, head), _limits(act, head),
        )  # fmt: skip

    @writes("apprenticeship.assess", undoable=True)
    def check_stage(self, act: Act, contract_id: int, draft: CheckDraft) -> bool:
        """Write down the check of a stage; True when every item of it is passed. Raises Refused."""
        head = store.head(act.db, contract_id, act.scope, lock=True)
        if head.state not in RUNNING:
            raise Refused(problem("contract.other_state", state=f"state.contract.{head.state.value}"))
        path = store_sheet.path_of(act.db, contract_id)
        held = store_assessment.checks(act.db, contract_id)
        today = act.clock.today()
        if problems := rules_assessment.check_problems(draft, path, held, _begun(head), today):
            raise Refused(*problems)
        terms = store_sheet.draft_of(act.db, head)
        items = rules_assessment.checked(draft, path, terms.pass_mark or 0)
        store_assessment.add_check(act.db, head, draft, items, act.actor.name)
        act.note(ROOM, contract_id, head.branch_id, head.number)
        return all(item.passed for item in items)

    @writes("apprenticeship.log")
    def request_assessment(self, act: Act, contract_id: int, version: int) -> None:
        """A mentor or a clerk asks for the completion assessment; Refused while too many logs are missing."""
        head = seen(act, contract_id, version, ContractState.ACTIVE)
        if problems := rules_assessment.log_problems(_logs_percent(act, head), _limits(act, head)):
            raise Refused(*problems)
        store_write.set_state(act.db, contract_id, ContractState.IN_ASSESSMENT)
        act.note(ROOM, contract_id, head.branch_id, head.number)

    @reads("apprenticeship.assess")
    def find_examiner(self, act: Act, text: str) -> list[Found]:
        """Answers for the picker of the panel: anybody the actor may see."""
        return people.found(act.db, act.scope.branches, text, None, ANSWERS)

    @writes("apprenticeship.assess")
    def enter_assessment(self, act: Act, contract_id: int, draft: AssessmentDraft, version: int) -> Grade:
        """Write down the panel's marks; they decide nothing until another person confirms them.

        Total and grade follow from the agreement's own weights. Until the confirmation they may be entered
        anew; after a confirmed failure this is the make-up (补考). Raises Refused with every problem found.
        """
        head = seen(act, contract_id, version, ContractState.IN_ASSESSMENT)
        limits, last = _limits(act, head), _last(act, contract_id)
        mentors = store_assessment.mentor_names(act.db, contract_id)
        today = act.clock.today()
        persons = _examiners(act, head, draft.panel_ids, mentors)
        problems = rules_assessment.attempt_problems(last, limits)
        problems += rules_assessment.sitting_problems(
            draft, limits, mentors.values(), _first_day(act, head), today, persons
        )
        if act.actor.person_id is None:
            problems.append(problem("contract.actor_nobody"))
        if problems or act.actor.person_id is None:
            raise Refused(*problems)
        outcome = _outcome(act, head, draft, limits)
        by = (act.actor.person_id, today)
        attempt = rules_assessment.attempt_of(last)
        names = [each.name for each in persons]
        store_assessment.enter(act.db, head, attempt, draft, outcome, by, names)
        act.note(ROOM, contract_id, head.branch_id, head.number)
        return outcome[1]

    @writes("apprenticeship.assess")
    def confirm_assessment(self, act: Act, contract_id: int, version: int) -> ContractState:
        """Confirm the marks another person entered; answers the state the contract is in now.

        A pass completes the contract; a failure ends it unless a make-up is left. Persons are compared.
        """
        head = seen(act, contract_id, version, ContractState.IN_ASSESSMENT)
        last = _last(act, contract_id)
        own = store_assessment.canonical(act.db, act.actor.person_id)
        enterer = store_assessment.canonical(act.db, last.entered_by_id if last else None)
        parties = [head.apprentice_id, *store_assessment.mentor_names(act.db, contract_id)]
        problems = rules_assessment.confirm_problems(last, enterer, own, parties)
        if problems or last is None or own is None:
            raise Refused(*problems)
        store_assessment.confirm(act.db, contract_id, last.attempt, own, act.clock.today())
        state = ContractState.IN_ASSESSMENT
        if rules_assessment.is_final(last, _limits(act, head)):
            state = _decide(act, head, last)
        act.note(ROOM, contract_id, head.branch_id, head.number)
        return state

    @writes("apprenticeship.assess")
    def forgo_makeup(self, act: Act, contract_id: int, version: int) -> None:
        """The apprentice does not sit the make-up: the confirmed failure decides."""
        head = seen(act, contract_id, version, ContractState.IN_ASSESSMENT)
        last = _last(act, contract_id)
        if last is None or not last.confirmed:
            raise Refused(problem("contract.no_failure"))
        _decide(act, head, last)
        act.note(ROOM, contract_id, head.branch_id, head.number)


def _examiners(
    act: Act, head: Head, keys: Sequence[int], mentors: Mapping[int, str]
) -> list[rules_assessment.Examiner]:
    """The registered persons of a panel as the rules need them; unknown ids are left out."""
    members = people.members(act.db, keys)
    bound = {store_assessment.canonical(act.db, key) for key in mentors}
    apprentice = store_assessment.canonical(act.db, head.apprentice_id)
    found = []
    for key in keys:
        own = store_assessment.canonical(act.db, key)
        if own is not None and key in members:
            name = members[key].name
            found.append(rules_assessment.Examiner(own, name, own in bound, own == apprentice))
    return found


def _decide(act: Act, head: Head, sitting: SittingRow) -> ContractState:
    """The result goes on record and the contract is over."""
    marks = AssessmentDraft(
        sitting.held_on, sitting.theory, sitting.practice, sitting.overall, sitting.panel, sitting.accident
    )
    store_write.assess(act.db, head, marks, sitting.total_tenths, sitting.grade)
    state = ContractState.FAILED if sitting.grade is Grade.FAILED else ContractState.COMPLETED
    store_write.end(act.db, head.id, state, sitting.held_on, "", "")
    return state


def _outcome(act: Act, head: Head, draft: AssessmentDraft, limits: AssessLimits) -> tuple[int, Grade]:
    """The weighted total in tenths, and the grade it means."""
    terms = store_sheet.draft_of(act.db, head)
    weights = (terms.weight_theory or 0, terms.weight_practice or 0, terms.weight_overall or 0)
    tenths = rules.total_tenths(draft, weights)
    barred = rules_assessment.is_barred(draft.accident, draft.violation, limits)
    return tenths, rules.grade_of(replace(draft, accident=barred), terms, tenths)


def _first_day(act: Act, head: Head) -> date:
    """A make-up is held after the sitting it makes up for."""
    days = [row.held_on for row in store_assessment.sittings(act.db, head.id) if row.confirmed]
    return date.fromordinal(days[-1].toordinal() + 1) if days else _begun(head)


def _last(act: Act, contract_id: int) -> SittingRow | None:
    found = store_assessment.sittings(act.db, contract_id)
    return found[-1] if found else None


def _limits(act: Act, head: Head) -> AssessLimits:
    return assess_limits(act.db, network.lineage(act.db, head.branch_id), act.clock.today())


def _logs_percent(act: Act, head: Head) -> int:
    today = act.clock.today()
    lineage = network.lineage(act.db, head.branch_id)
    late_days = store_settings.limits(act.db, lineage, today).late_days
    return store_assessment.logs_percent(act.db, head, today, late_days)


def _begun(head: Head) -> date:
    if head.activated_on is None:
        raise Refused(problem("contract.other_state", state=f"state.contract.{head.state.value}"))
    return head.activated_on
