"""New names: companies, bodies, policies and people that no lexicon holds, told by their shape."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Node
from loaders.brands import brands
from loaders.coined import Coined
from loaders.firms import acts_as_firm
from loaders.gates import Gate, matches_at
from loaders.mentions import Mention, Spans, as_written
from loaders.openings import leading_stop, opens_clause, recurs, stands
from loaders.persons import Persons, alternatives
from loaders.public import public
from loaders.romanised import Romanised
from loaders.slugs import slug
from loaders.traditional import simplified
from ontology.grammar import Grammar

HAN = r"\u3400-\u9fff"
_EN_WORD = (
    r"[A-Z][A-Za-z0-9]*(?:[&.+'’-](?!(?:based|listed|style|like|backed|led|owned|made|shares?|s|style)\b)[A-Za-z0-9]+)*"
)
_OUTSIDE = re.compile(rf"[^{HAN}A-Za-z0-9（）()·]")  # no part of a Chinese name
_CODE = re.compile(
    r"\s?[（(]\s?(?:(?:证券|股票|股份)?(?:代码|代号))?[:：]?\s?(?:[A-Za-z]{2,6}\s?[:：]?\s?)?\d{4,6}(?:\.[A-Z]{2})?\s?[)）]"
)
_BRACKET = re.compile(r"[（(]")
_SHARE = re.compile(r"的?\d[\d.]*[%％]的?(?:股权|股份)")  # what is bought of a company
_OF_SHARE = re.compile(rf"(?={_SHARE.pattern})[的\d]")
_MAX_ZH_NAME = 24
_AMOUNT = "[\\d一二三四五六七八九十百千数][万亿元]|[万亿]元"  # 元 and 万 begin many a brand
_CALENDAR = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[a-z]*\.?\b"
# A session's year and ordinal before the name of its series, and the scope that belongs to the name.
_YEAR = re.compile(r"(?:19|20)\d\d\s+")
_YEARS = re.compile(r"20\d\d(?:\s?[-–—]\s?20\d\d)?\s(?=$)")
_SESSION = re.compile(r"(?:(?:19|20)\d\d\s?年?)?(?:第[一二三四五六七八九十百\d]{1,4}[届次期场]|首届)?")
_SCOPE = re.compile(r"(?:全国|全球|世界|中国|国际)$")
# Classes whose names often hold the name ending of a firm inside ("Computing Industry Alliance").
_BODIES = ["Organization", "University", "ResearchOrganization", "DataExchange", "StockExchange", "Conference"]
_BODIES += ["Fund", "Policy"]
# Heads that a name may begin with: "University of X", "Conference on X and Y".
_HEADS = ("University", "GovernmentBody", "ResearchOrganization", "Conference", "Bank", "Organization")
# White space within a name: a line may break in it, but no paragraph, and no mark that was blanked out.
_GAP = r"(?:[^\S\n]{0,2}\n(?!\s*\n)[^\S\n]*|[^\S\n]{1,2}(?!\s))"
_OF = re.compile(rf"\s+(?:of|on|for)\s+(?!{_CALENDAR})(?:the\s+)?{_EN_WORD}(?:\s+(?:(?:of|&)\s+)?{_EN_WORD}){{0,6}}")
_OF_AND = re.compile(
    rf"\s+(?:of|on|for)\s+(?!{_CALENDAR})(?:the\s+)?{_EN_WORD}(?:\s+(?:(?:and|of|&)\s+)?{_EN_WORD}){{0,6}}"
)
# Words that part two names in a run of capitals; bodies and meetings are named with "and" and "of".
_PARTING = dict.fromkeys(("GovernmentBody", "Policy", "Conference", "Organization"), ()) | {
    "University": (" and ",), "ResearchOrganization": (" and ",), "Facility": (" and ",),
}  # fmt: skip
# The seat that belongs to the name of a firm's local house: "X Securities (HK)".
_SEAT = r"(?:\s\((?:HK|H\.K\.|Hong Kong|Macau|China|Asia|International|Singapore|Shanghai|Shenzhen|Beijing)\))?"
_RANKS = "Vice|Deputy|Senior|Chief|General|Executive|Managing|Assistant|Associate|Group|Global|Founding|Acting|Interim"


class Namer:
    """Finds names by suffix, quotation marks, code in brackets and the words around them."""

    def __init__(self, grammar: Grammar) -> None:
        lists = {
            name: {lang: [t for t, code in found if code == lang] for lang in ("en", "zh")}
            for name, found in grammar.word_lists.items()
        }
        self._words = lists
        self._suffix_class = {text: cls for cls, found in grammar.suffixes.items() for text, _ in found}
        english = [t for found in grammar.suffixes.values() for t, lang in found if lang == "en"]
        chinese = [t for found in grammar.suffixes.values() for t, lang in found if lang == "zh"]
        join = rf"(?:\s+(?:of|and|for|&|on)(?=\s+(?!{_CALENDAR})[A-Z]))*"
        self._english = re.compile(
            rf"\b{_EN_WORD}(?:{join}{_GAP}(?:{_EN_WORD}|\d{{2,4}}\b|\([A-Z][a-z]+\))){{0,7}}?{_GAP}(?:(?:of|on|for)\s+)?"
            rf"({alternatives(english)})\b"
            r"(?:(?<=Ltd)\.)?(?:\s+(?:Co|Inc|Ltd|Corp|Group|Holdings)\b\.?|,\s+(?:Ltd|Inc)\b\.?)*" + _SEAT
        )
        heads = [t for t in english if self._suffix_class[t] in _HEADS and " " not in t]
        self._heads = Gate(heads)
        self._headed = re.compile(rf"\b({alternatives(heads)}){_OF.pattern}")
        bodies = [t for t in english if self._suffix_class[t] in _BODIES]
        self._longer = re.compile(rf"(?:{_GAP}{_EN_WORD}){{0,2}}?{_GAP}({alternatives(bodies)})\b")
        self._chinese = re.compile(
            rf"(?!控股(?:股东|子公司|权|方)|证券(?:部|事务|代码|简称|交易|市场|法|账户|登记|监管)|投资(?:建设|[额总约人于了\d]|规模))({alternatives(chinese)})"
        )
        self._endings = Gate(chinese)
        self._break = re.compile(f"(?:{alternatives(lists['name-break']['zh'])})")
        self._stop = frozenset(lists["not-a-name"]["en"] + lists["not-a-name"]["zh"])
        self._weak = frozenset(lists["weak-suffix"]["zh"])
        self._ordinary = frozenset(lists["common-word"]["en"] + lists["common-word"]["zh"])
        self._common = re.compile(f"(?:{alternatives(lists['common-word']['zh'])}|{_AMOUNT})")
        self._romanised = Romanised(lists["trade-noun"]["en"], lists["no-brand"]["en"], lists["surname"]["en"])
        endings = lists["firm-ending"]["zh"] + chinese
        self._coined = Coined(lists["coined-sign"]["zh"], endings, self._break, self._common)
        self._opener = frozenset(lists["opener"]["en"])
        self._post = re.compile(rf"(?:^|\s)(?:(?:{_RANKS})[\s-])*(?i:{alternatives(lists['role']['en'])})$")
        self._posts = re.compile(rf"(?:(?:{_RANKS})[\s-])*(?i:{alternatives(lists['role']['en'])})\b")
        self._proper = re.compile(rf"\b{_EN_WORD}(?:{_GAP}{_EN_WORD}){{0,4}}")
        left, right = alternatives(lists["before-name"]["zh"]), alternatives(lists["after-name"]["zh"])
        self._framed_zh = re.compile(
            rf"(?:(?P<head>^|[，。；：、\s“（》【|])|(?:{left}))(?P<name>[{HAN}A-Z][{HAN}A-Za-z0-9]{{1,7}}?)(?={right}|{_SHARE.pattern})",
            re.MULTILINE,
        )
        self._before, self._after = Gate(lists["before-name"]["zh"]), Gate(lists["after-name"]["zh"])
        self._after_zh = re.compile(rf"(?:{alternatives(lists['after-name']['zh'])})")
        self._after_brand = re.compile(rf"(?:{alternatives(lists['after-brand']['zh'])})")
        self._titles = frozenset(w.title() for w in lists["role"]["en"])
        self._persons = Persons(lists["role"], lists["speech"], lists["surname"]["zh"])

    def find(self, text: str, taken: list[Mention]) -> list[Mention]:
        """Return new names in a text (offsets in it), not inside a name of the lexicon but perhaps around one.

        A name in Traditional characters gives the node that it gives in Simplified ones, shown as it is written.
        """
        return [as_written(m, text[m.start : m.end]) for m in self._find(simplified(text), taken)]

    def _find(self, text: str, taken: list[Mention]) -> list[Mention]:
        inner = self._inner(taken)
        found = [
            *public(text, taken),
            *self._suffixed(text, inner),
            *self._coded(text, inner),
            *self._units(text),
        ]
        long = Spans(m for m in found if m.kind == "new")
        apt = [at for at in brands(text, taken) if not self._common.search(text, *at[:2])]
        apt += [(*at, "Company") for at in (*self._coined.find(text, taken), *self._romanised.find(text))]
        short = [self._mention(start, end, text, cls) for start, end, cls in apt]
        found += [m for m in short if not long.touches(m)]
        known = Spans(taken)
        found += [m for m in self._people(text) if not known.holds(m)]
        blocked = Spans([*taken, *found])
        found += [m for m in self._topics(text) if not blocked.touches(m)]
        blocked = Spans([*taken, *found])
        return found + [m for m in self._proper_nouns(text) if not blocked.touches(m)]

    def _inner(self, taken: list[Mention]) -> frozenset[int]:
        """Return where a word that else ends a name stands inside a name of the lexicon (the 上 of 上海)."""
        han = (m for m in taken if not m.text.isascii())
        return frozenset(
            m.start + b.start() for m in han for b in self._break.finditer(m.text) if len(b[0]) < len(m.text)
        )

    def is_common(self, name: str) -> bool:
        """Tell whether a word is no name by itself: an ending ("Intelligent"), an opener, an ordinary word."""
        return name in self._stop or name in self._opener or name in self._suffix_class or name in self._ordinary

    def _mention(self, start: int, end: int, text: str, cls: str, kind: str = "new") -> Mention:
        name = text[start:end]
        return Mention(start, end, name, kind, Node(slug(name), name, cls))

    def _suffixed(self, text: str, inner: frozenset[int]) -> Iterator[Mention]:
        for m in self._english.finditer(text):
            yield from self._english_name(m, text)
        for m in matches_at(self._headed, text, self._heads.starts(text)):
            yield self._mention(m.start(), m.end(), text, self._suffix_class[m[1]])
        for m in matches_at(self._chinese, text, self._endings.starts(text)):
            edge = self._left_edge(text, m.start(), inner)
            start = text.rfind("证券·", edge, m.start()) + 3 if "证券·" in text[edge : m.start()] else edge
            if self._suffix_class[m[1]] == "Conference":
                conference = self._conference(text, start, m)
                if conference is not None:
                    yield conference
                    continue
            brand = text[start : m.start()]
            if (
                len(brand) < 2
                or self._break.fullmatch(brand)
                or self._chinese.match(text, m.end())
                or text[start : m.end()] in self._stop
            ):
                continue
            if m[1] not in self._weak:
                yield self._mention(start, m.end(), text, self._suffix_class[m[1]])
            elif 2 <= len(brand) <= 6 and not self._common.search(brand):
                heads = opens_clause(text, start) and self._after_brand.match(text, m.end())
                sure = heads or recurs(text, start, m.end()) or self._after_zh.match(text, m.end())
                yield self._mention(start, m.end(), text, self._suffix_class[m[1]], "new" if sure else "proper")

    def _english_name(self, m: re.Match[str], text: str) -> Iterator[Mention]:
        """Yield the name that ends with a suffix: its firms listed by "and" apart, its body to the longest end."""
        cls, end = self._suffix_class[m[1]], m.end()
        start = m.start() + leading_stop(m[0], self._opener)
        more = self._longer.match(text, end)
        if more and not re.search(r"(?:s|ed|To|With|In|For|On|At|By)\s", more[0][: more.start(1) - more.start()]):
            cls, end = self._suffix_class[more[1]], more.end()
        elif cls in (*_HEADS, "Policy") and (tail := (_OF if _PARTING.get(cls, ("",)) else _OF_AND).match(text, end)):
            end = tail.end()
        if cls == "Conference" and (year := _YEAR.match(text, start)):
            start = year.end()  # it tells the session, not the series
        if cls == "Policy" and (years := _YEARS.search(text[max(0, start - 16) : start])):
            start -= len(years[0])  # the period that a plan's title names
        if (post := self._posts.match(text, start)) and post.end() > end:
            return  # "Chief Technology Officer" is no firm called Chief Technology
        words = text[start : m.start(1)]
        cut = max((words.rfind(w) + len(w) for w in _PARTING.get(cls, (" and ", " of ")) if w in words), default=0)
        if start + cut < m.start(1):
            yield self._mention(start + cut, end, text, cls)

    def _conference(self, text: str, start: int, m: re.Match[str]) -> Mention | None:
        """Return the series that a year or ordinal before it, or its scope, shows to be one; else None."""
        scope = _SCOPE.search(text[max(0, start - 4) : start])
        lead = _SESSION.match(text, start)
        at = start - len(scope[0]) if scope else (lead.end() if lead else start)
        marked = bool(scope) or (lead is not None and lead.end() > start)
        name = text[at : m.end()]
        ordinary = name in self._stop or self._common.search(text[at : m.start()])
        sure = 2 <= m.start() - at <= 14 if marked else 3 <= m.start() - at <= 8 and not ordinary
        longer = self._chinese.match(text, m.end())
        return self._mention(at, m.end(), text, "Conference") if sure and not longer else None

    def _left_edge(self, text: str, end: int, inner: frozenset[int]) -> int:
        """Return where a Chinese name that ends with a suffix begins: after punctuation or a function word.

        No such word ends a name where it stands inside a name of the lexicon (`inner`).
        """
        low = max(0, end - _MAX_ZH_NAME)
        start = max((m.end() for m in _OUTSIDE.finditer(text, low, end)), default=low)
        opened = max(text.rfind("（", start, end), text.rfind("(", start, end))
        if opened >= 0 and not re.search("[)）]", text[opened:end]):
            start = opened + 1  # a name that begins in a bracket does not reach out of it
        cut = [b.end() for b in self._break.finditer(text, start, end) if b.end() < end and b.start() not in inner]
        if start == low and low and not cut:
            return end  # longer than any name: no clear edge
        return cut[-1] if cut else start

    def _coded(self, text: str, inner: frozenset[int]) -> Iterator[Mention]:
        for m in matches_at(_CODE, text, _bracketed(text)):
            start = self._left_edge(text, m.start(), inner)
            name = text[start : m.start()].strip()
            if re.fullmatch(rf"[{HAN}A-Za-z0-9-]{{2,8}}", name) and name not in self._stop:
                yield self._mention(start, start + len(name), text, "Company")

    def _units(self, text: str) -> Iterator[Mention]:
        """Yield the names that a text gives to a subsidiary or unit."""
        for m in matches_at(_UNIT, text, _UNITS.starts(text)):
            if not set(m["name"].split()) & self._stop:
                yield self._mention(m.start("name"), m.end("name"), text, "Company")

    def _people(self, text: str) -> Iterator[Mention]:
        for start, end in (*self._persons.find(text), *self._romanised.people(text)):
            words = text[start:end].split()
            telling = words[1:] if words[0] == "He" else words  # a surname, where another capital follows
            if not (set(telling) & self._stop) and not any(w in self._suffix_class for w in words):
                yield self._mention(start, end, text, "Person")

    def _topics(self, text: str) -> Iterator[Mention]:
        """Yield short Chinese names by what stands on both sides: a clause's head or 收购, then 拟, 公告 or 总股本.

        A name that comes back in the text is sure; one that comes once is a proper noun.
        """
        for m in matches_at(self._framed_zh, text, self._framed_starts(text)):
            name = m["name"]
            if name in self._stop or self._break.search(name) or self._common.search(name) or name[0].isdigit():
                continue
            again = recurs(text, m.start("name"), m.end("name"))
            if again or m["head"] is not None or _SHARE.match(text, m.end()):
                yield self._mention(m.start("name"), m.end("name"), text, "Company", "new" if again else "proper")

    def _framed_starts(self, text: str) -> Iterator[int]:
        """Yield where what frames a short Chinese name may begin: as far before what follows it as it is long."""
        if text.isascii():
            return
        after = {*self._after.starts(text), *(m.start() for m in _OF_SHARE.finditer(text))}
        before: dict[int, list[int]] = {}
        for start, end in self._before.spans(text):
            before.setdefault(end, []).append(start)
        for at in {n for end in after for n in range(max(0, end - 8), end - 1)}:
            yield from (at, at - 1, *before.get(at, ()))

    def _proper_nouns(self, text: str) -> Iterator[Mention]:
        for m in self._proper.finditer(text):
            start = m.start() + leading_stop(m[0], self._opener)
            name = self._post.sub("", text[start : m.end()])  # a post in capitals is no name, nor the end of one
            end = start + len(name)
            known = not name or set(name.split()) <= self._stop or {name, name.split()[-1]} & self._stop
            if len(name) > 2 and not known and stands(name, start, end, text):
                firm = " " in name and not self._titles & set(name.split()) and acts_as_firm(text, start, end)
                yield self._mention(start, end, text, "Company", "new" if firm else "proper")


_UNITS = Gate(("subsidiary", "unit", "arm", "affiliate"))
_UNIT = re.compile(
    rf"\b(?:subsidiary|unit|arm|affiliate|subsidiary\sin\s[A-Z]\w+),?\s(?:called\s|named\s)?(?P<name>{_EN_WORD}(?:\s{_EN_WORD}){{1,4}})"
)


def _bracketed(text: str) -> Iterator[int]:
    """Yield where brackets open, and the places of the blanks before them."""
    for m in _BRACKET.finditer(text):
        yield m.start()
        if m.start() and text[m.start() - 1].isspace():
            yield m.start() - 1
