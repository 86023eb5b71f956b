"""The firm whose document names it nowhere but at its head, by what it is called on the exchange: 证券简称：某某."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.compiling import compiled
from loaders.gates import Gate
from loaders.mentions import Mention, Spans
from loaders.name_words import named

_HEAD = 600  # letters of a document among which such a label stands
_LABELS = Gate(("证券简称", "股票简称", "公司简称"))
_LABEL = compiled(
    r"(?:^|[\s|　])(?:[AH]股)?(?:证券|股票|公司)简称[ \t\u3000]*[:：][ \t\u3000]*"
    r"(?P<name>(?:\*?ST)?[\u3400-\u9fff]{2,5}(?:-[A-Z]{1,2})?)(?=\s|$)"
)


def by_label(text: str, names: Sequence[Mention]) -> list[Mention]:
    """Return the name at a document's head by which shares are traded, where no firm stands there by its full name."""
    head = text[:_HEAD]
    m = _LABEL.search(head) if _LABELS.opens(head) else None
    if m is None or any(heads(text, n, m["name"]) for n in names if n.start < _HEAD):
        return []
    return [] if Spans(names).touches(own := named(*m.span("name"), text, "Company")) else [own]


def heads(text: str, firm: Mention, short: str) -> bool:
    """Tell whether a firm stands by its full name at the head: on a line's start, or with the letters of the short."""
    if not firm.text.endswith("公司"):
        return False
    letters = iter(firm.text)
    return text[: firm.start].rpartition("\n")[2].strip() == "" or all(letter in letters for letter in short)
