"""A service that takes its time, so that a test can act while it is at work."""

from threading import Event

import pytest


class Slow:
    """A verb of the service that waits at its beginning until it is let go."""

    def __init__(self, service: object, verb: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self._go, self._real, self.calls = Event(), getattr(service, verb), 0
        self.fault: BaseException | None = None
        monkeypatch.setattr(service, verb, self._call)

    def _call(self, *given: object) -> object:
        self.calls += 1
        assert self._go.wait(30)
        if self.fault is not None:
            fault, self.fault = self.fault, None
            raise fault
        return self._real(*given)

    def go(self) -> None:
        self._go.set()

    def hold(self) -> None:
        self._go.clear()
