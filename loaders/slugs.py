"""Ids of new things: what their names are written as."""

from __future__ import annotations

import re


def slug(name: str) -> str:
    """Return the id of a name: lower case, words joined by hyphens, Han characters kept."""
    return re.sub(r"[^\w]+", "-", name.lower().replace("'", "").replace("’", "")).strip("-_") or "unnamed"
