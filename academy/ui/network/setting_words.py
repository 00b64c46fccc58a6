"""Settings in words and as a form: a value with its unit, the fields of a new one."""

from PySide6.QtCore import QCoreApplication

from academy.base.setting import Kind
from academy.base.words import Words
from academy.network.facts_settings import SettingRow, Value
from academy.ui.parts.field import Field
from academy.ui.parts.fields import CheckField, ChoiceField, DateField, NumberField, TextField
from academy.ui.parts.workspace import Workspace

translate = QCoreApplication.translate
FEN = 100
BARE = (Kind.SWITCH, Kind.NUMBER)  # kinds without a unit
CLOSE = ("percent",)  # units written without a space


def source_words(words: Words, row: SettingRow) -> str:
    """What the value rests on: as it was typed; the program's own in the language of the window."""
    return words.word(f"setting_source.{row.key}") if row.branch_id is None else row.source


def value_words(words: Words, kind: Kind, value: Value) -> str:
    """`value` with its unit: 3 人, 200.00 元, 80%; None follows the academy above."""
    if value is None:
        return translate("SettingsPage", "As the academy above")
    if kind is Kind.SWITCH:
        return words.word("setting_switch.on" if value else "setting_switch.off")
    if isinstance(value, str):
        return value
    if kind is Kind.LEVEL:
        return words.word(f"level.{value}")
    number = f"{value // FEN:,}.{value % FEN:02d}" if kind is Kind.MONEY else f"{value:,}"
    if kind in BARE:
        return number
    gap = "" if kind in CLOSE else " "
    table = "setting_unit_one" if value == 1 and kind is not Kind.MONEY else "setting_unit"
    return f"{number}{gap}{words.word(f'{table}.{kind.value}')}"


def limits_words(words: Words, row: SettingRow) -> str:
    """What may be entered: from … to …; empty where anything may."""
    if row.kind in (Kind.SWITCH, Kind.TEXT) or (row.least is None and row.most is None):
        return ""
    least = value_words(words, row.kind, row.least or 0)
    if row.most is None:
        return translate("SettingsPage", "{least} or more").format(least=least)
    most = value_words(words, row.kind, row.most)
    if row.kind not in (Kind.LEVEL, Kind.MONEY):
        least = f"{row.least or 0:,}"  # the unit is said once
    return translate("SettingsPage", "{least} to {most}").format(least=least, most=most)


def setting_fields(workspace: Workspace, row: SettingRow, *, is_head: bool) -> list[Field]:
    """The head academy has none above it to follow."""
    source = translate("SettingsPage", "Title and number of the document, or the decision and its date")
    reason = translate(
        "SettingsPage", "Needed for a day before today, and to correct a value of the same day"
    )
    follow = CheckField("follow", translate("SettingsPage", "As the academy above, from that day on"))
    first = translate("SettingsPage", "Holds from")
    return [
        *([] if is_head else [follow]),
        _value_field(workspace, row),
        DateField("holds_from", first, required=True, clock=workspace.clock),
        TextField("source", translate("SettingsPage", "Source"), required=True, hint=source, longest=120),
        TextField("reason", translate("SettingsPage", "Reason"), hint=reason, longest=120),
    ]


def _value_field(workspace: Workspace, row: SettingRow) -> Field:
    words, title = workspace.language.words, translate("SettingsPage", "Value")
    if row.kind is Kind.SWITCH:
        choices = [(True, words.word("setting_switch.on")), (False, words.word("setting_switch.off"))]
        return ChoiceField("value", title, choices, required=True)
    if row.kind is Kind.TEXT:
        hint = words.word(f"setting_hint.{row.key}")
        return TextField("value", title, required=True, hint=hint, longest=60)
    if row.kind is Kind.LEVEL:
        levels = [
            (level, words.word(f"level.{level}")) for level in range(row.least or 1, (row.most or 8) + 1)
        ]
        return ChoiceField("value", title, levels, required=True)
    unit = "" if row.kind in BARE else words.word(f"setting_unit.{row.kind.value}")
    places = 2 if row.kind is Kind.MONEY else 0
    return NumberField("value", title, hint=limits_words(words, row), unit=unit, places=places)
