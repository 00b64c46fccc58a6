"""The service door: permission, one transaction, one journal line, retries and conflicts, in one place.

A method says `act: Act`; the caller passes an `Actor` there. `@reads` opens a reading transaction,
`@writes` a writing one that must call `act.note(...)` once.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from academy.base import counters, faultpoints, journal, listening, recycle
from academy.base.actor import Actor, Scope
from academy.base.capture import Capture, RowChange
from academy.base.changes import Changed
from academy.base.clock import Clock
from academy.base.database import Database
from academy.base.ids import Ids
from academy.base.problems import Refused, Unavailable, problem

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S", bound="Service")

TRIES = 5
RETRIED = {"40001", "40P01"}  # serialization failure, deadlock: the whole act is tried again


@dataclass(frozen=True, slots=True)
class Verb:
    """What a service method declares of itself."""

    name: str
    permission: str
    writes: bool
    undoable: bool
    needs_sign_in: bool = True
    removes: bool = False  # what it takes away is found in the recycle bin
    batch: bool = False  # an import: its rows came past the undo and are taken back by the batch's own verb
    judged_first: bool = False  # looks, then changes past its transaction: judged as it begins, and only then


@dataclass(slots=True)
class Note:
    """The journal line an act asks for."""

    room: str
    record_id: int
    branch_id: int | None
    label: str
    also: tuple[Changed, ...]
    undo_of: int | None = None


@dataclass(slots=True)
class Act:
    """One call of one verb: its transaction, its actor, how far he may reach."""

    db: Session
    actor: Actor
    scope: Scope
    verb: Verb
    clock: Clock
    ids: Ids
    journal_id: int
    noted: Note | None = field(default=None)
    rewritten: list[RowChange] = field(default_factory=list)  # changed past the ORM, told by the verb itself

    def note(
        self,
        room: str,
        record_id: int,
        branch_id: int | None,
        label: str = "",
        *,
        also: tuple[Changed, ...] = (),
        undo_of: int | None = None,
    ) -> None:
        """Write this act's journal line: `label` names the record without personal data (a number).

        `branch_id` None = an act of the whole network. `also`: further rooms that pages must read again.
        """
        if self.noted is not None:
            raise RuntimeError(f"{self.verb.name} notes twice")
        self.noted = Note(room, record_id, branch_id, label, also, undo_of)

    def demand(self, branch_id: int | None) -> None:
        """Raise Refused when the actor's right does not reach this branch."""
        if not self.scope.covers(branch_id):
            raise Refused(problem("access.other_branch"))


class Denied(Refused):
    """The right an act needed has ended since its actor signed in."""


Follower = Callable[[Session, Changed, Sequence[RowChange]], None]


def _told(note: Note) -> Changed:
    return Changed(note.room, note.record_id, note.branch_id or 0)


class Door:
    """Where every service call passes. `listeners` hear what was changed, after the commit; `followers`
    write what must follow a change into the same transaction (what is found by search);
    `keep_marks` is told every counter whenever numbers were taken (the mark kept beside the data);
    `as_now` answers what an account may do at this moment (None: it may not sign in), which every write is
    judged by; without it, and for the program itself, by the actor handed in."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.listeners: list[Callable[[Changed], None]] = []
        self.followers: list[Follower] = []
        self.keep_marks: Callable[[dict[tuple[int, str, str], int]], None] | None = None
        self.as_now: Callable[[Session, int], Actor | None] | None = None

    def read(self, actor: Actor, verb: Verb, run: Callable[[Act], R]) -> R:
        self._admit(actor, verb)
        try:
            with self.database.transaction() as db:
                return run(self._act(db, self._now(db, actor, verb) if verb.judged_first else actor, verb))
        except Denied:
            self._leave_denied(actor, verb)
            raise

    def write(self, actor: Actor, verb: Verb, run: Callable[[Act], R]) -> R:
        self._admit(actor, verb)
        for left in reversed(range(TRIES)):
            try:
                answer, note = self._once(actor, verb, run)
            except Denied:
                self._leave_denied(actor, verb)
                raise
            except StaleDataError as stale:
                raise Refused(problem("record.changed_meanwhile")) from stale
            except DBAPIError as error:
                if getattr(error.orig, "sqlstate", None) not in RETRIED:
                    raise
                if not left:
                    raise Unavailable(problem("database.locked")) from error
            else:
                self._tell(note)
                return answer
        raise AssertionError("unreachable")

    def _once(self, actor: Actor, verb: Verb, run: Callable[[Act], R]) -> tuple[R, Note]:
        with self.database.transaction(write=True) as db:
            act = self._act(db, actor if verb.judged_first else self._now(db, actor, verb), verb)
            capture = Capture(db)
            answer = run(act)
            db.flush()
            if act.noted is None:
                raise RuntimeError(f"{verb.name} left no journal line")
            if capture.in_bin or recycle.forbids(db, act.noted.room, act.noted.record_id, capture.found):
                raise Refused(problem("record.in_bin"))
            for follow in self.followers:
                follow(db, _told(act.noted), capture.found + act.rewritten)
            self._append(act, act.noted, capture)
            listening.tell(db, self.database.origin, (_told(act.noted), *act.noted.also))
            faultpoints.hit("door.before_commit")
            taken = counters.marks(db) if self.keep_marks and db.info.get("numbers_taken") else {}
        if self.keep_marks and taken:
            self.keep_marks(taken)
        return answer, act.noted

    def _append(self, act: Act, note: Note, capture: Capture) -> None:
        changes = []
        found = capture.found + act.rewritten
        for key, change in zip(act.ids.take(len(found) or 1), found, strict=False):
            before, after = change.as_json()
            changes.append(
                {
                    "id": key, "journal_id": act.journal_id, "table_name": change.table,
                    "row_id": change.row_id, "kind": change.kind, "before": before, "after": after,
                }
            )  # fmt: skip
        chain = note.branch_id or journal.NETWORK
        journal.append(act.db, act.journal_id, chain, self._line(act, note, "done"), changes)

    def _line(self, act: Act, note: Note, outcome: str) -> dict[str, Any]:
        return {
            "at": act.clock.now(), "account_id": act.actor.account_id, "person_id": act.actor.person_id,
            "actor": act.actor.name, "verb": act.verb.name, "room": note.room, "record_id": note.record_id,
            "label": note.label, "outcome": outcome, "undo_of": note.undo_of,
        }  # fmt: skip

    def _act(self, db: Session, actor: Actor, verb: Verb, scope: Scope | None = None) -> Act:
        ids, reach = self.database.ids, actor.grants[verb.permission] if scope is None else scope
        return Act(db, actor, reach, verb, self.database.clock, ids, ids.next())

    def _now(self, db: Session, actor: Actor, verb: Verb) -> Actor:
        """Who acts, with the rights his account has now: they may have been taken since he signed in."""
        if self.as_now is None or not actor.account_id:
            return actor
        now = self.as_now(db, actor.account_id)
        if now is None:
            raise Denied(problem("access.account_ended"))
        if not now.may(verb.permission):
            raise Denied(problem("access.right_ended", permission=f"permission.{verb.permission}"))
        return now

    def _admit(self, actor: Actor, verb: Verb) -> None:
        if not actor.may(verb.permission):
            self._leave_denied(actor, verb)
            raise Refused(problem("access.denied", permission=f"permission.{verb.permission}"))

    def _leave_denied(self, actor: Actor, verb: Verb) -> None:
        """The journal's line; a refusal must reach the caller even when the disk is too full to note it."""
        with suppress(Unavailable), self.database.transaction(write=True) as db:
            act = self._act(db, actor, verb, Scope(frozenset()))
            note = Note(verb.name.partition(".")[0], 0, actor.branch_id, "", ())
            chain = actor.branch_id or journal.NETWORK
            journal.append(db, act.journal_id, chain, self._line(act, note, "denied"), [])

    def _tell(self, note: Note) -> None:
        for changed in (_told(note), *note.also):
            for listener in self.listeners:
                listener(changed)


class Service:
    """Parent of every room's service: each public method must declare what it needs."""

    def __init__(self, door: Door) -> None:
        self.door = door

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        for name, member in vars(cls).items():
            if not name.startswith("_") and callable(member) and not hasattr(member, "verb"):
                raise TypeError(f"{cls.__name__}.{name} declares no permission (@reads or @writes)")


Method = Callable[Concatenate[S, Act, P], R]
Call = Callable[Concatenate[S, Actor, P], R]


def verbs_of(service: type[Service]) -> list[Verb]:
    """What a service offers."""
    return [member.verb for name in dir(service) if hasattr(member := getattr(service, name), "verb")]


def reads(permission: str, *, judged_first: bool = False) -> Callable[[Method[S, P, R]], Call[S, P, R]]:
    """A verb that only looks. `permission` stands in resources/permissions.toml.

    `judged_first`: what it changes lies outside its transaction (a backup put in the place of the data), so
    that the rights its actor has now are asked for as it begins; its line in the journal is let by.
    """

    def declare(method: Method[S, P, R]) -> Call[S, P, R]:
        verb = Verb(_name_of(method), permission, writes=False, undoable=False, judged_first=judged_first)

        @wraps(method)
        def call(self: S, actor: Actor, *args: P.args, **kwargs: P.kwargs) -> R:
            return self.door.read(actor, verb, lambda act: method(self, act, *args, **kwargs))

        call.verb = verb  # type: ignore[attr-defined]
        return cast("Call[S, P, R]", call)

    return declare


def writes(
    permission: str, *, undoable: bool = False, batch: bool = False, removes: bool = False
) -> Callable[[Method[S, P, R]], Call[S, P, R]]:
    """A verb that changes something; `undoable` unless it is an act of record or an import (`batch`).

    `removes`: for thirty days whoever holds its permission finds what it took away in the recycle bin.
    """

    def declare(method: Method[S, P, R]) -> Call[S, P, R]:
        verb = Verb(
            _name_of(method), permission, writes=True, undoable=undoable, removes=removes, batch=batch
        )

        @wraps(method)
        def call(self: S, actor: Actor, *args: P.args, **kwargs: P.kwargs) -> R:
            return self.door.write(actor, verb, lambda act: method(self, act, *args, **kwargs))

        call.verb = verb  # type: ignore[attr-defined]
        return cast("Call[S, P, R]", call)

    return declare


def _name_of(method: Callable[..., Any]) -> str:
    """room.method: the key of the verb's words and of its journal lines."""
    room = method.__module__.split(".")[-2]
    return f"{room}.{method.__name__}"
