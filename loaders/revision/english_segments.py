"""English sales of a part ("Cloud revenues reached 3 million", "Dawning's overseas sales"): not those of the firm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.gates import Gate
from loaders.view import FIRM, View

_SALES_WORDS = Gate(("revenue", "sales", "turnover", "billings", "Revenue", "Sales", "REVENUE"))
SALES = frozenset({"revenue", "growthPct"})
_NOUN = r"(?:revenues?|sales|turnover|billings)\b"
_ACTS = (
    r"(?=\s(?:\w+ly\s|also\s|again\s)?(?:was|were|is|are|rose|fell|grew|hit|came|stood|made|climbed|shrank|has|have|had|will|sank|slid"
    r"|exceeds?|reach(?:es)?|total(?:s|led)?|up|down|[a-z]+ed)\b|:)"
)
# What stands before "revenue" where a clause begins, or behind whose it is.
_PART = compiled(
    rf"(?:(?:^|[;:：*•–—]\s|[.;]\s|\b(?:while|whereas|said|that)\s)\W*(?P<first>(?:[\w&/.'’-]+\s){{1,6}}?){_NOUN}{_ACTS}"
    rf"|(?:['’]s?|\bits|\btheir|\bour)\s(?P<own>(?:[\w&/.-]+\s){{1,5}}?){_NOUN})",
    re.IGNORECASE,
)
# "Revenue from cloud products", "sales of its storage arm".
_FROM = compiled(
    r"\b(?:[Rr]evenues?|[Ss]ales)\s(?:from|of|at)\s(?:(?:its|their|the)\s)?(?:[\w-]+\s){0,3}?"
    r"(?:products?|services?|business|businesses|segment|unit|division|arm|solutions|leasing|licensing|servers|chips|subscriptions)\b"
)
# Words that leave it the revenue of all; a verb or a word of speech makes no part.
_WHOLE = compiled(
    rf"(?:{FIRM}+(?:['’]s?)?|total|net|group(?:wide)?|overall|consolidated|aggregate|annual\w*|quarterly|monthly|yearly|weekly"
    r"|half-year\w*|full-year|\w+-(?:quarter|half|month|year|high|low)|first|second|third|fourth|quarter(?:['’]s)?|half|year(?:['’]s)?"
    r"|months?|operating|main|core|principal|record|interim|audited|unaudited|preliminary|reported|actual|estimated|expected|projected"
    r"|forecast|trailing|company|firm|corporate|its|their|the|our|a|an|this|that|these|last|latest|previous|prior|current|next|own|entire"
    r"|whole|top-line|adjusted|comparable|like-for-like|and|\W*\d[\w.%/]*|[QHqh][1-4]\w*|FY\w*|fiscal|calendar|higher"
    r"|lower|strong\w*|weak\w*|rising|falling|growing|combined|sequential|gross|\w+(?:ed|ly)|jan\w*|feb\w*|mar\w*|apr\w*|may"
    r"|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|business|income|profits?|guidance|all|more|less|product|foundry|wafer|chip|march"
    r"|june|september|december)(?:-quarter|-half)?",
    re.IGNORECASE,
)
# No words of one name of sales: a sentence goes on between.
_GOES_ON = frozenset(
    (
        "for", "in", "of", "on", "to", "by", "with", "as", "from", "said", "says", "that", "which", "who", "where",
        "when", "while", "it", "so", "but", "or", "at", "than", "if", "is", "was", "were", "are", "has", "have",
        "had", "will", "would", "could", "may", "expects", "sees", "forecasts", "guides", "rose", "fell", "grew",
        "saw", "took", "made", "gave", "put", "lifted", "earned", "won",
    )
)  # fmt: skip
# A part's plain name with what it takes in ("AIDC revenue", "Managed services sales"), and what is no firm's part.
_NAMED = compiled(
    r"(?![^ ]*ª)(?!(?:The|A|An|This|These|Those|Its|Their|His|Her|Our|In|On|For|By|With)\b)"
    r"[A-Za-z][\w&/-]*(?: [A-Za-z&][\w&/-]*){0,4} (?:revenues?|sales|turnover)"
)
_NOT_ITS = compiled(
    r"\b(?:[Ii]ndustry|[Ss]ector|[Mm]arket|[Gg]lobal|[Ww]orldwide|[Nn]ationwide|[Rr]ivals?|[Pp]eers?|[Cc]ustomers?|[Aa]ssociation)\b"
    r"|\b(?:[Rr]etail|[Oo]ffice|[Cc]ar|[Vv]ehicle|[Aa]uto|[Hh]ome|[Pp]roperty|[Ll]and|[Tt]icket|[Ss]martphone|[Hh]andset|[Pp]hone"
    r"|PC|EV|[Cc]hip|[Ss]emiconductor|[Bb]ond|[Ll]ottery|[Oo]nline|[Hh]oliday|[Tt]ax|[Ff]iscal"
    r"|[Gg]overnment) (?:sales|revenues?)\b"
)
_GROSS = compiled(r"\bgross billings\b", re.IGNORECASE)
_BREAK = compiled(
    r"[;\n]|\.\s|,\s(?:while|whereas|but|and)\s|\b(?:total|group|company|overall|consolidated)\b", re.IGNORECASE
)


def of_english_segments(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions, sales of a part of a firm and their growth as that part's, where it has a plain name."""
    if not _SALES_WORDS.opens(view.text):
        return stated
    parts = list(_parts(view.bare))
    return [told for a in stated if (told := _as_part(view, a, parts)) is not None] if parts else stated


def _as_part(view: View, a: Assertion, parts: list[tuple[int, int, str]]) -> Assertion | None:
    """Return an assertion as that of the part of which its words are; None where nobody can say of which."""
    name = next((name for start, end, name in parts if _is_of(view, a, start, end)), None)
    if name is None:
        return a
    named = _NAMED.fullmatch(name) is not None and _NOT_ITS.search(view.text) is None
    return replace(a, value=replace(a.value, of=name)) if named and a.value is not None else None


def _parts(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where a clause speaks of the sales of a part, and what it calls them."""
    for m in _PART.finditer(text):
        words = (m["first"] or m["own"]).split()
        named = any(word.startswith(FIRM) for word in words[1:]) if m["own"] else False
        if not named and not _GOES_ON.intersection(words) and not all(_WHOLE.fullmatch(word) for word in words):
            yield m.start(), m.end(), text[m.start("first") if m["first"] else m.start("own") : m.end()]
    for pattern in (_FROM, _GROSS):
        yield from ((*m.span(), "") for m in pattern.finditer(text))


def _is_of(view: View, a: Assertion, start: int, end: int) -> bool:
    """Tell whether sales stand behind those words, and nothing between leads back to the firm."""
    of = a.value.of if a.value is not None else None
    if a.predicate not in SALES or of not in (None, "revenue"):
        return False
    low = a.end - view.start
    return (
        low > end
        and not (a.start - view.start > end and _BREAK.search(view.text[end : a.start - view.start]))
        and (_BREAK.search(view.text[end:low]) is None)
    )
