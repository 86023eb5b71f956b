"""Tables of the day's trading, with a head or none, of firms and indices: "Cambricon (688256) | 1,264.00 | +1.8%"."""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Node, Value
from loaders.amounts import quantity
from loaders.cells import Cell, cells
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention
from loaders.slugs import slug
from loaders.table_days import day_of
from loaders.table_units import coin_of
from loaders.view import View
from ontology.vocabulary import Vocabulary

_PRICE = compiled(r"(?P<coin>RMB|CNY|HK\$|HKD|US\$|USD|NT\$|\$|¥|￥)?\s?\d[\d,]*(?:\.\d+)?(?:元|港元|美元|点)?")
_MOVE = compiled(r"[+＋\-−–]\s?\d+(?:\.\d+)?\s?[%％]|0(?:\.0+)?[%％]")
_MARKET = compiled(
    r"\b(?:close|closing|last|price|screens?|numbers|markets?|movers|day|chg|change)\b|行情|收盘|收市|最新价|涨跌|盘面|股价",
)
_OTHER = compiled(
    r"\b(?:m/m|y/y|q/q|mom|yoy|qoq|revenues?|sales|shipments?|rating|target|eps|market share|capacity|utilisation)\b"
    r"|收入|营收|环比|同比|中标|份额|评级|目标价|租",
)
_THIS_YEAR = compiled(r"\bytd\b|年初|年内|今年")
_OF_DAY = compiled(r"\b(?:day|daily|1d|chg|change|move|d/d)\b|^%$|涨跌|涨幅|日")
_WEEK = compiled(r"week|w/w|5d|周|month|月")
_CODE = compiled(r"[（(]\s?(?P<code>[\dA-Z.:\s]{2,12})\s?[)）]|\s(?P<bare>\d{6}|\d{4,5}\.HK)$")
_INDEX = "MarketIndex"
_COINS = {"RMB": "CNY", "CNY": "CNY", "¥": "CNY", "￥": "CNY", "HK$": "HKD", "HKD": "HKD", "US$": "USD", "USD": "USD"}
_FEWEST = 2


class PriceTables:
    """Rows of a name, what it closed at and how far it moved."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the vocabulary, which knows what is an index."""
        self._vocabulary = vocabulary

    def read(self, rows: list[View], caption: View | None, title: str) -> list[Assertion]:
        """Return the prices and moves that rows tell, nothing where the table may be of something else."""
        first = cells(rows[0])
        heads = [] if _moves(first) else [c.text.lower().strip(" *") for c in first]
        body = [(row, found) for row in rows[bool(heads) :] if _moves(found := cells(row))]
        if len(body) < _FEWEST:
            return []
        over = " ".join([caption.text.lower() if caption else "", *heads])
        if _OTHER.search(over) or not (_MARKET.search(over) or any(self._index(row) for row, _ in body)):
            return []
        day = day_of(rows[0], caption, title)
        year = (rows[0].trading_day or day or "")[:4] or None
        return [a for row, found in body for a in self._row(row, found, heads, day, year)]

    def _index(self, row: View) -> bool:
        return any(m.node is not None and m.node.cls == _INDEX for m in row.mentions)

    def _row(
        self, row: View, found: list[Cell], heads: list[str], day: str | None, ytd: str | None
    ) -> Iterator[Assertion]:
        """Yield what one row tells of the thing in its first cell."""
        who = self._who(row, found[0])
        if who is None:
            return
        span = (row.sentence.start, row.sentence.end)
        shift = len(found) - len(heads)  # nothing may stand over the names
        price = next((c for c in found[1:] if _PRICE.fullmatch(c.text.strip())), None)
        if (
            price is not None
            and who.cls != _INDEX
            and (value := _priced(price, found[0], self._listed(who))) is not None
        ):
            yield Assertion(who, "sharePrice", None, value, day, "done", None, *span, "table/price", 0.85)
        moved = 0
        for place, cell in enumerate(found):
            if not _MOVE.fullmatch(cell.text.strip()):
                continue
            head = heads[place - shift] if heads and 0 <= place - shift < len(heads) else ""
            year = _THIS_YEAR.search(head) is not None
            if year and ytd is None:
                continue
            if not year and (_WEEK.search(head) or (head and not _OF_DAY.search(head)) or moved):
                continue
            moved += not year
            yield from _moved(who, cell, ytd if year else day, span)

    def _listed(self, who: Node) -> str:
        """Return the one code by which a firm of the lexicon is traded, empty where there are several or none."""
        codes = self._vocabulary.symbols.get(who.id, frozenset())
        return next(iter(codes)) if len(codes) == 1 else ""

    def _who(self, row: View, cell: Cell) -> Node | None:
        """Return the firm, fund or index in a cell; one that nothing knows only with its code."""
        name = cell.text.strip(" *")
        bare = _CODE.sub("", name).strip(" *")
        types = self._vocabulary.under[("Company", _INDEX, "Instrument")]
        here = [m for m in row.mentions if m.start >= cell.start and m.end <= cell.end + 1 and m.node is not None]
        known = next((m for m in here if _fills(m, bare) and m.node is not None and m.node.cls in types), None)
        if known is not None:
            return known.node
        return Node(slug(bare), bare, "Company") if bare != name and len(bare) > 1 else None


def _fills(m: Mention, name: str) -> bool:
    return m.kind in ("name", "new") and m.text.strip(" *（(") == name


def _moves(found: list[Cell]) -> bool:
    """Tell whether cells are a name with numbers behind it, one of them how far a price moved."""
    return len(found) > 1 and not _MOVE.fullmatch(found[0].text) and any(_MOVE.fullmatch(c.text.strip()) for c in found)


def _priced(cell: Cell, name: Cell, traded: str) -> Value | None:
    """Return a price in the money that its cell names, else in that of the exchange whose code the name bears."""
    text = cell.text.strip()
    m, code = _PRICE.fullmatch(text), _CODE.search(name.text.strip())
    coin = m["coin"] if m else None
    listed = (code["code"] or code["bare"] or "").upper() if code else traded
    unit = _COINS.get(coin or "") or ("CNY" if text.endswith("元") and text[-2:-1].isdigit() else None)
    if unit is None and not coin and listed:
        unit = coin_of(listed)
    number = quantity(text.lstrip("RMBCNYHKDUS$¥￥ ").rstrip("元港美"), "")
    if unit is None or number is None:
        return None
    return Value(number=number.number, unit=f"{unit}/share", stated=text, bound="exact")


def _moved(who: Node, cell: Cell, day: str | None, span: tuple[int, int]) -> Iterator[Assertion]:
    text = cell.text.strip()
    number = quantity(text.replace("−", "-").replace("–", "-").replace("＋", "+").replace("- ", "-").lstrip("+"), "%")
    if number is not None and number.unit == "%":
        value = Value(number=number.number, unit="%", stated=text, bound="exact")
        yield Assertion(who, "priceChangePct", None, value, day, "done", None, *span, "table/price", 0.85)
