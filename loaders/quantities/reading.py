"""Read one quantity: the number, its currency, its unit and what it counts."""

from __future__ import annotations

import re
from decimal import Decimal

from loaders.quantities import traps
from loaders.quantities.arabic import read_figures
from loaders.quantities.draft import Draft, Numeral
from loaders.quantities.han import read_han, read_share
from loaders.quantities.nouns import CLASSIFIER, chinese_noun, english_noun, noun_before
from loaders.quantities.per import per_after, per_share_before
from loaders.quantities.units import currency_before, unit_after
from loaders.quantities.words import read_fraction, read_multiple, read_words

_RATIO = re.compile(r"(?P<a>\d{1,6}(?:\.\d{1,8})?) ?(?::|比) ?(?P<b>\d{1,6}(?:\.\d{1,8})?)(?![\d:]|\.\d)")
_DOUBLING = re.compile(r"翻(?:了)?(?P<n>[一两二三四五]|\d)?(?:番|倍)")
_SIGN_BEFORE = re.compile(r"(?:^|[\s(:,;，、：；\u4e00-\u9fff\"])(?P<sign>[-+])$")
_HAN_VAGUE = re.compile(r"(?:[数几上成好第每整]|若干)$")
_BARE_SCALES = frozenset("百千万亿")
_FLOPS = (("ZFLOPS", 21), ("EFLOPS", 18), ("PFLOPS", 15), ("TFLOPS", 12), ("GFLOPS", 9))


def read_at(text: str, start: int, floor: int) -> Draft | None:
    """Return the quantity whose number begins at `start` of a folded text; None where none does.

    `floor` is where the quantity before ended: nothing before it belongs to this one.
    """
    first = text[start]
    if first.isascii() and first.isdigit():
        return _ratio(text, start) or _figures(text, start, floor)
    if first.isascii():
        return _words(text, start, floor)
    if first == "翻":
        return _doubling(text, start)
    return _share(text, start) or _han(text, start, floor)


def _ratio(text: str, start: int) -> Draft | None:
    match = _RATIO.match(text, start)
    if not match or traps.glued(text, start):
        return None
    if "比" in match[0] and "." not in match[0]:
        return None
    left, right = Decimal(match["a"]), Decimal(match["b"])
    if not left or not right or unit_after(text, match.end()):
        return None
    number = right if left == 1 else left if right == 1 else round(left / right, 6)
    return Draft(start, match.end(), Numeral(start, match.end(), number), number, "ratio", tail=match.end())


def _figures(text: str, start: int, floor: int) -> Draft | None:
    money = currency_before(text, start)
    if money is None and start > floor and traps.glued(text, start):
        return None
    numeral = read_figures(text, start, money is not None)
    if numeral is None:
        return None
    if multiple := read_multiple(text, start):
        return _with_unit(text, multiple, "times", multiple.end)
    draft = _measured(text, numeral, money, floor) or _counted(text, numeral)
    return _signed(text, draft) if draft else None


def _signed(text: str, draft: Draft) -> Draft:
    match = _SIGN_BEFORE.search(text[max(0, draft.start - 2) : draft.start])
    if match and draft.unit not in ("count", "share"):
        draft.start -= 1
        draft.number = -draft.number if match["sign"] == "-" else draft.number
    return draft


def _with_unit(text: str, numeral: Numeral, unit: str, end: int, factor: Decimal = Decimal(1)) -> Draft:
    number = numeral.value * factor
    upper = None if numeral.upper is None else numeral.upper * factor
    return Draft(numeral.start, end, numeral, number, unit, upper=upper, tail=end)


def _measured(text: str, numeral: Numeral, money: tuple[str, int] | None, floor: int) -> Draft | None:
    """Return the number with the unit after it or the currency before it; None where it has neither."""
    after = unit_after(text, numeral.end)
    unit, factor, end = after or (money[0] if money else "", Decimal(1), numeral.end)
    if not unit:
        return None
    if unit == "次/秒":
        return _flops(numeral, end)
    if money and (unit in ("CNY", "USD") or unit not in _CURRENCY_UNITS):
        end = end if unit in _CURRENCY_UNITS else numeral.end
        factor, unit = (factor if unit in _CURRENCY_UNITS else Decimal(1)), money[0]
    draft = _halved(text, _with_unit(text, numeral, unit, end, factor))
    if money and money[1] >= floor:
        draft.start = money[1]
    return _per(text, draft, floor) if draft.money else _pointed(text, draft)


_HALF = re.compile(r"半(?![导年径数天])")


def _halved(text: str, draft: Draft) -> Draft:
    """Add a half where 半 follows the unit: 两年半, 一倍半."""
    if draft.unit in ("year", "times", "month", "day", "hour") and _HALF.match(text, draft.end):
        draft.number, draft.end, draft.tail = draft.number + Decimal("0.5"), draft.end + 1, draft.end + 1
    return draft


_CURRENCY_UNITS = frozenset({"CNY", "USD", "HKD", "EUR", "GBP", "JPY", "KRW", "TWD", "SGD", "AUD"})


def _flops(numeral: Numeral, end: int) -> Draft | None:
    for unit, power in _FLOPS:
        if numeral.value >= Decimal(10) ** power:
            number = numeral.value / Decimal(10) ** power
            return Draft(numeral.start, end, numeral, number, unit, tail=end)
    return Draft(numeral.start, end, numeral, numeral.value, "FLOPS", tail=end)


def _per(text: str, draft: Draft, floor: int) -> Draft:
    if after := per_after(text, draft.end):
        unit, factor, end = after
        if unit != "share" or draft.numeral.scale == 1:
            draft.unit, draft.number, draft.end, draft.tail = f"{draft.unit}/{unit}", draft.number * factor, end, end
        return draft
    factor_before = per_share_before(text, floor, draft.start) if draft.numeral.scale == 1 else None
    if factor_before is not None and draft.number < 100000:
        draft.unit, draft.number = draft.unit + "/share", draft.number * factor_before
    return draft


def _pointed(text: str, draft: Draft) -> Draft | None:
    """Leave out what only looks like a unit: a clock's 点, a person's 100 points, one bare year."""
    if draft.unit == "point" and draft.number < 100 and draft.number == int(draft.number):
        return None
    if draft.unit in ("rack", "card"):
        draft.of = {"rack": "机架", "card": "卡"}[draft.unit] if text[draft.end - 1] > "\x7f" else draft.unit + "s"
    return draft


_GLUED_AFTER = re.compile(r"[A-Za-z_/]|-[A-Za-z]")


def _counted(text: str, numeral: Numeral) -> Draft | None:
    """Return the number as a count of the noun that follows; None where it is a code or a part of a name."""
    end = numeral.end
    if match := CLASSIFIER.match(text, end):
        return _classified(text, numeral, match)
    follows = text[end : end + 1]
    if traps.is_index(text, numeral.start, end) or _is_code(text, numeral):
        return None
    if _GLUED_AFTER.match(text, end):
        return None
    of, tail = english_noun(text, end) if follows in " \n" or numeral.more is None else (None, end)
    draft = _with_unit(text, numeral, "count", end)
    draft.of, draft.tail = (of, tail) if follows == " " else (None, end)
    return draft


def _classified(text: str, numeral: Numeral, match: re.Match[str]) -> Draft | None:
    classifier = match["classifier"]
    if classifier == "大" and numeral.value > 20:
        return None
    of, tail = chinese_noun(text, match.end())
    if classifier in ("人", "人次", "项目", "户"):
        of, tail = classifier, match.end()
    if classifier == "部" and text.startswith(("门", "委"), match.end()):
        return _direct(text, numeral, match)
    if of is None:
        of = noun_before(text, numeral.start)
    if classifier == "大" and of is None:
        return None
    draft = _with_unit(text, numeral, "count", match.end())
    draft.of, draft.tail = of, max(tail, match.end())
    return draft


def _direct(text: str, numeral: Numeral, match: re.Match[str]) -> Draft:
    """Read a number that stands before its noun without a classifier: 六部门."""
    draft = _with_unit(text, numeral, "count", numeral.end)
    draft.of, draft.tail = text[match.start("classifier") : match.end() + 1], match.end() + 1
    return draft


def _is_code(text: str, numeral: Numeral) -> bool:
    if numeral.scale != 1 or numeral.more:
        return False
    written = text[numeral.start : numeral.end]
    if len(written) > 1 and written[0] == "0" and "." not in written:
        return True
    if written.isdigit() and len(written) >= 6 and english_noun(text, numeral.end)[0] is None:
        return True
    return "." not in written and traps.is_named(text, numeral.start, numeral.end)


def _words(text: str, start: int, floor: int) -> Draft | None:
    before = text[start - 1] if start else " "
    if before.isascii() and (before.isalnum() or before in "-_$"):
        return None
    if multiple := read_multiple(text, start):
        return _with_unit(text, multiple, "times", multiple.end)
    if fraction := read_fraction(text, start):
        return _with_unit(text, fraction, "ratio", fraction.end)
    if draft := _one_period(text, start):
        return draft
    numeral = read_words(text, start)
    return _worded(text, numeral, floor) if numeral else None


_PERIOD = re.compile(r"(?:an?|one) (?:full |whole )?(?P<unit>year|month|week|day|decade|quarter|hour)(?![A-Za-z'])", re.I)
_LOOSE = re.compile(r"(?:nearly|almost|about|around|over|more than|less than|under|at least|within|up to|for|roughly) $", re.I)


def _one_period(text: str, start: int) -> Draft | None:
    """Return a year that is measured ("almost a year"), not one that only dates ("once a year")."""
    match = _PERIOD.match(text, start)
    if not match or not _LOOSE.search(text[max(0, start - 10) : start]):
        return None
    numeral = Numeral(start, match.end(), Decimal(1), kind="words")
    return Draft(start, match.end(), numeral, Decimal(1), match["unit"].lower(), tail=match.end())


def _worded(text: str, numeral: Numeral, floor: int) -> Draft | None:
    """Return a number in words with its unit or counted noun; "one" alone counts nothing."""
    end = numeral.end
    if text[end : end + 1].isalpha():
        return None
    if draft := _measured(text, numeral, None, floor):
        return draft
    follows = text[end : end + 1]
    if follows == "-" or numeral.value <= 1 or _is_title(text, numeral):
        return None
    of, tail = english_noun(text, end)
    if of is None and numeral.value < 20:
        return _near_end(text, numeral, _WORD_TO)
    draft = _with_unit(text, numeral, "count", end)
    draft.of, draft.tail = of, tail
    return draft


def _is_title(text: str, numeral: Numeral) -> bool:
    """Whether the number is a word of a name: The Four Dragons."""
    after = text[numeral.end + 1 : numeral.end + 2]
    return text[numeral.start].isupper() and after.isupper()


def _doubling(text: str, start: int) -> Draft | None:
    match = _DOUBLING.match(text, start)
    if not match:
        return None
    times = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5}.get(match["n"] or "一") or int(match["n"])
    numeral = Numeral(start, match.end(), Decimal(2**times), kind="han")
    return _with_unit(text, numeral, "times", match.end())


def _share(text: str, start: int) -> Draft | None:
    found = read_share(text, start)
    return _with_unit(text, found[0], found[1], found[0].end) if found else None


_TENTHS = re.compile(r"成(?:(?P<half>[一二三四五六七八九半])(?![年个家月]))?(?=[以左上的，。,、；;]|$|多|股|企业|产品|市场|用户|份额)")


def _han(text: str, start: int, floor: int) -> Draft | None:
    if _HAN_VAGUE.search(text[max(0, start - 2) : start]) or (start and text[start - 1] in "0123456789."):
        return None
    numeral = read_han(text, start)
    if numeral is None:
        return None
    if numeral.value < 10 and (tenth := _TENTHS.match(text, numeral.end)):
        return _tenths(text, numeral, tenth)
    draft = _measured(text, numeral, currency_before(text, start), floor)
    if draft is None and (match := CLASSIFIER.match(text, numeral.end)):
        draft = _classified(text, numeral, match)
    if draft is None:
        return _near_end(text, numeral, _HAN_TO)
    return draft if _han_is_number(text, numeral, draft) else None


_HAN_TO = re.compile(r"[到至][一二三四五六七八九十两]")
_WORD_TO = re.compile(r" to (?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)\b", re.I)


def _near_end(text: str, numeral: Numeral, to: re.Pattern[str]) -> Draft | None:
    """Return the near end of a range whose unit stands after the far one; it counts only if the range is made."""
    if not to.match(text, numeral.end):
        return None
    draft = _with_unit(text, numeral, "count", numeral.end)
    draft.provisional = True
    return draft


def _tenths(text: str, numeral: Numeral, match: re.Match[str]) -> Draft:
    half = match["half"]
    more = Decimal(5) if half == "半" else Decimal("一二三四五六七八九".index(half) + 1) if half else Decimal(0)
    value = Numeral(numeral.start, match.end(), numeral.value * 10 + more, kind="han", more=numeral.more)
    return _with_unit(text, value, "%", match.end())


_HEDGED = re.compile(r"(?:近|超过?|逾|约|达到?|至少|不足|不到|仅|只有|共|突破|将近|接近|上|有|最高|高达|不低于|不超过|增长|增至|的|是)$")


def _han_is_number(text: str, numeral: Numeral, draft: Draft) -> bool:
    """Whether Chinese numerals count: 一家, 万元 and 千家 mostly do not, 近千家 does."""
    run = text[numeral.start : numeral.end]
    hedged = bool(_HEDGED.search(text[max(0, numeral.start - 3) : numeral.start])) or numeral.more is not None
    if run in _BARE_SCALES or run in ("百万", "千万"):
        return hedged and not text[:numeral.start].endswith("的") or draft.unit == "card"
    if run == "一":
        return (hedged and draft.unit != "count") or draft.unit in ("times", "%") or _surely_one(text, numeral.start)
    return not _is_idiom(text, numeral, draft)


def _surely_one(text: str, start: int) -> bool:
    return text[max(0, start - 2) : start] in ("仅有", "只有", "至少") or text[start - 1 : start] == "仅"


_IDIOMS = re.compile(r"(?:十[六七八九]大|二十大|十分|两个一百年|三个代表|四个全面|五位一体|两个毫不)")


def _is_idiom(text: str, numeral: Numeral, draft: Draft) -> bool:
    return bool(_IDIOMS.match(text, numeral.start))
