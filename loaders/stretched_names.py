"""Names of firms that go on behind what was found of them, as a bracket right behind tells.

"Norda Networks Asia ("Norda")" ends with a place, of which nobody says that it is called Norda; "Velox Robotics (0285)"
is another firm than the Velox whose code the lexicon knows.
"""

from __future__ import annotations

import re

from graph.model import Node
from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.near_brackets import near_brackets
from loaders.slugs import slug
from ontology.vocabulary import Vocabulary

_CALLED = compiled(
    r"\s?[(（](?:the\s|hereinafter\s)?[\"“'‘]?(?:the\s)?(?P<name>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,3})[\"”'’]?[)）,]"
)
_ITSELF = frozenset(("Company", "Group", "Issuer"))
_INITIALS = 3
_CODE = compiled(r"(?P<more>(?:\s[A-Z][a-z]+){1,2})\s?[(（](?:[A-Za-z]{2,6}\s?[:：]\s?)?(?P<code>\d{3,6})\b")
_CODED = compiled(r"[(（](?:[A-Za-z]{2,6}\s?[:：]\s?)?\d{3}")  # what that must hold
_NO_NAME = frozenset((
    "Shares", "Stock", "Class", "Group", "Holdings", "Limited", "Corp", "Corporation", "Inc", "Ltd", "Company",
))  # fmt: skip


def with_places(text: str, known: list[Mention], new: list[Mention]) -> tuple[list[Mention], list[Mention]]:
    """Return the known and the new names, a new one with the place at its end where a bracket says so."""
    near = near_brackets(text)
    if not near:
        return known, new
    by_end = {n.end: n for n in new if n.node is not None and n.node.cls == "Company" and n.text.isascii()}
    dropped: set[int] = set()
    longer: dict[int, Mention] = {}
    for place in known:
        if place.end not in near or place.node is None or place.node.cls != "Place":
            continue
        if not text.startswith(" ", place.start - 1) or (called := _CALLED.match(text, place.end)) is None:
            continue
        name = by_end.get(place.start - 1)
        start = _begins(text, place, name, called["name"])
        if start is not None:
            whole = text[start : place.end]
            dropped.add(place.start)
            longer[start] = Mention(start, place.end, whole, "new", Node(slug(whole), whole, "Company"))
    if not longer:
        return known, new
    return [k for k in known if k.start not in dropped], [*(n for n in new if n.start not in longer), *longer.values()]


def _begins(text: str, place: Mention, name: Mention | None, short: str) -> int | None:
    """Return where a name begins that ends with a place and that a bracket shortens to its head."""
    if name is not None:
        return name.start if short in _ITSELF or name.text == short or name.text.startswith(f"{short} ") else None
    start = place.start - 1 - len(short)
    alone = len(short) > _INITIALS and start >= 0 and text.startswith(short, start)
    return start if alone and not text[max(0, start - 1) : start].isalnum() else None


def other_firms(text: str, known: list[Mention], vocabulary: Vocabulary) -> list[Mention]:
    """Return the firms whose names begin with that of a known one, and whose bracketed code is none of its own."""
    found: list[Mention] = []
    if not near_brackets(text) or _CODED.search(text) is None:
        return found
    for k in known:
        if k.node is None or k.node.cls != "Company" or not text.startswith(" ", k.end) or not k.text.isascii():
            continue
        if (m := _CODE.match(text, k.end)) is None:
            continue
        codes = {re.sub(r"\D", "", code).lstrip("0") for code in vocabulary.symbols.get(k.node.id, ())}
        if not codes or m["code"].lstrip("0") in codes or _NO_NAME & set(m["more"].split()):
            continue
        whole = text[k.start : m.end("more")]
        found.append(Mention(k.start, m.end("more"), whole, "new", Node(slug(whole), whole, "Company")))
    return found
