"""PySide reads no source file of the window while it starts."""

import subprocess
import sys

SEEN = """
import inspect, PySide6.QtWidgets
from academy.ui.shell.unread import leave_sources_unread
read, getsource = [], inspect.getsource
inspect.getsource = lambda module: read.append(module.__name__) or getsource(module)
{first}
from academy.ui.parts.form_dialog import FormDialog
print("academy.ui.parts.form_dialog" in read)
"""


def seen(first: str) -> str:
    program = SEEN.format(first=first)
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout


def test_modules_of_the_window_come_in_unread() -> None:
    assert seen("leave_sources_unread()").strip() == "False"


def test_without_it_each_is_read_line_by_line() -> None:
    assert seen("").strip() == "True", "this PySide reads none any more: the module can go"
