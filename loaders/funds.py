"""Funds that bear the name of a firm (中国移动产业基金): they invest, the firm of that name does not."""

from __future__ import annotations

from graph.model import Node
from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.slugs import slug

_FUND = compiled(
    r"(?:集团)?(?:旗下的?)?(?:产业链?|创新|创业|战略|战略性新兴|投资|股权|科技|数字|科创|发展|并购|引导|母|新兴|专项|一期|二期|生态|天使)+基金"
    r"(?!管理|公司|经理|会|委|份额|净值|业)"
)


def funds(text: str, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions, firms whose name only begins that of a fund as this fund."""
    return [_whole(text, m) for m in mentions] if "基金" in text else mentions


def _whole(text: str, m: Mention) -> Mention:
    if m.node is None or m.node.cls not in ("Company", "Organization") or m.quantity is not None:
        return m
    behind = _FUND.match(text, m.end)
    if behind is None:
        return m
    label = text[m.start : behind.end()]
    return Mention(m.start, behind.end(), label, "new", Node(slug(label), label, "Fund"))
