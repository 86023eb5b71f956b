"""Whose a short name is that several bear: of the listed firm of a house, or of the text's own firm.

Behind "Norda Electronics (000977)" Norda is that firm; behind "Lanqi Compute Co" Lanqi is not who has it in pinyin.
"""

from __future__ import annotations

from loaders.gazetteer import fold
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


_FORMS = frozenset((
    "co", "ltd", "inc", "corp", "corporation", "company", "limited", "plc", "group", "holdings", "technology",
    "technologies",
))  # fmt: skip


def without_namesakes(known: list[Mention], new: list[Mention], vocabulary: Vocabulary) -> list[Mention]:
    """Return the known names but those in pinyin that the first word of a firm of the text's own is as well.

    So only where that firm's full name comes first, shares no word with the names of the one that is known, and
    nothing else in the text names that one.
    """
    full: dict[str, Mention] = {}
    for m in new:
        words = m.text.split()
        if m.kind == "new" and m.node is not None and m.node.cls == "Company" and len(words) > 1 and m.text.isascii():
            full.setdefault(words[0], m)
    if not full:
        return known
    told = {m.node.id for m in known if m.node is not None and m.text not in full}
    return [m for m in known if m.text not in full or not _is_namesake(m, full[m.text], told, vocabulary)]


def _is_namesake(m: Mention, firm: Mention, told: set[str], vocabulary: Vocabulary) -> bool:
    if m.node is None or m.node.id in told or m.start < firm.start:
        return False
    entity = vocabulary.entities.get(m.node.id)
    if entity is None or not any(name.kind == "hidden" and fold(name.text) == fold(m.text) for name in entity.names):
        return False
    words = {word for name in entity.names for word in fold(name.text).split()}
    return words.isdisjoint({*fold(firm.text).replace(".", "").replace(",", "").split()[1:]} - _FORMS)
