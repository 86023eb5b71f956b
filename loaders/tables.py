"""Tables: a row's first thing is the subject, a column's head says the predicate and the unit.

The heads are in the ontology (`:column` on terms and on `rule/column/…`). A table whose columns are periods and
whose rows are measures ("Revenue | 31.7 | 46.2") speaks of the firm that
`captions` finds over it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from graph.model import Node, Value
from loaders.amounts import quantity
from loaders.cells import Cell, cells, under
from loaders.compiling import compiled
from loaders.context import Context
from loaders.events import Assertion, Event
from loaders.gazetteer import fold
from loaders.mentions import Mention, dimension, fits
from loaders.reports import Head, column, foreseen, period
from loaders.slugs import slug
from loaders.table_heads import is_code, of_before, of_part, standing
from loaders.table_units import lacks_scale, money_unit
from loaders.view import View
from ontology.grammar import Grammar

_UNIT = compiled(r"[（(]\s*([^()（）]{1,24})\s*[)）]")
# A row of a firm that is listed and raises more, or buys another: no application to list.
_LISTED_ALREADY = compiled(
    r"再融资|可转债|可转换|定增|增发|配股|向特定对象|重大资产重组|发行股份购买|\b(?:convertible|rights issue|placing)\b"
)
_ENDED = compiled(r"终止|撤回|\b(?:withdrawn|terminated)\b", re.IGNORECASE)
# Rows that measure less than their measure does, or the pace of it.
_LESS = (
    r"扣非|扣除|少数|其他|利息|营业外|投资收益|占比|每股|其中"
    r"|adjusted|non-GAAP|excluding|minority|per share|other|interest"
)
_PART = compiled(_LESS, re.IGNORECASE)
_PARTIAL = compiled(_LESS + r"|增速|增长|同比|growth", re.IGNORECASE)
_OWNERS = compiled(r"归属|归母|attributable", re.IGNORECASE)
_GROWING = {"revenue": "revenue", "netProfit": "net profit"}
_SUBJECT = (
    "Company", "DataExchange", "Facility", "Policy", "Product", "Instrument", "Conference", "Organization", "Place",
)  # fmt: skip
# A row of growth, of the measure that it names ("Revenue growth") or of the row above it ("growth (%)", 同比).
_GROWTH = compiled(r"\bgrowth\b|\byoy\b|\by/y\b|同比|增长率|增速|增幅", re.IGNORECASE)
_IPO = frozenset({"ipoStatus", "targetMarket", "statusDate"})
# What a name column's head says of the things in it.
_NAMED = {"site": "Facility", "policy": "Policy", "forum": "Conference"}
_COUNTED = ("capacity", "hasCount")  # "Racks" heads a column of racks
_AHEAD = ("hasTarget", "maxBonus", "subsidyPct")
_WHOLE = (*_NAMED, *_AHEAD, "hasCount", "heldOn", "operates", "organisedBy")  # "capex" is no cap


@dataclass(frozen=True, slots=True)
class Column:
    """What a column tells: a term (or name, date), and the unit that its head gives."""

    predicate: str | None
    unit: str
    cls: str = "Company"


_FILED = compiled(r"受理|申报|递交|提交|\b(?:[Aa]ccepted|[Ff]iled|[Ss]ubmitted|[Ff]iling|[Aa]cceptance)\b")


class Tables:
    """The column heads of the ontology, compiled."""

    def __init__(self, grammar: Grammar) -> None:
        heads = {fold(text): name.rsplit("/", 1)[-1] for name, found in grammar.columns.items() for text, _ in found}
        self._heads = sorted(heads.items(), key=lambda h: -len(h[0]))
        self._values = {
            fold(text): name.removeprefix("value-")
            for name, found in grammar.word_lists.items() if name.startswith("value-") for text, _ in found
        }  # fmt: skip
        self._vocabulary = grammar.vocabulary

    def read(
        self, rows: list[View], context: Context, caption: View | None, title: str, owner: Node | None
    ) -> list[Assertion] | None:
        """Return what a table states, or None where its first row is no head that the ontology knows.

        The line before a table may be its caption: it can name the unit of the whole table. The article's title
        tells of which period a report is. Of whom a table of periods is, the owner says: without one it says nothing.
        """
        if len(rows) < 2:
            return None
        heads = [self._column(c.text) for c in cells(rows[0])]
        if sum(h.predicate is not None for h in heads) < 2:
            return self._by_period(rows, caption, title, owner)
        if any(h.cls == "Policy" for h in heads):  # the issuer of a policy, not of shares
            heads = [replace(h, predicate="issuedBy") if h == Column("subject", "") else h for h in heads]
        above = zip(heads, cells(rows[0]), strict=True)
        filed = any(h.predicate in ("date", "statusDate") and _FILED.search(c.text) for h, c in above)
        return [a for row in rows[1:] for a in self._row(row, heads, context, filed=filed)]

    def _column(self, text: str) -> Column:
        unit = _UNIT.search(text)
        bare = fold(re.sub(r"[（(].*?[)）]|\*", "", text).strip())
        predicate = next((p for head, p in self._heads if head == bare), None) or next(
            (p for head, p in self._heads if len(head) > 1 and head in bare and p not in _WHOLE), None
        )
        if predicate in _NAMED:
            return Column("subject", "", _NAMED[predicate])
        measured = predicate in self._vocabulary.measures
        if (measured and predicate not in _AHEAD and of_before(text)) or (predicate == "revenue" and of_part(bare)):
            return Column(None, "")
        return Column(predicate, unit[1] if unit else text.strip(" *") if predicate in _COUNTED else "")

    def _row(self, row: View, heads: list[Column], context: Context, *, filed: bool) -> list[Assertion]:
        """Return the statements of one row about its first thing, or about the application that the row reports.

        Where its day is that on which papers were `filed`, no later status is of that day.
        """
        found = dict(zip(range(len(heads)), cells(row), strict=False))
        subject = self._subject(row, heads, found)
        if subject is None:
            return []
        about: Node | Event = subject
        names = {h.predicate for h in heads}
        if subject.cls in _NAMED.values():
            heads = [replace(h, predicate="hasStatus") if h.predicate == "ipoStatus" else h for h in heads]
        elif names & _IPO and _LISTED_ALREADY.search(row.text):
            return []
        elif names & _IPO:
            market = self._mention(row, heads, found, "targetMarket")
            roles = {"applicant": subject} | ({"targetMarket": market.node} if market and market.node else {})
            about = context.events.open("IPOApplication", roles)
        span = (row.sentence.start, row.sentence.end)
        out: list[Assertion] = []
        if isinstance(about, Event):
            out.append(Assertion(about, "applicant", subject, None, None, "done", None, *span, "table/row", 0.9))
        date = self._date(row, heads, found)
        ended = isinstance(about, Event) and bool(_ENDED.search(row.text))
        for index, cell in found.items():
            if heads[index].predicate not in (None, "subject", "date", "statusDate"):  # a status carries its date
                later = filed and heads[index].predicate == "ipoStatus" and not _FILED.search(cell.text)
                out += self._cell(about, cell, heads[index], row, None if later else date)
        return [replace(a, status="terminated") for a in out] if ended else out

    def _subject(self, row: View, heads: list[Column], found: dict[int, Cell]) -> Node | None:
        """Return what the row is about: the thing that fills its name cell, a new one if no lexicon knows it."""
        named = next((i for i, h in enumerate(heads) if h.predicate == "subject" and i in found), None)
        if named is None:
            fit = (m for m in row.mentions if m.is_entity and fits(m, _SUBJECT, self._vocabulary))
            things = (m.node for m in fit if row.cut(m.start - 1, m.start) not in ("(", "（"))  # "X (HK)" is of X
            return next(things, None)
        cell = found[named]
        name = cell.text.strip(" *")
        whole = (m.node for m in row.mentions if cell.start <= m.start and m.end <= cell.end and m.text == name)
        known = next((n for n in whole if n is not None), None)
        return known or (Node(slug(name), name, heads[named].cls) if len(name) > 1 else None)

    def _mention(self, row: View, heads: list[Column], found: dict[int, Cell], predicate: str) -> Mention | None:
        cell = next((found[i] for i, h in enumerate(heads) if h.predicate == predicate and i in found), None)
        if cell is None:
            return None
        return next((m for m in row.mentions if cell.start <= m.start and m.end <= cell.end and m.node), None)

    def _date(self, row: View, heads: list[Column], found: dict[int, Cell]) -> str | None:
        for i, h in enumerate(heads):
            if h.predicate in ("date", "statusDate", "listingDate") and i in found:
                cell = found[i]
                inside = (m.moment for m in row.mentions if m.moment and cell.start <= m.start and m.end <= cell.end)
                return next((m.iso for m in inside if m.iso), None)
        return None

    def _cell(self, about: Node | Event, cell: Cell, head: Column, row: View, date: str | None) -> list[Assertion]:
        predicate = head.predicate or ""
        inside = [m for m in row.mentions if cell.start <= m.start and m.end <= cell.end]
        status = "planned" if predicate in ("targetMarket", "raised") and isinstance(about, Event) else "done"
        status = "planned" if predicate in _AHEAD else status
        status = standing(cell.text) or status if predicate in self._vocabulary.measures else status
        value, target = self._value(predicate, cell, head, inside), None
        if predicate in self._vocabulary.relations:
            value, target = None, next((m.node for m in inside if m.node), None)
        if value is None and target is None:
            return []
        if predicate == "operates" and target is not None and isinstance(about, Node):
            about, target = target, about
        return [
            Assertion(about, predicate, target, value, date, status, None,
                      row.sentence.start, cell.end, "table/cell", 0.9)
        ]  # fmt: skip

    def _value(self, predicate: str, cell: Cell, head: Column, inside: list[Mention]) -> Value | None:
        if predicate in self._vocabulary.measures:
            q = quantity(cell.text.strip(), head.unit)
            if q is None or not _measures(q.unit, self._vocabulary.measures[predicate]):
                return None
            unit = "" if "%" in cell.text else head.unit  # a share among sums has its own sign
            return Value(number=q.number, unit=q.unit, stated=cell.text.strip() + unit, bound=q.bound, upper=q.upper)
        if predicate in self._vocabulary.milestones:
            iso = next((m.moment.iso for m in inside if m.moment and m.moment.iso), None)
            return Value(date=iso, stated=cell.text.strip()) if iso else None
        text = cell.text.strip(" *—-–/")
        q = next((m.quantity for m in inside if m.quantity), None) if predicate in _AHEAD else None
        if q is not None:
            return Value(number=q.number, unit=q.unit, stated=q.stated, bound=q.bound, of=q.of)
        if not text or (predicate == "ticker" and not is_code(cell.text)):
            return None
        return Value(text=next((v for word, v in self._values.items() if word in fold(text)), text))

    def _by_period(
        self, rows: list[View], caption: View | None, title: str, owner: Node | None
    ) -> list[Assertion] | None:
        """Read a table whose first row holds periods: each row is a measure of the owner's."""
        reported = period(title) or (period(caption.text) if caption else None)
        first = cells(rows[0])
        heads = foreseen([column(c.text, reported) for c in first])
        if sum(h is not None for h in heads) < 2:
            return None
        if owner is None:
            return []
        heads = heads if heads[0] is None else [None, *heads]  # nothing stands over the names of the rows
        above = f"{first[0].text} {caption.text if caption else ''}"
        unit = next((u for text in (first[0].text, above) if (u := money_unit(text))), "")
        own = [row for row in rows[1:] if not self._of_another(row, owner)]
        told = self._measured([found for row in own if (found := under(row, len(heads)))], unit)
        return [a for predicate, (unit, found) in told.items()
                for a in self._periods(owner, predicate, unit, found, heads)]  # fmt: skip

    def _of_another(self, row: View, owner: Node) -> bool:
        """Tell whether a row names a firm that is not the table's ("Hygon revenue")."""
        named = (m.node.id for m in row.mentions if m.kind in ("name", "new") and m.node and m.node.cls == "Company")
        return any(name != owner.id for name in named)

    def _measured(self, rows: list[list[Cell]], unit: str) -> dict[str, tuple[str, list[Cell]]]:
        """Return the row that gives each measure and its unit: of several, that of the owners, else the first."""
        told: dict[str, tuple[str, list[Cell]]] = {}
        above = ""
        for found in rows:
            name = found[0].text if found else ""
            head = self._column(name)
            grown = head.predicate if head.predicate in _GROWING else above
            above = head.predicate or ""
            if _GROWTH.search(name) and grown in _GROWING and not _PART.search(name):
                told.setdefault(f"growthPct of {grown}", (head.unit or "%", found))
            if head.predicate not in self._vocabulary.measures or _PARTIAL.search(name):
                continue
            before = told.get(head.predicate)
            if before is None or (_OWNERS.search(name) and not _OWNERS.search(before[1][0].text)):
                told[head.predicate] = (head.unit or unit, found)
        return told

    def _periods(
        self, owner: Node, predicate: str, unit: str, found: list[Cell], heads: list[Head | None]
    ) -> list[Assertion]:
        """Return a measure for each period of its row, and what the row says of its growth."""
        out: list[Assertion] = []
        row, (predicate, _, grown) = found[0].start, predicate.partition(" of ")
        for cell, head in zip(found, heads, strict=False):
            if head is None or not re.search(r"\d", cell.text):
                continue
            if head.change:
                out += self._growth(owner, predicate, cell, row, out)
                continue
            value = self._value(predicate, cell, Column(predicate, unit), [])
            status = "expected" if head.expected else "done"
            if value is not None and not lacks_scale(predicate, value):
                value = replace(value, of=_GROWING[grown]) if grown else value
                out.append(_signed(Assertion(owner, predicate, None, value, head.iso, status, None,
                                             row, cell.end, "table/period", 0.85)))  # fmt: skip
        return out

    def _growth(self, owner: Node, predicate: str, cell: Cell, row: int, out: list[Assertion]) -> list[Assertion]:
        """Return how much the latest of a row's periods grew, if its figures bear that out."""
        grown = quantity(cell.text.strip(), "%")
        both = [a for a in out if a.predicate == predicate and a.value and a.value.number and a.date][-2:]
        if predicate not in _GROWING or grown is None or grown.unit != "%" or len(both) < 2:
            return []
        now, before = sorted(both, key=lambda a: a.date or "", reverse=True)
        rate = 100 * (_number(now) / _number(before) - 1)
        number = -abs(grown.number) if rate < 0 else grown.number
        if abs(rate - number) > 1:
            return []
        value = Value(number=number, unit="%", stated=cell.text.strip(), of=_GROWING[predicate])
        return [Assertion(owner, "growthPct", None, value, now.date, "done", None, row, cell.end, "table/growth", 0.85)]


def _number(a: Assertion) -> Decimal:
    return (a.value.number if a.value else None) or Decimal(1)


def _signed(a: Assertion) -> Assertion:
    """Return a profit or loss below nought as the loss that it is: a loss in brackets is no gain."""
    if a.predicate not in ("netProfit", "netLoss") or a.value is None or (a.value.number or 0) >= 0:
        return a
    return replace(a, predicate="netLoss", value=replace(a.value, number=-_number(a)))


def _measures(unit: str, measured: str) -> bool:
    """Tell whether a number of a unit can be a measure's; a bare number is no sum of money."""
    found = dimension(unit)
    return found in (measured, "other") or (measured in ("count", "number", "compute") and found in ("count", "ratio"))
