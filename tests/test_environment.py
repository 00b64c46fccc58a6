"""What `./run` and `./check` know about `.venv`, without making one."""

import os
import sys
from pathlib import Path

import pytest

from installer import environment

LOCK = environment.PROGRAM_LOCK
on_linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux leaves libraries to the system"
)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that looks like one set up on this machine."""
    folder = tmp_path / ".venv"
    folder.mkdir()
    monkeypatch.setattr(environment, "ROOT", str(tmp_path))
    monkeypatch.setattr(environment, "VENV", str(folder))
    for at in (tmp_path, folder):
        (at / LOCK).write_text("click==8.5.1\n")
    (folder / "machine").write_bytes(environment._machine())
    return tmp_path


def test_a_folder_that_is_set_up_is_ready(place: Path) -> None:
    assert environment.is_ready(LOCK)


def test_a_changed_lock_file_is_not_ready(place: Path) -> None:
    (place / LOCK).write_text("click==8.5.2\n")
    assert not environment.is_ready(LOCK)


def test_a_folder_carried_to_another_machine_is_not_ready(place: Path) -> None:
    (place / ".venv" / "machine").write_bytes(b"elsewhere\n/usr/bin/python3.12\n")
    assert not environment.is_ready(LOCK)


def test_a_folder_whose_python_is_gone_is_not_ready(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "PYTHON", str(place / "gone"))
    assert not environment.is_ready(LOCK)


def test_a_python_of_another_version_is_told_which_one_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4, "final", 0))
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SystemExit):
        environment._suitable_python()
    said = capsys.readouterr().err
    assert "本机为 3.10" in said
    assert "this is 3.10" in said


@on_linux
def test_without_root_the_one_command_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert not environment.provide([("libegl1", "libglvnd-egl"), ("libgl1", "libglvnd-glx")])
    said = capsys.readouterr().err
    assert "apt-get install libegl1 libgl1" in said or "dnf install libglvnd-egl libglvnd-glx" in said


@on_linux
def test_the_libraries_qt_wants_are_found_here() -> None:
    assert [name for name, _, _ in environment.LIBRARIES if not environment._can_open(name)] == []


def test_a_library_that_is_not_there_is_noticed() -> None:
    assert not sys.platform.startswith("linux") or not environment._can_open("libno-such-thing.so.9")
