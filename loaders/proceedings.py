"""Whether a step before an exchange is one to a listing: it also reviews mergers, placements and bonds."""

from __future__ import annotations

from enum import Enum

from graph.model import Sentence
from loaders.catalogues import is_catalogued
from loaders.compiling import compiled
from loaders.expressions import Gated
from loaders.gates import Gate
from loaders.mentions import Mention
from loaders.needles import needles
from loaders.triggers import Hit
from loaders.view import View

# What an exchange reviews beside first listings, and what only first listings have.
_DEAL = compiled(
    r"吸收合并|换股|资产重组|重组(?:方案|事项|委|申请)|购买资产|特定对象发行|定向增发|定增|非公开发行|再融资|增发|配股"
    r"|可转(?:换公司)?债|公司债|企业债|中期票据|短期融资券|资产支持|REIT|募集说明书|配套资金|要约收购|年报问询|询证"
    r"|\b(?:mergers?|share swaps?|takeovers?|(?:asset|share) purchases?|asset injections?|restructurings?"
    r"|private placements?|placements? of|rights issues?|convertibles?|bonds?|REITs?|asset-backed"
    r"|annual report|acquisitions?)\b",
)
_FIRST = compiled(
    r"首次公开|首发|IPO|上市申请|申请上市|招股|聆讯|过会|递表|辅导|发行上市|上市委|赴港|赴美|[HA]股上市"
    r"|(?:科创板|创业板|主板|北交所|港交所|联交所)[^，。；]{0,4}(?:上市(?!公司|规则)|挂牌)"
    r"|\b(?:initial (?:public |share |stock )?(?:offering|sale)|[Ll]isting(?! [Rr]ules| [Cc]ompan)|to list|lists?"
    r"|floats?|flotation|go(?:es|ing|ne)? public|prospectus(?:es)?|debuts?|tutoring)\b",
)
_SANCTION = compiled(
    r"\b(?:[Ee]ntity [Ll]ist|[Bb]lacklist\w*|[Ss]anctions? list|(?:export|trade) (?:control )?list|1260H)\b"
)
_TRADED = compiled(
    r"\b(?:[Ee]xchange|[Bb]ourse|[Bb]oard|STAR|ChiNext|N[Aa][Ss][Dd][Aa][Qq]|NYSE|HKEX|shares?|stock|IPO|public"
    r"|trading|traded|debut|in (?:Hong Kong|Shanghai|Shenzhen|Beijing|New York))\b"
)
# A count of firms that stands for names: 两家过会, "two others pass".
_COUNT = r"(?:[一二两三四五六七八九十多数几]|\d+|另有?|另一)\s?家"
_COUNTED = compiled(
    _COUNT + r"(?:[\u3400-\u9fff]{0,6}(?:公司|企业|机构|厂商))?(?:已|先后|同日|均|被|遭|主动|成功|宣布|顺利|则|获)*$"
    r"|\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|\d+"
    r"|[Aa]nother|[Oo]thers?|[Ss]everal|[Ss]ome|[Mm]any|[Aa] (?:second|third|fourth|fifth))"
    r"(?:\s(?:of them|more|other|others|candidates?|applicants?|firms?|companies|bidders?|issuers?"
    r"|hopefuls|chipmakers?|makers?))*"
    r"\s(?:(?:was|were|has|have|had|been|also|then|already|be)\s)*$"
)

_SO_MANY = compiled(r"(?:了|申请)?(?:[一二两三四五六七八九十]+|\d+)家(?!公司注册)")  # 受理2家，过会1家
# "inquiry-to-listing sprint", "tutoring-stage firms"; one of the steps that a text counts up: 按辅导备案、受理、发行
_COMPOUND = compiled(r"-(?:to-)?[a-z]|、(?:受理|问询|过会|上会|提交注册|注册|发行|上市)")
# "the exchange's listing review centre"
_BODY = compiled(
    r"\s(?:review\s|supervision\s)?(?:cent(?:re|er)|department|division|office|team|bureau|unit|supervis\w+|regime|reforms?|fees?)\b"
)
_APPLIES = compiled(
    _FIRST.pattern + r"|\b(?:[Aa]pplication|[Ff]iling|[Ss]ponsor|STAR|ChiNext|[Mm]ain [Bb]oard|[Aa]pplicant"
    r"|rounds? of (?:inquir|quer|question)\w+|list of (?:queries|questions))\b"
    r"|科创板|创业板|北交所|主板|保荐|审核状态"
)
# Whom a decree supports or asks: nobody has done it.
_WHOEVER = compiled(
    r"[\s\d一二三四五六七八九十、.（）()]*(?:对于?|凡是?|支持|鼓励|引导|推动|培育|力争|争取|优先支持|重点支持|大力支持|积极支持|择优)"
)


class Matter(Enum):
    """Of what a stretch of text speaks."""

    DEAL = "deal"
    FIRST = "first"
    SANCTION = "sanction"


def matter_of(text: str) -> Matter | None:
    """Return the one matter of which a stretch of text speaks, None where it speaks of none or of several."""
    found = _matters(text)
    return found[0] if len(found) == 1 else None


def _matters(text: str) -> list[Matter]:
    if not _GATE.opens(text):
        return []
    return [matter for matter, words in _WORDS if words.search(text)]


_WORDS = ((Matter.DEAL, Gated(_DEAL)), (Matter.FIRST, Gated(_FIRST)), (Matter.SANCTION, Gated(_SANCTION)))
# What tells of any of them: most sentences hold no word of it.
_GATE = Gate((w for told in (_DEAL, _FIRST, _SANCTION) for w in needles(told.pattern)), ignore_case=True)


class Matters:
    """What an article has spoken of so far: its paragraph first, then its title, then what was told last."""

    def __init__(self, title: str) -> None:
        """Take the title of the article."""
        self._title = matter_of(title)
        self._last: Matter | None = None
        self._own: tuple[int, Matter | None] = (-1, None)

    def of(self, sentence: Sentence) -> Matter | None:
        """Return the matter of a sentence, its own or that of what stands before it; call it in reading order."""
        found = _matters(sentence.text)
        if len(found) > 1:
            return None  # it speaks of several
        if found:
            self._own, self._last = (sentence.paragraph, found[0]), found[0]
        here = self._own[1] if self._own[0] == sentence.paragraph else None
        return here or self._title or self._last

    def begin(self) -> None:
        """Forget all: a report of its own begins."""
        self._title, self._last, self._own = None, None, (-1, None)


def is_step(cls: str | None, hit: Hit, view: View, *, known: bool = False) -> bool:
    """Tell whether words that tell of a listing, or a step to one, mean it: of named firms, of no other matter.

    `known` tells that the text has told of an application already.
    """
    if cls not in ("IPOApplication", "Listing"):
        return True
    if is_catalogued(hit, view) or _general(hit, view) or _counted(hit, view) or _names_body(hit, view):
        return False
    if cls == "IPOApplication":
        if view.matter is Matter.DEAL or _COMPOUND.match(view.text, hit.end):
            return False
        asked = ("ipoStatus", "inquired") in hit.rule.sets  # exchanges also ask those who are listed
        return not asked or known or view.matter is Matter.FIRST or _APPLIES.search(view.text) is not None
    return view.matter is not Matter.SANCTION or _TRADED.search(view.text) is not None


def _general(hit: Hit, view: View) -> bool:
    """Tell whether a Chinese clause speaks of whoever may do what a trigger says: 支持企业上市."""
    if view.language != "zh":
        return False
    start = hit.start + view.sentence.start
    clause = view.clauses[view.clause_at(start)]
    opening = _WHOEVER.match(view.cut(clause.start, start))
    return opening is not None and not any(clause.start <= m.start < start and _is_firm(m) for m in view.mentions)


def _names_body(hit: Hit, view: View) -> bool:
    """Tell whether a trigger only helps to name a committee or a set of rules."""
    return view.text[hit.start : hit.end].lower() == "listing" and _BODY.match(view.text, hit.end) is not None


def _is_firm(m: Mention) -> bool:
    return m.node is not None and m.node.cls == "Company"


def _counted(hit: Hit, view: View) -> bool:
    """Tell whether a count of firms does what a trigger says, so that no firm that the sentence names does."""
    start = hit.start + view.sentence.start
    if _SO_MANY.match(view.text, hit.end):
        return True
    clause = view.clauses[view.clause_at(start)]
    return _COUNTED.search(view.cut(clause.start, start)) is not None
