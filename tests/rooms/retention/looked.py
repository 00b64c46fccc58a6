"""Somebody's numbers are looked at and taken out, each time for a reason that names him."""

from pathlib import Path

from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.vault import Vault
from academy.people.facts_export import ExportColumn, ExportField, ExportWish
from academy.people.service import PeopleService
from academy.people.service_export import ExportService

NUMBERS = ExportColumn(ExportField.DOC_NO, "证件号")


def looked_into(door: Door, vault: Vault, clerk: Actor, person_id: int, name: str, folder: Path) -> None:
    PeopleService(door, vault).reveal(clerk, person_id, f"{name}的保险")
    wish = ExportWish(ids=(person_id,), columns=(NUMBERS,), reason=f"报送{name}等人的材料")
    ExportService(door, vault).export_people(clerk, wish, folder / "名单.csv")
