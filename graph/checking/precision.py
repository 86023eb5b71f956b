"""Between which values a number lies, given how it is written: "116 billion" is from 115.5 to less than 117 billion.

Sources round and sources cut: 90.57 billion is "90.6" for one and "90.5" for the other, and both are right. So a number
may be half a unit of its last digit less, and up to a whole unit more.
"""

from __future__ import annotations

import re
from decimal import Decimal

Span = tuple[Decimal, Decimal]

_TOKEN = re.compile(r"\d[\d,，]*(?:\.\d+)?")
_ROUND = 100
"""From here on zeros at the end of a whole number may be rounding; two digits always count."""
_VAGUE = {"about": (Decimal("0.02"), Decimal("0.02")), "nearly": (Decimal("0.1"), Decimal(0))}
_UPWARD, _DOWNWARD = frozenset({"more_than", "at_least"}), frozenset({"less_than", "at_most"})
_FAR = Decimal(1000)
"""What has no upper bound counts as up to so many times the number."""


def span(number: Decimal, stated: str = "", bound: str = "exact", upper: Decimal | None = None) -> Span:
    """Return the least and the greatest value that a number as stated may mean.

    >>> span(Decimal(116000000000), "116 billion yuan")
    (Decimal('115500000000.0'), Decimal('117000000000'))
    """
    low, high = _around(number, stated, bound)
    if upper is not None and upper > number:
        high = _around(upper, stated, bound)[1]
    return low, high


def digits(number: Decimal, stated: str = "") -> int:
    """Return how many digits of a number are given: 3 of "8.08 billion"."""
    return max(1, number.adjusted() - last_digit(number, stated).adjusted() + 1) if number else 1


def last_digit(number: Decimal, stated: str = "") -> Decimal:
    """Return what one more in the last digit given is worth, at the scale of the number."""
    written = [Decimal(re.sub("[,，]", "", token)) for token in _TOKEN.findall(stated)]
    scaled = [(one, abs(number) / one) for one in written if one and _is_scale(abs(number) / one)]
    if not scaled:
        return _unit(abs(number).normalize())
    mantissa, scale = max(scaled, key=lambda pair: len(pair[0].as_tuple().digits))
    return _unit(mantissa) * scale


def _around(number: Decimal, stated: str, bound: str) -> Span:
    unit, size = last_digit(number, stated), abs(number)
    low, high = size - unit / 2, size + unit
    if bound in _VAGUE:
        below, above = _VAGUE[bound]
        low, high = low - size * below, high + size * above
    elif bound in _UPWARD:
        low, high = low, size * _FAR + 1
    elif bound in _DOWNWARD:
        low, high = min(Decimal(0), -size), high
    return (low, high) if number >= 0 else (-high, -low)


def _unit(written: Decimal) -> Decimal:
    """Return the worth of the last digit of a number that is written out."""
    _, figures, exponent = written.as_tuple()
    places = int(exponent)
    if places > 0:  # 1.2E+3: its zeros are gone
        figures, places = (*figures, *[0] * places), 0
    if places == 0 and written >= _ROUND:
        kept = max(2, len("".join(map(str, figures)).rstrip("0")))
        places = len(figures) - kept
    return Decimal(1).scaleb(places)


def _is_scale(quotient: Decimal) -> bool:
    """Tell whether one number is another at a scale (thousand, 万, per cent): a power of ten."""
    return quotient.normalize().as_tuple().digits == (1,)
