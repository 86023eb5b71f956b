"""Ids of new things: what their names are written as."""

from __future__ import annotations

from functools import lru_cache

from loaders.compiling import compiled

_BETWEEN = compiled(r"[^\w]+")


@lru_cache(maxsize=1024)  # names come back
def slug(name: str) -> str:
    """Return the id of a name: lower case, words joined by hyphens, Han characters kept."""
    return _BETWEEN.sub("-", name.lower().replace("'", "").replace("’", "")).strip("-_") or "unnamed"
