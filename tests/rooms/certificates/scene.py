"""A closed class of the steel branch, its clerk, its approver, and the certificates made of it."""

from dataclasses import dataclass, replace
from datetime import date

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import insert, select, update

from academy.access import store as access
from academy.archive.facts_files import FileDraft
from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.vault import Vault
from academy.certificates.facts_issue import BatchDraft, Form, Issued
from academy.certificates.facts_reasons import ReissueCause, ReissueDraft, VoidCause, VoidDraft
from academy.certificates.service import CertificateService
from academy.courses.service import CourseService
from academy.people.records import Person
from tests.beginnings import once
from tests.rooms.conftest import HEAD
from tests.rooms.courses.classes import Room

ISSUED_ON = date(2026, 11, 24)
CLASS_NUMBER = "YF-2026-0303"
SERIES = f"QH-{CLASS_NUMBER}-####"


class TestSigner:
    """An academy's key that is the same in every test."""

    __test__ = False

    def __init__(self, seed: int = 7, academy_no: int = 1) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32)
        self.academy_no = academy_no
        self.public = self._key.public_key().public_bytes_raw()

    def follow(self, _db: object, _vault: object, /) -> None:
        """It never changes."""

    def sign(self, data: bytes, /) -> bytes:
        return self._key.sign(data)


def wrong(text: str, *evidence: FileDraft, cause: VoidCause = VoidCause.WRONG_NAME) -> VoidDraft:
    """A request to void."""
    return VoidDraft(cause, text, evidence)


def lost(text: str) -> ReissueDraft:
    """A request to make a paper anew."""
    return ReissueDraft(ReissueCause.LOST, text)


@dataclass(frozen=True, slots=True)
class Scene:
    door: Door
    service: CertificateService
    courses: Room
    clerk: Actor
    approver: Actor

    def staff(self, person_id: int, name: str) -> int:
        """Somebody of the house, registered like any person."""
        marks = {
            "doc_sealed": b"",
            "doc_mark": f"staff{person_id}",
            "doc_masked": "",
            "number": f"S{person_id}",
        }
        with self.door.database.transaction(write=True) as db:
            (some,) = self.courses.people(1, first=900 + person_id % 100)[:1]
            found = db.execute(select(Person.__table__).where(Person.id == some)).mappings().one()
            values = dict(found) | marks | {"id": person_id, "name": name, "branch_id": HEAD}
            db.execute(insert(Person).values(values))
        return person_id

    def account(self, person_id: int, role: str = "approver") -> None:
        """An account with a confirmed role: somebody who may decide on this machine."""
        with self.door.database.transaction(write=True) as db:
            made = access.add_account(db, HEAD, f"account{person_id}", person_id, "", must_change=False)
            access.add_roles(db, made, HEAD, [role], person_id, confirmed=True)

    def class_of(self, count: int, term: int = 3, weak: bool = False) -> tuple[int, list[int]]:
        """A closed class; when `weak`, the first missed half of it and the second failed the exam."""
        key = ("class_of", count, term, weak)
        return once(self.door.database, key, lambda: self._class_of(count, term, weak))

    def _class_of(self, count: int, term: int, weak: bool) -> tuple[int, list[int]]:
        class_id = self.courses.planned(term, capacity=max(count, 40))
        people = self.courses.people(count)
        for person_id in people:
            self.courses.service.enrol(self.clerk, class_id, person_id)
        self.courses.attend(class_id, {people[0]: range(5)} if weak else {})
        marks = {person: (70 + at % 20, 75 + at % 20) for at, person in enumerate(people)}
        if weak:
            marks[people[1]] = (50, 54)
        self.courses.mark(class_id, marks)
        self.courses.close(class_id)
        return class_id, people

    def draft(self, class_id: int, people: list[int], **changed: object) -> BatchDraft:
        draft = BatchDraft(class_id, tuple(people), issued_on=ISSUED_ON, form=Form.PLAIN)
        return replace(draft, **changed)  # type: ignore[arg-type]

    def submitted(self, class_id: int, people: list[int]) -> int:
        key = ("submitted", class_id, *people)
        return once(self.door.database, key, lambda: self._submitted(class_id, people))

    def _submitted(self, class_id: int, people: list[int]) -> int:
        batch_id = self.service.prepare(self.clerk, self.draft(class_id, people))
        self.service.submit(self.clerk, batch_id, self.version(batch_id))
        return batch_id

    def issued(self, class_id: int, people: list[int]) -> Issued:
        key = ("issued", class_id, *people)
        return once(self.door.database, key, lambda: self._issued(class_id, people))

    def _issued(self, class_id: int, people: list[int]) -> Issued:
        return self.service.approve_and_issue(self.approver, self.submitted(class_id, people))

    def version(self, batch_id: int) -> int:
        return self.service.batch(self.clerk, batch_id).row.version

    def rename(self, person_id: int, **columns: object) -> None:
        """Change a person behind the academy's back, as a later correction would."""
        with self.door.database.transaction(write=True) as db:
            db.execute(update(Person).where(Person.id == person_id).values(**columns))


def make_scene(door: Door, vault: Vault, clerk: Actor, approver: Actor) -> Scene:
    room = Room(door, vault, CourseService(door, vault), clerk)
    scene = Scene(door, CertificateService(door, vault, TestSigner()), room, clerk, approver)
    once(door.database, "staff", lambda: (scene.staff(901, "孙志远"), scene.staff(902, "刘初审")))
    return scene
