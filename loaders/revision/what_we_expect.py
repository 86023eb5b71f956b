"""Forecasts under a paragraph's own head: "What we expect. Revenue of US$2.7bn, gross margin of 21.8%"."""

from __future__ import annotations

from dataclasses import replace

from graph.model import Article, Fact
from loaders.compiling import compiled
from loaders.gates import Gate

FIGURES = frozenset((
    "revenue", "netProfit", "netLoss", "grossProfit", "grossMarginPct", "growthPct", "operatingProfit",
    "utilisationPct", "investment", "shipments", "ebitda",
))  # fmt: skip
_HEAD = compiled(
    r"\W*(?:[Ww]hat (?:we|to) expect|[Oo]ur (?:forecasts?|estimates?|expectations?)"
    r"|我们的?(?:预计|预期|预测|业绩预测)|业绩前瞻)[^.。:：\n]{0,40}[.。:：]"
)
HEADS = Gate(("hat we expect", "hat to expect", "ur forecast", "ur estimate", "ur expectation", "我们", "业绩前瞻"))
_STOP = compiled(r"\.\s|。|\n")
# A verb of what has been: such a sentence reports, whatever its paragraph's head.
_WAS = compiled(
    r"\b(?:was|were|had|has|have|reported|posted|rose|fell|came|guided|recorded|beat|missed|grew)\b|实现|录得|达到|此前|上季|去年同期"
)


def expected(facts: list[Fact], article: Article) -> list[Fact]:
    """Return the facts of an article, in order; figures under such a head are expected."""
    return [replace(f, status="expected") if _is_forecast(f, article) else f for f in facts]


def _is_forecast(fact: Fact, article: Article) -> bool:
    if fact.status != "done" or fact.predicate not in FIGURES or fact.rule.startswith("header"):
        return False
    text = article.masked
    line = text.rfind("\n", article.start, fact.start) + 1
    head = _HEAD.match(text, line)
    if head is None or head.end() > fact.end:
        return False
    low = max((m.end() for m in _STOP.finditer(text, head.end() - 2, fact.start)), default=head.end())
    stop = _STOP.search(text, fact.end)
    return _WAS.search(text, low, stop.start() if stop else len(text)) is None
