"""Which words that seem to stand for a firm stand for none that was named, and which names none of them means."""

from __future__ import annotations

from graph.model import Sentence
from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.oblique import hangs
from loaders.parties import OTHERS

# Where somebody once was: "a former X engineer"
_ONCE = compiled(r"\b(?:[Ff]ormer|[Ee]x-?|[Oo]ne-?time|[Vv]eteran)\s(?:[A-Z][\w-]*\s)*$")


def only_leads(ahead: str) -> bool:
    """Tell whether the words before a name make it one that "the company" does not mean."""
    return hangs(ahead) or _ONCE.search(ahead) is not None


def means_nobody(sentence: Sentence, anaphor: Mention, here: list[Mention]) -> bool:
    """Tell whether an anaphor stands for nobody named before.

    Such are 公司 right before the name of the firm that it means (光芯片公司“某某”), and a party that the text did not
    define ("the Vendor").
    """
    if anaphor.text[4:] in OTHERS:
        return True
    behind = sentence.text[anaphor.end - sentence.start : anaphor.end - sentence.start + 1]
    return behind in ("“", "「", "『") and any(m.start == anaphor.end + 1 and m.is_entity for m in here)
