"""A record link pasted into the one search is answered with its record."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from academy.base.actor import Actor
from academy.ui.desk.answers import Command
from academy.ui.parts.record import PAGE_OF, linked

if TYPE_CHECKING:
    from academy.services import Services


def led_by(
    services: "Services", actor: Actor, pages: frozenset[str], go: Callable[[str, int], object]
) -> Callable[[str], list[Command]]:
    """`led(text)` gives the way to the record a text links to, called as the actor may see it; nothing for
    any other text. `pages` are those of the actor."""

    def led(text: str) -> list[Command]:
        ref = linked(text)
        if ref is None or (key := PAGE_OF.get(ref.kind, "")) not in pages:
            return []
        open_it = partial(go, key, ref.id)
        named = services.history.names(actor, [(ref.kind, ref.id)])
        return [Command(each.title, "external-link", open_it, note=each.note) for each in named]

    return led
