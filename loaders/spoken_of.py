"""What a sentence speaks of, so that the next may go on with it unnamed."""

from __future__ import annotations

import re

from loaders.backers import is_backer
from loaders.chinese_pronouns import ACTS_UPON, spoken_otherwise
from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.expressions import Gated
from loaders.firms import does_as_firm
from loaders.founders import founded
from loaders.fronting import TURNS, framed
from loaders.governed import only_tells_whence
from loaders.lines import serves
from loaders.mentions import Mention
from loaders.oblique import GROUND_ZH, oblique
from loaders.view import View

_OWNER = compiled(r"['’]s?|的")
_AMONG_THEM = compiled(r",?\s(?:being |were |was |is |are )?among (?:them|others|those)\b")  # "X and Y among them"
_ISSUES = compiled(r"(?:通知|公告|通告)如下|制定(?:本|了|如下|以下)|特制定|现(?:就|将|印发|制定)|提出(?:如下|以下)")
# Somebody whom no list knows does something before an owner is named: "Seow, 49, ran X's business in Asia".
_TOLD_OF = compiled(
    r"(?!(?:In|On|At|By|For|From|With|Under|After|Before|Since|During|Of|As|Like|Unlike|Among|About|Amid|Over|Last|Next|This|But"
    r"|And|Yet|Still|Also|Both|All|Half|Some|Most|Much|Part|Shares|Revenue|Sales|Profit|Trading|Analysts|Investors|The|An?)\b)"
    r"(?:M[rs]s?\.? |Dr\.? )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}(?:,[^,;]{1,40},)? "
    r"(?:[a-z]+ed|ran|led|was|is|has|had|joined|took|made|left"
    r"|runs|leads|heads|sold|bought|held|holds|won|lost|built|wrote|said|says|told)\b"
)
_AMONG = compiled(r"\b(?:including|such as|among|like)\s", re.IGNORECASE)  # "investors including X's fund"
# Whose figure is only a yardstick: "a discount to X's 2.9 times", "faster than X's".
_SET_AGAINST = compiled(
    r"(?:\b(?:discount|premium|compared|relative|close|closer|similar|equal|next|second|matched|opposed) (?:to|with)"
    r"|\b(?:than|versus|vs\.?|against|below|above|ahead of|short of|in line with))\s$"
)
# Whom a text only says to have been asked: what follows goes on about the one spoken of before.
_SILENT = Gated(compiled(
    r"\b(?:(?:declin|refus)\w+ (?:to |further )?comment"
    r"|(?:did|does|do|would|had|has|have|could)(?: not|n['’]t) (?:(?:yet|immediately|directly|answer|reply|replied"
    r"|respond|responded|comment|commented|return|returned|be reached)\b ?)+"
    r"|(?:had|made|offered|has|have) no (?:immediate |further )?comment)\b"
    r"|(?:未|不予|拒绝|暂未|没有)(?:作出|做出|予以|就此|立即|正面)*(?:回应|置评|回复|评论)",
    re.IGNORECASE,
))  # fmt: skip
_PRONOUN = compiled(r"(?:It|Its|They|Their|He|His|She|Her)\s")
# Whom a text only brings in beside its subject: never what "the company" means next.
_BESIDE = compiled(
    r"\b(?:its|their|whose|the company['’]s)\s+(?:[\w-]+\s+){0,3}(?:rival|peer|competitor|counterpart|customer|supplier"
    r"|investor|shareholder|backer|partner|parent)s?\s*,?\s*$"
    r"|\b(?:existing|new|earl(?:y|ier)|lead|returning|fellow|strategic)\s(?:investor|shareholder|backer)s?\s*$|(?:竞争对手|同行|友商|可比公司|大客户|股东|投资方)$",
    re.IGNORECASE,
)
# Inside a list of examples: "investors including X, Y and carmaker Z took shares".
_LISTED = compiled(r"\b(?:including|such as)\s(?:[^,.;:]{1,60}(?:,\s(?:and\s)?|\sand\s)){0,6}[a-z\s-]{0,30}$")
_PARTNERS = (
    "rival", "peer", "competitor", "counterpart", "customer", "supplier", "investor", "shareholder", "backer",
    "partner", "parent", "竞争对手", "同行", "友商", "可比公司", "大客户", "股东", "投资方",
)  # fmt: skip


# Whose share in the one spoken of is told is not spoken of next: "X holds 12% and Y 7%. Its founder holds 30%."
_HOLDS = compiled(
    r",? (?:(?:which|who) )?(?:still |now |also |currently )?(?:holds?|held|owns?|owned|controls?|controlled) "
    r"(?:about |around |some |nearly |a |roughly |just under |just over )?\d[\d.]* ?(?:%|per ?cent)"
    r"(?= of (?:the |its )(?:company|firm|shares|equity|vot\w+|share capital)\b|,? and |[,.;]? |[.;]?$)"
    r"(?! (?:stakes?|interests?|of|in|shareholding)\b"
    r"(?! (?:the |its )(?:company|firm|shares|equity|vot\w+|share capital)\b))"
    r"|, an? (?:[\w-]+ )?(?:backer|investor|shareholder)(?:, | and |(?: since [^,]{2,16})?,)"
    r"|(?:合计|直接|间接)?持股(?:比例)?(?:为|达|约)?\d"
    r"|(?:通过[^，,。；]{2,24})?(?:合计|直接|间接|共)?持有[^，,。；]{2,16}?\d[\d.]*[%％]的?(?:股[份权]|表决权)"
)
_SPOKEN = frozenset(("name", "new", "anaphor"))  # a thing of a class that is known
_BRIEF = 140  # letters of a sentence that says no more than that


def is_silent(text: str) -> bool:
    """Tell whether a sentence says little more than that somebody would not speak."""
    return len(text) < _BRIEF and _SILENT.search(text) is not None


def subject_of(view: View) -> Mention | None:
    """Return the thing that a sentence speaks of: its first mention of a thing that hangs on nothing.

    Where there is none it is the owner of what it speaks of ("In May, X's revenue rose").
    """
    first: Group | None = None
    text, here = view.text, view.start
    if serves(text) or (len(view.clauses) < 3 and is_silent(text)):
        return None
    chinese = view.language == "zh"
    if not chinese and _PRONOUN.match(text):  # whoever it names, it speaks of the one spoken of
        return next((m for m in view.mentions if m.kind == "anaphor" and m.node and m.start == view.start), None)
    if (firm := founded(view)) is not None:
        return firm
    frame = framed(view)
    for group in view.groups:
        if chinese and spoken_otherwise(view, group):
            return None
        if len(group.members) == 1 and _speaks_of(view, group):
            if not oblique(view, group):
                if frame is not None and group.members[0].node and group.members[0].node.cls == "Person":
                    return frame.members[0]  # "At X the board elected Y"
                return None if _HOLDS.match(text, group.end - here, group.end - here + 90) else group.members[0]
            first = first or group
    if first is None:
        return None
    ahead = text[: first.start - here]
    turned = first.members[0].node
    if not chinese and turned is not None and turned.cls == "Company" and TURNS.fullmatch(ahead):
        return first.members[0]
    if not _OWNER.match(text, first.end - here, first.end - here + 2):
        return None
    told_of = _AMONG.search(ahead) or (not chinese and _TOLD_OF.match(ahead))
    return None if told_of or _SET_AGAINST.search(ahead) else first.members[0]


def _speaks_of(view: View, g: Group) -> bool:
    m = g.members[0]
    if m.kind not in _SPOKEN and not (m.kind == "proper" and _acts(view, m)):
        return False
    cls = m.node.cls if m.node is not None else ""
    if cls == "ProductClass" or (cls == "Place" and m.start == view.start and m.text.isupper()):
        return False  # "AI chip unit X" speaks of X; and a dateline: "SHANGHAI, March 3 -"
    text, start, end = view.text, g.start - view.start, g.end - view.start
    return (
        not text.startswith("-", end)  # "Hunan-based X" speaks of X
        and not (start and _beside(text[:start]))
        and not (text.find("mong", end, end + 24) > 0 and _AMONG_THEM.match(text, end, end + 24))
        and not (cls == "Policy" and _cited(view, g))
        and not (m.kind != "anaphor" and is_backer(m))
        and not only_tells_whence(text, start, end)  # "Nvidia supplier X said"
    )


def _acts(view: View, m: Mention) -> bool:
    """Tell whether a name that no list knows does what only firms do: "Orlec makes cards. It employs 300 people"."""
    firm = m.node is not None and m.node.cls == "Company" and view.language == "en"
    return firm and does_as_firm(view.text, m.end - view.start)


def _cited(view: View, g: Group) -> bool:
    """Tell whether a document only is the ground of another (为贯彻《X》，现通知如下): what follows is not of it."""
    if not GROUND_ZH.match(view.text):
        return False
    return _ISSUES.search(view.cut(g.end, view.sentence.end)) is not None


def _beside(ahead: str) -> bool:
    """Tell whether the words before a name bring it in as somebody's rival, customer or investor, or act upon it."""
    if ahead.endswith(ACTS_UPON):
        return True
    if ("including " in ahead or "such as " in ahead) and _LISTED.search(ahead):
        return True
    last = ahead[-60:].rstrip(", \t\n").lower().removesuffix("s")
    return last.endswith(_PARTNERS) and _BESIDE.search(ahead) is not None
