"""Certificates: eligible, prepared, approved by another person, numbered, frozen, printed."""
