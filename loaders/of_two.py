"""The former and the latter: of the last two things of a class that a text named, one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.compiling import compiled
from loaders.mentions import Mention

_NEAR = {True: 240, False: 100}  # letters, of an English text and of a Chinese one
_LATTER = compiled(r"latter$|后者$", re.IGNORECASE)


def of_two(anaphor: Mention, history: Sequence[Mention], so_far: Sequence[Mention]) -> Mention | None:
    """Return "the former" or "the latter" with the node of the one of the last two that it means.

    What was named before, and in the sentence up to it, is of the class that is meant.
    """
    near = [m for m in history if anaphor.start - m.end < _NEAR[anaphor.text.isascii()]]  # of the sentence before
    named = [m for m in [*near, *so_far] if m.kind in ("name", "new") and m.node]
    ids = list(dict.fromkeys(m.node.id for m in reversed(named) if m.node))
    if len(ids) > 2 and not so_far and not anaphor.text.isascii():
        return None  # of more than two in the sentence before it is not told which
    ids = ids[:2]
    if len(ids) < 2 and _LATTER.search(anaphor.text) and so_far and so_far[-1] in named:
        return anaphor._replace(node=so_far[-1].node)  # of two of which the other is not known
    if len(ids) < 2:
        return None
    meant = ids[0] if _LATTER.search(anaphor.text) else ids[1]
    return anaphor._replace(node=next(m.node for m in named if m.node and m.node.id == meant))
