"""A firm called by its trade: "The memory module maker aims to …" is the firm spoken of last."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.compiling import compiled
from loaders.expressions import Gated
from loaders.mentions import Mention
from loaders.trade_words import FIRM

_NOT_OWN = (
    r"was|were|is|are|has|had|have|will|would|said|says|to|as|"
    r"merged|combined|enlarged|joint|resulting|surviving|and|or|of|country|world|nation|who|which|that|other|two|three|same|whole|first|second|third|largest|\w+est"
)
# Words for a firm that has just been brought in, not the one that the text is about.
NEW = r"outfit|venture|newcomer|subsidiary|offshoot|spin-off|unit|affiliate|target|acquirer|bidder"
_NEW = compiled(rf"the\s(?:[\w-]+\s){{0,4}}(?:{NEW})", re.IGNORECASE)
_TRADE = compiled(
    r"(?:^|[.;:,“\"]\s|\b(?:and|but|that|which|giving|leaving|valuing|helping|allowing|(?:shares|stock)\s(?:of|in))\s)"
    rf"(?P<firm>the\s(?:(?:new\s)?(?:{NEW})|(?:(?!(?:{_NOT_OWN})\b)[\w&-]+\s){{1,4}}?"
    rf"(?:{FIRM}|player|{NEW})))"
    r"\b(?!\s(?-i:[A-Z])|['’]s\b(?!\s(?:shares|stock)\b)|,?\s(?:and|or|called|named|of|in|at|for)\b|-)",
    re.IGNORECASE,
)
_TRADES = Gated(_TRADE)


def trades(text: str) -> Iterator[Mention]:
    """Yield where a text calls a firm by its trade, as a subject or as what an object is given to."""
    for m in _TRADES.finditer(text):
        if m["firm"].count(" ") == 1 and m["firm"].split()[-1].istitle():
            continue  # "the Vendor" is a party that a document defines
        yield Mention(m.start("firm"), m.end("firm"), m["firm"], "anaphor")


def is_trade(text: str) -> bool:
    """Tell whether an anaphor is the name of a trade."""
    return bool(_TRADE.fullmatch(text))


def is_newcomer(text: str) -> bool:
    """Tell whether an anaphor means the firm that was named last ("the new outfit"), whoever the text is about."""
    return _NEW.fullmatch(text) is not None
