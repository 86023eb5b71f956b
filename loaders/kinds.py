"""What a sentence holds, told in bits: for each choice of types that rules ask for, whether a mention fits it."""

from __future__ import annotations

import functools
import operator
from collections.abc import Iterable

from loaders.mentions import Mention, fits, sort_of
from ontology.vocabulary import Vocabulary

Types = tuple[str, ...]


class Kinds:
    """The choices of types that rules ask for, each a bit, so that many rules are weighed by one number."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._bits: dict[Types, int] = {}
        self._fitting: dict[str, int] = {}  # by the sort of a mention: there are few

    def asked(self, choices: Iterable[Types]) -> int:
        """Return choices that a rule asks for as bits."""
        self._fitting.clear()
        return _union(self._bits.setdefault(types, 1 << len(self._bits)) for types in choices)

    def lacking(self, mentions: Iterable[Mention]) -> int:
        """Return the choices, of all that are asked for, that no mention fits."""
        fitting, found = self._fitting, 0
        for mention in mentions:
            sort = sort_of(mention)
            found |= fitting[sort] if sort in fitting else self._fits(sort, mention)
        return (1 << len(self._bits)) - 1 & ~found

    def _fits(self, sort: str, mention: Mention) -> int:
        found = _union(bit for types, bit in self._bits.items() if fits(mention, types, self._vocabulary))
        self._fitting[sort] = found
        return found


def _union(numbers: Iterable[int]) -> int:
    return functools.reduce(operator.or_, numbers, 0)
