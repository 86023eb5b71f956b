"""Whose a share of a firm is, and of which firm, told by what stands between the names and the number."""

from __future__ import annotations

from collections.abc import Iterable

from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.mentions import Mention
from loaders.trade_words import FIRM
from loaders.view import View

_REACH = 110
# "34 percent is held by X", "7 percent to X": words behind the number, before who has it.
_TAKER = compiled(
    r"\b(?:(?:held|owned|controlled|taken|bought|acquired|subscribed(?: for)?|in the hands|kept|retained) (?:by|of)|"
    r"belong(?:s|ed|ing)? to|(?:sold|went|goes|going|go|passed|passes|transferred|handed|placed) (?:\w+ )?(?:to|with)|"
    r"(?<!according )\bto|rests? with|lies with|remains? with)\s(?:(?:its|the|a|an|his|her)\s(?:[\w-]+[ ,]+){0,4})?$"
)
# What parts a holder from a share that is not his: another's doing, a sale, a comparison, another number.
_APART = compiled(
    r"[;%]|\b(?:per ?cent|pct|said|says|told|tells|by|from|that|while|where|whereas|"
    r"sells?|sold|selling|offload\w*|dispos\w+|divest\w*|"
    r"transfer\w*|part(?:s|ed|ing)? with|issue[sd]?|issuing|lent|lend|loan|rose|fell|after|before|because|against|than|"
    r"worth|lists?|files?|filed|votes?|voted|declin\w+|den(?:y|ied|ies)|reject\w*|not|never|no longer)\b"
)
_HELD_BEFORE = compiled(
    r"\b(?:of|in|at|behind)\s(?:(?:the|its|a|an)\s)?(?:(?!(?:and|which|whom)\b)[\w'’-]+\s){0,4}$|\b(?:founded|started|runs|leads|heads|built)\s$"
)
_HELD_BEHIND = compiled(
    r"(?:[- ]?(?:stake|interest|holding|shareholding|slice|share|position|"
    r"of the (?:shares|equity|stock|capital|votes)))?"
    r"\s?\)?\s?(?:of|in)\s(?:(?:the|its|a|an|unit|rival|fellow)\s)?(?:(?!and\b)[a-z'’-]+\s){0,5}$"
)
_OWNS = compiled(
    r"['’]s?\s(?!(?:[\w-]+\s){0,3}(?:shares?|stock|equity|capital|votes|voting|paper|shareholders?|holders?|owners?|"
    r"backers?|investors?|founders?|parent|partners?|float|listing|flotation|IPO|register)\b)[a-z0-9]"
)
_OWNED = compiled(
    r"(?:['’]s?\s|,?\swhose\s|,?\s(?:of|in)\swhich\b|,?\s(?:which\s)?"
    r"(?:is|are|was|were|will be|would be|to be|counts?|has|had|sold|issued|brought in|placed)\b"
    r"|\s?\(|,\s|\s[-–—]\s|:)"
)


# "15 percent of sales": a part of something else than a firm.
_OTHER = compiled(
    r"\sof\s(?!which|whose|it\b|them\b|whom|(?:[\w'’-]+\s){0,4}(?:shares?|stock|equity|capital|votes|votings?|"
    rf"{FIRM}|venture|business|concern|unit|subsidiary|issuer)\b)[a-z0-9]"
)


_WITH = compiled(r"(?:,?\swith|\s(?:has|holds|owns))?\s(?:a |an |about )?\d[\d.]*\s?(?:%|per ?cent)(?=[,.;]|\sand)")
_BY = compiled(r"\s(?:is |are |was |were )?(?:held |owned )?by (?:the )?[A-Z]")
_TOLD_BY = compiled(r"\b(?:according to|cited by|data from|records? (?:of|at|from))\s(?:[\w-]+\s){0,4}$")
# "X, which holds 17 percent, and Y, with 9": X has a part itself.
_HAS = compiled(
    r"(?:,\s(?:which|who)\s(?:(?!of|in)[\w-]+\s){0,6}?)?\s?(?:now |still |also )?"
    r"(?:holds?|held|owns?|controls?|has|had|keeps?)\s[^.;]*?\d"
)
# 受让X所持40%, 收购X手中的30%: X is who parts with the share, and no firm that is bought.
_PARTS_WITH = compiled(
    r"(?:等(?:[两二三四五六七八九\d]+[名家方个])?|[两各]方)?(?:分别|合计|共同|直接|间接|目前|实际)*(?:所(?:合计|直接|间接)?持|持有的|名下的?|手[中里]的?)"
)
# 向甲、乙等9名交易对方购买其合计持有的某某60%股权: whom somebody buys from buys nothing.
_SELLS = compiled(
    r"(?:[（(][^（）()]{1,40}[）)])*(?:[、和及与][^，。；]{2,60})?(?:等[^，。；]{0,12}?)?(?:购买|收购|受让|购入|回购)(?:其|所)(?:合计|共同|分别|所)*持"
)
_MOVED = compiled(r"(?<!equal )(?<!amounting )(?<!equivalent )\bto\s(?:about\s|some\s|just\s|nearly\s|only\s)?$")


def holder(view: View, share: Mention, fitting: Iterable[Group], _used: Iterable[Group]) -> Group | None:
    """Return who has a share: named behind it ("held by", "to"), else the nearest before it that has."""
    groups = list(fitting)
    follows = view.cut(share.end, share.end + 60)
    if (by := _BY.match(follows)) is not None and not any(g.start == share.end + by.end() - 1 for g in groups):
        return None  # "20% by Y", of whom nothing is known
    if _OTHER.match(follows) and not any(_HELD_BEHIND.fullmatch(view.cut(share.end, g.start)) for g in groups):
        return None
    moved = _MOVED.search(view.cut(share.start - 24, share.start))  # "cut its stake to 5 percent, selling to X"
    behind = (g for g in groups if not moved and share.end <= g.start <= share.end + _REACH)
    for group in behind:
        between = view.cut(share.end, group.start)
        if ";" in between or owns(view, group):
            break
        if _TAKER.search(between):
            return group
    for group in sorted(groups, key=lambda g: -g.start):
        if group.end > share.start or _is_held(view, group) or _TOLD_BY.search(view.cut(group.start - 60, group.start)):
            continue
        between = view.cut(group.end, share.start)
        for other in groups:  # a name may hold any word
            between = between.replace(view.cut(other.start, other.end), "")
        return group if len(between) <= _REACH and not _APART.search(between) else None
    return None


def held(view: View, share: Mention, fitting: Iterable[Group], used: Iterable[Group]) -> Group | None:
    """Return the firm of which somebody has a share: named behind "of", or before as what is owned; none in use."""
    taken = list(used)
    groups = [g for g in fitting if g not in taken and not owns(view, g)]
    for group in groups:
        if share.end <= group.start and _HELD_BEHIND.fullmatch(view.cut(share.end, group.start)):
            return group
    ahead = [g for g in groups if share.start - 2 * _REACH < g.end <= share.start]
    ahead = [g for g in ahead if not _HAS.match(view.cut(g.end, share.start))]
    inside = next((g for g in reversed(ahead) if _is_held(view, g)), None)
    return inside or next((g for g in ahead if _OWNED.match(view.cut(g.end, g.end + 14))), None)


def owns(view: View, group: Group) -> bool:
    """Tell whether a name only owns what is spoken of ("20 percent of X's output"), which is not a part of it."""
    return bool(_OWNS.match(view.cut(group.end, group.end + 24)))


def may_be(view: View, role: str, group: Group) -> bool:
    """Tell whether a name can be that of who holds a share (subject), or of the firm held (object, target)."""
    if role in ("subject", "acquirer"):
        if view.language == "zh" and _SELLS.match(view.text, group.end - view.start):
            return "向" not in view.cut(view.sentence.start, group.start)
        return not _TOLD_BY.search(view.cut(group.start - 60, group.start))
    if role not in ("object", "target"):
        return True
    if view.language == "zh" and _PARTS_WITH.match(view.cut(group.end, group.end + 20)):
        return False
    return not (owns(view, group) or (role == "object" and _has_share(view, group)))


def _has_share(view: View, group: Group) -> bool:
    """Tell whether a name is that of a holder, by the share right behind it ("and Tencent, with 9 percent")."""
    behind = _WITH.match(view.cut(group.end, group.end + 40))
    return behind is not None and not view.cut(group.start - 4, group.start).endswith((" in ", " of "))


def _is_held(view: View, group: Group) -> bool:
    """Tell whether a name hangs on "of" or "in" ("the second-largest holder of X")."""
    return bool(_HELD_BEFORE.search(view.cut(group.start - 60, group.start)))
