"""Lists of who has which part of a firm that has no verb: "51 percent Sugon, 49 Baidu", "a 60:40 venture of A and B".

The firm is the one of which a rule has read a part already, or the one that the sentence sets up or names before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.expressions import Gated
from loaders.firm_parts import FIRMS, PART, ROLE, Held, holds, named_at, number
from loaders.view import View

_HELD = FIRMS | {"Facility", "Programme"}
WHOLE = 100
# What somebody puts in for his part: "RMB 675 million in cash for", "3 million yuan in return for".
_SUM = (
    r"(?:(?:RMB|Rmb|CNY|HK\$|US\$|\$|¥)\s?)?\d[\d,.]*(?:\s?(?:million|billion|mln|bln|m|bn))?(?:\s(?:yuan|dollars|RMB))?"
    r"(?:\s(?:in|of)\s[a-z]+(?:\sand\s[a-z]+)?)?\sfor\s"
)
# A holder and the part behind the name, or a part and the holder behind it.
_HAS = (
    r"(?:,?\s(?:with|at|holding|owning|taking)\s|,\swhich\s(?:has|holds|owns)\s"
    r"|\s(?:will\s|would\s|to\s|is\sto\s)?(?:hold|own|take|have|keep)s?\s"
    rf"|(?:\s(?:will\s|would\s|to\s|is\sto\s|has\s)?(?:contribut|put|inject|provid|pay)(?:e|es|ed|s|ing)?(?:\sin)?)?\s{_SUM}"
    r"|\s?\(|:\s|,?\s)(?:(?:a|the|another|further|remaining|other|about|nearly|some|just|over|stake|of)\s){0,4}"
)
_BY = (
    r"(?:\sstake)?\s(?:(?:is|are|was|will\sbe|to\sbe|being)\s)?(?:(?:held|owned|controlled)\s)?"
    r"(?:(?:by|to|with|from)\s)?"
)
# What is said of a holder before the next one: "Mr. Lin, its founder, as to 18.5% by …".
_NEXT = (
    r"\)?(?:,\s(?:its|the|an?)\s[a-z][a-z -]{1,40}(?=,))?"
    r"(?:[,;]\s(?:(?:and|while|with|followed\sby|then)\s)?|\s(?:and|while)\s)(?:as\sto\s)?"
)
_WHOSE = r"(?:ª+['’]s\s)?"  # "the Hefei government's X Holdings"
_OF_IT = (
    r"(?:\s(?:stake\s)?(?:of|in)\s(?:(?:the\snew\s[a-z-]+,?\s(?:[a-z-]+,?\s)?)?(?P<of>ª+),?"
    r"|the\s(?:new\s|joint\s){0,2}(?:venture|JV|company|firm)))?"
)
_HP = compiled(rf"ª+{_HAS}{PART}{_OF_IT}(?:{_NEXT}{ROLE}{_WHOSE}ª+{_HAS}{PART})+")
_PH = compiled(rf"{PART}{_BY}{ROLE}ª+(?:{_NEXT}{PART}{_BY}{ROLE}ª+)+")
_PAIR = compiled(rf"(?P<who>ª+){_HAS}(?P<part>{PART})")
_PAIR_BACK = compiled(rf"(?P<part>{PART}){_BY}{ROLE}(?P<who>ª+)")
_UNIT = compiled(r"%|per\s?cent|pct")
_OF_VENTURE = compiled(
    rf"(?P<who>ª+){_HAS}(?P<part>{PART})\s(?:stake\s)?(?:of|in)\sthe\s(?:new\s|joint\s){{0,2}}(?:venture|JV|company|firm)\b"
)
# What a list of holders stands by, and what makes it one of other things.
OF_SHARES = Gated(compiled(
    r"\b(?:joint venture|venture|JV|[Ss]hareholders?|[Ss]tockholders?|[Hh]olders|[Oo]wners|stakes?|equity|owned|held"
    r"|holds?|holding|own|shareholding|set up|[Ff]ormation|formed|establish\w*)\b"
))  # fmt: skip
_OTHER = compiled(
    r"\b(?:market|sales|revenues?|profits?|shipments?|output|capacity|orders?|votes?|rose|fell|gained|lost|jumped|climbed"
    r"|dropped|slid|closed|traded|shares\s(?:of|in)\s|growth|margins?|customers?|racks?|tenders?|lots?|bids?|score|power"
    r"|utilisation|respectively|up|down|spending|yields?|tokens)\b"
)
_YET = compiled(
    r"\b(?:will|would|is to|are to|plans?|planned|propos\w+|agreed|intends?|to be (?:set|formed)|hopes?|aims?)\b"
)
_APPOSED = compiled(
    r"(?:\s\([^()]{1,40}\))?(?:,\s(?:where|which)\s[^;()]{1,90})?"
    r"(?:\s\(|,\s(?:which\sis\s|owned\s|held\s|being\s)?|\s(?:is|was)\s(?:owned\s|held\s)?(?:as\sto\s)?|:\s"
    r"|(?:['’]s?|\shas|\shad)\s(?:[a-z-]+\s){0,3}(?:shareholders|owners|holders|backers)(?:\s(?:are|were|include))?:?\s)$"
)
# "Sugon, with 31%, and Baidu, with 12%, are X's largest shareholders"
_ARE_ITS = compiled(
    r",?\s(?:are|were|remain)\s(?:now\s|still\s|all\s)?(?P<firm>ª+)['’]s?\s(?:[a-z-]+\s){0,3}(?:shareholders|owners|holders)\b"
)
# "a 51:49 joint venture of A and B", "A and B have set up X, a 60:40 venture"
_TWO = compiled(r"(?P<one>ª+)\s(?:and|with)\s(?P<two>ª+)")
_THEY = compiled(
    r",?\s(?:in\swhich\s|of\swhich\s|with\s)?"
    r"(?:they|the\stwo(?:\s(?:sides|companies|firms|partners))?|the\spair|the\spartners)"
    r"\s(?:will\s|would\s|to\s)?(?:hold|own|take|holding|owning|taking)\s(?:stakes\sof\s)?"
    rf"(?P<one>{PART})\sand\s(?P<two>{PART})"
)
_SPLIT = compiled(
    r"\b(?P<first>\d\d)\s?[:/–-]\s?(?P<second>\d\d)\s(?:\w+\s)?(?:venture|JV)"
    r"(?:,?\s(?:of|between|by|with|set\sup\sby|owned\sby|formed\sby)\s(?P<one>ª+)\s(?:and|with)\s(?P<two>ª+))?"
)
_CALLED = compiled(r",?\s(?:called\s|named\s)?(?P<firm>ª+)")
_A = compiled(r"(?:\s\([^()]{1,40}\))?(?:,|\s(?:is|was|will\sbe))\s(?:a|the|their)\s(?:\w+\s){0,2}")


def tells_of_split(text: str) -> bool:
    """Tell whether a text says in two figures who has which part of a venture ("51:49")."""
    return ("venture" in text or "JV" in text) and _SPLIT.search(text) is not None


def holder_lists(view: View, masked: str, stated: list[Assertion], topic: Node | None) -> Iterator[Assertion]:
    """Yield who has which part of a firm by the lists of a sentence; `topic` is the firm that the text speaks of."""
    for m, held in [*_lists(view, masked), *_of_the_two(view, masked)]:
        of = (_firm(view, masked, m, held, stated) or _of_topic(held, topic)) if len(held) > 1 else None
        if of is not None:
            for h in held:
                yield from holds(view, h, *of, "list")
    yield from _of_venture(view, masked)
    yield from splits(view, masked)


def _lists(view: View, masked: str) -> Iterator[tuple[re.Match[str], list[Held]]]:
    """Yield the lists of holders and parts, but those of other things than shares."""
    for chain, pair in ((_HP, _PAIR), (_PH, _PAIR_BACK)):
        for m in chain.finditer(masked):
            low, high = max(0, m.start() - 60), min(len(masked), m.end() + 40)
            if _UNIT.search(m[0]) is None or _OTHER.search(masked, low, high):
                continue
            found = ((p, named_at(view, p.start("who"))) for p in pair.finditer(masked, m.start(), m.end()))
            yield m, [Held(who, number(p["part"]), p.start(), p.end()) for p, who in found if who is not None]


def _of_the_two(view: View, masked: str) -> Iterator[tuple[re.Match[str], list[Held]]]:
    """Yield what two that were named have of a firm ("in which they will hold 55 percent and 45 percent")."""
    for m in _THEY.finditer(masked):
        if (names := _TWO.search(masked, 0, m.start())) is None:
            continue
        found = ((part, named_at(view, names.start(part))) for part in ("one", "two"))
        yield m, [Held(who, number(m[part]), m.start(part), m.end(part)) for part, who in found if who is not None]


def _of_venture(view: View, masked: str) -> Iterator[Assertion]:
    """Yield what somebody has of the venture that was just set up."""
    for m in _OF_VENTURE.finditer(masked) if view.venture is not None else ():
        who = named_at(view, m.start("who"))
        if view.venture is not None and who is not None and who.id != view.venture[0].id:
            held = Held(who, number(m["part"]), m.start(), m.end())
            yield from holds(view, held, view.venture[0], "planned" if _YET.search(m[0]) else "done", "list")


def _firm(
    view: View, masked: str, chain: re.Match[str], held: list[Held], stated: list[Assertion]
) -> tuple[Node, str] | None:
    """Return the firm of which a list tells the parts and how certain that is: told already, set up, or before it."""
    who, whole = {h.who.id for h in held}, sum(h.part for h in held)
    if view.held is not None and view.held.id not in who and whole <= WHOLE:
        return view.held, "done"
    if whole > WHOLE or (whole != WHOLE and OF_SHARES.search(view.text) is None):
        return None
    for a in stated:
        theirs = a.predicate == "stakeIn" and isinstance(a.subject, Node) and a.subject.id in who
        if theirs and isinstance(a.object, Node) and a.object.id not in who:
            return a.object, a.status
    start = chain.start()
    if (told := _ARE_ITS.match(masked, chain.end())) is not None and (its := named_at(view, told.start("firm"))):
        return its, "done"
    status = "planned" if _YET.search(masked, 0, start + 40) else "done"
    if chain.groupdict().get("of") and (inside := named_at(view, chain.start("of"))) is not None:
        return inside, "planned" if _YET.search(masked, 0, chain.end()) else "done"
    for m in reversed(view.mentions):
        if m.node is None or m.node.cls not in _HELD or m.node.id in who or m.end - view.start > start:
            continue
        behind = masked[m.end - view.start : start]
        if _APPOSED.fullmatch(behind):
            aside = behind.startswith((", where", ", which")) and behind.count(",") > 1
            return m.node, "done" if aside and not _YET.search(masked, masked.rfind(",", 0, start), start) else status
    return (view.venture[0], status) if view.venture is not None and view.venture[0].id not in who else None


def _of_topic(held: list[Held], topic: Node | None) -> tuple[Node, str] | None:
    """Return the firm that the text speaks of, where a list of its holders names none ("Next come X with 8%, Y 7%")."""
    whole = sum(h.part for h in held)
    return (topic, "done") if topic is not None and whole < WHOLE and all(h.who != topic for h in held) else None


def splits(view: View, masked: str) -> Iterator[Assertion]:
    """Yield who has which part of a venture of which only two figures tell ("51:49")."""
    for m in _SPLIT.finditer(masked):
        yield from _split(view, masked, m)


def _split(view: View, masked: str, m: re.Match[str]) -> Iterator[Assertion]:
    """Yield who has which part of a "51:49 joint venture"."""
    names = _TWO.search(masked, 0, m.start()) if m["one"] is None else m
    named = _CALLED.match(masked, m.end())
    firm = named_at(view, named.start("firm")) if named is not None else _beside(view, masked, m.start())
    first, second = Decimal(m["first"]), Decimal(m["second"])
    if names is None or firm is None or first + second != WHOLE:
        return
    status = "planned" if _YET.search(masked, 0, m.start()) else "done"
    for name, part, place in (("one", first, "first"), ("two", second, "second")):
        who = named_at(view, names.start(name))
        if who is not None and who.id != firm.id:
            yield from holds(view, Held(who, part, m.start(place), m.end()), firm, status, "split")


def _beside(view: View, masked: str, at: int) -> Node | None:
    """Return the firm that a venture is which is told of right behind its name ("X, a 51:49 joint venture")."""
    named = (m for m in view.mentions if m.node is not None and m.node.cls in FIRMS and m.end - view.start <= at)
    near = [m for m in named if _A.fullmatch(masked[m.end - view.start : at])]
    return near[-1].node if near else None
