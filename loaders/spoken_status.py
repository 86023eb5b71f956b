"""As what the words of a speaker are told: what speakers expect or plan themselves is no more than that."""

from __future__ import annotations

import re

from loaders.compiling import compiled

# Words by which those who speak say what they expect or plan themselves.
_EXPECTS = compiled(
    r"^\W*(?:we|it|they|I)\s(?:do(?:es)?\s(?:not|n't)\s|don't\s)?expects?\b|^(?:我们|公司|集团)?预计"
    r"|^[^，。；]{0,24}(?:有望|料将|将(?:突破|达到|增长|超过|翻番|翻倍|成为|迎来))",
    re.I,
)
_PLANS = compiled(
    r"^\W*(?:we|it|they|I)\s(?:plans?|intends?|aims?)\sto\b|^[^，。]{0,6}(?:我们|公司|集团)[^，。]{0,4}(?:将|力争|计划|拟)",
    re.I,
)


def inner(words: str) -> str:
    """Return the status of a statement: what speakers expect or plan themselves is no more than that."""
    return "expected" if _EXPECTS.search(words) else "planned" if _PLANS.search(words) else "claimed"
