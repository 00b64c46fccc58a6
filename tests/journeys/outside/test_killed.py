"""U30: the program is killed while somebody types; the next start offers what was typed."""

import os
import signal
import time
from pathlib import Path

import pytest

from academy.base.config import DEMO_PASSWORD
from tests.journeys.dumps import differences, dump
from tests.journeys.outside.day import signed_in
from tests.journeys.outside.hands import Mouse
from tests.journeys.outside.keyboard import Devices
from tests.journeys.outside.person import Person
from tests.journeys.outside.screen import missing, program, reader, screen
from tests.journeys.outside.seen import ENTRIES

pytestmark = [pytest.mark.campaign, pytest.mark.skipif(bool(missing()), reason=f"missing: {missing()}")]
TYPED = {"Name": "时雨", "Employer": "永锋集团"}
HALF = "从焊工班转来，还没"


def entries(me: Person) -> dict[str, str]:
    """What is written in each field of the form."""
    return {each.name: each.text for each in me.look() if each.role in ENTRIES and each.text}


def written(me: Person, drafts: Path) -> dict[str, str]:
    """A form half filled in, the last field not left; kept by the program while it is typed."""
    me.go("People")
    me.press("New person")
    for field, text in TYPED.items():
        me.enter(field, text)
    me.hand.take(me, lambda: me.find("Remark", ENTRIES))
    before = time.time()
    me.write(HALF)
    me.until(
        lambda _seen: next((True for e in drafts.glob("*.draft") if e.stat().st_mtime > before), None),
        "a draft that is newer than what was typed",
    )
    me.until(lambda seen: True if any(each.text == HALF for each in seen) else None, HALF)
    return entries(me)


def test_u30_a_form_typed_into_when_the_program_was_killed_is_offered_as_it_was(
    earnest: Path, tmp_path: Path
) -> None:
    config, log = Path(os.environ["ACADEMY_CONFIG"]), tmp_path / "program.log"
    with screen(tmp_path / "screen") as where:
        with program(where, log, earnest, config, "zh") as process, reader(where, process) as tree:
            me = Person(where, tree, Devices(where.display), Mouse(), "zh", tmp_path)
            signed_in(me, "head")
            before = dump(earnest, told=False)  # a backup may be told meanwhile
            typed = written(me, earnest / "drafts")
            me.devices.write("写完")  # the next letters are under way
            os.kill(process, signal.SIGKILL)
            me.devices.close()
        assert differences(before, dump(earnest, told=False)) == []
        with program(where, log, earnest, config, "zh") as process, reader(where, process) as tree:
            me = Person(where, tree, Devices(where.display), Mouse(), "zh", tmp_path)
            me.enter("Account", "head")
            me.enter("Password", DEMO_PASSWORD)
            me.press("Sign in")
            me.press("Go there")
            me.press("Take it over")
            me.until(lambda seen: True if any(each.text == HALF for each in seen) else None, HALF)
            assert entries(me) == typed
            me.picture("taken-over")
            me.devices.close()
    assert set(TYPED.values()) <= set(typed.values())
    assert "Traceback" not in log.read_text("utf-8", "replace")
