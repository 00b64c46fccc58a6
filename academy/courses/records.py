"""Tables of the courses room. Nothing above `store` may touch these.

Clock times are minutes since midnight, hours 学时 of 45 minutes, marks tenths of a point: integers only.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business


class Course(Business):
    """A syllabus with planned hours; `practical_percent` 0 = no rule about the practical share.

    What it is made of stands in `course_edition`, one row for every edition; a `shared` course of a branch
    may be run by every other one.
    """

    __tablename__ = "course"
    __table_args__ = (
        UniqueConstraint("code"),
        CheckConstraint("theory_hours >= 0 AND practical_hours >= 0 AND online_hours >= 0", name="hours"),
        CheckConstraint("practical_base IN ('offline', 'all')", name="practical_base"),
    )

    code: Mapped[str]
    name: Mapped[str]
    theory_hours: Mapped[int]
    practical_hours: Mapped[int]
    online_hours: Mapped[int]
    occupation: Mapped[str]
    level: Mapped[int]
    practical_percent: Mapped[int]
    practical_base: Mapped[str]
    edition: Mapped[int] = mapped_column(default=1)
    shared: Mapped[bool] = mapped_column(default=False)


class TrainingClass(Business):
    """One running of a course. Its hours are the course's as they were when the class was planned.

    `closing` holds what a closed class was judged by; `reason` why it was cancelled or reopened; `intake`
    who may come in; `host` the enterprise of a class on site; `scenario` what a drill rehearses. From
    `frozen_on` on the roster takes late joiners only.
    """

    __tablename__ = "training_class"
    __table_args__ = (
        UniqueConstraint("number"),
        CheckConstraint(
            "state IN ('planned', 'announced', 'enrolling', 'running', 'exams', 'closed', 'archived', "
            "'cancelled')",
            name="state",
        ),
        CheckConstraint("kind IN ('ordinary', 'on_site', 'week', 'drill', 'night', 'exam')", name="kind"),
        CheckConstraint("ends >= starts", name="dates"),
        CheckConstraint("capacity > 0", name="capacity"),
        Index("ix_training_class_by_branch_starts", "branch_id", "starts", "id"),
    )

    number: Mapped[str]
    course_id: Mapped[int] = mapped_column(ForeignKey("course.id"), index=True)
    term: Mapped[int]
    name: Mapped[str]
    starts: Mapped[date] = mapped_column(index=True)
    ends: Mapped[date]
    capacity: Mapped[int]
    state: Mapped[str]
    head_teacher_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    place: Mapped[str]
    theory_hours: Mapped[int]
    practical_hours: Mapped[int]
    online_hours: Mapped[int]
    reason: Mapped[str]
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[int | None]
    closing: Mapped[dict[str, Any]]
    kind: Mapped[str] = mapped_column(default="ordinary")
    edition: Mapped[int] = mapped_column(default=1)
    host: Mapped[str] = mapped_column(default="")
    scenario: Mapped[str] = mapped_column(default="")
    intake: Mapped[dict[str, Any]] = mapped_column(default=dict)
    frozen_on: Mapped[date | None]
    archive_number: Mapped[str] = mapped_column(default="")
    archived_at: Mapped[datetime | None]


class CourseSession(Business):
    """One meeting of a class (课次): one kind, one instructor, one place; times in minutes since midnight.

    `place` is the name shown, `place_id` the registered place of that name. `booked`: it holds its instructor
    and its place, as the sessions of all classes do but cancelled ones. `sequence`: its number in the plan.
    """

    __tablename__ = "course_session"
    __table_args__ = (
        CheckConstraint("kind IN ('theory', 'practical', 'online', 'activity')", name="kind"),
        CheckConstraint("starts >= 0 AND ends > starts AND ends <= 1440", name="times"),
        CheckConstraint("hours >= 0 AND break_minutes >= 0", name="hours"),
        Index("ix_course_session_by_class", "class_id", "day", "starts"),
        Index("ix_course_session_by_instructor", "instructor_id", "day"),
        Index("ix_course_session_by_place", "branch_id", "place", "day"),
        Index("ix_course_session_by_place_id", "place_id", "day"),
        Index("ix_course_session_by_day", "day", "branch_id"),
    )

    class_id: Mapped[int] = mapped_column(ForeignKey("training_class.id"))
    day: Mapped[date]
    starts: Mapped[int]
    ends: Mapped[int]
    break_minutes: Mapped[int]
    hours: Mapped[int]
    kind: Mapped[str]
    topic: Mapped[str]
    instructor_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    place: Mapped[str]
    place_id: Mapped[int | None] = mapped_column(ForeignKey("place.id"), default=None)
    sequence: Mapped[int] = mapped_column(default=0)
    pinned: Mapped[bool] = mapped_column(default=False)
    booked: Mapped[bool] = mapped_column(default=True)


class Enrolment(Business):
    """A person in a class. Hours and `reasons` (codes of problems) are final once the class is closed.

    `late`: he joined when the roster was frozen; `note` why, or why he left.
    """

    __tablename__ = "enrolment"
    __table_args__ = (
        UniqueConstraint("class_id", "person_id"),
        CheckConstraint("state IN ('enrolled', 'withdrawn', 'completed', 'incomplete')", name="state"),
        Index("ix_enrolment_by_person", "person_id"),
        Index("ix_enrolment_by_batch", "batch_id"),
    )

    class_id: Mapped[int] = mapped_column(ForeignKey("training_class.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    place_in_list: Mapped[int]
    state: Mapped[str]
    hours: Mapped[int | None]
    practical_hours: Mapped[int | None]
    reasons: Mapped[list[Any] | None] = mapped_column(JSON(none_as_null=True))
    batch_id: Mapped[int | None] = mapped_column(ForeignKey("import_batch.id"))
    late: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")


class Attendance(Business):
    """What was found of one trainee at one session.

    `late_minutes` he came too late; `makeup_id` the session at which a missed one was made up; `reason` why
    an entry was corrected long afterwards.
    """

    __tablename__ = "attendance"
    __table_args__ = (
        UniqueConstraint("session_id", "person_id"),
        CheckConstraint("state IN ('present', 'late', 'leave', 'absent', 'makeup')", name="state"),
        CheckConstraint("late_minutes >= 0", name="late_minutes"),
        Index("ix_attendance_by_person", "person_id"),
        Index("ix_attendance_by_makeup", "makeup_id"),
    )

    session_id: Mapped[int] = mapped_column(ForeignKey("course_session.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    state: Mapped[str]
    late_minutes: Mapped[int] = mapped_column(default=0)
    makeup_id: Mapped[int | None] = mapped_column(ForeignKey("course_session.id"))
    reason: Mapped[str] = mapped_column(default="")


class Mark(Business):
    """A trainee's marks in tenths of a point; `makeup_…` those of the one make-up exam; `total` weighted."""

    __tablename__ = "mark"
    __table_args__ = (
        UniqueConstraint("class_id", "person_id"),
        CheckConstraint("theory BETWEEN 0 AND 1000", name="theory"),
        CheckConstraint("practical BETWEEN 0 AND 1000", name="practical"),
        CheckConstraint("makeup_theory BETWEEN 0 AND 1000", name="makeup_theory"),
        CheckConstraint("makeup_practical BETWEEN 0 AND 1000", name="makeup_practical"),
        Index("ix_mark_by_person", "person_id"),
    )

    class_id: Mapped[int] = mapped_column(ForeignKey("training_class.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    theory: Mapped[int | None]
    practical: Mapped[int | None]
    makeup_theory: Mapped[int | None]
    makeup_practical: Mapped[int | None]
    absent: Mapped[bool]
    total: Mapped[int | None]
