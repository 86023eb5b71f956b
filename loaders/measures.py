"""Families of measures that are read alike: results of a period, what a market tells of a share, what a site has."""

from __future__ import annotations

from typing import Final

RESULTS: Final = frozenset({"revenue", "netProfit", "netLoss"})
OF_FIRMS: Final = RESULTS | {"grossMarginPct", "growthPct"}  # told of a firm for a period
_OF_MARKETS = frozenset({"priceChangePct", "sharePrice", "turnover", "marketValue"})
OF_SHARES: Final = _OF_MARKETS | {"revenue", "netProfit", "growthPct"}
OF_SITES: Final = frozenset({"capacity", "hasCount", "utilisationPct", "pue"})
