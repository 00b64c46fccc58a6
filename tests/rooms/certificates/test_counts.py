"""Figures lead to exactly what they count, on both engines."""

import random
from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import insert, select

from academy.certificates.facts_issue import CertificateFilter, CertificateState
from academy.certificates.records import Certificate
from tests.rooms.certificates.scene import Scene
from tests.rooms.certificates.test_register import three
from tests.rooms.conftest import COAL, HEAD, STEEL, an_actor

STATES = tuple(each.value for each in CertificateState)


def scattered(scene: Scene, keys: Sequence[int], count: int = 90) -> None:
    """Many more certificates of all kinds, levels, academies, months and states, straight into the table."""
    dice, table = random.Random(3), Certificate.__table__
    with scene.door.database.transaction(write=True) as db:
        one = dict(db.execute(select(table).where(table.c.id == keys[0])).mappings().one())
        rows = []
        for at in range(count):
            kind = dice.choice(("honour", "honour", "completion", "training"))
            states = (
                ("void", "replaced") if kind != "honour" else tuple(each.value for each in CertificateState)
            )
            rows.append(
                one | {
                    "id": one["id"] + 1_000_000 + at, "kind": kind, "level": dice.randrange(6),
                    "class_id": None if kind == "honour" else one["class_id"], "state": dice.choice(states),
                    "branch_id": dice.choice((HEAD, STEEL, COAL)), "series": "X-####", "serial": at + 1,
                    "number": f"X-{at + 1:04d}", "qr_serial": 5_000 + at,
                    "issued_on": date(2023, 11, 1) + timedelta(days=dice.randrange(1_100)),
                }
            )  # fmt: skip
        db.execute(insert(table), rows)


def test_every_count_leads_to_exactly_the_certificates_it_counts(scene: Scene) -> None:
    _, _, keys = three(scene)
    scattered(scene, keys)
    service, clerk, seen = scene.service, scene.clerk, 0
    years = service.count_years(clerk)
    assert years == [2026, 2025, 2024, 2023]
    for year in (0, 2025):
        everybody = len(service.certificate_ids(clerk, CertificateFilter(year=year)))
        for box in ("kind", "level", "branch", "month"):
            counts = service.counts(clerk, year, box)
            assert sum(each.issued for each in counts) == everybody, "nothing is counted twice or left out"
            for each in counts:
                for figure in ("issued", "holding", "void"):
                    found = service.certificate_ids(clerk, each.behind(box, year, figure))
                    assert len(found) == getattr(each, figure), (year, box, each, figure)
                    seen += len(found) > 0
    assert seen > 60
    assert service.counts(clerk, 2021, "kind") == []
    steel = an_actor(907, STEEL, network=False)
    (own,) = service.counts(steel, 0, "branch")
    assert own.issued == len(service.certificate_ids(steel, CertificateFilter()))
