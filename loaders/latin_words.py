"""Words of names in Latin letters, as parts of expressions."""

from __future__ import annotations

# Nothing that follows a word begins with a letter: none is given back (*+).
WORD = (
    r"[A-Z][A-Za-z0-9]*+(?:[&.+'’-](?!(?:based|headquartered|founded|born|incorporated|registered|domiciled|controlled"
    r"|focused|listed|style|like|backed|led|owned|made|shares?|s|style)\b)[A-Za-z0-9]++)*+"
)
# At the beginning of a word: put after the letter, so that the search looks at capitals alone.
FIRST = WORD.replace("[A-Z]", r"[A-Z](?<!\w.)", 1)
# The same beside Chinese characters too: what an ending shows is a name there as well (收购Polyqueue Limited).
ANY = WORD.replace("[A-Z]", r"[A-Z](?<![A-Za-z0-9_].)", 1)
