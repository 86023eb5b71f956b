"""Where and since when somebody is whom a text calls only "a firm founded in 2020" (一家总部位于杭州的公司).

That is told of the name beside which it stands ("Kairun, a firm founded in 2020") or of which it is said ("Kairun is a
firm based in Wuhu"), and of nobody where the text names nobody ("the buyer is a firm based in Wuhu").
"""

from __future__ import annotations

import re
from dataclasses import replace

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.expressions import Gated
from loaders.mentions import Mention
from loaders.view import View

SEATS = frozenset({"establishedOn", "headquarteredIn", "operatesIn"})
_HEAD = (
    r"(?!(?:an?|the|it|they|he|she|was|were|is|are|be|been|being|has|had|have|and|or|also|newly|jointly|first|not|who"
    r"|which|that)\b)"
)
_ONE = Gated(compiled(
    rf"\b(?:[Aa]n?|[Aa]nother|[Oo]ne)\s(?:{_HEAD}[\w'’&.-]+\s){{0,7}}?{_HEAD}[a-z][\w'’-]*\s"
    r"(?:(?:that|which)\s(?:is|was)\s|(?:first|originally|itself|newly|jointly)\s)?"
    r"(?P<verb>founded|established|headquartered|based|set\sup|incorporated|formed|created)\b"
))  # fmt: skip
_ONE_ZH = Gated(compiled(
    r"(?:[一某]家|一[个所间])(?![^，。；]{0,3}[子分]公司)[^，,。；：]{0,12}?"
    r"(?P<verb>(?:成立|创立|创办|设立|创建|组建|注册)于|于?\d{4}年(?:成立|创立)|总部(?:位于|设在|设于|在)|位于)"
))  # fmt: skip
_IS = compiled(
    r"\s?(?:(?:is|was|are|were|remains?|became|becomes)(?:\s(?:now|still|also|itself|originally|once))*\s|[也仍]?(?:[是为系乃]|成为)了?)$"
)
_ITSELF = compiled(r"(?:\b(?:[Ii]t|[Ww]hich|[Ww]ho|[Tt]h(?:e|is)\s(?:company|firm|group|start-?up))|公司|其|它)$")
_APPOSED = compiled(r"\)?\s?(?:,|，|—|–|\(|（|——)\s?$")
_OPENS = compiled(r"(?:^|[.:：。；;]\s?)(?:\W*|As\s|作为)$")


def of_whom_it_names(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions, the seat and the founding of "a firm …" as those of whom the sentence calls so."""
    found = list((_ONE if view.language == "en" else _ONE_ZH).finditer(view.text))
    if not found:
        return stated
    return [given for a in stated if (given := _given(view, a, found)) is not None]


def _given(view: View, a: Assertion, found: list[re.Match[str]]) -> Assertion | None:
    if a.predicate not in SEATS or not isinstance(a.subject, Node):
        return a
    one = next((m for m in found if a.start - view.start < m.end() and m.start("verb") < a.end - view.start), None)
    if one is None or _named_in(view, a.subject, one):
        return a
    ahead = view.text[: one.start()]
    if _OPENS.search(ahead):
        return a
    link = _IS.search(ahead) or _APPOSED.search(ahead)
    if link is None:
        return None
    beside = _ending(view, link.start())
    if beside is None:
        return a if link.re is _IS and _ITSELF.search(ahead[: link.start()]) else None
    if beside.node == a.subject:
        return a
    firm = beside.node is not None and beside.node.cls in ("Company", "Organization", "SecuritiesFirm", "Fund")
    return replace(a, subject=beside.node) if firm and beside.node is not None else None


def _named_in(view: View, who: Node, one: re.Match[str]) -> bool:
    """Tell whether the words themselves hold the name ("a start-up called Kairun founded in 2020")."""
    low, high = one.start() + view.start, one.start("verb") + view.start
    return any(m.node == who and low <= m.start < high for m in view.mentions)


def _ending(view: View, at: int) -> Mention | None:
    """Return the name that ends at a place of the sentence."""
    near = (m for m in view.mentions if m.is_entity and m.node is not None)
    return next((m for m in near if m.end - view.start in (at, at - 1) and m.end - view.start <= at), None)
