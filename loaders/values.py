"""The value that a filler gives: a number with its unit, a date or period, a text."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from graph.model import Value
from loaders.compiling import compiled
from loaders.fills import Fill
from loaders.mentions import Mention
from ontology.grammar import Rule
from ontology.vocabulary import Vocabulary

_DAY = compiled(r"\d{4}-\d\d-\d\d")


def value_of(mention: Mention, rule: Rule, predicate: str, vocabulary: Vocabulary) -> Value | None:
    """Return the value that a quantity, date or text gives; the sign is the rule's."""
    if mention.moment is not None:
        return Value(date=mention.moment.iso, stated=mention.moment.stated)
    if mention.quantity is None:
        return Value(text=mention.text.strip())
    q = mention.quantity
    negative = rule.sign == "-" and q.number > 0
    number = -q.number if negative else q.number
    of = rule.of or (q.of if vocabulary.measures.get(predicate) in ("count", "compute", "number") else None)
    if predicate == "growthPct" and q.unit == "times":  # 增长2.1倍 is 210%; "grew 2.1 times" may be a factor
        grown = q.stated.endswith("倍") and not negative
        return Value(number=number * 100, unit="%", stated=q.stated, bound=q.bound, of=of) if grown else None
    upper: Decimal | None = -q.upper if negative and q.upper is not None else q.upper
    return Value(number=number, unit=q.unit.removesuffix("/year"), stated=q.stated, bound=q.bound, of=of, upper=upper)


def period_of(value: Value, fills: dict[str, Fill]) -> Value:
    """Return a period with its first day, where a slot `starting` gives that apart from the last or from its length."""
    first = fills["starting"].members[0].moment if "starting" in fills else None
    if first is None or first.iso is None or (value.date is not None and "/" in value.date):
        return value
    last = value.date or _last(first.iso, value)
    return Value(date=f"{first.iso}/{last}", stated=value.stated) if last else value


def _last(first: str, value: Value) -> str | None:
    """Return the last day of a term of years or months that begins on a day; None where either is not known."""
    months = {"year": 12, "month": 1}.get(value.unit or "", 0) * int(value.number or 0)
    if not months or not _DAY.fullmatch(first):
        return None
    begins = dt.date.fromisoformat(first)
    year, month = divmod(begins.year * 12 + begins.month - 1 + months, 12)
    if year > dt.MAXYEAR:
        return None
    ends = dt.date(year, month + 1, min(begins.day, 28)) - dt.timedelta(days=1)
    return (ends + dt.timedelta(days=max(0, begins.day - 28))).isoformat()


def about(value: Value | None, thing: Mention | None) -> Value | None:
    """Return the value with what it is of: a number stated beside a relation measures the relation's object."""
    if value is None or value.number is None or value.of or thing is None or thing.node is None:
        return value
    return replace(value, of=thing.node.label)
