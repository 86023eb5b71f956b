"""Weeks in which something was told ("said last week that it lost"), days of which only other moves were."""

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
# What stands before a day on which only an earlier move was, and behind it.
_OF_GAINS = compiled(r"\b(?:of|after|following|than|from|on|extend\w*|eras\w*|revers\w*|trim\w*|par\w*)\s(?:\w+\s)?$")
GAINS = compiled(
    r"['’]s\s(?:[\w-]+\s)?(?:gains?|loss(?:es)?|rally|rise|fall|drop|slide|slump|jump|surge|advance|decline|rout"
    r"|sell-?off|plunge|rebound)\b"
)


def is_of_earlier_gains(view: View, m: Mention) -> bool:
    """Tell whether a day is only that whose gains a later one is set against: "gave back part of Tuesday's gains"."""
    if view.language != "en":
        return False
    if not view.text.startswith(("'s ", "’s "), m.end - view.start) or not GAINS.match(view.cut(m.end, m.end + 30)):
        return False
    return _OF_GAINS.search(view.cut(m.start - 24, m.start)) is not None


def is_of_telling(view: View, m: Mention) -> bool:
    """Tell whether a week or month is when something was told, not of what."""
    if m.moment is None or _STRETCH.fullmatch(m.moment.iso or "") is None:
        return False
    behind = view.cut(m.end, m.end + 12)
    if view.language == "zh":
        return _TELLS_ZH.match(behind) is not None
    return _GOES_ON.match(behind) is not None and _SAID.search(view.cut(m.start - 24, m.start)) is not None
