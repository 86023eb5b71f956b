"""Tables of who holds what part of a firm, before and after a deal: 股东名称 | 持股比例, "Shareholder | Shares | %"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.model import Node, Value
from loaders.amounts import quantity
from loaders.cells import Cell, cells
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import fits
from loaders.slugs import slug
from loaders.view import View
from ontology.vocabulary import Vocabulary

_HOLDER = compiled(
    r"(?:公司|现有|主要)?股东(?:名称|姓名|全称|名册)?(?:[/／或]姓名)?|(?:出资[方人]|合伙人)(?:名称)?"
    r"|(?:[Nn]ame of )?(?:[Ss]hare|[Ss]tock|[Ee]quity )holders?"
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
_NOBODY = compiled(
    r"(?:合\s*计|小\s*计|总\s*计|总数|其他|其它|其余|公众|社会公众|H股|A股"
    r"|(?:sub-?)?total|others?\b|(?:other )?public|placees).*"
)
_PLANNED = compiled(
    r"拟|将|设立|投资标的|出资方式|\b(?:upon|after|following)\b|完成后|(?:交易|增资|变动|转让)后|will be"
)
_DONE = compiled(
    r"已(?:于|经|办|完成|登记)|变更完成|登记完成|完成的?公告|过户完成|实施完成|\bcompletion of\b|\bbeen completed\b"
)
_BRACKETS = compiled(r"\s?[（(][^()（）]{0,16}[)）]\*?$")
_FIRM = compiled(
    r".*(?:公司|集团|中心|企业|合伙|基金|资本|创投|投资|平台|[Ll]imited|Ltd\.?|LP|Inc\.?|Fund|Capital|Holdings)"
)


class _Share(NamedTuple):
    """A column of shares: its place, and whether they are those after a deal."""

    place: int
    later: bool


class HoldingTables:
    """Tables whose heads name holders and their parts of the firm that owns the table."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the vocabulary, which tells who may hold shares."""
        self._vocabulary = vocabulary

    def read(self, rows: list[View], over: list[str], firms: Sequence[Node | None]) -> list[Assertion] | None:
        """Return who holds what part of a firm; None where the heads are of another table.

        That firm is the first of `firms` that is not one of the holders; `over` are the article's title and the line
        over the table.
        """
        heads = [_bare(c.text) for c in cells(rows[0])]
        place = next((i for i, head in enumerate(heads[:2]) if _HOLDER.fullmatch(head)), None)
        shares = _shares(heads)
        if place is None or not shares:
            return None
        held = [(row, found, who) for row in rows[1:] if len(found := cells(row)) == len(heads)
                and (who := self._holder(row, found[place])) is not None]  # fmt: skip
        holders = {who.id for _, _, who in held}
        firm = next((f for f in firms if f is not None and f.id not in holders), None)
        if firm is None:
            return []
        words = " ".join([*over, rows[0].text]).lower()
        planned = _PLANNED.search(words) is not None and _DONE.search(words) is None
        told: list[Assertion] = []
        for row, found, who in held:
            for share in shares:
                status = "planned" if planned and (share.later or len(shares) == 1) else "done"
                told += _told(who, firm, found[share.place], row, status)
        return told

    def _holder(self, row: View, cell: Cell) -> Node | None:
        """Return the holder whom a cell names: what is mentioned there, else who has the ending of a firm or fund."""
        name = _BRACKETS.sub("", cell.text.strip(" *"))
        if not name or _NOBODY.fullmatch(name.lower()):
            return None
        within = [m for m in row.mentions if m.start == cell.start and m.end <= cell.end and m.node is not None]
        types = ("Company", "Organization", "Fund", "Person", "GovernmentBody")
        known = max((m for m in within if fits(m, types, self._vocabulary)), key=lambda m: m.end, default=None)
        if known is not None and known.end - known.start >= len(name):
            return known.node
        if _FIRM.fullmatch(name):
            return Node(slug(cell.text.strip(" *")), cell.text.strip(" *"), "Company")
        return known.node if known is not None else None


def _shares(heads: list[str]) -> list[_Share]:
    """Return the columns of shares; of two that do not say so, the second is for what comes after the deal."""
    places = [i for i, head in enumerate(heads) if i and _PART.fullmatch(head.lower())]
    return [_Share(i, _is_later(heads, i, n)) for n, i in enumerate(places)]


def _is_later(heads: list[str], place: int, number: int) -> bool:
    beside = heads[place].lower() + heads[place - 1].lower() * (place > 1)
    return _LATER.search(beside) is not None or (number > 0 and _EARLIER.search(beside) is None)


def _bare(head: str) -> str:
    return _BRACKETS.sub("", head.strip(" *")).strip()


def _told(who: Node, owner: Node, cell: Cell, row: View, status: str) -> Iterator[Assertion]:
    """Yield that somebody holds a part of a firm, and which."""
    part = quantity(cell.text.strip(), "%")
    if part is None or part.unit != "%" or not 0 < part.number <= 100:
        return
    share = Value(number=part.number, unit="%", stated=cell.text.strip(), bound=part.bound, of=owner.label)
    span = (row.sentence.start, cell.end)
    yield Assertion(who, "stakeIn", owner, None, None, status, None, *span, "table/holding", 0.9)
    yield Assertion(who, "stakePct", None, share, None, status, None, *span, "table/holding", 0.9)
