"""What an extraction hangs on beside its document: the ontology, the code, and what reads files."""

from __future__ import annotations

from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version

from graph.terms import ontology_digest
from loaders.code import digest
from ontology.place import once

_READERS = ("lxml", "opencc", "pypdf", "python-docx", "trafilatura")
_CODE = ("ontology", "graph", "loaders")


@once
def fingerprint() -> str:
    """Return the sha256 of the ontology, our code and the versions of the readers' packages, as hex."""
    parts = [ontology_digest(), *map(digest, _CODE), *(f"{name} {_version(name)}" for name in _READERS)]
    return sha256("\n".join(parts).encode()).hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
