"""A Chinese report that opens with its firm and a colon: "浪潮信息：中标某项目", "【云岚云(600001)：子公司拟…】".

The colon stands for nothing that is said: what follows is told of the firm as if its name stood right before it.
A broker or a fund gives its view behind such a colon, and behind a quotation mark somebody speaks: these stay.
"""

from __future__ import annotations

from loaders.backers import is_backer
from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.patterns import ENTITY, INDEX
from loaders.view import View

_COLON = ("：", ":")
# The bullet, number, hour, bracket or stars that may stand before the name.
_MARKS = r"[\W\d_]{0,24}"
# What may stand between the name and its colon: its code or what it is, in brackets; stars.
_HEAD = compiled(
    rf"{_MARKS}{ENTITY}(?P<name>.)"
    r"(?P<colon>[*\s]{0,3}(?:[（(](?![^（）()]*[未拟非])[^（）()，。；]{2,16}[）)][*\s]{0,3})?[:：][*\s]{0,3})"
    r"(?![“\"「『\s\d.,%／/*-]|$)"
)


def without_colon(encoded: str, places: list[int], view: View) -> tuple[str, list[int]] | None:
    """Return an encoded sentence without the colon behind the firm that heads it, with the offsets of what is left."""
    if not any(colon in encoded[:60] for colon in _COLON) or (m := _HEAD.match(encoded)) is None:
        return None
    if not _acts(view.mentions[ord(m["name"]) - INDEX]):
        return None
    start, end = m.span("colon")
    if encoded.startswith(ENTITY, end) and _is_ware(view.mentions[ord(encoded[end + 1]) - INDEX]):
        return None
    return encoded[:start] + encoded[end:], places[:start] + places[end:]


def _is_ware(mention: Mention) -> bool:
    """Tell whether a mention is of a ware that is known: another firm may make it (神州某某：昇腾服务器…)."""
    return mention.kind == "name" and mention.node is not None and mention.node.cls == "Product"


def _acts(firm: Mention) -> bool:
    """Tell whether a mention is of a firm that does what is told behind the colon, and does not only judge it."""
    return firm.node is not None and firm.node.cls == "Company" and not is_backer(firm)
