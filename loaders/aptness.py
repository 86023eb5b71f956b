"""Which things can play a part in what a rule tells, by what the words around them say of them."""

from __future__ import annotations

from loaders.backers import CAST, LISTED, cast
from loaders.bystanders import MAY_STAND_BY, only_holds, standing_by
from loaders.chinese_kin import in_its_bracket, only_leads
from loaders.coordination import Group
from loaders.dating import unfit
from loaders.governed import introduces_next, qualifies
from loaders.holders import may_be
from loaders.subjects import is_other
from loaders.view import View
from ontology.grammar import Rule, Slot

_OF_HELD = ("stakeIn", "stakePct", "shareholderOf")
_DEALS = ("Merger", "StakePurchase")
# Where a firm is listed, and who must allow it, buy and hold nothing: 甲（新三板创新层）拟定增, 收到市场监管总局批复.
_NO_OWNERS = frozenset(("Board", "Market", "MarketTier", "StockExchange", "Regulator"))


def apt(
    view: View, rule: Rule, slot: Slot, groups: list[Group], start: int, *, lasts: bool, end: int | None
) -> list[Group]:
    """Return the groups that can fill a slot of a rule whose trigger begins at a place.

    `lasts` tells that the slot asks since when a figure holds, `end` is where the trigger of a measure ends.
    """
    if slot.name in ("target", "acquirer") or rule.states == "stakeIn":
        groups = [g for g in groups if may_be(view, slot.name, g)]
    if slot.name in ("subject", "acquirer") and (rule.states == "stakeIn" or rule.evokes in _DEALS):
        groups = [g for g in groups if (node := g.members[0].node) is None or node.cls not in _NO_OWNERS]
    if slot.types == ("date",):
        return [g for g in groups if not unfit(view, g.members[0], slot.name, start, held=lasts, end=end)]
    if view.language == "en":
        if "-" in view.text:
            groups = [g for g in groups if not qualifies(view, g, start)]
        if slot.name == "subject" and rule.states in MAY_STAND_BY:
            groups = [g for g in groups if not standing_by(view, rule, slot, g, start)]
    elif not (slot.name == "object" and rule.states in _OF_HELD):  # 甲的控股股东乙持股三成: of 甲
        groups = [g for g in groups if not (only_leads(view, g, start) or in_its_bracket(view, g, start))]
    if "持股" in view.text:
        groups = [g for g in groups if not only_holds(view, rule, slot, g, start)]
    if rule.evokes or rule.states == "stakeIn" or slot.name in LISTED:
        groups = [g for g in groups if not is_other(view, rule, slot.name, g)]
        if view.language == "en":
            groups = [g for g in groups if not introduces_next(view, g)]
    return cast(rule, slot, groups) if rule.states in CAST or slot.name in LISTED else groups
