"""The fields and values of a history in the words of the pages: codes, times, money, points."""

from __future__ import annotations

from datetime import datetime

from academy.access.facts_history import ChangeTold
from academy.base.words import table

# Where the words of coded values stand; other columns are looked up under their own name.
CODES = {
    ("account", "state"): "state.account",
    ("amendment", "kind"): "amendment.kind",
    ("amendment", "state"): "state.amendment",
    ("application", "state"): "state.application",
    ("attendance", "state"): "state.attendance",
    ("blank_sheet", "state"): "certificates.sheet",
    ("branch", "kind"): "branch.kind",
    ("calendar_day", "kind"): "calendar.kind",
    ("certificate", "kind"): "certificates.kind",
    ("certificate", "origin"): "history.origin",
    ("certificate", "sheet_fate"): "certificates.fate",
    ("certificate", "state"): "state.certificates",
    ("certificate_batch", "form"): "certificates.form",
    ("certificate_batch", "kind"): "certificates.kind",
    ("certificate_batch", "state"): "state.certificates.batch",
    ("certificate_package", "direction"): "history.direction",
    ("certificate_package", "state"): "history.package",
    ("certificate_reissue", "cause"): "certificates.reissue_cause",
    ("certificate_reissue", "state"): "history.request",
    ("certificate_template", "form"): "certificates.form",
    ("certificate_template", "state"): "state.certificates.template",
    ("certificate_void", "cause"): "certificates.void_cause",
    ("certificate_void", "state"): "history.request",
    ("class_file_item", "item"): "file_item",
    ("class_file_item", "state"): "history.file_item",
    ("consent", "medium"): "files.medium",
    ("consent", "purpose"): "files.purpose",
    ("contract", "kind"): "contract.kind",
    ("contract", "state"): "state.contract",
    ("contract_end_request", "reason"): "contract.end_reason",
    ("contract_end_request", "state"): "history.request",
    ("course_session", "kind"): "session_kind",
    ("enrolment", "state"): "state.enrolment",
    ("erasure_batch", "state"): "state.erasure",
    ("erasure_item", "state"): "state.erasure_item",
    ("import_batch", "state"): "history.import_batch",
    ("log_proof", "purpose"): "contract.purpose",
    ("partner", "kind"): "partner.kind",
    ("path_template", "state"): "state.template",
    ("person", "doc_type"): "person.doc_type",
    ("person", "state"): "state.person",
    ("person_away", "kind"): "away_kind",
    ("person_relative", "kind"): "kin",
    ("place", "kind"): "place_kind",
    ("print_run", "state"): "history.run",
    ("recorded_certificate", "kind"): "recorded.kind",
    ("recorded_certificate", "verified_result"): "recorded.checked",
    ("scan_page", "matched_by"): "history.matched_by",
    ("scan_page", "state"): "history.scan",
    ("template_choice", "form"): "certificates.form",
    ("template_choice", "kind"): "certificates.kind",
    ("timetable_draft", "state"): "history.draft",
    ("training_class", "kind"): "class_kind",
    ("training_class", "state"): "state.courses",
}
SHARED = {
    "party": "contract.party", "side": "contract.side", "medium": "contract.medium",
    "rating": "contract.rating", "grade": "contract.grade", "pay_cycle": "contract.pay_cycle",
    "end_reason": "contract.end_reason", "target_level": "level", "role": "role", "key": "setting",
    "template": "design", "design": "design",
}  # fmt: skip
MINUTES = frozenset(  # since midnight
    (name, column)
    for name in ("course_session", "draft_session", "person_away", "place_closure")
    for column in ("starts", "ends")
) | {("place", "opens"), ("place", "closes")}
TENTHS = frozenset(
    ("mark", column) for column in ("theory", "practical", "makeup_theory", "makeup_practical", "total")
) | {
    ("assessment_sitting", "total_tenths"), ("contract_assessment", "total_tenths"),
    ("exam_station", "points"), ("exam_station", "step_points"), ("station_score", "points"),
    ("certificate", "score"),
}  # fmt: skip
FEN = frozenset(("contract", f"allowance_{side}") for side in ("character", "technical")) | {
    ("allowance_settlement", "total")
}


class HistoryWords:
    """Fields and values in the words of the pages. What has no word stays as it is kept."""

    def __init__(self, language: str, hidden: str, yes_no: tuple[str, str]) -> None:
        self._table, self._hidden, self._yes_no = table(language), hidden, yes_no

    def verb(self, verb: str) -> str:
        return self._table.get(f"verb.{verb}", verb)

    def field(self, change: ChangeTold, home: str) -> str:
        """A field of another table than the record's own names that table too."""
        column = self._table.get(f"column.{change.table}.{change.column}") or self._table.get(
            f"column.{change.column}", change.column
        )
        if change.table == home:
            return column
        return f"{self._table.get(f'table.{change.table}', change.table)} · {column}"

    def value(self, change: ChangeTold, value: object, *, new: bool = True) -> str:
        """`new`: what stands there since; a row that was added had nothing before."""
        if change.hidden:
            return self._hidden if change.kind != ("delete" if new else "insert") else ""
        if value is None or value == "":
            return ""
        if isinstance(value, bool):
            return self._yes_no[0] if value else self._yes_no[1]
        if isinstance(value, list):
            return "、".join(str(each) for each in value)
        if isinstance(value, str):
            return self._coded(change, value)
        return self._number(change, value) if isinstance(value, int) else str(value)

    def _number(self, change: ChangeTold, value: int) -> str:
        """Times, money, points and days of the week as the pages show them."""
        place = (change.table, change.column)
        if place in MINUTES:
            return f"{value // 60:02}:{value % 60:02}"
        if place in TENTHS:
            return f"{value / 10:g}"
        if place in FEN:
            return f"{value / 100:,.2f}"
        if place == ("place", "weekdays"):
            return "、".join(self._table[f"history.weekday.{day}"] for day in range(7) if value >> day & 1)
        return f"{value:,}" if value > 9999 else str(value)

    def _coded(self, change: ChangeTold, value: str) -> str:
        if not value.isascii():
            return value
        place = CODES.get((change.table, change.column)) or SHARED.get(change.column, change.column)
        for key in (f"{place}.{value}", f"role_name.{value}", f"history.{change.column}.{value}"):
            if word := self._table.get(key):
                return word
        return value.replace("T", " ")[:16] if _is_moment(value) else value


def _is_moment(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return "T" in value
