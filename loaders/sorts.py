"""Sorts: whether words that say what a thing is say more than that it is a firm, whose, and where."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.view import View

_BARE = compiled(
    r"\b(?:an?|the|one|another|other|rival|fellow|peer|local|private|public|state-owned|state-backed|listed|unlisted"
    r"|small|big|large|leading|young|little-known|early-stage|based|[a-z]+-based|and|of|first|second|third|\w+-year-old"
    r"|company|companies|firms?|start-?ups?|providers?|platforms?|unicorns?|houses?|vendors?|operators?|developers?"
    r"|makers?|designers?|contractors?|integrators?)\b",
)
# The characters of what says no more: 另一家, 初创, 民营, 上市, and 企业, 公司, 服务商 themselves.
_BARE_ZH = compiled(
    r"[另又母子孙分总全这该某一二两三四五多几数首第其本我他国私民央外内海境当地名省市区县的等家个新老大小中头部知有资营优强独角兽初创业科技"
    r"上市企公司厂商关联合作投参股控运服务供应]"
)
_CAPITAL = compiled(r"[A-Z][a-z]+")  # a place that stands before a firm's noun is left out of the mentions


def without_place(view: View, words: Mention) -> Mention:
    """Return the words without the place that they begin with, which is told of the firm ("Wuxi chip designer")."""
    for m in view.mentions:
        if m.node is not None and m.node.cls == "Place" and m.start == words.start and m.end < words.end:
            rest = view.cut(m.end, words.end)
            text = rest.lstrip(" -") if m.text.isascii() else rest
            return words._replace(start=words.end - len(text), text=text)
    return words


def tells_sort(view: View, words: Mention) -> bool:
    """Tell whether words such as "GPU firm" say what a thing is: not "Chengdu company", 另一家公司 or 初创企业."""
    at = words.start
    left: list[str] = []
    for m in view.mentions:
        if m.node is not None and m.node.cls == "Place" and at <= m.start and m.end <= words.end:
            left.append(view.cut(at, m.start))
            at = m.end
    left.append(view.cut(at, words.end))
    rest = _BARE_ZH.sub("", _BARE.sub("", "".join(left))).strip()
    place = words.start > view.start and rest != words.text and _CAPITAL.fullmatch(rest) is not None
    return not place and any(ch.isalpha() for ch in rest)
