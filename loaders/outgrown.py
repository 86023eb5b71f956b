"""Chinese names that begin or end with a shorter one: a firm that is always called more than the name found in it.

A lexicon knows 拓岳, a text tells of 拓岳算维: where the text goes on with the same characters each time, and no
dictionary has a word for them, they are of the name. So are those before it, and the rest of a word that a name cuts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.name_words import NameWords, named
from loaders.openings import opens_clause
from loaders.scripts import HAN
from loaders.segmentation import Dictionary, Segments, tags
from loaders.taken import Taken

_HAN = compiled(f"[{HAN}]+")
_LONGEST = 4
# What a firm's product goes on with, and no firm: a model's number, a kind of goods, what the firm has.
_NO_FIRM = compiled(
    r"\s?[-A-Za-z]|\s?\d+(?![\d.]*(?:月|日|年|[万亿]|[%％元]))|系列|芯片|处理器|服务器|加速卡|大模型|模型|平台|架构|生态|产品|软件|项目"
)
_DAY = compiled(r"\d{1,4}[年月日]|[（(]\s?\d{4,6}|[（(]以下简称|[报收涨跌]\d")
# By what a firm is brought in, and what ends its name: "芯片厂商澜岳云芯42%股权".
_KIND = compiled(r"(?:厂商|厂家|企业|公司|(?:服务|供应|提供|开发|研发|运营|设计|制造)商|独角兽|新秀|股东)$")
_ENDED = compiled(r"\d[\d.]*\s?[%％]|[（(]\s?\d|股权|股份|[，,、。；;”」]|$")
_REGIONS = frozenset("中上海东南西北华国")  # the first signs of many a name
_WORD = 2  # characters of a plain word
# Words that stand beside names and are of none: what a firm is, who is in it, what it has.
_NO_PART = compiled(
    r"公司|企业|厂商|巨头|龙头|股[东票价份权]|集团|方面|旗下|项目|客户|伙伴|对手|总裁|主席|董事|经理|高管|创始|主任|代表|员工|团队|董秘|管理|机构"
    r"|品牌|基地|工厂|园区|中心|科技|国产|技术|方案|架构|指数|合同|协议|公告|财报|年报|营收|收入|净利|业绩|市值|上市|当地|全国|本地|今年|去年"
)
# What joins a name to what stands before it, and begins none.
_JOINS = frozenset(
    "与和及或由在向从至到对于给让被并跟同经系是为以将把据但而若如因则即的了各该此其本原称说报传曝讯获拟已"
)


def outgrown(
    text: str,
    taken: Taken,
    words: NameWords,
    dictionary: Dictionary,
    acts: Callable[[int], bool],
) -> Iterator[Mention]:
    """Yield the longer names that a text gives each time it seems to give a short one of the lexicon.

    `acts` tells whether what stands at a place follows a firm's name (公告, 拟).
    """
    for short, places in _by_name(taken.firms).items():
        yield from _brought_in(text, short, places, words, dictionary)
        ends = [at + len(short) for at in places]
        more = _shared(text[end : end + _LONGEST] for end in ends)
        more = more and _coined(more, words, dictionary)
        if not more or len(places) < 2:
            continue
        grown = [named(at, end + len(more), text, "Company") for at, end in zip(places, ends, strict=True)]
        behind = [end + len(more) for end in ends]
        if any(taken.spans.touches(m._replace(start=end)) for m, end in zip(grown, ends, strict=True)):
            continue
        firm = any(opens_clause(text, m.start) and (acts(m.end) or _DAY.match(text, m.end)) for m in grown)
        if firm and not any(_NO_FIRM.match(text, end) for end in behind):
            yield from grown


def _brought_in(
    text: str, short: str, places: list[int], words: NameWords, dictionary: Dictionary
) -> Iterator[Mention]:
    """Yield the longer names at some places of a short one where a trade stands before and a share, say, behind."""
    for at in places:
        end = at + len(short)
        run = _HAN.match(text, end, end + _LONGEST) if _KIND.search(text[max(0, at - 3) : at]) else None
        more = _coined(run[0].removesuffix("股权").removesuffix("股份"), words, dictionary) if run else ""
        if more and _ENDED.match(text, end + len(more)) and not _NO_FIRM.match(text, end):
            yield named(at, end + len(more), text, "Company")


def _by_name(firms: Iterable[Mention]) -> dict[str, list[int]]:
    """Return where the short Chinese names of known firms stand."""
    places: dict[str, list[int]] = defaultdict(list)
    for m in firms:
        if len(m.text) <= _LONGEST and _HAN.fullmatch(m.text):
            places[m.text].append(m.start)
    return places


def _shared(parts: Iterable[str]) -> str:
    """Return the Chinese characters with which all of some stretches begin."""
    same = ""
    for column in zip(*parts, strict=False):
        if len({*column}) > 1 or _HAN.fullmatch(column[0]) is None:
            break
        same += column[0]
    return same


def _coined(more: str, words: NameWords, dictionary: Dictionary) -> str:
    """Return as much of what follows a name as no dictionary has words for: two characters or more, or nothing."""
    end = 0
    for word in dictionary.words(more):
        if len(word) > 1 or word in words.loose:
            break
        end += 1
    return more[:end] if end > 1 else ""


def mended(
    text: str,
    found: Iterable[Mention],
    parted: Segments,
    words: NameWords,
    surname: Callable[[str, int], object],
) -> list[Mention]:
    """Return names found by shape, those that are always cut made whole: 天岳芯 of 中天岳芯, 云 of 云图.

    `surname` matches the surname that a person's name begins with.
    """
    names = list(found)
    short = {m.text for m in names if _is_short(m)}
    if not short:
        return names
    every = compiled("|".join(map(re.escape, sorted(short, key=len, reverse=True))))
    places: dict[str, list[int]] = defaultdict(list)
    for at in every.finditer(text):
        places[at[0]].append(at.start())
    several = ((name, at) for name, at in places.items() if len(at) > 1)
    grown = {name: _grown(text, name, at, parted, words.loose, surname) for name, at in several}
    lefts = {name: text[at - left : at] for name, (left, _) in grown.items() if left for at in places[name][:1]}
    return [_wider(text, _led(text, m, lefts), *grown.get(m.text, (0, 0))) for m in names]


def _led(text: str, m: Mention, lefts: dict[str, str]) -> Mention:
    """Return a full name with what always stands before its short one."""
    if m.text in lefts:
        return m
    leads = (lead for name, lead in lefts.items() if m.text.startswith(name))
    return _wider(text, m, len(next((lead for lead in leads if text.endswith(lead, 0, m.start)), "")), 0)


def _is_short(m: Mention) -> bool:
    return m.node is not None and m.node.cls == "Company" and len(m.text) <= 6 and _HAN.fullmatch(m.text) is not None


def _grown(
    text: str,
    name: str,
    places: list[int],
    parted: Segments,
    loose: frozenset[str],
    surname: Callable[[str, int], object],
) -> tuple[int, int]:
    """Return how many characters before and behind a name are of it wherever it stands."""
    ends = [at + len(name) for at in places]
    half = all(end not in parted.edges and end + 1 in parted.edges for end in ends)
    right = len(_shared(text[end : end + 1] for end in ends)) if half else 0  # the rest of a word each time
    if not half and _is_worded(text, ends, parted) and not any(_NO_FIRM.match(text, end) for end in ends):
        right = _WORD
    before = _shared(text[max(0, at - 2) : at][::-1] for at in places)[::-1]
    if not before or _JOINS & {*before} or (len(before) == 1 and before in loose and before not in _REGIONS):
        return 0, right
    if len(before + name) == 3 and surname(before + name, 0) is not None:
        return 0, right  # a person
    starts = [at - len(before) for at in places]
    apart = all(n in parted.edges for at in starts for n in range(at, at + len(before) + 1))
    apart = apart or (len(places) > _WORD and _is_worded(text, starts, parted))
    heads = any(opens_clause(text, at) or text[at - 1] in ",:" for at in starts)
    return len(before) if apart and heads else 0, right


def _is_worded(text: str, starts: list[int], parted: Segments) -> bool:
    """Tell whether one noun of two characters stands at some places, as a word of its own (贝琪时尚, 天山数擎)."""
    word = _shared(text[at : at + _WORD] for at in starts)
    if len(word) < _WORD or _NO_PART.search(word) or [kind[:1] for _, kind in tags(word)] != ["n"]:
        return False
    return all(at in parted.edges and at + 1 not in parted.edges and at + _WORD in parted.edges for at in starts)


def _wider(text: str, m: Mention, left: int, right: int) -> Mention:
    if not (left or right) or m.node is None:
        return m
    return named(m.start - left, m.end + right, text, m.node.cls, m.kind)
