"""The front door: one command, with its subcommands from commands/."""

from __future__ import annotations

from commands import accounts, checking, documents, drafts, editions, findings, folder, ontology, sheets
from commands.front import main

__all__ = [
    "accounts", "checking", "documents", "drafts", "editions", "findings", "folder", "main", "ontology", "sheets"
]  # fmt: skip

if __name__ == "__main__":
    main()
