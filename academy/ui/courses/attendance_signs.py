"""What may be pasted into a cell of attendance."""

import re
from functools import cached_property
from unicodedata import normalize

from academy.base.words import LANGUAGES, Words
from academy.courses.facts import AttendanceState
from academy.courses.facts_attendance import SIGNS

_LATE = re.compile(r"(\D+?)\s*(\d{1,3})\D*")


class Signs:
    """Signs, and the words of both languages, read once somebody pastes."""

    def read(self, text: str) -> tuple[AttendanceState, int] | None:
        """State and minutes late of a state's word, √, ×, 假, "迟到 10"; None for anything else."""
        flat = normalize("NFKC", text).strip().lower()
        if flat in self._known:
            return self._known[flat], 0
        minutes = _LATE.fullmatch(flat)
        if minutes is not None and self._known.get(minutes[1]) is AttendanceState.LATE:
            return AttendanceState.LATE, int(minutes[2])
        return None

    @cached_property
    def _known(self) -> dict[str, AttendanceState]:
        said = [Words(language) for language in LANGUAGES]
        spelt = {
            words.word(f"state.attendance.{state.value}").lower(): state
            for words in said
            for state in SIGNS.values()
        }
        return {**SIGNS, **spelt}
