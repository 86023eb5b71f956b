"""Where a sentence turns: from a plan to what came of it, or from what is told as done to doubt of it."""

from __future__ import annotations

from loaders.compiling import compiled

_REPORTED = compiled(
    r",\s(?:\w+ly\s|then\s|later\s|instead\s|in fact\s)?(?:reported|posted|booked|logged|recorded|delivered"
    r"|earned|spent|brought in|turned in|achieved)\b"
)
_CAME_TO = compiled(r"\s(?:was|were|came in|came to|stood at|reached)\b")
_OR_WILL = compiled(
    r"(?:,|\.{3}|…)?\s\(?or\s(?:\w+ly\s|soon\s)?(?:will|would|may|might|is about to|is to|is not|has not|was not)\b"
)


def is_told_now(between: str, text: str, end: int) -> bool:
    """Tell whether the clause behind a plan's says what came of it ("X, which had guided for 2 billion, posted 3").

    `between` stands between the word of the plan and that which is asked about, and has a comma; `end` is its end.
    """
    low = between.rfind(",")
    now = _REPORTED.match(between, low) is not None
    return now or ("and" not in between[low:] and _CAME_TO.match(text, end) is not None)


def or_will(text: str, end: int) -> bool:
    """Tell whether a text is unsure itself of what it has told up to a place ("was accepted, or soon will be")."""
    return " or " in text and _OR_WILL.match(text, end) is not None
