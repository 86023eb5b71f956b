"""Families of measures that are read alike: results of a period, what a market tells of a share, what a site has."""

from __future__ import annotations

from typing import Final

RESULTS: Final = frozenset({"revenue", "netProfit", "netLoss"})
OF_FIRMS: Final = RESULTS | {"grossMarginPct", "growthPct"}  # told of a firm for a period
OF_PERIODS: Final = OF_FIRMS | {"rdSpending", "operatingCashFlow"}  # that no day of an announcement dates
_OF_MARKETS = frozenset({"priceChangePct", "sharePrice", "turnover", "marketValue"})
OF_SHARES: Final = _OF_MARKETS | {"revenue", "netProfit", "growthPct"}
OF_SITES: Final = frozenset({"capacity", "hasCount", "utilisationPct", "pue"})

_WHOLE: Final = ("", "revenue", "net profit", "net loss")


def of_a_named_part(predicate: str, of: str | None) -> bool:
    """Tell whether a result says itself of which part of a firm it is (收入 of 云业务收入)."""
    return predicate in OF_FIRMS and (of or "").partition(",")[0] not in _WHOLE
