"""What speaks for the facts of an article or against them that only the whole article tells.

`loaders/grounds.py` tells how one fact was read. Added here are how often the article names its things, what its other
facts say (`fellows.py`), the letters beside its value (`value_signs.py`), and the words in its quote and behind it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from sys import intern
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from graph.model import Article, Fact
from loaders.compiling import compiled
from loaders.fellows import fellows
from loaders.grounds import Scale, said
from loaders.mentions import Mention
from loaders.surety import sureness
from loaders.value_signs import value_signs

_TIMES, _WORDS = (1, 2, 3, 5), (4, 8, 16, 28, 40)
_SUBJECT, _OBJECT = ((Scale(f"{role}.times", _TIMES), Scale(f"{role}.words", _WORDS)) for role in ("subject", "object"))
_QUOTE = Scale("quote", (40, 80, 140, 220))
_MANY = 3  # rules that find the same fact: more say no more
_SUPPORT = [f"support={count}" for count in range(_MANY + 1)]
_BEHIND = 50  # letters after a quote that may take it back, or give it to another
# Of words that are written in bytes, which are sooner parted: letters in lower case, all else parts words.
_LETTERS = bytes(ord(chr(n).lower()) if chr(n).isalpha() and n < 128 else ord(" ") for n in range(256))
_STOP = compiled(r"[。；;!?！？\n]|\.\s")
# Words that compare, suppose, expect, bring in somebody else, or tell of a time before.
_CUES = frozenset(
    (
        b"if unless whether could may might would should can will must expected expects forecast forecasts "
        b"estimate estimated estimates consensus target analyst analysts said says told according reportedly "
        b"rumour rumor rumours sources denied deny not no never than versus vs compared against from previous "
        b"previously earlier prior last ago while whereas but although though including which who whose that "
        b"excluding respectively both each combined total up down its their his her it they former latter rival "
        b"rivals peer peers unit subsidiary parent customer customers client supplier suppliers investor investors "
        b"shareholder shareholders founder bank banks broker adviser sponsor auditor led backed after before since "
        b"until when as because following despite without with such like similar same other another others average "
        b"median industry sector market index fund etf per between among through via under over for at by to in on "
        b"of the a an and or about around nearly more less least most first second third quarter half year month "
        b"week was were is are be been being has have had do does did plans planned plan aims seek seeks propose "
        b"proposed considering joint venture group company firm new old part share shares stake billion million "
        b"percent price value revenue profit loss"
    ).split()
)
_CUES_ZH = re.findall(
    r"[^|]+",
    "如果|若|如|可能|或将|或|预计|有望|将|拟|计划|据|传闻|否认|尚未|未|不|无|较|相比|比|同比|环比|上年|去年|此前|曾|其中|合计|分别|均|各|其|该"
    "|公司|子公司|母公司|控股股东|股东|客户|供应商|竞争对手|同行|行业|市场|平均|机构|券商|分析师|保荐|律师|会计师|由|被|向|对|从|与|和|及|等|为"
    "|是|的|后|前|时|起|至|因|由于|尽管|但|而|则|即|约|超|近|不超过|不低于|每|股|亿|万|项目|基地|园区|平台|中心|集团|旗下|以及|并|且|已|于|在"
    "|累计|总|首|第|达|到|增|降|涨|跌|占|收入|利润|市值|投资|元|年|月|日|季度|半年|目标|力争|支持|鼓励|要求|介绍|表示|认为|指出|称|透露",
)
_CUES_FINDER = AhoCorasick(_CUES_ZH, matchkind=MatchKind.LeftmostFirst)
_INSIDE, _AFTER = (
    {cue: intern(f"{place}:{cue.decode() if isinstance(cue, bytes) else cue}") for cue in (*_CUES, *_CUES_ZH)}
    for place in ("inside", "after")
)


class Read(NamedTuple):
    """What was read of an article: its facts, each with the number of rules that found it, and its mentions."""

    facts: list[tuple[Fact, int]]
    mentions: Iterable[Mention]
    article: Article


def weighed(read: Sequence[Read]) -> list[list[Fact]]:
    """Return the facts of each article with all their grounds and how sure they are.

    Each step is done for all facts before the next one begins: what it looks its words up in stays at hand.
    """
    facts = [fact for one in read for fact, _ in one.facts]
    says = [said(fact) for fact in facts]
    named = [signs for one in read for signs in _all_named(one)]
    beside = [signs for one in read for signs in fellows([fact for fact, _ in one.facts])]
    values = [value_signs(fact, one.article.masked) for one in read for fact, _ in one.facts]
    quoted = [signs for one in read for signs in _all_quoted(one)]
    support = [_SUPPORT[count if count < _MANY else _MANY] for one in read for _, count in one.facts]
    signs = zip(facts, support, says, named, beside, values, quoted, strict=True)
    grounds = [(*f.grounds, count, *a, *b, *c, *d, *e) for f, count, a, b, c, d, e in signs]  # no sign comes twice
    sure = [sureness(told, fact.predicate, fact.rule) for fact, told in zip(facts, grounds, strict=True)]
    every = map(Fact.weighed, facts, sure, grounds)
    return [[*islice(every, len(one.facts))] for one in read]


def _all_named(read: Read) -> list[list[str]]:
    """Return of each fact of an article how often its things are named, and how long their names are."""
    times = Counter([m.node.id for m in read.mentions if m.node is not None])
    return [_named(fact, times) for fact, _ in read.facts]


def _named(fact: Fact, times: Mapping[str, int]) -> list[str]:
    """Return how often the things of a fact are named, and how long their names are."""
    subject, target = fact.subject, fact.object
    often, words = _SUBJECT
    found = [often[times.get(subject.id, 0)], words[len(subject.label)]]
    if target is not None:
        often, words = _OBJECT
        found += (often[times.get(target.id, 0)], words[len(target.label)])
    return found


def _all_quoted(read: Read) -> list[list[str]]:
    """Return of each fact of an article the signs of its words: many are told in the same."""
    told: dict[tuple[int, int], list[str]] = {}
    for fact, _ in read.facts:
        place = fact.start, fact.end
        if place not in told:
            told[place] = _quoted(fact, read.article)
    return [told[fact.start, fact.end] for fact, _ in read.facts]


def _quoted(fact: Fact, article: Article) -> list[str]:
    """Return the signs of the words in which a fact is told, and of those behind them."""
    found = [_QUOTE[len(fact.quote) * (1 if fact.quote.isascii() else 3)]]
    title = article.header.title
    if title is not None and fact.start < title.end:
        found.append("title")
    after = article.masked[fact.end : fact.end + _BEHIND]
    stop = _STOP.search(after)
    return [*found, *_cues(_INSIDE, fact.quote), *_cues(_AFTER, after[: stop.start()] if stop else after)]


def _cues(signs: Mapping[bytes | str, str], words: str) -> list[str]:
    """Return the signs of the cues that stand among some words."""
    english = _CUES.intersection(words.encode("ascii", "replace").translate(_LETTERS).split())
    found = [*map(signs.__getitem__, english)]
    return (
        found if words.isascii() else [*found, *map(signs.__getitem__, {*_CUES_FINDER.find_matches_as_strings(words)})]
    )
