"""What a clerk can do with courses and classes."""

from academy.courses.service_attendance import AttendanceVerbs
from academy.courses.service_days import DayVerbs
from academy.courses.service_dossier import DossierVerbs
from academy.courses.service_enrolment import EnrolmentVerbs
from academy.courses.service_evidence import EvidenceVerbs
from academy.courses.service_exam import ExamVerbs
from academy.courses.service_figures import FigureVerbs
from academy.courses.service_intake import IntakeVerbs
from academy.courses.service_many import ManyVerbs
from academy.courses.service_many_courses import ManyCourseVerbs
from academy.courses.service_papers import PaperVerbs
from academy.courses.service_plan import PlanVerbs
from academy.courses.service_results import ResultVerbs


class CourseService(
    ManyCourseVerbs,
    PlanVerbs,
    EnrolmentVerbs,
    ResultVerbs,
    AttendanceVerbs,
    IntakeVerbs,
    PaperVerbs,
    DayVerbs,
    EvidenceVerbs,
    DossierVerbs,
    ExamVerbs,
    FigureVerbs,
    ManyVerbs,
):
    """Courses, training classes, sessions, trainees, attendance, marks, closing, papers."""
