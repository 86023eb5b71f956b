"""What an extraction hangs on beside its document: the ontology, the code, how sure, and what reads files."""

from __future__ import annotations

from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version

from graph.terms import ontology_digest
from loaders.code import digest
from loaders.least import least
from ontology.place import once

_READERS = ("lxml", "opencc", "pypdf", "python-docx", "trafilatura")
_CODE = ("ontology", "graph", "loaders")


def fingerprint() -> str:
    """Return the sha256 of the ontology, our code, the readers' packages and what is withheld, as hex."""
    return sha256(f"{_made()} {least()}".encode()).hexdigest()


@once
def _made() -> str:
    parts = [ontology_digest(), *map(digest, _CODE), *(f"{name} {_version(name)}" for name in _READERS)]
    return sha256("\n".join(parts).encode()).hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
