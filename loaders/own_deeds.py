"""What a later clause tells as done by itself, so that the plan of a clause before it does not reach it.

公司拟扩产，甲3月收购了乙; 获批后，甲于3月挂牌; "X, which plans to list, bought Y"; "X will list, and Y bought Z".
"""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.revision.timing import begins, last_day
from loaders.triggers import Hit
from loaders.turns import is_told_now
from loaders.view import View

_ROLES = ("on", "as_of", "during")
# A Chinese clause that only says what went before: 获批后, 筹划两年之后, 经过两年筹备, 在宣布计划一年后.
_OVER = compiled(r"[^，]{0,14}后$")
_LASTED = compiled(r"(?:经过?|历经|历时|用了|花了|耗时)[^，。；]{0,12}$")
_FOR_A_TIME = compiled(r"[^，]{0,12}[\d一二两三四五六七八九十半数多几][个]?多?[年月天日周]")
_COMMA = compiled(r"，|(?<=[^\x00-\x7f]),")
_PART = compiled(r"(?:第?[一二三四1-4]季|[上下]半年)")  # a part of a year that does not name it
_SAYS_MORE = 2  # letters behind a plan's word, without which it opens what stands behind the comma (公司预计，…)
# Where an English clause of its own begins, up to its verb, and a verb with which a figure is told as it came out.
_SUBJECT = (
    r"(?:(?:it|they|he|she)|(?:[Tt]he|[Ii]ts|[Aa]nother|[Aa])\s(?:[\w'’&-]+\s){0,3}[\w'’&-]+|[A-Z][\w.&'’-]*(?:\s(?:(?:of|and|de)\s)?[A-Z][\w.&'’-]*){0,5})"
)
_BEGINS = r"(?:,\s(?:and\s|but\s|while\s|whereas\s|yet\s)?|;\s|\s(?:while|whereas|but)\s)"
_TIME = (
    r"(?:(?:on|in|last|this|earlier|late|early)\s(?:[\w,-]+\s){1,4}"
    r"|(?:also|already|recently|yesterday|instead|\w+ly)\s){0,2}"
)
_FINITE = compiled(rf"{_BEGINS}{_SUBJECT}\s{_TIME}$")
_TOLD = compiled(
    rf"{_BEGINS}{_SUBJECT}(?:['’]s?)?\s{_TIME}(?:[\w-]+\s){{0,3}}?(?:reported|posted|booked|logged|recorded|delivered|earned|spent|made|had|saw"
    r"|generated|achieved|raised|closed|signed|won)\s[^,;]*$"
)
_IF = compiled(r"\b(?:if|once|until|unless|before|when|after|provided|assuming)\b", 2)


def is_of_its_own(view: View, cue: tuple[int, int, str], hit: Hit) -> bool:
    """Tell whether a hit behind a word of what is to come stands in a clause that tells something done by itself."""
    if view.language == "zh":
        return _in_chinese(view, cue, hit)
    return _in_english(view, cue, hit)


def _in_english(view: View, cue: tuple[int, int, str], hit: Hit) -> bool:
    text, start = view.text, hit.start
    if "," in text[cue[1] : start] and is_told_now(text[cue[1] : start], text, hit.end):
        return True
    index, here = view.clause_at(cue[1] - 1 + view.start), view.clause_at(start + view.start)
    if view.clauses[index].link == "relative" and any(c.link == "resume" for c in view.clauses[index + 1 : here + 1]):
        return True
    if hit.form == "past":
        found = _FINITE.search(text, cue[1], start)
    elif hit.form == "noun":
        found = _TOLD.search(text, cue[1], start)
    else:
        return False
    return found is not None and _IF.search(text, cue[1], found.start()) is None


def _in_chinese(view: View, cue: tuple[int, int, str], hit: Hit) -> bool:
    text = view.text
    commas = [m.start() for m in _COMMA.finditer(text, cue[1], hit.start)]
    if not commas:
        return False
    first, comma = commas[0], commas[-1]
    if _LASTED.search(text, 0, cue[0]) or (_OVER.match(text, cue[1], first) and _FOR_A_TIME.match(text, cue[1], first)):
        return True
    own = [m for m in view.mentions if comma < m.start - view.start < hit.start and _is_told(m)]
    if not own or not _is_past(view, own):
        return False
    if cue[2] != "expected" and not any(_PART.match(m.text) for m in own):
        return first - cue[1] >= _SAYS_MORE or text[first - 1] == "后"
    coming = [m for m in view.mentions if cue[1] - 1 <= m.start - view.start < first and _is_told(m)]
    return any(begins(_iso(c)) > last_day(_iso(o)) and _of_one_year(c, o) for c in coming for o in own)


def _of_one_year(coming: Mention, own: Mention) -> bool:
    """Tell whether a part of a year without its year (第四季度) is of the same as what is to come."""
    return _PART.match(own.text) is None or _iso(coming)[:4] == _iso(own)[:4]


def _is_past(view: View, own: list[Mention]) -> bool:
    """Tell whether all of some dates were over when the article was written."""
    day = view.trading_day
    return day is not None and all(last_day(_iso(m)) < day[:10] for m in own)


def _is_told(m: Mention) -> bool:
    return m.moment is not None and m.moment.iso is not None and m.moment.role in _ROLES


def _iso(m: Mention) -> str:
    return (m.moment.iso if m.moment else None) or ""
