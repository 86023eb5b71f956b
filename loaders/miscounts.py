"""Counts that are of something else than the thing beside them: the best of a kind, another party, a part of others."""

from __future__ import annotations

from loaders.applied import Applied
from loaders.compiling import compiled
from loaders.mentions import Mention

# "China's three largest foundries" says nothing of how many there are.
_BEST = compiled(
    r"\s(?:\w+ly\s)?(?:largest|biggest|top|best|busiest|most)\b"
    r"|\s[\w-]+est\s(?!cent)|(?:[家个座大款]|[^\W\d_]{0,4})?最[大高早快新好多]"
)
_AND = compiled(
    r"[\s.,]*(?:(?:Co|Inc|Corp|Ltd|LLC|PLC|Group|Holdings|Limited)\b[\s.,]*)*"
    r"(?:and|or|plus|along with|together with)\s(?:another\s|the\s)?"
)
_TO_ZH = compiled(r"[对向给与同把被](?:其中|这|该|上述|当日|其他|另外)?$")
_PARTIES_ZH = compiled(r"[家户名位]$")
_ONLY_OF_ZH = compiled(r"(?:[里中]|其中)[，,]?[只仅]有$")
_NOW_ZH = compiled(r"(?:现有|既有|已有|目前的|原有)$|\b(?:existing|current|present)\s$")


def miscounts(applied: Applied, m: Mention, ahead: str, behind: str) -> bool:
    """Tell whether a number counts no things of the one that a rule gives them to."""
    view = applied.view
    if _BEST.match(behind):
        return True
    who = applied.fills.get("subject")
    near = who is not None and 0 <= m.start - who.members[-1].end < 24
    if near and who is not None and _AND.fullmatch(view.cut(who.members[-1].end, m.start)):
        return True
    if applied.status in ("planned", "expected") and _NOW_ZH.search(ahead):
        return True
    if view.language != "zh":
        return False
    others = _PARTIES_ZH.search(m.text) is not None and _TO_ZH.search(ahead) is not None  # 对两家企业授信
    return others or _ONLY_OF_ZH.search(ahead) is not None
