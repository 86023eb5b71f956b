"""The day or period that a figure has of its own: behind it ("revenue of 402 million in 2023"), or none at all."""

from __future__ import annotations

from loaders.applied import Applied
from loaders.compiling import compiled
from loaders.dating import compared, is_period, looks_back
from loaders.mentions import Mention
from loaders.trading import day_of
from loaders.view import View

_BESIDE = compiled(r"\s(?:yuan\s)?(?:in|on|for|during)\s(?:the\s|fiscal\s|calendar\s|full[- ]year\s)*")
_ROLES = ("on", "as_of", "during")
# "compared with a loss of 3 million on sales of 40 million a year earlier": both are of that time
_AGAINST = compiled(
    r"\b(?:compared (?:with|to)|against|versus|vs\.?)\s[^;]{0,50}\d[^;]{0,40}\b(?:on|and|with)\s[^;\d]{0,30}$"
)
_ENDS = compiled(r"\s*(?:$|[.,;:)]|(?:and|but|while|as|before|after|from|compared|versus|against)\b)")
# Where a works' planned opening begins: a date before it is that of something else; and when some of it was open.
_ONCE = compiled(r"原(?:本)?(?:计划|定|拟|预计)|\boriginally\b")
_ONLY_THEN = compiled(r"(?:截至|截止|截至到)\s?(?:今年|去年|目前)?$")
# Between a period and the word that tells a result of it: "first-quarter net profit fell", 一季度净利润下降.
_BORNE = compiled(r"\s?(?:[A-Za-z-]+\s){0,3}|[\u3400-\u9fff]{0,10}")
_APART = compiled(r"[,，]|\b(?:and|but|while|then)\b")  # another verb's date
_NEXT_VERB = compiled(r",\s(?:and|but|while|then)\s(?:its\s|it\s)?[a-z]+(?:ed|ew|ost|ut)?\b|[，；]")
_THAT_YEAR = compiled(r"[当同][年月日]")
_THAT_DAY = compiled(r"(?:^|[，,；;])(?:受[^，,]{0,12}[，,])?[当同][日天]|\b(?:that|the same) day\b")
_SINCE_JANUARY = compiled(
    r"(?:今年以来|年初至今|年初以来|年内|今年|年迄今)(?:累计|已|股价|涨幅|跌幅|的|[涨跌]|超|约|近)*$"
)


def own_date(view: View, m: Mention | None) -> str | None:
    """Return the date right behind an English number, which is its own, whatever stands before."""
    if m is None or m.quantity is None or view.language != "en":
        return None
    for other in view.mentions:
        found = other.moment
        if found is None or found.iso is None or found.role not in _ROLES or not m.end < other.start <= m.end + 30:
            continue
        if (
            looks_back(other)
            and not view.cut(m.end, other.start).strip()
            and _AGAINST.search(view.cut(view.start, m.start))
        ):
            return found.iso
        beside = _BESIDE.fullmatch(view.cut(m.end, other.start))
        upon = m.quantity.unit == "%" and beside is not None and "on" in beside[0].split() and is_period(other)
        if beside and not upon and _ENDS.match(view.cut(other.end, view.sentence.end)):
            return found.iso
    return None


def misdated(applied: Applied, m: Mention) -> bool:
    """Tell whether a day of opening is only one at which something was open, or that has been put off since."""
    view, moment = applied.view, m.moment
    if applied.rule.states != "openedOn" or moment is None:
        return False
    if moment.role == "as_of" or _THAT_YEAR.fullmatch(m.text) or _ONLY_THEN.search(view.cut(m.start - 6, m.start)):
        return True
    once = _ONCE.search(view.text, 0, applied.hit.start)
    return once is not None and m.end <= once.start() + view.sentence.start


def since_january(view: View, m: Mention | None) -> str | None:
    """Return the year of a price's move that a clause tells of the year so far, whatever day stands before."""
    if m is None or not _SINCE_JANUARY.search(view.cut(max(view.sentence.start, m.start - 16), m.start)):
        return None
    return view.trading_day[:4] if view.trading_day else None


def prefixed(view: View, start: int, taken: list[Mention]) -> Mention | None:
    """Return the period that the noun of a result bears itself, where another date stands before that one.

    "They called off the deal in December, and its first-quarter net profit fell": no December's profit.
    """
    at = start + view.sentence.start
    periods = [m for m in view.mentions if m.moment is not None and m.end <= at and is_period(m)]
    own = next((m for m in reversed(periods) if not compared(view, m)), None)
    if own is None or not _BORNE.fullmatch(view.cut(own.end, at)):
        return None
    if any(m.start >= own.start for m in taken):  # "2024 revenue of 6 million, …in 2025": a whole year says it all
        return own if own.moment and len(own.moment.iso or "") == len("2024") else None
    between = view.cut(max(m.end for m in taken), own.start) if taken else ""
    return own if _APART.search(between) else None


def nearer(view: View, m: Mention, taken: list[Mention]) -> Mention | None:
    """Return the period before a figure, where the one taken is that of another verb's figure behind it.

    "It lost 3 million in 2024 on revenue of 6 million, and cut its loss to 1 million in the first half of 2025".
    """
    behind = next((t for t in taken if t.start > m.end), None)
    if behind is None or not _NEXT_VERB.search(view.cut(m.end, behind.start)):
        return None
    if not any(m.end < other.start < behind.start and other.quantity for other in view.mentions):
        return None
    before = [t for t in view.mentions if t.moment and t.end <= m.start <= t.end + 30 and is_period(t)]
    return next((t for t in reversed(before) if not compared(view, t)), None)


def is_period_of_results(date: str | None) -> bool:
    """Tell whether a date is a half, a quarter or a stretch of months, for which nobody sets the price of an issue."""
    return date is not None and any(sign in date for sign in "HQ/")


def of_that_day(view: View, m: Mention) -> str | None:
    """Return the day of the paragraph for a price of "that day", where the sentence before named one."""
    if day_of(view.carried) is None or (view.trading_day or "") < (view.carried or ""):
        return None
    return view.carried if _THAT_DAY.search(view.cut(view.sentence.start, m.start)) else None
