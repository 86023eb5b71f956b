"""What the head of a table's column tells: a term of the ontology, the unit of its cells, and their values."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.model import Value
from loaders.amounts import quantity
from loaders.cells import Cell
from loaders.compiling import compiled
from loaders.gazetteer import fold
from loaders.mentions import Mention, dimension
from loaders.moments import find_moments
from loaders.reports import Head, column
from loaders.table_heads import is_code, is_planned, of_before, of_part
from ontology.grammar import Grammar

_BRACKET = compiled(r"[（(]\s*([^()（）]{1,24})\s*[)）]")
_APART = compiled(r"\s?[,，;；]\s?")
_PERIOD = r"FY\s?(?:20)?\d\d[AEF]?|20\d\d[AEF]?|[1-4][QH](?:20)?\d\d[AEF]?|[QH][1-4] 20\d\d"
_DATED = compiled(rf"(?P<when>{_PERIOD})年?(?:\s|(?=[\u3400-\u9fff]))", re.IGNORECASE)
_DATED_LAST = compiled(rf"(?:\s|(?<=[\u3400-\u9fff]))(?P<when>{_PERIOD})年?$", re.IGNORECASE)
_OVER_A_YEAR = compiled(r"\b[yqm][/-]?o?[/-]?[yqm]\b|同比|环比|年增|月增|季增", re.IGNORECASE)
_POWER = compiled(r"[mg]w\b", re.IGNORECASE)
_PETA = compiled(r"(?<=\d)[PE]$")
_UNITED = compiled(r"\d\s?[A-Za-z\u3400-\u9fff]|[$¥￥]")  # a number with a unit of its own
PRICES = ("sharePrice", "targetPrice")
_COINS = ("CNY", "HKD")  # as the market of a row's code gives them
# What a name column's head says of the things in it.
NAMED = {"site": "Facility", "policy": "Policy", "forum": "Conference"}
_COUNTED = ("capacity", "hasCount")  # "Racks" heads a column of racks
AHEAD = ("hasTarget", "maxBonus", "subsidyPct")
BUYER, SELLER, AMOUNT = "buyer", "seller", "amount"
_WHOLE = (
    *NAMED, *AHEAD, BUYER, SELLER, AMOUNT, "hasCount", "heldOn", "operates", "organisedBy",
    "openedOn", "targetPrice",
)  # fmt: skip  # "capex" is no cap


@dataclass(frozen=True, slots=True)
class Column:
    """What a column tells: a term (or name, date), and the unit and period that its head gives (2025E净利, 亿元).

    One of growth says `of` what.
    """

    predicate: str | None
    unit: str
    cls: str = "Company"
    when: Head | None = None
    of: str | None = None
    planned: bool = False


class Columns:
    """The column heads of the ontology, compiled."""

    def __init__(self, grammar: Grammar) -> None:
        heads = {fold(text): name.rsplit("/", 1)[-1] for name, found in grammar.columns.items() for text, _ in found}
        self._heads = sorted(heads.items(), key=lambda h: -len(h[0]))
        self._values = {
            fold(text): name.removeprefix("value-")
            for name, found in grammar.word_lists.items() if name.startswith("value-") for text, _ in found
        }  # fmt: skip
        self._vocabulary = grammar.vocabulary

    def column(self, text: str) -> Column:
        """Return what a head tells of its column."""
        plain = re.sub(r"[（(].*?[)）]|\*", "", text).strip()
        bare = fold(plain)
        aside = [part for inner in _BRACKET.findall(text) for part in _APART.split(inner)]
        either = (bare, bare.partition("/")[0].strip())  # "Buyer / lessee"
        predicate = next((p for head, p in self._heads if head in either), None) or next(
            (p for head, p in self._heads if len(head) > 1 and head in bare and p not in _WHOLE), None
        )
        if predicate in NAMED:
            return Column("subject", "", NAMED[predicate])
        if predicate == "priceChangePct" and _OVER_A_YEAR.search(text):
            return Column(None, "")  # of sales or shipments, not of a price
        measured = predicate in self._vocabulary.measures
        dated = (_DATED.match(plain) or _DATED_LAST.search(plain)) if measured else None
        whole = plain.replace(dated[0], " ") if dated else plain
        aimed = predicate in AHEAD or predicate == "targetPrice"
        if (measured and not aimed and of_before(text)) or (predicate == "revenue" and of_part(whole)):
            return Column(None, "")
        times = [dated["when"]] if dated else aside if measured else []
        when = next((head for t in times if (head := column(t, None)) is not None and head.iso), None)
        unit = ", ".join(part for part in aside if not find_moments(part, None) and column(part, None) is None)
        own = _POWER.match(bare) if predicate == "capacity" else None  # "MW in service"
        counted = own[0].upper() if own else text.strip(" *") if predicate in _COUNTED else ""
        of = bare if predicate == "hasCount" else None
        return Column(predicate, unit or counted, when=when, of=of, planned=is_planned(text))

    def value(self, predicate: str, cell: Cell, head: Column, inside: list[Mention]) -> Value | None:
        """Return what a cell under a head holds of a term, `inside` what is mentioned in it."""
        if predicate in self._vocabulary.measures:
            text, unit = cell.text.strip(), head.unit
            if predicate == "capacity":  # 3000P, of which nothing but the head says that it is computing power
                text, unit = _PETA.sub(r"\g<0>算力", text), "P算力" if unit in ("P", "算力规模(P)") else unit
            q, measured = quantity(text, unit), self._vocabulary.measures[predicate]
            if q is None:
                return None
            a_share = measured == "price" and dimension(q.unit) == "money"
            unit = f"{q.unit}/share" if a_share else q.unit
            if not _measures(unit, measured):
                return None
            own = "%" in cell.text or _UNITED.search(cell.text)  # a share has its own sign
            scale = "" if own or (predicate in PRICES and head.unit in _COINS) else head.unit
            stated = cell.text.strip() + (f" {scale}" if scale[:1].isdigit() else scale)
            return Value(number=q.number, unit=unit, stated=stated, bound=q.bound, upper=q.upper, of=head.of)
        if predicate in self._vocabulary.milestones:
            iso = next((m.moment.iso for m in inside if m.moment and m.moment.iso), None)
            return Value(date=iso, stated=cell.text.strip()) if iso else None
        text = cell.text.strip(" *—-–/")
        q = next((m.quantity for m in inside if m.quantity), None) if predicate in AHEAD else None
        if q is not None:
            return Value(number=q.number, unit=q.unit, stated=q.stated, bound=q.bound, of=q.of)
        if not text or (predicate == "ticker" and not is_code(cell.text)):
            return None
        return Value(text=next((v for word, v in self._values.items() if word in fold(text)), text))


def _measures(unit: str, measured: str) -> bool:
    """Tell whether a number of a unit can be a measure's; a bare number is no sum of money."""
    found = dimension(unit)
    return found in (measured, "other") or (measured in ("count", "number", "compute") and found in ("count", "ratio"))
