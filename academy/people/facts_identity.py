"""Documents that say who somebody is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from academy.base.problems import Problem


class DocType(StrEnum):
    """The kind of document; uniqueness in the network is (DocType, normalised number)."""

    RESIDENT_ID = "resident_id"
    HMT_RESIDENCE_PERMIT = "hmt_residence_permit"
    FOREIGN_PR_2023 = "foreign_pr_2023"
    FOREIGN_PR_2017 = "foreign_pr_2017"
    PASSPORT = "passport"
    HM_TRAVEL_PERMIT = "hm_travel_permit"
    TW_TRAVEL_PERMIT = "tw_travel_permit"
    MILITARY = "military"


class Gender(StrEnum):
    MALE = "male"
    FEMALE = "female"


@dataclass(frozen=True, slots=True)
class Identity:
    """What a document number says about itself.

    `problems` refuse it, `notices` only inform. `suggestion` is the 18-digit form of a 15-digit number:
    it is offered, never taken. `gender`, `birth` and `area` are set only where the number carries them.
    """

    doc_type: DocType
    number: str
    gender: Gender | None = None
    birth: date | None = None
    area: str = ""
    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()
    suggestion: str = ""

    @property
    def valid(self) -> bool:
        return not self.problems
