"""A person other rooms hold stays in the register: on the demo network, told by name and number."""

from pathlib import Path

import pytest

from academy import app
from academy.base.actor import PROGRAM
from academy.base.problems import Refused
from academy.people.facts import PeopleQuery
from academy.services import Services


def reasons(services: Services, name: str) -> set[str]:
    people = services.people
    row = people.first_page(PROGRAM, PeopleQuery(name))[0]
    version = people.person(PROGRAM, row.id).version
    with pytest.raises(Refused) as no:
        people.remove(PROGRAM, row.id, version)
    return {found.code for found in no.value.problems}


def test_classes_contracts_certificates_and_accounts_hold_their_people(demo: Path) -> None:
    services = app.open_services(demo)
    try:
        assert reasons(services, "仇刚") == {"courses.holds_person", "certificates.holds_person"}
        assert reasons(services, "石磊") == {"contract.holds_person"}
        assert "access.holds_person" in reasons(services, "沈岚")
    finally:
        services.close()
