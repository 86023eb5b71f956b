"""An account: a person with a role. The command's help names the roles, so this module imports little."""

from __future__ import annotations

from dataclasses import dataclass

ROLES = ("reader", "editor", "publisher")
"""What an account may do, the least first: see drafts; write them, comment and judge; publish and revert."""


@dataclass(frozen=True, slots=True)
class Account:
    """A person with a role; `epoch` counts changes of it, so that a session from before a change can be told."""

    name: str
    role: str
    epoch: int

    def may(self, role: str) -> bool:
        """Tell whether the account may do what a role may."""
        return ROLES.index(self.role) >= ROLES.index(role)
