import pytest

from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.vault import Vault
from tests.rooms.certificates.scene import Scene, make_scene


@pytest.fixture
def scene(door: Door, vault: Vault, clerk: Actor, approver: Actor) -> Scene:
    return make_scene(door, vault, clerk, approver)
