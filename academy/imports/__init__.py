"""Imports: any list from a file, judged cell by cell, taken in one transaction, taken back as one."""
