"""Questions: sentences that ask, and those that ask only at their end about what they tell first."""

from __future__ import annotations

import re

from loaders.compiling import compiled
from loaders.triggers import Hit

_ASKING = compiled(
    r"[?？吗嘛呢]|是否|能否|会否|会不会|是不是|有没有|难道|传|\b(?:if|whether|could|would|might|may|can|will)\b",
    re.IGNORECASE,
)
_TAIL = compiled(  # the last clause of a headline, where it alone asks
    r"[,，:：!！;；]\s*[^,，:：!！;；?？]{0,30}?(?:什么|为何|为什么|怎么|谁|竟|何去何从|如何|意味|咋|能否|是否|后市|还能|还会|还有"
    r"|\b(?:what|why|how|who|is|are|can|will|should)\b)[^,，;；?？]{0,30}[?？]\W*$",
    re.IGNORECASE,
)
_WHY = compiled(r"\W*(?:Why|What made|How (?:did|has|come))\b|[^，。]{0,16}(?:为何|为什么|缘何|何以)")  # it happened
STOP = compiled(r"[。！？；，,;]")


def asks(text: str, hit: Hit) -> bool:
    """Tell whether a sentence, or the clause of a hit, is a question whose answer is not known."""
    stop = STOP.search(text, hit.end) if "？" in text else None
    closed = text.rstrip().endswith(("?", "？")) or (stop is not None and stop[0] == "？")
    return closed and not _WHY.match(text) and not _told_first(text, hit)


def _told_first(text: str, hit: Hit) -> bool:
    """Tell whether a hit stands before the clause with which a headline asks ("A复牌大涨，发生了什么？")."""
    tail = _TAIL.search(text)
    return tail is not None and hit.end <= tail.start() and _ASKING.search(text, 0, tail.start()) is None
