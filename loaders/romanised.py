"""Chinese names in English: firms with a brand in pinyin and a trade ("Suolun Thermal"), people ("Shen Yue")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

import ahocorasick_rs

from loaders.compiling import compiled
from loaders.gates import Gate, matches_at
from loaders.trade_words import FIRM

_FINALS = {
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u", "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u", "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un", "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un", "r": "an ang ao e en eng i ong ou u uan ui un uo",
    "zh": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo", "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo", "y": "a an ang ao e i in ing ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u", "": "a ai an ang ao e en er ou",
}  # fmt: skip
_SYLLABLE = "(?:" + "|".join(f"{i}(?:{'|'.join(reversed(f.split()))})" for i, f in reversed(_FINALS.items())) + ")"
_BRAND = compiled(rf"{_SYLLABLE}{{2,3}}")

# What follows the place that a firm's name begins with: a brand, and a trade in one to three words.
_SEATED = compiled(r" (?P<brand>[A-Z][a-z]+)(?: (?!(?:In|On|At|By|And|The|To|For)\b)[A-Z][a-z]+(?![\w-])){1,3}")
_LONE_BRAND = compiled(r" (?P<brand>[A-Z][a-z]+)(?![\w-]| (?:[A-Z]|district|county|city|road|street|port|bridge))")
_DOES = compiled(
    r"['’]s (?:revenue|profit|loss|shares|stake|parent|owner|board)"
    r"|,? (?:has|had|will|said|operates|ceased|posted|reported|plans|made|owns)\b"
)
# What tells before a name in two words that it is a firm's, and by whom something is done or to whom sold.
_TRADE = compiled(
    rf"(?:\b(?:{FIRM}|(?:share)?holder|investor|vehicle|owner|landlord|tenant|lender|lessor|rival|partner|affiliate|subsidiary"
    r"|customer|client|bidder),?|-(?:backed|owned|controlled|listed|funded))\s$"
)
_WITH = compiled(
    r"\b(?:bought|acquired|led|owned|held|built|supplied|made|run|operated|backed|sold|leased|awarded|from)"
    r"\s(?:by\s|to\s)?$"
)
_CLOSED = compiled(r"[.,;)]|\s(?:for|in which|and (?:[A-Z]|the))\b")
_WORD = compiled(r"\w")
_BEFORE_CAPITAL = compiled(r"(?<![\w&-])[A-Z][a-z]+(?=\s[A-Z])")
# Words that tell that something else bears the name of a place.
_NO_FIRM = compiled(
    r"\b(?:District|Road|Street|Avenue|County|Province|City|Town|Park|Zone|Area|Bay|Lake|River|Island|Airport|Port|Station|"
    r"University|College|School|Institute|Academy|Laborator\w+|Lab|Hospital|Museum|Hotel|Cent(?:er|re)|Base|Hub|Campus|"
    r"Cluster|Project|Plan|Programme|Program|Policy|Bureau|Commission|Committee|Government|Court|Department|Exchange|"
    r"Market|Index|Conference|Forum|Summit|Expo|Fair|Week|Day|Festival|Association|Alliance|Federation|Union|Council|"
    r"Fund|Bank|Securities|University|Plant|Factory|Line|Valley|Corridor|Basin|Delta|Mountain|New|Free|Economic|People|"
    r"Municipal|Provincial|Times|Daily|News|Post|Observer|Review|Gateway|Tower|Building|Stadium|Arena|Garden)\b"
)


class Romanised:
    """Finds such names; the trades, and the English words that look like pinyin, are the ontology's."""

    def __init__(self, trades: list[str], words: list[str], surnames: list[str]) -> None:
        """Take the capitalised nouns of trades, the words that are no brand, and surnames in pinyin."""
        trade = "|".join(sorted(map(re.escape, trades), key=len, reverse=True)) or r"(?!)"
        self._words, self._trades, self.surnames = frozenset(words), frozenset(trades), frozenset(surnames)
        self._gate = Gate([f" {t}" for t in trades])
        self._trade = compiled(rf"(?:\s(?:{trade})\b(?!['’-]\w{{2}}))+")
        self._person = compiled(
            rf"(?<![\w&-])(?P<name>(?:{'|'.join(surnames) or '(?!)'})"
            rf"\s(?=[A-Z])(?i:{_SYLLABLE}){{1,2}})\b(?!\s(?!C[A-Z]{{1,2}}O\b|VP\b|MD\b|GM\b)[A-Z]|-[a-z])"
        )
        self._before = compiled(r"[A-Z][a-z]+$")

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where such names stand, in order."""
        done = 0
        for at in sorted({*self._gate.starts(text)}):
            brand = self._before.search(text, max(done, at - 20), at)
            if (
                brand is None
                or at < done
                or not self.is_brand(brand[0])
                or text[brand.start() - 1 : brand.start()] == "-"
            ):
                continue
            trade = self._trade.match(text, at)
            if trade is not None:
                done = trade.end()
                yield brand.start(), done

    def seated(
        self, text: str, places: Iterable[tuple[int, int]], known: Collection[int]
    ) -> Iterator[tuple[int, int]]:
        """Yield where firms stand that a place and a brand name, whatever their trade ("Wuhan Weilan Carbon").

        `known` is where names of the lexicon begin, which are no brands of others.
        """
        sure: list[tuple[int, int]] = []
        alone: list[tuple[int, int]] = []
        for start, end in places:
            found = _SEATED.match(text, end)
            if found is not None and not _NO_FIRM.search(found[0]) and self._branded(found):
                sure.append((start, found.end()))
            elif found is None and end + 1 not in known and (last := self._alone(text, end)) is not None:
                alone.append((start, last))
        firms = _acting(text, alone) if alone else ()
        yield from sorted([*sure, *((start, end) for start, end in alone if text[start:end] in firms)])

    def _alone(self, text: str, end: int) -> int | None:
        """Return where a brand alone ends that stands behind a place."""
        found = _LONE_BRAND.match(text, end)
        if found is None or not self.is_brand(found["brand"]) or _NO_FIRM.match(text, found.end() + 1):
            return None
        return found.end()

    def _branded(self, found: re.Match[str]) -> bool:
        """Tell whether a name begins with a brand in pinyin or ends with a trade."""
        return self.is_brand(found["brand"]) or self.ends_with_trade(found[0])

    def ends_with_trade(self, name: str) -> bool:
        """Tell whether the last of several words is a trade, and the first none."""
        first, last = name.split()[0], name.split()[-1]
        return first not in self._trades and last in self._trades

    def is_trade(self, word: str) -> bool:
        """Tell whether a capitalised word is the noun of a trade."""
        return word in self._trades

    def trade_end(self, text: str, end: int) -> int:
        """Return where the trades end that go on with a name which ends here ("X Silicon Works")."""
        more = self._trade.match(text, end)
        return more.end() if more is not None and not more[0].endswith((" AI", " IC")) else end

    def people(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where a surname and a given name stand that no other capital follows."""
        surnames = self.surnames  # few words with a capital stand before another
        starts = [m.start() for m in _BEFORE_CAPITAL.finditer(text) if m[0] in surnames]
        for m in matches_at(self._person, text, starts):
            if m["name"].split()[1] not in self._words:
                yield m.span("name")

    def is_brand(self, word: str) -> bool:
        """Tell whether a word is pinyin of two syllables or three, and no English word."""
        capital = "A" <= word[:1] <= "Z"
        return capital and len(word) > 3 and word not in self._words and _BRAND.fullmatch(word.lower()) is not None


def _acting(text: str, places: Collection[tuple[int, int]]) -> frozenset[str]:
    """Return the names at some places that are dealt with, or come more than once and do something: in one pass."""
    listed = list({text[start:end] for start, end in places})
    dealt = {text[start:end] for start, end in places if _is_dealt_with(text, start, end)}
    times: Counter[str] = Counter()
    acting: set[str] = set()
    for index, start, end in ahocorasick_rs.AhoCorasick(listed).find_matches_as_indexes(text, overlapping=True):
        times[listed[index]] += 1
        if _DOES.match(text, end) and not (start and _WORD.match(text, start - 1)):
            acting.add(listed[index])
    return frozenset(dealt | {name for name in acting if times[name] > 1})


def _is_dealt_with(text: str, start: int, end: int) -> bool:
    """Tell whether the words before a name say that it is a firm ("the integrator X", "Moutai-backed X", "from X,")."""
    ahead = text[max(0, start - 24) : start]
    led = _WITH.search(ahead) is not None and _CLOSED.match(text, end) is not None
    return led or _TRADE.search(ahead) is not None
