"""What an extraction hangs on beside its document: the ontology, the code, and what reads files."""

from __future__ import annotations

from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from graph.terms import ontology_digest
from ontology.place import once

_READERS = ("lxml", "opencc", "pypdf", "python-docx", "trafilatura")
_CODE = ("ontology", "graph", "loaders")


@once
def fingerprint() -> str:
    """Return the sha256 of the ontology, our code and the versions of the readers' packages, as hex."""
    digest = sha256(ontology_digest().encode())
    root = Path(__file__).parent.parent
    for file in sorted(file for folder in _CODE for file in (root / folder).rglob("*.py")):
        digest.update(f"\n{file.relative_to(root).as_posix()}\n".encode())
        digest.update(file.read_bytes())
    for name in _READERS:
        digest.update(f"\n{name} {_version(name)}".encode())
    return digest.hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
