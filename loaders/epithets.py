"""Epithets: a place that only tells which firm is meant ("the Hangzhou chipmaker"), so that nothing is said of it."""

from __future__ import annotations

import re

from loaders.mentions import Mention

_FIRM = (
    r"(?:company|firm|group|chip\s?maker|carmaker|start-?up|foundry|vendor|supplier|manufacturer|designer|developer"
    r"|giant|operator|lender|broker|retailer|exporter)"
)
_EPITHET = re.compile(rf"\s(?:[a-z]+\s)?{_FIRM}(?:['’]s)?(?!\w|,?\s(?:[A-Z]|called|named))")
_THE = re.compile(r"\b(?:the|an?|its|another|rival)\s(?:[a-z]+\s)?$", re.IGNORECASE)
_OF_A_PLACE = re.compile(r"[A-Z][a-z]+(?:ian|ese|ish)|Dutch|French|Swiss|Greek|Czech")


def without_epithets(text: str, start: int, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions of a sentence, found at offset `start`, without places that stand before a firm's noun."""
    return [m for m in mentions if not _is_epithet(text, start, m)]


def _is_epithet(text: str, start: int, m: Mention) -> bool:
    if m.node is None or not (m.node.cls == "Place" or _OF_A_PLACE.fullmatch(m.text)):
        return False
    return bool(_EPITHET.match(text, m.end - start) and _THE.search(text[: m.start - start]))
