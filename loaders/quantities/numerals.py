"""Read quantities whose number is in Chinese numerals, where these count: 一家 mostly does not, 近千家 does."""

from __future__ import annotations

import re
from decimal import Decimal

from loaders.compiling import compiled
from loaders.quantities.counting import classified, near_end
from loaders.quantities.draft import Draft, Numeral
from loaders.quantities.han import read_han, read_share
from loaders.quantities.measuring import measured, with_unit
from loaders.quantities.nouns import CLASSIFIER
from loaders.quantities.units import currency_before

_DOUBLING = compiled(r"翻(?:了)?(?P<n>[一两二三四五]|\d)?(?:番|倍)")
_HAN_VAGUE = compiled(r"(?:[数几上成好第每整]|若干)$")
_BARE_SCALES = frozenset("百千万亿")
_TENTHS = compiled(
    r"成(?:(?P<half>[一二三四五六七八九半])(?![年个家月]))?(?=[以左上的，。,、；;]|$|多|股"
    r"|企业|产品|市场|用户|份额)"
)
_HEDGED = compiled(
    r"(?:近|超过?|(?<![通经不透越])过|逾|约|达到?|至少|不足|不到|仅|只有|共|突破|将近|接近|上|有|最高|高达|不低于"
    r"|不超过|增长|增至|的|是)$"
)
_IDIOMS = compiled(r"(?:十[六七八九]大|二十大|十分|两个一百年|三个代表|四个全面|五位一体|两个毫不)")
_HAN_TO = compiled(r"[到至][一二三四五六七八九十两]")


def read_numeral(text: str, start: int, floor: int) -> Draft | None:
    """Return the quantity whose Chinese numeral begins at `start`; None where it counts nothing."""
    if _HAN_VAGUE.search(text[max(0, start - 2) : start]) or (start and text[start - 1] in "0123456789."):
        return None
    numeral = read_han(text, start)
    if numeral is None:
        return None
    if numeral.value < 10 and (tenth := _TENTHS.match(text, numeral.end)):
        return _tenths(text, numeral, tenth)
    draft = measured(text, numeral, currency_before(text, start), floor)
    if draft is None and (match := CLASSIFIER.match(text, numeral.end)):
        draft = classified(text, numeral, match)
    if draft is None:
        return near_end(text, numeral, _HAN_TO)
    return draft if _han_is_number(text, numeral, draft) else None


def read_doubling(text: str, start: int) -> Draft | None:
    """Return 2 times for 翻番, 4 times for 翻两番 at `start`."""
    match = _DOUBLING.match(text, start)
    if not match:
        return None
    times = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5}.get(match["n"] or "一") or int(match["n"])
    plain = times if match[0].endswith("倍") and times > 1 else 2**times  # 翻两番 is four times, 翻三倍 three
    numeral = Numeral(start, match.end(), Decimal(plain), kind="han")
    return with_unit(text, numeral, "times", match.end())


def read_part(text: str, start: int) -> Draft | None:
    """Return the percentage or fraction in Chinese words at `start`."""
    found = read_share(text, start)
    return with_unit(text, found[0], found[1], found[0].end) if found else None


def _tenths(text: str, numeral: Numeral, match: re.Match[str]) -> Draft:
    half = match["half"]
    more = Decimal(5) if half == "半" else Decimal("一二三四五六七八九".index(half) + 1) if half else Decimal(0)
    value = Numeral(numeral.start, match.end(), numeral.value * 10 + more, kind="han", more=numeral.more)
    return with_unit(text, value, "%", match.end())


def _han_is_number(text: str, numeral: Numeral, draft: Draft) -> bool:
    """Whether Chinese numerals count: 一家, 万元 and 千家 mostly do not, 近千家 does."""
    run = text[numeral.start : numeral.end]
    hedged = bool(_HEDGED.search(text[max(0, numeral.start - 3) : numeral.start])) or numeral.more is not None
    if run in _BARE_SCALES or run in ("百万", "千万"):
        return (hedged and not text.endswith("的", 0, numeral.start)) or draft.unit == "card"
    if run == "一":
        return (hedged and draft.unit != "count") or draft.unit in ("times", "%") or _surely_one(text, numeral.start)
    return not _is_idiom(text, numeral, draft)


def _surely_one(text: str, start: int) -> bool:
    return text[max(0, start - 2) : start] in ("仅有", "只有", "至少") or text[start - 1 : start] == "仅"


def _is_idiom(text: str, numeral: Numeral, draft: Draft) -> bool:
    return bool(_IDIOMS.match(text, numeral.start))
