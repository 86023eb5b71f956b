"""Write moments in one line each, so that a case reads as the sentence and what it says."""

import datetime

from loaders.moments import Anchor, find_moments

ANCHOR = Anchor(datetime.date(2025, 6, 10))  # a Tuesday


def isos(text: str, anchor: Anchor | None = ANCHOR) -> list[str | None]:
    """Return what the moments of the text resolve to."""
    return [moment.iso for moment in find_moments(text, anchor)]


def uses(text: str, anchor: Anchor | None = ANCHOR) -> list[tuple[str | None, str]]:
    """Return what they resolve to, each with its role."""
    return [(moment.iso, moment.role) for moment in find_moments(text, anchor)]
