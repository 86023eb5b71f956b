"""Tables of who buys from whom: each row an order, with its customer, its supplier and often its sum and day.

Or each row one of a firm's largest customers or suppliers, with what part of its sales or purchases that is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Node, Value
from loaders.amounts import quantity
from loaders.cells import Cell, cells
from loaders.columns import AMOUNT, BUYER, SELLER, Column
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import dimension
from loaders.slugs import slug
from loaders.table_units import money_unit
from loaders.view import View

_OF_OTHERS = frozenset({"date", "locatedIn", "capacity", "openedOn", "raised", "operates", "builtBy"})
_ROLES = (BUYER, SELLER, AMOUNT, "date", "statusDate")
_PARTIES = ("Company", "Organization", "GovernmentBody", "University", "DataExchange", "Bank")
_AND = compiled(
    r"\s*[、/;；,，](?!\s*(?:Ltd|Inc|Co|LLC|Limited|L\.?P)\b)\s*|\s+(?:and|&)\s+(?=[A-Z])|(?<=[\u3400-\u9fff])[和与](?=[\u3400-\u9fff]{3})"
)
_ASIDE = compiled(r"\s*[（(][^()（）]{1,20}[)）]$")
# What stands in a cell of which nobody is named.
_NOBODY = compiled(
    r"(?:[-—–/*.]*|流标|废标|弃标|终止|未披露|未公布|保密|不详|待定|无|n\.?/?a\.?|undisclosed|various|tbc|tbd|unnamed.*|多家.*|某.*"
    r"|no award|not awarded|void|failed|own use|self(?:-use)?|multi-?tenant|multiple.*|自用|零售.*|[\d/%.\s]*)",
    re.IGNORECASE,
)
_NAME = compiled(
    r"[A-Z][\w.&'-]*(?: (?:of|and|&|[A-Z\d][\w.&'-]*)){0,5}(?:, (?:Ltd|Inc|Limited|LLC|L\.?P)\.?)?"
    r"|[\u3400-\u9fffA-Za-z（）()]{2,20}"
)
_SORT = compiled(
    r"客户|企业|厂商|互联网|行业|多家|头部|运营商$|政府|金融|国内|海外|大型"
    r"|\b(?:clients?|customers?|tenants?|majors?|firms?|cloud provider"
    r"|users?|hyperscalers?|internet|retail|enterprises?|state-owned)\b"
)
_AHEAD = compiled(
    r"候选|拟|预计|预期|在谈|意向|储备|待签|\b(?:pipeline|expected|planned|prospective|candidates?|potential|shortlist)",
    re.IGNORECASE,
)
# What is bought is a firm, a part of it or land: no customer of anybody's.
_SHARES = compiled(
    r"\b(?:equity|stake|acquisition|takeover|buyout|merger|pre-ipo|series [a-f]\b|financing|land|shareholding)\b"
    r"|股权|股份(?!有限)|收购|增资|入股|定增|用地|土地|融资(?!租赁)"
)
_ENDED = compiled(r"\b(?:terminated|cancelled|canceled|scrapped|withdrawn)\b|终止|解除|废标|流标|取消|放弃|弃标")
# What tells that a list is of the largest customers or suppliers of one firm, and no list of orders.
_LARGEST = compiled(
    r"前[五十5]大?名?(?:客户|供应商)|主要(?:客户|供应商)|占(?:公司|年度|当期|全年|营业|销售|采购|总).{0,10}(?:比例|比重|%)"
    r"|\b(?:top|five largest|ten largest|major|largest|main) (?:\w+ )?(?:customers?|clients?|suppliers?)"
    r"|(?:%|percentage|share|proportion) of (?:total|sales|revenue|purchases|procurement)"
)
_LONGEST = 40
_SURE = 0.85


def deals(rows: Sequence[View], heads: Sequence[Column], over: str) -> list[Assertion]:
    """Return the orders of a table, nothing where it has no column of customers beside one of suppliers.

    `over` is what stands above the table: its caption, the page's title. They may tell the unit of its sums, or
    that nothing in it is signed yet.
    """
    roles: dict[str, int] = {}
    for place, head in enumerate(heads):
        if head.predicate in _ROLES:
            roles.setdefault(head.predicate, place)
    if BUYER not in roles or SELLER not in roles:
        return []
    status = "planned" if _AHEAD.search(f"{over} {rows[0].text}") else "done"
    unit = heads[roles[AMOUNT]].unit or money_unit(over) if AMOUNT in roles else ""
    return [a for row in rows[1:] for a in _row(row, roles, unit, status)]


def partners(rows: Sequence[View], heads: Sequence[Column], over: str, owner: Node | None) -> list[Assertion] | None:
    """Return who a firm's largest customers or suppliers are; None where a table is of something else."""
    sides = [(i, h.predicate) for i, h in enumerate(heads) if h.predicate in (BUYER, SELLER)]
    if len(sides) != 1 or _LARGEST.search(f"{over} {rows[0].text}".lower()) is None:
        return None
    if any(h.predicate in _OF_OTHERS for h in heads):
        return None
    (place, side), told = sides[0], list[Assertion]()
    if owner is None:
        return told
    for row in rows[1:]:
        found = cells(row)
        named = parties(row, found[place]) if place < len(found) else []
        span = (row.sentence.start, found[min(place, len(found) - 1)].end)
        for party in (n for n in named if is_name(n) and n != owner):
            who, whose = (owner, party) if side == BUYER else (party, owner)
            told.append(Assertion(who, "hasCustomer", whose, None, None, "done", None, *span, "table/deal", _SURE))
    return told


def _row(row: View, roles: dict[str, int], unit: str, status: str) -> Iterator[Assertion]:
    """Yield whose customer the buyer of a row is, and what a supplier that is the only one is paid."""
    found = cells(row)
    if len(found) <= max(roles[BUYER], roles[SELLER]) or _SHARES.search(row.text.lower()):
        return
    status = "terminated" if _ENDED.search(row.text.lower()) else status
    buyers, sellers = parties(row, found[roles[BUYER]]), parties(row, found[roles[SELLER]])
    span, day = (row.sentence.start, row.sentence.end), _day(row, found, roles)
    for seller in sellers:
        for buyer in buyers:
            if buyer.id != seller.id:
                yield Assertion(seller, "hasCustomer", buyer, None, day, status, None, *span, "table/deal", _SURE)
    paid = _sum(found[roles[AMOUNT]], unit) if AMOUNT in roles and roles[AMOUNT] < len(found) else None
    if paid is not None and len(sellers) == 1:
        yield Assertion(sellers[0], "transactionValue", None, paid, day, status, None, *span, "table/deal", _SURE)


def parties(row: View, cell: Cell) -> list[Node]:
    """Return the parties that a cell names, nobody where one of them is no name."""
    named: list[Node] = []
    for name in _AND.split(_ASIDE.sub("", cell.text.strip(" *"))):
        bare = _ASIDE.sub("", name).strip()
        if _NOBODY.fullmatch(bare) or not 1 < len(bare) <= _LONGEST:
            return []
        here = (m.node for m in row.mentions if cell.start <= m.start and m.end <= cell.end and m.text.strip() == bare)
        known = next((n for n in here if n is not None and n.cls in _PARTIES), None)
        named.append(known or Node(slug(bare), bare, "Company"))
    return named


def is_name(party: Node) -> bool:
    """Tell whether what a cell of customers holds can be a name, no sort of them (互联网客户, "cloud majors")."""
    return _NAME.fullmatch(party.label) is not None and _SORT.search(party.label.lower()) is None


def _day(row: View, found: Sequence[Cell], roles: dict[str, int]) -> str | None:
    place = roles.get("date", roles.get("statusDate", len(found)))
    if place >= len(found):
        return None
    cell = found[place]
    inside = (m.moment for m in row.mentions if m.moment and cell.start <= m.start and m.end <= cell.end)
    return next((m.iso for m in inside if m.iso), None)


def _sum(cell: Cell, unit: str) -> Value | None:
    """Return the sum in a cell, in the unit that stands above it if it names none."""
    text = cell.text.strip()
    q = quantity(text, "")
    if q is None or dimension(q.unit) != "money":
        q = quantity(text, unit) if unit else None
        text += unit
    return (
        Value(number=q.number, unit=q.unit, stated=text, bound=q.bound, upper=q.upper)
        if q and dimension(q.unit) == "money"
        else None
    )
