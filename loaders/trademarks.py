"""Trade marks: a proper noun with ™ or ® behind it is a product, whatever the lists do not know of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from loaders.compiling import compiled
from loaders.gates import Gate
from loaders.kinds_of_firm import without_kinds
from loaders.mentions import Mention

_MARK = compiled(r"\s?(?:™|®|\((?:TM|R)\))", 0)
_MARKS = Gate(("™", "®", "(TM)", "(R)"))


def marked(text: str, names: Iterable[Mention]) -> list[Mention]:
    """Return the names of a text, marks as products, without those that are a kind of firm."""
    found = without_kinds(text, list(names))
    return [_ware(text, m) for m in found] if _MARKS.opens(text) else found


def _ware(text: str, m: Mention) -> Mention:
    bears = m.kind == "proper" and m.node is not None and _MARK.match(text, m.end)
    return m._replace(kind="new", node=replace(m.node, cls="Product")) if bears and m.node is not None else m
