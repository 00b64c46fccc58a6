"""What a control tells whoever does not see how it looks: what a press does, and where the keys go on.

Where a page says more, its own words stand in their place.
"""

from PySide6.QtCore import QCoreApplication


def of_button(kind: str, text: str) -> str:
    """What the look of a button tells: a double edge, a fill, an underlined word, three dots."""
    tr = QCoreApplication.translate
    if kind == "seal":
        return tr("Described", "Goes on record and is not taken back")
    if text.endswith("…"):
        return tr("Described", "Asks first")
    if kind == "primary":
        return tr("Described", "The main act here")
    if kind == "link":
        return tr("Described", "Leads on")
    return tr("Described", "Acts when pressed")


def of_chip(*, legend: bool, removable: bool) -> str:
    tr = QCoreApplication.translate
    if legend:
        return tr("Described", "What a colour means")
    if removable:
        return tr("Described", "A filter in force: pressed, it is taken away")
    return tr("Described", "A filter: pressed, it is switched on or off")


def of_segment() -> str:
    return QCoreApplication.translate("Described", "One of several views: the arrows move along them")


def of_table() -> str:
    return QCoreApplication.translate(
        "Described", "Enter opens a row, Shift+F10 shows what can be done with it, Ctrl+C copies"
    )


def of_headings() -> str:
    return QCoreApplication.translate("Described", "A press sorts by the column")


def of_choice() -> str:
    return QCoreApplication.translate("Described", "Alt+↓ shows every choice")


def of_field(*, required: bool) -> str:
    tr = QCoreApplication.translate
    return tr("Described", "Must be filled in") if required else tr("Described", "May stay empty")


def of_list() -> str:
    return QCoreApplication.translate("Described", "The arrows choose, Enter opens")


def of_number() -> str:
    return QCoreApplication.translate("Described", "A number: ↑ and ↓ change it")


def of_tick() -> str:
    return QCoreApplication.translate("Described", "Space ticks it, or takes the tick away")
