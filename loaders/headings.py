"""Whom a heading or the head of a sentence brings up, though no grammar makes it the subject."""

from __future__ import annotations

from graph.model import Sentence
from loaders.compiling import compiled
from loaders.lines import weight
from loaders.mentions import Mention
from loaders.run_ins import is_lone, is_shouted_head
from loaders.view import View

_STOPPED = compiled(r"[.。!?！？;；:：,，][\"”)）]?$")
_STOPS = tuple(".。!！?？;；:：,，")  # what most end with
_OWNS = compiled(r"['’]s?\s|(?:的|创始人|董事长|总经理|总裁|首席|副总|CEO|CTO|CFO)")
_LONGEST_HEADING = 14


def heads(sentence: Sentence) -> bool:
    """Tell whether a sentence is the heading of what follows: a title, or an item that is no sentence."""
    if sentence.kind != "item":
        return sentence.kind == "heading" or is_lone(sentence)
    if is_shouted_head(sentence):
        return True
    text = sentence.text
    if ", " in text or text.endswith(_STOPS) or _STOPPED.search(text):
        return False
    return len(text) < 2 * _LONGEST_HEADING or weight(text) <= _LONGEST_HEADING  # no letter weighs more than a half


def heading_firm(mentions: list[Mention]) -> Mention | None:
    """Return the one firm that a heading names, in whatever case ("Share sale by the founder of X")."""
    firms = {m.node.id: m for m in mentions if m.node and m.node.cls == "Company" and m.kind in ("name", "new")}
    return next(iter(firms.values())) if len(firms) == 1 else None


def heading_place(sentence: Sentence, mentions: list[Mention]) -> Mention | None:
    """Return the place that is all that a heading says."""
    m = mentions[0] if len(mentions) == 1 else None
    placed = m is not None and m.node is not None and m.node.cls == "Place"
    return m if placed and m and sentence.text.strip(" #*:：.") == m.text else None


def owner_of(view: View) -> Mention | None:
    """Return the firm with whose person or thing a sentence begins ("X's founder intends …", X董事长表示)."""
    first = None
    for m in view.mentions:
        if m.is_entity:
            first = m
            break
    if first is None or first.node is None or first.node.cls != "Company" or first.kind not in ("name", "new"):
        return None
    begins = first.start - view.sentence.start <= 4
    return first if begins and _OWNS.match(view.cut(first.end, first.end + 6)) else None
