"""The guard of conftest.py works: a test that reaches out would fail, not hang."""

import socket

import pytest


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
