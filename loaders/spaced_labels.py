"""Labels that only blanks part from what they open ("HEARD  X is to buy Y", "REPLY  No."): read as with a colon."""

from __future__ import annotations

import re
from collections import Counter

from loaders.compiling import compiled

_LABEL = compiled(r"(?m)^(?P<label>[A-Z]{3,12}(?: [A-Z]{2,12})?)(?P<gap> {2,4}|\t)(?=[A-Z\"“‘']\S*(?: \S+){4,}$)")
_OFTEN = 2  # how many lines open with the same: else it is a name in a column
_COLON = ":"


def with_colons(text: str) -> str:
    """Return a text of the same length in which labels in capitals that open lines of prose end with a colon."""
    if "  " not in text and "\t" not in text:
        return text
    times = Counter(m["label"] for m in _LABEL.finditer(text))
    if not times or max(times.values()) < _OFTEN:
        return text

    def marked(m: re.Match[str]) -> str:
        return f"{m['label']}{_COLON}{m['gap'][1:]}" if times[m["label"]] >= _OFTEN else m[0]

    return _LABEL.sub(marked, text)
