"""Names beside what is told that play no part in it: a holder, what a move is held against, where another builds."""

from __future__ import annotations

import re

from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.measures import OF_FIRMS, OF_SHARES, OF_SITES
from loaders.view import View
from ontology.grammar import Rule, Slot

MAY_STAND_BY = OF_SHARES | {"builtBy"}  # of whose subject alone it is asked
# "closed down 8% at 41 yuan, against a 0.4% dip in the index": what follows is another's move.
_AGAINST = compiled(
    r"[,;(–—-]?\s*\b(?:against|versus|vs\.?|v\.|compared (?:with|to)|outpacing|beating|lagging|trailing|underperforming"
    r"|outperforming|in line with|tracking|mirroring|more than|worse than|better than|relative to)\s"
)
# What is built, right before the verb: "a substation to be built by", "via a network built by"; behind a comma or "is"
# that only says what the site is ("X, a hall built by Y").
_BUILT = compiled(
    r"(?<![,;:(–—-])\s(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bbe )(?<!\bas )(?<!\bin )"
    r"(?:an?|another|its|their|several|some|two|three|four|\d[\d,]*)\s(?:[\w-]+\s){1,7}$"
)
_FINITE = compiled(r"(?<!that )(?<!which )\b(?:is|was|were|are|will|has|have)\s")
_AT = compiled(r"(?:^|[,;]\s)(?:at|in|inside|within|on|near|beside|for)\s(?:the\s)?$", re.IGNORECASE)
_OTHER = compiled(r",\s(?:an?|another|the|its|two|three|four|several|\d[\d,]*|[A-Z])")

# "its Shanghai line", "X's Hong Kong shares": a place tells which of a firm's shares are meant.
_OWNED = compiled(r"(?:\b(?:its|their|whose)|['’]s?)\s$", re.IGNORECASE)
_LINE = compiled(
    r"[- ](?:traded |listed )?(?:line|shares|stock|counter|listing|leg|float|[AHB][- ]shares|ADRs?|units?)\b"
)

# "红杉持股11%，去年收入4亿元": who has a part of a firm is named beside it, and the next clause goes on about the firm.
_HAS_PART = compiled(
    r"(?:[（(][^（）()]{1,20}[）)])?(?:[、和与及][^，,；;。、和与及持]{2,16}){0,3}(?:分别|合计|合共|直接|间接|共同|共|目前|现|仍|各|则|亦|也)*持股(?:比例)?(?:分别|为|达|约|超|逾|近)*"
    r"\d[^，,；;。]*[，,；;]"
)
_OF_HELD = OF_FIRMS | OF_SITES | {"raised", "impliedValue", "inventory", "operatingCashFlow", "subscriptionMultiple"}


def only_holds(view: View, rule: Rule, slot: Slot, group: Group, start: int) -> bool:
    """Tell whether a Chinese name is that of a holder of the firm of whom a later clause tells."""
    if slot.name != "subject" or rule.states not in _OF_HELD or group.end >= start or not group.members[0].is_entity:
        return False
    return _HAS_PART.match(view.text, group.end - view.start, start - view.start) is not None


def standing_by(view: View, rule: Rule, slot: Slot, group: Group, start: int) -> bool:
    """Tell whether an English name stands beside what a rule tells whose trigger begins at a place."""
    if view.language != "en" or not group.members[0].is_entity:
        return False
    node = group.members[0].node
    if rule.states in OF_SHARES and node is not None and node.cls == "Place" and slot.name == "subject":
        owned = _OWNED.search(view.cut(max(view.sentence.start, group.start - 24), group.start))
        return owned is not None and _LINE.match(view.cut(group.end, group.end + 16)) is not None
    if rule.states in OF_SHARES and slot.name == "subject" and group.start > start:
        return _AGAINST.search(view.cut(start, group.start)) is not None
    if rule.states == "builtBy" and slot.name == "subject" and group.end <= start:
        between = view.cut(group.end, start)
        ahead = view.cut(max(view.sentence.start, group.start - 16), group.start)
        built = _BUILT.search(between)
        beside = built is not None and not _FINITE.search(built[0])
        return beside or bool(_AT.search(ahead) and _OTHER.match(between))
    return False
