"""Works that only serve a site (某数据中心配套光伏项目): things of their own, so 该项目 behind them is not the site."""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.gates import Gate
from loaders.measures import OF_SITES
from loaders.mentions import Mention
from loaders.slugs import slug
from loaders.view import View
from ontology.vocabulary import Vocabulary

_INSIDE = r"[^\s，,。；;：:、！？由在与和将已为向从及或并是被把]"
# Power, heat, water, roads and homes: what no site of computing is itself.
_OTHER = (
    "光伏", "风电", "风光", "风力", "光储", "储能", "源网荷储", "绿电", "绿色电力", "新能源", "直供", "直连",
    "供电", "输电", "输变电", "变电", "配电", "电网", "火电", "热电", "燃气", "供热", "供暖", "余热",
    "供水", "排水", "制氢", "氢能", "道路", "公路", "光缆", "管廊", "安置", "宿舍", "公寓", "住房", "停车",
)  # fmt: skip
_WORDS = Gate(_OTHER)
_WORKS = compiled(
    rf"(?:(?!项目|工程){_INSIDE}){{0,20}}?(?:{'|'.join(_OTHER)})"
    rf"(?:(?!项目|工程){_INSIDE}){{0,14}}?(?:项目|工程|电站)"
)


def works(text: str, mentions: list[Mention], vocabulary: Vocabulary) -> list[Mention]:
    """Return the mentions with sites that only say where other works are taken into the names of these."""
    if not _WORDS.opens(text):
        return mentions
    found = list(_found(text, mentions, vocabulary))
    if not found:
        return mentions
    kept = [m for m in mentions if not any(w.start < m.end and m.start < w.end for w in found)]
    return sorted([*kept, *found], key=lambda m: m.start)


def powered(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions without compute, racks or their use as figures of works that only serve a site."""
    if view.language != "zh" or not any(a.predicate in OF_SITES for a in stated):
        return stated
    return [a for a in stated if not (a.predicate in OF_SITES and _serves(a))]


def _serves(a: Assertion) -> bool:
    unit = a.value.unit if a.value is not None else None
    named = isinstance(a.subject, Node) and _WORKS.fullmatch(a.subject.label) is not None
    return named and not (unit or "").endswith(("W", "Wh"))


def _found(text: str, mentions: list[Mention], vocabulary: Vocabulary) -> Iterator[Mention]:
    done = 0
    for m in mentions:
        if m.node is None or m.start < done or not vocabulary.is_a(m.node.cls, "Facility"):
            continue
        behind = _WORKS.match(text, m.end)
        if behind is not None:
            label = text[m.start : behind.end()]
            done = behind.end()
            yield Mention(m.start, done, label, "new", Node(slug(label), label, "Facility"))
