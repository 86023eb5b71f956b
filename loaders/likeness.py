"""Which things of the lexicon a new name may be another name of: by spelling, by pinyin, by its stem.

Candidates are for a person to judge: documents are never linked on likeness.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pypinyin import lazy_pinyin
from rapidfuzz import fuzz, process

from loaders.compiling import compiled
from loaders.scripts import has_han
from ontology.vocabulary import Vocabulary

ALIKE: Final = 87
"""Least likeness of two stems, of 100 (normalised edit distance)."""
SHORTEST: Final = 4
"""Characters of the shortest stem that may be merely alike; shorter ones must be equal."""
MOST: Final = 3
_LEGAL_EN = compiled(
    r"\b(?:co|ltd|inc|corp|corporation|company|limited|plc|llc|group|holdings?|technolog(?:y|ies)|tech|"
    r"international|the)\b\.?,?"
)
_TRADE = compiled(
    r"semiconductors?|microelectronics?|electronics?|intelligen(?:ce|t)|computing|computer|software|information|"
    r"networks?|systems?|data|cloud|chips?|半导体|微电子|电子|智能|信息|技术|软件|数据|通信|网络|计算|云"
)
_LEGAL_ZH = compiled(r"(?:股份)?有限(?:责任)?公司|集团|控股|股份|科技|公司|[（(].*?[）)]")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing of the lexicon, the name that is alike, and in what: "stem", "pinyin" or "spelling"."""

    id: str
    name: str
    by: str


class Likeness:
    """The lexicon's names by stem and by pinyin."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the names of the lexicon."""
        self._stems: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._sounds: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for entity in vocabulary.entities.values():
            for name in entity.names:
                self._stems[stem(name.text)].append((entity.id, name.text))
                self._sounds[sound(name.text)].append((entity.id, name.text))
        self._stems.pop("", None)
        self._sounds.pop("", None)
        self._cores: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for own, named in self._stems.items():
            if len(core(own)) >= SHORTEST:
                self._cores[core(own)] += named

    def candidates(self, names: Iterable[str]) -> list[Candidate]:
        """Return the things that one of the names may mean, the surest first, at most three."""
        found: dict[str, Candidate] = {}
        for name in names:
            for by, others in self._alike(name):
                for identifier, text in others:
                    found.setdefault(identifier, Candidate(identifier, text, by))
        return list(found.values())[:MOST]

    def _alike(self, name: str) -> Iterable[tuple[str, list[tuple[str, str]]]]:
        own, heard = stem(name), sound(name)
        yield "stem", self._stems.get(own, [])
        if len(heard) >= SHORTEST:
            yield "pinyin", self._sounds.get(heard, [])
        if len(core(own)) >= SHORTEST:
            for match, _, _ in process.extract(
                core(own), self._cores.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE, limit=MOST
            ):
                yield "spelling", self._cores[match]


def stem(name: str) -> str:
    """Return a name in lower case without what only tells its legal form or trade ("Norda Group Ltd": norda)."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    bare = _LEGAL_ZH.sub("", folded) if has_han(folded) else _LEGAL_EN.sub("", folded)
    return re.sub(r"[\s.,&'’\-]+", "", bare)


def core(own: str) -> str:
    """Return a stem without the trade that it tells: "haotangsemiconductor" is like nobody for its semiconductors."""
    return _TRADE.sub("", own)


@lru_cache(20_000)
def sound(name: str) -> str:
    """Return a name's stem in letters: Chinese as pinyin without tones, so that 沐曦 is as "Muxi"."""
    bare = stem(name)
    return "".join(lazy_pinyin(bare)) if has_han(bare) else bare
