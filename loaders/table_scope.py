"""What stands over a table of firms or sites, and holds for all its rows: unit, period, that nothing is done yet.

A head may say less than its column is for: "Q2 revenue" has its year from the caption, "y/y" grows what stands in the
column before it, "Net profit" of a page on results is of the period that the page's title gives.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.captions import Captions
from loaders.columns import Column
from loaders.compiling import compiled
from loaders.reports import Head, part_of_year, period
from loaders.table_units import money_unit
from ontology.vocabulary import Vocabulary

_YEAR = compiled(r"(?<!\d)20\d\d(?!\d)")
_QUARTER_ENDED = compiled(r"\bquarter(?:ly)? ended (?:on )?(?:\d{1,2} )?(?P<month>[a-z]{3})")
_YEAR_ENDED = compiled(r"\byear ended (?:on )?(?:\d{1,2} )?dec|\b(?:fy|full[- ]year)\b|全年|年度|年报")
_LAST_MONTH = {"mar": "Q1", "jun": "Q2", "sep": "Q3", "dec": "Q4"}
_PART = compiled(
    r"(?:(?P<q>q[1-4])|(?P<nq>[1-4])q|(?P<h>h[12])|(?P<nh>[12])h|第?(?P<zh>[一二三四])季度?|(?P<half>[上下])半年)(?![\da-z])"
)
# Turnover of some months of the year of which the page speaks, or of those and all before them: 1—10月累计（亿元）.
_MONTHS = compiled(r"(?:(?P<from>1?\d)\s?[-—–~至]\s?)?(?P<to>1?\d)月(?:份)?(?P<so_far>累计)?")
_ZH = {"一": "Q1", "二": "Q2", "三": "Q3", "四": "Q4", "上": "H1", "下": "H2"}
_ENDS = {"Q1": "03", "Q2": "06", "Q3": "09", "Q4": "12", "H1": "06", "H2": "12"}
_GROWN = compiled(
    r"(?:revenue |sales |net profit |profit |营收|收入|营业收入|净利润?|归母净利润?)?"
    r"(?:累计)?(?:yoy|y[/-]?o[/-]?y|y/y|y-y|year[- ]on[- ]year"
    r"|同比(?:增长|增减|变动|增速|增幅)?|(?:yoy |y/y )?growth|增速|增长率?"
    r"|(?:yoy|y/y) (?:change|chg))"
    r"(?: %| yoy)?"
)
_GROWING = {"revenue": "revenue", "netProfit": "net profit", "netLoss": "net profit", "tradeValue": "trade value"}
_PROFIT = compiled(r"profit|净利")
_SALES = compiled(r"revenue|sales|收入|营收")
_FLOWS = frozenset(
    {"revenue", "netProfit", "netLoss", "rdSpending", "growthPct", "grossMarginPct", "operatingCashFlow"}
)
_AHEAD = compiled(
    r"\b(?:under construction|pipeline|planned|announced (?:sites|projects|campuses)|coming on|to come|forthcoming)\b"
    r"|在建|拟建|规划(?:中|项目)|待建|储备项目|计划建设"
)


@dataclass(frozen=True, slots=True)
class Scope:
    """What holds for all rows of a table: the unit of its sums, the period of its results, whether it is yet to come.

    And the day on which its page was `published`.
    """

    unit: str = ""
    when: str | None = None
    ahead: bool = False
    published: str | None = None


def scope(captions: Captions, title: str, published: str | None) -> Scope:
    """Return what the lines over a table give it, nearest first, then the top of the page and its title."""
    near = captions.near
    unit = next((u for text in near if (u := money_unit(text))), captions.unit)
    when = next((w for text in [*near, *captions.top, title] if (w := _period(text)) is not None), None)
    return Scope(unit, when, any(_AHEAD.search(text.lower()) for text in near), published)


def scoped(heads: Sequence[Column], texts: Sequence[str], over: Scope, vocabulary: Vocabulary) -> list[Column]:
    """Return the heads of a table's columns with what stands over the table."""
    out: list[Column] = []
    for head, text in zip(heads, texts, strict=True):
        bare = text.lower().partition("(")[0].partition("（")[0].strip(" *%")
        if head.predicate in (None, "priceChangePct", "revenue", "netProfit") and _GROWN.fullmatch(bare):
            out.append(_growth(bare, out))
            continue
        if (traded := _traded(text, head, out, over)) is not None:
            out.append(traded)
            continue
        measured = vocabulary.measures.get(head.predicate or "")
        unit = head.unit or (over.unit if measured == "money" else "")
        when = head.when
        if when is None and head.predicate in _FLOWS:
            iso = _part(bare, over.when, over.published) if _PART.match(bare) else over.when
            when = Head(iso) if iso else None
        out.append(replace(head, unit=unit, when=when))
    return out


def _growth(bare: str, before: Sequence[Column]) -> Column:
    """Return the head of a column of growth: of what it names itself, else of the nearest measure before it."""
    named = "netProfit" if _PROFIT.search(bare) else "revenue" if _SALES.search(bare) else None
    near = [c for c in before[-2:] if c.predicate not in (None, "growthPct")]
    of = next((c for c in reversed(before if named else near[-1:]) if c.predicate == (named or c.predicate)), None)
    grown = named or (of.predicate if of is not None else None)
    if grown not in _GROWING:
        return Column(None, "")
    return Column("growthPct", "%", when=of.when if of is not None else None, of=_GROWING[grown])


def _traded(text: str, head: Column, before: Sequence[Column], over: Scope) -> Column | None:
    """Return the head of a column of what an exchange traded in months that it names, or None where it names none."""
    m = _MONTHS.match(text.strip(" *"))
    last = over.published or over.when
    sums = head.predicate is None and m is not None and m["so_far"] and before and before[-1].predicate == "tradeValue"
    if m is None or last is None or not (sums or head.predicate == "tradeValue"):
        return None
    year = int(last[:4]) - (len(last) > 4 and last[5:7] < f"{int(m['to']):02}")
    months = [f"{year}-{int(n):02}" for n in (m["from"], m["to"]) if n]
    unit = head.unit or before[-1].unit if sums else head.unit
    return replace(head, predicate="tradeValue", unit=unit or over.unit, when=Head("/".join(months)))


def _period(text: str) -> str | None:
    """Return the period of results of which a line over a table speaks ("Quarter ended 30 June 2026")."""
    low = text.lower()
    year = _YEAR.search(text)
    if year is None:
        return None
    ended = _QUARTER_ENDED.search(low)
    if ended is not None:
        part = _LAST_MONTH.get(ended["month"])
        return f"{year[0]}-{part}" if part else None
    if (part := part_of_year(text)) is not None:
        return part.format(year[0])
    return period(text) or (year[0] if _YEAR_ENDED.search(low) else None)


def _part(bare: str, when: str | None, published: str | None) -> str | None:
    """Return the part of a year that a head names, in the year of the caption, else the last that was over."""
    m = _PART.match(bare)
    if m is None:
        return None
    spelt = m["zh"] or m["half"]
    part = _ZH[spelt] if spelt else (m["q"] or m["h"] or "").upper() or (f"Q{m['nq']}" if m["nq"] else f"H{m['nh']}")
    if when is not None:
        return f"{when[:4]}-{part}"
    if published is None:
        return None
    year = int(published[:4]) - (published[5:7] <= _ENDS[part])
    return f"{year}-{part}"
