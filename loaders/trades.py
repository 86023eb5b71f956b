"""A firm called by its trade: "The memory module maker aims to …" is the firm spoken of last."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.expressions import Gated
from loaders.mentions import Mention

_NOT_OWN = r"and|or|of|country|world|nation|who|which|that|other|two|three|same|whole|first|second|third|largest|\w+est"
_TRADE = re.compile(
    r"(?:^|[.;:,“\"]\s|\b(?:and|but|giving|leaving|valuing|helping|allowing)\s)"
    rf"(?P<firm>the\s(?:(?!(?:{_NOT_OWN})\b)[\w&-]+\s){{1,4}}?"
    r"(?:\w*maker|designer|developer|producer|manufacturer|supplier|vendor|operator|provider|start-?up|specialist|foundry"
    r"|house|shop|outfit|giant|player|newcomer|integrator|carrier|lessor|lender|company|firm|group))\b(?!\s(?-i:[A-Z])|['’]s\b|,?\s(?:and|or|called|named)\b|-)",
    re.IGNORECASE,
)
_TRADES = Gated(_TRADE)


def trades(text: str) -> Iterator[Mention]:
    """Yield where a text calls a firm by its trade, as a subject or as what an object is given to."""
    for m in _TRADES.finditer(text):
        yield Mention(m.start("firm"), m.end("firm"), m["firm"], "anaphor")


def is_trade(text: str) -> bool:
    """Tell whether an anaphor is the name of a trade."""
    return bool(_TRADE.fullmatch(text))
