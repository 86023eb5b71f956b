"""What a Chinese text tells of somebody without a name: 甲子公司, 某客户. It is told of no firm that is named.

Who heads a clause is its subject, named or not: the firm of the clause before, or the one to which it is a
customer, has not done what it tells.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Node
from loaders.chinese_kin import TOLD, unnamed_kin
from loaders.compiling import compiled
from loaders.events import Assertion, Event
from loaders.view import View

# Somebody at the head of a clause, by what he is and what he then does.
_SOMEBODY = compiled(
    r"[“「]?(?:但|而|其中|同时|此外)?(?:其|某[家位个]?|(?:另|又|有)?[一两二三四五六七八九十几多数\d]+[家位名个](?!月|季|年)"
    r"|部分|多数|个别|其他|其余)[\u3400-\u9fff]{0,8}?(?:客户|供应商|股东|[子孙]公司|参股公司|竞争对手|同行|合作伙伴|企业|厂商|大厂|公司|机构)"
    rf"{TOLD}"
    r"|[“「]?(?:但|而|同时)?(?:国内|全球|整个|全|该|所在)?(?:[A-Z\u3400-\u9fff]{0,6}?)(?:行业|赛道|同行|同业|业内)(?!人士|龙头|领先|首|内|的)"
    rf"{TOLD}"
)
_STOP = compiled(r"[；;。！？\n]")
_FIRMS = frozenset(("Company", "SecuritiesFirm", "DataExchange", "StockExchange", "Organization"))
_CLAIMED = frozenset(("stated", "aimsTo", "rankClaim", "subsidiaryOf"))
_INVERSE = frozenset(("affects", "builtBy", "affiliatedWith", "announcedBy"))


def of_nobody_named(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions without those that take what is told of somebody unnamed for a named firm's."""
    spans = [*_kin(view), *_heads(view)]
    if not spans:
        return stated
    return [a for a in stated if not any(_is_of(view, a, *span) for span in spans)]


def _kin(view: View) -> Iterator[tuple[int, int, Node | None]]:
    """Yield where somebody is called by a firm, to where the sentence turns to another, and that firm."""
    for _, end, firm in unnamed_kin(view):
        yield end, _turn(view, end), firm


def _heads(view: View) -> Iterator[tuple[int, int, Node | None]]:
    """Yield where somebody without a name heads a clause, to where the sentence turns to another."""
    for clause in view.clauses:
        m = _SOMEBODY.match(view.text, clause.start - view.start, clause.end - view.start)
        if m is not None and not any(
            clause.start <= n.start < m.end() + view.start and n.is_entity for n in view.mentions
        ):
            end = m.end() + view.start
            yield end, _turn(view, end), None


def _turn(view: View, start: int) -> int:
    """Return where behind a place a clause begins with a name of its own, or the sentence or its part ends."""
    stop = _STOP.search(view.text, start - view.start)
    end = stop.start() + view.start if stop is not None else view.sentence.end
    heads = (c.start for c in view.clauses if start < c.start < end)
    named = (at for at in heads if any(at <= m.start <= at + 1 and m.is_entity for m in view.mentions))
    return min(named, default=end)


def _is_of(view: View, a: Assertion, start: int, turn: int, whose: Node | None) -> bool:
    """Tell whether an assertion takes what a stretch tells of somebody unnamed for a firm's that is named elsewhere."""
    if not start < a.end <= turn or a.predicate in _CLAIMED:
        return False
    told: list[Node | Event | None] = [*a.subject.roles.values()] if isinstance(a.subject, Event) else [a.subject]
    told += [a.object] if a.predicate in _INVERSE else []
    who = {n.id for n in told if isinstance(n, Node) and n.cls in _FIRMS}
    again = {m.node.id for m in view.mentions if m.node is not None and start <= m.start < turn}
    if whose is not None:
        return whose.id in who - again
    return bool(who - again)
