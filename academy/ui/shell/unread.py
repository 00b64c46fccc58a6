"""Spares the start one reading of every source file."""

import sys

import PySide6.QtCore  # noqa: F401 - brings the reader of sources with it


def leave_sources_unread() -> None:
    """Call before the modules of the window are imported.

    PySide reads each module that is imported, line by line, to see whether it names PySide6 and so might ask
    for its `__feature__` switches. Nothing here does: it may take every module for one without sources, as it
    does in a program that was packed. Another release without that look-up is left as it is.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = lambda _module: False
