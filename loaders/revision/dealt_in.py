"""Whom an English sentence names beside what is bought: whose it was, who sells or made it. Bought is something else.

"purchased a building from X", "cooling units made by X", "97.5% of X's Fab 5", "the Vendor has agreed to sell".
"""

from __future__ import annotations

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Assertion, Event
from loaders.mentions import Mention
from loaders.view import View

_DEALS = frozenset({"acquirer", "target", "stakeIn", "stakePct", "transactionValue"})
_CUSTOMERS = frozenset({"hasCustomer", "suppliesTo"})
DEALS = _DEALS | _CUSTOMERS
_SELLER = compiled(r"(?:the\s)?(?:vendors?|sellers?|transferors?|purchasers?)", flags=2)
_FROM = compiled(
    r"\bfrom\s(?:(?:the|its|an?)\s)?(?:(?!(?:for|of|in|to|by|with|and|on|at|that|which)\b)[a-z][\w-]*\s){0,4}$|\b(?:(?:made|built|owned|supplied|designed|held|run|operated|assembled|shipped|sold|integrated)\sby)\s(?:the\s)?$"
)
# Who sells: "X (the “Vendor”)", "X has conditionally agreed to sell"; not who sells new shares of his own.
_SELLS = compiled(
    r"\s?\((?:the\s)?[“\"](?:Vendor|Seller|Transferor|Purchaser)|(?:\s\([^)]*\))?\s(?:has\s|have\s|will\s|would\s)?(?:conditionally\s)?"
    r"(?:agreed\sto\s)?(?:sell|sells|sold|dispose\sof|disposed\sof|transfer)\b(?!\s(?:[^,;]{0,30}\s(?:of|in)\sitself|itself|themselves|out|to|(?:its|their|some|about)\s(?:own\s)?(?:shares|stock)|new|newly|fresh|shares|stock)\b)"
)
# A thing of theirs, and not what makes up the firm itself: "X's Fab 5", not "X's shares".
_THING = compiled(
    r"['’]s?\s(?!(?:[\w-]+\s){0,3}(?:shares?|stocks?|equity|stakes?|interests?|capital|holdings?|parent|owners?|assets|H-shares"
    r"|A-shares|control|board)\b|(?:19|20)\d\d|bid|offer|takeover|board|investors|backers|founders?)(?:[a-z-]+\s){0,3}"
    r"(?:[A-Z][a-z]+\s\d|(?:fabs?|plants?|factory|factories|campus|lines?|building|land|site|data\scent(?:re|er)s?|patents?|unit|arm|division"
    r"|business(?:es)?|operations|subsidiary|subsidiaries|servers?|chips?|cards?|products?|software|technology)\b)"
)
# What is sold is a firm, or a part of one: "sold 34% of itself to X", "bought Y in 2021 and sold it to X".
_OF_A_FIRM = compiled(
    r"\d\s?(?:%|per\s?cent)\s(?:(?:stakes?|interests?|holdings?)\b|of\s(?:itself\b|[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,3}(?!['’\w]|\s[A-Z])))"
    r"|\bof\sitself\sto\b|\b(?:sold|sells?|selling)\s(?:the\s(?:whole\s)?lot|the\srest|(?:its|his|her|their)\s(?:entire\s)?\d)\b"
    r"|\b(?:acquired|bought|took\sover)\b[^.;]{0,90}\b(?:sold|selling|sell)\s(?:it|the\s(?:company|firm|unit))\s(?:on\s)?to\b"
)


def without_owners(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions without deals in a firm that only sells, makes or owns what is bought.

    Nor is anybody a customer who buys a part of a firm.
    """
    told: dict[str, bool] = {}  # of what is bought: several statements are of one deal
    return [a for a in stated if not (_is_in_owner(view, a, told) or _is_of_shares(view, a))]


def _is_of_shares(view: View, a: Assertion) -> bool:
    """Tell whether somebody would be a customer by a sale of a firm, or of a part of one."""
    if a.predicate not in _CUSTOMERS:
        return False
    ahead = view.cut(a.start - 90, a.start).rpartition(";")[2]
    return _OF_A_FIRM.search(ahead + view.cut(a.start, a.end + 2)) is not None


def _is_in_owner(view: View, a: Assertion, told: dict[str, bool]) -> bool:
    bought = _bought(a) if a.predicate in _DEALS else None
    if bought is None:
        return False
    if bought not in told:
        here = [m for m in view.mentions if m.is_entity and m.node is not None and bought in (m.node.id, m.node.label)]
        told[bought] = bool(here) and all(_only_beside(view, m) for m in here)
    return told[bought]


def _bought(a: Assertion) -> str | None:
    """Return the id, or of a share the label, of what an assertion takes for bought."""
    if isinstance(a.subject, Event):
        target = a.subject.roles.get("target")
        return target.id if target is not None else None
    if a.value is not None:
        return a.value.of if a.predicate == "stakePct" else None
    return a.object.id if isinstance(a.object, Node) else None


def _only_beside(view: View, m: Mention) -> bool:
    """Tell whether a name stands there as that of a seller, maker or owner."""
    behind = view.cut(m.end, m.end + 80)
    if _SELLER.fullmatch(m.text) or _SELLS.match(behind) or _FROM.search(view.cut(m.start - 40, m.start)):
        return True
    return _THING.match(behind) is not None
