"""Names that only say whose or where another is (甘肃庆阳, “东数西算”枢纽庆阳集群, 参股甲的乙): figures are its."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.measures import OF_SHARES
from loaders.mentions import Mention
from loaders.view import View

FIGURES = frozenset({"capacity", "hasTarget", "investment", "hasCount", "utilisationPct", "pue", "growthPct"})
_PROGRAMMES = frozenset({"Programme", "Policy"})
_SITES = frozenset({"Facility", "Place"})
# Between a programme and its node: 国家枢纽节点.
_LEADS = compiled(r"[”」]?(?:工程|战略)?(?:国家|全国|八大|十大|首批)*(?:算力)?(?:枢纽|节点)*的?$")
_HOLDS = compiled(r"(?:^|[，,。；;、：:\s])(?:参股|持有|入股|控股|投资|重仓|间接持有|间接参股)(?:了)?$")
_WHO = compiled(
    r"(?:股份|股权|\d[\d.]*%(?:的)?(?:股份|股权)?)?的(?!股价|股票|营收|收入|净利|毛利|市值|[^，。]{0,4}股)"
)


def of_the_head(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions, figures of a name that only leads up to another as that other's, or left out."""
    if view.language != "zh" or not any(a.predicate in FIGURES or a.predicate in OF_SHARES for a in stated):
        return stated
    heads = dict(_heads(view))
    owned = {m.node.id for m in view.mentions if m.node is not None and _is_held(view, m)}
    of_held = (a for a in stated if isinstance(a.subject, Node) and a.subject.id in owned)
    wrong = {id(a) for a in of_held if a.predicate in OF_SHARES}
    kept = [a for a in stated if id(a) not in wrong]
    return [given for a in kept if (given := _given(a, heads)) is not None]


def _given(a: Assertion, heads: dict[str, Node]) -> Assertion | None:
    """Return a figure as that of the other; money put into a programme's node may be put into one site of it."""
    if a.predicate not in FIGURES or not isinstance(a.subject, Node) or a.subject.id not in heads:
        return a
    spent = a.predicate == "investment" and a.subject.cls in _PROGRAMMES
    return None if spent else replace(a, subject=heads[a.subject.id])


def _heads(view: View) -> Iterator[tuple[str, Node]]:
    """Yield the names that stand nowhere but right before another within them, each with that other."""
    named = [m for m in view.mentions if m.node is not None and m.kind in ("name", "new")]
    times = [m.node.id for m in named if m.node is not None]
    for m, then in pairwise(named):
        if m.node is None or then.node is None or m.node.id == then.node.id or times.count(m.node.id) > 1:
            continue
        between = view.cut(m.end, then.start)
        inside = m.node.cls == "Place" and then.node.cls == "Place" and not between and m.end == then.start
        part = m.node.cls in _PROGRAMMES and then.node.cls in _SITES and _LEADS.fullmatch(between) is not None
        if inside or part:
            yield m.node.id, then.node


def _is_held(view: View, m: Mention) -> bool:
    """Tell whether a firm is only what another holds (参股甲的乙跌5%)."""
    if _HOLDS.search(view.cut(max(view.start, m.start - 8), m.start)) is None:
        return False
    return _WHO.match(view.cut(m.end, m.end + 16)) is not None
