"""Firms that the head of a page writes in capitals before their code: "HENGYUE CHIP (688777 CH) | BUY"."""

from __future__ import annotations

from collections.abc import Iterator
from string import capwords

from graph.model import Node
from loaders.compiling import compiled
from loaders.gates import Gate
from loaders.mentions import Mention
from loaders.slugs import slug
from loaders.taken import Taken

_CODES = Gate((" CH", " HK)", ".SH", ".SZ", ".SS", ".HK", ".BJ"))
_HEAD = compiled(
    r"(?m:^[ \t*#|]*)(?P<name>[A-Z][A-Z\d&'’-]+(?: (?:[A-Z][A-Z\d&'’.-]*|&)){0,5})[*]* ?"
    r"[（(](?:\d{6}(?:\.(?:SH|SZ|SS|BJ)| CH)|\d{1,5}[. ]HK)\b"
)


def coded_capitals(text: str, lexicon: Taken) -> Iterator[Mention]:
    """Yield the firms that begin a line in capitals, with their code behind, but those of which a list knows a name."""
    if not _CODES.opens(text):
        return
    for m in _HEAD.finditer(text):
        start, end = m.span("name")
        if any(start <= firm.start < end for firm in lexicon.houses):
            continue
        name = capwords(m["name"])
        yield Mention(start, end, m["name"], "new", Node(slug(name), name, "Company"))
