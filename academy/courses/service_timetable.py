"""What a clerk can do with the timetable."""

from academy.courses.service_timetable_paper import TimetablePaperVerbs
from academy.courses.service_timetable_series import SeriesVerbs
from academy.courses.service_timetable_term import TermVerbs
from academy.courses.service_timetable_view import ViewVerbs


class TimetableService(ViewVerbs, SeriesVerbs, TermVerbs, TimetablePaperVerbs):
    """Weeks and months, moves under locks, series, copies, substitutes, drafts of a term."""
