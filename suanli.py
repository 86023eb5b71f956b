"""The front door: one command, with its subcommands from commands/."""

from __future__ import annotations

from commands import checking, documents, editions, findings, folder, ontology, sheets
from commands.front import main

__all__ = ["checking", "documents", "editions", "findings", "folder", "main", "ontology", "sheets"]

if __name__ == "__main__":
    main()
