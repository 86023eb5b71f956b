"""New names: companies, bodies, policies and people that no lexicon holds, told by their shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from loaders.brands import brands
from loaders.chinese_names import ChineseNames
from loaders.chinese_wares import ChineseWares
from loaders.co_investors import investors
from loaders.coded_capitals import coded_capitals
from loaders.coinages import Coinages, stands_as_name
from loaders.compiling import compiled
from loaders.counterparties import counterparties
from loaders.given_names import GivenNames
from loaders.latin_names import LatinNames
from loaders.listed_holders import listed_holders
from loaders.mentions import Mention, Spans, apart_from, as_written
from loaders.model_numbers import of_firms
from loaders.name_heads import sisters
from loaders.name_rims import plain_strokes, rimmed
from loaders.name_words import NameWords, named
from loaders.no_persons import is_no_person, title_end
from loaders.openings import recurs
from loaders.outgrown import mended, outgrown
from loaders.persons import Persons
from loaders.plain_names import plain_names
from loaders.post_holders import PostHolders
from loaders.public import public
from loaders.quoted_names import quoted
from loaders.segmentation import Dictionary
from loaders.taken import Taken
from loaders.traditional import simplified
from ontology.grammar import Grammar

# A word that the end of a line parts: what follows is half a name ("Fiber-" and in the next line "Home Optics").
_TORN, _TORN_LINE = compiled(r"[A-Za-z]-\s*\n\s*$"), compiled(r"-\s*\n")

# Endings of firms that are goods too: two plain words (培育数据) are no name.
_GOODS = ("数据", "算力")
# How a table's column is headed: no firm's name ends so.
_HEADING = compiled(
    r"(?:幅度|比例|比率|金额|数额|总额|余额|数量|增速|同比|环比|占比|增减|变动|期末|期初|合计|小计|名称|序号|备注|类别|日期|时间|地点"
    r"|进展|状态|来源|用途|币种|单价|均价|总计|简称|说明|情况|[单项]位|[涨跌增降]幅)$"
)
_SHARED = compiled(r"的?\d")


class Namer:
    """Finds names by their ending, by the words around them, and by characters that no dictionary puts together."""

    def __init__(self, grammar: Grammar) -> None:
        """Take the rules' endings and word lists."""
        self.words = words = NameWords.of(grammar)
        self.latin, self._chinese = LatinNames(words), ChineseNames(words)
        self._wares = ChineseWares(words.lists["ware"]["zh"])
        self._persons = Persons(words.lists["role"], words.lists["speech"], words.lists["surname"]["zh"])
        surnames = [*words.lists["surname"]["zh"], *words.lists["surname-of-post"]["zh"]]
        self._holders = PostHolders(words.lists["role"]["zh"], surnames)
        self._given = GivenNames(words.lists["given-name"]["en"])
        self.dictionary, self.coinages = Dictionary(words.plain(grammar.words("zh")), words.loose), Coinages(words)

    def is_common(self, name: str) -> bool:
        """Tell whether a word is no name by itself: an ending ("Intelligent"), an opener, an ordinary word."""
        return self.words.is_common(name)

    def find(self, text: str, taken: list[Mention]) -> list[Mention]:
        """Return new names in a text (offsets in it), not inside a name of the lexicon but perhaps around one.

        A name in Traditional characters gives the node that it gives in Simplified ones, shown as it is written.
        """
        plain = plain_strokes(simplified(text))
        found = (as_written(m, text[m.start : m.end]) for m in rimmed(plain, self._find(plain, taken)))
        if _TORN_LINE.search(text) is None:
            return list(found)
        return [m for m in found if not _TORN.search(text, max(0, m.start - 40), m.start)]

    def _find(self, text: str, taken: list[Mention]) -> list[Mention]:
        """Return the names of a text in Simplified characters: the surest first, the others where none of those is."""
        lexicon = Taken(taken)
        places, known = lexicon.places, lexicon.spans
        parted = self.dictionary.part(text, known)
        runs = self.coinages.runs(text, parted.words)
        coined = list(self.coinages.find(text, runs, places))
        models = [] if text.isascii() else [*of_firms(text, lexicon.firms), *self._wares.find(text)]
        wares = list(_free((named(*at, text, "Product") for at in models), known, []))
        modelled = Spans(wares)
        endings = self._chinese.suffixed(text, parted, frozenset(m.start for m in places))
        holders = [named(*at, text, "Person") for at in self._holders.find(text, parted)]
        held = Spans(holders)
        full = {(m.start, m.end) for m in lexicon.firms}
        endings = (m for m in endings if not (m.text.endswith("控股") and _holds(text, m, full)))
        endings = (m for m in endings if not self._are_goods(m, text) and not (m.kind == "proper" and held.touches(m)))
        found = [
            *wares, *public(text, lexicon), *quoted(text), *coded_capitals(text, lexicon), *self.latin.suffixed(text),
            *(m for m in endings if m.node is None or m.node.cls != "Product" or not modelled.touches(m)),
            *self._chinese.coded(text, parted),
            *sisters(text, lexicon.houses),
            *outgrown(text, lexicon, self.words, self.dictionary, partial(self._chinese.acts, text)),
        ]  # fmt: skip
        long = Spans(m for m in found if m.kind == "new")
        apt = [at for at in brands(text, lexicon) if not self.words.common.search(text, *at[:2])]
        apt += [(c.start, c.end, c.cls) for c in coined if c.sure]
        apt += [at for at in (*investors(text), *listed_holders(text)) if not known.covers(*at[:2])]
        apt += [at for at in plain_names(text) if not known.touches(named(*at[:2], text, at[2]))]
        apt += counterparties(text, lexicon, self.words, self._ordinary)
        seats = {m.end + 1: m.start for m in places}
        for start, end in self.latin.romanised.find(text):
            behind = start + self.words.verbs.leading(text, start, text[start:end])
            apt.append((seats.get(start, start) if behind == start else behind, end, "Company"))
        seated = self.latin.romanised.seated(text, ((m.start, m.end) for m in places), {m.start for m in taken})
        apt += [(*at, "Company") for at in seated if self.words.verbs.span(text[slice(*at)]) is None]
        found += [m for at in apt if not long.touches(m := named(*at[:2], text, at[2]))]
        found += [m for m in self._people(text) if not (known.inside(m.start) or known.holds(m))]
        found += _free(holders, known, found)
        framed = (
            _sure(m) if any(m.start <= a and b <= m.end for a, b in runs) else m for m in self._chinese.framed(text)
        )
        framed = (m for m in framed if m.kind == "new" or _SHARED.match(text, m.end))  # 暗盘收报 is no firm's name
        framed = (m for m in framed if not (self._is_word(m.text) if m.kind == "new" else self._ordinary(m.text)))
        found += _free(framed, known, found)
        unsure = (c for c in coined if not c.sure and stands_as_name(text, c.start, c.end))
        maybe = [
            named(c.start, c.end, text, c.cls, "new" if recurs(text, c.start, c.end) else "proper") for c in unsure
        ]
        found += _free(maybe, Spans(m for m in taken if not _is_place(m)), found) if maybe else []
        found = [m for m in found if m.node is None or m.node.cls != "Company" or not _HEADING.search(m.text)]
        found = mended(text, found, parted, self.words, self.coinages.surname)
        return [*found, *self.latin.proper_nouns(text, Spans([*taken, *found]))]

    def _are_goods(self, m: Mention, text: str) -> bool:
        """Tell whether an unsure name is two plain words (培育数据), no firm of which a share is told (云岭数据51%)."""
        if m.kind != "proper" or not m.text.endswith(_GOODS) or text[m.end : m.end + 1].isdigit():
            return False
        return self._ordinary(m.text)

    def _ordinary(self, name: str) -> bool:
        return self.coinages.ordinary(self.dictionary.words(name))

    def _is_word(self, name: str) -> bool:
        """Tell whether a name is one word of the dictionary, which comes back in any text (合同)."""
        return len(self.dictionary.words(name)) == 1 and self._ordinary(name)

    def _people(self, text: str) -> Iterator[Mention]:
        """Yield people; no run of capitals that an ending or an ordinary word shows to be something else."""
        for start, end in (*self._persons.find(text), *self.latin.romanised.people(text), *self._given.people(text)):
            start += title_end(text[start:end], text[max(0, start - 120) : start])
            if is_no_person(text[start:end]):
                continue
            parts = text[start:end].split()
            telling = parts[1:] if parts[0] == "He" else parts  # a surname, where another capital follows
            telling = [w for w in telling if w != "Hong"]  # half of a place, and a name
            if not (set(telling) & self.words.stop) and not any(w in self.words.suffixes["en"] for w in parts):
                yield named(start, end, text, "Person")


def _holds(text: str, m: Mention, full: set[tuple[int, int]]) -> bool:
    """Tell whether a name ends in what it does to the next one: 中国移动控股的云岚智算."""
    return text.startswith("的", m.end) and (m.start, m.end - len("控股")) in full


def _is_place(m: Mention) -> bool:
    return m.node is not None and m.node.cls == "Place"


def _sure(m: Mention) -> Mention:
    return m._replace(kind="new")


def _free(names: Iterable[Mention], known: Spans, found: list[Mention]) -> list[Mention]:
    """Return the names that touch none of those known or found."""
    free = [m for m in names if not known.touches(m)]
    return apart_from(free, found) if free else free
