"""The firm of whose funding an article has just told, of which the sentences that follow name who put the money in."""

from __future__ import annotations

from graph.model import Node
from loaders.backers import is_backer
from loaders.compiling import compiled
from loaders.firm_parts import blanked
from loaders.gates import Gate
from loaders.mentions import Mention
from loaders.view import View

_ROUND = Gate(("融资", "轮", "增资", "入股", "Pre-"))
_FUNDED = compiled(
    r"[”」》]?(?:\s?[（(][^（）()]{1,40}[）)])?[^。；ª]{0,44}?"
    r"(?:(?:完成|获得?|斩获|拿到|官宣|交割|落定)[^。；ª]{0,30}(?:融资|轮|增资|投资|注资)|[A-Z]\d?[+＋]*轮|Pre-IPO|(?:天使|种子)[+＋]*轮)"
)
# Who only puts money in, or of whom something else is told.
_GIVES = compiled(
    r"[^。；ª]{0,10}(?:领投|跟投|参投|追投|加码|旗下|子公司|孙公司|附属公司|中标|分析师|投资的|参股|控股的)"
)
_REACH = 6  # sentences that may go on about it


class Funded:
    """The firm of whose round an article has told last."""

    def __init__(self) -> None:
        """Know of none yet."""
        self._last: Node | None = None
        self._left = 0

    def tell(self, view: View) -> None:
        """Give a Chinese sentence the firm of whose round it or one before it tells."""
        self._left -= 1
        if view.language == "zh" and _ROUND.opens(view.text) and (found := funded(view)) is not None:
            self._last, self._left = found, _REACH
        elif "|" in view.text or "｜" in view.text:  # the next of a list of rounds, of a firm whose name is not read
            self._left = 0
        view.funded = self._last if self._left > 0 else None


def funded(view: View) -> Node | None:
    """Return the firm of whose round a Chinese sentence tells."""
    text = blanked(view)
    for m in view.mentions:
        end = m.end - view.start
        if _is_firm(text, m, view.start) and _FUNDED.match(text, end) and not _GIVES.match(text, end):
            return m.node
    return None


def _is_firm(text: str, m: Mention, start: int) -> bool:
    """Tell whether a name is that of a firm which may be funded: no investor, and not what a bracket tells of one."""
    if text[max(0, m.start - start - 1) : m.start - start] in ("(", "（"):
        return False
    return m.node is not None and m.node.cls == "Company" and not is_backer(m)
