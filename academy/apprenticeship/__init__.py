"""Apprenticeship: one apprentice, two mentors of different kinds, one contract with states."""
