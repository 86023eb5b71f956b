"""Tables: a row's first thing is the subject, a column's head says the predicate and the unit.

The heads are in the ontology (`:column` on terms and on `rule/column/…`). A table whose columns are periods and
whose rows are measures ("Revenue | 31.7 | 46.2") speaks of the firm that
`captions` finds over it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.model import Node
from loaders.cell_names import CellNames
from loaders.cells import Cell, cells
from loaders.columns import AHEAD, AMOUNT, BUYER, NAMED, PRICES, SELLER, Column, Columns
from loaders.compiling import compiled
from loaders.context import Context
from loaders.deal_tables import deals, is_name, parties, partners
from loaders.events import Assertion, Event
from loaders.holding_tables import HoldingTables
from loaders.measures import OF_FIRMS
from loaders.mentions import Mention, fits
from loaders.period_tables import PeriodTables
from loaders.price_tables import PriceTables
from loaders.reports import Head
from loaders.slugs import slug
from loaders.table_days import closed
from loaders.table_filings import ENDED, FILED, LISTED_ALREADY, STATES, of_listings
from loaders.table_heads import is_code, site_standing, standing
from loaders.table_scope import Scope, scoped
from loaders.table_units import coin_of, lacks_scale, money_unit, signed
from loaders.view import View
from ontology.grammar import Grammar

_SUBJECT = (
    "Company", "DataExchange", "Facility", "Policy", "Product", "Instrument", "Conference", "Organization", "Place",
)  # fmt: skip
# What heads the columns of a day's trading, and nothing beside it.
_OF_SITES = frozenset({"capacity", "hasCount", "builtBy", "operates", "openedOn", "investment", "pue", "hasCustomer"})
_TRADED = frozenset({None, "subject", "ticker", "sharePrice", "priceChangePct"})
_OF_SHARES = frozenset({"ticker", "priceChangePct", "marketValue", "turnover", "offerPrice", "targetPrice"})
_FORESEEN = OF_FIRMS | {"targetPrice", "earningsPerShare"}
_SALES = frozenset({"revenue", "netProfit", "netLoss", "tradeValue", "hasCount", "capacity", "investment", "raised"})
# What a broker reckons of a firm, by the sign beside its name: "Inspur (E)".
_SUMMED = compiled(r"(?:其[他余它]|合计|小计|总计|共计|(?:sub)?total|others?|average)(?![a-z])", re.IGNORECASE)
_ESTIMATED = compiled(r"\s*[（(][EF][)）]$")
_ASIDE = compiled(r"\s*[（(](?P<aside>[^()（）]{1,24})[)）]$")  # "SMIC (USD m)", "GDS (9698.HK)"
_INITIALS = compiled(r"[A-Z]{2,6}")  # "Foxconn (FII)" is not Foxconn
_RATE = compiled(r"[（(]?[+＋\-−–]?\s?\d[\d,]*(?:\.\d+)?\s?(?:[%％]|ppts?|pct)?[)）]?")
_NONE = Scope()


class Tables:
    """The column heads of the ontology, compiled."""

    def __init__(self, grammar: Grammar) -> None:
        self._columns = Columns(grammar)
        self._periods = PeriodTables(self._columns, grammar.vocabulary)
        self._holdings = HoldingTables(CellNames(grammar), self._thing)
        self._prices = PriceTables(grammar.vocabulary)
        self._vocabulary = grammar.vocabulary
        self._guarded = {
            name.text: Node(e.id, e.label, e.cls)
            for e in grammar.vocabulary.entities.values() if e.cls == "Company"
            for name in e.names if name.kind == "guarded"
        }  # fmt: skip

    def read(
        self,
        rows: list[View],
        context: Context,
        caption: View | None,
        title: str,
        owner: Node | None,
        others: Sequence[Node] = (),
        over: Scope = _NONE,
    ) -> list[Assertion] | None:
        """Return what a table states, or None where its first row is no head that the ontology knows.

        The line before a table may be its caption: it can name the unit of the whole table. The article's title
        tells of which period a report is; what holds for all rows is `over` them. Of whom a table of
        periods is, the owner says: without one it says nothing. One of who holds a firm may be of one of `others`,
        where the owner is among the holders.
        """
        if len(parts := self._apart(rows)) > 1:
            each = (self._read(part, context, caption, title, owner, others, over) for part in parts)
            return [a for found in each if found is not None for a in found]
        return self._read(rows, context, caption, title, owner, others, over)

    def _read(
        self,
        rows: list[View],
        context: Context,
        caption: View | None,
        title: str,
        owner: Node | None,
        others: Sequence[Node],
        scope: Scope,
    ) -> list[Assertion] | None:
        """Return the same of rows that are one table."""
        if len(rows) < 2:
            return None
        over = [title, caption.text if caption else ""]
        if (held := self._holdings.read(rows, over, [owner, *others])) is not None:
            return held
        heads = [self._columns.column(c.text) for c in cells(rows[0])]
        if SELLER in {h.predicate for h in heads}:  # who owns a project that another is to build pays for it
            heads = [replace(h, predicate=BUYER) if h.predicate == "operates" else h for h in heads]
        if found := deals(rows, heads, " ".join(over)):
            return found
        if (trading := partners(rows, heads, " ".join(over), owner)) is not None:
            return trading
        heads = [replace(h, predicate=None) if h.predicate in (SELLER, AMOUNT) else h for h in heads]
        if _SALES & {h.predicate for h in heads}:  # what changes beside sales is no price
            heads = [replace(h, predicate=None) if h.predicate == "priceChangePct" else h for h in heads]
        if "sharePrice" in {h.predicate for h in heads}:  # the target beside a price is one
            heads = [replace(h, predicate="targetPrice") if h.predicate == "hasTarget" else h for h in heads]
        if not _OF_SHARES & {h.predicate for h in heads}:  # prices of goods
            heads = [replace(h, predicate=None) if h.predicate == "sharePrice" else h for h in heads]
        known = sum(h.predicate is not None for h in heads)
        traded = known < 2 or {h.predicate for h in heads} <= _TRADED
        if traded and (prices := self._prices.read(rows, caption, title)):
            return prices
        if known < 2:
            return self._periods.read(rows, caption, title, owner)
        if not of_listings(heads, rows, over):  # how far something else has come
            heads = [replace(h, predicate=None) if h.predicate == "ipoStatus" else h for h in heads]
        if any(h.cls == "Policy" for h in heads):  # the issuer of a policy, not of shares
            heads = [replace(h, predicate="issuedBy") if h == Column("subject", "") else h for h in heads]
        texts = [c.text for c in cells(rows[0])]
        heads = [self._priced(h, c, rows[0]) for h, c in zip(heads, cells(rows[0]), strict=True)]
        heads = scoped(heads, texts, scope, self._vocabulary)
        above = zip(heads, cells(rows[0]), strict=True)
        filed = any(h.predicate in ("date", "statusDate") and FILED.search(c.text) for h, c in above)
        told = [signed(a) for row in rows[1:] for a in self._row(row, heads, context, scope, filed=filed)]
        return closed(told, rows[0], caption, title)

    def _apart(self, rows: list[View]) -> list[list[View]]:
        """Return the tables that rows are: another begins right below one where a row has heads of its own."""
        parts = [rows[:1]]
        for row in rows[1:]:
            if not any(m.quantity for m in row.mentions) and row.text != parts[-1][0].text and self._heads(row):
                parts.append([])
            parts[-1].append(row)
        return parts

    def _heads(self, row: View) -> bool:
        """Tell whether a row is the head of a table of firms: a name's, then those of two measures or more."""
        heads = [self._columns.column(c.text) for c in cells(row)]
        measured = sum(h.predicate in self._vocabulary.measures for h in heads)
        return measured > 1 and heads[0].predicate == "subject"

    def _row(self, row: View, heads: list[Column], context: Context, scope: Scope, *, filed: bool) -> list[Assertion]:
        """Return the statements of one row about its first thing, or about the application that the row reports.

        Where its day is that on which papers were `filed`, no later status is of that day. What is of sites that are
        yet to come is planned.
        """
        found = dict(zip(range(len(heads)), cells(row), strict=False))
        subject = self._subject(row, heads, found)
        if subject is None:
            return []
        about: Node | Event = subject
        names = {h.predicate for h in heads}
        if subject.cls in NAMED.values():
            heads = [replace(h, predicate="hasStatus") if h.predicate == "ipoStatus" else h for h in heads]
        elif names & STATES and LISTED_ALREADY.search(row.text):
            return []
        elif names & STATES:
            market = self._mention(row, heads, found, "targetMarket")
            roles = {"applicant": subject} | ({"targetMarket": market.node} if market and market.node else {})
            about = context.events.open("IPOApplication", roles)
        span = (row.sentence.start, row.sentence.end)
        out: list[Assertion] = []
        if isinstance(about, Event):
            out.append(Assertion(about, "applicant", subject, None, None, "done", None, *span, "table/row", 0.9))
        date = self._date(row, heads, found)
        ended = isinstance(about, Event) and bool(ENDED.search(row.text))
        named = [c.text.strip(" *") for i, c in found.items() if heads[i].predicate == "subject"]
        reckoned = any(map(_ESTIMATED.search, named))
        if own := next((u for n in named if (m := _ASIDE.search(n)) and (u := money_unit(m["aside"]))), ""):
            measures = self._vocabulary.measures
            heads = [replace(h, unit=own) if measures.get(h.predicate or "") == "money" else h for h in heads]
        heads = self._in_its_money(heads, found)
        for index, cell in found.items():
            if heads[index].predicate == BUYER:
                out += self._customers(subject, cell, row, out)
            elif heads[index].predicate not in (None, "subject", "date", "statusDate"):  # a status carries its date
                later = filed and heads[index].predicate == "ipoStatus" and not FILED.search(cell.text)
                out += self._cell(about, cell, heads[index], row, None if later else date)
        if subject.cls == "Facility" and self._to_come(row, heads, found, scope):
            out = [replace(a, status="planned") if a.predicate in _OF_SITES and a.status == "done" else a for a in out]
        if reckoned:
            out = [replace(a, status="expected") if a.value and a.value.number is not None else a for a in out]
        return [replace(a, status="terminated") for a in out] if ended else out

    def _priced(self, head: Column, cell: Cell, row: View) -> Column:
        """Return a head of prices with the day that it gives ("Price (19 Oct)")."""
        if head.predicate != "sharePrice":
            return head
        days = (m.moment.iso for m in row.mentions if m.moment and cell.start <= m.start and m.end <= cell.end + 1)
        day = next((iso for iso in days if iso), None)
        return replace(head, when=Head(day)) if day is not None else head

    def _in_its_money(self, heads: list[Column], found: dict[int, Cell]) -> list[Column]:
        """Return heads with prices that bear no sign of money in that of the market whose code the row gives."""
        codes = (c.text for i, c in found.items() if heads[i].predicate == "ticker" and is_code(c.text))
        coin = coin_of(next(codes, ""))
        return [replace(h, unit=coin) if coin and h.predicate in PRICES and not h.unit else h for h in heads]

    def _to_come(self, row: View, heads: list[Column], found: dict[int, Cell], scope: Scope) -> bool:
        """Tell whether a row is of a site that is not there yet: its own words say so, its day, else the table's."""
        for index, cell in found.items():
            if heads[index].predicate == "hasStatus" and (told := site_standing(cell.text)) is not None:
                return told == "planned"
            if heads[index].predicate == "openedOn":
                inside = (m.moment for m in row.mentions if m.moment and cell.start <= m.start and m.end <= cell.end)
                day = next((m.iso for m in inside if m.iso), None)
                if day is not None and scope.published is not None:
                    return day > scope.published
        return scope.ahead

    def _customers(self, subject: Node, cell: Cell, row: View, told: list[Assertion]) -> list[Assertion]:
        """Return whose customers the parties of a cell are: the firm's of the row, or who runs or builds its site."""
        runs = (a.subject for a in told if a.predicate == "operates")
        builds = (a.object for a in told if a.predicate == "builtBy")
        seller = subject if subject.cls != "Facility" else next(runs, None) or next(builds, None)
        if not isinstance(seller, Node) or subject.cls not in ("Facility", "Company"):
            return []
        others = (n for n in parties(row, cell) if n.id != seller.id)
        named = (n for n in others if n.id in self._vocabulary.entities or is_name(n))
        span = (row.sentence.start, cell.end)
        return [Assertion(seller, "hasCustomer", n, None, None, "done", None, *span, "table/deal", 0.85) for n in named]

    def _subject(self, row: View, heads: list[Column], found: dict[int, Cell]) -> Node | None:
        """Return what the row is about: the thing that fills its name cell, a new one if no lexicon knows it."""
        named = next((i for i, h in enumerate(heads) if h.predicate == "subject" and i in found), None)
        if named is None:
            fit = (m for m in row.mentions if m.is_entity and fits(m, _SUBJECT, self._vocabulary))
            things = (m.node for m in fit if row.cut(m.start - 1, m.start) not in ("(", "（"))  # "X (HK)" is of X
            return next(things, None)
        return self._thing(row, found[named], heads[named].cls)

    def _thing(self, row: View, cell: Cell, cls: str) -> Node | None:
        """Return what a cell names, a new thing of a class if no lexicon knows it; None of a sum."""
        name = _ESTIMATED.sub("", cell.text.strip(" *"))
        if _SUMMED.match(name):
            return None
        aside = _ASIDE.search(name)
        bare = name if aside is None or _INITIALS.fullmatch(aside["aside"]) else name[: aside.start()]
        here = [m for m in row.mentions if m.node is not None and cell.start <= m.start and m.start < cell.end]
        known = next((m.node for text in (name, bare) for m in here if m.text.strip(" (（") == text), None)
        if known is None and cls == "Company":  # a name that is a word too counts here
            known = self._guarded.get(bare)
        if aside is not None and (is_code(aside["aside"]) or money_unit(aside["aside"])):
            name = bare
        return known or (Node(slug(name), name, cls) if len(name) > 1 else None)

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
        if predicate in (*AHEAD, "targetPrice") or head.planned:  # a forecast is nobody's plan
            status = "expected" if predicate in _FORESEEN else "planned"
        status = standing(cell.text) or status if predicate in self._vocabulary.measures else status
        if head.when is not None:
            date, status = head.when.iso, "expected" if head.when.expected else status
        if predicate == "growthPct" and _RATE.fullmatch(cell.text.strip()) is None:  # "from +31", no rate
            return []
        span, sure = (row.sentence.start, cell.end), 0.9
        if predicate in self._vocabulary.relations:
            named = [m.node for m in inside if m.node]
            targets = named if "、" in cell.text else named[:1]
            pairs = [(n, about) if predicate == "operates" and isinstance(about, Node) else (about, n) for n in targets]
            return [Assertion(a, predicate, n, None, date, status, None, *span, "table/cell", sure) for a, n in pairs]
        value = self._columns.value(predicate, cell, head, inside)
        if value is None or lacks_scale(predicate, value):
            return []
        return [Assertion(about, predicate, None, value, date, status, None, *span, "table/cell", sure)]
