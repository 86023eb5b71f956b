"""Traditional Chinese as Simplified, one character for one, so that offsets hold in the text as given.

The lexicon and the rules are written in Simplified characters; a text from Hong Kong or Taiwan is compared with
them in that form and quoted in its own. The characters are those of OpenCC's tables, the standard ones first,
then the forms that only Hong Kong writes; words that the regions choose differently are left alone.
"""

from __future__ import annotations

import re
from functools import lru_cache

import opencc

from loaders.compiling import compiled

_HAN = [chr(code) for code in (*range(0x3400, 0xA000), *range(0xF900, 0xFB00))]


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, str], re.Pattern[str]]:
    """Return the map of characters, and a pattern that finds those of a text."""
    table: dict[int, str] = {}
    for scheme in ("hk2s", "t2s"):
        made = opencc.OpenCC(scheme).convert("\n".join(_HAN)).split("\n")
        table |= {ord(old): new for old, new in zip(_HAN, made, strict=True) if old != new and len(new) == 1}
    plain = {chr(code): table.get(ord(new), new) for code, new in table.items()}
    return plain, compiled(f"[{''.join(plain)}]")


def simplified(text: str) -> str:
    """Return the text with each Traditional character in its Simplified form; as long as `text`, offset for offset."""
    if text.isascii():
        return text
    table, traditional = _table()
    if traditional.search(text) is None:  # as most: an automaton of so many words is slower, as it is never at hand
        return text
    for old in {*traditional.findall(text)}:  # few of all that there are: so is quicker than to look each one up
        text = text.replace(old, table[old])
    return text
