"""Courses: training classes, course sessions, enrolment, attendance, marks, graduation."""
