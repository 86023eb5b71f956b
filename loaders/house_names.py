"""The short name of a house as that of its listed firm: behind "Norda Electronics (000977)" Norda is that firm."""

from __future__ import annotations

from loaders.mentions import Mention
from loaders.near_brackets import near_brackets
from loaders.tickers import bracketed
from ontology.vocabulary import Vocabulary


def of_listed_firm(text: str, known: list[Mention], vocabulary: Vocabulary) -> list[Mention]:
    """Return the known names, the bare name of an unlisted house as the listed firm whose name begins with it.

    Only where the text gives that firm's code before it uses the bare name, and never names the house in full.
    """
    listed: dict[str, Mention] = {}
    near = near_brackets(text)
    for m in known:
        if m.end not in near or " " not in m.text or m.node is None:
            continue
        if m.node.id in vocabulary.symbols and any(bracketed(text, m.end)):
            listed.setdefault(m.text.split()[0], m)
    if not listed:
        return known
    full = {m.node.id for m in known if m.node is not None and m.text not in listed}
    return [_as_listed(m, listed, full, vocabulary) for m in known]


def _as_listed(m: Mention, listed: dict[str, Mention], full: set[str], vocabulary: Vocabulary) -> Mention:
    firm = listed.get(m.text)
    if firm is None or m.node is None or m.node.cls != "Company" or m.start < firm.end:
        return m
    bare = m.node.id not in vocabulary.symbols and m.node.id not in full
    return m._replace(node=firm.node) if bare else m
