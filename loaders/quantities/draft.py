"""A quantity while it is being read, before hedges and neighbours have had their say."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from graph.frozen import frozen


@frozen
class Numeral:
    """A number at `start:end` as the figures and scale words give it.

    `plain` is the number before its scale and `scale` what it is multiplied by; `more` is a hedge that stands
    inside the number (20余万); `upper` the far end of 两三百; `kind` is digits, han or words.
    """

    start: int
    end: int
    plain: Decimal
    scale: Decimal = Decimal(1)
    kind: str = "digits"
    more: str | None = None
    upper: Decimal | None = None
    rest: Decimal = Decimal(0)

    @property
    def value(self) -> Decimal:
        """The number in base units."""
        return self.plain * self.scale + self.rest


@dataclass(slots=True)
class Draft:
    """A number with its unit; `tail` is where its counted noun ends, so that a list goes on from there.

    A `provisional` draft has no unit of its own and falls away where no range gives it one; one that
    `spreads` has a hedge before it, which holds for the bare members of its list as well.
    """

    start: int
    end: int
    numeral: Numeral
    number: Decimal
    unit: str
    of: str | None = None
    upper: Decimal | None = None
    bound: str | None = None
    tail: int = 0
    provisional: bool = False
    spreads: bool = False

    @property
    def money(self) -> bool:
        """Whether the unit is a currency, per share or not."""
        return self.unit[:3].isupper() and self.unit[:3] in CURRENCIES


CURRENCIES = frozenset(
    [
        "CNY",
        "USD",
        "HKD",
        "EUR",
        "GBP",
        "JPY",
        "KRW",
        "TWD",
        "SGD",
        "AUD",
        "CAD",
        "CHF",
        "MYR",
        "INR",
        "AED",
        "SAR",
        "THB",
    ]
)
