"""Weeks and months in which something was told ("said last week that it lost", 上月披露), of which no figure is."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.view import View

_SAID = compiled(
    r"\b(?:said|says|told\s\w+|announced|disclosed|reported|confirmed|revealed|noted)\s(?:late\s|early\s)?(?:on\s|in\s)?$"
)
_GOES_ON = compiled(r",?\s(?:that|it|its|they|an?|the|net|revenue|sales|profit)\b")
_TELLS_ZH = compiled(r"(?:发布公告|公告|披露|表示|宣布|透露|对外|称)(?!的)")
_STRETCH = compiled(r"\d{4}-\d\d(?:-\d\d/\d{4}-\d\d-\d\d)?")


def is_of_telling(view: View, m: Mention) -> bool:
    """Tell whether a week or month is when something was told, not of what."""
    if m.moment is None or _STRETCH.fullmatch(m.moment.iso or "") is None:
        return False
    behind = view.cut(m.end, m.end + 12)
    if view.language == "zh":
        return _TELLS_ZH.match(behind) is not None
    return _GOES_ON.match(behind) is not None and _SAID.search(view.cut(m.start - 24, m.start)) is not None
