"""Where a name that is also an ordinary word, or may be another's, is a firm's, by what stands around it.

A firm's code in brackets ("X (9698 HK)"), what only firms do ("X raised RMB 2.4bn", "X reported"), its results in short
("X — 3Q revenue"), how its price moves, and a firm that every reader knows beside it in a list ("Y and X").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.trade_words import TRADE

_AFTER = compiled(
    r"\s?[（(](?:[A-Z]{2,8}\s?[:：]\s?)?"
    r"(?:\d{4,6}(?:[ .](?:HK|CH|SH|SZ|KS|TT|JP))?|[A-Z]{1,5}(?:[ .](?:US|O|N|UW|UN))?)\s?[)）]"
    r"|\s+(?:(?:has|have|had|also|then|already|on \w+day)\s+)?(?:said|says|told|reported|reports|posted|posts|raised"
    r"|raises|signed|signs|agreed|agrees|filed|files|unveiled|unveils|launched|launches|expects|expected|forecasts|sold"
    r"|sells|bought|buys|acquired|acquires|appointed|appoints|hired|hires|named|names|declined|plans|swung|swings|beats?|missed|misses"
    r"|spins|spun|announced|announces|added|priced|guided|guides|invested|operates|owns|supplies|competes)\s"
    r"|\s+(?:shares|stock)\b|\s+(?:[—–-]{1,2}|\|)\s+(?:[1-4][QH]|[QH][1-4]|FY|20\d\d|net |revenue|sales|profit|results)"
    r"|\s+(?:[1-4][QH]|[QH][1-4])(?:20|FY)?\d{0,2}\b"
    r"|\s+(?:slid|fell|rose|gained|lost|dropped|climbed|jumped|surged|tumbled|slipped|advanced|shed|soared|sank|plunged)"
    r"\s(?:(?:by|about|nearly|almost|some|another|a further|more than)\s)?\d[\d.]*\s?(?:%|per ?cent)"
)
# What only a firm is: "data centre operator X", "chipmaker X".
_TRADE = compiled(rf"\b(?:{TRADE}|start-?up|firm|giant)\s$")
_CAPITAL = compiled(r"\b[A-Z][\w&’'-]*[ -]$")
# Another capital word right behind, which is no post nor what a firm has: "Quanta Ridge" is no Quanta.
_GOES_ON = compiled(
    r"\s(?!(?:Chief|Chair\w*|President|Vice|Founder|Director|Managing|Executive|Co|Inc|Ltd|Corp|Limited|Group|Holdings?"
    r"|Shares|Stock|Class|Revenue|Net|Profit|Sales|Results|Q[1-4]|H[12])\b)[A-Z][a-z]{2,}"
)
_BETWEEN = frozenset((", ", " and ", ", and ", " or ", " & ", "/"))
_BETWEEN_ZH = frozenset("、和与及")
_ENDS_ZH = compiled(r"[、，。；！）)]|等|$|(?:和|与|及|以及)[A-Z\u3400-\u9fff]")
_FARTHEST = max(map(len, _BETWEEN))


def in_firm_context(text: str, name: Mention) -> bool:
    """Tell whether what only follows, or only leads, the name of a firm stands beside an English name."""
    if not _is_latin_firm(name) or _is_part(text, name):
        return False
    led = _TRADE.search(text, max(0, name.start - 16), name.start)
    return led is not None or _AFTER.match(text, name.end) is not None


def beside_firm(text: str, name: Mention, known: Sequence[Mention]) -> bool:
    """Tell whether a name stands in a list next to a firm; `known` are the names that are sure, in order."""
    at = bisect_left(known, name.start, key=lambda m: m.start)
    before, after = known[at - 1 : at], known[at : at + 1]
    if not _is_latin_firm(name):
        return _behind_firm(text, name, before)
    if _is_part(text, name):
        return False
    return any(
        m.node is not None and m.node.cls == "Company" and text[low:high] in _BETWEEN
        for m, low, high in [
            *((m, m.end, name.start) for m in before if name.start - m.end <= _FARTHEST),
            *((m, name.end, m.start) for m in after if m.start - name.end <= _FARTHEST),
        ]
    )


def _behind_firm(text: str, name: Mention, known: Sequence[Mention]) -> bool:
    """Tell whether a Chinese name comes next after a firm in a list and is followed by its next or its end."""
    if name.node is None or name.node.cls != "Company" or _ENDS_ZH.match(text, name.end) is None:
        return False
    return any(
        m.node is not None and m.node.cls == "Company" and text[m.end : name.start] in _BETWEEN_ZH for m in known
    )


def _is_part(text: str, name: Mention) -> bool:
    """Tell whether a capital word stands right before a name, or behind it: both may be of a longer one."""
    led = _CAPITAL.search(text, max(0, name.start - 30), name.start) is not None
    return led or _GOES_ON.match(text, name.end) is not None


def _is_latin_firm(name: Mention) -> bool:
    return name.node is not None and name.node.cls == "Company" and name.text.isascii() and name.text[:1].isupper()
