"""Names in both languages: a text that calls one thing by a Chinese and by a Latin name tells that they are one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from loaders.aliases import Alias
from loaders.mentions import Mention
from loaders.scripts import has_han
from ontology.vocabulary import Vocabulary

_NAMED = ("Company", "Policy", "Programme", "Product", "Facility", "DataExchange")
"""Classes of things whose names readers look up; a city or a kind of goods is known in either language."""


def other_names(known: list[Mention], told: Iterable[Alias], vocabulary: Vocabulary) -> list[Alias]:
    """Return, for each thing of the lexicon that an article names in both scripts, the rarer script's first name.

    `known` are the names of the article in their order, `told` the aliases that it states itself: those are enough.
    """
    called = Counter([i for i, _ in {(m.node.id, m.text) for m in known if m.node is not None}])
    several = {i for i, times in called.items() if times > 1}
    if not several:
        return []
    several -= {alias.owner.node.id for alias in told if alias.owner.node is not None and alias.kind == "alias"}
    names: dict[str, list[Mention]] = defaultdict(list)
    for m in known:
        if m.node is not None and m.node.id in several:
            names[m.node.id].append(m)
    rarer = (_rarer(each) for each in names.values() if each[0].node and vocabulary.is_any(each[0].node.cls, _NAMED))
    return [Alias(m, m.start, m.end, m.text, "alias") for m in rarer if m is not None]


def _rarer(names: list[Mention]) -> Mention | None:
    """Return the first name in the script in which fewer stand; None where all are in one, or in both at once."""
    chinese = [m for m in names if has_han(m.text)]
    latin = [m for m in names if not has_han(m.text)]
    if not chinese or not latin:
        return None
    return chinese[0] if len(chinese) <= len(latin) else latin[0]
