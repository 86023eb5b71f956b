"""Cues that say nothing of a status: parts of a name, a date or a title, and words that only front an object."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.view import View

# What may stand behind a noun that ends its phrase, and before it.
_ENDS = compiled(r"\s*(?:$|[,.;:)]|(?:and|or|for|in|to|from|at|with|used)\b)")
_OF_GOODS = compiled(r"(?:\b(?:of|for|makes|supplies|supplying|selling|sells|making|and|\d+V?)|\d)\s(?:[\w-]+\s){0,3}$")


def says_nothing(start: int, end: int, view: View) -> bool:
    """Tell whether a cue is only a part of a name or date, or fronts an object."""
    if (start, end) not in view.mute:
        fronts = _is_object_marker(view.text[start:end], end, view)
        view.mute[start, end] = fronts or _in_name(start, end, view) or _is_goods(start, end, view)
    return view.mute[start, end]


def in_title(start: int, end: int, kind: str, view: View, at: int) -> bool:
    """Tell whether a cue is a word of a document's title (规划, 若干措施) that says nothing of its status."""
    if kind == "considered":
        return False
    if "《" in view.text and title_at(view.text, start) not in (-1, title_at(view.text, at)):
        return True
    low, high = start + view.start, end + view.start
    for m in view.mentions:
        if m.start <= low and high <= m.end and m.kind in ("name", "new") and m.node and m.node.cls == "Policy":
            return True
    return False


def title_at(text: str, at: int) -> int:
    """Return where the title in book marks opens in which a place stands, -1 outside of any (披露《…预案》)."""
    opening = text.rfind("《", 0, at)
    return opening if text.find("》", opening) >= at else -1


def _is_object_marker(word: str, end: int, view: View) -> bool:
    """Tell whether 将 or 把 only fronts an object ("将X列入"): a thing follows it at once (LANGUAGE §16)."""
    place = view.sentence.start + end
    return word in ("将", "把") and any(m.start == place and m.is_entity for m in view.mentions)


def _is_goods(start: int, end: int, view: View) -> bool:
    """Tell whether a cue in -s is no verb but a noun of what somebody makes or sells ("a maker of power shelves").

    A verb has an object behind it; such a noun ends its phrase, behind "of" or a number.
    """
    if not view.text[start:end].lower().endswith("s") or " " in view.text[start:end]:
        return False
    return (
        _ENDS.match(view.text, end) is not None and _OF_GOODS.search(view.text, max(0, start - 48), start) is not None
    )


def _in_name(start: int, end: int, view: View) -> bool:
    """Tell whether a cue is a part of a date ("11 May", "May 6") or a name (望 in 望江智算中心).

    Of a new name it is so only as one sign, or as a capital word.
    """
    low, high = start + view.sentence.start, end + view.sentence.start
    dates = [m for m in view.mentions if m.moment is not None and m.start <= low and high <= m.end]
    if any(m.text[:1].isdigit() for m in dates) or (dates and view.text[start:end] == "May"):
        return True
    short = end - start == 1 or view.text[start].isupper()
    around = (
        m for m in view.mentions if m.is_entity and m.start <= low and high <= m.end and m.text != view.text[start:end]
    )
    return any(m.kind == "name" or (m.kind in ("new", "proper") and short) for m in around)
