"""Tables whose columns are periods and whose rows are measures ("Revenue | 31.7 | 46.2"): all of one firm.

Notices of Hong Kong set the unit, and whether figures are audited, in rows of their own under the years; Chinese ones
give the day and the year that ends on it in one head (2024年12月31日/2024年度), or a second row of heads further down.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from graph.model import Node, Value
from loaders.amounts import quantity
from loaders.cells import Cell, cells, is_of_units, under
from loaders.columns import Column, Columns
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.reports import Head, column, foreseen, in_part, part_of_year, period
from loaders.table_units import lacks_scale, money_unit, signed
from loaders.view import View
from ontology.vocabulary import Vocabulary

# Rows that measure less than their measure does, or the pace of it.
_LESS = (
    r"扣非|扣除|少数|其他|利息|营业外|投资收益|占比|每股|其中|收益率|周转率|费用率|税前|原预测|前值"
    r"|adjusted|non-GAAP|excluding|minority|per share|other|interest|before tax|pre-?tax|\b(?:old|previous|prior)\b"
)
_PART = compiled(_LESS, re.IGNORECASE)
_PARTIAL = compiled(_LESS + r"|增速|增长|同比|growth", re.IGNORECASE)
_OWNERS = compiled(r"归属|归母|attributable", re.IGNORECASE)
_GROWING = {"revenue": "revenue", "netProfit": "net profit"}
# A row of growth, of the measure that it names ("Revenue growth") or of the row above it ("growth (%)", 同比).
_GROWTH = compiled(r"\bgrowth\b|\byoy\b|\by/y\b|同比|增长率|增速|增幅", re.IGNORECASE)
# What a firm has on a day, whatever the period is.
_COUNTED = frozenset({
    "netAssets", "totalAssets", "totalLiabilities", "inventory", "contractLiabilities", "totalShareCapital",
    "marketValue",
})  # fmt: skip
# A notice of results before they are drawn up.
_AHEAD = compiled(r"预告|预增|预减|预亏|预盈|扭亏|盈利警告|盈利预警|profit (?:warning|alert)|预期", re.IGNORECASE)
_DEEPEST = 2  # a row over the heads may hold nothing but units


class PeriodTables:
    """The same heads that stand over columns, read as the names of rows."""

    def __init__(self, columns: Columns, vocabulary: Vocabulary) -> None:
        """Take the heads that the ontology knows."""
        self._columns, self._vocabulary = columns, vocabulary

    def read(self, rows: list[View], caption: View | None, title: str, owner: Node | None) -> list[Assertion] | None:
        """Return what a table with a row of periods states, each other row a measure of the owner's."""
        over = caption.text if caption else ""
        reported, part = period(title) or period(over), part_of_year(over)
        ahead = reported if _AHEAD.search(title) else None
        told: list[Assertion] = []
        above: list[View] = []  # rows of units over the heads
        heads: list[Head | None] = []
        parts: list[View] = []
        for row in rows:
            found = [_as_told(in_part(column(c.text, reported), part), ahead) for c in cells(row)]
            if _heads(found, first=not heads):
                told += self._block(parts, heads, above, over, owner)
                heads, parts = foreseen(found), [row]
            elif heads:
                parts.append(row)
            elif len(above) < _DEEPEST and is_of_units(row.text):
                above.append(row)
            else:
                return None
        return [*told, *self._block(parts, heads, above, over, owner)] if heads else None

    def _block(
        self, rows: list[View], heads: list[Head | None], above: list[View], over: str, owner: Node | None
    ) -> list[Assertion]:
        """Return what the rows under one row of heads state; nothing where nobody knows of whom."""
        if owner is None or not heads:
            return []
        first = cells(rows[0])
        heads = heads if heads[0] is None else [None, *heads]  # nothing stands over the names of the rows
        units = [row.text for row in [*rows[1:3], *above] if is_of_units(row.text)]
        unit = next((u for text in (first[0].text, *units, over) if (u := money_unit(text))), "")
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
            head = self._columns.column(name)
            if head.predicate == "turnover":  # of a firm, for a year
                head = replace(head, predicate="revenue")
            grown = head.predicate if head.predicate in _GROWING else above
            above = head.predicate or ""
            if _GROWTH.search(name) and grown in _GROWING and not _PART.search(name):
                told.setdefault(f"growthPct of {grown}", (head.unit or "%", found))
            if head.predicate not in self._vocabulary.measures:
                continue
            if head.predicate != "earningsPerShare" and _PARTIAL.search(name):
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
            value = self._columns.value(predicate, cell, Column(predicate, unit), [])
            status = "expected" if head.expected else "done"
            if value is not None and not lacks_scale(predicate, value):
                value = replace(value, of=_GROWING[grown]) if grown else value
                out.append(signed(Assertion(owner, predicate, None, value, _day(predicate, head), status, None,
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


def _as_told(head: Head | None, ahead: str | None) -> Head | None:
    """Return a head as of a forecast where a firm tells beforehand what the period of its report brings."""
    return replace(head, expected=True) if head is not None and ahead is not None and head.iso == ahead else head


def _heads(found: list[Head | None], *, first: bool) -> bool:
    """Tell whether cells head columns of periods; further down all but the first must."""
    told = sum(head is not None for head in found)
    return told > 1 and (first or told >= len(found) - 1)


def _day(predicate: str, head: Head) -> str | None:
    """Return for which period or day a figure under a head is: what is counted on a day, for that of the head."""
    if predicate not in _COUNTED:
        return head.iso
    return head.at or (head.iso or "").rpartition("/")[2] or None


def _number(a: Assertion) -> Decimal:
    return (a.value.number if a.value else None) or Decimal(1)
