"""What the tests of the ground floor stand on."""

from tests.databases import (
    COAL,
    HEAD,
    NOW,
    STEEL,
    Everything,
    all_tables,
    an_actor,
    approver,
    clerk,
    clock,
    coal_clerk,
    database,
    door,
    vault,
)

__all__ = [
    "COAL",
    "HEAD",
    "NOW",
    "STEEL",
    "Everything",
    "all_tables",
    "an_actor",
    "approver",
    "clerk",
    "clock",
    "coal_clerk",
    "database",
    "door",
    "vault",
]
