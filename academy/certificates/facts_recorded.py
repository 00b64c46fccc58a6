"""Plain data of certificates others have issued and the academy records."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class RecordedKind(StrEnum):
    """What only authorities and filed bodies issue: the academy records these and never prints them."""

    QUALIFICATION = "qualification"  # 职业资格证书
    SKILL_LEVEL = "skill_level"  # 职业技能等级证书
    SPECIAL_ABILITY = "special_ability"  # 专项职业能力证书
    SPECIAL_OPERATION = "special_operation"  # 特种作业操作证
    SPECIAL_EQUIPMENT = "special_equipment"  # 特种设备作业人员证
    OTHER = "other"


class Checked(StrEnum):
    """What the authority's query site said."""

    NOT_YET = ""
    GENUINE = "genuine"
    DIFFERS = "differs"
    NOT_FOUND = "not_found"


class Due(StrEnum):
    """Where a certificate stands with its dates: nothing to do, soon, or over."""

    NONE = "none"
    REVIEW = "review"
    EXPIRING = "expiring"
    EXPIRED = "expired"


QUERY_SITES = {
    RecordedKind.QUALIFICATION: "http://jndj.osta.org.cn",
    RecordedKind.SKILL_LEVEL: "http://jndj.osta.org.cn",
    RecordedKind.SPECIAL_ABILITY: "http://jndj.osta.org.cn",
    RecordedKind.SPECIAL_OPERATION: "https://cx.mem.gov.cn",
    RecordedKind.SPECIAL_EQUIPMENT: "https://cnse.samr.gov.cn",
}


@dataclass(frozen=True, slots=True)
class RecordedDraft:
    """What the clerk copies from the paper; `level` a rank of the ladder, 0 where there is none."""

    kind: RecordedKind = RecordedKind.SKILL_LEVEL
    person_id: int | None = None
    number: str = ""
    issuer: str = ""
    occupation: str = ""
    trade: str = ""
    level: int = 0
    issued_on: date | None = None
    expires_on: date | None = None
    review_on: date | None = None
    scan: bytes = b""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class CheckDraft:
    """The answer of the query site, looked up by hand."""

    result: Checked = Checked.GENUINE
    on: date | None = None


@dataclass(frozen=True, slots=True)
class RecordedFilter:
    """Empty = all. `text`: number, name, pinyin, issuer, occupation; `due`: only what asks for something."""

    text: str = ""
    kind: RecordedKind | None = None
    due: Due | None = None
    person_id: int = 0
    sort: str = "issued_on"
    descending: bool = True


@dataclass(frozen=True, slots=True)
class RecordedRow:
    id: int
    branch_id: int
    branch: str
    kind: RecordedKind
    number: str
    person_id: int
    name: str
    issuer: str
    occupation: str
    trade: str
    level: int
    issued_on: date
    expires_on: date | None
    review_on: date | None
    due: Due
    has_scan: bool
    checked: Checked
    checked_on: date | None
    checked_by: str
    remark: str
    version: int

    @property
    def answer(self) -> tuple[Checked, date | None, str]:
        """What the query site said, when, and who asked it."""
        return self.checked, self.checked_on, self.checked_by
