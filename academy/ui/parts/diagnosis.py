"""The package to pass on when something went wrong: what broke and where, and nothing about anybody.

Names are Chinese and the program's own words in it are not: every Chinese run is taken out, and every long
number, before anything is written.
"""

import json
import logging
import re
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from PySide6.QtCore import qVersion

from academy.base.files import write_whole

_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff·]+")
_LONG = re.compile(r"\d{6,}[\dXx]?")
_MESSAGE = re.compile(r"^([A-Za-z_][\w.]*): .*")
_QUOTED = re.compile(r"'[^'\n]{0,200}'|\"[^\"\n]{0,200}\"")
_PLACE = re.compile(r'File "([^"\n]*)"')
PROGRAMS = ("academy", "site-packages", "lib")
TAIL = 200_000  # bytes of the log that are looked at


def scrubbed(text: str) -> str:
    """Without names, numbers of people, values that an error message quotes, or whose computer it is."""
    lines = (_quiet(line) for line in text.replace(str(Path.home()), "~").splitlines())
    return "\n".join(_LONG.sub("***", _HAN.sub("…", line)) for line in lines)


def _quiet(line: str) -> str:
    """What stands between quotes or is said of an error may be data, but not the lines that name a file."""
    if line.lstrip().startswith("File "):
        return _PLACE.sub(lambda found: f'File "…/{_from_program(found[1])}"', line)
    return _MESSAGE.sub(r"\1: …", _QUOTED.sub("'…'", line))


def _from_program(path: str) -> str:
    """A source file without the folders the program stands in: they may bear the name of a person."""
    parts = path.replace("\\", "/").split("/")
    at = max((place for place, part in enumerate(parts) if part in PROGRAMS), default=len(parts) - 1)
    return "/".join(parts[at:])


def log_tail() -> str:
    """The end of the program's own log file, if there is one."""
    for each in logging.getLogger().handlers:
        if isinstance(each, logging.FileHandler) and hasattr(each, "maxBytes"):  # the one that rotates
            try:
                raw = Path(each.baseFilename).read_bytes()[-TAIL:]
            except OSError:
                return ""
            return raw.decode("utf-8", "replace")
    return ""


def package(target: Path, code: str, report: str, facts: Mapping[str, str]) -> None:
    """Write the package, whole or not at all. Raises OSError when the disk says no."""
    import platform  # with the handlers of logging a tenth of the time the window takes to load

    about = {
        "code": code, "system": platform.platform(), "python": platform.python_version(),
        "qt": qVersion() or "", **facts,
    }  # fmt: skip
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("about.json", json.dumps(about, ensure_ascii=True, indent=1))
        made.writestr("report.txt", scrubbed(report))
        made.writestr("log.txt", scrubbed(log_tail()))
    write_whole(target, packed.getvalue())
