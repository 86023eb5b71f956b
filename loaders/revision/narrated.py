"""What the one who writes tells beside somebody's words: who speaks, with which post where, and what went before.

"X, deputy head of Y, said": that X has the post is nothing that X said.
"""

from __future__ import annotations

from dataclasses import replace

from graph.model import Node
from loaders.attribution import Attribution
from loaders.compiling import compiled
from loaders.events import Assertion, Event
from loaders.unnamed_speakers import in_quotation
from loaders.view import View

# What tells who or what somebody is.
_WHO = frozenset({
    "affiliatedWith", "holdsPosition", "headquarteredIn", "subsidiaryOf", "parentOf", "instanceOf", "alsoKnownAs",
    "makesProductClass", "operatesIn", "shareholderOf", "founded", "educatedAt", "locatedIn", "participant",
    "listedCompany", "listedOnMarket", "listingDate", "establishedOn", "securityCode", "backedBy", "controlledBy",
})  # fmt: skip
_OF_TRADING = frozenset({"priceChangePct", "sharePrice", "turnover", "marketValue"})
_PERSONAL = frozenset({"affiliatedWith", "holdsPosition", "educatedAt"})
# What may stand between who speaks and the verb where it tells who they are: ", which listed in 2019,"
_ASIDE = compiled(r"\s?(?:\([^()]*\)|（[^（）]*）)?\s?[,，(（]")
# Behind a verb of speech: what is said follows at once ("said that", "said it", 称公司).
_SAYS_EN = compiled(
    r"\s(?:that|it|its|they|their|he|she|we|there|this|these|those|the|an?|no|[A-Z][\w&-]+(?:['’]s)?)\s(?!said\b|told\b)\w"
)
_SAYS_ZH = compiled(r"[，,：:]?\s?[^。！？；，,：:\s”）)]{3}")
# The verb is part of what introduces a list of facts told before, or only names the paper: 发布公告, 披露的公告显示.
_PAPER = compiled(r"(?:了|的|法|《|[^，。；]{0,12}(?:公告|报告|年报|财报|数据|通知|结果|文件)(?:显示)?(?:[，。；]|$))")


def narrated(view: View, stated: list[Assertion], attribution: Attribution) -> list[Assertion]:
    """Return the statements of a sentence, without the speaker where they stand outside of what the speaker says."""
    if view.speaker is None or all(a.speaker is None for a in stated):
        return stated
    verbs = attribution.verbs(view.text)
    stated = [_by_itself(_by_market(view, a)) for a in stated]
    return [replace(a, speaker=None) if a.speaker and _is_narrated(view, a, a.speaker, verbs) else a for a in stated]


def _by_itself(a: Assertion) -> Assertion:
    """Return what somebody says as said by them, though another speaks before ("X said …, and Y said …")."""
    own = a.predicate == "stated" and a.speaker is not None and isinstance(a.subject, Node)
    return replace(a, speaker=a.subject) if own and isinstance(a.subject, Node) else a


def _by_market(view: View, a: Assertion) -> Assertion:
    """Return how a share is dealt in as said by nobody, outside of quotations: the market tells it, not the firm."""
    told = a.predicate in _OF_TRADING and a.speaker is not None and a.start >= view.start
    return replace(a, speaker=None) if told and not in_quotation(view.text, a.start - view.start) else a


def _is_narrated(view: View, a: Assertion, speaker: Node, verbs: list[tuple[int, int]]) -> bool:
    """Tell whether a statement is the narrator's own: it stands outside all quotations, and is none of what is said."""
    start, end = a.start - view.start, a.end - view.start
    if a.predicate == "stated" or start < 0 or in_quotation(view.text, max(start, 0)):
        return False
    subject = None if isinstance(a.subject, Event) else a.subject.id
    if a.predicate in _PERSONAL and subject == speaker.id:
        return True  # nobody says who they are in the third person
    here = [(m.start - view.start, m.end - view.start) for m in view.mentions if m.node and m.node.id == speaker.id]
    for low, high in verbs:
        ahead = [m for m in here if m[1] <= low]
        if ahead and a.predicate in _WHO and start < low and end <= low and end >= ahead[-1][0]:
            return True  # "X, the cloud arm of Y, said"
        if ahead and ahead[-1][0] <= start and end <= low and _ASIDE.match(view.text, ahead[-1][1]):
            return view.language == "en" and view.text[:low].rstrip().endswith(",")
        behind = [m for m in here if high <= m[0] < high + 60]
        if not ahead and behind and a.predicate in _WHO and start >= high and not view.text[high:].startswith(" that"):
            return True  # "…, said X, who heads Y"
        if end <= low and _goes_before(view, low, high, behind=bool(behind)):
            return True
    return False


def _goes_before(view: View, low: int, high: int, *, behind: bool) -> bool:
    """Tell whether what is said follows a verb of speech, so that what stands before is told by nobody in the text."""
    if behind or view.text[low:high] == "told" or "】" in view.text[:low]:
        return False  # a heading in brackets gives in short what is said then
    if view.language == "zh":
        return bool(_SAYS_ZH.match(view.text, high)) and not _PAPER.match(view.text, high)
    return _SAYS_EN.match(view.text, high) is not None
