"""Lines whose capitals make no name: what stands over a page ("Asia Wire | Bilingual feed"), a heading said twice."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.scripts import HAN

_OVER = 240  # letters at the head of a page in which a masthead stands
_LONGEST = 60
_PARTED = compiled(r"[^.。!！?？\d\n]*\s[|｜·•/]\s[^.。!！?？\d\n]*")
_TWICE = compiled(
    rf"\W*(?:[{HAN}、 ]{{2,16}}[ \u3000/／]+(?P<behind>[A-Z][A-Za-z'’& -]+)"
    rf"|(?P<before>[A-Z][A-Za-z'’& -]+)[ /／]+[{HAN}、 ]{{2,16}})\W*"
)


def is_mute(text: str, start: int, end: int) -> bool:
    """Tell whether words in capitals stand in a masthead, or are one half of a heading in two languages."""
    at, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = text[at : stop if stop >= 0 else len(text)]
    if not text[:at].strip() and at < _OVER and _PARTED.fullmatch(line):
        return True
    twice = _TWICE.fullmatch(line) if len(line) <= _LONGEST else None
    return twice is not None and twice[twice.lastgroup or 0].strip() == text[start:end]
