"""The program's own numbers say where they come from, in both languages."""

import json

from academy import wiring
from academy.base.paths import RESOURCES
from academy.base.words import Words


def test_every_preset_names_its_source_in_both_languages() -> None:
    chinese, english = Words("zh"), Words("en")
    for setting in wiring.settings():
        key = f"setting_source.{setting.key}"
        assert chinese.word(key) == setting.source, setting.key
        assert english.word(key).isascii(), setting.key


def test_every_design_of_the_program_has_a_title_in_both_languages() -> None:
    for file in (RESOURCES / "templates").glob("*.json"):
        key = f"design.{file.stem}"
        assert Words("zh").word(key) == json.loads(file.read_text("utf-8"))["title"]
        assert Words("en").word(key)
