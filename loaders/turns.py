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
# What somebody has by now, though the clause before tells of plans: 资金将用于研发，员工已超过450人.
_BY_NOW = compiled(r"[^，,；。]{0,3}已(?:经|达|超过?|有|近|逾|突破|[到至增升降])")
# What a newspaper takes back: "Correction: we said that", "An earlier version said that".
_TAKEN_BACK = compiled(
    r"(?:^|[.(] ?)(?:(?:Correction|CORRECTION|Clarification|CLARIFICATION)s?\b[^.]{0,60}"
    r"|(?:Last (?:week|month|time|issue|Monday|Tuesday|Wednesday|Thursday|Friday)|Yesterday|Earlier this week"
    r"|[Ii]n (?:the|our) (?:last|previous) (?:issue|edition|letter)),? (?:I|we)(?: had)?"
    r"|An? (?:earlier|previous) (?:version|edition)\b[^.]{0,60}|[^.]{0,60}\b(?:incorrectly|wrongly|mistakenly)) "
    r"(?:said|says|stated|reported|wrote|written|told you)\b|更正(?:启事|说明)?[:：][^。；]{0,24}(?:称|误称|误写|报道)"
)
_TAKES_BACK = (
    "orrect", "ORRECT", "larification", "LARIFICATION", "earlier", "previous", "wrongly", "mistakenly", "更正",
    "I wrote", "I said", "I reported", "we wrote", "we said", "we reported", "told you",
)  # fmt: skip
# Where somebody who is named anew says what else there is: "sales rose 5% and the company kept its guidance".
_GOES_ON = compiled(
    r"\sand\s(?:the\s(?:company|firm|group|chip-?maker|board|management|operator)|management|it|they|[Hh]e|she)"
    r"(?:\s(?:also|now|still|has|had|\w+ly))?\s(?!was\b|were\b|is\b|are\b)"
)


def goes_on(text: str, start: int, end: int) -> bool:
    """Tell whether between two places a clause begins in which somebody, named anew, says or does something else."""
    return " and " in text[start:end] and _GOES_ON.search(text, start, end) is not None


def is_told_now(between: str, text: str, end: int) -> bool:
    """Tell whether the clause behind a plan's says what came of it ("X, which had guided for 2 billion, posted 3").

    `between` stands between the word of the plan and that which is asked about, and has a comma; `end` is its end.
    """
    low = between.rfind(",")
    now = _REPORTED.match(between, low) is not None
    return now or ("and" not in between[low:] and _CAME_TO.match(text, end) is not None)


def or_will(text: str, end: int) -> bool:
    """Tell whether a text is unsure itself of what it has told up to a place ("was accepted, or soon will be")."""
    return _OR_WILL.match(text, end) is not None


def is_so_by_now(text: str, end: int, part: str) -> bool:
    """Tell whether a noun of a later clause than a plan's goes on as it stands by now."""
    return part == "noun" and _BY_NOW.match(text, end) is not None


def may_be_taken_back(text: str) -> bool:
    """Tell whether a text has a word with which a newspaper corrects what it said."""
    return any(map(text.__contains__, _TAKES_BACK))


def is_taken_back(text: str, start: int) -> bool:
    """Tell whether what begins at a place of a text that may be taken back is what a newspaper corrects."""
    return _TAKEN_BACK.search(text, 0, start) is not None
