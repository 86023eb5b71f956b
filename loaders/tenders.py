"""Who wins a tender, as notices list it: a label with its firm a line (中标人1：某公司 投标报价…), or a table of ranks.

Such lines name no customer: that is who invites tenders, by a label of the notice or at the head of its title.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.model import Article, Node, Value
from loaders.amounts import quantity
from loaders.cells import parts_of
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention, by_start
from loaders.slugs import slug

_LINE = compiled(r"[^\n]+")
_ABOUT = compiled(r"中标|中选|成交|中標")
_RANKED = r"(?:第[一二三四五六七八九十\d]{1,2}(?:名)?|[一二三四五六七八九十\d]{1,2})?"
_LABEL = compiled(
    rf"[^\w\n]{{0,8}}(?:\d{{1,2}}\s?[.、．)）]\s?)?{_RANKED}\s?"
    r"(?P<role>(?:中标|中选|成交|预中标|拟中标)(?:候选)?(?:人|单位|供应商|企业|方)|中标[(（]成交[)）](?:候选)?(?:人|供应商|单位))"
    rf"(?:名称)?\s?{_RANKED}\s?(?:名称)?\s?[:：]\s?"
)
_FIRM = compiled(
    r"[\u3400-\u9fff]{0,12}(?:[（(][\u3400-\u9fff]{2,8}[)）])?[\u3400-\u9fff]{0,24}(?:公司|集团|研究院|设计院)"
)
# What a full name may have behind the one that is known.
_FORM = compiled(r"(?:集团)?(?:股份)?(?:有限)?(?:责任)?(?:公司)?")
_ASKED = r"(?:投标|中标|成交|评审|最终)?(?:总)?(?:报价|价格|金额|总价|总金额|价)"
_PRICE = compiled(
    _ASKED + r"(?:[（(][^()（）\n]{1,16}[)）])?\s?[:：为]?\s?(?:人民币|[￥¥])?\s?"
    r"(?P<sum>\d[\d,]*(?:\.\d+)?\s?[万亿]?元)"
)
_HEAD = compiled(
    r"(?:中标|中选|成交|预中标|拟中标)(?:候选)?(?:人|单位|供应商|企业)(?:名称)?|候选(?:人|供应商)(?:名称)?"
)
_PRICED = compiled(_ASKED + r"(?:[（(](?P<unit>[^()（）]{1,20})[)）])?")
_UNIT = compiled(r"[百千]?[万亿]?元")
_AND = compiled(r"(?:[（(](?:牵头人|联合体牵头人|成员|联合体成员|主体|联合体)[)）])?\s?[、/]\s?(?=[\u3400-\u9fff])")
# Who has no share of what is bought, as one more bidder of a table.
_NOTHING = compiled(r"[-–—/]{1,3}|0(?:\.0{1,2})?[%％]|未中标|不?入围|备选|备用")
_PROPOSED = compiled(r"候选|预中标|拟中标")
_VOID = compiled(r"废标|流标|终止|失败|撤销|未中标|更正|澄清|否决")
_BUYER = compiled(
    r"(?m)^[^\w\n]{0,6}(?:[一二三四五六七八九十\d]{1,2}\s?[.、．]\s?)?"
    r"(?:采购人|招标人|采购单位|采购方|招标单位|招标方|建设单位|业主单位|业主)(?:信息)?(?:名称)?(?:为|\s?[:：])\s?"
)
_TENDER = compiled(r"采购|招标|集采|比选|磋商|询价|公示")
_PARTIES = ("Company", "Organization", "GovernmentBody", "University", "DataExchange", "Bank")
_RULE, _SURE = "tender/row", 0.9
_Named = Mapping[int, Sequence[Mention]]  # by where they begin


class _Entry(NamedTuple):
    """A firm of a list, what it asks, and whether it has yet to be confirmed."""

    start: int
    end: int
    firms: list[Node]
    price: Value | None
    proposed: bool


def stated(article: Article, mentions: Sequence[Mention]) -> Iterator[Assertion]:
    """Yield whose customer the buyer of a notice is, or may become, and at what price."""
    title = article.header.title
    if title is None or not _ABOUT.search(article.masked):
        return
    if _VOID.search(title.text) or not (_ABOUT.search(title.text) or _TENDER.search(title.text)):
        return
    named = by_start(mentions)
    buyer = _buyer(article, named, title.start, title.end)
    entries = [*_listed(article.masked, named), *_tabled(article.masked, named)]
    planned = _PROPOSED.search(title.text) is not None
    for entry in entries:
        status = "planned" if planned or entry.proposed else "done"
        for firm in entry.firms:
            if buyer is not None and firm.id != buyer.id:
                yield _said(firm, "hasCustomer", buyer, status, entry)
        if entry.price is not None and len(entry.firms) == 1:
            yield _said(entry.firms[0], "transactionValue", entry.price, status, entry)


def _said(firm: Node, term: str, what: Node | Value, status: str, entry: _Entry) -> Assertion:
    thing, value = (what, None) if isinstance(what, Node) else (None, what)
    return Assertion(firm, term, thing, value, None, status, None, entry.start, entry.end, _RULE, _SURE)


def _buyer(article: Article, named: _Named, start: int, end: int) -> Node | None:
    """Return who invites tenders: whom a label gives, else with whom the title begins; nobody where there are two."""
    labels = [m.end() for m in _BUYER.finditer(article.masked)]
    firms = {found[0].id: found[0] for at in labels if (found := _firm(article.masked, at, named)) is not None}
    if firms:
        return next(iter(firms.values())) if len(firms) == 1 else None
    ahead = (m for at in (start, start + 1) for m in named.get(at, ()))
    first = (m.node for m in ahead if m.end <= end and m.kind in ("name", "new"))
    return next((n for n in first if n is not None and n.cls in _PARTIES), None)


def _firm(text: str, at: int, named: _Named) -> tuple[Node, int] | None:
    """Return the firm whose name begins at a place, and where it ends: a known one, else one by its ending."""
    if _VOID.match(text, at):
        return None
    whole = _FIRM.match(text, at)
    here = [m for m in named.get(at, ()) if m.node is not None and m.node.cls in _PARTIES]
    known = max(here, key=lambda m: m.end, default=None)
    if known is not None and known.node is not None:
        end = known.start + len(known.text)
        if whole is None or _FORM.fullmatch(text, end, whole.end()):
            return known.node, max(end, whole.end() if whole is not None else end)
    return (Node(slug(whole[0]), whole[0], "Company"), whole.end()) if whole is not None else None


def _firms(text: str, at: int, named: _Named) -> list[Node]:
    """Return the firms that bid together, one after another, from a place on."""
    firms: list[Node] = []
    while (found := _firm(text, at, named)) is not None:
        firms.append(found[0])
        more = _AND.match(text, found[1])
        if more is None:
            break
        at = more.end()
    return firms


def _listed(text: str, named: _Named) -> Iterator[_Entry]:
    """Yield the lines that open with a label and its firm."""
    for line in _LINE.finditer(text):
        label = _LABEL.match(line[0])
        if label is None or _VOID.search(line[0]):
            continue
        firms = _firms(text, line.start() + label.end(), named)
        if not firms:
            continue
        price = _PRICE.search(line[0], label.end())
        value = _money(price["sum"], "") if price is not None else None
        proposed = _PROPOSED.search(label["role"]) is not None
        yield _Entry(line.start() + label.start("role"), line.end(), firms, value, proposed)


def _tabled(text: str, named: _Named) -> Iterator[_Entry]:
    """Yield the rows under a head that has a column of bidders beside one of ranks, prices or shares."""
    columns: tuple[int, int | None, str, bool] | None = None
    for line in _LINE.finditer(text):
        found = [(line.start() + a, line[0][a:b].rstrip()) for a, b in parts_of(line[0])]
        names = [name for _, name in found]
        head = _columns(names)
        if head is not None:
            columns = head
        elif columns is not None and not set(line[0]) <= set("|-: \t") and not _VOID.search(line[0]):
            at, priced, unit, proposed = columns
            firms = _firms(text, found[at][0], named) if len(found) > max(at, priced or 0) else []
            if not firms:
                columns = None
            elif not any(_NOTHING.fullmatch(name) for name in names):
                value = _money(found[priced][1], unit) if priced is not None else None
                yield _Entry(line.start(), line.end(), firms, value, proposed)


def _columns(names: list[str]) -> tuple[int, int | None, str, bool] | None:
    """Return which column names the bidders, which their price and in what, and whether they are candidates."""
    at = next((i for i, name in enumerate(names) if _HEAD.fullmatch(name)), None)
    if at is None or len(names) < 2:
        return None
    priced = next((i for i, name in enumerate(names) if _PRICED.fullmatch(name)), None)
    if priced is None and not any("份额" in name or name in ("排名", "名次", "排序") for name in names):
        return None
    unit = _UNIT.search(names[priced]) if priced is not None else None
    return at, priced, unit[0] if unit else "", _PROPOSED.search(names[at]) is not None


def _money(stated: str, unit: str) -> Value | None:
    found = quantity(stated.strip(), unit)
    if found is None or found.unit != "CNY":
        return None
    return Value(number=found.number, unit=found.unit, stated=stated.strip() + ("" if stated.endswith("元") else unit))
