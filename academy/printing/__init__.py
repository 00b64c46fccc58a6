"""The printing kit: type faces, line breaking, sheets in millimetres, tables, marks, fast PDF writers.

Everything here is slow to import (it loads the PDF library); import it when a paper is asked for.
"""
