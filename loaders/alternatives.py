"""Words as one expression, shaped as a tree: what several begin with is looked at once."""

from __future__ import annotations

import re
from collections.abc import Iterable


class _Tree(dict[str, "_Tree"]):
    """What may come next after a beginning, by sign; "" where a word ends."""


def alternatives(words: Iterable[str]) -> str:
    """Return words as alternatives of an expression, of those that stand at one place the longest first."""
    root = _Tree()
    for word in sorted(words, key=len, reverse=True):
        at = root
        for sign in word:
            at = at.setdefault(sign, _Tree())
        at[""] = _Tree()
    return _expression(root)


def _expression(tree: _Tree) -> str:
    """Return what matches the longest of the words below a beginning."""
    parts = [re.escape(sign) + _expression(below) for sign, below in tree.items() if sign]
    if len(parts) == 1 and "" not in tree:
        return parts[0]
    return f"(?:{'|'.join(parts)}){'?' if '' in tree else ''}" if parts else ""
