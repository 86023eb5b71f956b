"""Titles of documents of government in English that begin with their kind: "Guidelines on Green Data Centres"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.gates import Gate

_KIND = (
    r"(?:(?:Draft|Interim|Provisional|Administrative|Guiding|Implementation|Implementing|Detailed|Trial|Revised|Special|National)\s){0,2}"
    r"(?:Action\sPlan|Implementation\sPlan|Work\sPlan|Development\sPlan|Plan|Opinions?|Guidelines|Guidance|Measures|Rules|"
    r"Regulations?|Provisions|Notice|Circular|Catalogue|Blueprint|Standards?|Specifications?|Requirements|Law|Directive|"
    r"Decision|White\sPaper|Road\s?map|Framework|Policies|Several\sMeasures|Announcement)"
)
_MONTH = (
    r"(?:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|(?:(?:Janu|Febru)ary|March|April|May|June|July|August|"
    r"(?:Septem|Octo|Novem|Decem)ber|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
_WORD = rf"(?!{_MONTH})(?:[A-Z][\w'’+&/-]*|AI\+)"
_TITLE = re.compile(
    rf"\b(?P<what>{_KIND}\s(?:on|for|to|of|concerning|regarding|governing)\s(?:the\s)?{_WORD}"
    rf"(?:\s(?:(?:and|of|for|in|the|to|with|on)\s){{0,2}}{_WORD}){{0,9}}(?:\s\(20\d\d\s?[-–]\s?20\d\d\))?)"
)
# Papers of firms that begin alike.
_PRIVATE = re.compile(r"(?:Annual|General|Extraordinary|Special|Board|Share|Dividend|Results|Meeting|Directors)")
_KINDS = Gate((" on ", " for ", " to ", " of ", " concerning ", " regarding ", " governing "))


def titles(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a title stands that begins with the document's kind."""
    if not _KINDS.opens(text):
        return
    for m in _TITLE.finditer(text):
        if not _PRIVATE.search(m["what"]):
            yield m.span("what")
