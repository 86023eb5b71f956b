"""Who speaks without a name, though a body is named beside: "a person at the bourse said", X内部人士透露."""

from __future__ import annotations

from string import ascii_lowercase, ascii_uppercase

from loaders.compiling import compiled
from loaders.expressions import Gated

_CAPITALS = frozenset(ascii_uppercase)
_ONE = r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]wo|[Tt]hree|[Ss]ome|[Ss]everal|[Mm]any|[Mm]ost)\s(?:[\w'’-]+\s){0,3}?"
_SOMEBODY = (
    r"(?:person|people|executives?|managers?|officials?|sources?|bankers?|employees?|staffers?|insiders?|investors?"
    r"|analysts?|traders?|engineers?|researchers?|experts?|lawyers?|buyers?|customers?|clients?|dealers?|brokers?"
    r"|consultants?|academics?|workers?|drivers?|vendors?|suppliers?|distributors?|resellers?|participants?|developers?)\b"
)
_SAYS = r"(?:said|says|told|warned|added|argued|noted|wrote|complained|reckons?|believes?|thinks?)\b"
_POST_ZH = (
    r"(?:研究员|分析师|专家|人士|高管|负责人|员工|经理|老板|店主|创始人|工程师|投资人|采购|销售|从业者|交易员|女士|先生"
    r"|师傅|保安|司机|代理商|律师|合伙人)"
)
_ONE_ZH = (
    rf"(?:[一两三多数几][位名]|某|有|不愿具名|知情|接近|[一某多数几]家[^，。；“”]{{1,16}}{_POST_ZH}"
    r"|[\u3400-\u9fff](?:女士|先生|师傅|老师|老板|小姐))"
)
_SAYS_ZH = (
    r"(?:说|称|表示|认为|透露|指出|介绍|坦言|直言|告诉|感慨|判断|提醒|感叹|回忆|补充|强调|解释|抱怨|吐槽|估算"
    r"|算过?了?一笔账|举例|担心|追问|反问|回答|笑)"
)
_QUOTED = compiled(
    rf"[”\"]\s?[，,]?\s?(?:{_ONE_ZH}|[\u3400-\u9fffA-Za-z0-9]{{2,14}}?[一两三多数几][位名]|[^，。；“”]{{0,24}}[\u3400-\u9fff](?:女士|先生|师傅|老师|老板|小姐)|一名|有(?:人|业内)|(?i:an?|one|another|some|two)\s[a-z])"
    rf"|[”\"]\s?{_SAYS}\s(?:\w+\s)?{_ONE}{_SOMEBODY}"
    rf"|[”\"]\s?,?\s?(?:the|that|this)\s(?:(?:second|third|former|same|other)\s)?(?!analyst|official|executive){_SOMEBODY}\s{_SAYS}"
    rf"|[”\"]\s?one\s(?:of\sthem\s)?{_SAYS}"
    r"|[”\"]\s?(?:—|–|--|―)\s?(?:[Aa]n?\s)?[A-Z]?[a-z]+\s[a-z]"  # "It works." — Deputy director, an operator
    r"|[”\"]\s?(?:is|was|are|were)\s(?:how|what)\s"  # "is how one former colleague sums him up"
    rf"|”(?![他她其])[^，。；“”\s]{{2,30}}?{_SAYS_ZH}"  # whoever it is, no list knows them
)
_TELLING = Gated(
    compiled(
        rf"\b{_ONE}{_SOMEBODY}[^.;“”\"]{{0,120}}?\b{_SAYS}|{_ONE_ZH}[^，。；“”]{{0,30}}{_SAYS_ZH}|内部人士[^，。；“”]{{0,8}}{_SAYS_ZH}"
    )
)
_AT = compiled(
    rf"\b{_ONE}{_SOMEBODY}(?:\s[\w'’-]+){{0,6}}?\s(?:at|of|from|in|with|inside|near|for|to)\s(?:[\w'’-]+\s){{0,3}}$"
)
_BEHIND_ZH = compiled(
    r"(?:的|方面)?(?:[\u3400-\u9fff]{0,8}[一两三多数几][位名]|[一两三多数几][位名]|某|有(?!关)|内部|知情|不愿具名|匿名|离职|前员工|在职|的?人士|员工)"
)
_HOLDER = compiled(
    r"(?:['’]s)?\s(?:[a-z-]+\s){0,3}?(?:president|chair(?:man|woman|person)?|executive|officer|CEO|CFO|CTO|COO|founder"
    r"|director|head|secretary|spokes\w+|analyst|economist|partner|manager|minister|counsel|engineer|strategist)\s"
    r"[A-Z][a-z]+"
)
_PRONOUN = compiled(rf"[”\"][，,]?\s?(?:[Hh]e|[Ss]he)\s(?:\w+ly\s)?{_SAYS}|[”\"][，,]?\s?[他她]{_SAYS_ZH}")
_IT = compiled(rf"[”\"][，,]?\s?it\s(?:\w+ly\s|also\s)?{_SAYS}")
# Whom a sentence brings in before they speak: "A second person, who …, was less sure", "technician Ayigul", "Tang, a
# welder at the plant". No name of a firm's kind, and no name that is known to be a person's: that one is remembered.
_NO_CALLING = (
    r"(?!\w*(?:maker|supplier|provider|developer|manufacturer|vendor|operator|server|partner|centre?r?|member|paper|number"
    r"|power|order|quarter|leader|carrier|designer|retailer|lender|insurer|producer|builder|peer|over|under|after|later"
    r"|never|however|chapter|giant|government|department|district|agent|segment|plant|current|accelerator|processor"
    r"|equipment|investment|agreement|document|client|president|competitor|contractor|distributor)\b)"
)
_CALLING = (
    rf"{_NO_CALLING}(?:[a-z]{{3,}}(?:er|eer|ist|ian|man|woman|ant|or|ent|mother|father)|chef|cook|nurse|guard|clerk|monk|judge)\b"
)
_ENTERS = compiled(
    rf"\W*(?:(?:But|Yet|And|For|To|Still,|Only)\s)?(?:A|An|One|Another|a|an|one|another)\s(?:[\w'’-]+\s){{0,3}}?{_SOMEBODY}"
    r"(?!['’-]|\sof\b)"
)
# What stands before somebody's name, or behind it, is looked for from the name or the comma behind it.
_NAME = compiled(
    r"[A-Z](?<=[rtnfked]\s.)(?:(?<=er\s.)|(?<=or\s.)|(?<=ist\s.)|(?<=ian\s.)|(?<=man\s.)|(?<=ant\s.)|(?<=ent\s.)"
    r"|(?<=chef\s.)|(?<=cook\s.)|(?<=nurse\s.)|(?<=guard\s.)|(?<=clerk\s.)|(?<=monk\s.)|(?<=judge\s.))[a-z]+(?!\s?[A-Z]|['’&\w-])"
)
_CALLED = compiled(rf"(?<![\w-]){_CALLING}\Z")
_APPOSED = compiled(
    rf",\s(?:aged\s)?(?:\d\d,\s)?an?\s(?:\d\d-year-old\s)?(?:[a-z-]+\s){{0,3}}?{_CALLING}(?=\s(?:at|in|from|of|who|on|with)\b|[.,;])"
)
# Who tells the quotation that the sentence before ends with: “…。”某市场一位分析师提醒.
_GOES_ON = compiled(rf"(?![他她其“])[^，。；：“”\s]{{2,30}}?{_SAYS_ZH}")
# What ends a quotation that a sentence leaves open: up to its mark, and who said it.
_LEFT_OPEN = compiled(r'[^"“”]*["“][^"“”]*')
_CLOSING = compiled(
    r'[^"“”]{0,600}["”],?\s?(?:(?P<person>[Hh]e|[Ss]he|他|她)|(?P<it>it)|(?P<named>said|says|wrote|added))\b'
)


# Somebody of a firm that is named: 一位某某公司中层员工对记者说.
_ONE_OF = Gated(compiled(rf"[一两三多数几某][位名][^，。；“”]{{0,20}}{_POST_ZH}[^，。；“”]{{0,10}}{_SAYS_ZH}"))
# Who signs a quotation: "It works." — Deputy director, an operator
_SIGNED = compiled(r"\s*(?:—|–|--|―)\s?[^\W\d]")
_SIGNED_LATER = compiled(r'[^"“”\n]{0,400}["”]\s*(?:—|–|--|―)\s?(?![A-Z][\w-]+\s[A-Z])[^\W\d]')


def signed(text: str, behind: str) -> bool:
    """Tell whether a quotation that a sentence holds is signed behind it by somebody without a name."""
    if text.rstrip().endswith(("”", '"')):
        return text.lstrip()[:1] in ("“", '"') and _SIGNED.match(behind) is not None
    return _SIGNED_LATER.match(behind) is not None


def nameless(text: str) -> bool:
    """Tell whether somebody without a name speaks behind a quotation."""
    return ("”" in text or '"' in text) and _QUOTED.search(text) is not None


def tells_of_nameless(text: str) -> bool:
    """Tell whether a sentence has somebody without a name speak, in a quotation or without."""
    return nameless(text) or _TELLING.search(text) is not None or _brings_in(text)


def _brings_in(text: str) -> bool:
    """Tell whether a sentence has somebody enter whose name no list knows; who is quoted there does not enter."""
    if len(text.split(None, 1)) < 2:  # all that is looked for has blanks in it
        return False  # as a Chinese sentence mostly has none
    if _ENTERS.match(text):
        return not in_quotation(text, 0)
    places = [_called_at(text, m.start() - 1) for m in _NAME.finditer(text)]
    places += [_named_at(text, m.start()) for m in _APPOSED.finditer(text)] if "," in text else []
    first = min((at for at in places if at >= 0), default=-1) if places else -1
    return first >= 0 and not in_quotation(text, first)


def _called_at(text: str, end: int) -> int:
    """Return where the word begins that calls somebody by what they do and ends at a place, -1 where none does."""
    word = text[:end].rsplit(None, 1)[-1]
    found = _CALLED.search(word)
    return end - len(word) + found.start() if found is not None else -1


def _named_at(text: str, end: int) -> int:
    """Return where a name in small letters but its first begins that ends at a place, -1 where none does."""
    ahead = text[:end]
    head = ahead.rstrip(ascii_lowercase)
    return len(head) - 1 if len(head) < end and head[-1:] in _CAPITALS else -1


def one_of_a_firm(text: str) -> bool:
    """Tell whether somebody without a name speaks who is called by the firm that they are of."""
    return _ONE_OF.search(text) is not None


def by_pronoun(text: str) -> bool:
    """Tell whether a quotation is one of "he" or "she"."""
    return _PRONOUN.search(text) is not None


def by_it(text: str) -> bool:
    """Tell whether a quotation is one of "it", a body."""
    return _IT.search(text) is not None


def tag_of_open(text: str, behind: str) -> str | None:
    """Return who is said behind the end of a quotation that a sentence leaves open: person, it or named; or None."""
    found = _CLOSING.match(behind) if _LEFT_OPEN.fullmatch(text) else None
    return found.lastgroup if found else None


def another_goes_on(text: str, behind: str) -> bool:
    """Tell whether a Chinese sentence that is a quotation is told by whoever begins the next."""
    return text.endswith("”") and _GOES_ON.match(behind[:40]) is not None


def is_post_of(behind: str) -> bool:
    """Tell whether the words behind a body are a post of it and a name that no list knows ("X president Li Jun")."""
    return _HOLDER.match(behind) is not None


def hides(ahead: str, between: str) -> bool:
    """Tell whether the words before a body, or between it and the verb, have somebody of it speak, not itself."""
    return is_post_of(between) or _AT.search(ahead[-110:]) is not None or _BEHIND_ZH.match(between) is not None


def in_quotation(text: str, at: int) -> bool:
    """Tell whether a place of a sentence stands between quotation marks."""
    first = text.find('"')
    begun = first > 0 and text[first - 1] in ".,!?…;"  # the sentence begins inside of one
    marks = text.count('"', 0, at) + begun
    return (marks % 2 == 1 and '"' in text[at:]) or (
        text.rfind("“", 0, at) > text.rfind("”", 0, at) and "”" in text[at:]
    )
