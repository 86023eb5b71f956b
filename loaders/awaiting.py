"""Figures that are yet to come or that somebody only reckons, by the words around a measure's noun."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.triggers import Hit

_AWAITED = compiled(
    r"[^,，;；。]{0,16}?"
    r"(?:\b(?:will|would|could|may|might|should|(?:is|are)(?: now| still| also)?"
    r" (?:expected|likely|forecast|projected|seen|set|due))\b"
    r"|(?:将|会|预计|有望|料|或)(?:达|增|升|降|超|为|突破|扩大|收窄|约))"
)
# "estimates Hygon's revenue at", "puts its loss at": nobody has reported it
_PUT = compiled(
    r"\b(?:estimates?|estimated|reckons?|reckoned|pegs?|pegged|puts|sees|models)\s(?:that\s)?(?:[^\s,;.]+\s){0,6}$"
)
# "brokers see net profit of", "guides to profit growth of": what somebody looks for
_SEEN = compiled(
    r"\b(?:sees?|guid(?:e|es|ed|ing) (?:to|for|towards?)|pencil(?:s|led)? in|looks? for|is looking for|models?|modelled"
    r"|consensus (?:is|was|of|calls?|called|stands?|stood)(?: for| at)?|[Ww]e (?:had|have|forecast|expect|see))"
    r"\s(?:[^\s,;.]+\s){0,4}$"
)
# 卖方保证2026年净利润不低于3000万元: what is pledged is not reached yet.
_FLOOR = compiled(r"[^,，;；。]{0,8}不[低少]于")
_PLEDGED = compiled(r"(?:承诺|保证(?!金)|对赌)[^;；。]{0,60}$")
_PUT_AT = compiled(r"[^,;.]{0,40}\bat\s(?:about|around|some|roughly|nearly|over|up to|close to)?[^\w,;.]*$")


def awaits(text: str, hit: Hit, end: int) -> bool:
    """Tell whether the figure that ends at a place is yet to come or reckoned ("the loss would widen to 3 million")."""
    between = text[hit.end : end]
    if _AWAITED.match(between) or _SEEN.search(text[max(0, hit.start - 60) : hit.start]) is not None:
        return True
    if _FLOOR.match(between) and _PLEDGED.search(text[max(0, hit.start - 64) : hit.start]):
        return True
    return _PUT_AT.match(between) is not None and _PUT.search(text[max(0, hit.start - 80) : hit.start]) is not None
