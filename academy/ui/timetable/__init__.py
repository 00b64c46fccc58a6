"""The timetable in the window: week and month, places, shifts, drafts of a term."""
