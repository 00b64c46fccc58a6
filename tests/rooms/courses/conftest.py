import pytest

from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.vault import Vault
from academy.courses.service import CourseService
from tests.rooms.courses.classes import Room


@pytest.fixture
def room(door: Door, vault: Vault, clerk: Actor) -> Room:
    return Room(door, vault, CourseService(door, vault), clerk)
