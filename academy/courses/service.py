"""What a clerk can do with courses and classes."""

from academy.courses.service_days import DayVerbs
from academy.courses.service_enrolment import EnrolmentVerbs
from academy.courses.service_papers import PaperVerbs
from academy.courses.service_plan import PlanVerbs
from academy.courses.service_results import ResultVerbs


class CourseService(PlanVerbs, EnrolmentVerbs, ResultVerbs, PaperVerbs, DayVerbs):
    """Courses, training classes, sessions, trainees, attendance, marks, closing, papers."""
