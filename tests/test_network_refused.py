"""The guard of conftest.py works: a test that reaches out would fail, not hang."""

import socket

import pytest

from tests.sources import assert_none, imports, python_files

SPEAKING = ("socket", "http", "ssl", "ftplib", "smtplib", "xmlrpc", "asyncio", "urllib.request", "webbrowser")
SPEAKERS = {"academy/base/listening.py"}  # to the academy's own database, where it is on a server


@pytest.mark.parametrize("host", ["example.com", "192.0.2.1", b"example.com"])
def test_a_test_cannot_look_up_another_machine(host: str | bytes) -> None:
    with pytest.raises(pytest.fail.Exception, match="wanted to reach"):
        socket.getaddrinfo(host, 80)


def test_a_test_cannot_connect_to_another_machine() -> None:
    with socket.socket() as outward, pytest.raises(pytest.fail.Exception, match=r"192\.0\.2\.1"):
        outward.connect(("192.0.2.1", 80))


def test_this_machine_may_be_spoken_to() -> None:
    with socket.socket() as listener, socket.socket() as caller:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        caller.connect(listener.getsockname())


def test_u60_nothing_of_the_program_can_reach_a_network_so_no_update_check_runs_unasked() -> None:
    """The database's own driver apart, no part imports what could speak to another machine; there is no
    update check, and nothing that would run one. Windows of one folder call each other by a local socket."""
    found = []
    for path in python_files("academy"):
        for each in imports(path):
            speaks = any(each.target == name or each.target.startswith(f"{name}.") for name in SPEAKING)
            local = each.target == "PySide6.QtNetwork" and path.name == "claim.py"
            if (speaks and path.as_posix() not in SPEAKERS) or (
                each.target.startswith("PySide6.QtNetwork") and not local
            ):
                found.append(f"{path}:{each.line} imports {each.target}")
    assert_none(found)
