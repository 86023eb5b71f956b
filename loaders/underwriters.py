"""Who only helps to sell the shares of a listing: a joint underwriter is no sponsor, and a sponsor no applicant."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.fills import Fill
from loaders.view import View

_BROKER = "SecuritiesFirm"
_SELLS = (
    r"(?:(?:联席|副|联合)(?:牵头)?主承销商|分销商|(?:联席)?[账帐]簿管理人"
    r"|(?:联席)?全球协调人)"
)
_AHEAD = compiled(rf"{_SELLS}(?:分别)?(?:为|是|系|：|:|包括)?\s*(?:(?![保，,；;])[^。：:])*$")
_BEHIND = compiled(
    rf"(?:[、和及与](?:(?!保荐)[^，,。；;：:])*?)?(?:担任|任|为|作为|是|[（(])(?:(?!保荐)[^，,。；;：:]){{0,10}}?{_SELLS}"
    r"|\s(?:\w+\s)?as\s(?:the\s|an?\s)?joint\s(?:lead\s)?(?:underwriter|bookrunner|lead manager)"
)
_SPONSORS = compiled(r"保荐")


def brought_by_itself(fills: dict[str, Fill]) -> bool:
    """Tell whether brokers would bring a broker to the market: the first is the sponsor of somebody else."""
    if "applicant" not in fills or "sponsoredBy" not in fills:
        return False
    parties = (*fills["applicant"].members, *fills["sponsoredBy"].members)
    return all(m.node is not None and m.node.cls == _BROKER for m in parties)


def without_sellers(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions without sponsors that the text calls no more than joint underwriters."""
    if not any(a.predicate == "sponsoredBy" for a in stated):
        return stated
    return [a for a in stated if a.predicate != "sponsoredBy" or not _only_sells(view, a)]


def _only_sells(view: View, a: Assertion) -> bool:
    named = [m for m in view.mentions if m.node is not None and m.node == a.object and m.kind != "anaphor"]
    return bool(named) and all(_sells(view, m.start, m.end) for m in named)


def _sells(view: View, start: int, end: int) -> bool:
    ahead = view.cut(max(view.start, start - 60), start)
    behind = _BEHIND.match(view.cut(end, end + 60))
    if behind is not None:
        return _SPONSORS.search(behind[0]) is None
    found = _AHEAD.search(ahead)
    return found is not None and _SPONSORS.search(found[0]) is None and _SPONSORS.search(ahead, found.start()) is None
