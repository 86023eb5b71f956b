"""The first data exchange of a country that a text gives no name, known by the place where it lies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.model import Node
from loaders.compiling import compiled
from loaders.expressions import Gated
from loaders.mentions import Mention, Spans, apart_from, node_of
from loaders.slugs import slug
from ontology.vocabulary import Vocabulary

_BARE = compiled(
    r"\b[Tt]he (?:very )?first(?= (?:of (?:these|them) )?(?:to be |that was )?(?:established|set up|founded|opened)\b)"
)
_NAMED = compiled(
    r"(?:\b[Tt]he |(?<=['’]s ))(?:very )?first (?:national |big[- ])?data (?:exchange|bourse)\b"
    r"|(?:全国|国内|我国)?(?:首家|首个|第一家|第一个)(?:大?数据)交易(?:所|中心|平台)"
)
_EXCHANGES = Gated(compiled(r"data exchanges?\b|数据交易(?:所|中心)"))
_THERE = compiled(r"(?:\b(?:in|at)\s(?:the\s)?(?:city of\s)?|[在于])$")
_STOP = compiled(r"[.;。；\n]")
_REACH, _BEFORE, _THERE_REACH = 90, 400, 20


def unnamed(text: str, mentions: list[Mention], vocabulary: Vocabulary) -> list[Mention]:
    """Return the mentions with the first data exchange, where a text says of it only where it is.

    It is the lexicon's exchange of that place if there is one only, else one named by the place.
    """
    if _EXCHANGES.search(text) is None:
        return mentions
    found = list(_found(text, mentions, vocabulary))
    taken = Spans(found)
    kept = [m for m in mentions if m.kind != "proper" or not taken.touches(m)]
    return sorted([*kept, *apart_from(found, kept)], key=lambda m: m.start)


def _found(text: str, mentions: list[Mention], vocabulary: Vocabulary) -> Iterator[Mention]:
    bare = [m for m in _BARE.finditer(text) if _EXCHANGES.search(text, max(0, m.start() - _BEFORE), m.start())]
    for m in (*_NAMED.finditer(text), *bare):
        place = _place(text, m.end(), mentions)
        if place is not None:
            yield Mention(m.start(), m.end(), m[0], "new", _node(place, vocabulary))


def _place(text: str, after: int, mentions: Iterable[Mention]) -> Node | None:
    """Return the place in which the sentence then says that something is."""
    ends = _STOP.search(text, after)
    stop = min(after + _REACH, ends.start() if ends else len(text))
    near = (m for m in mentions if after <= m.start < stop and m.node is not None and m.node.cls == "Place")
    return next((m.node for m in near if _THERE.search(text, max(0, m.start - _THERE_REACH), m.start)), None)


def _node(place: Node, vocabulary: Vocabulary) -> Node:
    """Return the one data exchange that the lexicon knows in a place, or one named by the place."""
    known = vocabulary.data_exchanges.get(place.id, ())
    label = f"{place.label} Data Exchange" if place.label.isascii() else f"{place.label}数据交易所"
    return node_of(known[0]) if len(known) == 1 else Node(slug(label), label, "DataExchange")
