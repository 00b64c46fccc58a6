"""Making very many small objects at once."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Hold the cyclic garbage collector while a long list is built.

    The lists hold no cycles, and the collector's walks over half a million young objects cost as much as the
    work itself (50,000 roster rows: 2.2 s with it, 1.1 s without). Nested use is safe: only the one who
    stopped it starts it again.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
