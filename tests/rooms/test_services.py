"""Every verb of every service: its permission, its words, whether it can be undone, and who may call it."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from sqlalchemy import func, select

import academy
from academy.base import journal, permissions, words
from academy.base.actor import GUEST, Actor
from academy.base.door import Act, Door, Service, Verb, verbs_of
from academy.base.journal import Change, JournalLine
from academy.base.permissions import grants_of
from academy.base.problems import Refused
from academy.courses.service_attendance import CORRECT
from tests.rooms.conftest import STEEL
from tests.sources import assert_none

# What is on record cannot be undone, only followed by another act of record (void, end, reopen, return);
# everything else a clerk writes can. A new verb has to be put on one side.
ON_RECORD = {
    # somebody's key to the house
    "access.add_account", "access.change_password", "access.confirm_password", "access.confirm_role",
    "access.end_role", "access.found", "access.propose_roles", "access.reset_password", "access.set_state",
    "access.sign_in",
    # the erasure of a person
    "retention.propose", "retention.return_to_preparer", "retention.save_protocol", "retention.withdraw",
    # undoing itself
    "access.redo", "access.undo",
    # a contract after its draft; a draft given up
    "apprenticeship.cancel_frozen", "apprenticeship.confirm_log",
    "apprenticeship.freeze", "apprenticeship.print_agreement",
    "apprenticeship.enter_assessment", "apprenticeship.confirm_assessment", "apprenticeship.forgo_makeup",
    "apprenticeship.settle", "apprenticeship.confirm_settlement", "apprenticeship.save_settlement",
    "apprenticeship.record_signature", "apprenticeship.request_assessment", "apprenticeship.resume",
    "apprenticeship.approve_amendment",
    "apprenticeship.cancel_amendment", "apprenticeship.sign_amendment", "apprenticeship.apply_amendment",
    "apprenticeship.save_amendment", "apprenticeship.approve_end", "apprenticeship.decline_end",
    "apprenticeship.save_calendar", "apprenticeship.save_reminders",
    "apprenticeship.save_agreement", "apprenticeship.save_form",
    "apprenticeship.suspend", "apprenticeship.terminate",
    "apprenticeship.add_scan", "apprenticeship.return_log",
    # everything about a certificate
    "certificates.approve_and_issue", "certificates.approve_void", "certificates.ask_void",
    "certificates.decline_void", "certificates.export_files",
    "certificates.export_merged", "certificates.hand_over",
    "certificates.record_print", "certificates.save_to_print", "certificates.reprint",
    "certificates.return_to_preparer",
    "certificates.approve_reissue", "certificates.ask_reissue", "certificates.decline_reissue",
    "certificates.hand_list_pdf", "certificates.note_fate",
    "certificates.receive_blanks", "certificates.save_ledger", "certificates.save_numbers",
    "certificates.spoil_blank", "certificates.electronic_copy", "certificates.key_backup",
    "certificates.rotate_keys", "certificates.save_electronic", "certificates.save_key_file",
    "certificates.save_status_list", "certificates.save_stock", "certificates.take_keys",
    "certificates.take_list",
    "certificates.save_merged", "certificates.submit", "certificates.take_back_changed",
    "certificates.submit_template", "certificates.publish_template", "certificates.return_template",
    # a third person's word, a sample looked at, a release without him
    "certificates.countersign", "certificates.look_at_sample", "certificates.release_in_emergency",
    "certificates.withdraw", "certificates.note_told", "certificates.add_evidence",
    "certificates.add_reissue_evidence", "certificates.save_void_notices", "certificates.approve_lot",
    "certificates.save_specimens", "certificates.send_package", "certificates.save_answer",
    "certificates.take_package",
    # sheets that went through a printer
    "certificates.begin_run", "certificates.close_run", "certificates.load_blanks",
    "certificates.note_printed", "certificates.note_spoiled", "certificates.export_for_printer",
    # the end of a class; rosters have an undo of their own
    "courses.archive_class", "courses.close_class", "courses.enrol_roster", "courses.reopen_class",
    "courses.undo_batch",
    # lots drawn in public; signed sheets that went out and came back
    "courses.draw_lots", "courses.file_scan", "courses.sign_in_paper",
    # what left the house cannot come back
    "files.class_files", "files.save_file", "files.save_notice", "people.export_people", "people.fill_form",
    "desk.fill_form", "desk.save_list", "files.save_own_data",
    # every other list is taken back as a batch, too
    "imports.take_attendance_list", "imports.take_marks", "imports.take_people", "imports.undo_people",
    "imports.take_recorded", "imports.undo_recorded", "imports.undo_results",
    "imports.take_partners", "imports.undo_partners", "imports.take_absences", "imports.undo_absences",
    # a second person's word
    "network.approve_plan", "network.approve_specialty",
    # a document number was shown
    "people.reveal", "people.declare_relative", "people.declare_own_relative", "people.withdraw_relative",
    # the data as a whole
    "upkeep.note_sheet_shown", "upkeep.use_server",
}  # fmt: skip


def services() -> list[type[Service]]:
    """The rooms' services; the parts one is put together from are left out."""
    for room in pkgutil.iter_modules(academy.__path__, "academy."):
        if room.ispkg and not room.name.endswith((".ui", ".cli")):
            for part in pkgutil.iter_modules(importlib.import_module(room.name).__path__, room.name + "."):
                if part.name.rpartition(".")[2].startswith("service"):
                    importlib.import_module(part.name)
    return [found for found in _below(Service) if not found.__subclasses__()]


def _below(parent: type[Service]) -> Iterator[type[Service]]:
    for child in parent.__subclasses__():
        if child.__module__.startswith("academy."):
            yield child
            yield from _below(child)


VERBS = sorted({verb for service in services() for verb in verbs_of(service)}, key=lambda verb: verb.name)
WRITING = [verb for verb in VERBS if verb.writes]


def test_the_verbs_of_every_room_are_found() -> None:
    rooms = {verb.name.partition(".")[0] for verb in VERBS}
    assert rooms == {
        "access", "apprenticeship", "certificates", "courses", "desk", "files", "imports", "network",
        "people", "places", "retention", "upkeep",
    }  # fmt: skip


def test_two_verbs_never_share_a_name() -> None:
    names = [verb.name for verb in VERBS]
    assert_none(sorted({name for name in names if names.count(name) > 1}))


def test_every_verb_asks_for_a_permission_of_the_table() -> None:
    known = permissions.table().permissions
    assert_none([f"{verb.name} asks for {verb.permission}" for verb in VERBS if verb.permission not in known])


def test_every_permission_of_the_table_is_asked_for() -> None:
    asked = {verb.permission for verb in VERBS} | {CORRECT}  # a verb asks for more when it is late
    assert_none([name for name in permissions.table().permissions if name not in asked])


def test_every_permission_but_those_of_the_door_is_held_by_a_role() -> None:
    held = {name for role in permissions.table().roles.values() for name in role.permissions}
    assert set(permissions.table().permissions) - held == {"access.enter", "access.found"}


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_verb_can_be_told_in_words(language: str) -> None:
    """The journal shows those that only look, too: when they were denied."""
    table = words.table(language)
    assert_none([verb.name for verb in VERBS if not table.get(f"verb.{verb.name}", "").strip()])


def test_what_is_on_record_cannot_be_undone_and_everything_else_can() -> None:
    assert {verb.name for verb in WRITING if not verb.undoable} == ON_RECORD


def test_no_reading_verb_claims_to_be_undoable() -> None:
    assert_none([verb.name for verb in VERBS if verb.undoable and not verb.writes])


def holding(role: str) -> Actor:
    """Somebody of the steel branch with this role and no other."""
    grants = grants_of([(role, frozenset({STEEL}))], 7)
    return Actor(7, 7, "某人", "somebody", STEEL, grants, (role,))


def call(door: Door, actor: Actor, verb: Verb) -> bool:
    """Whether the door lets the actor do it; what is done there is nothing but the journal's line."""

    def nothing(act: Act) -> None:
        if verb.writes:
            act.note(verb.name.partition(".")[0], 1, STEEL)

    try:
        (door.write if verb.writes else door.read)(actor, verb, nothing)
    except Refused as no:
        if [found.code for found in no.problems] != ["access.denied"]:
            raise
        return False
    return True


@pytest.mark.parametrize("role", permissions.table().roles)
def test_each_role_may_do_what_the_table_says_and_nothing_else(door: Door, role: str) -> None:
    actor, allowed = holding(role), set(permissions.table().roles[role].permissions)
    found = {verb.name for verb in VERBS if call(door, actor, verb)}
    assert found == {verb.name for verb in VERBS if verb.permission in allowed}


def test_whoever_has_not_signed_in_may_only_do_that(door: Door) -> None:
    assert {verb.name for verb in VERBS if call(door, GUEST, verb)} == {"access.is_founded", "access.sign_in"}


def test_what_was_denied_is_in_the_journal_and_changed_nothing(door: Door) -> None:
    leader = holding("leader")
    denied = [verb for verb in WRITING if not leader.may(verb.permission)]
    assert denied
    for verb in denied:
        assert not call(door, leader, verb)
    with door.database.transaction() as db:
        lines = db.execute(select(JournalLine.verb, JournalLine.outcome, JournalLine.actor)).all()
        changes = db.scalar(select(func.count()).select_from(Change))
        assert journal.broken(db) == []
    assert sorted(lines) == sorted((verb.name, "denied", "某人") for verb in denied)
    assert changes == 0


def test_a_verb_without_a_permission_cannot_be_written() -> None:
    with pytest.raises(TypeError, match="declares no permission"):
        type("Careless", (Service,), {"anything": lambda self, act: None})
