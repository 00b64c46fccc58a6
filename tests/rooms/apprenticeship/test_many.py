"""One change to many drafts: looked at, refused as a whole with each apprentice named, taken back as one."""

from datetime import date

import pytest

from academy.access.service_history import HistoryService
from academy.apprenticeship.facts_batch import BatchPair, BatchPlan
from academy.apprenticeship.facts_contract import ContractDraft
from academy.apprenticeship.facts_many import ManyContractDraft, ManyContractField
from academy.apprenticeship.service import ApprenticeshipService
from academy.base.actor import Actor
from academy.base.door import Door, verbs_of
from academy.base.problems import Refused
from academy.base.vault import Vault
from tests.rooms.apprenticeship.people import (
    CADRE,
    MASTER,
    PUPIL,
    SECOND_PUPIL,
    a_draft,
    a_signer,
    fill_people,
    version_of,
)
from tests.rooms.conftest import STEEL, an_actor

MONEY = ManyContractField.ALLOWANCE_TECHNICAL


@pytest.fixture
def service(door: Door, vault: Vault) -> ApprenticeshipService:
    fill_people(door.database, vault)
    return ApprenticeshipService(door, vault, a_signer())


@pytest.fixture
def ids(service: ApprenticeshipService, clerk: Actor) -> list[int]:
    pairs = tuple(BatchPair(pupil, CADRE, MASTER) for pupil in (PUPIL, SECOND_PUPIL))
    return service.create_batch(clerk, BatchPlan(a_draft(service, clerk), pairs))


def terms(service: ApprenticeshipService, clerk: Actor, key: int) -> ContractDraft:
    return service.contract_sheet(clerk, key).terms


def test_many_drafts_end_on_another_day_in_one_act_that_is_taken_back_as_one(
    service: ApprenticeshipService, clerk: Actor, door: Door, ids: list[int]
) -> None:
    before = [terms(service, clerk, key) for key in ids]
    draft = ManyContractDraft(ManyContractField.ENDS, "2028年9月30日")
    found = service.preview_drafts(clerk, ids, draft)
    assert (found.changed, found.same) == (2, 0)
    assert set(found.examples) == {(name, "2028-11-15", "2028-09-30") for name in ("贺一舟", "王涛")}
    assert service.change_drafts(clerk, ids, draft) == 2
    after = [terms(service, clerk, key) for key in ids]
    assert [each.ends for each in after] == [date(2028, 9, 30)] * 2
    assert [each.path for each in after] == [each.path for each in before], "the path is not touched"
    with pytest.raises(Refused, match=r"contract\.nothing_to_change"):
        service.change_drafts(clerk, ids, draft)
    history = HistoryService(door, verbs_of(ApprenticeshipService))
    history.undo(clerk, history.undoable(clerk)[0].id)
    assert [terms(service, clerk, key) for key in ids] == before


@pytest.mark.parametrize(
    ("field", "typed", "kept", "told"),
    [
        (ManyContractField.STARTS, "20261201", date(2026, 12, 1), "2026-12-01"),
        (ManyContractField.TARGET_LEVEL, "5", 5, "5"),
        (ManyContractField.COPIES, "６", 6, "6"),
        (MONEY, "1234", 123_400, "1234"),
        (MONEY, "350.5", 35_050, "350.50"),
    ],
)
def test_a_value_is_understood_as_it_is_typed(
    service: ApprenticeshipService, clerk: Actor, ids: list[int], field: ManyContractField, typed: str,
    kept: object, told: str,
) -> None:  # fmt: skip
    draft = ManyContractDraft(field, typed)
    assert service.preview_drafts(clerk, ids, draft).examples[0][2] == told
    service.change_drafts(clerk, ids, draft)
    assert {getattr(terms(service, clerk, key), field.value) for key in ids} == {kept}


@pytest.mark.parametrize(
    ("field", "typed", "code", "where"),
    [
        (ManyContractField.ENDS, "", "contract.date_missing", ""),
        (ManyContractField.ENDS, "2026.10", "date.", ""),
        (ManyContractField.ENDS, "2026-01-01", "contract.ends_before_start", "贺一舟、王涛"),
        (ManyContractField.COPIES, "三", "contract.number_missing", ""),
        (ManyContractField.COPIES, "2", "contract.number_range", "贺一舟、王涛"),
        (ManyContractField.TARGET_LEVEL, "9", "people.level_unknown", ""),
        (MONEY, "-1", "contract.number_missing", ""),
    ],
)
def test_what_cannot_be_is_refused_and_names_whose_drafts_it_is_about(
    service: ApprenticeshipService, clerk: Actor, ids: list[int], field: ManyContractField, typed: str,
    code: str, where: str,
) -> None:  # fmt: skip
    with pytest.raises(Refused) as no:
        service.preview_drafts(clerk, ids, ManyContractDraft(field, typed))
    (found,) = no.value.problems
    assert found.code.startswith(code)
    assert (found.where, found.field) == (where, "value")


def test_a_frozen_agreement_is_not_changed_and_nothing_else_is_either(
    service: ApprenticeshipService, clerk: Actor, door: Door, ids: list[int]
) -> None:
    draft = ManyContractDraft(ManyContractField.COPIES, "8")
    service.change_drafts(clerk, ids, draft)
    number = service.freeze(clerk, ids[0], version_of(service, clerk, ids[0]))
    with pytest.raises(Refused) as no:
        service.change_drafts(clerk, ids, ManyContractDraft(ManyContractField.COPIES, "5"))
    assert [(each.code, each.where) for each in no.value.problems] == [("contract.other_state", number)]
    assert terms(service, clerk, ids[1]).copies == 8
    history = HistoryService(door, verbs_of(ApprenticeshipService))
    act = next(row for row in history.undoable(clerk) if row.verb == "apprenticeship.change_drafts")
    with pytest.raises(Refused, match="undo"):
        history.undo(clerk, act.id)


def test_drafts_of_another_branch_are_out_of_reach(
    service: ApprenticeshipService, clerk: Actor, ids: list[int]
) -> None:
    stranger = an_actor(905, STEEL, network=False)
    with pytest.raises(Refused, match="other_branch"):
        service.change_drafts(stranger, ids, ManyContractDraft(ManyContractField.COPIES, "5"))
    with pytest.raises(Refused, match="too_many_at_once"):
        service.preview_drafts(clerk, range(501), ManyContractDraft(ManyContractField.COPIES, "5"))
