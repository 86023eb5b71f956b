"""What speaks for the facts of an article or against them that only the whole article tells.

`loaders/grounds.py` tells how one fact was read. Added here are how often the article names its things, what its other
facts say (`fellows.py`), the letters beside its value (`value_signs.py`), and the words in its quote and behind it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from sys import intern

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
_WORD = compiled(r"[a-z]+")
_LETTERS = {n: chr(n) if chr(n).islower() else " " for n in range(128)}  # all else parts words
_STOP = compiled(r"[。；;!?！？\n]|\.\s")
# Words that compare, suppose, expect, bring in somebody else, or tell of a time before.
_CUES = frozenset(
    _WORD.findall(
        "if unless whether could may might would should can will must expected expects forecast forecasts "
        "estimate estimated estimates consensus target analyst analysts said says told according reportedly "
        "rumour rumor rumours sources denied deny not no never than versus vs compared against from previous "
        "previously earlier prior last ago while whereas but although though including which who whose that "
        "excluding respectively both each combined total up down its their his her it they former latter rival "
        "rivals peer peers unit subsidiary parent customer customers client supplier suppliers investor investors "
        "shareholder shareholders founder bank banks broker adviser sponsor auditor led backed after before since "
        "until when as because following despite without with such like similar same other another others average "
        "median industry sector market index fund etf per between among through via under over for at by to in on "
        "of the a an and or about around nearly more less least most first second third quarter half year month "
        "week was were is are be been being has have had do does did plans planned plan aims seek seeks propose "
        "proposed considering joint venture group company firm new old part share shares stake billion million "
        "percent price value revenue profit loss"
    )
)
_CUES_ZH = re.findall(
    r"[^|]+",
    "如果|若|如|可能|或将|或|预计|有望|将|拟|计划|据|传闻|否认|尚未|未|不|无|较|相比|比|同比|环比|上年|去年|此前|曾|其中|合计|分别|均|各|其|该"
    "|公司|子公司|母公司|控股股东|股东|客户|供应商|竞争对手|同行|行业|市场|平均|机构|券商|分析师|保荐|律师|会计师|由|被|向|对|从|与|和|及|等|为"
    "|是|的|后|前|时|起|至|因|由于|尽管|但|而|则|即|约|超|近|不超过|不低于|每|股|亿|万|项目|基地|园区|平台|中心|集团|旗下|以及|并|且|已|于|在"
    "|累计|总|首|第|达|到|增|降|涨|跌|占|收入|利润|市值|投资|元|年|月|日|季度|半年|目标|力争|支持|鼓励|要求|介绍|表示|认为|指出|称|透露",
)
_CUES_FINDER = AhoCorasick(_CUES_ZH, matchkind=MatchKind.LeftmostFirst)
_INSIDE, _AFTER = ({cue: intern(f"{place}:{cue}") for cue in (*_CUES, *_CUES_ZH)} for place in ("inside", "after"))


def weighed(facts: Sequence[tuple[Fact, int]], mentions: Iterable[Mention], article: Article) -> list[Fact]:
    """Return the facts of an article with all their grounds and how sure they are.

    Each comes with the number of rules that found it.
    """
    times = Counter([m.node.id for m in mentions if m.node is not None])
    beside = fellows([fact for fact, _ in facts])
    quotes: dict[tuple[int, int], list[str]] = {}  # many facts are told in the same words
    found: list[Fact] = []
    for (fact, count), others in zip(facts, beside, strict=True):
        place = fact.start, fact.end
        quoted = quotes.get(place)
        if quoted is None:
            quoted = quotes[place] = _quoted(fact, article)
        named, values = _named(fact, times), value_signs(fact, article.masked)
        support = _SUPPORT[count if count < _MANY else _MANY]
        grounds = (*fact.grounds, support, *said(fact), *named, *others, *values, *quoted)  # no sign comes twice
        found.append(fact.weighed(sureness(grounds, fact.predicate), grounds))
    return found


def _named(fact: Fact, times: Mapping[str, int]) -> list[str]:
    """Return how often the things of a fact are named, and how long their names are."""
    subject, target = fact.subject, fact.object
    often, words = _SUBJECT
    found = [often[times.get(subject.id, 0)], words[len(subject.label)]]
    if target is not None:
        often, words = _OBJECT
        found += (often[times.get(target.id, 0)], words[len(target.label)])
    return found


def _quoted(fact: Fact, article: Article) -> list[str]:
    """Return the signs of the words in which a fact is told, and of those behind them."""
    found = [_QUOTE[len(fact.quote) * (1 if fact.quote.isascii() else 3)]]
    title = article.header.title
    if title is not None and fact.start < title.end:
        found.append("title")
    after = article.masked[fact.end : fact.end + _BEHIND]
    stop = _STOP.search(after)
    return [*found, *_cues(_INSIDE, fact.quote), *_cues(_AFTER, after[: stop.start()] if stop else after)]


def _cues(signs: dict[str, str], words: str) -> list[str]:
    """Return the signs of the cues that stand among some words."""
    if words.isascii():
        return [*map(signs.__getitem__, _CUES.intersection(words.lower().translate(_LETTERS).split()))]
    english, chinese = _CUES.intersection(_WORD.findall(words.lower())), _CUES_FINDER.find_matches_as_strings(words)
    return [*map(signs.__getitem__, {*english, *chinese})]
