"""What the ontology says of names: endings and the class each shows, what is no name, what stands around one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from graph.model import Node
from loaders.alternatives import alternatives
from loaders.compiling import compiled
from loaders.headline_verbs import HeadlineVerbs
from loaders.mentions import Mention
from loaders.slugs import slug
from ontology.grammar import Grammar

# What an ending opens that is no part of a firm's name: 控股股东, 证券部, 数据港.
APART = (
    r"控股(?:股东|子公司|权|方)|证券(?:部|事务|代码|简称|交易|市场|法|账户|登记|监管)|投资(?:建设|[额总约人者于了方\d]|规模|机构|标的|评级|收益|回报|周期|协议|合作|项目|价值|逻辑|主线|机会|建议)"
    r"|智能(?:体|化|手机|驾驶|终端|眼镜|家居)|数据[库集湖]|电子(?:版|书|商务|政务)|软件(?:园|包|定义)|数据(?:要素(?!交易)|资产|跨境|流通|产品|登记)|云算[力法子]|存算一体|[硅智]芯片|光子(?:芯片|集成|计算)|光通[信道过]|智联网|芯联网"
)
# What joins the words of a heading or a term: "Use of Proceeds", "Property, Plant and Equipment".
_JOINING = frozenset(("of", "for", "and", "the", "to", "in", "on", "by", "&"))
_NUMERAL = compiled(r"[ivx]{1,4}|[a-f]|\d{1,2}")  # Phase III, Series B
_PREFIXES = frozenset(("pre", "non", "sub", "post", "re", "multi", "semi", "mid", "anti", "inter", "ex", "self"))
_POSSESSIVE = compiled(r"['’]s?$")
_AMOUNT = "[\\d一二三四五六七八九十百千数][万亿元]|[万亿]元"  # 元 and 万 begin many a brand


@dataclass(frozen=True, slots=True)
class NameWords:
    """Endings of names with their classes by language, word lists by language, verbs, patterns of Chinese words."""

    suffixes: dict[str, dict[str, str]]
    lists: dict[str, dict[str, list[str]]]
    stop: frozenset[str]
    ordinary: frozenset[str]
    opener: frozenset[str]
    generic: frozenset[str]
    verbs: HeadlineVerbs
    loose: frozenset[str]  # Chinese characters that stand alone in any sentence
    breaks: re.Pattern[str]
    common: re.Pattern[str]

    @classmethod
    def of(cls, grammar: Grammar) -> Self:
        """Return the words of the rules."""
        lists = {
            name: {lang: [t for t, code in found if code == lang] for lang in ("en", "zh")}
            for name, found in grammar.word_lists.items()
        }
        suffixes = {
            lang: {t: kind for kind, found in grammar.suffixes.items() for t, code in found if code == lang}
            for lang in ("en", "zh")
        }
        return cls(
            suffixes,
            lists,
            frozenset(lists["not-a-name"]["en"] + lists["not-a-name"]["zh"]),
            frozenset(lists["common-word"]["en"] + lists["common-word"]["zh"]),
            frozenset(lists["opener"]["en"]),
            frozenset(lists.get("generic-word", {}).get("en", [])) | _JOINING,
            HeadlineVerbs(grammar.rules),
            frozenset("".join(lists["loose-character"]["zh"])),
            compiled(f"(?:{alternatives(lists['name-break']['zh'])})"),
            compiled(f"(?:{alternatives(lists['common-word']['zh'])}|{_AMOUNT})"),
        )

    def plain(self, words: set[str]) -> set[str]:
        """Return those of some words that are none of the endings of two characters as coined as brands: 芯微, 硅芯."""
        endings = self.lists["firm-ending"]["zh"]
        return words - {w for w in endings if len(w) == 2 and {*w} & {*"芯云微硅"}}

    def is_common(self, name: str) -> bool:
        """Tell whether a word is no name by itself: an ending ("Intelligent"), an opener, an ordinary word."""
        ending = name in self.suffixes["en"] or name in self.suffixes["zh"]
        return ending or name in self.stop or name in self.opener or name in self.ordinary

    def is_generic(self, name: str) -> bool:
        """Tell whether words in capitals are a term, a line of accounts or a heading: none of them is coined."""
        return all(self._names_nobody(word) for word in name.lower().split())

    def _names_nobody(self, word: str) -> bool:
        bare = word.strip(",.()")
        bare = _POSSESSIVE.sub("", bare) if "'" in bare or "’" in bare else bare
        hyphened = "-" in bare and all(part in self.generic or part in _PREFIXES for part in bare.split("-"))
        return bare in self.generic or hyphened or (len(bare) <= 4 and _NUMERAL.fullmatch(bare) is not None)


def named(start: int, end: int, text: str, cls: str, kind: str = "new") -> Mention:
    """Return a mention of a new thing that is called what stands there; its id is its name's."""
    name = text[start:end]
    label = " ".join(name.split()) if "\n" in name else name  # a line may break in a name
    return Mention(start, end, name, kind, Node(slug(name), label, cls))
