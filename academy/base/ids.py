"""Keys made by the program: 63-bit integers ordered by time, unique in a network without a server.

41 bits milliseconds since 2020 (until 2089) | 10 bits station | 12 bits counter.
"""

from datetime import datetime
from threading import Lock

from academy.base.clock import Clock

EPOCH = datetime(2020, 1, 1)
STATION_BITS = 10
COUNTER_BITS = 12
_COUNTERS = 1 << COUNTER_BITS


class Ids:
    """Hands out keys, ever rising, also while the clock stands still or goes back."""

    def __init__(self, clock: Clock, station: int, span: tuple[int, int] = (0, _COUNTERS)) -> None:
        """`span` is the part of the counter that is this process's: those on one folder share its station."""
        if not 0 <= station < 1 << STATION_BITS:
            raise ValueError(f"station {station} is outside 0..{(1 << STATION_BITS) - 1}")
        self._first, self._end = span
        if not 0 <= self._first < self._end <= _COUNTERS:
            raise ValueError(f"counters {span} are outside 0..{_COUNTERS}")
        self._clock, self._station = clock, station
        self._tick, self._count = 0, self._first
        self._lock = Lock()

    def next(self) -> int:
        return self.take(1)[0]

    def take(self, count: int) -> list[int]:
        """`count` keys in rising order; a batch may run ahead of the clock by some milliseconds."""
        with self._lock:
            if count < 1:
                return []
            found = [self._advance()]
            while len(found) < count:  # the clock is read once: a batch of 50,000 takes a tenth of the time
                found += self._run(count - len(found))
            return found

    def _run(self, count: int) -> range:
        """The keys after the last one handed out, up to the end of its millisecond."""
        if self._count + 1 == self._end:
            self._tick, self._count = self._tick + 1, self._first - 1
        first = self._count + 1
        taken = min(count, self._end - first)
        self._count = first + taken - 1
        above = (self._tick << STATION_BITS | self._station) << COUNTER_BITS
        return range(above | first, (above | first) + taken)

    def _advance(self) -> int:
        since = self._clock.now() - EPOCH
        tick = (since.days * 86_400 + since.seconds) * 1000 + since.microseconds // 1000
        if tick > self._tick:
            self._tick, self._count = tick, self._first
        else:
            self._count += 1
            if self._count == self._end:
                self._tick, self._count = self._tick + 1, self._first
        low = self._station << COUNTER_BITS | self._count
        return self._tick << (STATION_BITS + COUNTER_BITS) | low
