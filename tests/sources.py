"""The project's own Python files, for tests that read code instead of running it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("ontology", "graph", "loaders", "queries", "server", "editing", "commands", "frontend")


def modules(*packages: str) -> list[Path]:
    """Return the Python files of some packages, and `suanli.py` where it is named, as paths under the root."""
    folders = [file for name in packages for file in (ROOT / name).rglob("*.py")]
    front = [ROOT / "suanli.py"] if "suanli" in packages else []
    return sorted(file.relative_to(ROOT) for file in [*folders, *front])


def imported(source: str) -> Iterator[str]:
    """Yield each module that a source text imports, at whatever depth: `from a.b import c` gives `a.b` and `a.b.c`.

    Relative imports come with their leading dots.
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            name = "." * node.level + (node.module or "")
            yield name
            yield from (f"{name}.{alias.name}" for alias in node.names)


def imports(file: Path) -> set[str]:
    """Return the modules that a file under the root imports."""
    return set(imported((ROOT / file).read_text(encoding="utf-8")))


def under(name: str, prefixes: set[str]) -> bool:
    """Tell whether a dotted name is one of the prefixes or lies under one."""
    return any(name == prefix or name.startswith(f"{prefix}.") for prefix in prefixes)
