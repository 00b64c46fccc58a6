"""How pages, and what stands in the menu of the account, are announced to the frame."""

from collections.abc import Callable
from dataclasses import dataclass

from academy.ui.parts.page import Page


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One entry of the navigation. `factory` builds the page when it is first opened."""

    key: str
    icon: str
    title: str
    factory: Callable[[], Page]


@dataclass(frozen=True, slots=True)
class AccountAction:
    """An entry of the account's menu: lock, change password, sign out."""

    text: str
    icon: str
    on: Callable[[], object]
