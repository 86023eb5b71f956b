"""Tables of who holds what part of a firm, before and after a deal: 股东名称 | 持股比例, "Shareholder | Shares | %".

Lists of changes at many firms give in each row the firm too: 公司 | 股东 | 减持后比例, "Issuer | Holder | From | To".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from graph.model import Node, Value
from loaders.amounts import quantity
from loaders.cell_names import CellNames
from loaders.cells import Cell, cells
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import dimension
from loaders.table_heads import is_code
from loaders.table_units import money_unit
from loaders.view import View

_HOLDER = compiled(
    r"(?:公司|现有|主要)?股东(?:名称|姓名|全称|名册)?(?:[/／或]姓名)?|(?:出资[方人]|合伙人)(?:名称)?"
    r"|(?:[Nn]ame of )?(?:[Ss]hare|[Ss]tock|[Ee]quity )holders?"
)
# In a table of many firms: who holds, or changes what he holds.
_MOVER = compiled(
    r"(?:变动|减持|增持|出质|质押|持股)?(?:股东|主体|人|方)(?:名称|姓名)?"
    r"|(?:(?:substantial |share|stock)?holder|seller|investor)s?"
)
_FIRM = compiled(
    r"(?:上市|标的|被投|目标)?公司(?:名称|简称)?|(?:证券|股票)?(?:名称|简称)|标的(?:企业)?"
    r"|(?:listed |target )?company|issuer|stock|firm|name|target|investee"
)
_HELD = compiled(
    r"(?:现|目前|当前|最新|期末)?(?:持股|持有|占股)(?:股份)?(?:比例|占比)"
    r"|(?:本次)?(?:权益)?(?:减持|增持|变动|转让|交易|回购)?[前后](?:持股|持有|合计)?(?:比例|占比|持股)"
    r"|(?:(?:current|present|latest|remaining|new|old|resulting) )?(?:stake|holding|shareholding|interest)s?"
    r"(?: (?:now|held|before|after|%))*|held(?: now)?|from|to|before|after"
    r"|% (?:held|before|after|of (?:issued |total )?(?:shares|company|issuer|capital|issued))"
)
# A part of the firm, not of its votes or of what is offered.
_PART = compiled(
    r"(?:持股|出资|股权|认缴|份额)?(?:比例|占比)|占总?股本(?:的)?比例"
    r"|(?:本次)?(?:增资|交易|变动|转让|发行|完成)?[前后]的?(?:持股|出资|股权)?(?:比例)?"
    r"|(?:approximate )?(?:%|percentage)(?: of)?"
    r"(?: (?:share|equity|interest|shareholding|holding|total|issued|held|stake)s?)*|stake|shareholding",
)
_LATER = compiled(r"后|\b(?:after|upon|following)\b")
_EARLIER = compiled(r"前|\b(?:before|prior)\b")
_PLANNED = compiled(
    r"拟|将|设立|投资标的|出资方式|\b(?:upon|after|following)\b|完成后|(?:交易|增资|变动|转让)后|will be"
)
_DONE = compiled(
    r"已(?:于|经|办|完成|登记)|变更完成|登记完成|完成的?公告|过户完成|实施完成|\bcompletion of\b|\bbeen completed\b"
)
_CODED = compiled(r"[（(]\s?(?P<code>[^()（）]{3,12})\s?[)）]$")
_BRACKETS = compiled(r"\s?[（(][^()（）]{0,16}[)）]\*?$")
# What of a firm's capital holders have, in money: its whole is the registered capital.
_CAPITAL = compiled(r"出资|认缴|注册资本|\b(?:registered|paid[- ]up) capital\b|\bcapital contribution")
_WHOLE = compiled(r"(?:合\s*计|总\s*计|(?:grand )?total)", re.IGNORECASE)
_DAY = compiled(r"(?:变动|截止|事件|发生|完成)?(?:日期|时间)|date(?: of (?:event|change|filing))?")
_MEANT = compiled(r"拟|计划|预案|\b(?:plan(?:s|ned)?|proposed|intend\w*)\b")


class _Share(NamedTuple):
    """A column of shares: its place, and whether they are those after a deal."""

    place: int
    later: bool


class HoldingTables:
    """Tables whose heads name holders and their parts of the firm that owns the table, or that each row gives."""

    def __init__(self, names: CellNames, firm: Callable[[View, Cell, str], Node | None]) -> None:
        """Take what reads the names of holders, and what reads of which firm a cell is."""
        self._names, self._firm = names, firm

    def read(self, rows: list[View], over: list[str], firms: Sequence[Node | None]) -> list[Assertion] | None:
        """Return who holds what part of a firm; None where the heads are of another table.

        That firm is the first of `firms` that is not one of the holders; `over` are the article's title and the line
        over the table.
        """
        heads = [_bare(c.text) for c in cells(rows[0])]
        if (told := self._of_many(rows, heads, " ".join(over))) is not None:
            return told
        place = next((i for i, head in enumerate(heads[:2]) if _HOLDER.fullmatch(head)), None)
        shares = _shares(heads)
        if place is None or not shares:
            return None
        full = [(row, found) for row in rows[1:] if len(found := cells(row)) == len(heads)]
        held = [(row, found, who) for row, found in full if (who := self._names.named(row, found[place])) is not None]
        holders = {who.id for _, _, who in held}
        firm = next((f for f in firms if f is not None and f.id not in holders), None)
        if firm is None:
            return []
        words = " ".join([*over, rows[0].text]).lower()
        planned = _PLANNED.search(words) is not None and _DONE.search(words) is None
        out: list[Assertion] = []
        for row, found, who in held:
            for share in shares:
                status = "planned" if planned and (share.later or len(shares) == 1) else "done"
                out += _told(who, firm, found[share.place], row, status)
        whole = next(((row, found) for row, found in full if _WHOLE.fullmatch(found[place].text.strip(" *"))), None)
        return [*out, *(_capital(firm, whole, rows[0], " ".join(over), planned=planned) if whole else ())]

    def _of_many(self, rows: list[View], heads: list[str], over: str) -> list[Assertion] | None:
        """Return who holds what part of the firm of each row; None where the heads are of another table."""
        low = [head.lower() for head in heads]
        firm = next((i for i, head in enumerate(low[:2]) if _FIRM.fullmatch(head)), None)
        holder = next((i for i, head in enumerate(low) if _MOVER.fullmatch(head) and i != firm), None)
        places = [i for i, head in enumerate(low) if _HELD.fullmatch(head)]
        if firm is None or holder is None or not places:
            return None
        day = next((i for i, head in enumerate(low) if _DAY.fullmatch(head)), None)
        meant = _MEANT.search(over.lower()) is not None
        out: list[Assertion] = []
        for row in rows[1:]:
            found = cells(row)
            if len(found) != len(heads) or (of := self._firm(row, found[firm], "Company")) is None:
                continue
            out += _coded(of, found[firm], row)
            who = self._names.named(row, found[holder])
            if who is None or who.id == of.id:
                continue
            for n, i in enumerate(places):
                later = _is_later(low, i, n)
                if "%" in found[i].text + rows[0].text:
                    iso = _iso(row, found[day]) if day is not None and (later or len(places) == 1) else None
                    out += _told(who, of, found[i], row, "planned" if meant and later else "done", iso)
        return out


def _shares(heads: list[str]) -> list[_Share]:
    """Return the columns of shares; of two that do not say so, the second is for what comes after the deal."""
    places = [i for i, head in enumerate(heads) if i and _PART.fullmatch(head.lower())]
    return [_Share(i, _is_later(heads, i, n)) for n, i in enumerate(places)]


def _is_later(heads: list[str], place: int, number: int) -> bool:
    beside = heads[place].lower() + heads[place - 1].lower() * (place > 1)
    return _LATER.search(beside) is not None or (number > 0 and _EARLIER.search(beside) is None)


def _bare(head: str) -> str:
    return _BRACKETS.sub("", head.strip(" *")).strip()


def _told(who: Node, owner: Node, cell: Cell, row: View, status: str, day: str | None = None) -> Iterator[Assertion]:
    """Yield that somebody holds a part of a firm, and which."""
    part = quantity(cell.text.strip(), "%")
    if part is None or part.unit != "%" or not 0 < part.number <= 100:
        return
    share = Value(number=part.number, unit="%", stated=cell.text.strip(), bound=part.bound, of=owner.label)
    span = (row.sentence.start, cell.end)
    yield Assertion(who, "stakeIn", owner, None, day, status, None, *span, "table/holding", 0.9)
    yield Assertion(who, "stakePct", None, share, day, status, None, *span, "table/holding", 0.9)


def _capital(
    firm: Node, whole: tuple[View, list[Cell]], head: View, over: str, *, planned: bool
) -> Iterator[Assertion]:
    """Yield a firm's registered capital by the row that sums up what its holders have, before a deal and after."""
    row, found = whole
    heads = [c.text for c in cells(head)]
    shares = {share.place for share in _shares([_bare(h) for h in heads])}
    sums = [i for i, h in enumerate(heads) if i and i not in shares and "股数" not in h]
    for n, i in enumerate(i for i in sums if re.search(r"\d", found[i].text)):
        if not (_CAPITAL.search(heads[i].lower()) or _CAPITAL.search(over.lower())):
            continue
        unit = money_unit(heads[i]) or money_unit(over)
        q = quantity(found[i].text.strip(), unit) if unit else None
        if q is not None and dimension(q.unit) == "money":
            later = planned and (_is_later(heads, i, n) or len(sums) == 1)
            value = Value(number=q.number, unit=q.unit, stated=f"{found[i].text.strip()} {unit}", bound=q.bound)
            span = (row.sentence.start, found[i].end)
            status = "planned" if later else "done"
            yield Assertion(firm, "registeredCapital", None, value, None, status, None, *span, "table/holding", 0.9)


def _coded(firm: Node, cell: Cell, row: View) -> Iterator[Assertion]:
    """Yield the code that stands behind the name of a row's firm."""
    m = _CODED.search(cell.text)
    if m is not None and is_code(m["code"]):
        span, value = (row.sentence.start, cell.end), Value(text=m["code"])
        yield Assertion(firm, "ticker", None, value, None, "done", None, *span, "table/cell", 0.9)


def _iso(row: View, cell: Cell) -> str | None:
    """Return the day that a cell names."""
    inside = (m.moment for m in row.mentions if m.moment and cell.start <= m.start and m.end <= cell.end)
    return next((m.iso for m in inside if m.iso), None)
