"""Where what goes wrong is written down."""

import logging
from logging.handlers import RotatingFileHandler

from academy.base.paths import Folder


def log_to(folder: Folder) -> None:
    """One rotating file for what goes wrong; names and numbers of people are never written to it."""
    root = logging.getLogger()
    for old in root.handlers[:]:
        if isinstance(old, RotatingFileHandler):
            root.removeHandler(old)
            old.close()
    folder.logs.mkdir(parents=True, exist_ok=True)
    file = RotatingFileHandler(
        folder.logs / "academy.log", maxBytes=1 << 20, backupCount=3, encoding="utf-8", delay=True
    )
    file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    file.setLevel(logging.WARNING)
    root.addHandler(file)
