"""Fact sheets on deals and rounds: labels with their values, in lines, in one line or in a table, read together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from graph.model import Node, Value
from loaders.amounts import quantity
from loaders.cell_names import CellNames
from loaders.cells import Cell, cells
from loaders.compiling import compiled
from loaders.context import Context
from loaders.events import Assertion, Event
from loaders.gazetteer import fold
from loaders.mentions import Mention, dimension, fits, retyped
from loaders.slugs import slug
from loaders.table_units import money_unit
from loaders.takeovers import holding
from loaders.view import View
from ontology.grammar import Grammar

_LABEL = compiled(
    r"(?:^|[;；|•·/,，。]\s*|\.\s+|[-–—*]\s)[*\s]*"
    r"(?P<label>[A-Za-z][A-Za-z -]{2,28}?|[\u3400-\u9fff]{2,6})[*\s]*[:：]\s?"
)
_DONE = compiled(r"\b(?:complet|clos|settl|done|consummat)\w*|完成|交割|过户", re.IGNORECASE)
_ENDED = compiled(
    r"\b(?:terminat|dropp|called off|laps|abandon|withdraw|scrapp)\w*|终止|取消|告吹|解除|流拍|撤回|失败", re.IGNORECASE
)
_AHEAD = compiled(r"\b(?:to|will|expected|pending|awaiting|before|subject|not yet)\b|待|预计|拟|未", re.IGNORECASE)
_NAME = compiled(r"(?P<name>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,4})(?:\s?[（(][^()（）]*[)）])?")
_WORDS = compiled(r"[\s/|(（)）&]+")
_PARTS = compiled(r"[^,，、;；/+]+")
_ROLE = compiled(
    r"^(?:co-)?led by |^(?:lead|backers?|investors?)\s?[:：]|[(（](?:lead|领投|跟投|co-lead)[)）]"
    r"|(?:联合)?(?:领投|跟投)$|等(?:机构)?$"
    r"|^with |\s(?:follows?|following|and others|participat(?:ed|ing))$",
    re.IGNORECASE,
)
_UNKNOWN = compiled(
    r"undisclosed|not disclosed|existing|others|investors|seller|buyer|未披露|老股东|不详|某|^[-–—]+$|n/a",
    re.IGNORECASE,
)
_HOUSE = compiled(
    r"[\u3400-\u9fff]{2,16}(?:资本|创投|投资|基金|集团|产投|科技|控股|母基金|风投|国投|创业)(?: [A-Z][\w&. ]{1,30})?"
)
_NO_ROUND = compiled(
    r"\b(?:loan|bonds?|convertible|placement|placing|(?<!pre-)IPO|acquir\w+|M&A|takeover|sale|listing|debt|credit|REIT|HKEX)\b"
    r"|并购|收购|贷款|债|定增|上市|转让|保荐",
    re.IGNORECASE,
)
_PARTIES = ("Company", "Organization", "Fund", "Person")
_LONGEST_FORM = 60  # cash, shares; more is how and when it is paid
_RULE, _SURE = "form/line", 0.85


class Entry(NamedTuple):
    """What a fact sheet says under one label: the label's role, the words and what they name.

    In a table the head may give the `unit`, and the whole cell is the name of somebody.
    """

    role: str
    text: str
    mentions: tuple[Mention, ...]
    start: int
    end: int
    unit: str = ""
    named: Node | None = None


class Forms:
    """The labels of the ontology, by the role that each has in a deal or a round."""

    def __init__(self, grammar: Grammar) -> None:
        self._vocabulary = grammar.vocabulary
        self._names = CellNames(grammar)
        self._roles = {
            fold(text): name.removeprefix("form-")
            for name, found in grammar.word_lists.items() if name.startswith("form-") for text, _ in found
        }  # fmt: skip

    def entries(self, view: View) -> list[Entry]:
        """Return what a sentence says under labels; nothing where it is no such line."""
        if ":" not in view.text and "：" not in view.text:
            return []
        places = [m for m in _LABEL.finditer(view.text) if fold(m["label"]) in self._roles]
        ends = [*(m.start() for m in places[1:]), len(view.text)][: len(places)]
        return [self._entry(view, m["label"], m.end(), end) for m, end in zip(places, ends, strict=True)]

    def _entry(self, view: View, label: str, low: int, high: int) -> Entry:
        start, end = low + view.start, high + view.start
        inside = tuple(m for m in view.mentions if start <= m.start and m.end <= end)
        return Entry(self._roles[fold(label)], view.text[low:high].strip(" .;|/*\n"), inside, start, end)

    def rows(self, rows: list[View], context: Context) -> list[Assertion]:
        """Return what the rows of a table on deals state; nothing where its heads are others."""
        heads = [self._head(c.text) for c in cells(rows[0])]
        roles = {self._roles.get(head) for head in heads}
        rounds = {"company", "amount"} <= roles and roles & {"round", "investor"}
        if {"acquirer", "company", "seller"} <= roles:  # who sells what of which company to whom
            heads = ["target" if self._roles.get(head) == "company" else head for head in heads]
            roles |= {"target"}
        if not rounds and not {"acquirer", "target"} <= roles:
            return []
        units = [money_unit(c.text) for c in cells(rows[0])]
        told: list[Assertion] = []
        for row in rows[1:]:
            columns = zip(heads, units, cells(row), strict=False)
            form = [self._cell(row, cell, head, unit) for head, unit, cell in columns if head in self._roles]
            told += self.told(form, context) if not rounds else self._funded(form)
        return told

    def _cell(self, row: View, cell: Cell, head: str, unit: str) -> Entry:
        """Return what a cell says under its head."""
        entry = self._entry(row, head, cell.start - row.start, cell.end - row.start)
        named = self._names.named(row, cell) if entry.role in ("acquirer", "target", "company") else None
        return entry._replace(unit=unit, named=named)

    def _head(self, text: str) -> str:
        """Return the words of a table's head that name a role, of two languages (公司 Company) or more words one."""
        whole = fold(text.strip(" *"))
        return whole if whole in self._roles else next((w for w in _WORDS.split(whole) if w in self._roles), whole)

    def _funded(self, form: list[Entry]) -> list[Assertion]:
        """Return what a row of a table of rounds states; nothing of one on a loan, a listing or a takeover."""
        first = {entry.role: entry for entry in reversed(form)}
        if "company" not in first or any(_NO_ROUND.search(entry.text) for entry in form if entry.role != "company"):
            return []
        firm, sum_ = self._party(first["company"]), _number(first.get("amount"), "money")
        if firm is None:
            return []
        told = [_said(firm, "raised", sum_, "done", first["amount"])] if sum_ else []
        backers = (node for e in form if e.role == "investor" for node in self._backers(e))
        return [
            *told,
            *(_said(node, "stakeIn", firm, "done", first["investor"]) for node in backers if node.id != firm.id),
        ]

    def _backers(self, entry: Entry) -> Iterator[Node]:
        """Yield the investors that a cell names, each a name that the text knows or, by its shape, a new one."""
        for part in _PARTS.finditer(entry.text):
            name = _ROLE.sub("", part[0]).strip(" *：:()（）")
            if not name or _UNKNOWN.search(name):
                continue
            known = next((m.node for m in entry.mentions if m.node is not None and m.text.strip() == name), None)
            if known is not None:
                yield known
            elif _NAME.fullmatch(name) or _HOUSE.fullmatch(name):
                yield Node(slug(name), name, "Company")

    def told(self, form: list[Entry], context: Context) -> list[Assertion]:
        """Return what a fact sheet states, read as a whole."""
        first = {entry.role: entry for entry in reversed(form)}
        if not first:
            return []
        if "acquirer" in first and "target" in first:
            return list(self._deal(first, context))
        return list(self._round(form, first)) if "company" in first and "amount" in first else []

    def _deal(self, first: dict[str, Entry], context: Context) -> Iterator[Assertion]:
        buyer, bought = self._party(first["acquirer"]), self._party(first["target"])
        if buyer is None or bought is None or buyer.id == bought.id:
            return
        part = _number(first.get("part"), "percent") or _number(first["target"], "percent")
        minor = part is not None and part.number is not None and part.number < 50
        roles = {"acquirer": buyer, "target": bought}
        same = context.events.latest("StakePurchase")  # told above, with its part
        minor = minor or (part is None and same is not None and same.root().roles == roles)
        event = context.events.open("StakePurchase" if minor else "Merger", roles)
        state = first["state"].text if "state" in first else ""
        closed = _DONE.search(state) is not None and _AHEAD.search(state) is None
        status = "terminated" if _ENDED.search(state) else "done" if closed else "planned"
        target = _said(event, "target", bought, status, first["target"])
        yield from (_said(event, "acquirer", buyer, status, first["acquirer"]), target)
        if (price := _number(first.get("price"), "money")) is not None:
            yield _said(event, "transactionValue", price, status, first["price"])
        if "payment" in first and len(first["payment"].text) <= _LONGEST_FORM:
            yield _said(event, "considerationForm", Value(text=first["payment"].text), status, first["payment"])
        for role, term in (("signed", "signedOn"), ("announced", "announcedOn")):
            if (day := _day(first.get(role))) is not None:
                yield _said(event, term, Value(date=day), "done", first[role])
        if part is not None:
            yield from holding(target, buyer, replace(part, of=bought.label))

    def _round(self, form: list[Entry], first: dict[str, Entry]) -> Iterator[Assertion]:
        firm, sum_ = self._party(first["company"]), _number(first["amount"], "money")
        if firm is None or sum_ is None or not {"round", "investor", "worth"} & set(first):
            return
        yield _said(firm, "raised", sum_, "done", first["amount"])
        for entry in (e for e in form if e.role == "investor"):
            yield from (_said(n, "stakeIn", firm, "done", entry) for n in self._parties(entry) if n.id != firm.id)
        if (worth := _number(first.get("worth"), "money")) is not None:
            yield _said(firm, "impliedValue", worth, "done", first["worth"])

    def _party(self, entry: Entry) -> Node | None:
        """Return the first party under a label; where none is known, what stands there as a name is a firm's."""
        if entry.named is not None:
            return entry.named
        named = _NAME.fullmatch(entry.text)
        new = Node(slug(named["name"]), named["name"], "Company") if named else None
        return next(iter(self._parties(entry)), new)

    def _parties(self, entry: Entry) -> Iterator[Node]:
        """Yield the firms, bodies, funds and persons under a label."""
        for m in entry.mentions:
            if m.is_entity and fits(m, _PARTIES, self._vocabulary) and (node := retyped(m, _PARTIES).node) is not None:
                yield node


def _number(entry: Entry | None, kind: str) -> Value | None:
    """Return the first number of a dimension under a label."""
    quantities = [m.quantity for m in entry.mentions if m.quantity is not None] if entry else []
    q = next((q for q in quantities if dimension(q.unit) == kind), None)
    if q is None and entry is not None and kind == "money" and entry.unit:
        q = quantity(entry.text, entry.unit)
        q = replace(q, stated=f"{entry.text} {entry.unit}") if q is not None and dimension(q.unit) == kind else None
    return Value(number=q.number, unit=q.unit, stated=q.stated, bound=q.bound, upper=q.upper) if q else None


def _day(entry: Entry | None) -> str | None:
    moments = (m.moment.iso for m in entry.mentions if m.moment is not None) if entry else ()
    return next((iso for iso in moments if iso), None)


def _said(who: Node | Event, term: str, what: Node | Value, status: str, entry: Entry) -> Assertion:
    thing, value = (what, None) if isinstance(what, Node) else (None, what)
    return Assertion(who, term, thing, value, None, status, None, entry.start, entry.end, _RULE, _SURE)
