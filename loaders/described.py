"""Lists of firms that English tells more of: "A, two units of server maker B and a Shenzhen distributor, C".

What stands between two names of a list may say what the next one is ("Hefei-based chip designer C"), what the last one
is ("A, a Dubai trading house, and"), its code ("A (300308.SZ) and"), or whose unit is meant, which is no member itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.trade_words import FIRM

if TYPE_CHECKING:
    from loaders.coordination import Group
    from loaders.view import View

_KIND = (
    rf"(?:{FIRM}|investor|(?:share)?holder|backer|fund|bank|conglomerate|rival|peer|engine|institute|university|builder|arm|unit|subsidiary"
    r"|affiliate|business|platform|player|network|chain|fabless)s?"
)
# What is no word of a description: it has a verb, or hangs on something.
_NO_WORD = (
    r"(?!(?:was|were|is|are|be|been|has|have|had|will|would|may|could|can|to|of|in|on|at|by|for|from|with|as|than|that|which|who|whose"
    r"|while|but|or|and|not|said|says|told|sold|sells|buys|bought|makes|made|won|beat|beats|hit|led|owns|holds|held|took|rose|fell|its"
    r"|supplies|uses|plans|gave|gives|like|unlike|after|before|via|against|into|over|under|through|both"
    r"|[a-z]+(?<!leas)(?<!own)(?<!back)(?<!list)ed|[a-z]+(?<!lead)ing)\s)"
)
_WORDS = rf"(?:{_NO_WORD}[\w&'’-]+\s){{0,5}}?"
_DESCRIPTION = (
    rf"(?:(?:the|a|an|its|existing|new|fellow|local)\s)?(?:{_WORDS}{_KIND},?\s"
    rf"|(?:[A-Z][a-z]+\s)?[A-Z]\w+-(?:based|listed|backed|headquartered|owned|controlled)\s{_WORDS})"
)
_CODE = r"(?:\s?\([^()]{1,40}\))?"
_WHAT = r"(?:,\s(?:an?|the|one\sof)\s[^,;:.()]{2,70}(?=,))?"
_JOIN = r"(?P<join>,\sand|,|\sand|,?\sas\swell\sas|,?\salong\swith|,?\stogether\swith|\s&)\s(?:the\s)?"
_NEXT = compiled(rf"{_CODE}{_WHAT}{_JOIN}(?P<described>{_DESCRIPTION})?")
_UNITS = r"units?|subsidiar(?:y|ies)|arms?|affiliates?|branch(?:es)?|divisions?|offshoots?|spin-?offs?|ventures?|part"
_HANGS = compiled(
    rf"{_CODE}(?:,\sand|,|\sand)\s"
    rf"(?:(?P<apposed>an?|the|part)\s|(?:two|three|four|five|six|seven|eight|nine|ten|several|some|\d+)\s(?:of\sthe\s)?)?"
    rf"(?:[\w-]+\s){{0,3}}?(?:{_UNITS})\s(?:of|owned\sby|controlled\sby)\s(?:the\s)?(?:{_WORDS}{_KIND}\s)?"
)
# "including four subsidiaries of A and chip designer B": only the latter is in the list.
_OF_UNITS = compiled(
    rf"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|some|\d+)\s(?:[\w-]+\s){{0,3}}?(?:{_UNITS})\s"
    rf"(?:of|owned\sby|controlled\sby)\s(?:the\s)?(?:{_WORDS}{_KIND}\s)?$"
)
# What a name does that ends no list.
DOES = compiled(
    r"(?:\s?\([^()]{1,40}\))?\s(?:also\s|now\s|then\s|\w+ly\s)?(?:was|were|is|are|has|had|have|will|would|may|could|said|says|rose|fell"
    r"|won|made|began|took|saw|sold|bought|lost|grew|set|led|went|became|plans|seeks|aims|expects|makes|sells|(?!based|listed)[a-z]{2,}ed)\b"
)
_OWNS = compiled(r"['’]s?\s")
_LONGEST = 130


class Firms:
    """The lists of firms in a sentence, as far as it has been read."""

    def __init__(self, text: str, offset: int) -> None:
        """Take the sentence and where it starts."""
        self._text, self._offset = text, offset
        self._list: list[Mention] = []  # of the firm named last
        self._past: list[Mention] | None = None  # the list that goes on behind the owner of a unit
        self._apposed = False  # whether that unit is the list's last member itself: "A, a unit of B, and C"

    def take(self, members: list[Mention]) -> None:
        """Take a list that begins, or has one member more."""
        self._list = members

    def resumed(self, m: Mention) -> list[Mention] | None:
        """Return the list that a name goes on behind the owner of a unit, who is not in it."""
        past, self._past = self._past, None
        if past is None:
            return None
        found = self._between(_NEXT, m)
        return None if found is None or (self._apposed and found["join"] == " and") else past

    def gone_on(self, m: Mention) -> list[Mention] | None:
        """Return the list that a name goes on past what is told of it or of the one before."""
        if not self._list or m.kind == "anaphor" or self._list[-1].kind == "anaphor":
            return None
        if _OWNS.match(self._text, m.end - self._offset):
            return None  # "A, a maker of cards and B's parent"
        if (hangs := self._between(_HANGS, m)) is not None:
            self._past, self._apposed = self._list, hangs["apposed"] is not None
            return None
        if (found := self._between(_NEXT, m)) is None:
            return None
        if len(self._list) > 1:
            return self._list
        low = max(0, self._list[0].start - self._offset - _LONGEST)
        if _OF_UNITS.search(self._text[low : self._list[0].start - self._offset]):
            return None
        ended = found["join"] != " and" and DOES.match(self._text, m.end - self._offset) is not None
        return None if ended else self._list

    def _between(self, pattern: re.Pattern[str], m: Mention) -> re.Match[str] | None:
        """Return the words between the last firm and a name as a pattern reads them."""
        start, end = self._list[-1].end - self._offset, m.start - self._offset
        if end - start > _LONGEST or self._text[start : start + 1] not in (",", " "):
            return None
        return pattern.fullmatch(self._text, start, end)


def told_of(view: View, group: Group, at: int) -> Group:
    """Return of whom of a list words in its midst tell: "A, a maker of cards, and B" of A, "A and Hefei-based B" of B.

    All, where the words stand in no list.
    """
    if len(group.members) < 2 or not group.start < at < group.end:
        return group
    behind = next(m for m in group.members if m.end > at)
    ahead = next((m for m in reversed(group.members) if m.end <= at), behind)
    described = "," not in view.cut(at, behind.start) or behind.start <= at
    return group.alone(behind if described else ahead)
